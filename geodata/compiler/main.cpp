// atlas_compiler RECIPE OUT [--magics DIR] [--qgis DIR] [--xtide DIR] [--check] [--force]
//                --list modern|admin1|river|lake [W S E N] names of source lines in a box
//                --describe modern|admin1|river NAME       length, ends and vertices of one
#include <algorithm>
#include <cstdio>
#include <exception>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include "geodata/compiler/assignment.h"
#include "geodata/compiler/compile.h"
#include "geodata/compiler/compiled_with.h"
#include "geodata/compiler/course.h"
#include "geodata/compiler/write_atlas.h"
#include "geodata/printable.h"
#include "geodata/query/query.h"
#include "geodata/topology/geos_internal.h"

namespace {

using namespace geodata;
using namespace geodata::compiler;

const std::map<std::string, Lines>& lines_of(const Sources& sources, const std::string& kind) {
    if (kind == "modern") return sources.modern;
    return kind == "admin1" ? sources.admin1 : sources.rivers;
}

/// Lakes carry no names: a point on the water and the size of each tell which it is.
void list_lakes(const Sources& sources, const LonLatBox& box) {
    const Geos geos;
    for (const Polygon<LonLat>& polygon : sources.land) {
        for (const Ring<LonLat>& hole : polygon.holes) {
            const Polygon<LonLat> lake{normalised(hole, true), {}};
            if (!geos.polygon(lake)) continue;
            const LonLat inside = point_inside(lake);
            if (!box.contains(inside)) continue;
            std::printf("%.3f %.3f  %.0f km2\n", inside.lon, inside.lat, area_km2({lake}));
        }
    }
}

/// What the command line asks for.
struct Wanted {
    std::string recipe, out;
    std::vector<std::string> list;                 ///< a kind of line; or that and W S E N
    std::pair<std::string, std::string> describe;  ///< a kind of line, a name
    SourceFolders folders;
    bool check_only = false, force = false;
};

void list(const Sources& sources, const std::string& kind, const LonLatBox& box) {
    if (kind == "lake") return list_lakes(sources, box);
    for (const auto& [name, lines] : lines_of(sources, kind)) {
        const bool inside = std::any_of(lines.begin(), lines.end(), [&](const auto& line) {
            return std::any_of(line.begin(), line.end(), [&](LonLat p) { return box.contains(p); });
        });
        if (inside) std::cout << printable(name) << "\n";
    }
}

bool describe(const Sources& sources, const std::string& kind, std::string key) {
    if (kind == "modern") key = pair_key(key);
    if (kind == "admin1") key = admin1_key(key);
    const auto& all = lines_of(sources, kind);
    if (all.count(key) == 0) {
        std::cout << "there is no " << printable(key) << "\n";
        return false;
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
    return true;
}

int build(const Wanted& wanted) {
    Complaints complaints;
    const Atlas atlas = compile(wanted.recipe, wanted.folders, complaints);
    for (const Issue& issue : complaints.warnings()) {
        std::cerr << "warning: " << issue.sentence() << "\n";
    }
    for (const Issue& issue : complaints.errors()) std::cerr << issue.sentence() << "\n";
    if (!complaints.empty()) {
        const std::size_t errors = complaints.errors().size();
        std::cerr << errors << (errors == 1 ? " error" : " errors")
                  << (wanted.force ? ".\n" : "; nothing was written.\n");
        if (!wanted.force) return 1;
    }
    if (wanted.check_only) return 0;
    Status written = write_atlas(atlas, wanted.out);
    if (written) written = write_compiled_with(wanted.folders, wanted.out);
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

int ask(const Wanted& wanted, const LonLatBox& box) {
    Complaints complaints;
    const Sources sources = read_sources(wanted.folders, complaints);
    for (const Issue& issue : complaints.errors()) std::cerr << issue.sentence() << "\n";
    bool found = true;
    if (!wanted.list.empty()) {
        list(sources, wanted.list.front(), box);
    } else {
        found = describe(sources, wanted.describe.first, wanted.describe.second);
    }
    return complaints.empty() && found ? 0 : 1;
}

int wrong_usage(const std::string& what, const std::string& where) {
    std::cerr << "atlas_compiler: " << Issue{what, where, "see atlas_compiler --help"}.sentence()
              << "\n";
    return 2;
}

int run(const Wanted& wanted) {
    if (!wanted.describe.first.empty() || wanted.list.size() == 1) return ask(wanted, window_box());
    if (wanted.list.empty()) {
        return wanted.out.empty() ? wrong_usage("give a recipe and a folder", "RECIPE OUT")
                                  : build(wanted);
    }
    if (wanted.list.size() == 5) {
        const auto degrees = [&](std::size_t i) { return std::stod(wanted.list[i]); };
        const LonLatBox box{degrees(1), degrees(2), degrees(3), degrees(4)};
        if (box.west < box.east && box.south < box.north) return ask(wanted, box);
    }
    return wrong_usage("give a kind, or a kind and a box W S E N", "--list");
}

int understand(int argc, char** argv) {
    CLI::App app("Compiles a recipe into an atlas, or looks into the sources it draws on.",
                 "atlas_compiler");
    Wanted wanted;
    CLI::Option* recipe = app.add_option("RECIPE", wanted.recipe, "folder of the recipe");
    app.add_option("OUT", wanted.out, "folder of the atlas");
    CLI::Option* list = app.add_option(
        "--list", wanted.list, "names of source lines (of lakes: a point, the size), in a box");
    list->type_name("KIND [W S E N]")
        ->expected(1, 5)
        ->check(CLI::IsMember({"modern", "admin1", "river", "lake"}).application_index(0))
        ->excludes(recipe);
    for (const int i : {1, 2, 3, 4}) {
        const double limit = i % 2 == 1 ? 180 : 90;
        list->check(CLI::Range(-limit, limit).application_index(i).description(""));
    }
    app.add_option("--describe", wanted.describe, "length, ends and vertices of a source line")
        ->type_name("KIND NAME")
        ->check(CLI::IsMember({"modern", "admin1", "river"}).application_index(0))
        ->excludes(recipe, list);
    app.add_flag("--check", wanted.check_only, "write nothing");
    app.add_flag("--force", wanted.force, "write in spite of errors");
    app.add_option("--magics", wanted.folders.magics, "folder of Natural Earth's lines");
    app.add_option("--qgis", wanted.folders.qgis, "folder of today's countries");
    app.add_option("--xtide", wanted.folders.xtide, "folder of the World Vector Shoreline");
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& wish) {
        return app.exit(wish);
    } catch (const CLI::ParseError& problem) {
        return wrong_usage(problem.what(), "");
    }
    return run(wanted);
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return understand(argc, argv);
    } catch (const std::exception& failure) {
        std::cerr << "atlas_compiler: something went wrong that should not have ("
                  << printable(failure.what()) << ").\n";
        return 1;
    }
}
