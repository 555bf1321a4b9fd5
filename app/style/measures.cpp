#include "app/style/measures.h"

#include <algorithm>
#include <array>

namespace viewer {

float doubt_of(double precision_km, double metres_per_point) {
    const auto points = static_cast<float>(precision_km * 1000 / metres_per_point);
    return std::clamp((points - doubtful_from) / (doubtful_at - doubtful_from), 0.0F, 1.0F);
}

float ribbon_share(double metres_per_point) {
    const double share = (ribbons_from - metres_per_point) / (ribbons_from - ribbons_at);
    return static_cast<float>(std::clamp(share, 0.0, 1.0));
}

float river_width(const Theme& look, int rank) {
    return look.river.width * (1.8F - 0.22F * static_cast<float>(rank));
}

bool river_shown(int rank, double metres_per_point) {
    return rank <= 2 || metres_per_point < (rank == 3 ? 4500 : 2200);
}

double town_radius(int rank, bool capital) {
    constexpr std::array<double, 5> by_rank = {3.4, 3.0, 2.6, 2.3, 2.0};
    return capital ? 4.3 : by_rank[static_cast<std::size_t>(rank - 1)];
}

}  // namespace viewer
