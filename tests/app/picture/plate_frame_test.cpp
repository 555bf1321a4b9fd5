// What stands round and over the map of a plate: degrees between its lines, insets of small pieces.
#include <algorithm>
#include <set>
#include <string>

#include "app/picture/sheet_frame.h"
#include "app/picture/sheet_insets.h"
#include "app/picture/subject.h"
#include "tests/app/picture/plates.h"

using namespace viewer;
using namespace plate_tests;

namespace {

std::set<std::string> insets_of(const LaidSheet& sheet) {
    std::set<std::string> names;
    for (const PicturePart& part : sheet.picture.parts) {
        if (part.name.find("inset/") == 0) names.insert(part.name.substr(6));
    }
    return names;
}

const Subject& changes() {
    static const Subject all = {
        "", compared(CompareMode::changes, day(1939, 8, 23), day(1941, 6, 22)), {}};
    return all;
}

}  // namespace

TEST_CASE("degrees stand between the two lines of the frame, and not on the map", "[plate]") {
    for (const Viewport& page : {lying, standing}) {
        for (const std::size_t subject : {0U, 2U, 6U}) {
            const LaidSheet sheet = laid(nine_subjects()[subject], page, Printer(1));
            const PictureBox map = box_of(sheet.picture.map);
            const auto off = static_cast<float>(neat_gap) + 2;
            std::set<std::string> degrees;
            for (const Mark& mark : part_called(sheet.picture, "margin").marks) {
                const auto* run = std::get_if<TextRun>(&mark);
                if (run == nullptr) continue;
                degrees.insert(run->text);
                const float width = Printer(1).width(run->style, run->size, run->text);
                const PictureBox box{run->at, {run->at.x + width, run->at.y + run->size}};
                INFO(run->text << " on " << page.width);
                CHECK_FALSE(box.meets(map));
                CHECK(box.min.x >= map.min.x - off);
                CHECK(box.max.x <= map.max.x + off);
                CHECK(box.min.y >= map.min.y - off);
                CHECK(box.max.y <= map.max.y + off);
            }
            CHECK(degrees.size() >= 4);
            CHECK(degrees.count("20°E") == 1);
            for (const MapPane& pane : sheet.picture.maps.panes) {
                CHECK_FALSE(pane.view.layers.degrees);
                CHECK(pane.view.layers.graticule);
            }
        }
    }
}

TEST_CASE("small pieces that changed hands have insets on a plate", "[plate]") {
    const LaidSheet sheet = laid(changes(), lying, Printer(1));
    const std::set<std::string> names = insets_of(sheet);
    CHECK(names.count("Zaolzie") == 1);
    CHECK(names.count("Hanko peninsula") == 1);
    CHECK(names.count("Suwałki region") == 1);
    CHECK(names.count("Northern Bukovina, Hertza district") == 1);
    CHECK(names.count("Memel Territory") == 0);  // Germany's since March 1939
    CHECK(sheet.picture.insets.size() == names.size());
}

TEST_CASE("an inset shows its piece closer, whole, on empty ground", "[plate]") {
    const Scene& scene = shipped_scene();
    const std::vector<bool> subject =
        subject_land(scene.atlas, laid(changes(), lying, Printer(1)).state.comparison);
    for (const Viewport& page : {lying, standing}) {
        const LaidSheet sheet = laid(changes(), page, Printer(1));
        const PixelBox& map = sheet.picture.map;
        for (const PictureInset& inset : sheet.picture.insets) {
            CHECK(inset.place.x >= map.x);
            CHECK(inset.place.y >= map.y);
            CHECK(inset.place.x + inset.place.width <= map.x + map.width);
            CHECK(inset.place.y + inset.place.height <= map.y + map.height);
            CHECK(inset.maps.any().camera.metres_per_pixel * 1.5 <=
                  sheet.state.camera.metres_per_pixel);
            int all = 0, of_subject = 0;
            for (int y = inset.place.y; y < inset.place.y + inset.place.height; y += 5) {
                for (int x = inset.place.x; x < inset.place.x + inset.place.width; x += 5) {
                    const MapPoint at =
                        to_map(sheet.state.camera, sheet.map_viewport(),
                               {static_cast<double>(x - map.x), static_cast<double>(y - map.y)});
                    const geodata::PatchIndex patch =
                        scene.locator.patch_at(scene.projection.inverse(at));
                    ++all;
                    if (patch != geodata::no_patch && subject[patch]) ++of_subject;
                }
            }
            CHECK(of_subject * 500 <= all);  // islets at most
        }
    }
}

TEST_CASE("a paper's plate has insets of what it marks otherwise, others have none", "[plate]") {
    const LaidSheet september = laid(nine_subjects()[1], lying, Printer(1));
    const std::set<std::string> names = insets_of(september);
    CHECK(std::any_of(names.begin(), names.end(), [](const std::string& name) {
        return name.find("Lithuanian strip") != std::string::npos;
    }));
    CHECK(insets_of(laid(nine_subjects()[4], lying, Printer(1))).empty());
    CHECK(insets_of(laid(nine_subjects()[2], lying, Printer(1))).empty());  // three maps: no room
}
