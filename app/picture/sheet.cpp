#include "app/picture/sheet.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <utility>

#include "app/picture/callouts.h"
#include "app/picture/captions.h"
#include "app/picture/ground.h"
#include "app/picture/measure_part.h"
#include "app/picture/sheet_frame.h"
#include "app/picture/sheet_insets.h"
#include "app/picture/sheet_plan.h"
#include "app/picture/title.h"
#include "app/view/dates_layer.h"
#include "app/view/told_events.h"
#include "app/words/atlas_words.h"
#include "app/words/words.h"

namespace viewer {

namespace {

// Points.
constexpr double side = 44, head = 104, foot = 74;
constexpr double above_title = 16, below_title = 7, below_words = 34;
constexpr double above_imprint = 34, below_imprint = 12;
constexpr double caption_gap = 4;  // from the neat line

int rounded(double pixels) {
    return static_cast<int>(std::lround(pixels));
}

std::string sources(const geodata::Atlas& atlas) {
    const std::string made = filled(
        tr("Lambert azimuthal equal-area projection, centre 26° E 56° N, WGS 84. Areas of equal "
           "size on the map are of equal size on the ground. Made with pactmap {1}."),
        {PACTMAP_VERSION});
    const std::string data = map_sources(atlas);
    return data.empty() ? made : data + "\n" + made;
}

/// The words round the map, set in lines as wide as the page allows.
struct SheetWords {
    SetText title, subtitle, imprint;
};

SheetWords set_words(const PictureContext& context, const Sheet& sheet, const std::string& title) {
    const float width =
        static_cast<float>(sheet.grows ? sheet.map.width
                                       : sheet.page.width - 2 * rounded(context.pt(side))) +
        2 * context.pt(neat_gap);
    const auto set = [&](WordStyle style, const std::string& words) {
        return context.set(style, context.text.usual_size(style), width, words);
    };
    return {set(WordStyle::title, title),
            set(WordStyle::body, picture_subtitle(context.atlas(), context.state)),
            set(WordStyle::small, sources(context.atlas()))};
}

float subtitle_top(const PictureContext& context, const SheetWords& words) {
    return context.pt(above_title) + words.title.height + context.pt(below_title);
}

/// As much as the words take, and what stands above the maps.
SheetMargins margins_for(const PictureContext& context, const SheetWords& words, float captions) {
    const float above =
        subtitle_top(context, words) + words.subtitle.height + context.pt(below_words) + captions;
    const float below =
        context.pt(above_imprint) + words.imprint.height + context.pt(below_imprint);
    return {rounded(context.pt(side)),
            rounded(std::max(context.pt(head) + captions, std::ceil(above))),
            rounded(std::max(context.pt(foot), std::ceil(below)))};
}

/// Title, what it means, sources.
PicturePart words_part(const PictureContext& context, const SheetPlan& plan,
                       const SheetWords& words, const SheetMargins& margins) {
    const float left = static_cast<float>(margins.side) - context.pt(neat_gap);
    const auto page_height = static_cast<float>(plan.page.height);
    PicturePart part;
    part.name = "words";
    part.box = {{0, 0}, {static_cast<float>(plan.page.width), page_height}};
    const auto add = [&](WordStyle style, float y, Colour ink, const SetText& set) {
        add_text(part.marks, set, style, {left, y}, {ink});
    };
    add(WordStyle::title, context.pt(above_title), context.look.panel_text, words.title);
    add(WordStyle::body, subtitle_top(context, words), context.look.panel_muted, words.subtitle);
    add(WordStyle::small,
        page_height - static_cast<float>(margins.foot) + context.pt(above_imprint),
        context.look.panel_muted, words.imprint);
    return part;
}

/// On paper as it is; on the map on a card, which is a part of its own size.
PicturePart key_part(const PictureContext& context, SheetPlan plan) {
    PicturePart part;
    part.name = "legend";
    part.box = plan.key.box;
    if (plan.on_map) {
        part.covers = true;
        const float aside = std::floor(context.pt(key_aside)),
                    above = std::floor(context.pt(key_above));
        part.box = {{part.box.min.x - aside, part.box.min.y - above},
                    {part.box.max.x + aside, part.box.max.y + above}};
        add_card(part.marks, part.box, {context.look.panel_background},
                 {context.look.panel_text, 0.5F}, 0);
    }
    std::move(plan.key.marks.begin(), plan.key.marks.end(), std::back_inserter(part.marks));
    return part;
}

/// What a caption says where no title does; the swipe's handle is for hands.
std::vector<PicturePart> sheet_captions(const PictureContext& context) {
    const Comparison& c = context.comparison();
    if (c.on && c.mode == CompareMode::changes) return {};
    const ViewState& state = context.state;
    if (!c.on && earlier_told(context.atlas(), state.timeline) != nullptr)
        return {};  // it is in the title
    std::vector<PicturePart> captions = caption_parts(context, std::nullopt);
    std::erase_if(captions, [](const PicturePart& part) { return part.name.empty(); });
    return captions;
}

bool stands_at_the_top(const PictureContext& context, const PicturePart& caption) {
    return caption.box.min.y <= context.pt(17);
}

/// The room that captions take above the map.
float caption_room(const PictureContext& context) {
    float most = 0;
    for (const PicturePart& caption : sheet_captions(context)) {
        if (stands_at_the_top(context, caption)) most = std::max(most, caption.box.height());
    }
    return most > 0 ? std::ceil(most + context.pt(2 * caption_gap)) : 0;
}

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

/// Whose land it was that changed hands: off the subject, else off what changed.
std::vector<PicturePart> sheet_callouts(const PictureContext& context,
                                        const std::vector<PictureBox>& taken) {
    const std::vector<Callout> marks = change_marks(context, true);
    if (marks.empty()) return {};
    const Ground subject = ground_on_view(context.scene, context.state, context.viewport);
    const Ground changed = changed_ground(context.scene, context.state, context.viewport);
    return callouts_outside(context, marks, taken,
                            {[&](const PictureBox& box) { return is_clear(subject, box); },
                             [&](const PictureBox& box) { return is_clear(changed, box); }});
}

/// All that lies on the map or hangs above it, counted from the map's corner. Adds the insets.
std::vector<PicturePart> parts_on_map(const PictureContext& context, PicturePart key,
                                      const PixelBox& spare, Picture& picture) {
    std::vector<PicturePart> parts;
    for (PicturePart& caption : sheet_captions(context)) {
        if (stands_at_the_top(context, caption)) {  // above the neat line instead
            const float up = caption.box.max.y + context.pt(neat_gap + caption_gap);
            caption = moved(std::move(caption), 0, -up);
            caption.covers = false;
        }
        parts.push_back(std::move(caption));
    }
    parts.push_back(std::move(key));
    const PixelBox blank{spare.x - picture.map.x, spare.y - picture.map.y, spare.width,
                         spare.height};
    LaidInsets small = laid_insets(context, picture.maps, covering(parts), blank, picture.map);
    picture.insets = std::move(small.insets);
    append(parts, std::move(small.parts));
    append(parts, measure_parts(context));
    append(parts, sheet_callouts(context, covering(parts)));
    return parts;
}

}  // namespace

Sheet sheet_within(const Viewport& page) {
    const int aside = rounded(side * page.scale), above = rounded(head * page.scale),
              below = rounded(foot * page.scale);
    return {page,
            {aside, above, std::max(page.width - 2 * aside, 1),
             std::max(page.height - above - below, 1)}};
}

Sheet sheet_round(const Viewport& map) {
    const int aside = rounded(side * map.scale), above = rounded(head * map.scale),
              below = rounded(foot * map.scale);
    Sheet sheet{{map.width + 2 * aside, map.height + above + below, map.scale},
                {aside, above, map.width, map.height}};
    sheet.grows = true;
    return sheet;
}

LaidSheet laid_sheet(const PictureContext& given, const Sheet& sheet) {
    LaidSheet laid;
    laid.title =
        sheet.title.empty() ? picture_title(given.scene, given.state, given.viewport) : sheet.title;
    const SheetWords words = set_words(given, sheet, laid.title);
    const SheetMargins margins = margins_for(given, words, caption_room(given));
    SheetPlan plan = sheet_plan(given, sheet, margins);
    laid.state = with_dates_of_sheet(plan.state);
    Picture& picture = laid.picture;
    picture.page = plan.page;
    picture.map = plan.map;
    const Viewport map = laid.map_viewport();
    const PictureContext context{given.scene, laid.state, map, given.look, given.text};
    const PicturePoint corner = box_of(plan.map).min;
    picture.maps = sheet_maps(laid.state, map);
    std::vector<PicturePart> on_map = parts_on_map(
        context, moved(key_part(context, plan), -corner.x, -corner.y), plan.spare, picture);
    for (const PictureBox& box : covering(on_map)) {
        picture.maps.covered.push_back(whole_pixels(box));
    }
    picture.parts.push_back(frame_part(context, plan.page, plan.map, picture.insets));
    picture.parts.push_back(words_part(context, plan, words, margins));
    if (!plan.holders.marks.empty()) {
        plan.holders.name = "legend/holders";
        picture.parts.push_back(plan.holders);
    }
    for (PicturePart& part : on_map) {
        picture.parts.push_back(moved(std::move(part), corner.x, corner.y));
    }
    return laid;
}

}  // namespace viewer
