#include "app/style/style_tables.h"

#include <algorithm>

#include "app/style/status.h"
#include "app/view/action.h"
#include "geodata/read/read_atlas.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"
#include "tests/support/papers.h"
#include "tests/support/paths.h"

using namespace viewer;
using geodata::make_date;
using geodata::Paper;
using geodata::Territory;
using viewer_tests::patch_at;
using viewer_tests::shipped_scene;

namespace {

const geodata::Atlas& atlas() {
    return shipped_scene().atlas;
}

MapView with(std::optional<Paper> paper, geodata::Date day = make_date(1939, 8, 23)) {
    MapView view;
    view.paper = paper;
    view.date = day;
    return view;
}

PatchStyle style_at(double lon, double lat, const MapView& state) {
    return patch_styles(atlas(), state)[patch_at(lon, lat)];
}

}  // namespace

TEST_CASE("patches of one holder have one colour, neighbours of two have two", "[style]") {
    const MapView state = with(std::nullopt);
    CHECK(style_at(21.0, 52.2, state).fill == style_at(24.0, 49.8, state).fill);  // Poland
    CHECK_FALSE(style_at(24.0, 49.8, state).fill == style_at(28.0, 50.3, state).fill);
    CHECK_FALSE(style_at(21.2, 55.7, state).fill == style_at(23.9, 54.9, state).fill);  // Memel
    CHECK(style_at(21.2, 55.7, state).fill == style_at(13.4, 52.5, state).fill);
}

TEST_CASE("with the layer off nothing is hatched", "[style]") {
    for (const PatchStyle& style : patch_styles(atlas(), with(std::nullopt))) {
        CHECK(style.pattern == Pattern::none);
    }
}

TEST_CASE("Lithuania is German in the August paper and Soviet in that of September", "[style]") {
    const Theme& look = theme(ThemeName::atlas);
    const PatchStyle august = style_at(24.0, 55.6, with(test::august_1939));
    const PatchStyle september = style_at(24.0, 55.6, with(test::september_1939));
    CHECK(august.pattern == Pattern::hatch);
    CHECK(august.pattern_colour == look.german_sphere);
    CHECK(september.pattern == Pattern::hatch);
    CHECK(september.pattern_colour == look.soviet_sphere);
}

TEST_CASE("Bessarabia is an interest, not a sphere; Northern Bukovina is in no paper", "[style]") {
    for (const Paper paper : geodata::layer_papers(atlas())) {
        CHECK(style_at(28.3, 47.3, with(paper)).pattern == Pattern::dots);
        CHECK(style_at(25.93, 48.29, with(paper)).pattern == Pattern::none);
    }
}

TEST_CASE("a switched-off territory loses its hatch, and only that", "[style]") {
    const MapView all = with(test::august_1939);
    const auto before = patch_styles(atlas(), all);
    for (const Territory t : geodata::all_territories(atlas())) {
        MapView less = all;
        less.territories.set(t, false);
        const auto after = patch_styles(atlas(), less);
        for (std::size_t i = 0; i < after.size(); ++i) {
            INFO(atlas().patches[i].id);
            if (atlas().patches[i].territory == t) {
                CHECK(after[i].pattern == Pattern::none);
            } else {
                CHECK(after[i] == before[i]);
            }
        }
    }
}

TEST_CASE("a border is drawn where two holders meet, and nowhere else", "[style]") {
    for (const geodata::Date day :
         {make_date(1938, 1, 1), make_date(1939, 8, 23), make_date(1939, 10, 31),
          make_date(1940, 8, 6), make_date(1941, 6, 21)}) {
        const auto styles = arc_styles(atlas(), with(std::nullopt, day));
        for (std::size_t i = 0; i < styles.size(); ++i) {
            const geodata::Arc& arc = atlas().arcs[i];
            if (arc.left == geodata::no_patch || arc.right == geodata::no_patch) continue;
            const bool parts =
                atlas().holder_on(arc.left, day) != atlas().holder_on(arc.right, day);
            INFO(arc.name << " on " << geodata::to_iso(day));
            if (parts) CHECK(styles[i].kind != ArcKind::hidden);
            if (styles[i].kind == ArcKind::sovereign) CHECK(parts);
        }
    }
}

TEST_CASE("the legend shows what is on the map, and no more", "[style]") {
    const MapExtent& region = shipped_scene().home;
    const auto has = [&](const MapView& state, Pattern pattern) {
        for (const LegendEntry& entry : legend(shipped_scene(), state, region)) {
            if (entry.pattern == pattern) return true;
        }
        return false;
    };
    CHECK_FALSE(has(with(std::nullopt), Pattern::hatch));
    CHECK(has(with(test::august_1939), Pattern::hatch));
    CHECK(has(with(test::august_1939), Pattern::dots));
    MapView no_bessarabia = with(test::august_1939);
    no_bessarabia.territories.set(test::bessarabia, false);
    CHECK_FALSE(has(no_bessarabia, Pattern::dots));
    // Close up, where no border is in sight, the hatching is told of too.
    const MapExtent polesia = shipped_scene().projection.extent_of({25.2, 51.9, 26, 52.3});
    const auto near = legend(shipped_scene(), with(test::august_1939), polesia);
    CHECK(std::count_if(near.begin(), near.end(), [](const LegendEntry& entry) {
              return entry.pattern == Pattern::hatch;
          }) == 1);
    const MapExtent iberia = shipped_scene().projection.extent_of({-8, 38, -2, 42});
    for (const LegendEntry& entry : legend(shipped_scene(), with(test::august_1939), iberia)) {
        CHECK(entry.pattern == Pattern::none);
    }
}

TEST_CASE("of pieces that overlap at different times, only those of the day are drawn", "[style]") {
    const auto read = geodata::read(test::test_data() / "from_until.geojson");
    REQUIRE(read);
    const geodata::Atlas& file = read.value();
    std::size_t hidden = 0;
    for (const geodata::Date day : {make_date(1938, 6, 1), make_date(1940, 6, 1)}) {
        const auto patches = patch_styles(file, with(std::nullopt, day));
        for (std::size_t i = 0; i < patches.size(); ++i) {
            const auto patch = static_cast<geodata::PatchIndex>(i);
            CHECK((patches[i].fill_alpha == 0) == (file.tenure_on(patch, day) == nullptr));
            hidden += patches[i].fill_alpha == 0 ? 1 : 0;
        }
        const auto lines = arc_styles(file, with(std::nullopt, day));
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const auto there = [&](geodata::PatchIndex p) {
                return file.tenure_on(p, day) != nullptr;
            };
            if (!there(file.arcs[i].left) && !there(file.arcs[i].right)) {
                CHECK(lines[i].kind == ArcKind::hidden);
            }
        }
    }
    CHECK(hidden > 0);
}

TEST_CASE("lines through occupied Poland are no frontiers in autumn 1939", "[style]") {
    const geodata::PatchIndex east = viewer_tests::patch_of("pl_east");
    const geodata::PatchIndex centre = viewer_tests::patch_of("pl_gg");
    const auto kinds_between = [&](geodata::Date day) {
        const auto styles = arc_styles(atlas(), with(std::nullopt, day));
        std::vector<ArcKind> kinds;
        for (std::size_t i = 0; i < styles.size(); ++i) {
            const geodata::Arc& arc = atlas().arcs[i];
            const bool both = (arc.left == east && arc.right == centre) ||
                              (arc.left == centre && arc.right == east);
            if (both) kinds.push_back(styles[i].kind);
        }
        return kinds;
    };
    // While it is fought for there is none at all: the edge of a piece is no front.
    for (const ArcKind kind : kinds_between(make_date(1939, 9, 20))) {
        CHECK(kind == ArcKind::hidden);
    }
    const auto in_october = kinds_between(make_date(1939, 10, 10));
    REQUIRE_FALSE(in_october.empty());
    for (const ArcKind kind : in_october) CHECK(kind == ArcKind::status);
    for (const ArcKind kind : kinds_between(make_date(1940, 6, 1))) {
        CHECK(kind == ArcKind::sovereign);
    }
    for (const ArcKind kind : kinds_between(make_date(1939, 8, 23))) {
        CHECK(kind == ArcKind::hidden);
    }
}

TEST_CASE("land that is held otherwise stands out on the map of changes", "[style]") {
    MapView view = with(std::nullopt, make_date(1940, 8, 6));
    view.emphasis = Emphasis::changes;
    view.since = make_date(1940, 7, 5);
    const PatchStyle riga = style_at(24.1, 56.95, view), moscow = style_at(37.6, 55.75, view);
    CHECK(riga.fill == theme(view.theme).changes.front());  // occupied, then annexed
    CHECK(moscow.pattern == Pattern::none);
    CHECK_FALSE(riga.fill == moscow.fill);
    const auto words = [&] {
        std::vector<std::string> all;
        for (const LegendEntry& entry : legend(shipped_scene(), view, shipped_scene().home)) {
            all.push_back(entry.text);
        }
        return all;
    };
    REQUIRE_FALSE(words().empty());
    CHECK(words().front() == "Soviet Union: occupied, then annexed");
    view.since = make_date(1940, 8, 6);
    REQUIRE_FALSE(words().empty());
    CHECK(words().front() == "No land changed hands between these days.");
}

TEST_CASE("how land is held is told by its tint, its band and its texture", "[style]") {
    const MapView view = with(std::nullopt, make_date(1941, 6, 21));
    const auto holder = [](const char* id) { return atlas().holders[atlas().find_holder(id)]; };
    const auto fill = [&](const char* id, Status status) {
        return status_fill(holder(id), status, view.theme);
    };
    const PatchStyle oslo = style_at(10.75, 60.0, view), berlin = style_at(13.4, 52.5, view);
    CHECK(oslo.fill == fill("germany", Status::occupied));
    CHECK_FALSE(oslo.fill == berlin.fill);
    CHECK(style_at(18.0, 53.1, view).fill == berlin.fill);  // Bromberg, annexed
    CHECK(style_at(14.4, 50.1, view).fill == fill("bohemia_moravia", Status::dependent));
    const PatchStyle hanko = style_at(23.05, 59.85, view);
    CHECK(hanko.texture == Texture::leased);
    CHECK(hanko.fill == fill("soviet_union", Status::occupied));
    CHECK(oslo.texture == Texture::none);

    // The band lies inside the land that it tells of.
    const auto arcs = arc_styles(atlas(), view);
    std::size_t bands = 0;
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        const auto band_on = [&](unsigned side) {
            return static_cast<Band>(arcs[i].edges >> (2 * side) & 3U);
        };
        const auto check = [&](geodata::PatchIndex patch, Band band) {
            if (band == Band::none) return;
            ++bands;
            INFO(atlas().arcs[i].name);
            const geodata::Tenure* tenure = atlas().tenure_on(patch, view.date);
            REQUIRE(tenure != nullptr);
            CHECK(band == band_of(status_of(tenure->relation)));
        };
        check(atlas().arcs[i].left, band_on(0));
        check(atlas().arcs[i].right, band_on(1));
    }
    CHECK(bands > 50);
}

TEST_CASE("the legend tells annexed, occupied, dependent and leased land apart", "[style]") {
    const auto samples_on = [](geodata::Date day) {
        std::vector<LegendEntry> samples;
        const MapView view = with(std::nullopt, day);
        for (LegendEntry& entry : legend(shipped_scene(), view, shipped_scene().home)) {
            if (entry.edge_width > 0) samples.push_back(std::move(entry));
        }
        return samples;
    };
    const auto in_1941 = samples_on(make_date(1941, 6, 21));
    REQUIRE(in_1941.size() == 4);
    for (std::size_t i = 0; i < in_1941.size(); ++i) {
        INFO(in_1941[i].text);
        CHECK_FALSE(in_1941[i].edge == in_1941[i].fill);
        for (std::size_t k = 0; k < i; ++k) CHECK_FALSE(in_1941[i].text == in_1941[k].text);
    }
    CHECK(in_1941.back().texture == Texture::leased);
    for (const LegendEntry& entry : samples_on(make_date(1938, 2, 1))) {
        CHECK_FALSE(entry.text == "Annexed");
        CHECK_FALSE(entry.text == "Leased");
    }
}
