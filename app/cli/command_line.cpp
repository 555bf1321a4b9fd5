#include <algorithm>
#include <functional>
#include <iostream>

#include <CLI/CLI.hpp>

#include "app/cli/arrange.h"
#include "app/cli/commands.h"
#include "geodata/printable.h"

namespace viewer {

namespace {

const char* const about =
    "pactmap: an interactive historical map of Eastern Europe, 1938 to June 1941.\n"
    "Without a command it opens the map in a window.";

const char* const examples =
    "Options stand before or after the command, and mean the same; of one given twice the last\n"
    "counts. After \"--\" there are no options: \"pactmap -- -file.shp\".\n\n"
    "Examples:\n"
    "  pactmap --date 1940-08-06\n"
    "  pactmap render --protocol 1939-08-23 --size 1920x1080 -o map.png\n"
    "  pactmap render --sheet --dpi 300 --paper-size a3 -o plate.tif\n"
    "  pactmap describe --protocol 1939-08-23 --language de\n"
    "  pactmap identify 25.28 54.69 --date 1939-10-30\n"
    "  pactmap areas --date 1939-08-23 --compare 1939-10-31\n"
    "  pactmap export --what states --date 1939-08-23 -o states.gpkg\n";

const char* const day_words =
    "day, for example 1939-08-23; left out, the day that the data are opened on";
const char* const file_words = "atlas or boundary file instead of the shipped atlas";

struct Parsed {
    WindowOptions window;
    RenderOptions render;
    DescribeOptions describe;
    ExportOptions exported;
    IdentifyOptions identify;
    AreasOptions areas;
    std::vector<std::filesystem::path> check;
    BenchOptions bench;
    std::function<int()> run;  ///< what the command does
};

CLI::App* add_command(CLI::App& app, const char* name, const char* what, const char* example) {
    CLI::App* command = app.add_subcommand(name, what);
    command->footer(std::string("Example:\n  ") + example + "\n");
    return command;
}

/// What is drawn or described, and how large.
void add_picture_options(CLI::App& c, PictureOptions& options) {
    add_map_options(c, options.map);
    c.add_option("--size", options.size, "pixels, from 64x64 to 16384x16384; left out, 1920x1080")
        ->type_name("WIDTHxHEIGHT");
    c.add_option("--scale", options.scale,
                 "pixels a point, from 0.5 to 16; left out, type grows with the picture")
        ->type_name("NUMBER");
    c.add_option("--dpi", options.dpi,
                 "for print: pixels an inch, from 50 to 1200; without --size, a page of a4")
        ->type_name("NUMBER");
    c.add_option("--paper-size", options.paper_size,
                 "for print: a0 to a5, lying; a4-upright and the like, standing; 300 dpi where "
                 "--dpi says nothing else")
        ->type_name("PAGE");
    c.add_flag("--ui", options.ui, "with the panels and the legend");
    c.add_option("--title", options.title, "of a sheet, instead of what it shows");
    c.add_flag("--sheet", options.sheet,
               "as a plate of an atlas: title, neat line, legend, scale and sources round the map");
}

void add_render(CLI::App& app, Parsed& parsed) {
    CLI::App* c = add_command(app, "render", "draw a picture, without a window or a display",
                              "pactmap render --date 1940-08-06 --size 3840x2160 -o map.png");
    add_picture_options(*c, parsed.render);
    c->add_option("-o,--output", parsed.render.output, "file to write: .png, .jpg, .webp or .tif")
        ->required()
        ->type_name("FILE");
    c->callback([&parsed] { parsed.run = [&parsed] { return run_render(parsed.render); }; });
}

void add_describe(CLI::App& app, Parsed& parsed) {
    CLI::App* c = add_command(app, "describe",
                              "say what a picture shows: holders, areas, changes, names, legend",
                              "pactmap describe --date 1940-08-06 --protocol 1939-08-23 --json");
    add_picture_options(*c, parsed.describe);
    c->add_option("--file", parsed.describe.file, file_words)->type_name("FILE");
    c->add_flag("--json", parsed.describe.json, "as JSON");
    c->callback([&parsed] { parsed.run = [&parsed] { return run_describe(parsed.describe); }; });
}

void add_questions(CLI::App& app, Parsed& parsed) {
    CLI::App* identify = add_command(app, "identify", "who held a place, and what the papers said",
                                     "pactmap identify 21.14 55.71 --date 1939-08-23");
    identify->add_option("LON", parsed.identify.lon, "degrees east of Greenwich, from -180 to 180")
        ->required()
        ->type_name("NUMBER");
    identify->add_option("LAT", parsed.identify.lat, "degrees north of the equator, from -90 to 90")
        ->required()
        ->type_name("NUMBER");
    identify->add_option("--date", parsed.identify.date, day_words)->type_name("DAY");
    identify->add_option("--file", parsed.identify.file, file_words)->type_name("FILE");
    identify->callback(
        [&parsed] { parsed.run = [&parsed] { return run_identify(parsed.identify); }; });

    CLI::App* areas = add_command(app, "areas", "geodesic areas a holder, a sphere or a change",
                                  "pactmap areas --date 1939-08-23 --compare 1939-10-31");
    areas->add_option("--date", parsed.areas.date, day_words)->type_name("DAY");
    areas
        ->add_option("--compare", parsed.areas.compare,
                     "a second day: what changed hands; or paper:1939-08-23 for paper and fact")
        ->type_name("DAY");
    areas->add_flag("--patches", parsed.areas.patches,
                    "with --compare: every piece of land, with its day and source");
    areas->add_flag("--csv", parsed.areas.csv, "as CSV");
    areas->add_option("--protocol", parsed.areas.protocol, "a paper: area a sphere")
        ->type_name("PAPER");
    areas->add_flag("--json", parsed.areas.json, "as JSON");
    areas->add_option("--file", parsed.areas.file, file_words)->type_name("FILE");
    areas->callback([&parsed] { parsed.run = [&parsed] { return run_areas(parsed.areas); }; });
}

void add_files(CLI::App& app, Parsed& parsed) {
    CLI::App* exported = add_command(app, "export", "write states, patches, allocations or changes",
                                     "pactmap export --what allocations --protocol 1939-08-23 -o "
                                     "spheres.geojson");
    exported
        ->add_option("--what", parsed.exported.what,
                     "states, patches, allocations, changes or fronts")
        ->capture_default_str();
    exported->add_option("--date", parsed.exported.date, day_words)->type_name("DAY");
    exported->add_option("--compare", parsed.exported.compare, "second day, for changes")
        ->type_name("DAY");
    exported->add_option("--protocol", parsed.exported.protocol, "paper, for allocations")
        ->type_name("PAPER");
    exported->add_option("--file", parsed.exported.file, file_words)->type_name("FILE");
    exported->add_option("-o,--output", parsed.exported.output, "FILE.gpkg, .shp or .geojson")
        ->required()
        ->type_name("FILE");
    exported->callback(
        [&parsed] { parsed.run = [&parsed] { return run_export(parsed.exported); }; });

    CLI::App* check = add_command(app, "check", "say what is wrong with a data set, a line each",
                                  "pactmap check borders.shp");
    check->add_option("FILE", parsed.check, "files or atlas folders")->required();
    check->callback([&parsed] { parsed.run = [&parsed] { return run_check(parsed.check); }; });

    add_command(app, "formats", "list the file formats that can be read", "pactmap formats")
        ->callback([&parsed] { parsed.run = [] { return run_formats(); }; });
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
    c->add_option("--frames", parsed.bench.frames, "0: draw once, write the picture; to 100000");
    c->add_option("--out", parsed.bench.output, "PNG file");
    c->callback([&parsed] { parsed.run = [&parsed] { return run_bench(parsed.bench); }; });
}

void add_window(CLI::App& app, Parsed& parsed) {
    add_map_options(app, parsed.window.map);
    app.add_option("--size", parsed.window.size,
                   "of the window, points, from 64x64 to 16384x16384; left out, as it was last")
        ->type_name("WIDTHxHEIGHT");
    app.add_flag("--presenter", parsed.window.presenter,
                 "with --present or F5: notes in a window of their own, with one monitor too");
    app.add_flag("--no-motion", parsed.window.still,
                 "changes at once, without fading (also where the desktop turns animations off)");
    app.add_option("--state-file", parsed.window.state_file,
                   "for scripted tests: write the state as JSON after every frame")
        ->group("");
    app.require_subcommand(0, 1);
    parsed.run = [&parsed] { return run_window(parsed.window); };
}

/// What holds for the program and each of its commands.
void agree(CLI::App& app) {
    app.set_version_flag("--version", std::string("pactmap ") + PACTMAP_VERSION);
    for (CLI::Option* option : app.get_options()) {
        if (option->get_positional()) continue;
        option->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    }
    for (CLI::App* command : app.get_subcommands([](CLI::App*) { return true; })) agree(*command);
}

/// The files as they were written: the parser would take "[a]" for a list.
void keep_files(Parsed& parsed, const Arranged& line) {
    std::vector<std::filesystem::path>* const files =
        line.command.empty()         ? &parsed.window.map.files
        : line.command == "render"   ? &parsed.render.map.files
        : line.command == "describe" ? &parsed.describe.map.files
        : line.command == "check"    ? &parsed.check
                                     : nullptr;
    if (files != nullptr) files->assign(line.others.begin(), line.others.end());
    const std::filesystem::path& described = parsed.describe.file;  // named by --file
    if (!described.empty()) parsed.describe.map.files.push_back(described);
}

/// Prints the command's name and does nothing else, so that app/run knows what needs a display.
bool take_name_only(std::vector<std::string>& words) {
    if (words.empty() || words.front() != "--name-command") return false;
    words.erase(words.begin());
    return true;
}

}  // namespace

int run_command_line(int argc, char** argv) {
    CLI::App app(about, "pactmap");
    Parsed parsed;
    app.footer(examples);
    add_window(app, parsed);
    add_render(app, parsed);
    add_describe(app, parsed);
    add_questions(app, parsed);
    add_files(app, parsed);
    add_bench(app, parsed);
    agree(app);
    std::vector<std::string> words(argv + std::min(argc, 1), argv + argc);
    const bool name_only = take_name_only(words);
    const auto line = arranged(app, words);
    if (!line) return complain(line.error(), exit_usage);
    const std::string& command = line.value().command;
    try {
        std::vector<std::string> reversed(line.value().words.rbegin(), line.value().words.rend());
        app.parse(reversed);
    } catch (const CLI::Success& wish) {  // --help, --version
        if (!name_only) return app.exit(wish);
        std::cout << "help\n";
        return exit_good;
    } catch (const CLI::ParseError& problem) {
        return complain({problem.what(), command, "see " + called(command) + " --help"},
                        exit_usage);
    }
    keep_files(parsed, line.value());
    if (!name_only) return parsed.run();
    std::cout << (command.empty() ? "window" : command) << "\n";
    return exit_good;
}

int complain(const geodata::Issue& issue, int status) {
    std::cerr << "pactmap: " << issue.sentence() << "\n";
    return status;
}

void warn(const std::vector<geodata::Warning>& warnings) {
    for (const geodata::Warning& warning : warnings) remark(warning.sentence());
}

void remark(const std::string& sentence) {
    std::cerr << "pactmap: warning: " << sentence << "\n";
}

}  // namespace viewer
