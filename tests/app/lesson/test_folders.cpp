// Where lessons and unsaved changes are kept: never in a folder that somebody else may write to.
#include <filesystem>
#include <string>

#include <pwd.h>
#include <unistd.h>

#include "app/lesson/folders.h"
#include "tests/support/catch.h"
#include "tests/support/environment.h"
#include "tests/support/paths.h"

using namespace viewer;
using test::Variable;
namespace fs = std::filesystem;

TEST_CASE("Without a home in the environment it is the one the system knows", "[lesson][folders]") {
    const Variable data("XDG_DATA_HOME", nullptr);
    const passwd* known = ::getpwuid(::geteuid());
    REQUIRE(known != nullptr);
    for (const char* home : {static_cast<const char*>(nullptr), "", "tmp", "./here"}) {
        const Variable set("HOME", home);
        CHECK(home_folder() == fs::path(known->pw_dir));
        REQUIRE(own_lessons());
        CHECK(own_lessons()->string().rfind(known->pw_dir, 0) == 0);
    }
    const Variable relative("XDG_DATA_HOME", "lessons");  // the specification: to be ignored
    CHECK(own_lessons()->is_absolute());
}

TEST_CASE("Below the folder for temporary files, only a folder of one's own is used",
          "[lesson][folders]") {
    const test::TempFolder room;
    const Variable temporary("TMPDIR", room.path().c_str());
    const fs::path own = draft_folders().back();
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
