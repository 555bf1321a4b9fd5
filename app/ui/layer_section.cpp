// What is drawn of the map, under which names, in which colours.
#include <array>

#include <imgui.h>

#include "app/ui/panel.h"
#include "app/ui/widgets.h"

namespace viewer {

namespace {

struct LayerRow {
    const char* name;
    const char* text;
    bool Layers::*layer;
};
constexpr std::array layer_rows = {
    LayerRow{"layers/land", "Land", &Layers::land},
    LayerRow{"layers/borders", "Borders", &Layers::borders},
    LayerRow{"layers/rivers", "Rivers", &Layers::rivers},
    LayerRow{"layers/places", "Towns", &Layers::places},
    LayerRow{"layers/labels", "Labels", &Layers::labels},
    LayerRow{"layers/graticule", "Grid", &Layers::graticule},
    LayerRow{"layers/uncertainty", "How certain the borders are", &Layers::uncertainty}};

}  // namespace

void draw_layer_section(const UiFrame& frame, Actions& actions) {
    small_heading(frame, "LAYERS");
    int column = 0;
    for (const LayerRow& row : layer_rows) {
        if (column > 0) ImGui::SameLine(ImGui::GetStyle().WindowPadding.x + frame.pt(96 * column));
        Layers layers = frame.state().layers;
        if (check_box(frame, row.name, row.text, layers.*row.layer)) {
            layers.*row.layer = !(layers.*row.layer);
            actions.emplace_back(SetLayers{layers});
        }
        column = (column + 1) % 3;
    }
    gap(frame, 1);
    const int names = segmented(frame,
                                {{"names/period", "Names of 1939", 1.25},
                                 {"names/today", "today's"},
                                 {"names/both", "both", 0.8}},
                                static_cast<int>(frame.state().names));
    if (names >= 0) actions.emplace_back(SetNames{static_cast<LabelNames>(names)});
    const int theme = segmented(frame,
                                {{"theme/atlas", "Atlas"},
                                 {"theme/projector", "Projector", 1.25},
                                 {"theme/night", "Night"},
                                 {"theme/print", "Print"}},
                                static_cast<int>(frame.state().theme));
    if (theme >= 0) actions.emplace_back(SetTheme{static_cast<ThemeName>(theme)});
}

}  // namespace viewer
