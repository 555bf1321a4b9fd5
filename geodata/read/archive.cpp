#include "geodata/read/archive.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <utility>

#include <cpl_string.h>
#include <cpl_vsi.h>
#include <minizip/unzip.h>
#include <strings.h>

#include "geodata/read/formats.h"

namespace geodata {

namespace fs = std::filesystem;

namespace {

const std::string unpack_yourself = "unpack it and open what it holds";

struct ZipCloser {
    void operator()(void* zip) const { unzClose(zip); }
};
using Zip = std::unique_ptr<void, ZipCloser>;

struct Entry {
    std::string name;
    std::uint64_t bytes = 0;  ///< as the archive states them
    bool locked = false;      ///< with a password
    unz64_file_pos place{};
};

Error refused(const fs::path& zip, std::string what, std::string remedy = unpack_yourself) {
    return Error{{std::move(what), zip.string(), std::move(remedy)}};
}

bool same_text(const std::string& a, const std::string& b) {
    return ::strcasecmp(a.c_str(), b.c_str()) == 0;
}

/// Without folder entries and what macOS adds; names that lead out of the archive do no harm, as
/// only their last part is used.
std::vector<Entry> entries_of(const Zip& zip) {
    std::vector<Entry> entries;
    for (int at = unzGoToFirstFile(zip.get()); at == UNZ_OK; at = unzGoToNextFile(zip.get())) {
        std::array<char, 1024> name{};
        unz_file_info64 info{};
        if (unzGetCurrentFileInfo64(zip.get(), &info, name.data(), name.size() - 1, nullptr, 0,
                                    nullptr, 0) != UNZ_OK ||
            entries.size() >= UnpackedMap::most_entries) {
            break;
        }
        Entry entry{name.data(), info.uncompressed_size, (info.flag & 1U) != 0, {}};
        const bool for_macos = entry.name.rfind("__MACOSX/", 0) == 0;
        if (entry.name.empty() || entry.name.back() == '/' || for_macos) continue;
        if (unzGetFilePos64(zip.get(), &entry.place) == UNZ_OK) entries.push_back(entry);
    }
    return entries;
}

/// The map files of the most usual format among them, by name.
std::vector<Entry> map_files(const std::vector<Entry>& entries) {
    std::vector<Entry> found;
    for (const Format& format : readable_formats()) {
        if (format.driver == "OGR_VRT" || format.driver == "OpenFileGDB") continue;
        for (const Entry& entry : entries) {
            const std::string extension = fs::path(entry.name).extension().string();
            if (std::any_of(format.extensions.begin(), format.extensions.end(),
                            [&](const auto& known) { return same_text("." + known, extension); })) {
                found.push_back(entry);
            }
        }
        if (!found.empty()) break;
    }
    std::sort(found.begin(), found.end(),
              [](const Entry& a, const Entry& b) { return a.name < b.name; });
    return found;
}

bool belongs_to(const Entry& entry, const Entry& map) {
    const fs::path a = entry.name, b = map.name;
    return a.parent_path() == b.parent_path() && same_text(a.stem().string(), b.stem().string());
}

/// Names that differ in case alone would be unpacked onto each other: the map itself, and beside it
/// what is spelled as it is, come first.
bool is_outdone(const Entry& entry, const Entry& map, const std::vector<Entry>& entries) {
    const fs::path name = entry.name;
    if (name.stem() == fs::path(map.name).stem()) {
        return entry.name != map.name && same_text(entry.name, map.name);
    }
    return std::any_of(entries.begin(), entries.end(), [&](const Entry& other) {
        return same_text(other.name, entry.name) &&
               fs::path(other.name).stem() == fs::path(map.name).stem();
    });
}

bool has_file(const std::vector<Entry>& entries, const char* name) {
    return std::any_of(entries.begin(), entries.end(),
                       [&](const Entry& e) { return fs::path(e.name).filename() == name; });
}

/// Writes the entry that `zip` stands at to a memory file; what went wrong, or "".
std::string unpack(const Zip& zip, const Entry& entry, const fs::path& to, std::size_t& room) {
    if (entry.locked) return "it is locked with a password";
    auto at = entry.place;
    if (unzGoToFilePos64(zip.get(), &at) != UNZ_OK || unzOpenCurrentFile(zip.get()) != UNZ_OK) {
        return entry.name + " cannot be unpacked here";
    }
    VSILFILE* out = VSIFOpenL(to.c_str(), "wb");
    std::vector<char> piece(1 << 20);
    std::string problem = out == nullptr ? "there is no memory for it" : "";
    while (problem.empty()) {
        const int got =
            unzReadCurrentFile(zip.get(), piece.data(), static_cast<unsigned>(piece.size()));
        if (got == 0) break;
        const std::size_t bytes = got > 0 ? static_cast<std::size_t>(got) : 0;
        if (got < 0) {
            problem = entry.name + " is damaged";
        } else if (bytes > room) {
            problem = "it unpacks to more than 512 MB";
        } else if (VSIFWriteL(piece.data(), 1, bytes, out) != bytes) {
            problem = "there is no memory for it";
        }
        room -= std::min(bytes, room);
    }
    if (out != nullptr) VSIFCloseL(out);
    if (unzCloseCurrentFile(zip.get()) != UNZ_OK && problem.empty()) {
        problem = entry.name + " is damaged";
    }
    return problem;
}

}  // namespace

std::string archive_kind(std::string_view bytes) {
    using namespace std::string_view_literals;
    constexpr std::array kinds = {
        std::pair{"PK\x03\x04"sv, "zip"},   std::pair{"PK\x05\x06"sv, "zip"},
        std::pair{"\x1F\x8B"sv, "gzip"},    std::pair{"7z\xBC\xAF\x27\x1C"sv, "7z"},
        std::pair{"Rar!\x1A\x07"sv, "rar"}, std::pair{"\xFD\x37zXZ\0"sv, "xz"},
        std::pair{"BZh"sv, "bzip2"},        std::pair{"\x28\xB5\x2F\xFD"sv, "zstd"},
    };
    for (const auto& [beginning, kind] : kinds) {
        if (bytes.starts_with(beginning)) return kind;
    }
    return bytes.size() > 262 && bytes.substr(257, 5) == "ustar" ? "tar" : "";
}

Result<UnpackedMap> UnpackedMap::from_zip(const fs::path& file) {
    const Zip zip(unzOpen64(file.c_str()));
    if (!zip)
        return refused(file, "it is an empty or damaged zip archive", "copy or download it again");
    const std::vector<Entry> entries = entries_of(zip);
    if (entries.size() >= most_entries) return refused(file, "the archive holds too many files");
    if (has_file(entries, "patches.shp") && has_file(entries, "tenures.csv")) {
        return refused(file, "the archive holds an atlas folder", "unpack it and open the folder");
    }
    const std::vector<Entry> maps = map_files(entries);
    if (maps.empty()) return refused(file, "the archive holds no map file that is known");
    UnpackedMap unpacked(file, maps.front().name);
    std::size_t room = most_bytes;
    for (const Entry& entry : entries) {
        if (!belongs_to(entry, maps.front()) || is_outdone(entry, maps.front(), entries)) continue;
        if (entry.bytes > room) return refused(file, "it unpacks to more than 512 MB");
        const std::string extension = CPLString(fs::path(entry.name).extension()).tolower();
        const fs::path to = fs::path(unpacked.file_).replace_extension(extension);
        const std::string problem = unpack(zip, entry, to, room);
        if (!problem.empty()) return refused(file, problem);
    }
    if (maps.size() == 1) return unpacked;
    Warning others{{"the archive holds " + std::to_string(maps.size()) + " map files",
                    file.string(), "only " + maps.front().name + " is shown"}};
    return {std::move(unpacked), {std::move(others)}};
}

UnpackedMap::UnpackedMap(fs::path zip, std::string entry)
    : zip_(std::move(zip)), entry_(std::move(entry)) {
    static std::atomic<unsigned> number = 0;
    const fs::path name = fs::path(entry_).filename();
    file_ = fs::path("/vsimem/pactmap") / std::to_string(++number) / name;
    file_.replace_extension(CPLString(name.extension()).tolower().c_str());
}

UnpackedMap::~UnpackedMap() {
    if (!file_.empty()) VSIRmdirRecursive(file_.parent_path().c_str());
}

UnpackedMap::UnpackedMap(UnpackedMap&& other) noexcept
    : zip_(std::move(other.zip_)),
      entry_(std::move(other.entry_)),
      file_(std::exchange(other.file_, {})) {}

UnpackedMap& UnpackedMap::operator=(UnpackedMap&& other) noexcept {
    std::swap(zip_, other.zip_);
    std::swap(entry_, other.entry_);
    std::swap(file_, other.file_);
    return *this;
}

std::string UnpackedMap::in_words(std::string text) const {
    const std::string folder = file_.parent_path().string() + "/";
    for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder, at)) {
        const bool whole = text.compare(at, file_.string().size(), file_.string()) == 0;
        const std::string shown = zip_.string() + ", " + (whole ? entry_ : "");
        text.replace(at, whole ? file_.string().size() : folder.size(), shown);
        at += shown.size();
    }
    return text;
}

}  // namespace geodata
