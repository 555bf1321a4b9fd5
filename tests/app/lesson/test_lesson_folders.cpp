// Where lessons and unsaved changes are kept.
#include <filesystem>

#include "app/lesson/lesson_folders.h"
#include "tests/support/catch.h"
#include "tests/support/environment.h"

using namespace viewer;
using test::Variable;
namespace fs = std::filesystem;

TEST_CASE("Lessons are kept with the user's data, unsaved changes where there is room",
          "[lesson][folders]") {
    const Variable home("HOME", "/home/teacher");
    const Variable data("XDG_DATA_HOME", nullptr);
    const Variable state("XDG_STATE_HOME", "/state");
    const Variable temporary("TMPDIR", "/elsewhere");
    CHECK(own_lessons() == fs::path("/home/teacher/.local/share/pactmap/lessons"));
    const auto folders = draft_folders();
    REQUIRE(folders.size() == 3);
    CHECK(folders[0] == *own_lessons());
    CHECK(folders[1] == fs::path("/state/pactmap/unsaved"));
    CHECK(folders[2].parent_path() == fs::path("/elsewhere"));
}
