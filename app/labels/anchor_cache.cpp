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

}  // namespace

AnchorCache::AnchorCache(const Scene& scene, LabelAnchors first) {
    const geodata::Date date = first.date;
    known_.push_front({holders_on(scene, date), std::move(first)});
}

const LabelAnchors& AnchorCache::of(const Scene& scene, geodata::Date date) {
    std::vector<geodata::HolderIndex> holders = holders_on(scene, date);
    const auto found = std::find_if(known_.begin(), known_.end(),
                                    [&](const Known& known) { return known.holders == holders; });
    if (found != known_.end()) {
        known_.splice(known_.begin(), known_, found);
        return known_.front().anchors;
    }
    const LabelAnchors* other_day = known_.empty() ? nullptr : &known_.front().anchors;
    known_.push_front({std::move(holders), label_anchors(scene, date, other_day)});
    if (known_.size() > most_known) known_.pop_back();
    return known_.front().anchors;
}

}  // namespace viewer
