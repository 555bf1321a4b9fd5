// Why a file was not written: the sentence for each reason, of the system's and of GDAL's.
#include <cerrno>
#include <filesystem>

#include <sys/stat.h>

#include "geodata/write/export.h"
#include "geodata/write/layer_writer_internal.h"
#include "geodata/write/output_set.h"
#include "geodata/write/picture.h"
#include "geodata/write/png.h"
#include "geodata/write/replace_file.h"
#include "geodata/write/target_internal.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/drivers.h"
#include "tests/support/papers.h"
#include "tests/support/sentences.h"

using namespace geodata;
using test::check_says;
namespace fs = std::filesystem;

namespace {

std::vector<ExportRow> rows() {
    std::vector<ExportRow> made;
    for (const Patch& patch : sample::atlas().patches) made.push_back({{patch.id}, 1, patch.land});
    return made;
}

ExportRequest request(ExportWhat what, const fs::path& file) {
    ExportRequest made;
    made.what = what;
    made.date = make_date(1939, 9, 17);
    made.file = file;
    return made;
}

}  // namespace

TEST_CASE("Every reason of the system's has its sentence, with the way out") {
    struct Reason {
        int number;
        std::vector<std::string> facts;
    };
    const Reason reasons[] = {
        {ENOSPC, {"/a.png: the disk is full", "make room, or choose another folder"}},
        {EDQUOT,
         {"/a.png: your share of this disk is used up", "make room, or choose another folder"}},
        {EFBIG,
         {"/a.png: files may not become as large as this here", "raise the limit (ulimit -f)"}},
        {EACCES, {": the folder cannot be written to", "choose another or change its permissions"}},
        {EPERM, {": the folder cannot be written to"}},
        {EROFS, {"/a.png: this disk is read-only", "choose a folder on another"}},
        {EEXIST, {"/a.png: something else has been put there meanwhile", "choose another name"}},
        {ENAMETOOLONG, {"/a.png: this name is too long", "choose a shorter one"}},
        {EIO, {"/a.png: it cannot be written: ", "try again, or choose another folder"}},
        {ESTALE, {"/a.png: it cannot be written: "}}};
    const sample::TempFolder folder;
    const Result<Target> target = find_target(folder / "a.png");
    REQUIRE(target);
    for (const Reason& reason : reasons) {
        INFO(reason.number);
        const Error error =
            cannot_write(target.value(), std::error_code(reason.number, std::generic_category()));
        check_says(error.sentence(), reason.facts);
        CHECK(error.sentence().find(folder.path().string()) == 0);
    }
}

TEST_CASE("A place that no file can have is refused with what it is") {
    const sample::TempFolder folder;
    fs::create_directory(folder / "folder");
    sample::write_text(folder / "file", "");
    fs::create_symlink("round", folder / "round");
    fs::create_symlink("no/such/end", folder / "far");
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    const auto said = [&](const fs::path& file) {
        return test::sentence_of(can_be_replaced(folder.path() / file));
    };
    check_says(said("no/a"),
               {"/no: there is no such folder to write to", "make it first or choose another"});
    check_says(said("file/a"), {"/file: there is no such folder to write to"});
    check_says(said("round/a"), {"/round: a link in this path leads round in a circle",
                                 "mend the link or choose another folder"});
    check_says(said("round"), {"/round: this link leads round in a circle",
                               "remove the link or choose another name"});
    check_says(said("far"), {"/far: this link points to ", "no/such/end, and there is nothing",
                             "remove the link or choose another name"});
    check_says(said("folder"),
               {"/folder: this is a folder, not a file to write", "add a file name"});
    check_says(said("pipe"), {"/pipe: this is a pipe, not a file to write", "name a file"});
    check_says(said(std::string(300, 'a') + "/a"),
               {"aaa: the folder cannot be opened: ", "choose another"});
    check_says(test::sentence_of(can_be_replaced("/proc/self/comm")),
               {"/proc/self/comm: this is an open stream or a part of the system, not a file to "
                "write",
                "name a file"});
}

TEST_CASE("What one may not write to is refused, with whose permission is missing") {
    const sample::TempFolder folder;
    fs::permissions(folder.path(), fs::perms(0755));
    sample::write_text(folder / "file", "older");
    fs::create_directory(folder / "closed");
    fs::permissions(folder / "file", fs::perms(0644));
    const auto said = [](const fs::path& file) {
        return test::said_to_nobody([&] { return test::sentence_of(can_be_replaced(file)); });
    };
    if (::getuid() == 0) {  // else one owns what one has made
        check_says(said(folder / "file"), {"/file: you may not write to this file",
                                           "change its permissions or choose another name"});
        check_says(said(folder / "new"), {": the folder cannot be written to",
                                          "choose another or change its permissions"});
    }
    fs::permissions(folder / "closed", fs::perms::none);
    check_says(said(folder / "closed/inner/a"), {"/closed/inner: this folder may not be entered",
                                                 "choose another or change its permissions"});
    fs::permissions(folder / "closed", fs::perms::owner_all);
    fs::permissions(folder / "file", fs::perms(0444));
    check_says(test::sentence_of(can_be_replaced(folder / "file")),
               {"/file: this file is read-only", "change its permissions or choose another name"});
}

TEST_CASE("Two names of one file cannot both be written") {
    const sample::TempFolder folder;
    fs::create_directory_symlink(".", folder / "same");
    check_says(
        test::sentence_of(replace_files({{folder / "a", "x"}, {folder / "same/a", "y"}})),
        {"same/a: this and ", "/a are the same file", "remove the link or choose another name"});
    CHECK_FALSE(fs::exists(folder / "a"));
}

TEST_CASE("What an export lacks is said with the option that gives it") {
    const Atlas atlas = sample::atlas();
    const sample::TempFolder folder;
    const auto said = [&](ExportWhat what, const char* name) {
        return test::sentence_of(export_layer(atlas, request(what, folder / name)));
    };
    check_says(said(ExportWhat::allocations, "a.gpkg"),
               {"/a.gpkg: the allocations of which paper is not said",
                "add --protocol with one of 1939-08-23, 1939-09-28"});
    check_says(said(ExportWhat::changes, "a.gpkg"),
               {"/a.gpkg: changes up to which day is not said", "add --compare with a date"});
    for (const std::string ending : {".kml", ".csv", "", ".gpkg2"}) {
        check_says(said(ExportWhat::states, ("a" + ending).c_str()),
                   {"/a" + ending + ": the extension \"" + ending +
                        "\" names no format that can be written",
                    "end the name in .gpkg, .shp or .geojson"});
    }
    ExportRequest empty = request(ExportWhat::changes, folder / "a.gpkg");
    empty.compare = empty.date;
    check_says(test::sentence_of(export_layer(atlas, empty)),
               {"/a.gpkg: there is nothing to export", "choose another date or paper"});
    sample::write_text(folder / "b.gpkg-wal", "x");
    check_says(said(ExportWhat::states, "b.gpkg"),
               {"/b.gpkg: another program has this file open, or has left b.gpkg-wal beside it",
                "close it there, or choose another name"});
    CHECK_FALSE(fs::exists(folder / "a.gpkg"));
}

TEST_CASE("What is read is not written over, and is named") {
    const sample::TempFolder folder;
    for (const char* name : {"a.shp", "a.dbf", "a.shx"}) sample::write_text(folder / name, "x");
    check_says(test::sentence_of(differs_from_inputs(folder / "a.shp", {folder / "a.dbf"})),
               {"/a.dbf: this is read here, and would be written over",
                "choose another name to write to"});
    check_says(test::sentence_of(differs_from_inputs(folder / "a.shp", {folder.path()})),
               {": this is read here, and would be written over"});
    CHECK(test::sentence_of(differs_from_inputs(folder / "b.shp", {folder.path(), fs::path()})) ==
          "nothing went wrong");
}

TEST_CASE("A layer that GDAL cannot write is refused with what it says") {
    const sample::TempFolder folder;
    fs::create_directory(folder / "taken.gpkg");
    check_says(test::sentence_of(write_layer(folder / "taken.gpkg", "a", {"patch"}, rows())),
               {"taken.gpkg: it could not be written: ", "try another format, or less at a time"});
    check_says(test::sentence_of(write_layer(folder / "no/a.geojson", "a", {"patch"}, rows())),
               {"a.geojson: it could not be written: "});
    for (const auto& [driver, name] :
         {std::pair{"GPKG", "a.gpkg"}, {"ESRI Shapefile", "a.shp"}, {"GeoJSON", "a.geojson"}}) {
        const test::WithoutDriver missing(driver);
        check_says(
            test::sentence_of(write_layer(folder / name, "a", {"patch"}, rows())),
            {std::string(name) + ": this GDAL cannot write " + driver, "choose another format"});
        check_says(test::sentence_of(
                       export_layer(sample::atlas(), request(ExportWhat::states, folder / name))),
                   {folder.path().string() + "/" + name + ": this GDAL cannot write " + driver});
        CHECK_FALSE(fs::exists(folder / name));
    }
}

TEST_CASE("A layer that does not hold what was written is not put in place") {
    const sample::TempFolder folder;
    const std::string incomplete = "what was written does not hold all that it should";
    const std::string remedy = "try another format, or less at a time";
    for (const std::string name : {"a.gpkg", "a.shp", "a.geojson"}) {
        INFO(name);
        check_says(test::sentence_of(check_layer(folder / name, rows())),
                   {name + ": " + incomplete, remedy});
        REQUIRE(write_layer(folder / name, "a", {"patch"}, rows()));
        CHECK(test::sentence_of(check_layer(folder / name, rows())) == "nothing went wrong");
        std::vector<ExportRow> moved = rows();
        moved.back().land[0].exterior[0].lon -= 1;
        check_says(test::sentence_of(check_layer(folder / name, moved)),
                   {name + ": " + incomplete, remedy});
        std::vector<ExportRow> fewer = rows();
        fewer.pop_back();
        check_says(test::sentence_of(check_layer(folder / name, fewer)),
                   {name + ": " + incomplete});
    }
}

TEST_CASE("A picture of a size that cannot be is refused") {
    const sample::TempFolder folder;
    const std::vector<std::uint8_t> pixel = {1, 2, 3, 255};
    for (const auto& [width, height] : {std::pair{2, 1}, {1, 2}, {0, 1}, {1, 0}, {-1, -1}}) {
        check_says(test::sentence_of(encode_png(width, height, pixel)),
                   {"PNG: the picture's size does not fit its pixels",
                    "give width times height times 4 bytes"});
        check_says(test::sentence_of(write_png(folder / "a.png", width, height, pixel)),
                   {"/a.png: the picture's size does not fit its pixels"});
    }
    // Wider than PNG's library takes.
    const auto blank = [](int, std::span<std::uint8_t>) {};
    check_says(test::sentence_of(write_picture(folder / "a.png", 3'000'000, 1, 0, blank)),
               {"/a.png: the picture ", "choose a smaller size"});
    {
        const test::WithoutDriver png("PNG");
        check_says(test::sentence_of(encode_png(1, 1, pixel)),
                   {"PNG: the picture cannot be made", "choose a smaller size"});
    }
    CHECK(test::sentence_of(encode_png(1, 1, pixel)) == "nothing went wrong");
    CHECK_FALSE(fs::exists(folder / "a.png"));
}

TEST_CASE("Each row of a picture is asked for once, from the top") {
    const sample::TempFolder folder;
    std::vector<int> asked;
    for (const char* name : {"a.png", "a.jpg", "a.webp", "a.tif"}) {
        INFO(name);
        asked.clear();
        REQUIRE(
            write_picture(folder / name, 3, 4, 0, [&asked](int row, std::span<std::uint8_t> to) {
                CHECK(to.size() == 3 * 4);
                std::fill(to.begin(), to.end(), static_cast<std::uint8_t>(row));
                asked.push_back(row);
            }));
        CHECK(asked == std::vector<int>{0, 1, 2, 3});
    }
}
