// What the actions of opening data do; a part of apply() (action.cpp). Other data may take the
// place of those shown at any moment: nothing in a state may point into the old ones after it.
#pragma once

#include "app/view/action.h"

namespace viewer {

struct DataActions {
    ViewState& s;
    const Scene& scene;  ///< of DataReplaced: the new one
    const Viewport& viewport;

    void operator()(const OpenFile&) const;
    void operator()(const LoadingProgress&) const;
    void operator()(const StopLoading&) const { s.loading.reset(); }
    void operator()(const DataReplaced&) const;

  private:
    void end_asking() const;
    void look_anew() const;
};

}  // namespace viewer
