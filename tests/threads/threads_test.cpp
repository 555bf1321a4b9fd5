// What runs beside the window: loading, levels of detail, letters and the places of names. The
// tests hold anywhere; under the thread sanitizer (preset tsan) a race in them fails.
#include <array>
#include <future>
#include <vector>

#include "app/labels/label_layout.h"
#include "app/text/font.h"
#include "app/view/scene.h"
#include "app/words/words.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace viewer;

namespace {

const Scene& shipped() {
    static const auto scene = load_scene({});
    REQUIRE(scene);
    return *scene.value();
}

}  // namespace

TEST_CASE("two data sets are read beside each other, one of them broken") {
    auto whole = std::async(std::launch::async, [] { return load_scene({}); });
    auto small = std::async(std::launch::async,
                            [] { return load_scene(test::test_data() / "year_fields.geojson"); });
    auto broken = std::async(std::launch::async,
                             [] { return load_scene(test::test_data() / "truncated.geojson"); });
    const auto read = small.get();
    REQUIRE(read);
    CHECK_FALSE(read.value()->atlas.patches.empty());
    CHECK_FALSE(broken.get());
    const auto shipped_read = whole.get();
    REQUIRE(shipped_read);
    CHECK(shipped_read.value()->atlas.patches.size() > 50);
}

TEST_CASE("a level of detail that several ask for at once is made once") {
    const Scene& scene = shipped();
    for (std::size_t number = 3; number < geodata::DetailLevels::tolerances.size(); ++number) {
        std::array<std::future<const geodata::MeshLevel*>, 4> asked;
        for (auto& one : asked) {
            one = std::async(std::launch::async,
                             [&scene, number] { return &scene.levels.level(number); });
        }
        const geodata::MeshLevel* first = asked[0].get();
        for (std::size_t i = 1; i < asked.size(); ++i) CHECK(asked[i].get() == first);
        CHECK(scene.levels.is_made(number));
        CHECK_FALSE(first->patches.index.empty());
    }
}

TEST_CASE("letters and the places of names are prepared beside each other, in any language") {
    const Scene& scene = shipped();
    auto letters =
        std::async(std::launch::async, [&] { return FontAtlas::load(label_characters(scene)); });
    std::vector<std::future<LabelAnchors>> anchors;
    for (const int month : {1, 6, 11}) {
        anchors.push_back(std::async(std::launch::async, [&scene, month] {
            return label_anchors(scene, geodata::make_date(1940, month, 15));
        }));
    }
    for (const Language language : {Language::german, Language::polish, Language::english}) {
        use_language(language);
    }
    CHECK(letters.get());
    for (auto& made : anchors) CHECK_FALSE(made.get().towns.empty());
}
