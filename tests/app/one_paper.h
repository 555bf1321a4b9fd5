// Other data than the shipped atlas, with a paper and days of its own, loaded once.
#pragma once

#include "app/view/scene.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

namespace viewer_tests {

/// Three pieces of land and one paper, of 10 August 1920, with two territories.
inline const viewer::Scene& one_paper() {
    static const auto loaded = viewer::load_scene(test::test_data() / "one_paper");
    if (!loaded) FAIL(loaded.error().sentence());
    return *loaded.value();
}

}  // namespace viewer_tests
