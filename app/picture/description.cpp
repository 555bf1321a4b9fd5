#include "app/picture/description.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <variant>

#include "app/picture/described_land.h"
#include "app/picture/lesson_card.h"
#include "app/picture/title.h"
#include "app/view/told_events.h"
#include "app/view/told_steps.h"
#include "app/words/atlas_words.h"
#include "app/words/day_words.h"
#include "app/words/words.h"

namespace viewer {

namespace {

using Kind = LabelSubject::Kind;

constexpr float band_width = 5;  // points: a line as wide or wider is seen as a band

/// Where the pane is seen; of a lens the box round it.
PixelBox seen_box(const MapPicture& maps, const MapPane& pane) {
    if (pane.role != PaneRole::in_lens || !maps.lens) return pane.seen;
    const auto [centre, radius] = *maps.lens;
    const int left = std::max(pane.seen.x, static_cast<int>(std::floor(centre.x - radius)));
    const int top = std::max(pane.seen.y, static_cast<int>(std::floor(centre.y - radius)));
    const int right =
        std::min(pane.seen.x + pane.seen.width, static_cast<int>(std::ceil(centre.x + radius)));
    const int bottom =
        std::min(pane.seen.y + pane.seen.height, static_cast<int>(std::ceil(centre.y + radius)));
    return {left, top, std::max(0, right - left), std::max(0, bottom - top)};
}

MapExtent extent_of(const MapPane& pane, const PixelBox& seen, const Viewport& viewport) {
    const Viewport part = viewport_of(pane.box, viewport);
    const auto at = [&](int x, int y) {
        return to_map(pane.view.camera, part,
                      {static_cast<double>(x - pane.box.x), static_cast<double>(y - pane.box.y)});
    };
    MapExtent extent;
    extent.include(at(seen.x, seen.y));
    extent.include(at(seen.x + seen.width, seen.y + seen.height));
    return extent;
}

geodata::LonLatBox degrees_of(const Scene& scene, const MapExtent& extent) {
    const MapExtent land = extent.overlaps(scene.bounds) ? extent.common(scene.bounds) : extent;
    geodata::LonLatBox box{180, 90, -180, -90};
    for (const geodata::LonLat& p : geodata::ring_around(land, scene.projection, 64)) {
        box = {std::min(box.west, p.lon), std::min(box.south, p.lat), std::max(box.east, p.lon),
               std::max(box.north, p.lat)};
    }
    return box;
}

/// As captions have them; maps of promises and of several days are told apart by what they show.
std::string side_of(const Comparison& c, std::size_t side) {
    if (!c.on || c.mode == CompareMode::promise || c.mode == CompareMode::several ||
        c.mode == CompareMode::changes) {
        return {};
    }
    return side == 0 ? "A" : "B";
}

DescribedMap described_map(const Scene& scene, const MapPane& pane, const PixelBox& seen,
                           const MapExtent& view) {
    const MapView& shown = pane.view;
    DescribedMap map;
    if (geodata::is_dated(scene.atlas)) map.date = shown.date;
    map.day = day_of_map(scene.atlas, shown.date);
    map.role = pane.role;
    map.seen = seen;
    map.paper = described_paper(scene, shown, view);
    map.by_holder = ColourView(shown).colours_holders();
    if (map.by_holder) map.holders = described_holders(scene, shown, view);
    return map;
}

/// Whether the picture shows this point of the map; where a lens lies, it shows the lens's.
bool is_seen(const MapPicture& maps, const LetteredMap& lettered, ScreenPoint at) {
    if (!lettered.map.seen.contains(at)) return false;
    if (!maps.lens) return true;
    const bool in_lens =
        std::hypot(at.x - maps.lens->centre.x, at.y - maps.lens->centre.y) <= maps.lens->radius;
    return in_lens == (lettered.map.role == PaneRole::in_lens);
}

/// A town's dot, else the middle of what is lettered; pixels of the map.
ScreenPoint point_of(const LabelLayout& layout, const PlacedLabel& label) {
    if (label.symbols > 0) return layout.symbols[label.first_symbol].centre;
    return {(label.min_x + label.max_x) / 2, (label.min_y + label.max_y) / 2};
}

DescribedName described_name(const Scene& scene, const Viewport& part, const LetteredMap& lettered,
                             const PlacedLabel& label) {
    const ScreenPoint at = point_of(lettered.labels, label);
    DescribedName name;
    name.text = label.text;
    name.kind = label.subject.kind;
    name.map = lettered.pane;
    name.at = at;
    name.place = scene.projection.inverse(to_map(lettered.map.view.camera, part, at));
    if (name.kind == Kind::holder) name.holder = scene.atlas.holders[label.subject.index].id;
    if (name.kind == Kind::place) name.place = scene.atlas.places[label.subject.index].position;
    name.box = {to_point({label.min_x, label.min_y}), to_point({label.max_x, label.max_y})};
    return name;
}

void move_by(DescribedName& name, int dx, int dy) {
    name.at = {name.at.x + dx, name.at.y + dy};
    for (PicturePoint* corner : {&name.box.min, &name.box.max}) {
        corner->x += static_cast<float>(dx);
        corner->y += static_cast<float>(dy);
    }
}

std::vector<DescribedName> described_names(const Scene& scene, const Viewport& viewport,
                                           const Picture& picture,
                                           const std::vector<LetteredMap>& names) {
    std::vector<DescribedName> all;
    for (const LetteredMap& lettered : names) {
        const PixelBox& box = lettered.map.box;
        const Viewport part = viewport_of(box, viewport);
        for (const PlacedLabel& label : lettered.labels.labels) {
            if (label.subject.kind == Kind::degree) continue;
            // A dot at a line or rim that its name has no room at.
            if (label.glyphs == 0 && lettered.map.view.layers.labels) continue;
            DescribedName name = described_name(scene, part, lettered, label);
            move_by(name, box.x, box.y);
            if (!is_seen(picture.maps, lettered, name.at)) continue;
            move_by(name, picture.map.x, picture.map.y);
            all.push_back(std::move(name));
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const DescribedName& a, const DescribedName& b) {
        return a.kind < b.kind;
    });
    return all;
}

std::string looks_of(const LegendEntry& entry, const Theme& look) {
    if (entry.symbol == LegendEntry::Symbol::line) {
        if (entry.line.dash > 0) return tr_in("sign", "dashed line");
        return entry.line.width < band_width ? tr_in("sign", "line") : tr_in("sign", "band");
    }
    switch (entry.pattern) {
        case Pattern::hatch: return tr_in("sign", "hatched area");
        case Pattern::hatch_crossed: return tr_in("sign", "cross-hatched area");
        case Pattern::dots: return tr_in("sign", "dotted area");
        case Pattern::bars: return tr_in("sign", "area with upright bars");
        case Pattern::none: break;
    }
    if (entry.edge_width > 0) return tr_in("sign", "area with a band along its edge");
    const bool remark = entry.fill == look.panel_background;
    return remark ? std::string() : tr_in("sign", "plain area");
}

/// Of a sheet those of its own legend.
std::vector<LegendEntry> legend_entries(const Scene& scene, const ViewState& state,
                                        const Viewport& viewport, const Picture& picture) {
    std::vector<LegendEntry> entries;
    bool has_legend = false;
    for (const PicturePart& part : picture.parts) {
        if (part.name != "legend" && part.name != "legend/holders") continue;
        has_legend = true;
        for (const Mark& mark : part.marks) {
            if (const auto* swatch = std::get_if<Swatch>(&mark)) entries.push_back(swatch->entry);
        }
    }
    return has_legend ? entries : legend_of_panes(scene, state, viewport);
}

std::vector<DescribedSign> described_signs(const Scene& scene, const ViewState& state,
                                           const Viewport& viewport, const Picture& picture) {
    std::vector<DescribedSign> signs;
    for (LegendEntry& entry : legend_entries(scene, state, viewport, picture)) {
        std::string looks = looks_of(entry, theme(state.theme));
        signs.push_back({std::move(entry), std::move(looks)});
    }
    return signs;
}

std::optional<DescribedStep> described_step(const ViewState& state) {
    const Presenting* told = state.presenting();
    const std::vector<LessonStep>& steps = state.lesson->steps;
    if (told == nullptr || told->ended || told->blank != Blank::none) return std::nullopt;
    if (state.asks(AskKind::guess) || state.step >= steps.size()) return std::nullopt;
    const LessonStep& step = steps[state.step];
    const StepPlace place = place_of_step(state);
    DescribedStep described{place.number, place.of, state.lesson->title,   step.headline,
                            step.text,    {},       numbered_sources(step)};
    for (std::size_t i = 0; i < step.columns.size(); ++i) {
        if (column_seen(step, i, told->held_back)) described.columns.push_back(step.columns[i]);
    }
    return described;
}

std::optional<DescribedEvent> described_event(const geodata::Atlas& atlas, const ViewState& state) {
    if (state.presenting() != nullptr || state.asking()) return std::nullopt;
    Timeline all_kinds = state.timeline;
    all_kinds.kinds = EventKinds();
    const geodata::Event* event = told_event(atlas, all_kinds, state.comparison.first().date);
    if (event == nullptr) return std::nullopt;
    const bool earlier = earlier_told(atlas, state.timeline) != nullptr;
    return DescribedEvent{event->date,         event->kind,
                          event_title(*event), event_text(*event),
                          event->source,       earlier ? first_day_words(atlas) : std::string()};
}

}  // namespace

Description described(const Scene& scene, const ViewState& state, const Viewport& viewport,
                      const Picture& picture, const std::vector<LetteredMap>& names) {
    const MapPicture& maps = picture.maps;
    const Comparison& c = state.comparison;
    Description all;
    all.title = picture_title(scene, state, viewport);
    all.subtitle = picture_subtitle(scene.atlas, state);
    all.sources = map_sources(scene.atlas);
    all.language = current_language();
    all.width = picture.page.width;
    all.height = picture.page.height;
    all.way = maps.way;
    const std::vector<Pane> panes = panes_of(state, viewport);
    MapExtent whole;
    for (std::size_t i = 0; i < maps.panes.size(); ++i) {
        PixelBox seen = seen_box(maps, maps.panes[i]);
        const MapExtent view = extent_of(maps.panes[i], seen, viewport);
        whole.include({view.min_x, view.min_y});
        whole.include({view.max_x, view.max_y});
        seen.x += picture.map.x;
        seen.y += picture.map.y;
        all.maps.push_back(described_map(scene, maps.panes[i], seen, view));
        if (i < panes.size()) all.maps.back().side = side_of(c, panes[i].side);
    }
    all.extent = degrees_of(scene, whole);
    all.names = described_names(scene, viewport, picture, names);
    all.signs = described_signs(scene, state, viewport, picture);
    all.changes = described_changes(scene, state, whole);
    if (c.on && c.mode == CompareMode::promise) {
        all.outcomes = described_outcomes(scene, c.last().date, whole);
    }
    all.step = described_step(state);
    if (!maps.panes.empty()) all.clause = described_clause(scene, maps.panes.front().view);
    all.event = described_event(scene.atlas, state);
    return all;
}

}  // namespace viewer
