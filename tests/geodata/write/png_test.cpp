#include "geodata/write/png.h"

#include <filesystem>

#include <gdal_priv.h>

#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"

using namespace geodata;

TEST_CASE("A picture is written row by row from the top, opaque") {
    const sample::TempFolder folder;
    const std::vector<std::uint8_t> rgba = {255, 0, 0,   0, 0,  255, 0,  9,    //
                                            0,   0, 255, 0, 10, 20,  30, 255,  //
                                            1,   2, 3,   4, 5,  6,   7,  8};
    REQUIRE(write_png(folder / "a.png", 2, 3, rgba));
    const std::unique_ptr<GDALDataset> picture(
        GDALDataset::Open((folder / "a.png").c_str(), GDAL_OF_RASTER));
    REQUIRE(picture);
    CHECK(picture->GetRasterXSize() == 2);
    CHECK(picture->GetRasterYSize() == 3);
    CHECK(picture->GetRasterCount() == 3);
    std::vector<std::uint8_t> rgb(18);
    REQUIRE(picture->RasterIO(GF_Read, 0, 0, 2, 3, rgb.data(), 2, 3, GDT_Byte, 3, nullptr, 3, 6, 1,
                              nullptr) == CE_None);
    CHECK(rgb ==
          std::vector<std::uint8_t>{255, 0, 0, 0, 255, 0, 0, 0, 255, 10, 20, 30, 1, 2, 3, 5, 6, 7});
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        CHECK(entry.path().filename() == "a.png");  // no side files
    }
}

TEST_CASE("An older picture is replaced") {
    const sample::TempFolder folder;
    sample::write_text(folder / "a.png", "older");
    const std::vector<std::uint8_t> pixel = {1, 2, 3, 255};
    REQUIRE(write_png(folder / "a.png", 1, 1, pixel));
    CHECK(std::filesystem::file_size(folder / "a.png") > 60);
}

TEST_CASE("A picture that cannot be written is refused with a sentence") {
    const std::vector<std::uint8_t> pixel = {1, 2, 3, 255};
    const Status nowhere = write_png("/no/such/folder/a.png", 1, 1, pixel);
    REQUIRE_FALSE(nowhere.ok());
    CHECK(nowhere.error().sentence().find("no such folder") != std::string::npos);
    const sample::TempFolder folder;
    CHECK_FALSE(write_png(folder / "a.png", 2, 2, pixel).ok());
    CHECK_FALSE(write_png(folder / "a.png", 0, 0, {}).ok());
    CHECK_FALSE(std::filesystem::exists(folder / "a.png"));
}
