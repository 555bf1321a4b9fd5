#include "geodata/topology/neighbours.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace geodata {

namespace {

using Pair = std::pair<PatchIndex, PatchIndex>;

Date start_of(const Period& period) {
    return period.from.value_or(Date::min());
}
Date end_of(const Period& period) {
    return period.until.value_or(Date::max());
}

/// Something begins or ends to lie on a side.
struct Moment {
    Date day;
    bool begins;
    bool left;
    PatchIndex patch;
};

/// By day; what ends on a day ends before what begins on it.
std::vector<Moment> moments_of(std::span<const PatchIndex> left, std::span<const PatchIndex> right,
                               const std::vector<Period>& periods) {
    std::vector<Moment> moments;
    moments.reserve(2 * (left.size() + right.size()));
    for (const bool of_left : {true, false}) {
        for (const PatchIndex patch : of_left ? left : right) {
            const Period& period = periods[patch];
            if (start_of(period) >= end_of(period)) continue;  // never there
            moments.push_back({start_of(period), true, of_left, patch});
            moments.push_back({end_of(period), false, of_left, patch});
        }
    }
    std::sort(moments.begin(), moments.end(), [](const Moment& a, const Moment& b) {
        return std::tie(a.day, a.begins, a.left, a.patch) <
               std::tie(b.day, b.begins, b.left, b.patch);
    });
    return moments;
}

/// Goes through time with what lies on the two sides, and notes who is whose neighbour.
class TimeSweep {
  public:
    explicit TimeSweep(std::size_t patches) : most_(4 * patches) {}

    /// Every pair; false when there are too many.
    bool all_pairs(const std::vector<Moment>& moments) {
        for (const Moment& moment : moments) {
            std::set<PatchIndex>& own = moment.left ? left_ : right_;
            if (!moment.begins) {
                own.erase(moment.patch);
                continue;
            }
            for (const PatchIndex other : moment.left ? right_ : left_) {
                note(moment.left, moment.patch, other);
                if (pairs_.size() > most_ + 4) return false;
            }
            own.insert(moment.patch);
        }
        return true;
    }

    /// The uppermost of the two sides, whenever they change.
    void uppermost_pairs(const std::vector<Moment>& moments) {
        pairs_.clear();
        left_.clear();
        right_.clear();
        for (const Moment& moment : moments) {
            std::set<PatchIndex>& own = moment.left ? left_ : right_;
            if (moment.begins) {
                own.insert(moment.patch);
            } else {
                own.erase(moment.patch);
            }
            if (left_.empty() || right_.empty()) continue;
            note(true, *left_.rbegin(), *right_.rbegin());
        }
    }

    std::vector<Pair> take() {
        std::sort(pairs_.begin(), pairs_.end());
        pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
        return std::move(pairs_);
    }

  private:
    void note(bool left, PatchIndex patch, PatchIndex other) {
        if (patch == other) return;  // an edge within one patch
        pairs_.push_back(left ? Pair{patch, other} : Pair{other, patch});
    }

    std::size_t most_;
    std::set<PatchIndex> left_, right_;
    std::vector<Pair> pairs_;
};

/// The times at which one of the patches is there, apart and in order.
std::vector<std::pair<Date, Date>> covered(std::span<const PatchIndex> patches,
                                           const std::vector<Period>& periods) {
    std::vector<std::pair<Date, Date>> spans;
    spans.reserve(patches.size());
    for (const PatchIndex p : patches) spans.emplace_back(start_of(periods[p]), end_of(periods[p]));
    std::sort(spans.begin(), spans.end());
    std::vector<std::pair<Date, Date>> joined;
    for (const auto& span : spans) {
        if (!joined.empty() && span.first <= joined.back().second) {
            joined.back().second = std::max(joined.back().second, span.second);
        } else {
            joined.push_back(span);
        }
    }
    return joined;
}

std::vector<PatchIndex> alone(std::span<const PatchIndex> patches,
                              std::span<const PatchIndex> others,
                              const std::vector<Period>& periods) {
    const auto spans = covered(others, periods);
    std::vector<PatchIndex> found;
    for (const PatchIndex p : patches) {
        const Date start = start_of(periods[p]);
        const Date end = end_of(periods[p]);
        if (start >= end) continue;
        auto after = std::upper_bound(spans.begin(), spans.end(), std::pair(start, Date::max()));
        if (after == spans.begin() || std::prev(after)->second < end) found.push_back(p);
    }
    return found;
}

}  // namespace

std::vector<Period> periods_of(const std::vector<Patch>& patches) {
    std::vector<Period> periods;
    periods.reserve(patches.size());
    for (const Patch& patch : patches) {
        periods.push_back(patch.tenures.empty() ? Period{}
                                                : Period{patch.tenures.front().period.from,
                                                         patch.tenures.back().period.until});
    }
    return periods;
}

Neighbours neighbours(std::span<const PatchIndex> left, std::span<const PatchIndex> right,
                      const std::vector<Period>& periods) {
    Neighbours found;
    if (!left.empty() && !right.empty()) {
        const std::vector<Moment> moments = moments_of(left, right, periods);
        TimeSweep sweep(left.size() + right.size());
        if (!sweep.all_pairs(moments)) sweep.uppermost_pairs(moments);
        found.pairs = sweep.take();
    }
    found.left_alone = alone(left, right, periods);
    found.right_alone = alone(right, left, periods);
    return found;
}

}  // namespace geodata
