#include "app/picture/legend_part.h"

#include <algorithm>
#include <cmath>

#include "app/picture/scale_bar.h"

namespace viewer {

namespace {

// Points.
constexpr double swatch_width = 28, swatch_height = 17;
constexpr double beside_swatch = 9, below_entry = 5, above_scale = 7;

/// Rows begin on whole pixels.
float next_row(const PictureContext& context, float y, float height, double gap) {
    return std::floor(y + height + std::floor(context.pt(gap)));
}

}  // namespace

PicturePart legend_part(const PictureContext& context, float width) {
    const Letters letters{WordStyle::small, context.text.usual_size(WordStyle::small)};
    const float wide = context.pt(swatch_width), high = context.pt(swatch_height);
    const float left = wide + context.pt(beside_swatch);
    const PicturePart scale = scale_bar(context);
    PicturePart part;
    float y = 0;
    for (const LegendEntry& entry :
         legend_of_panes(context.scene, context.state, context.viewport)) {
        const SetText set = context.set(letters.style, letters.size, width - left, entry.text);
        const float height = std::max(high, set.height);
        part.marks.emplace_back(Swatch{entry, {{0, y}, {wide, y + high}}, context.pt(1)});
        add_text(part.marks, set, letters.style, {left, y}, {context.look.panel_text});
        y = next_row(context, y, height, below_entry);
    }
    if (y > 0) y = next_row(context, y, context.pt(above_scale - below_entry), below_entry);
    for (const Mark& mark : moved(scale, 0, y).marks) part.marks.push_back(mark);
    part.box = {{0, 0}, {width, y + scale.box.height()}};
    return part;
}

}  // namespace viewer
