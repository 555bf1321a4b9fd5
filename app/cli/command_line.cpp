#include <iostream>

#include <CLI/CLI.hpp>

#include "app/cli/commands.h"

namespace viewer {

namespace {

const char* const about =
    "pactmap: an interactive historical map of Eastern Europe, 1938 to June 1941.\n"
    "Without a command it opens the map in a window.";

const char* const examples =
    "Examples:\n"
    "  pactmap --date 1940-08-06\n"
    "  pactmap render --protocol 1939-08-23 --size 1920x1080 -o map.png\n"
    "  pactmap identify 25.28 54.69 --date 1939-10-30\n"
    "  pactmap areas --date 1939-08-23 --compare 1939-10-31\n"
    "  pactmap export --what states --date 1939-08-23 -o states.gpkg\n";

struct Parsed {
    WindowOptions window;
    RenderOptions render;
    ExportOptions exported;
    IdentifyOptions identify;
    AreasOptions areas;
    std::vector<std::filesystem::path> check;
    BenchOptions bench;
    int status = exit_good;
};

CLI::App* add_command(CLI::App& app, const char* name, const char* what, const char* example) {
    CLI::App* command = app.add_subcommand(name, what);
    command->footer(std::string("Example:\n  ") + example + "\n");
    return command;
}

void add_render(CLI::App& app, Parsed& parsed) {
    CLI::App* c = add_command(app, "render", "draw a picture, without a window or a display",
                              "pactmap render --date 1940-08-06 --size 3840x2160 -o map.png");
    add_map_options(*c, parsed.render.map);
    c->add_option("--size", parsed.render.size, "WIDTHxHEIGHT in pixels")->capture_default_str();
    c->add_option("--scale", parsed.render.scale,
                  "pixels a point; left out, type grows with the picture");
    c->add_flag("--ui", parsed.render.ui, "with the panels and the legend");
    c->add_flag(
        "--sheet", parsed.render.sheet,
        "as a plate of an atlas: title, neat line, legend, scale and sources round the map");
    c->add_option("-o,--output", parsed.render.output, "PNG file to write")->required();
    c->callback([&parsed] { parsed.status = run_render(parsed.render); });
}

void add_questions(CLI::App& app, Parsed& parsed) {
    CLI::App* identify = add_command(app, "identify", "who held a place, and what the papers said",
                                     "pactmap identify 21.14 55.71 --date 1939-08-23");
    identify->add_option("LON", parsed.identify.lon, "degrees, east positive")->required();
    identify->add_option("LAT", parsed.identify.lat, "degrees, north positive")->required();
    identify->add_option("--date", parsed.identify.date, "day")->capture_default_str();
    identify->add_option("--file", parsed.identify.file, "atlas or boundary file instead");
    identify->callback([&parsed] { parsed.status = run_identify(parsed.identify); });

    CLI::App* areas = add_command(app, "areas", "geodesic areas a holder, a sphere or a change",
                                  "pactmap areas --date 1939-08-23 --compare 1939-10-31");
    areas->add_option("--date", parsed.areas.date, "day")->capture_default_str();
    areas->add_option("--compare", parsed.areas.compare,
                      "a second day: what changed hands; or paper:1939-08-23 for promise and fact");
    areas->add_flag("--patches", parsed.areas.patches,
                    "with --compare: every piece of land, with its day and source");
    areas->add_flag("--csv", parsed.areas.csv, "as CSV");
    areas->add_option("--protocol", parsed.areas.protocol, "a paper: area a sphere");
    areas->add_flag("--json", parsed.areas.json, "as JSON");
    areas->add_option("--file", parsed.areas.file, "atlas or boundary file instead");
    areas->callback([&parsed] { parsed.status = run_areas(parsed.areas); });
}

void add_files(CLI::App& app, Parsed& parsed) {
    CLI::App* exported = add_command(app, "export", "write states, patches, allocations or changes",
                                     "pactmap export --what allocations --protocol 1939-08-23 -o "
                                     "spheres.geojson");
    exported->add_option("--what", parsed.exported.what, "states, patches, allocations or changes")
        ->capture_default_str();
    exported->add_option("--date", parsed.exported.date, "day")->capture_default_str();
    exported->add_option("--compare", parsed.exported.compare, "second day, for changes");
    exported->add_option("--protocol", parsed.exported.protocol, "paper, for allocations");
    exported->add_option("--file", parsed.exported.file, "atlas or boundary file instead");
    exported->add_option("-o,--output", parsed.exported.output, "FILE.gpkg, .shp or .geojson")
        ->required();
    exported->callback([&parsed] { parsed.status = run_export(parsed.exported); });

    CLI::App* check = add_command(app, "check", "say what is wrong with a data set, a line each",
                                  "pactmap check borders.shp");
    check->add_option("FILE", parsed.check, "files or atlas folders")->required();
    check->callback([&parsed] { parsed.status = run_check(parsed.check); });
}

/// For tests/bench; not listed.
void add_bench(CLI::App& app, Parsed& parsed) {
    CLI::App* c = app.add_subcommand("bench", "time frames for comparison with other programs");
    c->group("");
    c->add_option("--shp", parsed.bench.file, "boundary file")->required();
    c->add_option("--ext", parsed.bench.extent, "x0,y0,x1,y1 in EPSG:3035")->required();
    c->add_option("--srs", parsed.bench.crs, "not needed: the file's own is used");
    c->add_option("--opt", parsed.bench.variant, "not used");
    c->add_option("--labels", parsed.bench.labels, "0 or 1");
    c->add_option("--frames", parsed.bench.frames, "0: draw once, write the picture");
    c->add_option("--out", parsed.bench.output, "PNG file");
    c->callback([&parsed] { parsed.status = run_bench(parsed.bench); });
}

}  // namespace

int run_command_line(int argc, char** argv) {
    CLI::App app(about, "pactmap");
    Parsed parsed;
    app.set_version_flag("--version", std::string("pactmap ") + PACTMAP_VERSION);
    app.footer(examples);
    app.require_subcommand(0, 1);
    add_map_options(app, parsed.window.map);
    app.add_option("--size", parsed.window.size, "window size in points")->capture_default_str();
    app.add_flag("--presenter", parsed.window.presenter,
                 "with --present or F5: notes in a window of their own, with one monitor too");
    app.add_flag("--no-motion", parsed.window.still,
                 "changes at once, without fading (also where the desktop turns animations off)");
    app.add_option("--state-file", parsed.window.state_file,
                   "for scripted tests: write the state as JSON after every frame")
        ->group("");
    add_render(app, parsed);
    add_questions(app, parsed);
    add_files(app, parsed);
    add_bench(app, parsed);
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp& wish) {
        return app.exit(wish);
    } catch (const CLI::CallForVersion& wish) {
        return app.exit(wish);
    } catch (const CLI::ParseError& problem) {
        std::cerr << "pactmap: " << problem.what() << "; see pactmap --help.\n";
        return exit_usage;
    }
    return app.get_subcommands().empty() ? run_window(parsed.window) : parsed.status;
}

int complain(const geodata::Issue& issue, int status) {
    std::cerr << "pactmap: " << issue.sentence() << "\n";
    return status;
}

}  // namespace viewer
