// atlas_compiler RECIPE OUT [--magics DIR] [--qgis DIR] [--check]
//                --list modern|admin1|river|lake [W S E N] names of source lines in a box
//                --describe modern|admin1|river NAME       length, ends and vertices of one
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <string>

#include "geodata/compiler/compile.h"
#include "geodata/compiler/compiled_with.h"
#include "geodata/compiler/course.h"
#include "geodata/compiler/write_atlas.h"
#include "geodata/query/query.h"
#include "geodata/topology/geos_internal.h"

namespace {

using namespace geodata;
using namespace geodata::compiler;

const std::map<std::string, Lines>& lines_of(const Sources& sources, const std::string& kind) {
    if (kind == "modern") return sources.modern;
    return kind == "admin1" ? sources.admin1 : sources.rivers;
}

bool holds(const LonLatBox& box, LonLat p) {
    return p.lon >= box.west && p.lon <= box.east && p.lat >= box.south && p.lat <= box.north;
}

/// Lakes carry no names: a point on the water and the size of each tell which it is.
void list_lakes(const Sources& sources, const LonLatBox& box) {
    const Geos geos;
    for (const Polygon<LonLat>& polygon : sources.land) {
        for (const Ring<LonLat>& hole : polygon.holes) {
            const Polygon<LonLat> lake{normalised(hole, true), {}};
            const GeosGeometry water = geos.polygon(lake);
            if (!water) continue;
            const GeosGeometry point = geos.own(GEOSPointOnSurface_r(geos.handle(), water.get()));
            LonLat inside;
            GEOSGeomGetX_r(geos.handle(), point.get(), &inside.lon);
            GEOSGeomGetY_r(geos.handle(), point.get(), &inside.lat);
            if (!holds(box, inside)) continue;
            std::printf("%.3f %.3f  %.0f km2\n", inside.lon, inside.lat, area_km2({lake}));
        }
    }
}

void list(const Sources& sources, const std::vector<std::string>& args) {
    const bool boxed = args.size() >= 6;
    const LonLatBox box = boxed ? LonLatBox{std::stod(args[2]), std::stod(args[3]),
                                            std::stod(args[4]), std::stod(args[5])}
                                : window_box();
    if (args[1] == "lake") {
        list_lakes(sources, box);
        return;
    }
    for (const auto& [name, lines] : lines_of(sources, args[1])) {
        const bool inside = std::any_of(lines.begin(), lines.end(), [&](const auto& line) {
            return std::any_of(line.begin(), line.end(), [&](LonLat p) { return holds(box, p); });
        });
        if (inside) std::cout << name << "\n";
    }
}

void describe(const Sources& sources, const std::vector<std::string>& args) {
    std::string key = args[2];
    if (args[1] == "modern") key = pair_key(key);
    if (args[1] == "admin1") key = admin1_key(key);
    const auto& all = lines_of(sources, args[1]);
    if (all.count(key) == 0) {
        std::cout << "there is no " << key << "\n";
        return;
    }
    for (const Line<LonLat>& line : all.at(key)) {
        double km = 0;
        for (std::size_t i = 1; i < line.size(); ++i) km += km_between(line[i - 1], line[i]);
        std::printf("line of %zu vertices, %.0f km\n", line.size(), km);
        for (std::size_t i = 0; i < line.size(); i += i + 20 < line.size() ? 20 : 1) {
            if (i % 20 == 0 || i + 1 == line.size()) {
                std::printf("  %.4f %.4f\n", line[i].lon, line[i].lat);
            }
        }
    }
}

int build(const std::vector<std::string>& args, const SourceFolders& folders, bool check_only) {
    Complaints complaints;
    const Atlas atlas = compile(args[0], folders, complaints);
    for (const Issue& issue : complaints.warnings()) {
        std::cerr << "warning: " << issue.sentence() << "\n";
    }
    for (const Issue& issue : complaints.errors()) std::cerr << issue.sentence() << "\n";
    if (!complaints.empty()) {
        std::cerr << complaints.errors().size() << " errors; nothing was written.\n";
        if (args.size() < 3 || args[2] != "--force") return 1;
    }
    if (check_only) return 0;
    Status written = write_atlas(atlas, args[1]);
    if (written) written = write_compiled_with(folders, args[1]);
    if (!written) {
        std::cerr << written.error().sentence() << "\n";
        return 1;
    }
    std::size_t vertices = 0;
    for (const Arc& arc : atlas.arcs) vertices += arc.line.size();
    std::printf("%zu patches, %zu arcs of %zu vertices, %zu places, %zu rivers, %zu lakes\n",
                atlas.patches.size(), atlas.arcs.size(), vertices, atlas.places.size(),
                atlas.rivers.size(), atlas.lakes.size());
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::string> args;
    SourceFolders folders;
    bool check_only = false;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--magics" && i + 1 < argc)
            folders.magics = argv[++i];
        else if (word == "--qgis" && i + 1 < argc)
            folders.qgis = argv[++i];
        else if (word == "--check")
            check_only = true;
        else
            args.push_back(word);
    }
    const bool asks = args.size() >= 2 && (args[0] == "--list" || args[0] == "--describe");
    if (args.size() < 2 || (args[0] == "--describe" && args.size() < 3)) {
        std::cerr
            << "usage: atlas_compiler RECIPE OUT [--check] [--magics DIR] "
               "[--qgis DIR]\n       atlas_compiler --list modern|admin1|river|lake [W S E N]\n"
               "       atlas_compiler --describe modern|admin1|river NAME\n";
        return 2;
    }
    if (!asks) return build(args, folders, check_only);
    Complaints complaints;
    const Sources sources = read_sources(folders, complaints);
    for (const Issue& issue : complaints.errors()) std::cerr << issue.sentence() << "\n";
    args[0] == "--list" ? list(sources, args) : describe(sources, args);
    return complaints.empty() ? 0 : 1;
}
