#include "app/picture/class_marks.h"

#include <cmath>
#include <string>

#include "app/picture/callouts.h"
#include "app/view/highlights.h"
#include "app/words/atlas_words.h"
#include "geodata/query/compare.h"
#include "geodata/topology/rings.h"

namespace viewer {

namespace {

PicturePoint in_pane(const PictureContext& context, const Pane& pane, MapPoint p) {
    const Viewport part = viewport_of(pane.box, context.viewport);
    const ScreenPoint at = to_screen(context.state.camera, part, p);
    return to_point({at.x + pane.box.x, at.y + pane.box.y});
}

float share_of_height(const PictureContext& context, double share) {
    return static_cast<float>(share * context.viewport.height);
}

void add_ring(const PictureContext& context, std::vector<Mark>& marks, const Pane& pane,
              geodata::LonLat position) {
    const PicturePoint at = in_pane(context, pane, context.scene.projection.forward(position));
    if (!pane.seen.contains({at.x, at.y})) return;
    const float radius = share_of_height(context, ring_share);
    marks.emplace_back(Ring{at, radius, {context.look.panel_background}, radius * 0.4F});
    marks.emplace_back(Ring{at, radius, {context.look.panel_accent}, radius * 0.24F});
}

PicturePart strokes_in(const PictureContext& context, const Pane& pane,
                       const std::vector<Stroke>& strokes) {
    PicturePart part;
    part.within = box_of(pane.seen);
    const Ink ink{context.look.panel_accent}, halo{context.look.panel_background};
    const float width = share_of_height(context, 0.006);
    for (const Stroke& stroke : strokes) {
        std::vector<PicturePoint> line;
        for (const MapPoint& p : stroke) line.push_back(in_pane(context, pane, p));
        if (line.size() == 1) {
            part.marks.emplace_back(Disc{line[0], width, ink});
            continue;
        }
        part.marks.emplace_back(LineMark{line, halo, width * 1.8F});
        part.marks.emplace_back(LineMark{std::move(line), ink, width});
    }
    return part;
}

PicturePart spotlight(const PictureContext& context, PicturePoint at, double points) {
    const float reach = context.pt(points);
    PicturePart part;
    part.marks.emplace_back(Shade{at, reach, {{0, 0, 0}, 165 / 255.0F}});
    part.marks.emplace_back(Ring{at, reach, {context.look.panel_background}, context.pt(2)});
    return part;
}

PicturePart dot(const PictureContext& context, PicturePoint at) {
    const float radius = share_of_height(context, 0.014);
    PicturePart part;
    part.above_panels = true;
    part.marks.emplace_back(Disc{at, radius * 1.3F, {context.look.panel_background}});
    part.marks.emplace_back(Disc{at, radius, {context.look.panel_accent}});
    return part;
}

/// The town that is asked for.
std::vector<PicturePart> question_mark(const PictureContext& context, const Ask& ask) {
    if (ask.ended()) return {};
    const geodata::Place& place = context.atlas().places[ask.questions[ask.at].place];
    PicturePart part;
    add_ring(context, part.marks, panes_of(context.state, context.viewport).front(),
             place.position);
    return {part};
}

/// The towns that the step at hand is about.
std::vector<geodata::LonLat> highlighted_towns(const PictureContext& context) {
    const ViewState& state = context.state;
    std::vector<geodata::LonLat> towns;
    if (state.presenting() == nullptr || state.step >= state.lesson->steps.size()) return towns;
    for (const std::string& name : state.lesson->steps[state.step].highlights) {
        if (const auto at = town_named(context.scene, name)) towns.push_back(*at);
    }
    return towns;
}

}  // namespace

std::vector<ScreenPoint> ringed_towns(const PictureContext& context) {
    std::vector<ScreenPoint> towns;
    for (const geodata::LonLat at : highlighted_towns(context)) {
        towns.push_back(to_screen(context.state.camera, context.viewport,
                                  context.scene.projection.forward(at)));
    }
    return towns;
}

std::vector<Callout> land_marks(const PictureContext& context) {
    const ViewState& state = context.state;
    std::vector<Callout> marks;
    if (state.presenting() == nullptr || state.step >= state.lesson->steps.size() ||
        state.asking() || beside_each_other(state.comparison)) {
        return marks;
    }
    for (const std::string& name : state.lesson->steps[state.step].highlights) {
        if (town_named(context.scene, name)) continue;
        const geodata::Patch* patch = land_named(context.scene, name);
        if (patch == nullptr) continue;
        const MapPoint at = context.scene.projection.forward(geodata::place_inside(patch->land));
        const double across =
            std::sqrt(geodata::patch_km2(*patch)) * 1000 / state.camera.metres_per_pixel;
        marks.push_back({to_screen(state.camera, context.viewport, at), across, land_name(*patch),
                         "land/" + patch->id});
    }
    return marks;
}

std::vector<PicturePart> class_marks(const PictureContext& context) {
    const ViewState& state = context.state;
    if (state.asks(AskKind::guess)) return question_mark(context, *state.asking());
    const Presenting* p = state.presenting();
    if (p == nullptr || p->blank != Blank::none || p->ended || state.lesson->steps.empty())
        return {};
    const std::vector<Pane> panes = panes_of(state, context.viewport);
    std::vector<PicturePart> parts;
    if (!p->glide) {
        PicturePart rings;
        for (const geodata::LonLat town : highlighted_towns(context)) {
            for (const Pane& pane : panes) add_ring(context, rings.marks, pane, town);
        }
        parts.push_back(std::move(rings));
    }
    for (const Pane& pane : panes) parts.push_back(strokes_in(context, pane, p->strokes));
    const PicturePoint at = to_point(p->pointer);
    if (p->tool == PresentTool::spotlight) parts.push_back(spotlight(context, at, p->reach));
    if (p->tool == PresentTool::pointer) parts.push_back(dot(context, at));
    return parts;
}

std::vector<PicturePart> pick_mark(const PictureContext& context) {
    if (!context.state.picked) return {};
    const MapPoint place = context.scene.projection.forward(*context.state.picked);
    const Ink ink{context.look.panel_accent};
    PicturePart part;
    for (const Pane& pane : panes_of(context.state, context.viewport)) {
        const PicturePoint at = in_pane(context, pane, place);
        if (!pane.box.contains({at.x, at.y})) continue;
        const float radius = context.pt(9);
        part.marks.emplace_back(Ring{at, radius, {context.look.panel_background}, context.pt(5)});
        part.marks.emplace_back(Ring{at, radius, ink, context.pt(2.4)});
        part.marks.emplace_back(Disc{at, context.pt(2.2), ink});
    }
    return {part};
}

}  // namespace viewer
