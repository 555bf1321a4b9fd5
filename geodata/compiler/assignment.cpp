#include "geodata/compiler/assignment.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <set>
#include <sstream>

#include "geodata/compiler/modern_countries.h"
#include "geodata/query/query.h"
#include "geodata/topology/geos_internal.h"
#include "geodata/topology/rings.h"

namespace geodata::compiler {

namespace {

constexpr double largest_sliver_km2 = 15;
constexpr double farthest_island_km = 30;  // from the land whose patch it shares
constexpr int undecided = -1;

/// Gives every face a patch (index into the recipe's patches), or sea.
class Assignment {
  public:
    Assignment(const Recipe& recipe, const Sources& sources, const Linework& work,
               const Faces& faces, Complaints& complaints)
        : recipe_(recipe),
          countries_(sources.countries),
          work_(work),
          faces_(faces),
          complaints_(complaints),
          owner_(faces.faces.size(), undecided) {
        for (const Polygon<LonLat>& face : faces.faces) {
            inside_.push_back(point_inside(face));
            boxes_.push_back(box_of(face.exterior));
        }
        for (const auto& land : work.land) land_boxes_.push_back(box_of(land.exterior));
    }

    std::vector<int> run() {
        find_sea();
        place_seeds();
        give_lakes();
        give_islands();
        give_slivers();
        complain_of_rest();
        return owner_;
    }

  private:
    void find_sea() {
        for (std::size_t f = 0; f < owner_.size(); ++f) {
            bool land = false;
            for (std::size_t l = 0; l < work_.land.size() && !land; ++l) {
                land = land_boxes_[l].contains(inside_[f]) && contains(work_.land[l], inside_[f]);
            }
            if (!land) owner_[f] = sea;
        }
    }

    void place_seeds() {
        std::vector<const Seed*> by(owner_.size(), nullptr);
        for (std::size_t p = 0; p < recipe_.patches.size(); ++p) {
            for (const Seed& seed : recipe_.patches[p].seeds) {
                const std::size_t f = face_of(seed);
                if (f == no_face) continue;
                if (owner_[f] >= 0 && owner_[f] != static_cast<int>(p)) {
                    const std::string other =
                        recipe_.patches[static_cast<std::size_t>(owner_[f])].patch.id;
                    complaints_.add(
                        seed.place,
                        "no line parts seed " + seed.what + " (" + at(seed.position) +
                            ") of patch " + recipe_.patches[p].patch.id + " from seed " +
                            by[f]->what + " (" + at(by[f]->position) + ", " +
                            by[f]->place.to_text() + ") of patch " + other,
                        "a line between them is open: " + nearest_loose_end(seed, *by[f]));
                    continue;
                }
                owner_[f] = static_cast<int>(p);
                by[f] = &seed;
            }
        }
    }

    std::size_t face_of(const Seed& seed) {
        std::size_t wet = no_face;
        for (std::size_t f = 0; f < owner_.size(); ++f) {
            if (!boxes_[f].contains(seed.position)) continue;
            if (!contains(faces_.faces[f], seed.position)) continue;
            if (owner_[f] != sea) return f;
            wet = f;
        }
        double best_km = 6;
        std::size_t best = no_face;
        for (std::size_t f = 0; f < owner_.size() && wet != no_face; ++f) {
            if (owner_[f] == sea) continue;
            const double km = nearest_on(faces_.faces[f].exterior, seed.position).km;
            if (km < best_km) {
                best_km = km;
                best = f;
            }
        }
        if (best == no_face) {
            complaints_.add(seed.place, "seed " + at(seed.position) + " lies in the sea or beyond",
                            "move it onto land");
        }
        return best;
    }

    [[nodiscard]] std::string nearest_loose_end(const Seed& a, const Seed& b) const {
        const LonLat middle{(a.position.lon + b.position.lon) / 2,
                            (a.position.lat + b.position.lat) / 2};
        const Edge* best = nullptr;
        double best_km = 1e9;
        for (const Edge& edge : faces_.loose) {
            const double km = nearest_on(edge.line, middle).km;
            if (km < best_km && km_between(edge.line.front(), edge.line.back()) > 0.5) {
                best_km = km;
                best = &edge;
            }
        }
        if (best == nullptr) return "none hangs loose; one is missing";
        const LineOrigin& origin = work_.origins[best->origin];
        return "the loose end nearest to them is of " + origin.id + " (" + origin.recipe +
               ") from " + at(best->line.front()) + " to " + at(best->line.back());
    }

    /// Neighbours over land of an undecided face: shared length in km by face.
    [[nodiscard]] std::map<std::size_t, double> neighbours(std::size_t f) const {
        std::map<std::size_t, double> shared;
        for (const Edge& edge : faces_.edges) {
            if (edge.left != f && edge.right != f) continue;
            const std::size_t other = edge.left == f ? edge.right : edge.left;
            if (other == no_face || owner_[other] == sea) continue;
            for (std::size_t i = 1; i < edge.line.size(); ++i) {
                shared[other] += km_between(edge.line[i - 1], edge.line[i]);
            }
        }
        return shared;
    }

    /// Whether the water of a face is a lake: a hole in the land.
    [[nodiscard]] bool in_a_hole(std::size_t f) const {
        for (std::size_t l = 0; l < work_.land.size(); ++l) {
            if (!land_boxes_[l].contains(inside_[f])) continue;
            if (ring_contains(work_.land[l].exterior, inside_[f])) return true;
        }
        return false;
    }

    /// A lake belongs to the patch around it, with its islands. One that a border crosses is
    /// parted by it: each piece goes to the patch that has most of its shore. One between several
    /// patches, with no line through it, stays water of nobody.
    void give_lakes() {
        std::vector<std::size_t> lakes;
        for (std::size_t f = 0; f < owner_.size(); ++f) {
            if (owner_[f] == sea && in_a_hole(f)) lakes.push_back(f);
        }
        std::set<std::size_t> parted;
        for (const Edge& edge : faces_.edges) {
            if (edge.left == no_face || edge.right == no_face) continue;
            if (owner_[edge.left] != sea || owner_[edge.right] != sea) continue;
            parted.insert(edge.left);
            parted.insert(edge.right);
        }
        for (const std::size_t f : lakes) give_lake(f, parted.count(f) > 0);
    }

    void give_lake(std::size_t f, bool parted) {
        std::map<int, double> shores;  // km by patch
        for (const auto& [other, km] : neighbours(f)) {
            if (owner_[other] >= 0) shores[owner_[other]] += km;
        }
        if (shores.empty() || (shores.size() > 1 && !parted)) return;
        const auto longest =
            std::max_element(shores.begin(), shores.end(),
                             [](const auto& a, const auto& b) { return a.second < b.second; });
        owner_[f] = longest->first;
        for (const auto& [other, km] : neighbours(f)) {
            if (owner_[other] == undecided && neighbours(other).size() == 1) {
                owner_[other] = owner_[f];
            }
        }
    }

    /// An island without a seed goes with the nearest land that has one, where both are in one
    /// country today; else to that country's default.
    void give_islands() {
        const std::vector<int> seeded = owner_;
        for (std::size_t f = 0; f < owner_.size(); ++f) {
            if (owner_[f] != undecided || !neighbours(f).empty()) continue;
            const std::string code = countries_.at(inside_[f]);
            const int near = owner_of_nearest(f, seeded, code);
            if (near >= 0) {
                owner_[f] = near;
                continue;
            }
            const auto given = recipe_.defaults.find(code);
            if (given == recipe_.defaults.end()) {
                complaints_.add(
                    "context.txt",
                    "no default patch for the island at " + at(inside_[f]) + ", today in " + code,
                    "add: default " + code + " PATCH");
                continue;
            }
            for (std::size_t p = 0; p < recipe_.patches.size(); ++p) {
                if (recipe_.patches[p].patch.id == given->second) owner_[f] = static_cast<int>(p);
            }
        }
    }

    /// The patch of the land nearest to a face among those that have one, or undecided.
    [[nodiscard]] int owner_of_nearest(std::size_t f, const std::vector<int>& owners,
                                       const std::string& country) const {
        std::map<double, std::pair<LonLat, int>> near;  // by km
        for (std::size_t other = 0; other < owners.size(); ++other) {
            if (owners[other] < 0) continue;
            if (!may_be_within(boxes_[other], inside_[f], farthest_island_km)) continue;
            const Nearest there = nearest_on(faces_.faces[other].exterior, inside_[f]);
            if (there.km < farthest_island_km) near[there.km] = {there.at, owners[other]};
        }
        for (const auto& [km, there] : near) {
            if (countries_.at(there.first) == country) return there.second;
        }
        return undecided;
    }

    void give_slivers() {
        for (int round = 0; round < 4; ++round) {
            for (std::size_t f = 0; f < owner_.size(); ++f) {
                if (owner_[f] != undecided) continue;
                if (area_km2({faces_.faces[f]}) > largest_sliver_km2) continue;
                std::size_t best = no_face;
                double longest = 0;
                for (const auto& [other, km] : neighbours(f)) {
                    if (owner_[other] >= 0 && km > longest) {
                        longest = km;
                        best = other;
                    }
                }
                if (best != no_face) owner_[f] = owner_[best];
            }
        }
    }

    void complain_of_rest() {
        for (std::size_t f = 0; f < owner_.size(); ++f) {
            if (owner_[f] != undecided) continue;
            const double km2 = area_km2({faces_.faces[f]});
            std::ostringstream size;
            size << std::fixed << std::setprecision(0) << km2;
            std::string around;
            for (const auto& [other, km] : neighbours(f)) {
                if (owner_[other] >= 0) {
                    around +=
                        " " + recipe_.patches[static_cast<std::size_t>(owner_[other])].patch.id;
                }
            }
            complaints_.add("patches",
                            "the land at " + at(inside_[f]) + " (" + size.str() +
                                " km2) belongs to no patch; around it:" + around,
                            "put a seed of its patch there");
        }
    }

    const Recipe& recipe_;
    const ModernCountries countries_;
    const Linework& work_;
    const Faces& faces_;
    Complaints& complaints_;
    std::vector<int> owner_;
    std::vector<LonLat> inside_;
    std::vector<LonLatBox> boxes_, land_boxes_;  ///< of the faces, of the land
};

}  // namespace

std::string at(LonLat p) {
    std::ostringstream text;
    text << std::fixed << std::setprecision(3) << p.lon << " " << p.lat;
    return text.str();
}

bool holds(const Polygon<LonLat>& polygon, LonLat p) {
    return box_of(polygon.exterior).contains(p) && contains(polygon, p);
}

LonLat point_inside(const Polygon<LonLat>& polygon) {
    const Geos geos;
    const GeosGeometry area = geos.polygon(polygon);
    const GeosGeometry point = geos.own(GEOSPointOnSurface_r(geos.handle(), area.get()));
    LonLat p;
    GEOSGeomGetX_r(geos.handle(), point.get(), &p.lon);
    GEOSGeomGetY_r(geos.handle(), point.get(), &p.lat);
    return p;
}

std::vector<int> assign_faces(const Recipe& recipe, const Sources& sources, const Linework& work,
                              const Faces& faces, Complaints& complaints) {
    return Assignment(recipe, sources, work, faces, complaints).run();
}

}  // namespace geodata::compiler
