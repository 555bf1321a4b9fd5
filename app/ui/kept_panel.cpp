// Asks about changes that were not saved when the program ended. No answer loses anything.
#include <array>
#include <chrono>
#include <ctime>

#include <imgui.h>

#include "app/ui/panel.h"
#include "app/ui/widgets.h"
#include "app/words/day_words.h"
#include "app/words/words.h"

namespace viewer {

namespace {

using Clock = std::chrono::system_clock;

std::tm local(Clock::time_point at) {
    const std::time_t seconds = Clock::to_time_t(at);
    std::tm time{};
    localtime_r(&seconds, &time);
    return time;
}

}  // namespace

std::string when_words(Clock::time_point at) {
    const std::tm time = local(at), now = local(Clock::now());
    std::array<char, 16> clock{};
    std::strftime(clock.data(), clock.size(), "%H:%M", &time);
    if (time.tm_year == now.tm_year && time.tm_yday == now.tm_yday) return clock.data();
    const auto day = geodata::make_date(time.tm_year + 1900, static_cast<unsigned>(time.tm_mon) + 1,
                                        static_cast<unsigned>(time.tm_mday));
    return filled(tr_in("day and time", "{1}, {2}"), {day_words(day), clock.data()});
}

void draw_kept(const UiFrame& frame, Actions& actions) {
    const std::vector<KeptChanges>& all = *frame.view.state.kept;
    const KeptChanges& kept = all.front();
    const Panel panel(frame, "kept", frame.places.finder);
    text_in(frame.fonts.name, filled(tr("Changes to \"{1}\" of {2} were not saved."),
                                     {kept.title, when_words(kept.changed)}));
    gap(frame, 2);
    if (text_button(frame, "kept/bring back", tr("Bring back  Enter"))) {
        actions.emplace_back(AnswerKept{KeptAnswer::bring_back});
    }
    ImGui::SameLine();
    if (text_button(frame, "kept/keep file", tr("Keep the file  K"))) {
        actions.emplace_back(AnswerKept{KeptAnswer::keep_file});
    }
    ImGui::SameLine();
    if (text_button(frame, "kept/later", tr("Later  Esc"))) {
        actions.emplace_back(AnswerKept{KeptAnswer::later});
    }
    muted(frame, tr("Nothing is lost: what is not brought back stays in the list of lessons."));
    const std::size_t more = all.size() - 1;
    if (more == 0) return;
    muted(frame, filled(tr_n("There is {1} more question like this.",
                             "There are {1} more questions like this.", more),
                        {std::to_string(more)}));
}

}  // namespace viewer
