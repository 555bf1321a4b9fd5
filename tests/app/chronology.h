// A small map whose days begin in 1938, with a chronology that begins before them.
#pragma once

#include <memory>
#include <utility>

#include "app/view/action.h"
#include "app/view/scene.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

namespace viewer_tests {

/// Three events before its first day, 1 January 1938, and three from it on.
inline const viewer::Scene& chronology_scene() {
    static const auto scene = [] {
        const auto read = viewer::load_scene(test::source_dir() / "tests/data/from_until.geojson");
        if (!read) FAIL(read.error().sentence());
        using geodata::EventKind;
        using geodata::make_date;
        geodata::Atlas atlas = read.value()->atlas;
        atlas.days = {make_date(1938, 1, 1), make_date(1941, 6, 22)};
        atlas.events = {
            {make_date(1921, 3, 18), "Treaty of Riga", "t", "s", false, EventKind::treaty},
            {make_date(1932, 11, 29), "A pact", "t", "s", false, EventKind::treaty},
            {make_date(1936, 3, 7), "Rhineland", "t", "s", true, EventKind::war},
            {make_date(1938, 3, 13), "Anschluss", "t", "s", true, EventKind::annexation},
            {make_date(1939, 8, 23), "The pact", "t", "s", true, EventKind::treaty},
            {make_date(1940, 3, 5), "Katyn", "t", "s", false, EventKind::people}};
        return std::make_unique<viewer::Scene>(std::move(atlas));
    }();
    return *scene;
}

}  // namespace viewer_tests
