#include "geodata/read/neighbours.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <vector>

#include <strings.h>

#include "geodata/read/file_kind.h"
#include "geodata/read/shapefile_faults.h"

namespace geodata {

namespace fs = std::filesystem;

namespace {

std::vector<const char*> endings_beside(const fs::path& file) {
    struct Family {
        const char* main;
        std::vector<const char*> others;
    };
    static const std::vector<Family> families = {{".shp", {".shx", ".dbf", ".prj", ".cpg"}},
                                                 {".tab", {".dat", ".map", ".id"}},
                                                 {".mif", {".mid"}},
                                                 {".csv", {".csvt", ".prj"}},
                                                 {".gml", {".xsd", ".gfs"}}};
    const std::string ending = file.extension().string();
    for (const Family& family : families) {
        if (::strcasecmp(family.main, ending.c_str()) == 0) return family.others;
    }
    return {};
}

/// SQLite follows links and looks beside the true file.
fs::path beside_database(const fs::path& file, const char* ending) {
    std::error_code problem;
    const fs::path true_file = fs::canonical(file, problem);
    return (problem ? file : true_file).string() + ending;
}

}  // namespace

std::optional<Error> neighbour_fault(const fs::path& file) {
    std::vector<fs::path> neighbours;
    for (const char* ending : endings_beside(file)) {
        if (const auto found = sidecar(file, ending)) neighbours.push_back(*found);
    }
    for (const char* ending : {"-wal", "-shm", "-journal"}) {
        const fs::path neighbour = beside_database(file, ending);
        if (!is_missing(neighbour)) neighbours.push_back(neighbour);
    }
    for (const fs::path& neighbour : neighbours) {
        if (std::optional<Error> fault = kind_fault(neighbour)) {
            fault->remedy = "it belongs to " + file.filename().string() +
                            ": put a true copy in its place, or take it away";
            return fault;
        }
    }
    return std::nullopt;
}

bool has_journal(const fs::path& file) {
    return !is_missing(beside_database(file, "-wal")) ||
           !is_missing(beside_database(file, "-journal"));
}

}  // namespace geodata
