#include "app/view/ask_stock.h"

#include <algorithm>
#include <utility>

#include "geodata/query/compare.h"

namespace viewer {

namespace {

using geodata::Atlas;
using geodata::Date;
using geodata::DaySpan;
using geodata::HolderIndex;
using geodata::Paper;
using geodata::PatchIndex;
using geodata::Tenure;

constexpr int from_edge = 5;    // days: fronts moved, and sources differ, about the day of a change
constexpr int short_time = 60;  // days; who remembers who held a town for less?
constexpr int largest_rank = 4;       // smaller towns nobody need know
constexpr double large_land = 5'000;  // km2
constexpr double near_line = 12;      // km: a town on a river that parts two spheres lies in both
// Where every line of the time is drawn in full; beyond it stand borders of today that held then.
constexpr geodata::LonLatBox core{10, 42, 42, 71};
constexpr std::string_view unchanged = "Frontiers unchanged";  // begins a source that names no text

unsigned level_of_town(const geodata::Place& place) {
    if (place.rank <= 2 || !place.capital_of.empty()) return 1;
    return place.rank == 3 ? 2 : 3;
}

/// Only its own words tell it from the sphere that the land lay in.
bool is_worded_apart(std::optional<geodata::Sphere> sphere) {
    return sphere == geodata::Sphere::soviet_vilna || sphere == geodata::Sphere::german_strip;
}

/// A state's own land is what is called as the state is.
unsigned level_of_land(const Atlas& atlas, const geodata::Patch& patch) {
    const Tenure& first = patch.tenures.front();
    const bool state =
        first.holder != geodata::no_holder && atlas.holders[first.holder].name == patch.name;
    return state ? 1 : geodata::patch_km2(patch) >= large_land ? 2 : 3;
}

/// A longer name tells what became of the land: "Łódź and its land, annexed by the Reich ...".
bool is_called_plainly(const geodata::Patch& patch) {
    return patch.name.find(',') == std::string::npos;
}

/// The days on which a tenure is beyond doubt, or nothing.
std::optional<DaySpan> sure_days(const Tenure& tenure, const DaySpan& all) {
    // Of land that is fought over nobody can say.
    if (tenure.relation == geodata::Relation::contested || tenure.holder == geodata::no_holder ||
        tenure.source.empty() || tenure.source.starts_with(unchanged)) {
        return std::nullopt;
    }
    const Date from = std::max(tenure.period.from.value_or(all.first), all.first);
    const Date last = tenure.period.until ? *tenure.period.until - std::chrono::days(1) : all.last;
    const Date first_sure = from > all.first ? from + std::chrono::days(from_edge) : from;
    const Date last_sure = last < all.last ? last - std::chrono::days(from_edge) : all.last;
    if (first_sure > last_sure) return std::nullopt;
    return DaySpan{first_sure, last_sure};
}

class Stock {
  public:
    Stock(const Atlas& atlas, const geodata::PatchLocator& locator)
        : atlas_(atlas), locator_(locator), asked_(land_asked_about(atlas)) {}

    std::vector<Question> of(AskTheme theme) {
        for (std::size_t i = 0; i < atlas_.places.size(); ++i) {
            const geodata::Place& place = atlas_.places[i];
            if (place.rank > largest_rank || !core.contains(place.position)) continue;
            Question question;
            question.place = i;
            question.position = place.position;
            question.patch = locator_.patch_at(place.position, atlas_.days.first);
            question.level = level_of_town(place);
            if (question.patch == geodata::no_patch || !asked_[question.patch]) continue;
            if (theme == AskTheme::holders) add_holders(question);
            if (theme == AskTheme::changes) add_changes(question);
            if (theme == AskTheme::papers) add_papers(question);
        }
        for (PatchIndex p = 0; theme == AskTheme::papers && p < atlas_.patches.size(); ++p) {
            const geodata::Patch& patch = atlas_.patches[p];
            if (!asked_[p] || patch.tenures.empty() || !is_called_plainly(patch)) continue;
            Question question;
            question.patch = p;
            question.level = level_of_land(atlas_, patch);
            add_papers(question);
        }
        return std::exchange(all_, {});
    }

  private:
    [[nodiscard]] const std::vector<Tenure>& tenures(const Question& q) const {
        return atlas_.patches[q.patch].tenures;
    }
    void add(Question question, AskChoice right, DaySpan days) {
        question.days = days;
        question.date = days.first;
        question.choices = {right};
        all_.push_back(std::move(question));
    }

    /// Of land that ever changed hands.
    void add_holders(Question question) {
        const std::vector<Tenure>& held = tenures(question);
        const bool moved = std::any_of(held.begin(), held.end(), [&](const Tenure& tenure) {
            return tenure.holder != held.front().holder;
        });
        const unsigned level = question.level;
        for (std::size_t t = 0; moved && t < held.size(); ++t) {
            const auto days = sure_days(held[t], atlas_.days);
            if (!days) continue;
            const bool brief = (days->last - days->first).count() < short_time;
            question.tenure = t;
            question.level = brief ? most_ask_level : level;
            add(question, held[t].holder, *days);
        }
    }

    void add_changes(Question question) {
        const std::vector<Tenure>& held = tenures(question);
        std::vector<std::size_t> begins;  // the tenures with which another holder comes
        for (std::size_t t = 0; t < held.size(); ++t) {
            if (t == 0 || held[t].holder != held[t - 1].holder) begins.push_back(t);
        }
        const auto times = [&](HolderIndex holder) {
            return std::count_if(begins.begin(), begins.end(),
                                 [&](std::size_t t) { return held[t].holder == holder; });
        };
        const unsigned level = question.level;
        for (std::size_t b = 1; b < begins.size(); ++b) {
            const std::size_t t = begins[b], before = begins[b - 1];
            const HolderIndex from = held[before].holder, to = held[t].holder;
            const bool one_party = geodata::party_of(atlas_, from) != geodata::Party::none &&
                                   geodata::party_of(atlas_, from) == geodata::party_of(atlas_, to);
            if (from == geodata::no_holder || to == geodata::no_holder || one_party) continue;
            if (held[t].source.empty()) continue;
            question.tenure = t;
            // Łódź, which was parted from the land about it, Wilno, which came back twice.
            question.level = begins.size() > 3 ? std::max(level, 2U) : level;
            const auto after = days_of(held, t), earlier = days_of(held, before);
            question.asked = Asked::after;
            question.given = from;
            if (after && times(from) == 1) add(question, to, *after);
            question.asked = Asked::before;
            question.given = to;
            if (earlier && times(to) == 1) add(question, from, *earlier);
        }
    }

    /// Sure days within the time of the holder who came with this tenure.
    [[nodiscard]] std::optional<DaySpan> days_of(const std::vector<Tenure>& held,
                                                 std::size_t t) const {
        for (std::size_t i = t; i < held.size() && held[i].holder == held[t].holder; ++i) {
            if (const auto days = sure_days(held[i], atlas_.days)) return days;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<geodata::Sphere> sphere_of(PatchIndex patch, Paper paper) const {
        if (patch == geodata::no_patch) return std::nullopt;
        const geodata::Allocation* said = atlas_.allocation(patch, paper);
        return said == nullptr ? std::nullopt : std::optional(said->sphere);
    }

    void add_papers(Question question) {
        question.asked = Asked::sphere;
        for (const Paper paper : geodata::all_papers(atlas_)) {
            const Date day = atlas_.paper(paper).day;
            const auto sphere = sphere_of(question.patch, paper);
            if (!sphere && !is_left_out(question.patch, paper)) continue;
            if (question.place && is_divided(question.position, paper)) continue;
            question.paper = paper;
            Question asked = question;
            if (is_worded_apart(sphere)) asked.level = most_ask_level;
            add(std::move(asked), sphere, {day, day});
        }
    }

    /// Land that neither of the two held when the paper was signed, and that it does not name; the
    /// atlas says so of the land.
    [[nodiscard]] bool is_left_out(PatchIndex patch, Paper paper) const {
        const HolderIndex holder = atlas_.holder_on(patch, atlas_.paper(paper).day);
        return atlas_.paper(paper).layer && holder != geodata::no_holder &&
               geodata::party_of(atlas_, holder) == geodata::Party::none &&
               !atlas_.patches[patch].note.empty();
    }

    [[nodiscard]] bool is_divided(geodata::LonLat position, Paper paper) const {
        const auto near = locator_.borders_near(position, near_line);
        return std::any_of(near.begin(), near.end(), [&](const auto& border) {
            const geodata::Arc& arc = atlas_.arcs[border.arc];
            const auto left = sphere_of(arc.left, paper), right = sphere_of(arc.right, paper);
            return left && right && left != right;
        });
    }

    const Atlas& atlas_;
    const geodata::PatchLocator& locator_;
    std::vector<bool> asked_;
    std::vector<Question> all_;
};

}  // namespace

std::vector<bool> land_asked_about(const Atlas& atlas) {
    std::vector<bool> named(atlas.patches.size(), geodata::layer_papers(atlas).empty());
    for (const geodata::PromiseFact& fact : geodata::promises_and_facts(atlas, atlas.days.last)) {
        named[fact.patch] = true;
    }
    const auto annexed = [&](PatchIndex patch) {
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

std::vector<Question> questions_in_stock(const Atlas& atlas, const geodata::PatchLocator& locator,
                                         AskTheme theme, unsigned level) {
    std::vector<Question> all;
    Stock stock(atlas, locator);
    for (const AskTheme each : {AskTheme::holders, AskTheme::changes, AskTheme::papers}) {
        if (theme != AskTheme::any && theme != each) continue;
        for (Question& question : stock.of(each)) {
            if (level == 0 || question.level == level) all.push_back(std::move(question));
        }
    }
    return all;
}

}  // namespace viewer
