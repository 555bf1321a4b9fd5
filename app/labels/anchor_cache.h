/// \file
/// Anchors of the days that were drawn last, by language. Days on which the same states hold the
/// same land and the same regions are named share them.
#pragma once

#include <list>
#include <vector>

#include "app/labels/label_layout.h"
#include "app/words/words.h"

namespace viewer {

class AnchorCache {
  public:
    AnchorCache() = default;
    explicit AnchorCache(const Scene&, LabelAnchors first);
    /// Valid until the next call. Their date may be another one with the same holders.
    const LabelAnchors& of(const Scene&, geodata::Date, const DatesWanted& = {});

  private:
    struct Known {
        Language language;
        std::vector<geodata::HolderIndex> holders;  ///< by patch
        std::vector<bool> regions;                  ///< and holders: named so on the day
        std::vector<geodata::DatedLand> dated;
        LabelAnchors anchors;
    };
    std::list<Known> known_;  ///< last used first
};

}  // namespace viewer
