// What is drawn of the map, under which names, in which colours.
#include <array>

#include <imgui.h>

#include "app/ui/panel.h"
#include "app/ui/widgets.h"
#include "app/view/dates_layer.h"
#include "app/view/offered.h"
#include "app/words/words.h"

namespace viewer {

namespace {

struct LayerRow {
    const char* name;
    const char* text;
    bool Layers::*layer;
};
constexpr std::array layer_rows = {
    LayerRow{"layers/land", mark_in("layer", "Land"), &Layers::land},
    LayerRow{"layers/borders", mark_in("layer", "Borders"), &Layers::borders},
    LayerRow{"layers/rivers", mark_in("layer", "Rivers"), &Layers::rivers},
    LayerRow{"layers/places", mark_in("layer", "Towns"), &Layers::places},
    LayerRow{"layers/labels", mark_in("layer", "Labels"), &Layers::labels},
    LayerRow{"layers/graticule", mark_in("layer", "Grid"), &Layers::graticule},
    LayerRow{"layers/uncertainty", mark_in("layer", "How certain the borders are"),
             &Layers::uncertainty},
    LayerRow{"layers/dates", mark_in("layer", "Dates"), &Layers::dates}};

void draw_size_and_motion(const UiFrame& frame, Actions& actions) {
    const ViewState& state = frame.view.state;
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(tr_in("interface", "Size").c_str());
    frame.note_control("layers/size");
    ImGui::SameLine();
    if (const auto step = size_stepper(frame, "layers/size", state.interface_size.shown())) {
        actions.emplace_back(ResizeInterface{*step});
    }
    ImGui::SameLine(0, frame.pt(16));
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + frame.pt(2));
    if (check_box(frame, "layers/motion", tr_in("interface", "Motion"), state.motion)) {
        actions.emplace_back(SetMotion{!state.motion});
    }
    tip(frame, tr("Changes fade over, and the map glides"));
}

/// Not those with nothing on them, but for bands that were switched on with other data.
void draw_layers(const UiFrame& frame, Actions& actions) {
    int column = 0;
    for (const LayerRow& row : layer_rows) {
        Layers layers = frame.view.state.layers;
        const bool rare = row.layer == &Layers::uncertainty;
        if (!has_content(frame.atlas(), row.layer) && !(rare && layers.*row.layer)) continue;
        const bool dates = row.layer == &Layers::dates;
        if (column > 0 && dates) {
            ImGui::SameLine(0, frame.pt(12));  // what stands before it is longer than a column
        } else if (column > 0) {
            ImGui::SameLine(ImGui::GetStyle().WindowPadding.x + frame.pt(96 * column));
        }
        const bool on = dates ? shows_dates(frame.view.state) : layers.*row.layer;
        if (check_box(frame, row.name, tr_in("layer", row.text), on)) {
            layers.*row.layer = !on;
            actions.emplace_back(dates ? Action(ToggleDates{}) : SetLayers{layers});
        }
        if (dates) tip(frame, tr("On land that changed hands: when, and by which act"), "Y");
        if (rare) tip(frame, tr("How far off each may be"), "U");
        column = (column + 1) % 3;
    }
}

void draw_names(const UiFrame& frame, Actions& actions) {
    const std::string names_tip = tr("What towns are called on the map");
    const int names = segmented(frame,
                                {{"names/period", tr("Names of 1939"), 1.25, names_tip, "L"},
                                 {"names/today", tr_in("names", "today's"), 1, names_tip, "L"},
                                 {"names/both", tr_in("names", "both"), 0.8, names_tip, "L"}},
                                static_cast<int>(frame.state().names));
    if (names >= 0) actions.emplace_back(SetNames{static_cast<LabelNames>(names)});
}

}  // namespace

void draw_layer_section(const UiFrame& frame, Actions& actions) {
    small_heading(frame, tr("LAYERS"));
    draw_layers(frame, actions);
    gap(frame, 1);
    if (has_names_of_today(frame.atlas())) draw_names(frame, actions);
    const std::string theme_tip = tr("The colours of map and panels");
    const int theme =
        segmented(frame,
                  {{"theme/atlas", tr_in("theme", "Atlas"), 1, theme_tip, "T"},
                   {"theme/projector", tr_in("theme", "Projector"), 1.25, theme_tip, "T"},
                   {"theme/night", tr_in("theme", "Night"), 1, theme_tip, "T"},
                   {"theme/print", tr_in("theme", "Print"), 1, theme_tip, "T"}},
                  static_cast<int>(frame.state().theme));
    if (theme >= 0) actions.emplace_back(SetTheme{static_cast<ThemeName>(theme)});
    std::vector<Choice> languages;
    for (const Language each : all_languages) {
        languages.push_back({"language/" + std::string(to_id(each)), own_name(each)});
    }
    const int language = segmented(frame, languages, static_cast<int>(frame.state().language));
    if (language >= 0) actions.emplace_back(SetLanguage{static_cast<Language>(language)});
    draw_size_and_motion(frame, actions);
}

}  // namespace viewer
