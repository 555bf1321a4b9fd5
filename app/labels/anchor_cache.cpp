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

/// Of the atlas' regions those that have their name on the day.
std::vector<bool> regions_on(const Scene& scene, geodata::Date date) {
    std::vector<bool> named;
    for (const geodata::Region& region : scene.atlas.regions) {
        named.push_back(region.period.contains(date));
    }
    return named;
}

}  // namespace

AnchorCache::AnchorCache(const Scene& scene, LabelAnchors first) {
    const geodata::Date date = first.date;
    known_.push_front(
        {current_language(), holders_on(scene, date), regions_on(scene, date), std::move(first)});
}

const LabelAnchors& AnchorCache::of(const Scene& scene, geodata::Date date) {
    std::vector<geodata::HolderIndex> holders = holders_on(scene, date);
    std::vector<bool> regions = regions_on(scene, date);
    const Language language = current_language();
    const auto found = std::find_if(known_.begin(), known_.end(), [&](const Known& known) {
        return known.language == language && known.holders == holders && known.regions == regions;
    });
    if (found != known_.end()) {
        known_.splice(known_.begin(), known_, found);
        return known_.front().anchors;
    }
    const bool same_words = !known_.empty() && known_.front().language == language;
    const LabelAnchors* other_day = same_words ? &known_.front().anchors : nullptr;
    known_.push_front(
        {language, std::move(holders), std::move(regions), label_anchors(scene, date, other_day)});
    if (known_.size() > most_known) known_.pop_back();
    return known_.front().anchors;
}

}  // namespace viewer
