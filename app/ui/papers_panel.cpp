// The papers, clause by clause: the list of them, and the one that is open. What a clause speaks of
// is lit on the map while it is pointed at.
#include "app/ui/papers_panel.h"

#include <string>
#include <utility>

#include <imgui.h>

#include "app/ui/identify_parts.h"
#include "app/ui/widgets.h"
#include "app/words/atlas_words.h"
#include "app/words/day_words.h"
#include "app/words/document_words.h"
#include "app/words/words.h"

namespace viewer {

namespace {

using geodata::Clause;
using geodata::ClauseIndex;
using geodata::Document;

float height_of(ImFont* font, const std::string& text, float room) {
    if (text.empty()) return 0;
    ImGui::PushFont(font);
    const float height = ImGui::CalcTextSize(text.c_str(), nullptr, false, room).y;
    ImGui::PopFont();
    return height;
}

/// Paragraphs below each other that are one control, over the panel's whole width.
class Block {
  public:
    Block(const UiFrame& frame, float indent)
        : frame_(frame),
          indent_(indent),
          room_(ImGui::GetContentRegionAvail().x - indent - frame.pt(4)) {}
    void add(ImFont* font, const std::string& text, Colour ink) {
        if (text.empty()) return;
        lines_.push_back({font, text, ink, height_of(font, text, room_)});
    }
    /// True when clicked. `marked`: lit, with a bar at its left.
    bool draw(const std::string& name, bool marked) {
        const float air = frame_.pt(2);
        float height = 0;
        for (const Line& line : lines_) height += line.height + air;
        const ImVec2 from = ImGui::GetCursorScreenPos();
        const bool clicked =
            ImGui::Selectable(("##" + name).c_str(), marked, 0, ImVec2(0, height + air));
        frame_.note_control(name);
        pointed_ = ImGui::IsItemHovered() || frame_.drafts.focus.at() == name;
        ImDrawList* list = ImGui::GetWindowDrawList();
        if (marked) {
            list->AddRectFilled(from, ImVec2(from.x + frame_.pt(3), from.y + height + air),
                                packed(frame_.look.panel_accent));
        }
        float y = from.y + air;
        for (const Line& line : lines_) {
            list->AddText(line.font, line.font->FontSize, ImVec2(from.x + indent_, y),
                          packed(line.ink), line.text.c_str(), nullptr, room_);
            y += line.height + air;
        }
        return clicked;
    }
    [[nodiscard]] bool pointed() const { return pointed_; }

  private:
    struct Line {
        ImFont* font;
        std::string text;
        Colour ink;
        float height;
    };
    const UiFrame& frame_;
    float indent_, room_;
    std::vector<Line> lines_;
    bool pointed_ = false;
};

void draw_list(const UiFrame& frame, Actions& actions) {
    const auto& documents = frame.atlas().documents;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const Document& document = documents[i];
        Block block(frame, frame.pt(8));
        block.add(frame.fonts.strong, document_short_name(document), frame.look.panel_text);
        block.add(frame.fonts.small, day_words(document.day) + ". " + document_kind_words(document),
                  frame.look.panel_muted);
        if (block.draw("papers/" + document.id, false)) {
            actions.emplace_back(ChooseDocument{static_cast<geodata::DocumentIndex>(i)});
        }
    }
}

void draw_head(const UiFrame& frame, const Document& document) {
    text_in(frame.fonts.name, document_name(document));
    muted(frame, day_words(document.day) + ". " + document_kind_words(document));
    if (!document.parties.empty()) text_in(frame.fonts.body, document_parties(document));
    if (!document.note.empty()) text_in(frame.fonts.body, document_note(document));
    muted(frame, filled(tr("Printed: {1}"), {printed_words(document)}));
    gap(frame, 4);
    muted(frame, tr("In our words; the number is the text's own, a letter is ours."));
    gap(frame, 2);
}

/// The clause that is pointed at, if one of these is.
std::optional<ClauseIndex> draw_clauses(const UiFrame& frame, geodata::DocumentIndex document,
                                        Actions& actions) {
    const geodata::Atlas& atlas = frame.atlas();
    const Reading& reading = frame.view.state.reading;
    std::optional<ClauseIndex> pointed;
    for (const ClauseIndex index : geodata::clauses_of(atlas, document)) {
        const Clause& clause = atlas.clauses[index];
        const std::string places = clause_places(atlas, clause);
        Block block(frame, frame.pt(12));
        block.add(frame.fonts.strong, clause.number, frame.look.panel_accent);
        block.add(frame.fonts.body, clause_words(clause), frame.look.panel_text);
        const std::string open = clause_open_words(clause);
        if (!open.empty()) {
            block.add(frame.fonts.body, filled(tr("Left open: {1}"), {open}),
                      frame.look.panel_muted);
        }
        block.add(frame.fonts.small,
                  places.empty() ? tr("Names no land.") : filled(tr("On the map: {1}"), {places}),
                  frame.look.panel_muted);
        if (!clause.printed.empty()) {
            block.add(frame.fonts.small, printed_words(atlas, clause), frame.look.panel_muted);
        }
        const bool clicked =
            block.draw("papers/" + atlas.documents[document].id + "/" + clause.number,
                       reading.chosen == index);
        if (clicked) actions.emplace_back(LightClause{index});
        if (block.pointed()) pointed = index;
        if (reading.chosen == index && frame.drafts.clause_listed != index) {
            ImGui::SetScrollHereY();  // a link elsewhere finds the clause
        }
        gap(frame, 3);
    }
    frame.drafts.clause_listed = reading.chosen;
    return pointed;
}

void draw_about_picked(const UiFrame& frame, Actions& actions) {
    const auto& picked = frame.view.state.picked;
    if (!picked) return;
    const geodata::PatchIndex patch =
        frame.view.scene.locator.patch_at(picked->place(), frame.state().date);
    if (patch == geodata::no_patch) return;
    gap(frame, 3);
    text_in(frame.fonts.strong, land_name(frame.atlas().patches[patch]));
    if (geodata::clauses_about(frame.atlas(), patch).empty()) {
        muted(frame, tr("No clause speaks of this land."));
    }
    draw_clauses_about(frame, "papers", patch, actions);
    rule(frame);
}

}  // namespace

void draw_clauses_about(const UiFrame& frame, const char* name, geodata::PatchIndex patch,
                        Actions& actions) {
    const geodata::Atlas& atlas = frame.atlas();
    const std::vector<ClauseIndex> clauses = geodata::clauses_about(atlas, patch);
    if (clauses.empty()) return;
    section(frame, tr("CLAUSES THAT SPEAK OF IT"));
    for (const ClauseIndex index : clauses) {
        const Clause& clause = atlas.clauses[index];
        const Document& document = atlas.documents[clause.document];
        Block block(frame, frame.pt(8));
        block.add(frame.fonts.body, clause_title(atlas, clause), frame.look.panel_accent);
        block.add(frame.fonts.small, day_words(document.day), frame.look.panel_muted);
        const std::string id = std::string(name) + "/about " + document.id + "/" + clause.number;
        if (block.draw(id, frame.view.state.reading.chosen == index)) {
            actions.emplace_back(LightClause{index});
        }
    }
}

void draw_papers(const UiFrame& frame, Actions& actions) {
    const Panel panel(frame, "papers", frame.places.numbers);
    const Reading& reading = frame.view.state.reading;
    if (std::exchange(frame.drafts.document_read, reading.document) != reading.document) {
        ImGui::SetScrollY(0);
    }
    if (close_button(frame, "papers/close")) actions.emplace_back(TogglePapers{});
    text_in(frame.fonts.title, tr("The papers"));
    draw_about_picked(frame, actions);
    std::optional<ClauseIndex> pointed;
    if (reading.document && *reading.document < frame.atlas().documents.size()) {
        if (text_button(frame, "papers/all", tr("All papers"))) {
            actions.emplace_back(ChooseDocument{});
        }
        gap(frame, 2);
        draw_head(frame, frame.atlas().documents[*reading.document]);
        pointed = draw_clauses(frame, *reading.document, actions);
    } else {
        muted(frame, tr("What was written, clause by clause, in our words. A clause that is "
                        "pointed at lights its land."));
        gap(frame, 2);
        draw_list(frame, actions);
    }
    if (pointed != reading.pointed) actions.emplace_back(PointAtClause{pointed});
}

}  // namespace viewer
