// Plates of nine subjects, for the tests of what stands on them.
#pragma once

#include <algorithm>
#include <optional>
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

inline const PicturePart& part_called(const Picture& picture, const std::string& name) {
    const auto found = std::find_if(picture.parts.begin(), picture.parts.end(),
                                    [&](const PicturePart& part) { return part.name == name; });
    REQUIRE(found != picture.parts.end());
    return *found;
}

}  // namespace plate_tests
