#include "app/style/style_tables.h"

#include <algorithm>
#include <cmath>

#include "app/style/emphasis.h"
#include "app/view/shown_papers.h"

namespace viewer {

namespace {

using geodata::Allocation;
using geodata::PatchIndex;
using geodata::Sphere;

bool soviet(Sphere sphere) {
    return sphere == Sphere::soviet || sphere == Sphere::soviet_interest ||
           sphere == Sphere::soviet_vilna;
}

Pattern pattern_of(Sphere sphere) {
    switch (sphere) {
        case Sphere::german:
        case Sphere::soviet: return Pattern::hatch;
        case Sphere::soviet_interest: return Pattern::dots;
        case Sphere::soviet_vilna:
        case Sphere::german_strip: return Pattern::hatch_crossed;
    }
    return Pattern::none;
}

ArcStyle styled(ArcKind kind, const LineStyle& line) {
    const auto quarter = [](float points) {
        return static_cast<std::uint8_t>(std::lround(std::clamp(points * 4, 0.0F, 255.0F)));
    };
    return {line.colour, kind, quarter(line.width), quarter(line.dash), quarter(line.gap), 0};
}

/// Where hatching ends and no border runs: a thin line in its colour, so that it has an edge.
ArcStyle allocation_edge(const geodata::Atlas& atlas, const ColourView& state,
                         const geodata::Arc& arc, const Theme& look) {
    const Allocation* left = shown_allocation(atlas, state, arc.left);
    const Allocation* right = shown_allocation(atlas, state, arc.right);
    if ((left == nullptr) == (right == nullptr)) return {};
    const Sphere sphere = (left != nullptr ? left : right)->sphere;
    LineStyle thin = look.border_status;
    thin.colour = soviet(sphere) ? look.soviet_sphere : look.german_sphere;
    thin.width = 0.8F;
    thin.dash = thin.gap = 0;
    return styled(ArcKind::status, thin);
}

/// Whose the patch was before the occupation that goes on on this day; no_holder: none does.
geodata::HolderIndex holder_before_occupation(const geodata::Atlas& atlas, PatchIndex patch,
                                              geodata::Date day) {
    const geodata::Tenure* now = atlas.tenure_on(patch, day);
    if (now == nullptr || now->relation != geodata::Relation::occupied || !now->period.from) {
        return geodata::no_holder;
    }
    return atlas.holder_on(patch, *now->period.from - std::chrono::days(1));
}

/// A line through what was one state before an occupation is no frontier: fronts and lines of
/// demarcation moved by the hour, and the day of a patch is one chosen for the whole.
bool within_one_state(const geodata::Atlas& atlas, const ColourView& state,
                      const geodata::Arc& arc) {
    const auto before = [&](PatchIndex p) {
        return holder_before_occupation(atlas, p, state.date);
    };
    const geodata::HolderIndex left = before(arc.left), right = before(arc.right);
    if (left != geodata::no_holder && left == right) return true;
    return (left != geodata::no_holder && left == atlas.holder_on(arc.right, state.date)) ||
           (right != geodata::no_holder && right == atlas.holder_on(arc.left, state.date));
}

/// Land that is not the holder's own as it was before the atlas begins: taken, or held for another.
bool dependent(const geodata::Tenure* tenure) {
    return tenure != nullptr && tenure->relation != geodata::Relation::sovereign;
}

/// On which sides of an arc dependent land ends.
std::uint8_t edges_of(const geodata::Atlas& atlas, const ColourView& state,
                      const geodata::Arc& arc) {
    if (arc.left == geodata::no_patch || arc.right == geodata::no_patch) return 0;
    const geodata::Tenure* left = atlas.tenure_on(arc.left, state.date);
    const geodata::Tenure* right = atlas.tenure_on(arc.right, state.date);
    if (left == nullptr || right == nullptr) return 0;
    const bool same = left->holder == right->holder && left->relation == right->relation;
    if (same && atlas.holder_on(arc.left, atlas.days.first) ==
                    atlas.holder_on(arc.right, atlas.days.first)) {
        return 0;
    }
    return static_cast<std::uint8_t>((dependent(left) ? 1 : 0) | (dependent(right) ? 2 : 0));
}

ArcStyle arc_style(const geodata::Atlas& atlas, const ColourView& state, const geodata::Arc& arc,
                   const Theme& look) {
    if (arc.basis == geodata::Basis::frame) return {};
    if (arc.left == geodata::no_patch || arc.right == geodata::no_patch) {
        const PatchIndex land = arc.left == geodata::no_patch ? arc.right : arc.left;
        if (atlas.tenure_on(land, state.date) == nullptr) return {};
        return styled(ArcKind::coast, look.coast);
    }
    if (parts_shown_spheres(atlas, state, arc)) {
        return state.paper == geodata::first_layer_paper(atlas)
                   ? styled(ArcKind::first_paper, look.border_first_paper)
                   : styled(ArcKind::later_paper, look.border_later_paper);
    }
    if (!state.layers.borders) return {};
    const geodata::Tenure* left = atlas.tenure_on(arc.left, state.date);
    const geodata::Tenure* right = atlas.tenure_on(arc.right, state.date);
    if (left == nullptr || right == nullptr) {
        return left == right ? ArcStyle{} : styled(ArcKind::sovereign, look.border_sovereign);
    }
    if (left->holder != right->holder) {
        return within_one_state(atlas, state, arc)
                   ? styled(ArcKind::status, look.border_status)
                   : styled(ArcKind::sovereign, look.border_sovereign);
    }
    const auto settled = [](geodata::Relation r) {
        return r == geodata::Relation::sovereign || r == geodata::Relation::annexed;
    };
    if (settled(left->relation) != settled(right->relation)) {
        return styled(ArcKind::status, look.border_status);
    }
    return allocation_edge(atlas, state, arc, look);
}

}  // namespace

std::vector<PatchStyle> patch_styles(const geodata::Atlas& atlas, const ColourView& state) {
    if (state.emphasis == Emphasis::changes) return change_styles(atlas, state);
    if (state.emphasis == Emphasis::fact) return fact_styles(atlas, state);
    const auto covered = [&](PatchIndex p) {
        return state.uncovered && std::find(state.uncovered->begin(), state.uncovered->end(), p) ==
                                      state.uncovered->end();
    };
    const Theme& look = theme(state.theme);
    std::vector<PatchStyle> styles(atlas.patches.size());
    for (PatchIndex p = 0; p < atlas.patches.size(); ++p) {
        PatchStyle& style = styles[p];
        style.fill = look.land_without_holder;
        const geodata::HolderIndex holder = atlas.holder_on(p, state.date);
        // A piece of another time (files with dates of their own) would cover those of today.
        if (holder == geodata::no_holder) style.fill_alpha = 0;
        if (covered(p)) continue;
        if (state.colours_holders() && holder != geodata::no_holder) {
            style.fill = holder_fill(atlas.holders[holder], state.theme);
        }
        if (const Allocation* allocation = shown_allocation(atlas, state, p)) {
            style.pattern = pattern_of(allocation->sphere);
            style.pattern_colour =
                soviet(allocation->sphere) ? look.soviet_sphere : look.german_sphere;
        }
    }
    return styles;
}

std::vector<ArcStyle> arc_styles(const geodata::Atlas& atlas, const ColourView& state) {
    if (state.emphasis != Emphasis::none) return emphasis_arcs(atlas, state);
    const Theme& look = theme(state.theme);
    std::vector<ArcStyle> styles;
    styles.reserve(atlas.arcs.size());
    for (const geodata::Arc& arc : atlas.arcs) {
        styles.push_back(arc_style(atlas, state, arc, look));
        // The band along occupied land would tell.
        if (state.layers.borders && !state.uncovered) {
            styles.back().edges = edges_of(atlas, state, arc);
        }
    }
    return styles;
}

}  // namespace viewer
