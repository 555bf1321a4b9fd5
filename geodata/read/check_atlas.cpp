#include "geodata/read/check_atlas.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

#include "geodata/query/query.h"
#include "geodata/topology/point_hash.h"
#include "geodata/topology/repair.h"

namespace geodata {

namespace {

// A stated area is rounded to 0.01 km2; a thousandth covers another geodesic routine.
constexpr double area_tolerance = 1e-3;

/// Directed edges of all patches, each with the patch on its left.
class PatchEdges {
  public:
    explicit PatchEdges(const Atlas& atlas) {
        for (PatchIndex i = 0; i < atlas.patches.size(); ++i) {
            for (const Polygon<LonLat>& polygon : atlas.patches[i].land) {
                add(polygon.exterior, i);
                for (const Ring<LonLat>& hole : polygon.holes) add(hole, i);
            }
        }
    }

    [[nodiscard]] PatchIndex left_of(LonLat a, LonLat b) {
        const auto found = left_.find(edge_key(points_.number_of(a), points_.number_of(b)));
        return found == left_.end() ? no_patch : found->second;
    }
    struct Doubled {
        PatchIndex first, second;
        LonLat at;
    };
    [[nodiscard]] const std::vector<Doubled>& doubled() const { return doubled_; }

  private:
    void add(const Ring<LonLat>& ring, PatchIndex patch) {
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            const std::uint64_t key =
                edge_key(points_.number_of(ring[i]), points_.number_of(ring[i + 1]));
            const auto [entry, added] = left_.emplace(key, patch);
            if (!added && entry->second != patch) {
                doubled_.push_back({entry->second, patch, ring[i]});
            }
        }
    }

    PointIndex<LonLat> points_;
    std::unordered_map<std::uint64_t, PatchIndex> left_;
    std::vector<Doubled> doubled_;
};

std::string at_words(LonLat p) {
    return "at " + std::to_string(p.lon) + " " + std::to_string(p.lat);
}

class Checker {
  public:
    explicit Checker(const Atlas& atlas) : atlas_(atlas) {}

    void check_tenures() {
        for (const Patch& patch : atlas_.patches) {
            if (patch.tenures.empty()) {
                add(patch, "nobody ever holds it", "add a tenure");
                continue;
            }
            const Period& first = patch.tenures.front().period;
            const Period& last = patch.tenures.back().period;
            if (first.from && *first.from > atlas_.days.first) {
                add(patch, "nobody holds it before " + to_iso(*first.from), "add a tenure");
            }
            if (last.until && *last.until <= atlas_.days.last) {
                add(patch, "nobody holds it from " + to_iso(*last.until) + " on", "add a tenure");
            }
            for (std::size_t i = 0; i + 1 < patch.tenures.size(); ++i) check_joint(patch, i);
        }
    }

    void check_areas() {
        for (const Patch& patch : atlas_.patches) {
            if (patch.km2 <= 0) continue;
            const double measured = area_km2(patch.land);
            if (std::abs(measured - patch.km2) <= std::max(0.02, area_tolerance * measured))
                continue;
            add(patch,
                "its stated area is " + std::to_string(patch.km2) + " km2, its polygon has " +
                    std::to_string(measured),
                "build the atlas again");
        }
    }

    void check_holders() {
        std::unordered_set<HolderIndex> used;
        for (const Patch& patch : atlas_.patches) {
            for (const Tenure& tenure : patch.tenures) used.insert(tenure.holder);
        }
        for (std::size_t i = 0; i < atlas_.holders.size(); ++i) {
            if (used.count(static_cast<HolderIndex>(i)) == 0) {
                issues_.push_back({"it never holds any land",
                                   atlas_.origin + ", holder " + atlas_.holders[i].id,
                                   "remove it or give it a tenure"});
            }
        }
    }

    void check_documents() {
        for (std::size_t i = 0; i < atlas_.documents.size(); ++i) {
            if (!clauses_of(atlas_, static_cast<DocumentIndex>(i)).empty()) continue;
            issues_.push_back({"it has no clause",
                               atlas_.origin + ", document " + atlas_.documents[i].id,
                               "write a row of clauses.csv for each, or remove it"});
        }
    }

    void check_arcs() {
        PatchEdges edges(atlas_);
        for (const auto& pair : edges.doubled()) {
            add(atlas_.patches[pair.first],
                "it overlaps patch " + atlas_.patches[pair.second].id + " " + at_words(pair.at),
                "build the atlas again");
        }
        for (std::size_t i = 0; i < atlas_.arcs.size(); ++i) {
            const Arc& arc = atlas_.arcs[i];
            for (std::size_t k = 0; k + 1 < arc.line.size(); ++k) {
                const LonLat a = arc.line[k];
                const LonLat b = arc.line[k + 1];
                if (edges.left_of(a, b) == arc.left && edges.left_of(b, a) == arc.right) continue;
                issues_.push_back(
                    {"its patches do not lie beside it " + at_words(a),
                     atlas_.origin + ", arc " + std::to_string(i + 1) + " (" + arc.name + ")",
                     "build the atlas again"});
                break;
            }
        }
    }

    [[nodiscard]] std::vector<Issue> take() { return std::move(issues_); }

  private:
    void check_joint(const Patch& patch, std::size_t i) {
        const std::optional<Date> end = patch.tenures[i].period.until;
        const std::optional<Date> begin = patch.tenures[i + 1].period.from;
        if (!end || !begin || *end > *begin) {
            add(patch, "two tenures overlap" + (begin ? " on " + to_iso(*begin) : std::string()),
                "end the first where the second begins");
        } else if (*end < *begin) {
            add(patch, "nobody holds it from " + to_iso(*end) + " to " + to_iso(*begin),
                "let the tenures meet");
        }
    }

    void add(const Patch& patch, std::string what, std::string remedy) {
        issues_.push_back(
            {std::move(what), atlas_.origin + ", patch " + patch.id, std::move(remedy)});
    }

    const Atlas& atlas_;
    std::vector<Issue> issues_;
};

}  // namespace

std::vector<Issue> geometry_issues(const Atlas& atlas) {
    std::vector<Issue> issues;
    for (const Patch& patch : atlas.patches) {
        const std::string fault = fault_in(patch.land);
        if (fault.empty()) continue;
        issues.push_back({"its polygon is not valid: " + fault,
                          atlas.origin + ", patch " + patch.id, "correct the polygon"});
    }
    return issues;
}

std::vector<Issue> atlas_issues(const Atlas& atlas) {
    Checker checker(atlas);
    checker.check_tenures();
    checker.check_holders();
    checker.check_documents();
    checker.check_areas();
    checker.check_arcs();
    return checker.take();
}

}  // namespace geodata
