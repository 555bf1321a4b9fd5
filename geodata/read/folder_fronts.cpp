// Where sides stood in campaigns: fronts.csv, a front in its time a row.
#include <charconv>
#include <cmath>
#include <sstream>

#include "geodata/read/file_kind.h"
#include "geodata/read/folder_reader.h"

namespace geodata {

namespace {

/// "20.45 49.4,20.15 49.65;18.57 54.43,18.3 54.38"; empty for what cannot be read.
std::vector<Line<LonLat>> lines_from(const std::string& text) {
    std::vector<Line<LonLat>> lines;
    std::istringstream pieces(text);
    for (std::string piece; std::getline(pieces, piece, ';');) {
        Line<LonLat>& line = lines.emplace_back();
        std::istringstream corners(piece);
        for (std::string corner; std::getline(corners, corner, ',');) {
            std::istringstream numbers(corner);
            numbers.imbue(std::locale::classic());
            LonLat p;
            std::string rest;
            const bool two = numbers >> p.lon >> p.lat && !(numbers >> rest);
            if (!two || std::abs(p.lon) > 180 || std::abs(p.lat) > 90) return {};
            line.push_back(p);
        }
        if (line.size() < 2) return {};
    }
    return lines;
}

/// 0 for what is no number.
double kilometres_from(const std::string& text) {
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = problem == std::errc() && end == text.data() + text.size();
    return whole && std::isfinite(value) ? value : 0;
}

}  // namespace

void FolderReader::read_fronts() {
    if (is_missing(folder_ / "fronts.csv")) return;  // none is drawn
    if (atlas_.holders.empty()) return;              // every row would repeat that complaint
    each_row("fronts.csv", false, [this](const TableRow& row, const std::string& where) {
        Front front;
        front.campaign = row("campaign");
        front.period = {open_date(row("from"), where), open_date(row("until"), where)};
        front.left = holder_named(row("left"));
        front.right = holder_named(row("right"));
        front.agreed = !row("agreed").empty() && flag(row("agreed"), where);
        front.precision_km = kilometres_from(row("precision_km"));
        front.source = row("source");
        front.lines = lines_from(row("lines"));
        const Period& shown = front.period;
        if (!shown.from || !shown.until || *shown.until <= *shown.from) {
            return fault("the front is drawn on no day", where,
                         "write the first day in from, the day after the last in until");
        }
        if (front.campaign.empty() || front.left == no_holder || front.right == no_holder ||
            front.precision_km <= 0) {
            return fault("the front is not whole", where,
                         "write a campaign, ids of holders in left and right, and kilometres in "
                         "precision_km");
        }
        if (front.lines.empty()) {
            return fault("the front has no line", where,
                         "write longitude and latitude of two corners or more in lines, as "
                         "20 50,21 51.5; a semicolon between lines");
        }
        atlas_.fronts.push_back(std::move(front));
    });
}

}  // namespace geodata
