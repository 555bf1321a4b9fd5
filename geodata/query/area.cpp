#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "geodata/query/compare.h"
#include "geodata/query/query.h"
#include "geodata/query/wgs84_internal.h"
#include "geodata/topology/rings.h"

namespace geodata {

namespace {

// Long edges follow straight lines in longitude and latitude, as they are drawn; short ones are
// taken as geodesics.
double ring_km2(const Ring<LonLat>& ring) {
    geod_polygon polygon;
    geod_polygon_init(&polygon, 0);
    const Ring<LonLat> dense = densified(ring);
    for (std::size_t i = 0; i + 1 < dense.size(); ++i) {
        geod_polygon_addpoint(&wgs84(), &polygon, dense[i].lat, dense[i].lon);
    }
    double square_metres = 0;
    geod_polygon_compute(&wgs84(), &polygon, 0, 1, &square_metres, nullptr);
    return std::abs(square_metres) / 1e6;
}

/// Adds areas under a key and gives the rows, largest first.
class AreaTable {
  public:
    void add(const std::string& key, const std::string& name, std::string_view relation,
             double km2) {
        AreaRow& row = rows_[{key, name, std::string(relation)}];
        row.key = key;
        row.name = name;
        row.relation = relation;
        row.km2 += km2;
        ++row.patches;
    }

    [[nodiscard]] std::vector<AreaRow> largest_first() const {
        std::vector<AreaRow> rows;
        for (const auto& [key, row] : rows_) rows.push_back(row);
        std::stable_sort(rows.begin(), rows.end(),
                         [](const AreaRow& a, const AreaRow& b) { return a.km2 > b.km2; });
        return rows;
    }

  private:
    std::map<std::tuple<std::string, std::string, std::string>, AreaRow> rows_;
};

std::string holder_name(const Atlas& atlas, HolderIndex holder) {
    return holder == no_holder ? "nobody" : atlas.holders[holder].name;
}

std::string holder_id(const Atlas& atlas, HolderIndex holder) {
    return holder == no_holder ? "none" : atlas.holders[holder].id;
}

std::string name_on(const Atlas& atlas, PatchIndex patch, Date day) {
    const std::string name = holder_name(atlas, atlas.holder_on(patch, day));
    return atlas.contested_on(patch, day) ? name + " (contested)" : name;
}

}  // namespace

double area_km2(const MultiPolygon<LonLat>& land) {
    double sum = 0;
    for (const Polygon<LonLat>& polygon : land) {
        sum += ring_km2(polygon.exterior);
        for (const Ring<LonLat>& hole : polygon.holes) sum -= ring_km2(hole);
    }
    return sum;
}

std::string holding_key(const Atlas& atlas, PatchIndex patch, Date day) {
    const std::string id = holder_id(atlas, atlas.holder_on(patch, day));
    return atlas.contested_on(patch, day) ? id + ":contested" : id;
}

std::vector<AreaRow> areas_by_holder(const Atlas& atlas, Date day) {
    AreaTable table;
    for (std::size_t i = 0; i < atlas.patches.size(); ++i) {
        const Tenure* tenure = atlas.tenure_on(static_cast<PatchIndex>(i), day);
        if (tenure == nullptr) continue;
        table.add(holder_id(atlas, tenure->holder), holder_name(atlas, tenure->holder),
                  to_id(tenure->relation), patch_km2(atlas.patches[i]));
    }
    return table.largest_first();
}

std::vector<AreaRow> areas_by_sphere(const Atlas& atlas, Paper paper) {
    AreaTable table;
    for (std::size_t i = 0; i < atlas.patches.size(); ++i) {
        const Patch& patch = atlas.patches[i];
        const Allocation* allocation = atlas.allocation(static_cast<PatchIndex>(i), paper);
        if (allocation == nullptr) continue;
        const std::string& territory =
            patch.territory ? atlas.territory(*patch.territory).name : patch.name;
        table.add(std::string(to_id(allocation->sphere)),
                  std::string(to_words(allocation->sphere)) + ": " + territory, "",
                  patch_km2(patch));
    }
    return table.largest_first();
}

std::vector<AreaRow> areas_changed(const Atlas& atlas, Date before, Date after) {
    AreaTable table;
    for (std::size_t i = 0; i < atlas.patches.size(); ++i) {
        const auto patch = static_cast<PatchIndex>(i);
        const std::string from = holding_key(atlas, patch, before);
        const std::string to = holding_key(atlas, patch, after);
        if (from == to) continue;
        table.add(from + " -> " + to,
                  name_on(atlas, patch, before) + " to " + name_on(atlas, patch, after), "",
                  patch_km2(atlas.patches[i]));
    }
    return table.largest_first();
}

}  // namespace geodata
