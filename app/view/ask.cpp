#include "app/view/ask.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "geodata/query/compare.h"

namespace viewer {

namespace {

using geodata::Atlas;
using geodata::Date;
using geodata::HolderIndex;
using geodata::Tenure;

constexpr int from_edge = 5;  // days: fronts moved, and sources differ, about the day of a change
constexpr int largest_rank = 4;  // smaller towns nobody need know
constexpr double near_degrees = 6;
// Where every line of the time is drawn in full; beyond it stand borders of today that held then.
constexpr geodata::LonLatBox core{10, 42, 42, 71};
constexpr std::string_view no_document = "Frontiers unchanged";  // begins such a source

/// Not std::uniform_int_distribution, which may differ between libraries.
std::size_t any_of(std::mt19937& random, std::size_t count) {
    return random() % count;
}

template <class T>
void shuffle(std::vector<T>& all, std::mt19937& random) {
    for (std::size_t i = all.size(); i > 1; --i) std::swap(all[i - 1], all[any_of(random, i)]);
}

/// The days on which a tenure is beyond doubt: first and last, or nothing.
std::optional<std::pair<Date, Date>> sure_days(const Tenure& tenure, const geodata::DaySpan& all) {
    const Date from = std::max(tenure.period.from.value_or(all.first), all.first);
    const Date last = tenure.period.until ? *tenure.period.until - std::chrono::days(1) : all.last;
    const Date first_sure = from > all.first ? from + std::chrono::days(from_edge) : from;
    const Date last_sure = last < all.last ? last - std::chrono::days(from_edge) : all.last;
    if (first_sure > last_sure) return std::nullopt;
    return std::pair(first_sure, last_sure);
}

void add(std::vector<HolderIndex>& choices, HolderIndex holder) {
    const bool known = std::find(choices.begin(), choices.end(), holder) != choices.end();
    if (holder != geodata::no_holder && !known) choices.push_back(holder);
}

/// Whoever held a town not far away on that day, nearest first.
std::vector<HolderIndex> neighbours(const Atlas& atlas, const geodata::PatchLocator& locator,
                                    geodata::LonLat position, Date date) {
    std::vector<std::pair<double, HolderIndex>> near;
    for (const geodata::Place& place : atlas.places) {
        const double away = std::hypot(
            (place.position.lon - position.lon) * std::cos(position.lat * std::acos(-1.0) / 180),
            place.position.lat - position.lat);
        if (away > near_degrees) continue;
        const geodata::PatchIndex patch = locator.patch_at(place.position, date);
        if (patch == geodata::no_patch) continue;
        near.emplace_back(away, atlas.holder_on(patch, date));
    }
    std::sort(near.begin(), near.end());
    std::vector<HolderIndex> holders;
    for (const auto& [away, holder] : near) add(holders, holder);
    return holders;
}

/// What the papers speak of, what the Soviet Union took beside it, and what Germany annexed that
/// borders on it (Danzig, the Memel Territory); all land where there are no papers.
std::vector<bool> land_of_papers(const Atlas& atlas) {
    std::vector<bool> named(atlas.patches.size(), geodata::layer_papers(atlas).empty());
    for (const geodata::PromiseFact& fact : geodata::promises_and_facts(atlas, atlas.days.last)) {
        named[fact.patch] = true;
    }
    const auto annexed = [&](geodata::PatchIndex patch) {
        const Tenure* now = atlas.tenure_on(patch, atlas.days.last);
        return now != nullptr && now->relation == geodata::Relation::annexed &&
               geodata::party_of(atlas, now->holder) == geodata::Party::german;
    };
    std::vector<bool> asked = named;
    for (const geodata::Arc& arc : atlas.arcs) {
        if (arc.left == geodata::no_patch || arc.right == geodata::no_patch) continue;
        if (named[arc.left] && annexed(arc.right)) asked[arc.right] = true;
        if (named[arc.right] && annexed(arc.left)) asked[arc.left] = true;
    }
    return asked;
}

std::optional<Question> question_of(const Atlas& atlas, const geodata::PatchLocator& locator,
                                    std::size_t place, std::mt19937& random) {
    const geodata::LonLat position = atlas.places[place].position;
    const geodata::PatchIndex patch = locator.patch_at(position, atlas.days.first);
    if (patch == geodata::no_patch) return std::nullopt;
    const std::vector<Tenure>& tenures = atlas.patches[patch].tenures;
    std::vector<HolderIndex> held;
    for (const Tenure& tenure : tenures) add(held, tenure.holder);
    if (held.size() < 2) return std::nullopt;
    const Tenure& tenure = tenures[any_of(random, tenures.size())];
    const auto days = sure_days(tenure, atlas.days);
    // Of land that is fought over nobody can say.
    if (!days || tenure.relation == geodata::Relation::contested ||
        tenure.holder == geodata::no_holder || tenure.source.empty() ||
        tenure.source.rfind(no_document, 0) == 0) {
        return std::nullopt;
    }
    const auto span = static_cast<std::size_t>((days->second - days->first).count()) + 1;
    Question question;
    question.place = place;
    question.date = days->first + std::chrono::days(any_of(random, span));
    add(question.choices, tenure.holder);
    shuffle(held, random);
    for (const HolderIndex holder : held) add(question.choices, holder);
    for (const HolderIndex holder : neighbours(atlas, locator, position, question.date)) {
        add(question.choices, holder);
    }
    if (question.choices.size() > most_choices) question.choices.resize(most_choices);
    if (question.choices.size() < 3) return std::nullopt;
    shuffle(question.choices, random);
    const auto right = std::find(question.choices.begin(), question.choices.end(), tenure.holder);
    question.right = static_cast<std::size_t>(right - question.choices.begin());
    return question;
}

}  // namespace

std::vector<Question> make_questions(const Atlas& atlas, const geodata::PatchLocator& locator,
                                     unsigned seed) {
    std::mt19937 random(seed);
    const std::vector<bool> asked = land_of_papers(atlas);
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < atlas.places.size(); ++i) {
        const geodata::LonLat at = atlas.places[i].position;
        const geodata::PatchIndex patch = locator.patch_at(at, atlas.days.first);
        const bool named = patch != geodata::no_patch && asked[patch];
        if (core.contains(at) && named && atlas.places[i].rank <= largest_rank) places.push_back(i);
    }
    shuffle(places, random);
    std::vector<Question> questions;
    for (const std::size_t place : places) {
        if (questions.size() == questions_asked) break;
        if (const auto question = question_of(atlas, locator, place, random)) {
            questions.push_back(*question);
        }
    }
    return questions;
}

}  // namespace viewer
