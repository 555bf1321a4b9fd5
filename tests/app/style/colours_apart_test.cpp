// The holders' colours, by CIEDE2000, as every eye sees them (colour_vision.h): neighbours, the two
// signatories, the sea; and how land that is not its holder's own differs from what is.
//
// In print grey tells, or a texture: land of another texture is told apart by it.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "app/style/emphasis.h"
#include "app/style/status.h"
#include "tests/app/shipped_scene.h"
#include "tests/app/style/colour_vision.h"
#include "tests/support/catch.h"

using namespace viewer;
using namespace viewer_tests;

namespace {

using geodata::HolderIndex;

/// CIEDE2000. By it, 1 is a difference that can just be seen side by side.
constexpr double neighbours_apart = 10, signatories_apart = 20, sea_apart = 12;
/// Where one of two holders' lands is tinted: the border line tells them apart too.
constexpr double tinted_apart = 3.2;
/// Occupied or dependent land from the same holder's own beside it: the band tells too.
constexpr double status_apart = 3.5, status_apart_in_print = 2.5;

constexpr std::array theme_names = {ThemeName::atlas, ThemeName::projector, ThemeName::night,
                                    ThemeName::print};

/// How one holder had land.
using Held = std::pair<HolderIndex, Status>;

std::set<geodata::Date> days_of_change(const geodata::Atlas& atlas) {
    std::set<geodata::Date> days = {atlas.days.first};
    for (const geodata::Patch& patch : atlas.patches) {
        for (const geodata::Tenure& tenure : patch.tenures) {
            if (tenure.period.from) days.insert(*tenure.period.from);
        }
    }
    return days;
}

/// What bordered on what on some day.
std::set<std::pair<Held, Held>> held_beside() {
    const geodata::Atlas& atlas = shipped_scene().atlas;
    std::set<std::pair<Held, Held>> pairs;
    for (const geodata::Date day : days_of_change(atlas)) {
        const auto held = [&](geodata::PatchIndex p) {
            const geodata::Tenure* tenure = atlas.tenure_on(p, day);
            return tenure == nullptr ? Held{geodata::no_holder, Status::own}
                                     : Held{tenure->holder, status_of(tenure->relation)};
        };
        for (const geodata::Arc& arc : atlas.arcs) {
            if (arc.left == geodata::no_patch || arc.right == geodata::no_patch) continue;
            const Held a = held(arc.left), b = held(arc.right);
            if (a == b || a.first == geodata::no_holder || b.first == geodata::no_holder) continue;
            pairs.insert(std::minmax(a, b));
        }
    }
    return pairs;
}

const geodata::Holder& holder(HolderIndex index) {
    return shipped_scene().atlas.holders[index];
}

const geodata::Holder& holder(const char* id) {
    return holder(shipped_scene().atlas.find_holder(id));
}

/// In print two greys; elsewhere to the eye that tells them apart least.
double least_apart(Colour a, Colour b, ThemeName name) {
    return name == ThemeName::print ? ciede2000(a, b, all_eyes[0]) : least_ciede2000(a, b);
}

bool textures_differ(HolderIndex a, HolderIndex b, ThemeName name) {
    return texture_of(holder(a), name) != texture_of(holder(b), name);
}

bool plain_colour(Status status) {
    return status == Status::own || status == Status::annexed;
}

double hue_degrees(const Triple& lab) {
    const double hue = std::atan2(lab[2], lab[1]) * 180 / 3.14159265358979323846;
    return hue < 0 ? hue + 360 : hue;
}

/// How dark a grey is, as printers count it: the share of ink.
double ink_share(Colour grey) {
    return 1 - grey.r / 255.0;
}

}  // namespace

TEST_CASE("CIEDE2000 gives the differences that its authors published", "[style]") {
    struct Published {
        Triple a, b;
        double apart;
    };
    const std::vector<Published> table = {
        {{50, 2.6772, -79.7751}, {50, 0, -82.7485}, 2.0425},
        {{50, 3.1571, -77.2803}, {50, 0, -82.7485}, 2.8615},
        {{50, 2.8361, -74.02}, {50, 0, -82.7485}, 3.4412},
        {{50, -1.3802, -84.2814}, {50, 0, -82.7485}, 1.0},
        {{50, -1.1848, -84.8006}, {50, 0, -82.7485}, 1},
        {{50, -0.9009, -85.5211}, {50, 0, -82.7485}, 1},
        {{50, 0, 0}, {50, -1, 2}, 2.3669},
        {{50, -1, 2}, {50, 0, 0}, 2.3669},
        {{50, 2.49, -0.001}, {50, -2.49, 0.0009}, 7.1792},
        {{50, 2.49, -0.001}, {50, -2.49, 0.001}, 7.1792},
        {{50, 2.49, -0.001}, {50, -2.49, 0.0011}, 7.2195},
        {{50, 2.49, -0.001}, {50, -2.49, 0.0012}, 7.2195},
        {{50, -0.001, 2.49}, {50, 0.0009, -2.49}, 4.8045},
        {{50, -0.001, 2.49}, {50, 0.001, -2.49}, 4.8045},
        {{50, -0.001, 2.49}, {50, 0.0011, -2.49}, 4.7461},
        {{50, 2.5, 0}, {50, 0, -2.5}, 4.3065},
        {{50, 2.5, 0}, {73, 25, -18}, 27.1492},
        {{50, 2.5, 0}, {61, -5, 29}, 22.8977},
        {{50, 2.5, 0}, {56, -27, -3}, 31.9030},
        {{50, 2.5, 0}, {58, 24, 15}, 19.4535},
        {{50, 2.5, 0}, {50, 3.1736, 0.5854}, 1},
        {{50, 2.5, 0}, {50, 3.2972, 0}, 1},
        {{50, 2.5, 0}, {50, 1.8634, 0.5757}, 1},
        {{50, 2.5, 0}, {50, 3.2592, 0.335}, 1},
        {{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644},
        {{63.0109, -31.0961, -5.8663}, {62.8187, -29.7946, -4.0864}, 1.2630},
        {{61.2901, 3.7196, -5.3901}, {61.4292, 2.2480, -4.9620}, 1.8731},
        {{35.0831, -44.1164, 3.7933}, {35.0232, -40.0716, 1.5901}, 1.8645},
        {{22.7233, 20.0904, -46.6940}, {23.0331, 14.9730, -42.5619}, 2.0373},
        {{36.4612, 47.8580, 18.3852}, {36.2715, 50.5065, 21.2231}, 1.4146},
        {{90.8027, -2.0831, 1.4410}, {91.1528, -1.6435, 0.0447}, 1.4441},
        {{90.9257, -0.5406, -0.9208}, {88.6381, -0.8985, -0.7239}, 1.5381},
        {{6.7747, -0.2908, -2.4247}, {5.8714, -0.0985, -2.2286}, 0.6377},
        {{2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}, 0.9082},
    };
    REQUIRE(table.size() == 34);
    for (const Published& row : table) {
        INFO(row.a[0] << " " << row.a[1] << " " << row.a[2]);
        CHECK(std::abs(ciede2000(row.a, row.b) - row.apart) < 0.00006);
        CHECK(std::abs(ciede2000(row.b, row.a) - row.apart) < 0.00006);
    }
}

TEST_CASE("holders that bordered on each other on any day are 10 apart in every theme", "[style]") {
    std::set<std::pair<HolderIndex, HolderIndex>> pairs;
    for (const auto& [a, b] : held_beside()) {
        if (a.first != b.first && plain_colour(a.second) && plain_colour(b.second)) {
            pairs.insert(std::minmax(a.first, b.first));
        }
    }
    CHECK(pairs.size() > 55);
    for (const auto& [a, b] : pairs) {
        for (const ThemeName name : theme_names) {
            if (textures_differ(a, b, name)) continue;
            INFO(holder(a).id << " and " << holder(b).id << ", theme " << static_cast<int>(name));
            CHECK(least_apart(holder_fill(holder(a), name), holder_fill(holder(b), name), name) >=
                  neighbours_apart);
        }
    }
}

TEST_CASE("tinted land differs from what it borders on, and from its holder's own", "[style]") {
    std::size_t tinted = 0;
    for (const auto& [a, b] : held_beside()) {
        if (plain_colour(a.second) && plain_colour(b.second)) continue;
        if (a.second == Status::contested || b.second == Status::contested) continue;  // barred
        const bool same = a.first == b.first;
        // Two bands tell what differs so little.
        if (same && !plain_colour(a.second) && !plain_colour(b.second)) continue;
        ++tinted;
        for (const ThemeName name : theme_names) {
            if (!same && textures_differ(a.first, b.first, name)) continue;
            const double least = !same                      ? tinted_apart
                                 : name == ThemeName::print ? status_apart_in_print
                                                            : status_apart;
            INFO(holder(a.first).id << " " << static_cast<int>(a.second) << " and "
                                    << holder(b.first).id << " " << static_cast<int>(b.second)
                                    << ", theme " << static_cast<int>(name));
            CHECK(least_apart(status_fill(holder(a.first), a.second, name),
                              status_fill(holder(b.first), b.second, name), name) >= least);
        }
    }
    CHECK(tinted > 30);
}

TEST_CASE("the two signatories are 20 apart in every theme", "[style]") {
    const geodata::Atlas& atlas = shipped_scene().atlas;
    for (const ThemeName name : theme_names) {
        INFO("theme " << static_cast<int>(name));
        CHECK(least_apart(holder_fill(holder("germany"), name),
                          holder_fill(holder("soviet_union"), name), name) >= signatories_apart);
        if (name == ThemeName::print) {
            CHECK(textures_differ(atlas.find_holder("germany"), atlas.find_holder("soviet_union"),
                                  name));
        }
    }
}

TEST_CASE("on paper one signatory is about 15 % grey and the other about 45 %", "[style]") {
    const double soviet = ink_share(holder_fill(holder("soviet_union"), ThemeName::print));
    const double german = ink_share(holder_fill(holder("germany"), ThemeName::print));
    CHECK(std::abs(soviet - 0.15) < 0.01);
    CHECK(std::abs(german - 0.45) < 0.01);
}

TEST_CASE("red-pink is the Soviet Union's alone", "[style]") {
    const auto red_pink = [](const geodata::Holder& one) {
        const Triple lab = lab_seen(one.colour, all_eyes[0]);
        const double hue = hue_degrees(lab);
        return std::hypot(lab[1], lab[2]) >= 8 && (hue >= 345 || hue <= 50);
    };
    const geodata::Holder& soviet = holder("soviet_union");
    CHECK(red_pink(soviet));
    for (const geodata::Holder& one : shipped_scene().atlas.holders) {
        if (one.id == soviet.id) continue;
        INFO(one.id);
        CHECK_FALSE(red_pink(one));
        CHECK(ciede2000(one.colour, soviet.colour, all_eyes[0]) >= 10);
        // And nobody is taken for Germany.
        if (one.id == "germany") continue;
        CHECK(ciede2000(one.colour, holder("germany").colour, all_eyes[0]) >= 10);
    }
}

TEST_CASE("the sea is 12 from any land", "[style]") {
    for (const ThemeName name : theme_names) {
        const Theme& look = theme(name);
        // On paper it alone is ruled so.
        if (name == ThemeName::print) {
            CHECK(look.sea_ruled);
            continue;
        }
        CHECK_FALSE(look.sea_ruled);
        CHECK(least_ciede2000(look.land_without_holder, look.sea) >= sea_apart);
        for (const geodata::Holder& one : shipped_scene().atlas.holders) {
            for (const Status status : {Status::own, Status::occupied, Status::dependent}) {
                INFO(one.id << " " << static_cast<int>(status) << ", theme "
                            << static_cast<int>(name));
                CHECK(least_ciede2000(status_fill(one, status, name), look.sea) >= sea_apart);
            }
        }
    }
}

TEST_CASE("land is light and calm, and so is the sea", "[style]") {
    const auto light = [](Colour c) { return lab_seen(c, all_eyes[0])[0]; };
    const auto chroma = [](Colour c) {
        const Triple lab = lab_seen(c, all_eyes[0]);
        return std::hypot(lab[1], lab[2]);
    };
    const Colour sea = theme(ThemeName::atlas).sea;
    for (const geodata::Holder& one : shipped_scene().atlas.holders) {
        INFO(one.id);
        CHECK(light(one.colour) >= 70);
        CHECK(chroma(one.colour) <= 24);
    }
    CHECK(light(sea) >= 87);
    CHECK(chroma(sea) <= 19);
    CHECK(chroma(theme(ThemeName::night).sea) <= 19);
}

TEST_CASE("a band is darker than the land it lies in, in the dark lighter", "[style]") {
    const geodata::Holder& germany = holder("germany");
    for (const ThemeName name : theme_names) {
        const Theme& look = theme(name);
        const auto light = [](Colour c) { return lab_seen(c, all_eyes[0])[0]; };
        for (const Status status : {Status::annexed, Status::occupied, Status::dependent}) {
            INFO("theme " << static_cast<int>(name) << ", " << static_cast<int>(status));
            const Colour fill = status_fill(germany, status, name);
            const Colour band = band_colour(look, band_of(status), fill);
            CHECK((light(band) > light(fill)) == (name == ThemeName::night));
            CHECK(ciede2000(band, fill, all_eyes[0]) >= 4);
        }
        CHECK(paler_by(Status::own) == 0);
        CHECK(paler_by(Status::annexed) == 0);
        CHECK(paler_by(Status::occupied) < paler_by(Status::dependent));
        CHECK(band_width(look, Band::dependent) < band_width(look, Band::occupied));
        CHECK(band_width(look, Band::none) == 0);
    }
}
