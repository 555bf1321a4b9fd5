// Turns the features of one polygon layer into an atlas.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "geodata/model/atlas.h"
#include "geodata/read/crs_internal.h"
#include "geodata/read/field_roles_internal.h"
#include "geodata/read/gdal_internal.h"
#include "geodata/result.h"

namespace geodata {

class PolygonReader {
  public:
    /// `where` names file and layer in messages.
    PolygonReader(OGRLayer&, std::string where, ToWgs84);

    /// Reads every feature; the error that makes the file unusable, if there is one.
    std::optional<Error> read();

    [[nodiscard]] Atlas take();
    /// One warning for each kind of trouble, naming the first features that had it.
    [[nodiscard]] std::vector<Warning> warnings() const;

  private:
    struct Trouble {
        std::string what, remedy;
        std::vector<std::string> features;
    };

    std::optional<Error> read_feature(const OGRFeature&);
    std::optional<Error> coordinate_error(const OGRGeometry&, const std::string& feature) const;
    [[nodiscard]] std::string feature_words(const OGRFeature&) const;
    void note(const std::string& what, const std::string& remedy, const std::string& feature);
    Tenure tenure_of(const OGRFeature&, const std::string& feature);
    HolderIndex holder_named(const std::string& name);

    OGRLayer& layer_;
    std::string where_;
    ToWgs84 to_wgs84_;
    FieldRoles roles_;
    Atlas atlas_;
    std::map<std::string, HolderIndex> holder_index_;
    std::vector<Trouble> troubles_;
};

}  // namespace geodata
