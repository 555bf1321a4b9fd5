// Pictures of two days on one map and the names on them, for the tests of those.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "app/picture/lettered_maps.h"
#include "app/view/action.h"
#include "tests/app/picture/descriptions.h"
#include "tests/app/shipped_scene.h"

namespace compared_names {

using namespace viewer;

/// Two days of the shipped map, compared in some way.
inline ViewState compared(CompareMode mode, const Viewport& window,
                          geodata::Date a = geodata::make_date(1939, 8, 23),
                          geodata::Date b = geodata::make_date(1940, 8, 6)) {
    ViewState state = initial_state(viewer_tests::shipped_scene(), window);
    for (const Action& action :
         Actions{SetCompareMode{mode}, SetSide{SideName::a, {a, std::nullopt, true}},
                 SetSide{SideName::b, {b, std::nullopt, true}}}) {
        state = apply(std::move(state), action, viewer_tests::shipped_scene(), window);
    }
    return state;
}

inline ViewState looking_at(ViewState state, geodata::LonLatBox box, const Viewport& window) {
    return apply(std::move(state), LookAt{box}, viewer_tests::shipped_scene(), window);
}

/// Somewhere on the region, from the whole of it to a district.
inline geodata::LonLatBox random_box(std::mt19937& random) {
    const auto between = [&](double low, double high) {
        return std::uniform_real_distribution(low, high)(random);
    };
    const double lon = between(13, 32), lat = between(44, 62), wide = between(1, 14);
    return {lon - wide, lat - 0.4 * wide, lon + wide, lat + 0.4 * wide};
}

inline std::vector<LetteredMap> names_on(MapLetters& letters, const ViewState& state,
                                         const Viewport& window) {
    return lettered_maps(letters, viewer_tests::shipped_scene(), map_picture(state, window),
                         window);
}

inline bool boxes_overlap(const LabelBox& a, const LabelBox& b) {
    return a.min_x < b.max_x && b.min_x < a.max_x && a.min_y < b.max_y && b.min_y < a.max_y;
}

inline bool same_boxes(const LabelLayout& a, const LabelLayout& b) {
    if (a.boxes.size() != b.boxes.size() || a.symbols.size() != b.symbols.size()) return false;
    for (std::size_t i = 0; i < a.boxes.size(); ++i) {
        const LabelBox &p = a.boxes[i], &q = b.boxes[i];
        if (p.text != q.text || p.min_x != q.min_x || p.min_y != q.min_y) return false;
    }
    return true;
}

inline const PlacedLabel* label_of(const LabelLayout& layout, const std::string& text) {
    for (const PlacedLabel& label : layout.labels) {
        if (label.text == text && label.glyphs > 0) return &label;
    }
    return nullptr;
}

/// Two labels of the layout whose letters meet; empty where none do.
inline std::string overprinted(const LabelLayout& layout) {
    for (std::size_t i = 0; i < layout.labels.size(); ++i) {
        const PlacedLabel& one = layout.labels[i];
        for (std::size_t k = 0; k < i; ++k) {
            const PlacedLabel& other = layout.labels[k];
            for (std::size_t p = one.first_box; p < one.first_box + one.boxes; ++p) {
                for (std::size_t q = other.first_box; q < other.first_box + other.boxes; ++q) {
                    if (boxes_overlap(layout.boxes[p], layout.boxes[q])) {
                        return one.text + " lies on " + other.text;
                    }
                }
            }
        }
    }
    return {};
}

}  // namespace compared_names
