#include "tests/app/shipped_scene.h"

#include "tests/support/catch.h"

namespace viewer_tests {

using namespace viewer;

const Scene& shipped_scene() {
    static const auto loaded = load_scene({});
    if (!loaded) FAIL(loaded.error().sentence());
    return *loaded.value();
}

geodata::PatchIndex patch_of(const std::string& id) {
    const auto& patches = shipped_scene().atlas.patches;
    for (std::size_t i = 0; i < patches.size(); ++i) {
        if (patches[i].id == id) return static_cast<geodata::PatchIndex>(i);
    }
    FAIL("there is no patch " << id);
    return geodata::no_patch;
}

geodata::PatchIndex patch_at(double lon, double lat) {
    const auto patch = shipped_scene().locator.patch_at({lon, lat});
    if (patch == geodata::no_patch) FAIL("there is no land at " << lon << " " << lat);
    return patch;
}

}  // namespace viewer_tests
