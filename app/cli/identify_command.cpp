#include <iostream>

#include "app/cli/commands.h"
#include "app/cli/number_options.h"
#include "app/cli/read_data.h"
#include "geodata/query/query.h"

namespace viewer {

int run_identify(const IdentifyOptions& options) {
    const auto lon = understand_number("LON", options.lon, -180, 180);
    if (!lon) return complain(lon.error(), exit_usage);
    const auto lat = understand_number("LAT", options.lat, -90, 90);
    if (!lat) return complain(lat.error(), exit_usage);
    const auto asked = understand_date(options.date);
    if (!asked) return complain(asked.error(), exit_usage);
    const auto atlas = read_data(options.file);
    if (!atlas) return complain(atlas.error(), exit_refused);
    const auto date = day_in(atlas.value(), asked.value());
    if (!date) return complain(date.error(), exit_usage);
    const geodata::PatchLocator locator(atlas.value());
    const auto found = geodata::identify(atlas.value(), locator,
                                         geodata::LonLat{lon.value(), lat.value()}, date.value());
    std::cout << geodata::to_json(atlas.value(), found) << "\n";
    return exit_good;
}

}  // namespace viewer
