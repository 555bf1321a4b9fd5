#include "app/picture/faded_names.h"

#include <algorithm>
#include <cmath>

#include "app/picture/names_in_part.h"

namespace viewer {

namespace {

constexpr double same_spot = 0.5;    // pixels that two names may be off each other
constexpr double own_land = 0.85;    // share of a name's letters that have to be there
constexpr double between_names = 1;  // pixels

bool boxes_meet(const LabelBox& a, const LabelBox& b) {
    constexpr double gap = between_names;
    return a.min_x < b.max_x + gap && b.min_x < a.max_x + gap && a.min_y < b.max_y + gap &&
           b.min_y < a.max_y + gap;
}

bool letters_meet(const LabelLayout& a, const PlacedLabel& one, const LabelLayout& b,
                  const PlacedLabel& other) {
    for (std::size_t i = one.first_box; i < one.first_box + one.boxes; ++i) {
        for (std::size_t k = other.first_box; k < other.first_box + other.boxes; ++k) {
            if (boxes_meet(a.boxes[i], b.boxes[k])) return true;
        }
    }
    return false;
}

/// Whether letters lie on another town's dot.
bool on_dot(const LabelLayout& a, const PlacedLabel& letters, const LabelLayout& b,
            const PlacedLabel& town) {
    if (letters.subject == town.subject) return false;
    for (std::size_t k = town.first_symbol; k < town.first_symbol + town.symbols; ++k) {
        const auto [x, y] = b.symbols[k].centre;
        const auto r = static_cast<double>(b.symbols[k].radius);
        const LabelBox dot{x - r, y - r, x + r, y + r, {}};
        for (std::size_t i = letters.first_box; i < letters.first_box + letters.boxes; ++i) {
            if (boxes_meet(a.boxes[i], dot)) return true;
        }
    }
    return false;
}

bool clash(const LabelLayout& a, const PlacedLabel& one, const LabelLayout& b,
           const PlacedLabel& other) {
    return letters_meet(a, one, b, other) || on_dot(a, one, b, other) || on_dot(b, other, a, one);
}

bool same_place(const PlacedLabel& a, const PlacedLabel& b) {
    const auto near = [](double x, double y) { return std::abs(x - y) < same_spot; };
    return near(a.min_x, b.min_x) && near(a.max_x, b.max_x) && near(a.min_y, b.min_y) &&
           near(a.max_y, b.max_y);
}

bool same_name(const PlacedLabel& a, const PlacedLabel& b) {
    if (a.subject != b.subject || a.text != b.text) return false;
    return a.subject.kind != LabelSubject::Kind::degree || same_place(a, b);
}

std::optional<std::size_t> find_same(const LabelLayout& layout, const PlacedLabel& label) {
    for (std::size_t i = 0; i < layout.labels.size(); ++i) {
        if (same_name(layout.labels[i], label)) return i;
    }
    return std::nullopt;
}

/// Makes the plan of two layouts.
class FadePlanner {
  public:
    FadePlanner(const LabelLayout& first, const LabelLayout& last) : first_(first), last_(last) {}

    /// Those of the first map, and those of the last that both have.
    void add_first(const std::vector<double>& on_last, const std::vector<double>& on_first) {
        for (std::size_t i = 0; i < first_.labels.size(); ++i) {
            const auto same = find_same(last_, first_.labels[i]);
            FadedName name{false, i};
            name.day = same ? FadeDay::both : FadeDay::first;
            const bool moves = same &&
                               first_.labels[i].subject.kind == LabelSubject::Kind::holder &&
                               on_last[i] < own_land && on_first[*same] > on_last[i] &&
                               !same_place(first_.labels[i], last_.labels[*same]);
            if (moves && clear_of_first(last_.labels[*same])) name = {true, *same};
            const LabelLayout& of = name.of_last ? last_ : first_;
            take_label(standing_, of, of.labels[name.label], true, true);
            plan_.names.push_back(name);
        }
    }
    /// Those of the last map alone.
    void add_last(const LetteredGround& ground) {
        SpotsWanted wanted;
        for (std::size_t i = 0; i < last_.labels.size(); ++i) {
            const PlacedLabel& label = last_.labels[i];
            if (find_same(first_, label)) continue;
            wanted.standing.push_back(i);
            if (meets_standing(label)) {
                wanted.names.push_back(i);
            } else {
                plan_.names.push_back(of_last_alone(i));
            }
        }
        wanted.besides = &standing_;
        plan_.others = other_spots(ground, last_, wanted);
        for (const std::size_t i : wanted.names) add_crowded(i);
    }
    FadePlan done() { return std::move(plan_); }

  private:
    [[nodiscard]] bool has_dot_in_first(const PlacedLabel& label) const {
        return std::any_of(first_.labels.begin(), first_.labels.end(),
                           [&](const PlacedLabel& other) {
                               return other.subject == label.subject && other.symbols > 0;
                           });
    }
    [[nodiscard]] bool clear_of_first(const PlacedLabel& label) const {
        return std::none_of(
            first_.labels.begin(), first_.labels.end(), [&](const PlacedLabel& other) {
                return other.subject != label.subject && clash(last_, label, first_, other);
            });
    }
    [[nodiscard]] bool meets_standing(const PlacedLabel& label) const {
        return std::any_of(
            standing_.labels.begin(), standing_.labels.end(),
            [&](const PlacedLabel& other) { return clash(last_, label, standing_, other); });
    }
    [[nodiscard]] FadedName of_last_alone(std::size_t i) const {
        FadedName name{true, i};
        name.day = FadeDay::last;
        name.dot = !has_dot_in_first(last_.labels[i]);
        return name;
    }
    /// At another spot; else in the half of the fade that is the last day's, where it takes the
    /// place of names of the first day alone; of none that both have.
    void add_crowded(std::size_t i) {
        FadedName name = of_last_alone(i);
        for (std::size_t k = 0; k < plan_.others.size(); ++k) {
            if (plan_.others[k].of == i) name.other_spot = k;
        }
        if (!name.other_spot) {
            const PlacedLabel& label = last_.labels[i];
            std::vector<FadedName*> others;
            for (FadedName& other : plan_.names) {
                if (other.day == FadeDay::last) continue;
                const LabelLayout& of = other.of_last ? last_ : first_;
                if (!clash(last_, label, of, of.labels[other.label])) continue;
                if (other.day == FadeDay::both) return;
                others.push_back(&other);
            }
            for (FadedName* other : others) other->in_its_half = true;
            name.in_its_half = true;
        }
        plan_.names.push_back(name);
    }

    const LabelLayout& first_;
    const LabelLayout& last_;
    LabelLayout standing_;  ///< all that stand where the first map or both have them
    FadePlan plan_;
};

}  // namespace

std::vector<double> share_on_land(const LabelLayout& layout, const LabelAnchors& other_day,
                                  const Camera& camera, const Viewport& viewport) {
    std::vector<double> shares;
    for (const PlacedLabel& label : layout.labels) {
        int all = 0, on_land = 0;
        const bool state = label.subject.kind == LabelSubject::Kind::holder;
        for (std::size_t i = 0; state && i < label.boxes; ++i) {
            const LabelBox& box = layout.boxes[label.first_box + i];
            for (const double along : {0.05, 0.275, 0.5, 0.725, 0.95}) {
                const ScreenPoint at{box.min_x + along * (box.max_x - box.min_x),
                                     (box.min_y + box.max_y) / 2};
                ++all;
                on_land += other_day.holders.at(to_map(camera, viewport, at)) == label.subject.index
                               ? 1
                               : 0;
            }
        }
        shares.push_back(all == 0 ? 1 : static_cast<double>(on_land) / all);
    }
    return shares;
}

FadePlan fade_plan(const LabelLayout& first, const std::vector<double>& first_on_last_land,
                   const LabelLayout& last, const std::vector<double>& last_on_first_land,
                   const LetteredGround& ground) {
    FadePlanner planner(first, last);
    planner.add_first(first_on_last_land, last_on_first_land);
    planner.add_last(ground);
    return planner.done();
}

FadedNames faded_names(const FadePlan& plan, const LabelLayout& first, const LabelLayout& last,
                       double share) {
    FadedNames names;
    for (const FadedName& name : plan.names) {
        const bool of_last_day = name.day == FadeDay::last;
        const double strength = name.day == FadeDay::both ? 1 : (of_last_day ? share : 1 - share);
        const bool shown = !name.in_its_half || (share >= 0.5) == of_last_day;
        const LabelLayout& own = name.of_last ? last : first;
        const LabelLayout& from = name.other_spot ? plan.others[*name.other_spot].name : own;
        const PlacedLabel& label = name.other_spot ? from.labels.front() : own.labels[name.label];
        LabelLayout& into = of_last_day ? names.of_last : names.of_first;
        const std::size_t before = into.glyphs.size(), labels = into.labels.size();
        take_label(into, from, label, shown, name.dot);
        for (std::size_t i = before; i < into.glyphs.size(); ++i) {
            into.glyphs[i].opacity *= static_cast<float>(strength);
        }
        if (into.labels.size() > labels) {
            take_label(names.all, into, into.labels.back(), true, true);
        }
    }
    return names;
}

}  // namespace viewer
