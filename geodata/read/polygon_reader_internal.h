/// \file
/// Turns the features of one polygon layer into an atlas.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "geodata/loading.h"
#include "geodata/model/atlas.h"
#include "geodata/read/crs_internal.h"
#include "geodata/read/field_roles_internal.h"
#include "geodata/read/gdal_internal.h"
#include "geodata/result.h"

namespace geodata {

class PolygonReader {
  public:
    /// `where` names file and layer in messages.
    PolygonReader(OGRLayer&, std::string where, ToWgs84, Loading*);

    /// Reads every feature; the error that makes the file unusable, if there is one.
    std::optional<Error> read();

    /// Finds the borders; what is taken of a cancelled loading is not whole.
    [[nodiscard]] Atlas take();
    /// One warning for each kind of trouble, naming the first features that had it.
    [[nodiscard]] std::vector<Warning> warnings() const;

  private:
    struct Trouble {
        std::string what, remedy;
        std::vector<std::string> features;  ///< the first of them
        std::size_t more = 0;
    };

    std::optional<Error> read_feature(const OGRFeature&);
    /// The land in degrees; empty when nothing of it can be shown, which is noted.
    Result<MultiPolygon<LonLat>> land_of(const OGRGeometry&, const std::string& feature);
    bool bring_to_wgs84(MultiPolygon<LonLat>&) const;
    std::optional<Error> coordinate_error(const MultiPolygon<LonLat>&,
                                          const std::string& feature) const;
    bool has_room_for(const MultiPolygon<LonLat>&, const std::string& feature);
    void mend(MultiPolygon<LonLat>&, const std::string& feature);
    [[nodiscard]] std::string feature_words(const OGRFeature&) const;
    void note(const std::string& what, const std::string& remedy, const std::string& feature);
    Tenure tenure_of(const OGRFeature&, const std::string& feature);
    HolderIndex holder_named(const std::string& name);

    OGRLayer& layer_;
    std::string where_;
    ToWgs84 to_wgs84_;
    Loading* loading_;
    FieldRoles roles_;
    Atlas atlas_;
    std::unordered_map<std::string, HolderIndex> holder_index_;  ///< by name
    std::unordered_set<std::string> holder_ids_;
    std::vector<Trouble> troubles_;
    std::size_t points_ = 0;     ///< of all features so far
    double repair_seconds_ = 0;  ///< spent so far
};

}  // namespace geodata
