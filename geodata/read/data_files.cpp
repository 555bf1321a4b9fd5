#include "geodata/read/data_files.h"

#include <cctype>
#include <fstream>
#include <string>
#include <system_error>

#include <cpl_string.h>

#include "geodata/read/foreign_file_internal.h"
#include "geodata/read/gdal_internal.h"

namespace geodata {

namespace fs = std::filesystem;

namespace {

/// Formats of one file, which are long to open only to be told so: GeoJSON and GeoPackage.
bool is_alone(const fs::path& file) {
    std::string head(16, '\0');
    std::ifstream stream(file, std::ios::binary);
    stream.read(head.data(), static_cast<std::streamsize>(head.size()));
    const std::size_t first = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return head.rfind("SQLite format 3", 0) == 0 ||
           (first != std::string::npos && head[first] == '{');
}

}  // namespace

std::vector<fs::path> data_files(const fs::path& data) {
    std::error_code failed;
    std::vector<fs::path> files;
    if (fs::is_directory(data, failed)) {
        for (fs::directory_iterator entry(data, failed), end; !failed && entry != end;
             entry.increment(failed)) {
            files.push_back(entry->path());
        }
        return files;
    }
    files.push_back(data);
    if (!fs::is_regular_file(data, failed) || is_alone(data)) return files;
    const GdalComplaints quiet;
    const Result<ForeignFile> opened = ForeignFile::open(data);
    if (!opened) return files;
    const CPLStringList found(opened.value().data().GetFileList());
    for (int i = 0; i < found.Count(); ++i) files.emplace_back(found[i]);
    return files;
}

}  // namespace geodata
