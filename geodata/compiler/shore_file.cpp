#include "geodata/compiler/shore_file.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <utility>

namespace geodata::compiler {

namespace {

constexpr std::size_t physical_record = 3072;  // bytes
constexpr std::size_t tail = 4;                // bytes at a logical record's end: stop, next record
constexpr long bias = 262144;                  // of the offsets of a run that goes on
constexpr std::size_t most_steps = 4'000'000;  // of one cell; a damaged chain could run in a circle

/// What the head of the file says.
struct Head {
    std::size_t record = 0;  ///< bytes of a logical record
    double unit = 0;         ///< parts of a degree
    int south = 0, west = 0, width = 0, height = 0;
    std::size_t map_records = 0;  ///< of the map that tells which cells have shore
};

class ShoreFile {
  public:
    explicit ShoreFile(std::vector<char> bytes) : bytes_(std::move(bytes)) {
        head_.record = byte(3);
        head_.unit = 3600.0 * byte(5);
        int edges[4];  // south, north, west, east; counted from -90 and -180
        for (std::size_t i = 0; i < 4; ++i) edges[i] = number(6 + 2 * i);
        if (edges[3] < edges[2]) edges[3] += 360;
        if (edges[0] + edges[1] + edges[2] + edges[3] == 0) edges[1] = 180, edges[3] = 360;
        head_.south = edges[0];
        head_.west = edges[2];
        head_.height = edges[1] - edges[0];
        head_.width = edges[3] - edges[2];
        if (!good()) return;
        const auto cells =
            static_cast<std::size_t>(head_.height) * static_cast<std::size_t>(head_.width);
        head_.map_records = (cells - 1) / (head_.record * 8) + 2;
    }

    [[nodiscard]] bool good() const {
        return head_.record > tail && head_.unit > 0 && head_.height > 0 && head_.width > 0 &&
               head_.height <= 180 && head_.width <= 360;
    }

    /// The lines of the cell whose south-west corner this is.
    [[nodiscard]] std::vector<Line<LonLat>> cell(int lat, int lon) const;

  private:
    friend class CellReader;
    [[nodiscard]] unsigned byte(std::size_t at) const {
        return at < bytes_.size() ? static_cast<unsigned char>(bytes_[at]) : 0;
    }
    [[nodiscard]] int number(std::size_t at) const {
        return static_cast<int>(byte(at) * 256 + byte(at + 1));
    }
    /// Of a logical record, counted from 1.
    [[nodiscard]] std::size_t start(std::size_t record) const {
        const std::size_t per_physical = physical_record / head_.record;
        return (record - 1) / per_physical * physical_record +
               (record - 1) % per_physical * head_.record;
    }
    [[nodiscard]] bool has(std::size_t record) const {
        const std::size_t bit = record + head_.record * 8 - (head_.map_records + 1);
        const std::size_t at =
            bit / (physical_record * 8) * physical_record + bit % (physical_record * 8) / 8;
        return (byte(at) >> (7 - bit % 8) & 1U) != 0;
    }

    std::vector<char> bytes_;
    Head head_;
};

/// Walks the chain of records of one cell. A run of points is two bytes (bit 15: it continues the
/// line; 9 bits: count - 1; 6 bits: high bits of the offsets), two bytes of latitude, two of
/// longitude (offsets from the cell's corner, or from the last point + bias when it continues),
/// then count - 1 pairs of offsets from the point before, each + 128.
class CellReader {
  public:
    CellReader(const ShoreFile& file, std::size_t record, long south, long west)
        : file_(file),
          base_(file.start(record)),
          at_(base_),
          y_(south),
          x_(west),
          south_(south),
          west_(west) {}

    std::vector<Line<LonLat>> lines() {
        while (run()) {
        }
        end_line();
        return std::move(lines_);
    }

  private:
    [[nodiscard]] std::size_t stop() const { return file_.byte(base_ + record() - tail); }
    [[nodiscard]] std::size_t record() const { return file_.head_.record; }
    /// To the next record of the chain, where this one is read.
    void follow() {
        if (at_ - base_ != record() - tail) return;
        const std::size_t t = base_ + record() - tail;
        const std::size_t next =
            file_.byte(t + 1) * 65536U + file_.byte(t + 2) * 256U + file_.byte(t + 3);
        base_ = at_ = next == 0 ? file_.bytes_.size() : file_.start(next);
    }
    [[nodiscard]] bool chain_ends_here() const {
        return stop() != 0 && (at_ - base_ + 1) % record() == stop();
    }
    void end_line() {
        if (line_.size() > 1) lines_.push_back(line_);
        line_.clear();
    }
    void add() {
        const double unit = file_.head_.unit;
        line_.push_back(
            {static_cast<double>(x_) / unit - 180, static_cast<double>(y_) / unit - 90});
    }
    long offset(unsigned high_bits) {
        const long value = static_cast<long>(high_bits) * 65536 + file_.number(at_);
        at_ += 2;
        return value;
    }
    /// Whether the chain goes on behind the run.
    bool run() {
        const unsigned first = file_.byte(at_), second = file_.byte(at_ + 1);
        const std::size_t count = first % 128 * 4 + second / 64 + 1;
        const bool continues = first >= 128;
        at_ += 2;
        follow();
        const long dy = offset(continues ? second % 64 / 8 : 0);
        follow();
        const long dx = offset(continues ? second % 8 : 0);
        y_ = continues ? y_ + dy - bias : south_ + dy;
        x_ = continues ? x_ + dx - bias : west_ + dx;
        if (stop() != 0 && (at_ - base_ + 1) % record() > stop()) return false;
        bool last = chain_ends_here();
        if (stop() == 0) follow();
        if (!continues) end_line();
        add();
        for (std::size_t i = 1; i < count; ++i) {
            y_ += static_cast<long>(file_.byte(at_)) - 128;
            x_ += static_cast<long>(file_.byte(at_ + 1)) - 128;
            add();
            at_ += 2;
            if (chain_ends_here()) return false;
            follow();
        }
        steps_ += count;
        return !last && at_ < file_.bytes_.size() && steps_ < most_steps;
    }

    const ShoreFile& file_;
    std::size_t base_, at_, steps_ = 0;
    long y_, x_, south_, west_;
    Line<LonLat> line_;
    std::vector<Line<LonLat>> lines_;
};

std::vector<Line<LonLat>> ShoreFile::cell(int lat, int lon) const {
    const int row = lat + 90 - head_.south, column = lon + 180 - head_.west;
    if (row < 0 || row >= head_.height || column < 0 || column >= head_.width) return {};
    const std::size_t record =
        static_cast<std::size_t>(row) * static_cast<std::size_t>(head_.width) +
        static_cast<std::size_t>(column) + 1 + head_.map_records;
    if (!has(record)) return {};
    return CellReader(*this, record, std::lround((lat + 90) * head_.unit),
                      std::lround((lon + 180) * head_.unit))
        .lines();
}

}  // namespace

std::optional<std::vector<Line<LonLat>>> read_shore_file(const std::filesystem::path& path,
                                                         const LonLatBox& box) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) return std::nullopt;
    std::vector<char> bytes{std::istreambuf_iterator<char>(stream), {}};
    const ShoreFile file(std::move(bytes));
    if (!file.good()) return std::nullopt;
    std::vector<Line<LonLat>> all;
    for (int lat = static_cast<int>(std::floor(box.south)); lat < box.north; ++lat) {
        for (int lon = static_cast<int>(std::floor(box.west)); lon < box.east; ++lon) {
            for (Line<LonLat>& line : file.cell(lat, lon)) all.push_back(std::move(line));
        }
    }
    return all;
}

}  // namespace geodata::compiler
