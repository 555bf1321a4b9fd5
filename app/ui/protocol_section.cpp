// The Secret Protocol: on or off, which paper is shown, and which of its territories. Only where
// the data have papers.
#include <algorithm>
#include <string>
#include <vector>

#include <imgui.h>

#include "app/ui/panel.h"
#include "app/ui/widgets.h"
#include "app/words/atlas_words.h"
#include "app/words/words.h"
#include "geodata/letters.h"

namespace viewer {

namespace {

using geodata::Paper;
using geodata::Sphere;
using geodata::Territory;

bool falls_to_germany(Sphere sphere) {
    return sphere == Sphere::german || sphere == Sphere::german_strip;
}

/// Which side a paper gave a territory to, in the words of a table.
std::string side_of(const geodata::Atlas& atlas, Territory territory, Paper paper) {
    bool german = false, soviet = false, interest = false, strip = false;
    for (geodata::PatchIndex p = 0; p < atlas.patches.size(); ++p) {
        if (atlas.patches[p].territory != territory) continue;
        const geodata::Allocation* a = atlas.allocation(p, paper);
        if (a == nullptr) continue;
        strip = strip || a->sphere == Sphere::german_strip;
        interest = interest || a->sphere == Sphere::soviet_interest;
        german = german || a->sphere == Sphere::german;
        soviet = soviet || !falls_to_germany(a->sphere);
    }
    if (interest) return tr("Soviet interest");
    if (german && soviet) return tr("divided");
    if (german) return tr_in("sphere", "German");
    if (soviet) return strip ? tr("Soviet, but a strip") : tr_in("sphere", "Soviet");
    return tr_in("sphere", "not named");
}

/// The sample of the largest share of the territory as the map hatches it under this paper.
PatchStyle sample_of(const UiFrame& frame, Territory territory,
                     const std::vector<PatchStyle>& styles) {
    PatchStyle sample;
    double largest = -1;
    for (geodata::PatchIndex p = 0; p < styles.size(); ++p) {
        const geodata::Patch& patch = frame.atlas().patches[p];
        if (patch.territory != territory || styles[p].pattern == Pattern::none) continue;
        if (patch.km2 > largest) {
            largest = patch.km2;
            sample = styles[p];
        }
    }
    return sample;
}

void territory_row(const UiFrame& frame, Territory territory, const std::vector<PatchStyle>& styles,
                   Actions& actions) {
    const std::string name = geodata::with_capital(territory_name(frame.atlas(), territory));
    const bool on = frame.state().territories[territory];
    const std::string id = "protocol/" + frame.atlas().territory(territory).id;
    // With the layer off, it comes on with the territory.
    if (check_box(frame, id, name, on)) actions.emplace_back(ToggleTerritory{territory});
    const auto number = static_cast<std::size_t>(territory) + 1;
    tip(frame, tr("On the map, or not"), number < 10 ? std::to_string(number) : "");
    if (!frame.state().paper) return;
    ImGui::SameLine(frame.pt(164));
    ImGui::PushStyleVar(ImGuiStyleVar_Alpha, on ? 1.0F : 0.45F);
    const PatchStyle sample = sample_of(frame, territory, styles);
    area_swatch(frame, frame.look.land_without_holder, sample.pattern, sample.pattern_colour);
    const std::string side = side_of(frame.atlas(), territory, *frame.state().paper);
    text_in(frame.fonts.small, side);
    ImGui::PopStyleVar();
}

/// One switch for neighbours in the list that are of one group.
void group_row(const UiFrame& frame, const std::vector<Territory>& group, Actions& actions) {
    const std::string& name = frame.atlas().territory(group.front()).group;
    const auto on = [&](Territory each) { return frame.state().territories[each]; };
    const bool all = std::all_of(group.begin(), group.end(), on);
    const bool some = std::any_of(group.begin(), group.end(), on);
    const Ticked ticked = all ? Ticked::on : some ? Ticked::some : Ticked::off;
    if (check_box(frame, "protocol/group " + name, tr_in("land", name), ticked)) {
        actions.emplace_back(ToggleTerritoryGroup{name});
    }
    tip(frame, tr("All of them at once"));
}

void territory_rows(const UiFrame& frame, const std::vector<PatchStyle>& styles, Actions& actions) {
    const std::vector<Territory> all = geodata::all_territories(frame.atlas());
    const auto group_of = [&](Territory each) { return frame.atlas().territory(each).group; };
    for (auto first = all.begin(); first != all.end();) {
        const auto last = std::find_if(
            first, all.end(), [&](Territory t) { return group_of(t) != group_of(*first); });
        const bool grouped = !group_of(*first).empty() && last - first > 1;
        if (grouped) group_row(frame, {first, last}, actions);
        if (grouped) ImGui::Indent(frame.pt(16));
        for (auto each = first; each != last; ++each) {
            territory_row(frame, *each, styles, actions);
        }
        if (grouped) ImGui::Unindent(frame.pt(16));
        first = last;
    }
}

/// A sliding switch with the section's name beside it.
bool main_switch(const UiFrame& frame, bool on) {
    const ImVec2 size(frame.pt(44), frame.pt(24));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float whole = ImGui::GetContentRegionAvail().x;
    const bool clicked = press_area("protocol/switch", whole, size.y);
    const bool hovered = ImGui::IsItemHovered();
    frame.boxes.push_back({"protocol/switch", {at.x, at.y}, {at.x + size.x, at.y + size.y}, false});
    frame.drafts.focus.note("protocol/switch");
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float r = size.y / 2;
    const ImU32 track = on ? packed(frame.look.panel_accent)
                           : packed(frame.look.panel_text, hovered ? 0.34F : 0.24F);
    list->AddRectFilled(at, ImVec2(at.x + size.x, at.y + size.y), track, r);
    list->AddCircleFilled(ImVec2(on ? at.x + size.x - r : at.x + r, at.y + r), r - frame.pt(3),
                          packed(frame.look.panel_background));
    ImFont* font = frame.fonts.name;
    list->AddText(font, font->FontSize,
                  ImVec2(at.x + size.x + frame.pt(11), at.y + (size.y - font->FontSize) / 2),
                  packed(frame.look.panel_text), papers_name(frame.atlas()).c_str());
    tip(frame, tr("What the papers mark off, over what was held"), "P");
    return clicked;
}

void paper_choice(const UiFrame& frame, Actions& actions) {
    const std::vector<Paper> papers = geodata::layer_papers(frame.atlas());
    int chosen = -1;
    std::vector<Choice> choices;
    for (const Paper each : papers) {
        if (each == frame.state().paper) chosen = static_cast<int>(choices.size());
        choices.push_back(
            {"protocol/" + frame.atlas().paper(each).id, paper_name(frame.atlas(), each)});
    }
    const int clicked = segmented(frame, choices, chosen);
    if (clicked < 0) return;
    actions.emplace_back(SetPaper{papers[static_cast<std::size_t>(clicked)]});
}

}  // namespace

void draw_protocol_section(const UiFrame& frame, Actions& actions) {
    const auto paper = frame.state().paper;
    if (main_switch(frame, paper.has_value())) actions.emplace_back(ToggleProtocol{});
    gap(frame, 1);
    const Comparison& c = frame.comparison();
    if (paper && c.on && c.mode == CompareMode::changes) {
        text_in(frame.fonts.small, tr("The map of changes shows nothing of it."),
                frame.look.panel_muted);
        frame.note_control("protocol/not shown");
    }
    paper_choice(frame, actions);
    gap(frame, 1);
    std::vector<PatchStyle> styles;
    if (paper) {  // as the map would hatch it were every territory switched on
        MapView all = frame.state();
        all.territories = TerritorySwitches();
        styles = patch_styles(frame.atlas(), all);
    }
    ImGui::PushStyleVar(ImGuiStyleVar_Alpha, paper ? 1.0F : 0.5F);
    territory_rows(frame, styles, actions);
    ImGui::PopStyleVar();
    if (!frame.comparison().on || !paper) return;
    const bool holders = active_side(frame.view.state).holders;
    if (check_box(frame, "protocol/holders", tr("Over the holders of the day"), holders)) {
        actions.emplace_back(SetHolders{!holders});
    }
}

}  // namespace viewer
