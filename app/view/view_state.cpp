#include "app/view/view_state.h"

#include <algorithm>

namespace viewer {

bool KeptView::operator==(const KeptView& other) const {
    return std::equal(begin(), end(), other.begin(), other.end());
}

}  // namespace viewer
