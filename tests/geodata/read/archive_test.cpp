// Zip archives that are no map, or more than one can hold, and the sentence for each.
#include "geodata/read/archive.h"

#include <filesystem>

#include "geodata/read/gdal_internal.h"
#include "geodata/read/read_atlas.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/content.h"
#include "tests/support/sentences.h"

using namespace geodata;
using test::check_says;
namespace fs = std::filesystem;

namespace {

std::string little_endian(std::uint64_t number, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i, number >>= 8) text += static_cast<char>(number & 0xFF);
    return text;
}

std::uint32_t crc_of(const std::string& bytes) {
    std::uint32_t crc = 0xFFFFFFFF;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int i = 0; i < 8; ++i) crc = (crc >> 1) ^ (0xEDB88320U & (0U - (crc & 1U)));
    }
    return ~crc;
}

struct Entry {
    std::string name, bytes;
    unsigned flags = 0;           ///< 1: with a password
    std::uint64_t stated = 0;     ///< its size, where that is a lie
    std::uint32_t crc_error = 0;  ///< added to what the sum of its bytes is
};

/// An archive that stores its entries as they are (PKWARE's APPNOTE.TXT).
std::string zip(const std::vector<Entry>& entries) {
    std::string all, directory;
    for (const Entry& entry : entries) {
        const std::uint64_t size = entry.stated != 0 ? entry.stated : entry.bytes.size();
        const std::string common = little_endian(10, 2) + little_endian(entry.flags, 2) +
                                   little_endian(0, 6) +
                                   little_endian(crc_of(entry.bytes) + entry.crc_error, 4) +
                                   little_endian(entry.bytes.size(), 4) + little_endian(size, 4) +
                                   little_endian(entry.name.size(), 2) + little_endian(0, 2);
        directory += "PK\x01\x02" + little_endian(10, 2) + common + little_endian(0, 10) +
                     little_endian(all.size(), 4) + entry.name;
        all += "PK\x03\x04" + common + entry.name + entry.bytes;
    }
    return all + directory + "PK\x05\x06" + little_endian(0, 4) + little_endian(entries.size(), 2) +
           little_endian(entries.size(), 2) + little_endian(directory.size(), 4) +
           little_endian(all.size(), 4) + little_endian(0, 2);
}

std::string land() {
    return test::content_of(sample::data_file("from_until.geojson"));
}

/// What opening an archive of these bytes says; both ways to open it say the same.
std::string said_of(const std::string& bytes) {
    register_gdal();
    const sample::TempFolder folder;
    sample::write_text(folder / "map.zip", bytes);
    const std::string said = test::sentence_of(UnpackedMap::from_zip(folder / "map.zip"));
    const std::string opened = test::sentence_of(read(folder / "map.zip"));
    INFO("opened as a map: " << opened);
    CHECK(opened.find(said) != std::string::npos);
    return said;
}

}  // namespace

TEST_CASE("Archives are known by their first bytes, whatever they are called") {
    using namespace std::string_literals;
    const std::string tar = std::string(257, '\0') + "ustar" + std::string(10, '\0');
    const std::pair<std::string, std::string> kinds[] = {{"PK\x03\x04 and so on", "zip"},
                                                         {"PK\x05\x06", "zip"},
                                                         {"\x1F\x8B\x08", "gzip"},
                                                         {"7z\xBC\xAF\x27\x1C", "7z"},
                                                         {"Rar!\x1A\x07", "rar"},
                                                         {"\xFD"
                                                          "7zXZ\0"s,
                                                          "xz"},
                                                         {"BZh9", "bzip2"},
                                                         {"\x28\xB5\x2F\xFD", "zstd"},
                                                         {tar, "tar"},
                                                         {"", ""},
                                                         {"PK", ""},
                                                         {"{\"type\": 1}", ""}};
    for (const auto& [bytes, kind] : kinds) {
        INFO(kind);
        CHECK(archive_kind(bytes) == kind);
        if (kind.empty() || kind == "zip") continue;
        const sample::TempFolder folder;
        sample::write_text(folder / "a.geojson", bytes + std::string(300, ' '));
        check_says(
            test::sentence_of(read(folder / "a.geojson")),
            {"a.geojson: it is packed (" + kind + ")", "unpack it and open the map file in it"});
    }
}

TEST_CASE("A map in an archive is read as it is outside of one") {
    const sample::TempFolder folder;
    sample::write_text(folder / "map.zip", zip({{"readme.txt", "read me"},
                                                {"data/", ""},
                                                {"__MACOSX/data/._a.geojson", "x"},
                                                {"data/a.geojson", land()}}));
    const Result<Atlas> packed = read(folder / "map.zip");
    REQUIRE(test::sentence_of(packed) == "nothing went wrong");
    CHECK(packed.warnings().empty());
    const Atlas plain = read(sample::data_file("from_until.geojson")).value();
    REQUIRE(packed.value().patches.size() == plain.patches.size());
    for (std::size_t i = 0; i < plain.patches.size(); ++i) {
        CHECK(packed.value().patches[i].id == plain.patches[i].id);
        CHECK(packed.value().patches[i].land[0].exterior == plain.patches[i].land[0].exterior);
    }
}

TEST_CASE("Of several maps the first of the most usual format is shown, and that is said") {
    const sample::TempFolder folder;
    sample::write_text(folder / "map.zip",
                       zip({{"b.geojson", land()}, {"c.kml", "<kml/>"}, {"a.geojson", land()}}));
    const Result<Atlas> atlas = read(folder / "map.zip");
    REQUIRE(test::sentence_of(atlas) == "nothing went wrong");
    REQUIRE(atlas.warnings().size() == 1);
    check_says(atlas.warnings()[0].sentence(),
               {"map.zip: the archive holds 2 map files", "only a.geojson is shown"});
}

TEST_CASE("Archives that hold no map are refused") {
    const std::string unpack = "unpack it and open what it holds";
    check_says(said_of(zip({{"a.txt", "text"}})),
               {"map.zip: the archive holds no map file that is known", unpack});
    check_says(said_of(zip({{"a.vrt", "<OGRVRTDataSource/>"}})),
               {"map.zip: the archive holds no map file that is known"});
    check_says(said_of(zip({{"inner.zip", zip({{"a.geojson", land()}})}})),
               {"the archive holds no map file that is known"});
    check_says(said_of(zip({{"atlas/patches.shp", "x"}, {"atlas/tenures.csv", "x"}})),
               {"map.zip: the archive holds an atlas folder", "unpack it and open the folder"});
    std::vector<Entry> many;
    for (int i = 0; i < 10'000; ++i) many.push_back({std::to_string(i) + ".txt", ""});
    check_says(said_of(zip(many)), {"map.zip: the archive holds too many files", unpack});
    many.resize(9'998);
    many.push_back({"a.geojson", land()});
    const sample::TempFolder folder;
    sample::write_text(folder / "map.zip", zip(many));
    CHECK(test::sentence_of(read(folder / "map.zip")) == "nothing went wrong");
}

TEST_CASE("Archives that are damaged, locked or too large are refused") {
    const Entry whole{"a.geojson", land()};
    check_says(said_of("PK\x05\x06"),
               {"map.zip: it is an empty or damaged zip archive", "copy or download it again"});
    const std::string cut = zip({whole});
    check_says(said_of(cut.substr(0, cut.size() / 2)),
               {"map.zip: it is an empty or damaged zip archive"});
    Entry wrong = whole;
    wrong.crc_error = 1;
    check_says(said_of(zip({wrong})),
               {"map.zip: a.geojson is damaged", "unpack it and open what it holds"});
    Entry locked = whole;
    locked.flags = 1;
    check_says(said_of(zip({locked})), {"map.zip: it is locked with a password"});
    Entry large = whole;
    large.stated = UnpackedMap::most_bytes + 1;
    check_says(said_of(zip({large})), {"map.zip: it unpacks to more than 512 MB"});
    // Its place in the archive's directory is not where it lies.
    std::string astray = zip({whole});
    astray.replace(astray.size() - 22 - whole.name.size() - 4, 4, little_endian(7, 4));
    check_says(said_of(astray), {"map.zip: a.geojson cannot be unpacked here"});
}

TEST_CASE("What is wrong with the map in an archive is said of its name there") {
    const sample::TempFolder folder;
    sample::write_text(folder / "map.zip", zip({{"data/a.shp", std::string(200, 'x')}}));
    check_says(test::sentence_of(read(folder / "map.zip")),
               {"map.zip, data/a.shp: this is a text file, not a Shapefile"});
    sample::write_text(folder / "map.zip", zip({{"data/a.geojson", "no map"}}));
    check_says(test::sentence_of(read(folder / "map.zip")),
               {"map.zip, data/a.geojson: it is not a map file that can be read"});
}
