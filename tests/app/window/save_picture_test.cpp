// Pictures of the screen never replace another.
#include "app/window/save_picture.h"

#include <filesystem>
#include <fstream>
#include <string>

#include "tests/support/catch.h"
#include "tests/support/environment.h"
#include "tests/support/paths.h"

using namespace viewer;
namespace fs = std::filesystem;

TEST_CASE("each picture of a day gets a name of its own") {
    const test::TempFolder room;
    const fs::path& folder = room.path();
    const test::Variable pictures("XDG_PICTURES_DIR", folder.c_str());
    std::ofstream(folder / "pactmap-1939-08-23.png") << "of another program";
    fs::create_symlink("nothing", folder / "pactmap-1939-08-23-2.png");
    fs::create_directory(folder / "pactmap-1939-08-23-3.png");
    const Image image{2, 2, std::vector<std::uint8_t>(16, 200)};
    const geodata::Date day = geodata::make_date(1939, 8, 23);
    for (const char* name : {"pactmap-1939-08-23-4.png", "pactmap-1939-08-23-5.png"}) {
        const auto saved = save_picture(image, day);
        REQUIRE(saved.ok());
        CHECK(saved.value() == folder / name);
        CHECK(fs::file_size(folder / name) > 60);
    }
    CHECK(fs::file_size(folder / "pactmap-1939-08-23.png") == 18);
    CHECK(fs::is_symlink(folder / "pactmap-1939-08-23-2.png"));
    CHECK_FALSE(save_picture(Image{3, 3, {}}, day).ok());
    CHECK(std::distance(fs::directory_iterator(folder), fs::directory_iterator()) == 5);
}
