#include "app/picture/written_at.h"

#include <cmath>

#include "app/labels/label_at.h"
#include "app/style/measures.h"
#include "app/style/style_tables.h"
#include "app/view/shown_papers.h"
#include "geodata/query/lines_near.h"

namespace viewer {

namespace {

constexpr double line_reach = 4;  // points to both sides of a line

MaybeWritten written_by(const LabelSubject& subject) {
    switch (subject.kind) {
        case LabelSubject::Kind::degree:
        case LabelSubject::Kind::dated: return std::nullopt;  // the land alone
        case LabelSubject::Kind::holder: return WrittenState{subject.index};
        case LabelSubject::Kind::region: return WrittenRegion{subject.index};
        case LabelSubject::Kind::place: return WrittenTown{subject.index};
        case LabelSubject::Kind::sea: return WrittenSea{subject.index};
        case LabelSubject::Kind::lake: return WrittenLake{subject.index};
        case LabelSubject::Kind::river: return WrittenRiver{subject.index};
    }
    return std::nullopt;
}

/// The line of the paper that is on view.
MaybeWritten limit_at(const Scene& scene, const MapView& view, geodata::LonLat p, double km) {
    if (!view.paper) return std::nullopt;
    for (const auto& near : scene.locator.borders_near(p, km)) {
        if (is_paper_line(scene.atlas, view, scene.atlas.arcs[near.arc])) {
            return WrittenLimit{near.arc, *view.paper};
        }
    }
    return std::nullopt;
}

MaybeWritten river_at(const Scene& scene, const MapView& view, const Viewport& map,
                      geodata::LonLat p, double km) {
    if (!view.layers.rivers) return std::nullopt;
    for (const auto& near : geodata::rivers_near(scene.atlas, p, km)) {
        const geodata::River& river = scene.atlas.rivers[near.river];
        const bool drawn = river_shown(river.rank, view.camera.metres_per_pixel * map.scale);
        if (drawn && !river.name.empty()) return WrittenRiver{near.river};
    }
    return std::nullopt;
}

}  // namespace

MaybeWritten what_is_written_at(const Scene& scene, const MapView& view, const Viewport& map,
                                const LabelLayout& labels, ScreenPoint at) {
    if (const auto subject = label_at(labels, at, map.scale)) return written_by(*subject);
    const geodata::LonLat p = scene.projection.inverse(to_map(view.camera, map, at));
    const double km = line_reach * map.scale * view.camera.metres_per_pixel / 1000;
    if (const MaybeWritten limit = limit_at(scene, view, p, km)) return limit;
    return river_at(scene, view, map, p, km);
}

const MapPane& lettered_pane_at(const MapPicture& picture, ScreenPoint at) {
    if (picture.lettered) return *picture.lettered;
    const MapPane* found = &picture.panes.front();
    for (const MapPane& pane : picture.panes) {
        if (!pane.seen.contains(at)) continue;
        if (pane.role == PaneRole::in_lens && picture.lens) {
            const ScreenPoint centre = picture.lens->centre;
            if (std::hypot(at.x - centre.x, at.y - centre.y) > picture.lens->radius) continue;
        }
        found = &pane;
    }
    return *found;
}

}  // namespace viewer
