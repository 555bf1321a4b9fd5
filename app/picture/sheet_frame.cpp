#include "app/picture/sheet_frame.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "app/labels/label_layout.h"

namespace viewer {

namespace {

// Points.
constexpr double degree_size = 11.5, degrees_apart = 8, off_frame_corner = 4;
constexpr double inner_line = 0.8, outer_line = 2, tick = 3;

/// Where degrees stand along one side of the frame.
struct FrameSide {
    FrameEdge edge;
    bool across;    ///< along the top or the bottom
    bool far_side;  ///< at the right or the bottom
};
constexpr std::array frame_sides = {
    FrameSide{FrameEdge::bottom, true, true}, FrameSide{FrameEdge::top, true, false},
    FrameSide{FrameEdge::left, false, false}, FrameSide{FrameEdge::right, false, true}};

/// The panes whose edge on this side is the map's own.
bool reaches(const PixelBox& pane, const FrameSide& side, const PictureContext& context) {
    switch (side.edge) {
        case FrameEdge::bottom: return pane.y + pane.height >= context.viewport.height;
        case FrameEdge::top: return pane.y <= 0;
        case FrameEdge::left: return pane.x <= 0;
        case FrameEdge::right: return pane.x + pane.width >= context.viewport.width;
    }
    return false;
}

/// "54°30′N" in two lines where it is wider than the strip it stands in.
std::vector<std::string> lines_of(const PictureContext& context, const std::string& text,
                                  float size) {
    const std::string sign = "°";
    const std::size_t cut = text.find(sign) + sign.size();
    const float room = context.pt(neat_gap - outer_line);
    const bool fits = context.text.width(WordStyle::small, size, text) <= room;
    if (fits || cut >= text.size()) return {text};
    return {text.substr(0, cut), text.substr(cut)};
}

/// Numbers round a middle, line below line.
void add_number(const PictureContext& context, PicturePoint middle,
                const std::vector<std::string>& lines, float size, std::vector<Mark>& marks) {
    float top = middle.y - size * static_cast<float>(lines.size()) / 2;
    for (const std::string& line : lines) {
        const float width = context.text.width(WordStyle::small, size, line);
        marks.emplace_back(TextRun{
            line, WordStyle::small, size, {middle.x - width / 2, top}, {context.look.panel_muted}});
        top += size;
    }
}

/// The numbers of one pane along one side; of meridians with a tick at the map's edge.
void add_degrees(const PictureContext& context, const PictureBox& map, const PixelBox& pane,
                 const FrameSide& side, std::vector<Mark>& marks) {
    const float size = context.pt(degree_size), corner = context.pt(off_frame_corner);
    const float begin =
        (side.across ? map.min.x : map.min.y) + static_cast<float>(side.across ? pane.x : pane.y);
    const float end = begin + static_cast<float>(side.across ? pane.width : pane.height);
    const float edge = side.across ? (side.far_side ? map.max.y : map.min.y)
                                   : (side.far_side ? map.max.x : map.min.x);
    const float outward = side.far_side ? 1 : -1;
    const auto place = [&](float along, float off) {
        const float across = edge + outward * off;
        return side.across ? PicturePoint{along, across} : PicturePoint{across, along};
    };
    float free_from = begin + corner;
    for (const FrameDegree& one : degrees_along(context.scene.projection, context.state.camera,
                                                viewport_of(pane, context.viewport), side.edge)) {
        const float at = begin + static_cast<float>(one.at);
        const std::vector<std::string> lines =
            side.across ? std::vector{one.text} : lines_of(context, one.text, size);
        const float half = (side.across ? context.text.width(WordStyle::small, size, one.text)
                                        : size * static_cast<float>(lines.size())) /
                           2;
        if (at - half < free_from || at + half > end - corner) continue;
        free_from = at + half + context.pt(degrees_apart);
        add_number(context, place(at, context.pt(neat_gap) / 2), lines, size, marks);
        if (!side.across) continue;  // numbers fill the strip there
        marks.emplace_back(LineMark{{place(at, 0), place(at, context.pt(tick))},
                                    {context.look.panel_muted},
                                    context.pt(inner_line)});
    }
}

/// What insets in the margin leave of it.
std::vector<PictureBox> without_insets(const PictureBox& margin,
                                       const std::vector<PictureInset>& insets) {
    std::vector<PictureBox> left = {margin};
    for (const PictureInset& inset : insets) {
        const PictureBox hole = box_of(inset.place);
        std::vector<PictureBox> next;
        for (const PictureBox& box : left) {
            if (!box.meets(hole)) {
                next.push_back(box);
                continue;
            }
            const float top = std::max(box.min.y, hole.min.y),
                        bottom = std::min(box.max.y, hole.max.y);
            const std::array<PictureBox, 4> round = {
                PictureBox{box.min, {box.max.x, top}}, PictureBox{{box.min.x, bottom}, box.max},
                PictureBox{{box.min.x, top}, {hole.min.x, bottom}},
                PictureBox{{hole.max.x, top}, {box.max.x, bottom}}};
            std::copy_if(round.begin(), round.end(), std::back_inserter(next),
                         [](const PictureBox& b) { return b.width() > 0 && b.height() > 0; });
        }
        left = std::move(next);
    }
    return left;
}

}  // namespace

PicturePart frame_part(const PictureContext& context, const Viewport& whole_page,
                       const PixelBox& place, const std::vector<PictureInset>& insets) {
    const PictureBox map = box_of(place);
    const PicturePoint page =
        to_point({static_cast<double>(whole_page.width), static_cast<double>(whole_page.height)});
    const Ink paper{context.look.panel_background}, ink{context.look.panel_text};
    PicturePart part;
    part.name = "margin";
    part.box = {{0, 0}, page};
    const auto fill = [&](const PictureBox& box) {
        for (const PictureBox& blank : without_insets(box, insets)) {
            part.marks.emplace_back(FilledBox{blank, paper});
        }
    };
    fill({{0, 0}, {page.x, map.min.y}});
    fill({{0, map.max.y}, page});
    fill({{0, map.min.y}, {map.min.x, map.max.y}});
    fill({{map.max.x, map.min.y}, {page.x, map.max.y}});
    part.marks.emplace_back(BoxOutline{map, ink, 0, std::max(1.0F, context.pt(inner_line))});
    const float off = context.pt(neat_gap);
    const PictureBox neat{{map.min.x - off, map.min.y - off}, {map.max.x + off, map.max.y + off}};
    part.marks.emplace_back(BoxOutline{neat, ink, 0, context.pt(outer_line)});
    if (!context.state.layers.graticule || !context.state.layers.labels) return part;
    for (const Pane& pane : panes_of(context.state, context.viewport)) {
        if (pane.role != PaneRole::whole) continue;
        for (const FrameSide& side : frame_sides) {
            if (reaches(pane.box, side, context)) {
                add_degrees(context, map, pane.box, side, part.marks);
            }
        }
    }
    return part;
}

}  // namespace viewer
