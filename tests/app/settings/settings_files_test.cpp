// Settings on the disk: whatever stands in their place, there are settings, one sentence, and
// nothing of it is lost.
#include "app/settings/settings_files.h"

#include <fstream>
#include <functional>

#include <sys/stat.h>

#include "tests/support/catch.h"
#include "tests/support/content.h"
#include "tests/support/environment.h"
#include "tests/support/paths.h"

using namespace viewer;
using test::content_of;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

SettingsChange to_night() {
    SettingsChange change;
    change.chosen.theme = ThemeName::night;
    return change;
}

struct Broken {
    std::string name, bytes;
    bool told;            ///< there is a fault
    bool polish = false;  ///< the language of it can be read all the same
};

std::vector<Broken> broken_contents() {
    const std::string whole = settings_text([] {
        Settings s;
        s.language = Language::polish;
        s.interface_size = 150;
        s.recent = {"/home/a.gpkg", "/home/b.gpkg"};
        return s;
    }());
    std::string zeros = whole;
    zeros.insert(zeros.find("interface_size"), std::string(100, '\0'));
    std::string deep = "language = \"pl\"\nrecent_files = " + std::string(5000, '[') + "\n";
    std::string dotted = "language = \"pl\"\n";
    for (int i = 0; i < 5000; ++i) dotted += "a.";
    dotted += "a = 1\n";
    return {
        {"empty", "", false},
        {"blank", "\n\n  \n", false},
        {"binary",
         std::string("\x7F"
                     "ELF\0\1\2\3\xFF\xFE",
                     10),
         true},
        {"zeros", std::string(4096, '\0'), true},
        {"zeros within", zeros, true, true},
        {"half written", whole.substr(0, whole.find("b.gpkg")), true, true},
        {"cut in a word", whole.substr(0, whole.find("150") - 9), true, true},
        {"another language", "{\"theme\": \"night\"}", true},
        {"an ini file", "[pactmap]\ntheme=night\n", true},
        {"no UTF-8", "language = \"pl\"\nlesson = \"/\xC3\x28\"\n", true, true},
        {"with a mark in front", "\xEF\xBB\xBFlanguage = \"pl\"\n", false, true},
        {"lines of Windows", "language = \"pl\"\r\ntheme = \"atlas\"\r\n", false, true},
        {"wrong types", "theme = 1\nlanguage = \"pl\"\nmotion = [1]\n", true, true},
        {"out of range", "interface_size = 100000000000\nlanguage = \"pl\"\n", true, true},
        {"too large a number", "interface_size = 99999999999999999999\nlanguage = \"pl\"\n", true,
         true},
        {"unknown keys", "colour = \"red\"\nlanguage = \"pl\"\n", false, true},
        {"unknown values", "theme = \"pink\"\nlanguage = \"pl\"\n", true, true},
        {"twice", "language = \"pl\"\nlanguage = \"de\"\n", true, true},
        {"a key as a table", "language = \"pl\"\n[theme]\nx = 1\n", true, true},
        {"brackets without end", deep, true, true},
        {"a key of many parts", dotted, true, true},
        {"merge marks", "<<<<<<< mine\nlanguage = \"pl\"\n=======\n>>>>>>> theirs\n", true, true},
        {"a text without end", "lesson = \"\"\"\nlanguage = \"pl\"\n", true, true},
        {"names of files that never end",
         "recent_files = [\"" + std::string(9000, 'x') + "\"]\nlanguage = \"pl\"\n", true, true}};
}

}  // namespace

TEST_CASE("a broken file gives what can be read of it, and a sentence", "[settings]") {
    const test::TempFolder room;
    const fs::path file = room / "settings.toml";
    for (const Broken& broken : broken_contents()) {
        INFO(broken.name);
        write(file, broken.bytes);
        const SettingsRead read = read_settings(file);
        CHECK(read.fault.has_value() == broken.told);
        if (read.fault) {
            CHECK(read.fault->told().where.find("settings.toml") != std::string::npos);
            const std::string told = read.fault->told().sentence();
            INFO(told);
            CHECK(told.size() < 400);
            CHECK(told.find(", line ") != std::string::npos);
            // In our words, not in those of a reader of TOML.
            for (const char* word :
                 {"TOML", "expected", "saw", "parse", "encountered", "redefine"}) {
                CHECK(told.find(word) == std::string::npos);
            }
        }
        CHECK((read.settings.language == Language::polish) == broken.polish);
        CHECK(content_of(file) == broken.bytes);
    }
}

TEST_CASE("a broken file is kept beside the one that takes its place", "[settings]") {
    for (const Broken& broken : broken_contents()) {
        const test::TempFolder room;
        const fs::path file = room / "settings.toml";
        INFO(broken.name);
        write(file, broken.bytes);
        const Settings before = read_settings(file).settings;
        REQUIRE(keep_settings(file, to_night()));
        const SettingsRead after = read_settings(file);
        CHECK_FALSE(after.fault);
        CHECK(after.settings == with(before, to_night()));
        CHECK(fs::exists(copy_of_broken(file)) == broken.told);
        if (broken.told) CHECK(content_of(copy_of_broken(file)) == broken.bytes);
        // The next broken one does not take the place of the first, and the same has no second
        // copy.
        if (!broken.told) continue;
        write(file, "theme = 1\n");
        REQUIRE(keep_settings(file, to_night()));
        CHECK(content_of(copy_of_broken(file)) == broken.bytes);
        CHECK(content_of(copy_of_broken(file, 2)) == "theme = 1\n");
        write(file, "theme = 1\n");
        REQUIRE(keep_settings(file, to_night()));
        CHECK_FALSE(fs::exists(copy_of_broken(file, 3)));
    }
}

TEST_CASE("what is no file of settings is let be", "[settings]") {
    const test::TempFolder room;
    const fs::path file = room / "settings.toml";
    const auto refused = [&](const std::string& words) {
        const SettingsRead read = read_settings(file);
        REQUIRE(read.fault);
        CHECK(read.settings == Settings());
        const auto kept = keep_settings(file, to_night());
        REQUIRE_FALSE(kept);
        INFO(kept.error().sentence());
        CHECK(kept.error().sentence().find(words) != std::string::npos);
        CHECK_FALSE(fs::exists(copy_of_broken(file)));
    };
    SECTION("a folder") {
        fs::create_directory(file);
        refused("this is a folder");
        CHECK(fs::is_directory(file));
    }
    SECTION("a pipe") {
        REQUIRE(::mkfifo(file.c_str(), 0600) == 0);
        refused("a pipe or a device");
        CHECK(fs::is_fifo(file));
    }
    SECTION("a link that ends nowhere") {
        fs::create_symlink(room / "gone", file);
        refused("cannot be opened");
        CHECK(fs::is_symlink(file));
    }
    SECTION("larger than settings are") {
        write(file, std::string(most_settings_bytes + 1, '#'));
        refused("larger than 1 MB");
        CHECK(fs::file_size(file) == most_settings_bytes + 1);
    }
}

TEST_CASE("a file that may not be written to stays", "[settings]") {
    const test::TempFolder room;
    const fs::path file = room / "settings.toml";
    write(file, "theme = \"print\"\n");
    REQUIRE(::chmod(file.c_str(), 0400) == 0);
    CHECK(read_settings(file).settings.theme == ThemeName::print);
    CHECK_FALSE(keep_settings(file, to_night()));
    CHECK(content_of(file) == "theme = \"print\"\n");
}

TEST_CASE("without a folder to write to nothing is kept, which is said", "[settings]") {
    const test::TempFolder room;
    write(room / "config", "no folder");
    const fs::path file = room / "config" / "pactmap" / "settings.toml";
    CHECK(read_settings(file).settings == Settings());
    const auto kept = keep_settings(file, to_night());
    REQUIRE_FALSE(kept);
    CHECK(kept.error().sentence().find("there is no folder for the settings") != std::string::npos);
}

TEST_CASE("a link is followed and stays a link", "[settings]") {
    const test::TempFolder room;
    write(room / "dotfiles.toml", "# mine\nlanguage = \"de\"\n");
    const fs::path file = room / "settings.toml";
    fs::create_symlink(room / "dotfiles.toml", file);
    REQUIRE(keep_settings(file, to_night()));
    CHECK(fs::is_symlink(file));
    CHECK(content_of(room / "dotfiles.toml") == "# mine\nlanguage = \"de\"\ntheme = \"night\"\n");
}

TEST_CASE("a change that changes nothing does not touch the file", "[settings]") {
    const test::TempFolder room;
    const fs::path file = room / "settings.toml";
    REQUIRE(keep_settings(file, {}));
    CHECK_FALSE(fs::exists(file));
    REQUIRE(keep_settings(file, to_night()));
    const auto inode = [&] {
        struct stat status {};
        ::stat(file.c_str(), &status);
        return status.st_ino;
    };
    const auto before = inode();
    REQUIRE(keep_settings(file, to_night()));
    CHECK(inode() == before);
}

TEST_CASE("two programs keep each other's changes", "[settings]") {
    const test::TempFolder room;
    const fs::path file = room / "settings.toml";
    SettingsChange one = to_night(), other;
    one.chosen.recent = {"/a"};
    other.chosen.language = Language::german;
    other.chosen.recent = {"/b"};
    REQUIRE(keep_settings(file, one));
    REQUIRE(keep_settings(file, other));
    const Settings both = read_settings(file).settings;
    CHECK(both.theme == ThemeName::night);
    CHECK(both.language == Language::german);
    CHECK(both.recent == std::vector<fs::path>{"/b", "/a"});
}

TEST_CASE("settings lie where the XDG Base Directory Specification says", "[settings][folders]") {
    const test::Variable home("HOME", "/home/teacher");
    {
        const test::Variable config("XDG_CONFIG_HOME", nullptr);
        CHECK(settings_file() == fs::path("/home/teacher/.config/pactmap/settings.toml"));
    }
    const test::Variable config("XDG_CONFIG_HOME", "/config");
    CHECK(settings_file() == fs::path("/config/pactmap/settings.toml"));
}
