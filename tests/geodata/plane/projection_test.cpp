#include "geodata/plane/projection.h"

#include <cmath>
#include <memory>
#include <random>

#include <ogr_spatialref.h>

#include "geodata/query/query.h"
#include "geodata/topology/rings.h"
#include "tests/support/catch.h"

using namespace geodata;

namespace {

/// PROJ's own pipeline for the map plane, through OGR.
class Reference {
  public:
    Reference() {
        OGRSpatialReference geographic;
        geographic.SetWellKnownGeogCS("WGS84");
        geographic.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        OGRSpatialReference plane;
        plane.SetFromUserInput(plane_crs_definition().c_str());
        plane.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        pipeline_.reset(OGRCreateCoordinateTransformation(&geographic, &plane));
    }
    [[nodiscard]] MapPoint forward(LonLat p) const {
        pipeline_->Transform(1, &p.lon, &p.lat);
        return {p.lon, p.lat};
    }

  private:
    struct Destroy {
        void operator()(OGRCoordinateTransformation* t) const {
            OGRCoordinateTransformation::DestroyCT(t);
        }
    };
    std::unique_ptr<OGRCoordinateTransformation, Destroy> pipeline_;
};

std::vector<LonLat> places(const LonLatBox& box, int count) {
    std::mt19937 random(1939);
    std::uniform_real_distribution<double> lon(box.west, box.east);
    std::uniform_real_distribution<double> lat(box.south, box.north);
    std::vector<LonLat> made;
    for (int i = 0; i < count; ++i) made.push_back({lon(random), lat(random)});
    return made;
}

}  // namespace

TEST_CASE("The centre of the plane is its origin, north is up") {
    const Projection projection;
    const MapPoint centre = projection.forward(plane_centre);
    CHECK(std::abs(centre.x) < 1e-6);
    CHECK(std::abs(centre.y) < 1e-6);
    const MapPoint north = projection.forward(LonLat{26, 57});
    CHECK(std::abs(north.x) < 1e-6);
    CHECK(north.y == Approx(111350).margin(200));
    CHECK(projection.forward(LonLat{27, 56}).x > 0);
}

TEST_CASE("The projection agrees with PROJ's to a tenth of a millimetre") {
    const Projection projection;
    const Reference reference;
    for (const LonLat& p : places({-14, 33, 64, 74}, 2000)) {
        const MapPoint ours = projection.forward(p);
        const MapPoint theirs = reference.forward(p);
        REQUIRE(std::abs(ours.x - theirs.x) < 1e-4);
        REQUIRE(std::abs(ours.y - theirs.y) < 1e-4);
    }
}

TEST_CASE("Forward and back is the same place to 1e-9 degrees") {
    const Projection projection;
    for (const LonLat& p : places({-14, 5, 66, 85}, 5000)) {
        const LonLat back = projection.inverse(projection.forward(p));
        REQUIRE(std::abs(back.lon - p.lon) < 1e-9);
        REQUIRE(std::abs(back.lat - p.lat) < 1e-9);
    }
}

TEST_CASE("Beyond the antimeridian longitudes come back within 180 degrees") {
    const Projection projection;
    for (const double lon : {-179.5, 179.5, -155.0}) {
        CHECK(projection.inverse(projection.forward(LonLat{lon, 60})).lon == Approx(lon));
    }
}

TEST_CASE("The antipode of the centre still gives finite numbers") {
    const Projection projection;
    const MapPoint far = projection.forward(LonLat{-154, -56});
    CHECK(std::isfinite(far.x));
    CHECK(std::isfinite(far.y));
}

TEST_CASE("Areas on the plane are areas on the ellipsoid") {
    const Projection projection;
    for (const LonLat& corner : places({-14, 33, 60, 72}, 50)) {
        Ring<LonLat> cell;
        constexpr int steps = 40;  // edges of a parallel bow on the plane
        const double size = 0.5;
        for (int i = 0; i < steps; ++i) cell.push_back({corner.lon + size * i / steps, corner.lat});
        for (int i = 0; i < steps; ++i) {
            cell.push_back({corner.lon + size, corner.lat + size * i / steps});
        }
        for (int i = steps; i > 0; --i) {
            cell.push_back({corner.lon + size * i / steps, corner.lat + size});
        }
        for (int i = steps; i > 0; --i) cell.push_back({corner.lon, corner.lat + size * i / steps});
        cell.push_back(cell.front());
        const double plane = signed_area(projection.forward(cell)) / 1e6;
        REQUIRE(plane == Approx(area_km2({{cell, {}}})).epsilon(1e-5));
    }
}

TEST_CASE("The extent of a box holds its bulging edges") {
    const Projection projection;
    const LonLatBox box{10, 42, 42, 71};
    const MapExtent extent = projection.extent_of(box);
    for (const LonLat& p : places(box, 2000)) CHECK(extent.contains(projection.forward(p)));
    // The southern edge sags below its corners.
    CHECK(extent.min_y < projection.forward(LonLat{10, 42}).y - 1000);
}

TEST_CASE("Lines are projected point by point") {
    const Projection projection;
    const Line<LonLat> line{{20, 50}, {21, 51}};
    const Line<MapPoint> plane = projection.forward(line);
    REQUIRE(plane.size() == 2);
    CHECK(plane[1] == projection.forward(line[1]));
}
