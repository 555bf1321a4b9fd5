// Where lessons and unsaved changes are kept: never in a folder that somebody else may write to.
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

#include <pwd.h>
#include <unistd.h>

#include "app/lesson/folders.h"
#include "tests/support/catch.h"

using namespace viewer;
namespace fs = std::filesystem;

namespace {

/// A variable of the environment set, or taken away, for as long as this lives.
class Variable {
  public:
    Variable(const char* name, const char* value) : name_(name) {
        if (const char* before = std::getenv(name)) before_ = before;
        set(value);
    }
    ~Variable() { set(before_ ? before_->c_str() : nullptr); }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

  private:
    void set(const char* value) {
        value != nullptr ? ::setenv(name_, value, 1) : ::unsetenv(name_);
    }
    const char* name_;
    std::optional<std::string> before_;
};

fs::path fresh_folder() {
    std::string pattern = (fs::temp_directory_path() / "pactmap-folders-XXXXXX").string();
    REQUIRE(::mkdtemp(pattern.data()) != nullptr);
    return pattern;
}

}  // namespace

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
    const fs::path room = fresh_folder();
    const Variable temporary("TMPDIR", room.c_str());
    const fs::path own = draft_folders().back();
    CHECK(own.parent_path() == room);
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
    fs::remove_all(room);
}
