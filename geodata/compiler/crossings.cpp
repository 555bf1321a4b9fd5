#include "geodata/compiler/crossings.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <optional>
#include <set>
#include <sstream>
#include <unordered_map>

namespace geodata::compiler {

namespace {

constexpr double cell_degrees = 0.1;

/// A segment of an arc, and how far its start lies along it.
struct Piece {
    std::size_t arc = 0;
    LonLat a, b;
    double along_km = 0;
};

struct Course {
    const ArcRecipe* arc = nullptr;
    double length_km = 0;
};

long cell_of(double lon, double lat) {
    return std::lround(std::floor(lon / cell_degrees)) * 100000 +
           std::lround(std::floor(lat / cell_degrees));
}

/// Where two segments cross within both, as shares of each; touching ends do not count.
std::optional<std::pair<double, double>> crossing(const Piece& p, const Piece& q) {
    const double px = p.b.lon - p.a.lon, py = p.b.lat - p.a.lat;
    const double qx = q.b.lon - q.a.lon, qy = q.b.lat - q.a.lat;
    const double det = px * qy - py * qx;
    if (std::abs(det) < 1e-14) return std::nullopt;
    const double dx = q.a.lon - p.a.lon, dy = q.a.lat - p.a.lat;
    const double t = (dx * qy - dy * qx) / det, u = (dx * py - dy * px) / det;
    constexpr double edge = 1e-6;
    if (t < edge || t > 1 - edge || u < edge || u > 1 - edge) return std::nullopt;
    return std::pair{t, u};
}

class Crossings {
  public:
    Crossings(const Recipe& recipe, const Linework& work) {
        for (const SourceLine& source : work.lines) {
            for (const ArcRecipe& arc : recipe.arcs) {
                if (work.origins[source.origin].recipe == arc.place.to_text())
                    add(arc, source.line);
            }
        }
    }

    void complain(Complaints& complaints) const {
        std::set<std::pair<std::size_t, std::size_t>> told;
        for (const auto& [cell, pieces] : cells_) {
            for (std::size_t i : pieces) {
                for (std::size_t j : pieces) {
                    if (j <= i || pieces_[i].arc == pieces_[j].arc) continue;
                    const auto at = crossing(pieces_[i], pieces_[j]);
                    if (!at || near_an_end(pieces_[i], at->first) ||
                        near_an_end(pieces_[j], at->second)) {
                        continue;
                    }
                    if (told.insert({pieces_[i].arc, pieces_[j].arc}).second) {
                        tell(pieces_[i], at->first, pieces_[j], complaints);
                    }
                }
            }
        }
    }

  private:
    void add(const ArcRecipe& arc, const Line<LonLat>& line) {
        double along = 0;
        for (std::size_t i = 1; i < line.size(); ++i) {
            const Piece piece{courses_.size(), line[i - 1], line[i], along};
            along += km_between(line[i - 1], line[i]);
            const std::size_t index = pieces_.size();
            pieces_.push_back(piece);
            const auto [west, east] = std::minmax(piece.a.lon, piece.b.lon);
            const auto [south, north] = std::minmax(piece.a.lat, piece.b.lat);
            for (double x = std::floor(west / cell_degrees) * cell_degrees;
                 x <= east + cell_degrees; x += cell_degrees) {
                for (double y = std::floor(south / cell_degrees) * cell_degrees;
                     y <= north + cell_degrees; y += cell_degrees) {
                    cells_[cell_of(x + cell_degrees / 2, y + cell_degrees / 2)].push_back(index);
                }
            }
        }
        courses_.push_back({&arc, along});
    }

    [[nodiscard]] bool near_an_end(const Piece& piece, double t) const {
        const Course& course = courses_[piece.arc];
        const double at = piece.along_km + t * km_between(piece.a, piece.b);
        const double tail = 2 * course.arc->snap_km;
        return at < tail || course.length_km - at < tail;
    }

    void tell(const Piece& p, double t, const Piece& q, Complaints& complaints) const {
        const ArcRecipe& first = *courses_[p.arc].arc;
        const ArcRecipe& second = *courses_[q.arc].arc;
        std::ostringstream text;
        text << "arc " << first.id << " crosses arc " << second.id << " (" << second.place.to_text()
             << ") at " << std::fixed << std::setprecision(3) << p.a.lon + t * (p.b.lon - p.a.lon)
             << " " << p.a.lat + t * (p.b.lat - p.a.lat);
        complaints.add(first.place, text.str(),
                       "move a point of one of them, or let them meet at a node");
    }

    std::vector<Course> courses_;
    std::vector<Piece> pieces_;
    std::unordered_map<long, std::vector<std::size_t>> cells_;
};

}  // namespace

void complain_of_crossings(const Recipe& recipe, const Linework& work, Complaints& complaints) {
    Crossings(recipe, work).complain(complaints);
}

}  // namespace geodata::compiler
