/// \file
/// The commands of the command line, one a file; each returns the exit status.
#pragma once

#include <string>
#include <vector>

#include "app/cli/options.h"
#include "geodata/result.h"

namespace viewer {

inline constexpr int exit_good = 0;
inline constexpr int exit_refused = 1;  ///< the input was refused: one sentence on stderr
inline constexpr int exit_usage = 2;    ///< the command line is not understood

int run_command_line(int argc, char** argv);

int run_window(const WindowOptions&);
int run_render(const RenderOptions&);
int run_describe(const DescribeOptions&);

struct ExportOptions {
    std::string what = "states", date, compare, protocol;
    std::filesystem::path output, file;
};
int run_export(const ExportOptions&);

struct IdentifyOptions {
    std::string lon, lat;
    std::string date;
    std::filesystem::path file;
};
int run_identify(const IdentifyOptions&);

struct AreasOptions {
    std::string date, compare, protocol;
    bool json = false, csv = false;
    bool patches = false;  ///< of a comparison: a row a patch, with day and source
    std::filesystem::path file;
};
int run_areas(const AreasOptions&);

/// The protocol by which other map renderers are timed (tests/bench/README.md).
struct BenchOptions {
    std::filesystem::path file, output;
    std::string extent, crs, variant, labels = "1", frames = "0";
};
int run_bench(const BenchOptions&);

int run_check(const std::vector<std::filesystem::path>&);

/// Lists the formats that can be read.
int run_formats();

/// Prints the sentence on stderr and returns the status.
int complain(const geodata::Issue&, int status);
/// Prints a sentence for each on stderr.
void warn(const std::vector<geodata::Warning>&);
/// Prints a sentence on stderr, as warn() does.
void remark(const std::string& sentence);

}  // namespace viewer
