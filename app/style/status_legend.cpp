#include "app/style/status_legend.h"

#include <algorithm>

#include "app/style/status.h"
#include "app/words/words.h"

namespace viewer {

namespace {

using geodata::HolderIndex;
using geodata::PatchIndex;

std::string status_words(Status status) {
    switch (status) {
        case Status::annexed: return tr("Annexed");
        case Status::occupied: return tr("Occupied, not annexed");
        case Status::dependent: return tr("Client state, protectorate, administered land");
        case Status::leased: return tr("Leased");
        case Status::own:
        case Status::contested: break;  // a holder's own colour; the bars have their entry
    }
    return {};
}

/// The holder of the largest piece of that status on view.
HolderIndex sample_of(const Scene& scene, const MapView& state, const MapExtent& view,
                      Status status) {
    std::vector<PatchIndex> pieces;
    for (PatchIndex p = 0; p < scene.atlas.patches.size(); ++p) {
        const geodata::Tenure* tenure = scene.atlas.tenure_on(p, state.date);
        if (tenure == nullptr || tenure->holder == geodata::no_holder) continue;
        if (status_of(tenure->relation) == status) pieces.push_back(p);
    }
    const auto& patches = scene.atlas.patches;
    std::stable_sort(pieces.begin(), pieces.end(),
                     [&](PatchIndex a, PatchIndex b) { return patches[a].km2 > patches[b].km2; });
    const auto seen = std::find_if(pieces.begin(), pieces.end(),
                                   [&](PatchIndex p) { return on_view(scene, patches[p], view); });
    return seen == pieces.end() ? geodata::no_holder : scene.atlas.holder_on(*seen, state.date);
}

}  // namespace

std::vector<LegendEntry> status_legend(const Scene& scene, const MapView& state,
                                       const MapExtent& view) {
    std::vector<LegendEntry> entries;
    if (!state.layers.borders || state.uncovered) return entries;
    if (!ColourView(state).colours_holders()) return entries;
    const Theme& look = theme(state.theme);
    for (const Status status :
         {Status::annexed, Status::occupied, Status::dependent, Status::leased}) {
        const HolderIndex holder = sample_of(scene, state, view, status);
        if (holder == geodata::no_holder) continue;
        const geodata::Holder& sample = scene.atlas.holders[holder];
        LegendEntry entry{};
        entry.symbol = LegendEntry::Symbol::area;
        entry.text = status_words(status);
        entry.fill = status_fill(sample, status, state.theme);
        entry.texture =
            status == Status::leased ? Texture::leased : texture_of(sample, state.theme);
        entry.edge = band_colour(look, band_of(status), entry.fill);
        entry.edge_width = band_width(look, band_of(status));
        entries.push_back(std::move(entry));
    }
    return entries;
}

}  // namespace viewer
