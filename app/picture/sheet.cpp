#include "app/picture/sheet.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>

#include "app/picture/callouts.h"
#include "app/picture/captions.h"
#include "app/picture/legend_part.h"
#include "app/picture/measure_part.h"
#include "app/picture/title.h"
#include "app/words/atlas_words.h"
#include "app/words/words.h"

namespace viewer {

namespace {

// Points.
constexpr double side = 26, head = 84, foot = 62;
constexpr double neat_gap = 5;
constexpr double legend_width = 330, legend_inset = 12;  // its box; from the neat line
constexpr double legend_beside = 18, legend_above = 15;  // of what stands in it

struct Margins {
    int side, head, foot;
};

Margins margins(double scale) {
    const auto pixels = [&](double points) {
        return static_cast<int>(std::lround(points * scale));
    };
    return {pixels(side), pixels(head), pixels(foot)};
}

std::string sources(const geodata::Atlas& atlas) {
    const std::string made = filled(
        tr("Lambert azimuthal equal-area projection, centre 26° E 56° N, WGS 84. Areas of equal "
           "size on the map are of equal size on the ground. Made with pactmap {1}."),
        {PACTMAP_VERSION});
    const std::string data = map_sources(atlas);
    return data.empty() ? made : data + "\n" + made;
}

/// Paper round the map, and its two lines.
PicturePart margin_part(const PictureContext& context, const Sheet& sheet) {
    const PictureBox map = box_of(sheet.map);
    const PicturePoint page =
        to_point({static_cast<double>(sheet.page.width), static_cast<double>(sheet.page.height)});
    const Ink paper{context.look.panel_background}, ink{context.look.panel_text};
    PicturePart part;
    part.name = "margin";
    part.box = {{0, 0}, page};
    const auto fill = [&](PictureBox box) { part.marks.emplace_back(FilledBox{box, paper}); };
    fill({{0, 0}, {page.x, map.min.y}});
    fill({{0, map.max.y}, page});
    fill({{0, map.min.y}, {map.min.x, map.max.y}});
    fill({{map.max.x, map.min.y}, {page.x, map.max.y}});
    part.marks.emplace_back(BoxOutline{map, ink, 0, std::max(1.0F, context.pt(0.8))});
    const float off = context.pt(neat_gap);
    const PictureBox neat{{map.min.x - off, map.min.y - off}, {map.max.x + off, map.max.y + off}};
    part.marks.emplace_back(BoxOutline{neat, ink, 0, context.pt(2)});
    return part;
}

/// Title, what it means, sources.
PicturePart words_part(const PictureContext& context, const Sheet& sheet) {
    const PictureBox map = box_of(sheet.map);
    const float off = context.pt(neat_gap);
    PicturePart part;
    part.name = "words";
    part.box = {
        {0, 0},
        to_point({static_cast<double>(sheet.page.width), static_cast<double>(sheet.page.height)})};
    const auto add = [&](WordStyle style, float y, Colour ink, const std::string& words) {
        const SetText set =
            context.set(style, context.text.usual_size(style), map.width() + 2 * off, words);
        add_text(part.marks, set, style, {map.min.x - off, y}, {ink});
    };
    add(WordStyle::title, context.pt(16), context.look.panel_text,
        picture_title(context.atlas(), context.state));
    add(WordStyle::body, context.pt(51), context.look.panel_muted,
        picture_subtitle(context.atlas(), context.state));
    add(WordStyle::small, map.max.y + context.pt(13), context.look.panel_muted,
        sources(context.atlas()));
    return part;
}

/// In the map's lower right corner.
PicturePart legend_box(const PictureContext& context, const Sheet& sheet) {
    const PictureBox map = box_of(sheet.map);
    const float inset = context.pt(legend_inset);
    const float width = std::floor(std::min(context.pt(legend_width), map.width() / 2));
    const float aside = std::floor(context.pt(legend_beside));
    const float above = std::floor(context.pt(legend_above));
    PicturePart legend =
        legend_part(context, width - 2 * aside, map.height() - 2 * (inset + above));
    const PicturePoint max{map.max.x - inset, map.max.y - inset};
    const float height = std::floor(legend.box.height()) + 2 * above;
    const PicturePoint min{std::floor(max.x - width), std::floor(max.y - height)};
    PicturePart part;
    part.name = "legend";
    part.covers = true;
    part.box = {min, {min.x + width, min.y + height}};
    const Ink shadow{{0, 0, 0}, 9 / 255.0F};
    for (int ring = 1; ring <= 4; ++ring) {
        const float r = context.pt(1.5 * ring), down = context.pt(2);
        part.marks.emplace_back(FilledBox{{{part.box.min.x - r, part.box.min.y - r + down},
                                           {part.box.max.x + r, part.box.max.y + r + down}},
                                          shadow,
                                          context.pt(6) + r});
    }
    add_card(part.marks, part.box, {context.look.panel_background},
             {context.look.panel_text, 0.16F}, context.pt(6));
    for (Mark& mark : moved(std::move(legend), min.x + aside, min.y + above).marks) {
        part.marks.push_back(std::move(mark));
    }
    return part;
}

}  // namespace

Sheet sheet_within(const Viewport& page) {
    const Margins m = margins(page.scale);
    return {page,
            {m.side, m.head, std::max(page.width - 2 * m.side, 1),
             std::max(page.height - m.head - m.foot, 1)}};
}

Sheet sheet_round(const Viewport& map) {
    const Margins m = margins(map.scale);
    return {{map.width + 2 * m.side, map.height + m.head + m.foot, map.scale},
            {m.side, m.head, map.width, map.height}};
}

namespace {

void append(std::vector<PicturePart>& parts, std::vector<PicturePart> more) {
    std::move(more.begin(), more.end(), std::back_inserter(parts));
}

std::vector<PictureBox> covering(const std::vector<PicturePart>& parts) {
    std::vector<PictureBox> boxes;
    for (const PicturePart& part : parts) {
        if (part.covers) boxes.push_back(part.box);
    }
    return boxes;
}

}  // namespace

Picture sheet_picture(const PictureContext& context, const Sheet& sheet) {
    const PicturePoint corner = box_of(sheet.map).min;
    Picture picture{sheet.page, sheet.map, {}, {}};
    // What is drawn on the map counts from the map's corner.
    std::vector<PicturePart> on_map = caption_parts(context, std::nullopt);
    on_map.push_back(moved(legend_box(context, sheet), -corner.x, -corner.y));
    append(on_map, measure_parts(context));
    append(on_map, callout_parts(context, change_marks(context), covering(on_map)));
    std::vector<PixelBox> covered;
    for (const PictureBox& box : covering(on_map)) covered.push_back(whole_pixels(box));
    picture.maps = map_picture(context.state, context.viewport, std::move(covered));
    picture.maps.loupe.reset();  // what a hand holds is no part of a page
    picture.parts.push_back(margin_part(context, sheet));
    picture.parts.push_back(words_part(context, sheet));
    for (PicturePart& part : on_map) {
        picture.parts.push_back(moved(std::move(part), corner.x, corner.y));
    }
    return picture;
}

}  // namespace viewer
