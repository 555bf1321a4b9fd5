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

const Subject& beside() {
    static const Subject two = {
        "", compared(CompareMode::side, day(1939, 8, 23), day(1941, 6, 22)), {}};
    return two;
}

const Subject& swiped() {
    static const Subject two = {
        "", compared(CompareMode::swipe, day(1939, 8, 23), day(1941, 6, 22)), {}};
    return two;
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

TEST_CASE("an inset shows its piece closer, whole, in blank margin or on empty ground", "[plate]") {
    const Scene& scene = shipped_scene();
    for (const Viewport& page : {lying, standing}) {
        for (const Subject& subject : {changes(), beside(), swiped()}) {
            const LaidSheet sheet = laid(subject, page, Printer(1));
            const std::vector<bool> land = subject_land(scene.atlas, sheet.state.comparison);
            const PictureBox map = box_of(sheet.picture.map);
            const PictureBox paper{{0, 0}, {static_cast<float>(page.width), map.max.y}};
            for (const PictureInset& inset : sheet.picture.insets) {
                const PictureBox box = box_of(inset.place);
                CHECK(inset.maps.any().camera.metres_per_pixel * 1.5 <=
                      sheet.state.camera.metres_per_pixel);
                CHECK((paper.holds(box.min) && paper.holds(box.max)));
                CHECK_FALSE(box.meets(part_called(sheet.picture, "legend").box));
                for (const PictureInset& other : sheet.picture.insets) {
                    if (&other != &inset) CHECK_FALSE(box.meets(box_of(other.place)));
                }
                if (!box.meets(map)) continue;
                CHECK((map.holds(box.min) && map.holds(box.max)));
                CHECK_FALSE(covers(sheet, box, land));
            }
        }
    }
}

TEST_CASE("an inset and the place it shows bear the same letter, each another", "[plate]") {
    const auto letter_of = [](const PicturePart& part) {
        for (const Mark& mark : part.marks) {
            const auto* run = std::get_if<TextRun>(&mark);
            if (run != nullptr) return run->text.substr(0, 1);
        }
        return std::string();
    };
    for (const Viewport& page : {lying, standing}) {
        const LaidSheet sheet = laid(changes(), page, Printer(1));
        std::set<std::string> letters;
        for (const std::string& name : insets_of(sheet)) {
            const std::string letter = letter_of(part_called(sheet.picture, "inset/" + name));
            INFO(name << ": " << letter);
            CHECK(letter >= "A");
            CHECK(letter == letter_of(part_called(sheet.picture, "piece/" + name)));
            CHECK(letters.insert(letter).second);
        }
    }
}

TEST_CASE("maps beside each other have the insets of their own day each", "[plate]") {
    for (const Viewport& page : {lying, standing}) {
        const LaidSheet sheet = laid(beside(), page, Printer(1));
        const auto names = names_of(sheet.picture, "inset/");
        INFO(page.width << " wide");
        // Panes narrower than 400 points have no room for any.
        CHECK(names.count("Suwałki region") == (page == lying ? 2U : 0U));
        for (const PictureInset& inset : sheet.picture.insets) {
            const double x = inset.place.x - sheet.picture.map.x;
            for (const MapPane& pane : sheet.picture.maps.panes) {
                if (x < pane.box.x || x >= pane.box.x + pane.box.width) continue;
                CHECK(inset.maps.any().date == pane.view.date);
                CHECK(x + inset.place.width <= pane.box.x + pane.box.width);
            }
        }
    }
}

TEST_CASE("insets of a swiped map show the day on which their land is shown there", "[plate]") {
    for (const Viewport& page : {lying, standing}) {
        const LaidSheet sheet = laid(swiped(), page, Printer(1));
        CHECK(insets_of(sheet).count("Northern Bukovina, Hertza district") == 1);
        for (std::size_t i = 0; i < sheet.picture.insets.size(); ++i) {
            const MapView& view = sheet.picture.insets[i].maps.any();
            const ScreenPoint there =
                to_screen(sheet.state.camera, sheet.map_viewport(), view.camera.centre);
            const auto& panes = sheet.picture.maps.panes;
            CHECK(std::any_of(panes.begin(), panes.end(), [&](const MapPane& pane) {
                return pane.seen.contains(there) && pane.view.date == view.date;
            }));
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
