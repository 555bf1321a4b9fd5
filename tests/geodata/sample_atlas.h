// A small atlas that is no place on Earth's map, known to the last degree, for the tests of
// geodata; and the folder form of it.
//
//        20      22      24      26
//     53 +-------+-------+
//        |     north     |            north  beta, sovereign, always
//     52 +-------+-------+-------+    west   alfa, sovereign, always (around enclave)
//        | west  |     east      |    enclave gama until 1939-03-22, then beta, annexed
//        |  [e]  |               |    east   beta until 1939-09-17, then alfa, occupied
//     50 +-------+---------------+    island alfa, two parts of one patch in the sea at 16..18
#pragma once

#include <filesystem>
#include <string>

#include "geodata/model/atlas.h"
#include "tests/support/paths.h"

namespace sample {

/// A closed ring around a box in degrees, counter-clockwise.
geodata::Ring<geodata::LonLat> box(double west, double south, double east, double north);
geodata::MultiPolygon<geodata::LonLat> box_land(double west, double south, double east,
                                                double north);

geodata::Atlas atlas();

/// Writes the files of an atlas folder with OGR, independently of the atlas compiler.
void write_folder(const geodata::Atlas&, const std::filesystem::path& folder);

using test::TempFolder;

void write_text(const std::filesystem::path&, const std::string&);

/// A file of tests/data.
std::filesystem::path data_file(const std::string& name);

}  // namespace sample
