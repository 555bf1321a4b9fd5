#include "app/picture/class_marks.h"

#include <cmath>
#include <string>
#include <utility>

#include "app/picture/callouts.h"
#include "app/picture/through_loupe.h"
#include "app/view/highlights.h"
#include "app/view/region_land.h"
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

void add_stroke(const PictureContext& context, std::vector<Mark>& marks,
                std::vector<PicturePoint> line, Colour colour) {
    const Ink ink{colour}, halo{context.look.panel_background};
    const float width = share_of_height(context, 0.006);
    if (line.size() == 1) {
        marks.emplace_back(Disc{line[0], width * 1.3F, halo});
        marks.emplace_back(Disc{line[0], width, ink});
        return;
    }
    marks.emplace_back(LineMark{line, halo, width * 1.8F});
    marks.emplace_back(LineMark{std::move(line), ink, width});
}

PicturePart strokes_in(const PictureContext& context, const Pane& pane,
                       const std::vector<Stroke>& strokes) {
    PicturePart part;
    part.within = box_of(pane.seen);
    for (const Stroke& stroke : strokes) {
        std::vector<PicturePoint> line;
        for (const MapPoint& p : stroke.line) {
            const PicturePoint next = in_pane(context, pane, p);
            // Where the hand rests a line has no direction, and would swell.
            const bool rests =
                !line.empty() && std::hypot(next.x - line.back().x, next.y - line.back().y) < 1;
            if (!rests) line.push_back(next);
        }
        add_stroke(context, part.marks, std::move(line), context.look.pens[stroke.pen]);
    }
    return part;
}

/// The pen's tip, and small in the corner the colours that it has.
std::vector<PicturePart> pen_marks(const PictureContext& context, PicturePoint at,
                                   std::size_t chosen) {
    PicturePart tip;
    tip.above_panels = true;
    add_stroke(context, tip.marks, {at}, context.look.pens[chosen]);
    PicturePart row;
    row.name = "pens";
    row.above_panels = true;
    const float radius = context.pt(6), step = context.pt(20), air = context.pt(12);
    const PicturePoint last{context.width() - context.pt(24), context.pt(24)};
    const PicturePoint first{last.x - step * (pen_colours - 1), last.y};
    row.box = {{first.x - air, first.y - air}, {last.x + air, last.y + air}};
    add_card(row.marks, row.box, {context.look.panel_background, 0.94F},
             {context.look.panel_text, 0.2F}, air);
    for (std::size_t i = 0; i < pen_colours; ++i) {
        const PicturePoint pen{first.x + step * static_cast<float>(i), first.y};
        row.marks.emplace_back(
            Disc{pen, i == chosen ? radius : radius * 0.7F, {context.look.pens[i]}});
        if (i != chosen) continue;
        row.marks.emplace_back(
            Ring{pen, radius + context.pt(2.5), {context.look.panel_text}, context.pt(1.5)});
    }
    return {std::move(row), std::move(tip)};
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

/// The question on the screen, open or answered; null: none.
const Question* shown_question(const ViewState& state) {
    if (!state.asks(AskKind::guess) || state.asking()->ended()) return nullptr;
    return &state.asking()->questions[state.asking()->at];
}

/// The town that is asked for; a piece of land has a call-out with its name (land_marks).
std::vector<PicturePart> question_mark(const PictureContext& context) {
    const Question* question = shown_question(context.state);
    if (question == nullptr || !question->place) return {};
    PicturePart part;
    add_ring(context, part.marks, panes_of(context.state, context.viewport).front(),
             question->position);
    return {part};
}

/// What a class sees the map with; null: it sees none, or a question on it.
const Presentation* map_before_class(const ViewState& state) {
    const Presenting* p = state.presenting();
    const bool hidden = p == nullptr || p->blank != Blank::none || p->ended ||
                        state.lesson->steps.empty() || state.asks(AskKind::guess);
    return hidden ? nullptr : p;
}

/// Whether the step at hand is told, or being changed.
bool at_a_step(const ViewState& state) {
    const bool seen = state.presenting() != nullptr || (state.panels.lessons && !state.asking());
    return seen && state.step < state.lesson->steps.size();
}

/// A piece of land or a region that a step is about.
std::optional<Callout> land_mark(const PictureContext& context, const std::string& name) {
    const Camera& camera = context.state.camera;
    const auto mark = [&](geodata::LonLat at, double side, const std::string& text,
                          const std::string& id) {
        const MapPoint there = context.scene.projection.forward(at);
        return Callout{to_screen(camera, context.viewport, there), side / camera.metres_per_pixel,
                       text, id, std::nullopt};
    };
    const geodata::Patch* patch = land_named(context.scene, name);
    const geodata::Region* region = region_named(context.scene, name);
    const bool itself = patch != nullptr && (patch->id == name || patch->name == name);
    if (region != nullptr && !itself) {
        const auto land = land_of(context.scene, *region);
        if (land) return mark(land->middle, land->side, region_name(*region), "land/" + region->id);
    }
    if (patch == nullptr) return std::nullopt;
    return mark(geodata::place_inside(patch->land), std::sqrt(geodata::patch_km2(*patch)) * 1000,
                land_name(*patch), "land/" + patch->id);
}

/// The towns that the step at hand is about.
std::vector<geodata::LonLat> highlighted_towns(const PictureContext& context) {
    const ViewState& state = context.state;
    std::vector<geodata::LonLat> towns;
    if (!at_a_step(state)) return towns;
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
    const Question* question = shown_question(state);
    if (question != nullptr && !question->place) {
        const std::string& id = context.atlas().patches[question->patch].id;
        if (auto mark = land_mark(context, id)) marks.push_back(std::move(*mark));
    }
    if (!at_a_step(state) || state.asking() || beside_each_other(state.comparison)) return marks;
    for (const std::string& name : state.lesson->steps[state.step].highlights) {
        if (town_named(context.scene, name)) continue;
        if (auto mark = land_mark(context, name)) marks.push_back(std::move(*mark));
    }
    return marks;
}

std::vector<PicturePart> class_marks(const PictureContext& context) {
    const ViewState& state = context.state;
    if (state.asks(AskKind::guess)) return question_mark(context);
    const bool told = map_before_class(state) != nullptr && state.glide() == nullptr;
    if (!told && state.presenting() != nullptr) return {};
    PicturePart rings;
    const std::vector<Pane> panes = panes_of(state, context.viewport);
    for (const geodata::LonLat town : highlighted_towns(context)) {
        for (const Pane& pane : panes) add_ring(context, rings.marks, pane, town);
    }
    return {std::move(rings)};
}

std::vector<PicturePart> stroke_marks(const PictureContext& context) {
    const Presentation* p = map_before_class(context.state);
    if (p == nullptr) return {};
    std::vector<PicturePart> parts;
    for (const Pane& pane : panes_of(context.state, context.viewport)) {
        parts.push_back(strokes_in(context, pane, p->strokes));
    }
    return parts;
}

std::vector<PicturePart> tool_marks(const PictureContext& context) {
    const Presentation* p = map_before_class(context.state);
    if (p == nullptr) return {};
    const PicturePoint at = to_point(p->pointer);
    switch (p->tool) {
        case PresentTool::spotlight: return {spotlight(context, at, p->reach)};
        case PresentTool::pointer: return {dot(context, at)};
        case PresentTool::pen: return pen_marks(context, at, p->pen);
        case PresentTool::loupe: return loupe_rim(context);
        case PresentTool::none: break;
    }
    return {};
}

std::vector<PicturePart> pick_mark(const PictureContext& context) {
    if (!context.state.picked) return {};
    const MapPoint place = context.scene.projection.forward(context.state.picked->place());
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
