// Plates of nine subjects, for the tests of what stands on them.
#pragma once

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/picture/sheet.h"
#include "app/view/action.h"
#include "tests/app/shipped_scene.h"
#include "tests/app/typewriter.h"
#include "tests/support/catch.h"

namespace plate_tests {

using namespace viewer;
using viewer_tests::shipped_scene;

/// Letters of a printed size on a page of this scale.
class Printer : public viewer_tests::Typewriter {
  public:
    explicit Printer(double scale) : scale_(static_cast<float>(scale)) {}
    [[nodiscard]] float usual_size(WordStyle style) const override {
        return (style == WordStyle::title ? 30.0F : 15.0F) * scale_;
    }

  private:
    float scale_;
};

struct Subject {
    std::string title;
    Actions actions;
    std::optional<geodata::LonLatBox> box;
};

inline geodata::Date day(int year, int month, int on) {
    return geodata::make_date(year, month, on);
}

inline SetPaper paper(const std::string& id) {
    return {*shipped_scene().atlas.find_paper(id)};
}

inline Actions compared(CompareMode mode, geodata::Date from, geodata::Date to) {
    return {SetSide{SideName::b, {to, {}, true}},
            SetSide{SideName::a, {from, {}, true}},
            SetCompareMode{mode},
            SetSide{SideName::b, {to, {}, true}},
            SetSide{SideName::a, {from, {}, true}},
            FitRegion{}};
}

inline std::vector<Subject> nine_subjects() {
    const Actions plain = {SetPaper{{}}, SetDate{day(1939, 8, 23)}};
    return {
        {"The Secret Protocol of 23 August 1939",
         {SetDate{day(1939, 8, 23)}, paper("1939-08-23")},
         {}},
        {"The Secret Protocol of 28 September 1939",
         {SetDate{day(1939, 9, 28)}, paper("1939-09-28")},
         {}},
        {"Secret Protocol: what became of it by 6 August 1940",
         compared(CompareMode::promise, day(1939, 8, 23), day(1940, 8, 6)),
         {}},
        {"Changes of hands, 1 September 1939 to 22 June 1941",
         compared(CompareMode::changes, day(1939, 9, 1), day(1941, 6, 22)),
         {}},
        {"Eastern Europe, 23 August 1939", plain, {}},
        {"Finland, 23 August 1939", plain, geodata::LonLatBox{19, 59.4, 32, 70.3}},
        {"Poland, 23 August 1939", plain, geodata::LonLatBox{15.2, 47.4, 29, 55.9}},
        {"Eastern Europe, 23 August 1939", plain, geodata::LonLatBox{20.5, 53.7, 28.6, 60}},
        {"Lithuania, 23 August 1939", plain, geodata::LonLatBox{20.5, 53.8, 27, 56.6}},
    };
}

inline constexpr Viewport lying{1403, 992, 1}, standing{992, 1403, 1};

inline LaidSheet laid(const Subject& subject, const Viewport& page, const Printer& printer) {
    const Scene& scene = shipped_scene();
    Sheet sheet = sheet_within(page);
    const Viewport map = sheet.map_viewport();
    ViewState state = initial_state(scene, map);
    for (const Action& action : subject.actions) {
        state = apply(std::move(state), action, scene, map);
    }
    if (subject.box) {
        sheet.look = scene.projection.extent_of(*subject.box);
        state = apply(std::move(state), LookAt{*subject.box}, scene, map);
    }
    return laid_sheet({scene, state, map, theme(state.theme), printer}, sheet);
}

/// Names of its parts that begin so, without the beginning; each as often as there are parts.
inline std::multiset<std::string> names_of(const Picture& picture, const std::string& beginning) {
    std::multiset<std::string> names;
    for (const PicturePart& part : picture.parts) {
        if (part.name.find(beginning) == 0) names.insert(part.name.substr(beginning.size()));
    }
    return names;
}

/// What the legend names, in one part or two.
inline std::multiset<std::string> signs_of(const Picture& picture) {
    std::multiset<std::string> signs;
    for (const PicturePart& part : picture.parts) {
        if (part.name != "legend" && part.name != "legend/holders") continue;
        for (const Mark& mark : part.marks) {
            const auto* swatch = std::get_if<Swatch>(&mark);
            if (swatch != nullptr) signs.insert(swatch->entry.text);
        }
    }
    return signs;
}

/// Land of these patches under a box of the page, by a dense net of points; islets of a few points
/// of type are none.
inline bool covers(const LaidSheet& sheet, const PictureBox& box, const std::vector<bool>& land) {
    const Scene& scene = shipped_scene();
    int all = 0, covered = 0;
    for (float y = box.min.y; y <= box.max.y; y += 4) {
        for (float x = box.min.x; x <= box.max.x; x += 4) {
            const ScreenPoint there{static_cast<double>(x) - sheet.picture.map.x,
                                    static_cast<double>(y) - sheet.picture.map.y};
            Viewport pane = sheet.map_viewport();
            PixelBox at{0, 0, pane.width, pane.height};
            for (const MapPane& one : sheet.picture.maps.panes) {
                if (one.box.contains(there)) at = one.box;
            }
            pane.width = at.width;
            pane.height = at.height;
            const MapPoint place =
                to_map(sheet.state.camera, pane, {there.x - at.x, there.y - at.y});
            const geodata::PatchIndex patch =
                scene.locator.patch_at(scene.projection.inverse(place));
            ++all;
            if (patch != geodata::no_patch && land[patch]) ++covered;
        }
    }
    return covered * 500 > all;
}

inline const PicturePart& part_called(const Picture& picture, const std::string& name) {
    const auto found = std::find_if(picture.parts.begin(), picture.parts.end(),
                                    [&](const PicturePart& part) { return part.name == name; });
    REQUIRE(found != picture.parts.end());
    return *found;
}

}  // namespace plate_tests
