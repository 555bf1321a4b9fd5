// Pictures of the screen never replace another.
#include "app/window/save_picture.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <unistd.h>

#include "tests/support/catch.h"

using namespace viewer;
namespace fs = std::filesystem;

TEST_CASE("each picture of a day gets a name of its own") {
    const fs::path folder =
        fs::temp_directory_path() / ("pactmap_pictures_" + std::to_string(::getpid()));
    REQUIRE(fs::create_directories(folder));
    const char* before = std::getenv("XDG_PICTURES_DIR");
    const std::string kept = before != nullptr ? before : "";
    ::setenv("XDG_PICTURES_DIR", folder.c_str(), 1);
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
    before != nullptr ? ::setenv("XDG_PICTURES_DIR", kept.c_str(), 1)
                      : ::unsetenv("XDG_PICTURES_DIR");
    fs::remove_all(folder);
}
