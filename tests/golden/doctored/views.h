// The views of views.txt drawn in the test itself, so that parts of them can be left out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/labels/label_layout.h"
#include "app/view/scene.h"
#include "app/view/view_state.h"
#include "tests/golden/pictures.h"
#include "tests/support/mask.h"

namespace golden {

/// A line of views.txt, its options understood.
struct View {
    std::string name;
    bool plain = false;  ///< one map, with nothing over or beside it
    bool ui = false;     ///< with panels
    viewer::Viewport viewport;
    viewer::ViewState state;
};
/// In the order of the file.
const std::vector<View>& views();
const View& view_named(std::string_view);

/// The map alone, where the program would draw it.
viewer::LabelLayout labels_of(const View&);
Picture draw(const View&, const viewer::LabelLayout&);

/// As it is kept.
const Picture& golden_picture(const std::string& name);

/// Whether `drawn` is not taken for the golden picture of that name.
bool caught(const std::string& name, const Picture& drawn);
/// Whether it would not if these pixels of it were those of `without`: by what stands together
/// there, whatever the rest of the picture adds.
bool caught_without(const std::string& name, const Picture& drawn, const Picture& without,
                    const test::Mask& pixels);

}  // namespace golden
