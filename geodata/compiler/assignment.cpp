#include "geodata/compiler/assignment.h"

#include <algorithm>
#include <iomanip>
#include <set>
#include <sstream>

#include "geodata/query/query.h"
#include "geodata/topology/geos_internal.h"

namespace geodata::compiler {

namespace {

constexpr double largest_sliver_km2 = 15;
constexpr int undecided = -1;

bool box_holds(const Ring<LonLat>& ring, LonLat p) {
    double west = 1e9, east = -1e9, south = 1e9, north = -1e9;
    for (const LonLat& q : ring) {
        west = std::min(west, q.lon);
        east = std::max(east, q.lon);
        south = std::min(south, q.lat);
        north = std::max(north, q.lat);
    }
    return p.lon >= west && p.lon <= east && p.lat >= south && p.lat <= north;
}

/// Gives every face a patch (index into the recipe's patches), or sea.
class Assignment {
  public:
    Assignment(const Recipe& recipe, const Sources& sources, const Linework& work,
               const Faces& faces, Complaints& complaints)
        : recipe_(recipe),
          sources_(sources),
          work_(work),
          faces_(faces),
          complaints_(complaints),
          owner_(faces.faces.size(), undecided) {
        for (const Polygon<LonLat>& face : faces.faces) inside_.push_back(point_inside(face));
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
    static LonLat point_inside(const Polygon<LonLat>& face) {
        const Geos geos;
        const GeosGeometry polygon = geos.polygon(face);
        const GeosGeometry point = geos.own(GEOSPointOnSurface_r(geos.handle(), polygon.get()));
        LonLat p;
        GEOSGeomGetX_r(geos.handle(), point.get(), &p.lon);
        GEOSGeomGetY_r(geos.handle(), point.get(), &p.lat);
        return p;
    }

    void find_sea() {
        for (std::size_t f = 0; f < owner_.size(); ++f) {
            const bool land = std::any_of(work_.land.begin(), work_.land.end(),
                                          [&](const auto& l) { return holds(l, inside_[f]); });
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
            if (!holds(faces_.faces[f], seed.position)) continue;
            if (owner_[f] != sea) return f;
            wet = f;
        }
        double best_km = 6;
        std::size_t best = no_face;
        for (std::size_t f = 0; f < owner_.size() && wet != no_face; ++f) {
            if (owner_[f] == sea) continue;
            const double km = nearest_on({faces_.faces[f].exterior}, seed.position).km;
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
            const double km = nearest_on({edge.line}, middle).km;
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
        return std::any_of(work_.land.begin(), work_.land.end(), [&](const auto& land) {
            return box_holds(land.exterior, inside_[f]) && ring_contains(land.exterior, inside_[f]);
        });
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

    void give_islands() {
        for (std::size_t f = 0; f < owner_.size(); ++f) {
            if (owner_[f] != undecided || !neighbours(f).empty()) continue;
            const std::string code = modern_country(inside_[f]);
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

    [[nodiscard]] std::string modern_country(LonLat p) const {
        std::string best = "?";
        double best_km = 1e9;
        for (const Country& country : sources_.countries) {
            for (const Polygon<LonLat>& land : country.land) {
                if (holds(land, p)) return country.code;
            }
        }
        for (const Country& country : sources_.countries) {
            for (const Polygon<LonLat>& land : country.land) {
                const double km = nearest_on({land.exterior}, p).km;
                if (km < best_km) {
                    best_km = km;
                    best = country.code;
                }
            }
        }
        return best;
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
    const Sources& sources_;
    const Linework& work_;
    const Faces& faces_;
    Complaints& complaints_;
    std::vector<int> owner_;
    std::vector<LonLat> inside_;
};

}  // namespace

std::string at(LonLat p) {
    std::ostringstream text;
    text << std::fixed << std::setprecision(3) << p.lon << " " << p.lat;
    return text.str();
}

bool holds(const Polygon<LonLat>& polygon, LonLat p) {
    return box_holds(polygon.exterior, p) && contains<LonLat>({polygon}, p);
}

std::vector<int> assign_faces(const Recipe& recipe, const Sources& sources, const Linework& work,
                              const Faces& faces, Complaints& complaints) {
    return Assignment(recipe, sources, work, faces, complaints).run();
}

}  // namespace geodata::compiler
