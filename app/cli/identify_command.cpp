#include <cmath>
#include <iostream>

#include "app/cli/commands.h"
#include "app/cli/read_data.h"
#include "geodata/query/query.h"

namespace viewer {

int run_identify(const IdentifyOptions& options) {
    if (!(std::abs(options.lon) <= 180) || !(std::abs(options.lat) <= 90)) {
        return complain({"this is no place on the globe", "LON LAT",
                         "longitude comes first, -180 to 180, then latitude, -90 to 90"},
                        exit_usage);
    }
    const auto date = understand_date(options.date);
    if (!date) return complain(date.error(), exit_usage);
    const auto atlas = read_data(options.file);
    if (!atlas) return complain(atlas.error(), exit_refused);
    const geodata::PatchLocator locator(atlas.value());
    const auto found = geodata::identify(atlas.value(), locator,
                                         geodata::LonLat{options.lon, options.lat}, date.value());
    std::cout << geodata::to_json(atlas.value(), found) << "\n";
    return exit_good;
}

}  // namespace viewer
