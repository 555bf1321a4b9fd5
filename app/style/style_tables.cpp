#include "app/style/style_tables.h"

#include <algorithm>
#include <cmath>

#include "app/style/emphasis.h"
#include "app/style/lit_clause.h"
#include "app/style/status.h"
#include "app/view/shown_papers.h"
#include "geodata/query/fronts.h"

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

/// Where hatching ends, or one kind of it within another, and no border runs: a thin line in its
/// colour, so that it has an edge; dashed round what the paper names and draws no line about.
ArcStyle allocation_edge(const geodata::Atlas& atlas, const ColourView& state,
                         const geodata::Arc& arc, const Theme& look) {
    const Allocation* left = shown_allocation(atlas, state, arc.left);
    const Allocation* right = shown_allocation(atlas, state, arc.right);
    const auto set_apart = [](const Allocation* allocation) {
        return allocation != nullptr && pattern_of(allocation->sphere) == Pattern::hatch_crossed;
    };
    const bool undrawn = set_apart(left) != set_apart(right);
    if ((left == nullptr) == (right == nullptr) && !undrawn) return {};
    const Sphere sphere = (left != nullptr ? left : right)->sphere;
    LineStyle thin = look.border_status;
    thin.colour = soviet(sphere) ? look.soviet_sphere : look.german_sphere;
    thin.width = undrawn ? 1.4F : 0.8F;
    thin.dash = undrawn ? 5.0F : 0.0F;
    thin.gap = undrawn ? 3.0F : 0.0F;
    return styled(ArcKind::outline, thin);
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

/// Where contested land ends within the state that was attacked: the edge of a piece, and no front.
bool ends_contested(const geodata::Atlas& atlas, const ColourView& state, const geodata::Arc& arc) {
    if (!atlas.contested_on(arc.left, state.date) && !atlas.contested_on(arc.right, state.date)) {
        return false;
    }
    return atlas.holder_on(arc.left, state.date) == atlas.holder_on(arc.right, state.date) ||
           within_one_state(atlas, state, arc);
}

/// The bands of an arc: where land ends that is not its holder's own as it was before the atlas
/// begins.
std::uint8_t edges_of(const geodata::Atlas& atlas, const ColourView& state,
                      const geodata::Arc& arc) {
    if (arc.left == geodata::no_patch || arc.right == geodata::no_patch) return 0;
    const geodata::Tenure* left = atlas.tenure_on(arc.left, state.date);
    const geodata::Tenure* right = atlas.tenure_on(arc.right, state.date);
    if (left == nullptr || right == nullptr || ends_contested(atlas, state, arc)) return 0;
    const bool same = left->holder == right->holder && left->relation == right->relation;
    if (same && atlas.holder_on(arc.left, atlas.days.first) ==
                    atlas.holder_on(arc.right, atlas.days.first)) {
        return 0;
    }
    const auto band = [](const geodata::Tenure* tenure) {
        return static_cast<unsigned>(band_of(status_of(tenure->relation)));
    };
    return static_cast<std::uint8_t>(band(left) | band(right) << 2U);
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
    if (ends_contested(atlas, state, arc)) return allocation_edge(atlas, state, arc, look);
    if (left->holder != right->holder) {
        return within_one_state(atlas, state, arc)
                   ? styled(ArcKind::status, look.border_status)
                   : styled(ArcKind::sovereign, look.border_sovereign);
    }
    const auto settled = [](geodata::Relation r) {
        return r == geodata::Relation::sovereign || r == geodata::Relation::annexed ||
               r == geodata::Relation::client || r == geodata::Relation::free_city;
    };
    if (settled(left->relation) != settled(right->relation)) {
        return styled(ArcKind::status, look.border_status);
    }
    const ArcStyle edge = allocation_edge(atlas, state, arc, look);
    if (edge.dash > 0) return edge;  // round what the paper draws no line about
    const bool parted =
        atlas.republic_on(arc.left, state.date) != atlas.republic_on(arc.right, state.date);
    return parted ? styled(ArcKind::republic, look.border_republic) : edge;
}

}  // namespace

Texture texture_of(const geodata::Holder& holder, ThemeName name) {
    if (name != ThemeName::print) return Texture::none;
    const int r = holder.colour.r, g = holder.colour.g, b = holder.colour.b;
    const int most = std::max({r, g, b}), spread = most - std::min({r, g, b});
    constexpr int cool_from = 6, green_from = 10;  // less than that is grey
    if (spread < cool_from) return Texture::none;
    // The hue of HSV, degrees.
    double hue = 0;
    if (most == r) {
        hue = 60.0 * (g - b) / spread;
    } else if (most == g) {
        hue = 120 + 60.0 * (b - r) / spread;
    } else {
        hue = 240 + 60.0 * (r - g) / spread;
    }
    if (hue < 0) hue += 360;
    if (hue >= 165 && hue < 330) return Texture::stippled;
    return spread >= green_from && hue >= 42 && hue < 165 ? Texture::ruled : Texture::none;
}

namespace {

std::vector<PatchStyle> held_styles(const geodata::Atlas& atlas, const ColourView& state) {
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
        if (state.layers.borders && !state.uncovered && holder != geodata::no_holder) {
            style.band = band_of(status_of(atlas.tenure_on(p, state.date)->relation));
        }
        if (state.colours_holders() && holder != geodata::no_holder) {
            const Status status = status_of(atlas.tenure_on(p, state.date)->relation);
            style.contested = status == Status::contested;
            style.fill = status_fill(atlas.holders[holder], status, state.theme);
            if (!style.contested) {
                style.texture = status == Status::leased
                                    ? Texture::leased
                                    : texture_of(atlas.holders[holder], state.theme);
            }
        }
        if (const Allocation* allocation = shown_allocation(atlas, state, p)) {
            style.pattern = pattern_of(allocation->sphere);
            style.pattern_colour =
                soviet(allocation->sphere) ? look.soviet_sphere : look.german_sphere;
        }
    }
    return styles;
}

std::vector<ArcStyle> border_styles(const geodata::Atlas& atlas, const ColourView& state) {
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

}  // namespace

std::vector<PatchStyle> patch_styles(const geodata::Atlas& atlas, const ColourView& view) {
    std::vector<PatchStyle> styles;
    switch (view.emphasis) {
        case Emphasis::changes: styles = change_styles(atlas, view); break;
        case Emphasis::fact: styles = fact_styles(atlas, view); break;
        case Emphasis::none: styles = held_styles(atlas, lit_land_view(atlas, view)); break;
    }
    light_clause(styles, atlas, view);
    return styles;
}

std::vector<ArcStyle> arc_styles(const geodata::Atlas& atlas, const ColourView& view) {
    std::vector<ArcStyle> styles = view.emphasis != Emphasis::none
                                       ? emphasis_arcs(atlas, view)
                                       : border_styles(atlas, lit_line_view(atlas, view));
    light_clause(styles, atlas, view);
    return styles;
}

std::vector<ArcStyle> front_styles(const geodata::Atlas& atlas, const ColourView& state) {
    std::vector<ArcStyle> styles(atlas.fronts.size());
    const bool told = state.emphasis == Emphasis::none && state.colours_holders() &&
                      state.layers.borders && !state.uncovered &&
                      lit_clause(atlas, state) == nullptr;
    if (!told) return styles;
    const Theme& look = theme(state.theme);
    for (const geodata::FrontIndex f : geodata::fronts_on(atlas, state.date)) {
        styles[f] = atlas.fronts[f].agreed ? styled(ArcKind::later_paper, look.demarcation)
                                           : styled(ArcKind::status, look.front);
    }
    return styles;
}

}  // namespace viewer
