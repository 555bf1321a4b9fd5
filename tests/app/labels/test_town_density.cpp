// A district is named about as densely as its region.
#include <array>

#include "tests/app/labels/layouts.h"
#include "tests/support/catch.h"

using namespace viewer;
using namespace label_tests;

namespace {

std::size_t towns_named(geodata::LonLat centre, double metres_per_pixel) {
    View view(1280, 800);
    view.look_at({centre.lon - 1, centre.lat - 1, centre.lon + 1, centre.lat + 1});
    view.state.camera.metres_per_pixel = metres_per_pixel;
    return view.layout().symbols.size();
}

}  // namespace

TEST_CASE("from a land to its provinces a picture names about as many towns", "[labels]") {
    constexpr std::array places = {geodata::LonLat{24, 53}, geodata::LonLat{24, 50},
                                   geodata::LonLat{20, 52}, geodata::LonLat{26, 56}};
    for (const geodata::LonLat& centre : places) {
        for (const double metres_per_pixel : {800.0, 600.0, 420.0, 300.0}) {
            INFO(centre.lon << " E " << centre.lat << " N at " << metres_per_pixel << " m a pixel");
            const std::size_t named = towns_named(centre, metres_per_pixel);
            CHECK(named >= 35);
            CHECK(named <= 110);
        }
        CHECK(towns_named(centre, 175) >= 15);  // 220 km across
        CHECK(towns_named(centre, 90) >= 4);    // a district: 115 km
    }
}
