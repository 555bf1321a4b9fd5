#include "app/picture/sheet_key.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "app/picture/scale_bar.h"
#include "app/view/region_land.h"
#include "app/words/atlas_words.h"
#include "app/words/words.h"
#include "geodata/query/compare.h"

namespace viewer {

namespace {

// Points.
constexpr double sample_wide = 26, sample_high = 14;
constexpr double beside_sample = 9, below_row = 4, above_heading = 5, above_scale_row = 6;
constexpr double least_across = 10;  // of a holder's land on view

struct KeyRow {
    PicturePart part;        ///< from its own upper left corner
    float above = 0;         ///< blank, but at the head of a column
    bool with_next = false;  ///< no column ends with it
};

/// Of the piece what is about on view, by its outline's box.
double km2_on_view(const Scene& scene, const geodata::Patch& patch, const MapExtent& view) {
    MapExtent land;
    include_outlines(land, scene, patch.land);
    const MapExtent seen = land.common(view);
    if (seen.empty() || land.width() <= 0 || land.height() <= 0) return 0;
    return geodata::patch_km2(patch) * (seen.width() / land.width()) *
           (seen.height() / land.height());
}

/// Whose land is coloured so, by how much of it is on view.
std::vector<LegendEntry> holders_on_view(const PictureContext& context, const MapPicture& maps) {
    const geodata::Atlas& atlas = context.atlas();
    std::map<geodata::HolderIndex, double> km2;
    for (const MapPane& pane : maps.panes) {
        if (pane.view.emphasis != Emphasis::none || !ColourView(pane.view).colours_holders()) {
            continue;
        }
        const MapExtent seen =
            visible_extent(pane.view.camera, viewport_of(pane.box, context.viewport));
        for (geodata::PatchIndex p = 0; p < atlas.patches.size(); ++p) {
            const geodata::HolderIndex holder = atlas.holder_on(p, pane.view.date);
            if (holder == geodata::no_holder || !on_view(context.scene, atlas.patches[p], seen)) {
                continue;
            }
            km2[holder] += km2_on_view(context.scene, atlas.patches[p], seen);
        }
    }
    std::vector<std::pair<double, geodata::HolderIndex>> ordered;
    const double least =
        context.viewport.scale * least_across * context.state.camera.metres_per_pixel / 1000;  // km
    for (const auto& [holder, size] : km2) {
        if (size >= least * least) ordered.emplace_back(-size, holder);
    }
    std::sort(ordered.begin(), ordered.end());
    std::vector<LegendEntry> entries;
    for (const auto& [size, holder] : ordered) {
        const geodata::Holder& one = atlas.holders[holder];
        LegendEntry entry{};
        entry.symbol = LegendEntry::Symbol::area;
        entry.text = holder_name(one);
        entry.fill = holder_fill(one, context.state.theme);
        entry.texture = texture_of(one, context.state.theme);
        entries.push_back(std::move(entry));
    }
    return entries;
}

KeyRow heading_row(const PictureContext& context, float width, const std::string& heading) {
    const Letters letters{WordStyle::caps, context.text.usual_size(WordStyle::caps)};
    const SetText set = context.set(letters.style, letters.size, width, heading);
    KeyRow row{{}, std::floor(context.pt(above_heading)), true};
    add_text(row.part.marks, set, letters.style, {0, 0}, {context.look.panel_muted});
    row.part.box = {{0, 0}, {width, set.height}};
    return row;
}

KeyRow entry_row(const PictureContext& context, float width, const LegendEntry& entry) {
    const Letters letters{WordStyle::small, context.text.usual_size(WordStyle::small)};
    const float wide = context.pt(sample_wide), high = context.pt(sample_high);
    const float left = wide + context.pt(beside_sample);
    const SetText set = context.set(letters.style, letters.size, width - left, entry.text);
    const float height = std::max(high, set.height);
    const float down = std::floor((height - high) / 2);
    KeyRow row;
    row.part.marks.emplace_back(Swatch{entry, {{0, down}, {wide, down + high}}, context.pt(1)});
    add_text(row.part.marks, set, letters.style, {left, (height - set.height) / 2},
             {context.look.panel_text});
    row.part.box = {{0, 0}, {width, height}};
    return row;
}

std::vector<KeyRow> rows_of(const PictureContext& context, const std::vector<KeySection>& sections,
                            const KeyShape& shape) {
    const float width = shape.column;
    std::vector<KeyRow> rows;
    for (const KeySection& section : sections) {
        if (section.entries.empty()) continue;
        if (!section.heading.empty()) {
            rows.push_back(heading_row(context, width, section.heading));
        }
        for (const LegendEntry& entry : section.entries) {
            rows.push_back(entry_row(context, width, entry));
        }
    }
    if (!shape.scale) return rows;
    rows.push_back(
        {scale_bar(context, std::min(230.0, static_cast<double>(width) / context.viewport.scale)),
         std::floor(context.pt(above_scale_row)), false});
    return rows;
}

/// The corners of the rows in columns no higher than `most`; fewer than there are rows where these
/// need another column.
std::vector<PicturePoint> flowed(const PictureContext& context, const std::vector<KeyRow>& rows,
                                 const KeyShape& shape, float most) {
    const float between = std::floor(context.pt(below_row));
    std::vector<PicturePoint> places;
    float y = 0;
    std::size_t column = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const KeyRow& row = rows[i];
        float top = y > 0 ? y + between + row.above : 0;
        float needed = top + row.part.box.height();
        if (row.with_next && i + 1 < rows.size()) needed += between + rows[i + 1].part.box.height();
        if (needed > most && y > 0) {
            if (++column == shape.columns) return places;
            top = 0;
        }
        if (top + row.part.box.height() > most) return places;
        places.push_back(
            {std::floor(static_cast<float>(column) * (shape.column + shape.gap)), std::floor(top)});
        y = std::floor(top) + row.part.box.height();
    }
    return places;
}

}  // namespace

std::vector<KeySection> sheet_key(const PictureContext& context, const MapPicture& maps) {
    const MapPane& first = maps.panes.front();
    KeySection signs;
    if (first.view.by_receiver) {
        signs.heading = tr("New holder");
        signs.entries =
            legend(context.scene, first.view, visible_extent(first.view.camera, context.viewport),
                   context.viewport.scale);
    } else {
        signs.entries = legend_of_panes(context.scene, context.state, context.viewport);
    }
    KeySection holders{tr("States and administrations"), holders_on_view(context, maps)};
    return {std::move(signs), std::move(holders)};
}

PicturePart key_in_columns(const PictureContext& context, std::vector<KeySection> sections,
                           const KeyShape& shape, float most_height) {
    std::vector<KeyRow> rows;
    std::vector<PicturePoint> places;
    for (;;) {
        rows = rows_of(context, sections, shape);
        places.clear();
        float total = 0, tallest = 0;
        for (const KeyRow& row : rows) {
            total += row.part.box.height();
            tallest = std::max(tallest, row.part.box.height());
        }
        // As even as can be: a little higher until all find room.
        for (float most = std::max(tallest, total / static_cast<float>(shape.columns));
             most <= most_height; most += std::max(1.0F, context.pt(4))) {
            places = flowed(context, rows, shape, most);
            if (places.size() == rows.size()) break;
        }
        if (places.size() == rows.size() || sections.empty()) break;
        while (!sections.empty() && sections.back().entries.empty()) sections.pop_back();
        if (!sections.empty()) sections.back().entries.pop_back();
    }
    PicturePart part;
    part.box = {{0, 0}, {shape.width(), 0}};
    for (std::size_t i = 0; i < places.size(); ++i) {
        part.box.max.y = std::max(part.box.max.y, places[i].y + rows[i].part.box.height());
        for (Mark& mark : moved(std::move(rows[i].part), places[i].x, places[i].y).marks) {
            part.marks.push_back(std::move(mark));
        }
    }
    return part;
}

std::size_t signs_in(const std::vector<KeySection>& sections) {
    std::size_t all = 0;
    for (const KeySection& section : sections) all += section.entries.size();
    return all;
}

std::size_t signs_in(const PicturePart& part) {
    return static_cast<std::size_t>(
        std::count_if(part.marks.begin(), part.marks.end(),
                      [](const Mark& mark) { return std::holds_alternative<Swatch>(mark); }));
}

}  // namespace viewer
