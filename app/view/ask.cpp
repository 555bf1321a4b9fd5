#include "app/view/ask.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <utility>

#include "app/view/ask_stock.h"
#include "geodata/query/compare.h"
#include "geodata/topology/rings.h"

namespace viewer {

namespace {

using geodata::Atlas;
using geodata::HolderIndex;
using geodata::Party;
using geodata::Sphere;

constexpr std::size_t fewest_choices = 3;
constexpr double near_degrees = 6;

/// Not std::uniform_int_distribution, which may differ between libraries.
std::size_t any_of(std::mt19937& random, std::size_t count) {
    return random() % count;
}

template <class T>
void shuffle(std::vector<T>& all, std::mt19937& random) {
    for (std::size_t i = all.size(); i > 1; --i) std::swap(all[i - 1], all[any_of(random, i)]);
}

/// Whoever held a town not far away on the question's day, nearest first.
std::vector<HolderIndex> neighbours(const Atlas& atlas, const geodata::PatchLocator& locator,
                                    const Question& question) {
    const geodata::LonLat position = question.position;
    std::vector<std::pair<double, HolderIndex>> near;
    for (const geodata::Place& place : atlas.places) {
        const double away = std::hypot(
            (place.position.lon - position.lon) * std::cos(position.lat * std::acos(-1.0) / 180),
            place.position.lat - position.lat);
        if (away > near_degrees) continue;
        const geodata::PatchIndex patch = locator.patch_at(place.position, question.date);
        if (patch == geodata::no_patch) continue;
        near.emplace_back(away, atlas.holder_on(patch, question.date));
    }
    std::sort(near.begin(), near.end());
    std::vector<HolderIndex> holders;
    holders.reserve(near.size());
    for (const auto& [away, holder] : near) holders.push_back(holder);
    return holders;
}

/// Puts it among the choices where it is wrong beyond doubt: of the General Government nobody could
/// say that Germany did not hold it.
void add_wrong(const Atlas& atlas, Question& question, HolderIndex holder) {
    const auto right = std::get<HolderIndex>(question.choices.front());
    const Party party = geodata::party_of(atlas, holder);
    const bool as_right = party != Party::none && party == geodata::party_of(atlas, right);
    const bool known = std::find(question.choices.begin(), question.choices.end(),
                                 AskChoice(holder)) != question.choices.end();
    if (holder == geodata::no_holder || holder == question.given || known || as_right) return;
    question.choices.emplace_back(holder);
}

void add_holders(const Atlas& atlas, const geodata::PatchLocator& locator, Question& question,
                 std::mt19937& random) {
    std::vector<HolderIndex> held;
    for (const geodata::Tenure& tenure : atlas.patches[question.patch].tenures) {
        held.push_back(tenure.holder);
    }
    shuffle(held, random);
    for (const HolderIndex holder : held) add_wrong(atlas, question, holder);
    for (const HolderIndex holder : neighbours(atlas, locator, question)) {
        add_wrong(atlas, question, holder);
    }
    if (question.choices.size() > most_choices) question.choices.resize(most_choices);
}

/// The two spheres and none of them, the right one in the paper's own words.
void add_spheres(Question& question) {
    const auto said = std::get<std::optional<Sphere>>(question.choices.front());
    for (const Sphere sphere : {Sphere::german, Sphere::soviet}) {
        const bool own = said && geodata::party_of(*said) == geodata::party_of(sphere);
        if (!own) question.choices.emplace_back(std::optional(sphere));
    }
    if (said) question.choices.emplace_back(std::optional<Sphere>());
}

bool give_choices(const Atlas& atlas, const geodata::PatchLocator& locator, Question& question,
                  std::mt19937& random) {
    const AskChoice right = question.choices.front();
    if (!question.place) {
        question.position = geodata::place_inside(atlas.patches[question.patch].land);
    }
    const auto span =
        static_cast<std::size_t>((question.days.last - question.days.first).count()) + 1;
    if (question.asked == Asked::holder) {
        question.date = question.days.first + std::chrono::days(any_of(random, span));
    }
    if (question.asked == Asked::sphere) {
        add_spheres(question);
    } else {
        add_holders(atlas, locator, question, random);
    }
    if (question.choices.size() < fewest_choices) return false;
    shuffle(question.choices, random);
    const auto found = std::find(question.choices.begin(), question.choices.end(), right);
    question.right = static_cast<std::size_t>(found - question.choices.begin());
    return true;
}

/// By what is asked, so that each kind has its turn, though there are fewer of some.
using Drawers = std::map<Asked, std::vector<Question>>;

Drawers drawers_of(std::vector<Question> stock, std::mt19937& random) {
    Drawers drawers;
    for (Question& question : stock) drawers[question.asked].push_back(std::move(question));
    for (auto& [asked, all] : drawers) shuffle(all, random);
    return drawers;
}

bool is_asked_about(const std::vector<Question>& questions, const Question& question) {
    return std::any_of(questions.begin(), questions.end(), [&](const Question& other) {
        return other.place == question.place && (question.place || other.patch == question.patch);
    });
}

}  // namespace

std::vector<Question> make_questions(const Atlas& atlas, const geodata::PatchLocator& locator,
                                     AskSet set) {
    std::mt19937 random(set.seed);
    std::vector<Question> questions;
    const auto draw = [&](unsigned level) {
        Drawers drawers = drawers_of(questions_in_stock(atlas, locator, set.theme, level), random);
        for (bool left = true; left && questions.size() < questions_asked;) {
            left = false;
            for (auto& [asked, all] : drawers) {
                if (all.empty() || questions.size() == questions_asked) continue;
                left = true;
                Question question = std::move(all.back());
                all.pop_back();
                if (is_asked_about(questions, question)) continue;
                if (!give_choices(atlas, locator, question, random)) continue;
                questions.push_back(std::move(question));
            }
        }
    };
    draw(set.level);
    const bool none = questions.empty();
    if (set.level > 0 && !none && questions.size() < questions_asked) draw(0);
    return questions;
}

}  // namespace viewer
