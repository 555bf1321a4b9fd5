// The shipped map with two documents of the tests' own, so that what is told of clauses does not
// hang on the words of the shipped ones.
#pragma once

#include "app/view/scene.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/papers.h"

namespace viewer_tests {

/// "protocol": clause 1 of Latvia and Estonia and of the line of August 1939, 2 of Polesie as the
/// patch "pl_east", 3 of no place. "offer": a secret of clause "a", of Finland, and of no paper.
inline const viewer::Scene& two_documents() {
    static const viewer::Scene scene = [] {
        geodata::Atlas atlas = shipped_scene().atlas;
        atlas.documents = {
            {"protocol", "A protocol of 23 August 1939", "Protocol",
             geodata::make_date(1939, 8, 23), "protocol", "Two states", "A collection, no. 1", "",
             test::august_1939, false, true},
            {"offer", "An offer of 1 September 1939", "Offer", geodata::make_date(1939, 9, 1),
             "offer", "One to the other", "A collection, no. 2", "", std::nullopt, true, false}};
        atlas.clauses = {{0,
                          "1",
                          "Two lands.",
                          "It draws no line at sea.",
                          "",
                          {atlas.find_patch("latvia"), atlas.find_patch("estonia")},
                          true},
                         {0,
                          "2",
                          "One land.",
                          "",
                          "A collection, no. 1, p. 3",
                          {atlas.find_patch("pl_east")},
                          false},
                         {0, "3", "It is kept secret.", "", "", {}, false},
                         {1, "a", "One land.", "", "", {atlas.find_patch("finland")}, false}};
        return viewer::Scene(std::move(atlas));
    }();
    return scene;
}

}  // namespace viewer_tests
