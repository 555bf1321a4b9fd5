// Reader of Marble's PN2 files, version 2. Layout (big endian): version byte, 32-bit count, colour
// flag; then for each shape a flag (0 line, 1 ring, 2 outer, 3 inner boundary, 4 group), a 32-bit
// id (and for a group a count of members, each with flag and id of its own) and a count of absolute
// nodes; for each of those 16-bit latitude, longitude (1/120 degree) and a count of relative nodes,
// each a pair of signed bytes: steps of latitude, longitude from that absolute node.
#include <fstream>
#include <iterator>

#include "geodata/compiler/sources.h"
#include "geodata/topology/rings.h"

namespace geodata::compiler {

namespace {

constexpr double units_per_degree = 120.0;

class Bytes {
  public:
    explicit Bytes(std::vector<unsigned char> bytes) : bytes_(std::move(bytes)) {}
    [[nodiscard]] bool more() const { return at_ < bytes_.size(); }
    int u8() { return more() ? bytes_[at_++] : 0; }
    int s8() { return static_cast<signed char>(u8()); }
    int s16() {
        const int high = u8();
        return static_cast<std::int16_t>((high << 8) | u8());
    }
    unsigned u32() {
        unsigned value = 0;
        for (int i = 0; i < 4; ++i) value = (value << 8) | static_cast<unsigned>(u8());
        return value;
    }

  private:
    std::vector<unsigned char> bytes_;
    std::size_t at_ = 0;
};

constexpr int outer = 2;
constexpr int inner = 3;
constexpr int group = 4;

Ring<LonLat> read_nodes(Bytes& bytes) {
    Ring<LonLat> ring;
    for (unsigned left = bytes.u32(); left > 0 && bytes.more(); --left) {
        const int lat = bytes.s16();
        const int lon = bytes.s16();
        const int steps = bytes.s16();
        ring.push_back({lon / units_per_degree, lat / units_per_degree});
        for (int i = 0; i < steps; ++i) {
            const int north = bytes.s8();
            const int east = bytes.s8();
            ring.push_back({(lon + east) / units_per_degree, (lat + north) / units_per_degree});
        }
    }
    return ring;
}

void add_ring(int flag, Ring<LonLat> ring, std::vector<Polygon<LonLat>>& polygons) {
    if (flag == outer) polygons.push_back({normalised(std::move(ring), true), {}});
    if (flag == inner && !polygons.empty()) {
        polygons.back().holes.push_back(normalised(std::move(ring), false));
    }
}

}  // namespace

std::vector<Polygon<LonLat>> read_pn2(const std::filesystem::path& file, Complaints& complaints) {
    std::ifstream stream(file, std::ios::binary);
    Bytes bytes({std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()});
    std::vector<Polygon<LonLat>> polygons;
    if (!bytes.more()) {
        complaints.add(file.string(), "cannot be read", "install the Debian package marble-data");
        return polygons;
    }
    if (bytes.u8() != 2) {
        complaints.add(file.string(), "is not of PN2 version 2", "use marble-data of Debian 12");
        return polygons;
    }
    bytes.u32();  // count of shapes
    bytes.u8();   // colour flag, not set in this file
    while (bytes.more()) {
        const int flag = bytes.u8();
        bytes.u32();  // id
        int rings = 1;
        if (flag == group) {
            rings = bytes.u8();
        } else {
            add_ring(flag, read_nodes(bytes), polygons);
            continue;
        }
        for (int i = 0; i < rings; ++i) {
            const int part = bytes.u8();
            bytes.u32();
            add_ring(part, read_nodes(bytes), polygons);
        }
    }
    return polygons;
}

}  // namespace geodata::compiler
