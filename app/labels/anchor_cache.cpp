#include "app/labels/anchor_cache.h"

#include <algorithm>
#include <utility>

namespace viewer {

namespace {

constexpr std::size_t most_known = 6;  // of about 2 MB each

std::vector<geodata::HolderIndex> holders_on(const Scene& scene, geodata::Date date) {
    std::vector<geodata::HolderIndex> holders(scene.atlas.patches.size());
    for (geodata::PatchIndex p = 0; p < holders.size(); ++p) {
        holders[p] = scene.atlas.holder_on(p, date);
    }
    return holders;
}

/// Of the atlas' regions and holders those that have their name on the day.
std::vector<bool> regions_on(const Scene& scene, geodata::Date date) {
    std::vector<bool> named;
    for (const geodata::Region& region : scene.atlas.regions) {
        named.push_back(region.period.contains(date));
    }
    for (const geodata::Holder& holder : scene.atlas.holders) {
        named.push_back(!holder.renamed || date >= *holder.renamed);
    }
    return named;
}

}  // namespace

AnchorCache::AnchorCache(const Scene& scene, LabelAnchors first) {
    const geodata::Date date = first.date;
    known_.push_front({current_language(),
                       holders_on(scene, date),
                       regions_on(scene, date),
                       {},
                       std::move(first)});
}

const LabelAnchors& AnchorCache::of(const Scene& scene, geodata::Date date,
                                    const DatesWanted& wanted) {
    std::vector<geodata::HolderIndex> holders = holders_on(scene, date);
    std::vector<bool> regions = regions_on(scene, date);
    std::vector<geodata::DatedLand> dated;
    if (wanted.on) dated = geodata::dated_land(scene.atlas, date, wanted.since);
    const Language language = current_language();
    const auto same_names = [&](const Known& known) {
        return known.language == language && known.holders == holders && known.regions == regions;
    };
    const auto found = std::find_if(known_.begin(), known_.end(), [&](const Known& known) {
        return same_names(known) && known.dated == dated;
    });
    if (found != known_.end()) {
        known_.splice(known_.begin(), known_, found);
        return known_.front().anchors;
    }
    const bool same_words = !known_.empty() && known_.front().language == language;
    const LabelAnchors* other_day = same_words ? &known_.front().anchors : nullptr;
    const auto near = std::find_if(known_.begin(), known_.end(), same_names);
    LabelAnchors anchors =
        near != known_.end() ? near->anchors : label_anchors(scene, date, other_day);
    anchors.date = date;
    anchors.dates = wanted;
    anchors.dated = dated_names(scene, dated, other_day != nullptr ? &other_day->dated : nullptr);
    known_.push_front(
        {language, std::move(holders), std::move(regions), std::move(dated), std::move(anchors)});
    if (known_.size() > most_known) known_.pop_back();
    return known_.front().anchors;
}

}  // namespace viewer
