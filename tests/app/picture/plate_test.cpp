// Plates of nine subjects, lying and standing: the title names the subject, nothing is laid over
// it, and all words are on the paper.
#include <algorithm>
#include <string>
#include <vector>

#include "app/cli/number_options.h"
#include "app/picture/subject.h"
#include "app/view/window_size.h"
#include "tests/app/picture/plates.h"

using namespace viewer;
using namespace plate_tests;

namespace {

bool covers_subject(const LaidSheet& sheet, const PictureBox& box) {
    return covers(sheet, box, subject_land(shipped_scene().atlas, sheet.state.comparison));
}

const PicturePart* holders_of(const LaidSheet& sheet) {
    for (const PicturePart& part : sheet.picture.parts) {
        if (part.name == "legend/holders") return &part;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("a plate is headed with its subject", "[plate]") {
    for (const Viewport& page : {lying, standing}) {
        for (const Subject& subject : nine_subjects()) {
            CHECK(laid(subject, page, Printer(1)).title == subject.title);
        }
    }
}

TEST_CASE("one's own title heads a plate whatever it shows", "[plate]") {
    const Scene& scene = shipped_scene();
    Sheet sheet = sheet_within(lying);
    sheet.title = "My plate";
    const Viewport map = sheet.map_viewport();
    const ViewState state = initial_state(scene, map);
    const Printer printer(1);
    CHECK(laid_sheet({scene, state, map, theme(state.theme), printer}, sheet).title == "My plate");
}

TEST_CASE("the legend of a plate lies over no subject, and leaves the map room", "[plate]") {
    for (const Viewport& page : {lying, standing}) {
        for (const Subject& subject : nine_subjects()) {
            const LaidSheet sheet = laid(subject, page, Printer(1));
            INFO(subject.title << ", " << page.width << " wide");
            const PicturePart& legend = part_called(sheet.picture, "legend");
            const PictureBox map = box_of(sheet.picture.map);
            CHECK(legend.box.min.x >= 0);
            CHECK(legend.box.min.y >= 0);
            CHECK(legend.box.max.x <= static_cast<float>(page.width));
            CHECK(legend.box.max.y <= static_cast<float>(page.height));
            if (legend.covers) {
                CHECK_FALSE(covers_subject(sheet, legend.box));
            } else {
                CHECK_FALSE(legend.box.meets(map));
            }
            if (const PicturePart* holders = holders_of(sheet)) {
                CHECK_FALSE(holders->box.meets(map));
                CHECK(holders->box.max.x <= static_cast<float>(page.width));
                CHECK(holders->box.max.y <= static_cast<float>(page.height));
            }
            CHECK(sheet.picture.map.width * 2 > page.width);
            CHECK(sheet.picture.map.height * 2 > page.height);
        }
    }
}

TEST_CASE("what was asked to be seen is whole on a plate", "[plate]") {
    const Scene& scene = shipped_scene();
    for (const Viewport& page : {lying, standing}) {
        for (const Subject& subject : nine_subjects()) {
            if (!subject.box) continue;
            const LaidSheet sheet = laid(subject, page, Printer(1));
            const MapExtent seen = visible_extent(sheet.state.camera, sheet.map_viewport());
            const MapExtent asked = scene.projection.extent_of(*subject.box);
            INFO(subject.title << ", " << page.width << " wide");
            CHECK(seen.width() >= asked.width() * 0.999);
            CHECK(seen.height() >= asked.height() * 0.999);
            // And no more than one side needs.
            CHECK((seen.width() <= asked.width() * 1.01 || seen.height() <= asked.height() * 1.01));
        }
    }
}

TEST_CASE("the legend of a plate names the states on view in their colours", "[plate]") {
    const Subject poland = nine_subjects()[6];
    const LaidSheet sheet = laid(poland, lying, Printer(1));
    std::vector<LegendEntry> areas;
    for (const Mark& mark : part_called(sheet.picture, "legend").marks) {
        const auto* swatch = std::get_if<Swatch>(&mark);
        if (swatch != nullptr && swatch->entry.symbol == LegendEntry::Symbol::area) {
            areas.push_back(swatch->entry);
        }
    }
    for (const char* id : {"poland", "germany", "soviet_union", "lithuania"}) {
        const geodata::HolderIndex at = shipped_scene().atlas.find_holder(id);
        const geodata::Holder& holder = shipped_scene().atlas.holders[at];
        INFO(id);
        CHECK(std::any_of(areas.begin(), areas.end(), [&](const LegendEntry& entry) {
            return entry.text == holder.name && entry.fill == holder_fill(holder, ThemeName::atlas);
        }));
    }
    CHECK(std::none_of(areas.begin(), areas.end(),
                       [](const LegendEntry& entry) { return entry.text == "Finland"; }));
}

TEST_CASE("a plate of the region shows 10 to 36 degrees east whole, and little round it",
          "[plate]") {
    const Scene& scene = shipped_scene();
    REQUIRE(scene.atlas.edition.plate_frame == geodata::LonLatBox{10, 43.2, 36, 70.1});
    const MapExtent core = scene.projection.extent_of(geodata::LonLatBox{10, 43.2, 36, 70.1});
    for (const Viewport& page : {lying, standing}) {
        for (const std::size_t subject : {0U, 1U, 2U, 3U, 4U}) {
            const LaidSheet sheet = laid(nine_subjects()[subject], page, Printer(1));
            const MapExtent seen = visible_extent(sheet.state.camera,
                                                  pane_viewport(sheet.state, sheet.map_viewport()));
            INFO(nine_subjects()[subject].title << ", " << page.width << " wide");
            if (!sheet.picture.maps.beside) CHECK(seen.min_x <= core.min_x + 1000);
            if (!sheet.picture.maps.beside) CHECK(seen.max_x >= core.max_x - 1000);
            CHECK(seen.min_y <= core.min_y + 1000);
            CHECK(seen.max_y >= core.max_y - 1000);
            if (!sheet.picture.maps.beside) CHECK(seen.width() <= 1.5 * core.width());
        }
    }
}

TEST_CASE("the legend of a paper's plate names every holder with land to be seen", "[plate]") {
    const geodata::Atlas& atlas = shipped_scene().atlas;
    for (const Viewport& page : {lying, standing}) {
        for (const std::size_t subject : {0U, 1U, 4U}) {
            const auto signs = signs_of(laid(nine_subjects()[subject], page, Printer(1)).picture);
            for (const char* id : {"germany", "soviet_union", "poland", "finland", "estonia",
                                   "latvia", "lithuania", "romania", "sweden", "norway", "denmark",
                                   "hungary", "slovakia", "bohemia_moravia", "yugoslavia"}) {
                INFO(nine_subjects()[subject].title << ", " << page.width << ": " << id);
                CHECK(signs.count(atlas.holders[atlas.find_holder(id)].name) == 1);
            }
            CHECK(signs.count("Liechtenstein") == 0);  // under a millimetre across
        }
    }
}

TEST_CASE("call-outs of a plate lie on no land that changed, and their lines over no other card",
          "[plate]") {
    const geodata::Atlas& atlas = shipped_scene().atlas;
    for (const Viewport& page : {lying, standing}) {
        const LaidSheet sheet = laid(nine_subjects()[3], page, Printer(1));
        const std::vector<bool> changed = changed_land(atlas, sheet.state.comparison);
        int callouts = 0;
        for (const PicturePart& part : sheet.picture.parts) {
            if (part.name.find("change/") != 0) continue;
            ++callouts;
            INFO(part.name << ", " << page.width << " wide");
            CHECK_FALSE(covers(sheet, part.box, changed));
            for (const PicturePart& other : sheet.picture.parts) {
                if (&other == &part || !other.covers) continue;
                INFO(other.name);
                CHECK_FALSE(other.box.meets(part.box));
                for (const Mark& mark : part.marks) {
                    const auto* line = std::get_if<LineMark>(&mark);
                    if (line == nullptr) continue;
                    const PicturePoint from = line->points.front(), to = line->points.back();
                    for (int step = 0; step <= 50; ++step) {
                        const float at = static_cast<float>(step) / 50;
                        CHECK_FALSE(other.box.holds(
                            {from.x + at * (to.x - from.x), from.y + at * (to.y - from.y)}));
                    }
                }
            }
        }
        CHECK(callouts >= 8);
    }
}

TEST_CASE("changes on a plate are keyed by who received the land", "[plate]") {
    const LaidSheet sheet = laid(nine_subjects()[3], lying, Printer(1));
    std::vector<std::string> said;
    std::vector<Colour> plain;
    for (const Mark& mark : part_called(sheet.picture, "legend").marks) {
        if (const auto* swatch = std::get_if<Swatch>(&mark)) {
            said.push_back(swatch->entry.text);
            if (swatch->entry.pattern == Pattern::none) plain.push_back(swatch->entry.fill);
        }
    }
    CHECK(std::count(said.begin(), said.end(), "Soviet Union") == 1);
    CHECK(std::count(said.begin(), said.end(), "Hungary") == 1);
    for (const std::string& words : said) {
        INFO(words);
        CHECK(words.find(" to ") == std::string::npos);
        CHECK(words.find("Numbers") == std::string::npos);  // no key of the program on paper
    }
    for (std::size_t i = 0; i < plain.size(); ++i) {
        CHECK(std::count(plain.begin(), plain.end(), plain[i]) == 1);
    }
    // Whose it was before is told on the land.
    CHECK(std::any_of(sheet.picture.parts.begin(), sheet.picture.parts.end(),
                      [](const PicturePart& part) {
                          return part.name == "change/Estonia to Soviet Union" &&
                                 std::any_of(part.marks.begin(), part.marks.end(), [](auto& mark) {
                                     const auto* run = std::get_if<TextRun>(&mark);
                                     return run != nullptr && run->text == "formerly Estonia";
                                 });
                      }));
}

TEST_CASE("all words of a plate are on the paper, at every size of it", "[plate]") {
    for (const char* name : {"a0", "a1", "a2", "a3", "a4", "a5", "a0-upright", "a1-upright",
                             "a2-upright", "a3-upright", "a4-upright", "a5-upright"}) {
        for (const char* dpi : {"150", "300"}) {
            const auto size = understand_print("", "", dpi, name);
            REQUIRE(size);
            const Viewport& page = size.value().viewport;
            const LaidSheet sheet = laid(nine_subjects()[2], page, Printer(page.scale));
            CHECK(sheet.picture.page == page);
            INFO(name << " at " << dpi);
            for (const PicturePart& part : sheet.picture.parts) {
                for (const Mark& mark : part.marks) {
                    const auto* run = std::get_if<TextRun>(&mark);
                    if (run == nullptr) continue;
                    INFO(run->text);
                    CHECK(run->at.x >= 0);
                    CHECK(run->at.y >= 0);
                    CHECK(run->at.y + run->size <= static_cast<float>(page.height));
                    CHECK(run->at.x + Printer(1).width(run->style, run->size, run->text) <=
                          static_cast<float>(page.width) + 1);
                }
            }
        }
    }
}
