#include "geodata/write/output_set.h"

#include <string>
#include <system_error>

#include <cpl_string.h>

#include "geodata/read/data_files.h"

namespace geodata {

namespace fs = std::filesystem;

namespace {

constexpr const char* parts[] = {".dbf", ".prj", ".cpg", ".shx"};  // read by way of the .shp
constexpr const char* indices[] = {".qix", ".sbn", ".sbx", ".idm", ".ind"};

fs::path with_extension(fs::path file, const std::string& extension) {
    return file.replace_extension(extension);
}

/// The file that the links of this name lead to; the name itself if there is none.
fs::path followed(const fs::path& file) {
    std::error_code failed;
    const fs::path end = fs::canonical(file, failed);
    return failed ? file : end;
}

}  // namespace

bool is_shapefile(const fs::path& file) {
    return EQUAL(file.extension().c_str(), ".shp");
}

std::vector<fs::path> files_of_output(const fs::path& output) {
    const fs::path main = followed(output);
    std::vector<fs::path> files;
    if (is_shapefile(main)) {
        for (const char* part : parts) files.push_back(with_extension(main, part));
    }
    files.push_back(output);
    return files;
}

std::vector<fs::path> outdated_by(const fs::path& output) {
    const fs::path main = followed(output);
    if (!is_shapefile(main)) return {};
    std::vector<fs::path> files;
    for (const char* index : indices) files.push_back(with_extension(main, index));
    if (main.extension() == ".shp") return files;
    for (const char* part : parts) files.push_back(with_extension(main, CPLString(part).toupper()));
    for (const char* index : indices)
        files.push_back(with_extension(main, CPLString(index).toupper()));
    return files;
}

Status differs_from_inputs(const fs::path& output, const std::vector<fs::path>& inputs) {
    std::vector<fs::path> written = files_of_output(output);
    for (const fs::path& file : outdated_by(output)) written.push_back(file);
    std::error_code failed;
    for (const fs::path& input : inputs) {
        if (input.empty()) continue;
        for (const fs::path& read : data_files(input)) {
            for (const fs::path& file : written) {
                if (!fs::equivalent(read, file, failed) || failed) continue;
                return Error{{"this is read here, and would be written over", file.string(),
                              "choose another name to write to"}};
            }
        }
    }
    return Done{};
}

}  // namespace geodata
