#include "app/ui/step_editor.h"

#include <algorithm>
#include <string>

#include <imgui.h>
#include <imgui_stdlib.h>

#include "app/picture/told_step.h"
#include "app/ui/names_meant.h"
#include "app/ui/paint.h"
#include "app/ui/widgets.h"
#include "app/ui/wrapped_input.h"
#include "app/view/ask_words.h"
#include "app/view/highlights.h"
#include "app/view/played_days.h"
#include "app/words/words.h"

namespace viewer {

namespace {

constexpr std::size_t most_columns = 3;

std::string joined(const std::vector<std::string>& parts, const char* between) {
    std::string all;
    for (const std::string& part : parts) all += (all.empty() ? "" : between) + part;
    return all;
}

std::vector<std::string> split(const std::string& all, char at) {
    std::vector<std::string> parts;
    std::string part;
    const auto close = [&] {
        const std::size_t first = part.find_first_not_of(' ');
        if (first != std::string::npos) {
            parts.push_back(part.substr(first, part.find_last_not_of(' ') - first + 1));
        }
        part.clear();
    };
    for (const char c : all) {
        if (c == at) {
            close();
        } else {
            part += c;
        }
    }
    close();
    return parts;
}

void label(const UiFrame& frame, const char* text) {
    ImGui::PushFont(frame.fonts.small);
    ImGui::TextDisabled("%s", text);
    ImGui::PopFont();
}

/// Edits a copy of the step; `what` is the field that was changed.
struct Fields {
    const UiFrame& frame;
    LessonStep step;
    std::string what;

    void line(const char* name, const char* words, std::string& text) {
        label(frame, words);
        ImGui::SetNextItemWidth(-1);
        if (ImGui::InputText((std::string("##") + name).c_str(), &text)) what = name;
        frame.note_control(std::string("lessons/") + name);
    }
    void text(const char* name, const char* words, std::string& text, int lines) {
        label(frame, words);
        if (wrapped_input(frame, std::string("lessons/") + name, text, lines)) what = name;
    }
    /// What is typed stays as it is typed while the field is in use: an empty entry is one that
    /// is not written yet.
    void list(const char* name, const char* words, std::vector<std::string>& texts, char between) {
        std::string& draft = frame.drafts.lists[name];
        const std::string separator = between == ',' ? ", " : std::string(1, between);
        if (split(draft, between) != texts) draft = joined(texts, separator.c_str());
        label(frame, words);
        const std::string id = std::string("##") + name;
        bool changed = false;
        if (between == '\n') {
            const float height = 3.4F * ImGui::GetTextLineHeight();
            changed = ImGui::InputTextMultiline(id.c_str(), &draft, ImVec2(-1, height));
        } else {
            ImGui::SetNextItemWidth(-1);
            changed = ImGui::InputText(id.c_str(), &draft);
        }
        frame.note_control(std::string("lessons/") + name);
        if (!changed) return;
        texts = split(draft, between);
        what = name;
    }
    /// What is half typed changes nothing, and goes when the field is left.
    void days_to_play() {
        std::string& draft = frame.drafts.lists["play"];
        label(frame, tr("Days that pass by: the first and the last, for example "
                        "1939-09-01, 1939-09-28"));
        ImGui::SetNextItemWidth(-1);
        if (ImGui::InputText("##play", &draft)) {
            const auto days = played_days(draft);
            if (days && *days != step.play) {
                step.play = *days;
                what = "play";
            }
        }
        frame.note_control("lessons/play");
        if (!ImGui::IsItemActive()) draft = step.play ? played_words(*step.play) : std::string();
    }
    void length() {
        if (!check_box(frame, "lessons/in short", tr("Of the short lesson too"), step.in_short)) {
            return;
        }
        step.in_short = !step.in_short;
        what = "short";
    }
    /// Theme and level are chosen while they are asked (ask_panel.cpp).
    void questions() {
        const std::string words = step.ask
                                      ? filled(tr("Asks the class: {1}"), {set_words(*step.ask)})
                                      : tr("Asks the class ten questions");
        if (!check_box(frame, "lessons/asks", words, step.ask.has_value())) return;
        step.ask = step.ask ? std::nullopt : std::optional(AskSet());
        what = "ask";
    }
    /// Rings that the map does not know, told of while they are typed.
    void unknown_rings() {
        constexpr std::size_t most_told = 2;
        const auto unknown = unknown_names(frame.view.scene, step.highlights);
        for (std::size_t i = 0; i < std::min(unknown.size(), most_told); ++i) {
            const std::string field = "lessons/ring " + std::to_string(i + 1);
            const std::string chosen = names_meant(frame, field, unknown[i]);
            if (chosen.empty()) continue;
            std::replace(step.highlights.begin(), step.highlights.end(), unknown[i], chosen);
            what = "highlights";
        }
    }
    /// Beside what the map has of it, once it is not found.
    void document() {
        line("document", tr("Paper whose clauses are shown: its id"), step.document);
        if (step.document.empty()) return;
        line("clause", tr("Only this clause: its number"), step.clause);
        const geodata::Atlas& atlas = frame.atlas();
        const auto found = geodata::find_document(atlas, step.document);
        std::string there;
        const auto add = [&](const std::string& one) {
            there += (there.empty() ? "" : ", ") + one;
        };
        if (found == geodata::no_document) {
            for (const geodata::Document& each : atlas.documents) add(each.id);
        } else if (!step.clause.empty() &&
                   geodata::find_clause(atlas, found, step.clause) == geodata::no_clause) {
            for (const auto each : geodata::clauses_of(atlas, found)) {
                add(atlas.clauses[each].number);
            }
        }
        if (!there.empty()) muted(frame, filled(tr("Not found; there are: {1}."), {there}));
    }
    void columns() {
        std::size_t gone = step.columns.size();
        for (std::size_t i = 0; i < step.columns.size(); ++i) {
            const std::string number = std::to_string(i + 1);
            line(("column title " + number).c_str(), tr("Column: title"), step.columns[i].title);
            text(("column text " + number).c_str(), tr("Column: text"), step.columns[i].text, 2);
            bool& reveal = step.columns[i].reveal;
            if (check_box(frame, "lessons/reveal column " + number,
                          tr("This column with a press of its own"), reveal)) {
                reveal = !reveal;
                what = "columns";
            }
            if (text_button(frame, "lessons/remove column " + number, tr("Remove the column"))) {
                gone = i;
            }
        }
        if (gone < step.columns.size()) {
            step.columns.erase(step.columns.begin() + static_cast<std::ptrdiff_t>(gone));
            what = "columns";
        }
        if (step.columns.size() > 1 &&
            check_box(frame, "lessons/in turn", tr("One column at a time"), step.columns_in_turn)) {
            step.columns_in_turn = !step.columns_in_turn;
            what = "columns";
        }
        if (step.columns.size() < most_columns &&
            text_button(frame, "lessons/add column", tr("Add a column"))) {
            step.columns.push_back({});
            what = "columns";
        }
    }
};

/// As the class will see it, as large as the panel is wide.
void draw_card_sample(const UiFrame& frame) {
    ViewState told = frame.view.state;
    told.mode = Presenting{};
    const PictureContext context{frame.view.scene, told, frame.view.viewport, frame.look,
                                 frame.text};
    const std::vector<PicturePart> parts = told_step(context).parts;
    if (parts.empty()) return;
    const PictureBox card = parts.front().box;
    label(frame, tr("The card, as the class sees it"));
    const float room = ImGui::GetContentRegionAvail().x;
    const float times = std::min(1.0F, room / std::max(card.width(), 1.0F));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Brush brush{ImGui::GetWindowDrawList(), frame.fonts, frame.text, frame.look};
    for (const PicturePart& part : parts) {
        const PicturePart here = moved(part, at.x - card.min.x, at.y - card.min.y);
        paint(brush, enlarged(here, {at.x, at.y}, times).marks);
    }
    ImGui::Dummy(ImVec2(card.width() * times, card.height() * times));
    frame.note_control("lessons/card");
}

}  // namespace

void draw_step_editor(const UiFrame& frame, Actions& actions) {
    const ViewState& state = frame.view.state;
    const std::size_t at = state.step;
    ImGui::PushID(static_cast<int>(at));
    Fields fields{frame, state.lesson->steps[at], ""};
    fields.line("headline", tr("Headline"), fields.step.headline);
    fields.text("text", tr("Text, read from the back row"), fields.step.text, 3);
    fields.columns();
    if (!frame.atlas().documents.empty()) fields.document();
    fields.text("notes", tr("Notes, for the teacher only"), fields.step.notes, 2);
    fields.list("sources", tr("Sources, one a line"), fields.step.sources, '\n');
    fields.list("highlights", tr("Ringed on the map: places, between commas"),
                fields.step.highlights, ',');
    fields.unknown_rings();
    const bool one_map = !fields.step.compare && fields.step.mode != CompareMode::promise &&
                         fields.step.mode != CompareMode::several;
    fields.length();
    fields.questions();
    if (one_map) fields.days_to_play();
    ImGui::PopID();
    draw_card_sample(frame);
    if (!fields.what.empty()) actions.emplace_back(EditStep{at, fields.step, fields.what});
}

}  // namespace viewer
