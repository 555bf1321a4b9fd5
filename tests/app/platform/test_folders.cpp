// Where a user's files lie, and never in a folder that somebody else may write to.
#include <filesystem>
#include <string>

#include <pwd.h>
#include <unistd.h>

#include "app/platform/folders.h"
#include "tests/support/catch.h"
#include "tests/support/environment.h"
#include "tests/support/paths.h"

using namespace viewer;
using test::Variable;
namespace fs = std::filesystem;

TEST_CASE("Without a home in the environment it is the one the system knows", "[folders]") {
    const Variable data("XDG_DATA_HOME", nullptr);
    const passwd* known = ::getpwuid(::geteuid());
    REQUIRE(known != nullptr);
    for (const char* home : {static_cast<const char*>(nullptr), "", "tmp", "./here"}) {
        const Variable set("HOME", home);
        CHECK(home_folder() == fs::path(known->pw_dir));
        CHECK(data_folder() == fs::path(known->pw_dir) / ".local/share");
    }
}

TEST_CASE("The folders are those of the XDG Base Directory Specification", "[folders]") {
    const Variable home("HOME", "/home/teacher");
    const Variable data("XDG_DATA_HOME", "/data");
    const Variable state("XDG_STATE_HOME", nullptr);
    const Variable config("XDG_CONFIG_HOME", "settings");  // relative: to be ignored
    CHECK(data_folder() == fs::path("/data"));
    CHECK(state_folder() == fs::path("/home/teacher/.local/state"));
    CHECK(config_folder() == fs::path("/home/teacher/.config"));
}

TEST_CASE("Pictures go to the folder for pictures, and home where there is none", "[folders]") {
    const test::TempFolder room;
    const Variable home("HOME", room.path().c_str());
    const Variable set("XDG_PICTURES_DIR", nullptr);
    CHECK(picture_folder() == room.path());
    fs::create_directory(room / "Pictures");
    CHECK(picture_folder() == room / "Pictures");
    const Variable gone("XDG_PICTURES_DIR", (room / "gone").c_str());
    CHECK(picture_folder() == room / "Pictures");
    fs::create_directory(room / "gone");
    CHECK(picture_folder() == room / "gone");
}

TEST_CASE("The program's folder holds the program", "[folders]") {
    REQUIRE(program_folder());
    CHECK(fs::exists(*program_folder() / "viewer_tests"));
}

TEST_CASE("Below the folder for temporary files, only a folder of one's own is used", "[folders]") {
    const test::TempFolder room;
    const Variable temporary("TMPDIR", room.path().c_str());
    const fs::path own = own_temporary_folder();
    CHECK(own.parent_path() == room.path());
    CHECK_FALSE(is_private_folder(own));
    CHECK(make_private_folder(own));
    CHECK((fs::status(own).permissions() & fs::perms(077)) == fs::perms::none);
    for (const unsigned mode : {0777U, 0755U, 0710U}) {  // others may look, or write
        fs::permissions(own, fs::perms(mode));
        CHECK_FALSE(make_private_folder(own));
    }
    fs::remove(own);
    fs::create_directory(room / "elsewhere");
    fs::permissions(room / "elsewhere", fs::perms::owner_all);
    fs::create_directory_symlink(room / "elsewhere", own);  // another may turn it round
    CHECK_FALSE(make_private_folder(own));
    fs::remove(own);
    if (::geteuid() == 0) {
        fs::create_directory(own);
        fs::permissions(own, fs::perms::owner_all);
        REQUIRE(::chown(own.c_str(), 65534, 65534) == 0);
        CHECK_FALSE(make_private_folder(own));
    }
}

TEST_CASE("A folder is made with those above it, closed to others; what is there stays",
          "[folders]") {
    const test::TempFolder room;
    const fs::perms open = fs::perms(0755);
    fs::create_directory(room / "there");
    fs::permissions(room / "there", open);
    CHECK(make_private_folder(room / "there/above/below"));
    CHECK(fs::status(room / "there").permissions() == open);
    CHECK(fs::status(room / "there/above").permissions() == fs::perms::owner_all);
    CHECK(fs::status(room / "there/above/below").permissions() == fs::perms::owner_all);
    CHECK(make_private_folder(room / "there"));
}
