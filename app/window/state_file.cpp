#include "app/window/state_file.h"

#include <array>
#include <cmath>

#include <nlohmann/json.hpp>

#include "app/view/dates_layer.h"
#include "geodata/write/replace_file.h"

namespace viewer {

// Beside the types, where the library looks for them.
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Viewport, width, height, scale)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Layers, land, borders, rivers, places, labels, graticule,
                                   uncertainty)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Panels, visible, about, keys, search, numbers, papers, lessons,
                                   open)
NLOHMANN_JSON_SERIALIZE_ENUM(CompareMode, {{CompareMode::swipe, "swipe"},
                                           {CompareMode::fade, "fade"},
                                           {CompareMode::lens, "lens"},
                                           {CompareMode::side, "side"},
                                           {CompareMode::flicker, "flicker"},
                                           {CompareMode::changes, "changes"},
                                           {CompareMode::promise, "promise"},
                                           {CompareMode::several, "several"}})
NLOHMANN_JSON_SERIALIZE_ENUM(PresentTool, {{PresentTool::none, "none"},
                                           {PresentTool::pointer, "pointer"},
                                           {PresentTool::spotlight, "spotlight"},
                                           {PresentTool::pen, "pen"},
                                           {PresentTool::loupe, "loupe"}})
NLOHMANN_JSON_SERIALIZE_ENUM(Blank, {{Blank::none, "none"},
                                     {Blank::black, "black"},
                                     {Blank::white, "white"}})
NLOHMANN_JSON_SERIALIZE_ENUM(AskKind, {{AskKind::reveal, "reveal"}, {AskKind::guess, "guess"}})
NLOHMANN_JSON_SERIALIZE_ENUM(ThemeName, {{ThemeName::atlas, "atlas"},
                                         {ThemeName::projector, "projector"},
                                         {ThemeName::night, "night"},
                                         {ThemeName::print, "print"}})

namespace {

using Json = nlohmann::ordered_json;
using Plain = nlohmann::json;  // what the library makes of a type

Json paper_json(const Scene& scene, const Side& side) {
    return side.paper ? Json(scene.atlas.paper(*side.paper).id) : Json(nullptr);
}

Json sides_json(const Comparison& c, const Scene& scene) {
    Json sides = Json::array();
    for (const Side& side : c.sides) {
        sides.push_back({{"date", geodata::to_iso(side.date)},
                         {"paper", paper_json(scene, side)},
                         {"holders", side.holders}});
    }
    return sides;
}

Json comparison_json(const ViewState& state, const Scene& scene) {
    const Comparison& c = state.comparison;
    return {{"on", c.on},
            {"mode", c.mode},
            {"sides", sides_json(c, scene)},
            {"active", c.active},
            {"held", c.only_b},
            {"fade", c.fade},
            {"swinging", c.swinging},
            {"seam", c.seam},
            {"seam_across", c.seam_across},
            {"lens", {c.lens_x, c.lens_y, c.lens_radius}}};
}

Json lesson_json(const ViewState& state) {
    Json headlines = Json::array();
    for (const LessonStep& step : state.lesson->steps) headlines.push_back(step.headline);
    return {{"title", state.lesson->title},
            {"file", state.lesson->file.string()},
            {"headlines", headlines},
            {"unsaved", state.editing->unsaved}};
}

Json ask_json(const ViewState& state) {
    const Asking nothing;
    const Ask& ask = state.asking() ? *state.asking() : nothing;
    Json j = {{"kind", state.asking() ? Json(ask.kind) : Json("none")},
              {"revealed", ask.revealed.size()},
              {"at", ask.at},
              {"questions", ask.questions.size()},
              {"answered", ask.chosen.has_value()},
              {"told", ask.told},
              {"theme", ask_theme_ids.at(static_cast<std::size_t>(ask.set.theme))},
              {"level", ask.set.level},
              {"right", ask.right}};
    if (ask.kind == AskKind::guess && !ask.ended()) j["answer"] = ask.questions[ask.at].right;
    return j;
}

Json presentation_json(const ViewState& state) {
    const Presentation nothing;
    const Presenting* told = state.presenting();
    const Presentation& p = told != nullptr ? static_cast<const Presentation&>(*told) : nothing;
    return {{"on", state.presenting() != nullptr},
            {"step", state.step},
            {"short", state.short_lesson},
            {"plays", told != nullptr && told->play.has_value()},
            {"blank", p.blank},
            {"ended", p.ended},
            {"tool", p.tool},
            {"reach", p.reach},
            {"strokes", p.strokes.size()},
            {"pen", p.pen},
            {"held_back", p.held_back},
            {"frozen", state.held_picture() != nullptr},
            {"sources", p.sources},
            {"gliding", state.glide() != nullptr}};
}

Json loading_json(const std::optional<FileLoading>& loading) {
    if (!loading) return nullptr;
    return {{"file", loading->file},
            {"stage", geodata::to_words(loading->stage)},
            {"share", loading->share}};
}

Json patch_id(const Scene& scene, geodata::PatchIndex patch) {
    return patch == geodata::no_patch ? "" : scene.atlas.patches[patch].id;
}

/// What kind of thing is written, as an array's first, and what it is called.
Json written_json(const Scene& scene, const MaybeWritten& written) {
    static constexpr std::array kinds = {"town", "state", "region", "sea",
                                         "lake", "river", "limit"};
    static_assert(kinds.size() == std::variant_size_v<Written>);
    if (!written) return nullptr;
    return {kinds.at(written->index()), name_of(*written, scene.atlas)};
}

Json measured_json(const Measuring* m) {
    if (m == nullptr) return nullptr;
    return {{"corners", m->corners.size()}, {"running", m->running}, {"km", measured_km(*m).all}};
}

/// Its document's id and its number.
Json clause_json(const Scene& scene, std::optional<geodata::ClauseIndex> lit) {
    if (!lit) return nullptr;
    const geodata::Clause& clause = scene.atlas.clauses[*lit];
    return {scene.atlas.documents[clause.document].id, clause.number};
}

Json boxes_json(const std::vector<UiBox>& boxes) {
    Json all = Json::object();
    for (const UiBox& box : boxes) {
        all[box.name] = {std::lround(box.min.x), std::lround(box.min.y), std::lround(box.max.x),
                         std::lround(box.max.y)};
    }
    return all;
}

Json to_json(const StateReport& report) {
    const ViewState& state = report.state;
    const Scene& scene = report.scene;
    Json j;
    j["turns"] = report.turns;
    j["frames_drawn"] = report.frames_drawn;
    j["typing"] = report.typing;
    j["focus"] = report.focus;
    j["viewport"] = Plain(report.viewport);
    const Side& shown = state.comparison.first();
    j["date"] = geodata::to_iso(shown.date);
    j["paper"] = paper_json(scene, shown);
    j["territories"] = Json::object();
    for (const geodata::Territory t : geodata::all_territories(scene.atlas)) {
        j["territories"][scene.atlas.territory(t).id] = state.territories[t];
    }
    j["layers"] = Plain(state.layers);
    j["layers"]["dates"] = shows_dates(state);
    j["names"] = label_names_ids.at(static_cast<std::size_t>(state.names));
    j["theme"] = state.theme;
    j["language"] = to_id(state.language);
    const geodata::LonLat centre = scene.projection.inverse(state.camera.centre);
    j["camera"] = {{"lon", centre.lon},
                   {"lat", centre.lat},
                   {"metres_per_pixel", state.camera.metres_per_pixel}};
    j["picked"] = state.picked
                      ? patch_id(scene, scene.locator.patch_at(state.picked->place(), shown.date))
                      : Json(nullptr);
    j["clause"] = clause_json(scene, active_view(state).clause);
    j["hovered"] = state.hovered ? patch_id(scene, *state.hovered) : Json(nullptr);
    j["picked_written"] =
        written_json(scene, state.picked ? state.picked->written : MaybeWritten());
    j["hovered_written"] = written_json(scene, state.hovered_written);
    j["menu"] = state.menu() != nullptr;
    j["measured"] = measured_json(state.measuring());
    j["comparison"] = comparison_json(state, scene);
    j["timeline"] = {
        {"from", geodata::to_iso(state.timeline.from)},
        {"until", geodata::to_iso(state.timeline.until)},
        {"playing", state.timeline.playing},
        {"earlier",
         state.timeline.earlier ? Json(geodata::to_iso(*state.timeline.earlier)) : Json(nullptr)}};
    j["presentation"] = presentation_json(state);
    j["ask"] = ask_json(state);
    j["lesson"] = lesson_json(state);
    j["kept"] = Json::array();
    for (const KeptChanges& kept : *state.kept) j["kept"].push_back(kept.title);
    j["interface"] = {{"wanted", state.interface_size.wanted},
                      {"shown", state.interface_size.shown()}};
    j["class_text"] = state.class_text;
    j["motion"] = state.motion;
    j["recent"] = Json::array();
    for (const auto& file : *state.recent) j["recent"].push_back(file.string());
    j["panels"] = Plain(state.panels);
    j["full_screen"] = state.full_screen;
    j["loading"] = loading_json(state.loading);
    j["data"] = {{"number", state.data},
                 {"origin", scene.atlas.origin},
                 {"patches", scene.atlas.patches.size()}};
    j["messages"] = state.messages;
    j["boxes"] = boxes_json(report.boxes);
    j["presenter"] = {{"open", state.presenter}, {"boxes", boxes_json(report.presenter_boxes)}};
    return j;
}

}  // namespace

void write_state_file(const std::filesystem::path& file, const StateReport& report) {
    // Written after every frame, for a test that runs now: the disk is not waited for.
    static_cast<void>(
        geodata::replace_file(file, to_json(report).dump(1) + "\n", geodata::Sync::no));
}

}  // namespace viewer
