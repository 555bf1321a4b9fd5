#include "geodata/topology/rings.h"

namespace geodata {

namespace {

int pieces_of(LonLat a, LonLat b) {
    const double span = std::max(std::abs(b.lon - a.lon), std::abs(b.lat - a.lat));
    if (!(span > longest_edge_degrees)) return 1;
    return static_cast<int>(std::ceil(span / (longest_edge_degrees / 2)));
}

bool comes_first(LonLat a, LonLat b) {
    return a.lon != b.lon ? a.lon < b.lon : a.lat < b.lat;
}

}  // namespace

std::size_t densified_size(const Line<LonLat>& line) {
    std::size_t size = line.size();
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        size += static_cast<std::size_t>(pieces_of(line[i], line[i + 1]) - 1);
    }
    return size;
}

Line<LonLat> densified(const Line<LonLat>& line) {
    Line<LonLat> dense;
    dense.reserve(densified_size(line));
    for (std::size_t i = 0; i < line.size(); ++i) {
        dense.push_back(line[i]);
        if (i + 1 == line.size()) break;
        const int pieces = pieces_of(line[i], line[i + 1]);
        const bool forward = comes_first(line[i], line[i + 1]);
        const LonLat a = forward ? line[i] : line[i + 1];
        const LonLat b = forward ? line[i + 1] : line[i];
        for (int k = 1; k < pieces; ++k) {
            const double t = static_cast<double>(forward ? k : pieces - k) / pieces;
            dense.push_back({a.lon + t * (b.lon - a.lon), a.lat + t * (b.lat - a.lat)});
        }
    }
    return dense;
}

}  // namespace geodata
