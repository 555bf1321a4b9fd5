#include "app/view/event_search.h"

#include <algorithm>
#include <array>
#include <string>

#include "app/view/name_index.h"
#include "app/words/atlas_words.h"
#include "app/words/day_words.h"
#include "geodata/letters.h"

namespace viewer {

namespace {

constexpr std::size_t fewest_letters = 3;

enum class Match { none, inside, word };

Match match_of(const std::string& text, const std::string& wanted) {
    const std::string key = ' ' + name_key(text);
    const std::size_t at = key.find(wanted);
    if (at == std::string::npos) return Match::none;
    return key.find(' ' + wanted) != std::string::npos ? Match::word : Match::inside;
}

}  // namespace

std::vector<const geodata::Event*> find_events(const geodata::Atlas& atlas, std::string_view words,
                                               std::size_t most) {
    const std::string wanted = name_key(words);
    std::vector<const geodata::Event*> starting, holding;
    if (geodata::letters_in(wanted) < fewest_letters) return {};
    for (const geodata::Event& event : atlas.events) {
        const std::array texts = {event.title, event_title(event), day_words(event.date),
                                  geodata::to_iso(event.date)};
        Match best = Match::none;
        for (const std::string& text : texts) best = std::max(best, match_of(text, wanted));
        if (best == Match::word) starting.push_back(&event);
        if (best == Match::inside) holding.push_back(&event);
    }
    starting.insert(starting.end(), holding.begin(), holding.end());
    if (starting.size() > most) starting.resize(most);
    return starting;
}

}  // namespace viewer
