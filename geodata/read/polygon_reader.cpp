#include <algorithm>
#include <cmath>
#include <numbers>

#include "geodata/letters.h"
#include "geodata/read/limits.h"
#include "geodata/read/polygon_reader_internal.h"
#include "geodata/topology/shared_arcs.h"

namespace geodata {

namespace {

/// Hues a golden angle apart stay distinct however many there are; lightness in three steps.
Colour distinct_colour(std::size_t number) {
    const double hue = std::fmod(static_cast<double>(number) * 137.508, 360);
    const double lightness = 0.72 + 0.06 * static_cast<double>(number % 3);
    const auto channel = [&](double shift) {
        const double wave = std::cos((hue + shift) * std::numbers::pi / 180);
        return static_cast<std::uint8_t>(
            std::lround(255 * std::clamp(lightness + 0.13 * wave, 0.0, 1.0)));
    };
    return {channel(0), channel(-120), channel(120)};
}

}  // namespace

PolygonReader::PolygonReader(OGRLayer& layer, std::string where, ToWgs84 to_wgs84, Loading* loading)
    : layer_(layer),
      where_(std::move(where)),
      to_wgs84_(std::move(to_wgs84)),
      loading_(loading),
      roles_(field_roles(*layer.GetLayerDefn())) {}

std::optional<Error> PolygonReader::read() {
    GdalComplaints complaints;
    if (roles_.name < 0) {
        troubles_.push_back({"no field holds names",
                             "its features are called by their numbers; add a field \"name\"",
                             {}});
    }
    const auto count = static_cast<double>(layer_.GetFeatureCount(FALSE));
    std::size_t done = 0;
    for (const auto& feature : layer_) {
        if (cancelled(loading_)) return cancelled_error(where_);
        report(loading_, LoadingStage::reading, count > 0 ? static_cast<double>(done) / count : 0);
        if (!complaints.first_failure().empty()) break;
        if (++done > most_features) {
            note("the layer has more than " + in_millions(most_features) + " features",
                 "what is beyond is left out; keep only the land you want to show", {});
            break;
        }
        if (std::optional<Error> error = read_feature(*feature)) return error;
    }
    if (!complaints.first_failure().empty()) {
        return Error{{"it cannot be read to its end: " + complaints.first_failure(), where_,
                      "copy or download it again, whole"}};
    }
    if (atlas_.patches.empty()) {
        std::string what = "the layer has no polygons to show";
        const auto left_out = std::find_if(troubles_.begin(), troubles_.end(),
                                           [](const Trouble& t) { return !t.features.empty(); });
        if (left_out != troubles_.end()) {
            what += " (" + left_out->features.front() + ": " + left_out->what + ")";
        }
        return Error{{what, where_, "choose a layer of areas"}};
    }
    return std::nullopt;
}

std::string PolygonReader::feature_words(const OGRFeature& feature) const {
    const std::string name = shortened(text_field(feature, roles_.name), longest_name);
    return "feature " + std::to_string(feature.GetFID()) + (name.empty() ? "" : " (" + name + ")");
}

void PolygonReader::note(const std::string& what, const std::string& remedy,
                         const std::string& feature) {
    constexpr std::size_t named = 3;
    auto trouble = std::find_if(troubles_.begin(), troubles_.end(),
                                [&what](const Trouble& t) { return t.what == what; });
    if (trouble == troubles_.end()) {
        trouble = troubles_.insert(trouble, Trouble{what, remedy, {}, 0});
    }
    if (feature.empty()) return;
    if (trouble->features.size() < named) {
        trouble->features.push_back(feature);
    } else {
        ++trouble->more;
    }
}

std::vector<Warning> PolygonReader::warnings() const {
    std::vector<Warning> all;
    for (const Trouble& trouble : troubles_) {
        std::string where = where_;
        for (const std::string& feature : trouble.features) where += ", " + feature;
        if (trouble.more > 0) where += " and " + std::to_string(trouble.more) + " more";
        all.push_back(Warning{{trouble.what, where, trouble.remedy}});
    }
    return all;
}

std::optional<Error> PolygonReader::read_feature(const OGRFeature& source) {
    const std::string feature = feature_words(source);
    if (source.GetGeometryRef() == nullptr || source.GetGeometryRef()->IsEmpty()) {
        note("the feature has no geometry", "it is left out", feature);
        return std::nullopt;
    }
    if (!has_polygons(*source.GetGeometryRef())) {
        note("the feature is no polygon", "it is left out", feature);
        return std::nullopt;
    }
    Result<MultiPolygon<LonLat>> land = land_of(*source.GetGeometryRef(), feature);
    if (!land) return land.error();
    if (land.value().empty()) return std::nullopt;
    Tenure tenure = tenure_of(source, feature);
    Patch patch;
    patch.name = atlas_.holders[tenure.holder].name;
    patch.id = atlas_.holders[tenure.holder].id + "_" + std::to_string(source.GetFID());
    patch.land = std::move(land).value();
    patch.tenures.push_back(std::move(tenure));
    atlas_.patches.push_back(std::move(patch));
    return std::nullopt;
}

Tenure PolygonReader::tenure_of(const OGRFeature& source, const std::string& feature) {
    Tenure tenure;
    std::string name = text_field(source, roles_.name);
    if (name.size() > longest_name)
        note("its name is longer than 500 bytes", "it is shortened", feature);
    if (name.empty()) name = "feature " + std::to_string(source.GetFID());
    tenure.holder = holder_named(name);
    tenure.source = where_;
    const Result<Period> period = period_of(source, roles_);
    if (period) {
        tenure.period = period.value();
    } else {
        note("its dates are wrong", "it is shown for all time; write them as 1939-08-23",
             feature + ": " + period.error().what);
    }
    return tenure;
}

HolderIndex PolygonReader::holder_named(const std::string& name) {
    const auto [entry, added] =
        holder_index_.try_emplace(name, static_cast<HolderIndex>(atlas_.holders.size()));
    if (added) {
        const std::string shown = shortened(name, longest_name);
        std::string id = identifier_of(shown);
        while (!holder_ids_.insert(id).second) id += "_" + std::to_string(entry->second);
        atlas_.holders.push_back(
            {id, shown, in_capitals(shown), distinct_colour(atlas_.holders.size())});
    }
    return entry->second;
}

Atlas PolygonReader::take() {
    atlas_.arcs = shared_arcs(atlas_.patches, loading_);
    for (Arc& arc : atlas_.arcs) arc.source = where_;
    return std::move(atlas_);
}

}  // namespace geodata
