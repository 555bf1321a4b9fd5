// What is shown on the map itself in front of a class: rings round what a step is about, strokes of
// the pen, the pointer's dot and the spotlight.
#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include <imgui.h>

#include "app/ui/callouts.h"
#include "app/view/highlights.h"
#include "app/words/atlas_words.h"
#include "geodata/query/compare.h"
#include "geodata/topology/rings.h"

namespace viewer {

namespace {

ImVec2 in_pane(const UiFrame& frame, const Pane& pane, MapPoint p) {
    const Viewport part{pane.box.width, pane.box.height, frame.view.viewport.scale};
    const ScreenPoint at = to_screen(frame.view.state.camera, part, p);
    return {static_cast<float>(at.x + pane.box.x), static_cast<float>(at.y + pane.box.y)};
}

float share_of_height(const UiFrame& frame, double share) {
    return static_cast<float>(share * frame.view.viewport.height);
}

void draw_ring(const UiFrame& frame, const Pane& pane, geodata::LonLat position) {
    const ImVec2 at = in_pane(frame, pane, frame.view.scene.projection.forward(position));
    if (!pane.seen.contains({at.x, at.y})) return;
    ImDrawList* list = ImGui::GetBackgroundDrawList();
    const float radius = share_of_height(frame, ring_share);
    list->AddCircle(at, radius, packed(frame.look.panel_background), 0, radius * 0.4F);
    list->AddCircle(at, radius, packed(frame.look.panel_accent), 0, radius * 0.24F);
}

void draw_strokes(const UiFrame& frame, const Pane& pane, const std::vector<Stroke>& strokes) {
    ImDrawList* list = ImGui::GetBackgroundDrawList();
    const auto corner = [](int x, int y) {
        return ImVec2(static_cast<float>(x), static_cast<float>(y));
    };
    list->PushClipRect(corner(pane.seen.x, pane.seen.y),
                       corner(pane.seen.x + pane.seen.width, pane.seen.y + pane.seen.height));
    const float width = share_of_height(frame, 0.006);
    for (const Stroke& stroke : strokes) {
        ImVector<ImVec2> line;
        for (const MapPoint& p : stroke) line.push_back(in_pane(frame, pane, p));
        if (line.Size == 1) {
            list->AddCircleFilled(line[0], width, packed(frame.look.panel_accent));
            continue;
        }
        list->AddPolyline(line.Data, line.Size, packed(frame.look.panel_background), 0,
                          width * 1.8F);
        list->AddPolyline(line.Data, line.Size, packed(frame.look.panel_accent), 0, width);
    }
    list->PopClipRect();
}

/// One thick ring darkens everything from the circle's edge to beyond the window's corners.
void draw_spotlight(const UiFrame& frame, ImVec2 at, double points) {
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const float reach = frame.pt(points);
    const float far = std::hypot(size.x, size.y);
    ImDrawList* list = ImGui::GetBackgroundDrawList();
    list->AddCircle(at, reach + far / 2, IM_COL32(0, 0, 0, 165), 180, far);
    list->AddCircle(at, reach, packed(frame.look.panel_background), 128, frame.pt(2));
}

void draw_dot(const UiFrame& frame, ImVec2 at) {
    ImDrawList* list = ImGui::GetForegroundDrawList();
    const float radius = share_of_height(frame, 0.014);
    list->AddCircleFilled(at, radius * 1.3F, packed(frame.look.panel_background));
    list->AddCircleFilled(at, radius, packed(frame.look.panel_accent));
}

/// The town that is asked for.
void mark_question(const UiFrame& frame, const Ask& ask) {
    if (ask.ended()) return;
    const geodata::Place& place = frame.atlas().places[ask.questions[ask.at].place];
    const std::vector<Pane> panes = panes_of(frame.view.state, frame.view.viewport);
    draw_ring(frame, panes.front(), place.position);
}

/// The towns that the step at hand is about.
std::vector<geodata::LonLat> highlighted_towns(const UiFrame& frame) {
    const ViewState& state = frame.view.state;
    std::vector<geodata::LonLat> towns;
    if (state.presenting() == nullptr || state.step >= state.lesson->steps.size()) return towns;
    for (const std::string& name : state.lesson->steps[state.step].highlights) {
        if (const auto at = town_named(frame.atlas(), name)) towns.push_back(*at);
    }
    return towns;
}

}  // namespace

std::vector<ScreenPoint> ringed_towns(const UiFrame& frame) {
    std::vector<ScreenPoint> towns;
    for (const geodata::LonLat at : highlighted_towns(frame)) {
        towns.push_back(to_screen(frame.view.state.camera, frame.view.viewport,
                                  frame.view.scene.projection.forward(at)));
    }
    return towns;
}

std::vector<Callout> land_marks(const UiFrame& frame) {
    const ViewState& state = frame.view.state;
    std::vector<Callout> marks;
    if (state.presenting() == nullptr || state.step >= state.lesson->steps.size() || state.asking ||
        beside_each_other(state.comparison)) {
        return marks;
    }
    for (const std::string& name : state.lesson->steps[state.step].highlights) {
        if (town_named(frame.atlas(), name)) continue;
        const geodata::Patch* patch = land_named(frame.atlas(), name);
        if (patch == nullptr) continue;
        const MapPoint at = frame.view.scene.projection.forward(geodata::place_inside(patch->land));
        const double across =
            std::sqrt(geodata::patch_km2(*patch)) * 1000 / state.camera.metres_per_pixel;
        marks.push_back({to_screen(state.camera, frame.view.viewport, at), across,
                         land_name(*patch), "land/" + patch->id});
    }
    return marks;
}

void draw_present_marks(const UiFrame& frame) {
    const ViewState& state = frame.view.state;
    if (state.asks(AskKind::guess)) return mark_question(frame, *state.asking);
    const Presenting* p = state.presenting();
    if (p == nullptr || p->blank != Blank::none || p->ended || state.lesson->steps.empty()) return;
    const std::vector<Pane> panes = panes_of(state, frame.view.viewport);
    if (!state.glide) {
        for (const geodata::LonLat town : highlighted_towns(frame)) {
            for (const Pane& pane : panes) draw_ring(frame, pane, town);
        }
    }
    for (const Pane& pane : panes) draw_strokes(frame, pane, p->strokes);
    const ImVec2 at(static_cast<float>(p->pointer.x), static_cast<float>(p->pointer.y));
    if (p->tool == PresentTool::spotlight) draw_spotlight(frame, at, p->reach);
    if (p->tool == PresentTool::pointer) draw_dot(frame, at);
}

}  // namespace viewer
