// What is thrown away can be brought back by the desktop.
#include <filesystem>
#include <fstream>
#include <iterator>

#include "app/lesson/trash.h"
#include "tests/support/catch.h"
#include "tests/support/environment.h"
#include "tests/support/paths.h"

using namespace viewer;
namespace fs = std::filesystem;

namespace {

std::string text_of(const fs::path& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("a lesson goes to the trash with the path it had, twice under two names",
          "[lesson][trash]") {
    const test::TempFolder folder;
    const test::Variable data("XDG_DATA_HOME", folder.path().c_str());
    const fs::path file = folder.path() / "my lesson ä.toml";
    for (const char* words : {"one", "two"}) {
        std::ofstream(file) << words;
        REQUIRE(move_to_trash(file));
        CHECK_FALSE(fs::exists(file));
    }
    const fs::path trash = folder.path() / "Trash";
    CHECK(text_of(trash / "files/my lesson ä.toml") == "one");
    CHECK(text_of(trash / "files/my lesson ä.2.toml") == "two");
    const std::string note = text_of(trash / "info/my lesson ä.2.toml.trashinfo");
    CHECK(note.rfind("[Trash Info]\nPath=/", 0) == 0);
    CHECK(note.find("/my%20lesson%20%C3%A4.toml\nDeletionDate=2") != std::string::npos);
}

TEST_CASE("what cannot go to the trash stays, with a sentence", "[lesson][trash]") {
    const test::TempFolder folder;
    const test::Variable data("XDG_DATA_HOME", folder.path().c_str());
    const fs::path file = folder.path() / "a.toml";
    std::ofstream(file) << "one";
    std::ofstream(folder.path() / "Trash") << "no folder";
    const geodata::Status moved = move_to_trash(file);
    REQUIRE_FALSE(moved);
    CHECK(moved.error().sentence().find("cannot be moved to the trash") != std::string::npos);
    CHECK(fs::exists(file));
    fs::remove(folder.path() / "Trash");
    CHECK_FALSE(move_to_trash(folder.path() / "nothing.toml"));
    CHECK(fs::is_empty(folder.path() / "Trash/info"));
}

TEST_CASE("a trash that the program makes is closed to others, one that is there stays as it is",
          "[lesson][trash]") {
    const test::TempFolder folder;
    const test::Variable data("XDG_DATA_HOME", folder.path().c_str());
    const fs::path trash = folder.path() / "Trash";
    const auto throw_away = [&] {
        std::ofstream(folder.path() / "a.toml") << "one";
        REQUIRE(move_to_trash(folder.path() / "a.toml"));
    };
    throw_away();
    for (const fs::path& made : {trash, trash / "files", trash / "info"}) {
        CHECK(fs::status(made).permissions() == fs::perms::owner_all);
    }
    const fs::perms open = fs::perms(0750);
    fs::permissions(trash, open);
    throw_away();
    CHECK(fs::status(trash).permissions() == open);
}
