// What the fuzzers run: each target takes any bytes and does with them what the program would do
// with a file or a command line of that content. It returns, whatever the bytes are; what must not
// happen ends the process (require), so that libFuzzer and fuzz_replay keep the input.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace fuzz {

/// Files of data, read and made a map of. The bytes hold one GeoJSON file or several files, each
/// behind a line "=== name.ext ===" (files_in, input_files.h).
void data(std::string_view bytes);
/// A lesson file, read, shown step by step, saved and read again.
void lesson(std::string_view bytes);
/// The words of a command line, one a line, without the program's name. No command is run.
void command_line(std::string_view bytes);

struct Target {
    const char* name;
    void (*run)(std::string_view bytes);
};
std::span<const Target> targets();

/// Ends the process, saying what went wrong, unless `holds`.
void require(bool holds, const std::string& what);

}  // namespace fuzz
