// The desktop's wish for less motion is heard.
#include "app/platform/motion.h"

#include <fstream>

#include "tests/support/catch.h"
#include "tests/support/paths.h"

using viewer::motion_wanted;
namespace fs = std::filesystem;

TEST_CASE("motion is wanted unless the desktop's settings turn it off", "[motion]") {
    const test::TempFolder folder;
    const fs::path& config = folder.path();
    fs::create_directories(config / "gtk-3.0");
    CHECK(motion_wanted(config));
    std::ofstream(config / "gtk-3.0" / "settings.ini") << "[Settings]\ngtk-enable-animations = 1\n";
    CHECK(motion_wanted(config));
    std::ofstream(config / "gtk-3.0" / "settings.ini") << "[Settings]\ngtk-enable-animations = 0\n";
    CHECK_FALSE(motion_wanted(config));
    fs::remove_all(config / "gtk-3.0");
    std::ofstream(config / "kdeglobals") << "[KDE]\nAnimationDurationFactor=0\n";
    CHECK_FALSE(motion_wanted(config));
}
