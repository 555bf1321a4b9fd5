#include "app/picture/measure_part.h"

#include <algorithm>

#include "app/words/day_words.h"
#include "app/words/words.h"
#include "geodata/query/distance.h"

namespace viewer {

namespace {

// Points.
constexpr double line_width = 2.2, halo_width = 5, dot_radius = 3.4;
constexpr double snapped_radius = 8.5;
constexpr double card_away = 12, card_inset = 6;

PicturePoint on_map(const PictureContext& context, const Pane& pane, geodata::LonLat p) {
    const Viewport part = viewport_of(pane.box, context.viewport);
    const ScreenPoint at =
        to_screen(context.state.camera, part, context.scene.projection.forward(p));
    return to_point({at.x + pane.box.x, at.y + pane.box.y});
}

void add_way(const PictureContext& context, PicturePart& part, const Pane& pane,
             const std::vector<geodata::LonLat>& points) {
    const Ink halo{context.look.panel_background}, ink{context.look.panel_text};
    std::vector<PicturePoint> way;
    for (std::size_t i = 1; i < points.size(); ++i) {
        for (const geodata::LonLat p : geodata::geodesic(points[i - 1], points[i])) {
            way.push_back(on_map(context, pane, p));
        }
    }
    if (!way.empty()) {
        part.marks.emplace_back(LineMark{way, halo, context.pt(halo_width)});
        part.marks.emplace_back(LineMark{std::move(way), ink, context.pt(line_width)});
    }
    for (const geodata::LonLat p : points) {
        const PicturePoint at = on_map(context, pane, p);
        part.marks.emplace_back(Disc{at, context.pt(dot_radius + 1.6), halo});
        part.marks.emplace_back(Disc{at, context.pt(dot_radius), ink});
        part.marks.emplace_back(Disc{at, context.pt(dot_radius - 1.6), halo});
    }
}

/// The end of the way was drawn to a town or a line.
void add_snap_ring(const PictureContext& context, PicturePart& part, PicturePoint at) {
    const Ink halo{context.look.panel_background}, ink{context.look.panel_text};
    part.marks.emplace_back(Ring{at, context.pt(snapped_radius), halo, context.pt(3.6)});
    part.marks.emplace_back(Ring{at, context.pt(snapped_radius), ink, context.pt(1.4)});
}

struct CardLine {
    WordStyle style;
    std::string text;
    Ink ink;
};

std::vector<CardLine> card_lines(const PictureContext& context, const Measuring& m) {
    const MeasuredKm km = measured_km(m);
    const Ink ink{context.look.panel_text}, quiet{context.look.panel_muted};
    std::vector<CardLine> lines = {{WordStyle::strong, km_words(km.all), ink}};
    if (measured_points(m).size() > 2) {
        lines.push_back(
            {WordStyle::small, filled(tr("the last part {1}"), {km_words(km.last)}), quiet});
    }
    if (m.running) {
        lines.push_back({WordStyle::small,
                         tr("Click: a corner. Shift: not snapped. Enter: end. Esc: away."), quiet});
    }
    return lines;
}

/// Beside the last point, on the side that has room in the pane.
void add_card_of(const PictureContext& context, PicturePart& part, const Pane& pane,
                 PicturePoint at, const std::vector<CardLine>& lines) {
    float width = 0, height = 0;
    for (const CardLine& line : lines) {
        const float size = context.text.usual_size(line.style);
        width = std::max(width, context.text.width(line.style, size, line.text));
        height += size;
    }
    const float inset = context.pt(card_inset), away = context.pt(card_away);
    width += 2 * inset;
    height += 2 * inset;
    const PictureBox room = box_of(pane.box);
    const float x = at.x + away + width <= room.max.x ? at.x + away : at.x - away - width;
    const float y = at.y + away + height <= room.max.y ? at.y + away : at.y - away - height;
    part.box = {{x, y}, {x + width, y + height}};
    add_card(part.marks, part.box, {context.look.panel_background, 0.94F},
             {context.look.panel_text, 0.35F}, context.pt(4));
    float top = y + inset;
    for (const CardLine& line : lines) {
        const float size = context.text.usual_size(line.style);
        part.marks.emplace_back(TextRun{line.text, line.style, size, {x + inset, top}, line.ink});
        top += size;
    }
}

}  // namespace

std::string km_words(double km) {
    return filled(tr("{1} km"), {km < 9.95 ? with_decimals(km, 1) : grouped(km)});
}

std::vector<PicturePart> measure_parts(const PictureContext& context) {
    const Measuring* m = context.state.measuring();
    if (m == nullptr) return {};
    const std::vector<geodata::LonLat> points = measured_points(*m);
    const std::vector<CardLine> lines = card_lines(context, *m);
    std::vector<PicturePart> parts;
    std::vector<PixelBox> done;
    for (const Pane& pane : panes_of(context.state, context.viewport)) {
        // Maps that lie over each other show the same land in the same place.
        if (std::count(done.begin(), done.end(), pane.box) > 0) continue;
        done.push_back(pane.box);
        PicturePart part;
        part.name = "measure/" + std::to_string(parts.size());
        part.within = box_of(pane.box);
        add_way(context, part, pane, points);
        if (m->snapped && m->to) add_snap_ring(context, part, on_map(context, pane, *m->to));
        add_card_of(context, part, pane, on_map(context, pane, points.back()), lines);
        parts.push_back(std::move(part));
    }
    return parts;
}

}  // namespace viewer
