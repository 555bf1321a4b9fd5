#include "app/style/emphasis.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace viewer {

namespace {

using geodata::HolderIndex;
using geodata::Outcome;
using geodata::Party;
using geodata::PatchIndex;

Colour fill_of(const geodata::Atlas& atlas, HolderIndex holder, ThemeName name) {
    return holder == geodata::no_holder ? theme(name).land_without_holder
                                        : holder_fill(atlas.holders[holder], name);
}

/// What recedes.
Colour faint(const geodata::Atlas& atlas, HolderIndex holder, const ColourView& state) {
    return mixed(fill_of(atlas, holder, state.theme), theme(state.theme).land_without_holder, 0.72);
}

Colour party_colour(const Theme& look, Party party) {
    return party == Party::soviet ? look.soviet_sphere : look.german_sphere;
}

/// Whether the same holder has it in another way than on the day `since`.
bool held_otherwise(const geodata::Atlas& atlas, PatchIndex patch, const ColourView& state) {
    const geodata::Tenure* was = atlas.tenure_on(patch, state.since);
    const geodata::Tenure* is = atlas.tenure_on(patch, state.date);
    return was != nullptr && is != nullptr && was->holder == is->holder &&
           was->relation != is->relation;
}

/// For the outline: patches of the same value are one piece; 0 stays unmarked.
std::vector<int> pieces(const geodata::Atlas& atlas, const ColourView& state) {
    std::vector<int> piece(atlas.patches.size(), 0);
    if (state.emphasis == Emphasis::changes) {
        for (PatchIndex p = 0; p < piece.size(); ++p) {
            const HolderIndex from = atlas.holder_on(p, state.since);
            const HolderIndex to = atlas.holder_on(p, state.date);
            if (from != to) piece[p] = 1 + from * 1000 + to;
            if (held_otherwise(atlas, p, state)) piece[p] = -1 - static_cast<int>(to);
        }
        return piece;
    }
    for (const geodata::PromiseFact& fact : geodata::promises_and_facts(atlas, state.date)) {
        const Party taken = geodata::party_of(atlas, fact.holder);
        piece[fact.patch] = 1 + static_cast<int>(fact.outcome) * 18 +
                            static_cast<int>(fact.promised) * 6 + static_cast<int>(taken) * 2 +
                            static_cast<int>(fact.interest());
    }
    return piece;
}

ArcStyle line(ArcKind kind, const LineStyle& style, Colour colour) {
    return {colour, kind, static_cast<std::uint8_t>(std::lround(style.width * 4)), 0, 0, 0};
}

/// Paper has no colours.
PatchStyle change_in_grey(std::size_t change) {
    struct Grey {
        std::uint8_t level;
        Pattern pattern;
    };
    constexpr std::array<Grey, changes_told_apart(ThemeName::print)> greys = {
        {{182, Pattern::none},
         {250, Pattern::hatch},
         {214, Pattern::dots},
         {250, Pattern::hatch_crossed},
         {182, Pattern::dots},
         {214, Pattern::hatch},
         {250, Pattern::dots},
         {182, Pattern::hatch},
         {214, Pattern::hatch_crossed},
         {182, Pattern::hatch_crossed}}};
    const Grey grey = greys[change % greys.size()];
    PatchStyle style;
    style.fill = {grey.level, grey.level, grey.level};
    style.pattern = grey.pattern;
    style.pattern_colour = {70, 70, 70};
    return style;
}

}  // namespace

PatchStyle change_style(ThemeName name, std::size_t change) {
    if (name == ThemeName::print) return change_in_grey(change);
    const Theme& look = theme(name);
    constexpr std::array patterns = {Pattern::none, Pattern::dots, Pattern::hatch,
                                     Pattern::hatch_crossed};
    const std::size_t colours = look.changes.size();
    PatchStyle style;
    style.fill = look.changes[change % colours];
    style.pattern = patterns[change / colours % patterns.size()];
    if (style.pattern == Pattern::none) return style;
    style.pattern_colour = mixed(style.fill, look.border_sovereign.colour, 0.6);
    return style;
}

std::vector<std::size_t> change_keys(const std::vector<geodata::Change>& changes,
                                     bool by_receiver) {
    std::vector<std::size_t> keys;
    std::map<HolderIndex, std::size_t> received;
    std::size_t next = 0;
    for (const geodata::Change& change : changes) {
        if (!by_receiver || change.from == change.to) {
            keys.push_back(next++);
            continue;
        }
        const auto [known, is_new] = received.emplace(change.to, next);
        if (is_new) ++next;
        keys.push_back(known->second);
    }
    return keys;
}

std::vector<PatchStyle> change_styles(const geodata::Atlas& atlas, const ColourView& state) {
    std::vector<PatchStyle> styles(atlas.patches.size());
    for (PatchIndex p = 0; p < styles.size(); ++p) {
        PatchStyle& style = styles[p];
        const HolderIndex from = atlas.holder_on(p, state.since);
        const HolderIndex to = atlas.holder_on(p, state.date);
        if (from == geodata::no_holder && to == geodata::no_holder) style.fill_alpha = 0;
        style.contested = atlas.contested_on(p, state.date);
        // As long as no change tells of it.
        style.fill = from == to ? faint(atlas, to, state) : fill_of(atlas, to, state.theme);
    }
    const auto changes = geodata::changes_by_interest(atlas, state.since, state.date);
    const std::vector<std::size_t> keys = change_keys(changes, state.by_receiver);
    for (std::size_t i = 0; i < changes.size(); ++i) {
        for (const geodata::PatchChange& patch : changes[i].patches) {
            PatchStyle& style = styles[patch.patch];
            const std::uint8_t alpha = style.fill_alpha;
            const bool contested = style.contested;
            style = change_style(state.theme, keys[i]);
            style.fill_alpha = alpha;
            style.contested = contested;
        }
    }
    return styles;
}

PatchStyle outcome_style(const Theme& look, const geodata::PromiseFact& fact, Party taken) {
    PatchStyle style;
    const Colour ground = look.land_without_holder;
    style.fill = ground;
    const auto solid = [&](Party party) { return mixed(party_colour(look, party), ground, 0.62); };
    if (fact.interest()) style.pattern = Pattern::hatch_crossed;
    switch (fact.outcome) {
        case Outcome::taken:
            style.fill = solid(taken);
            style.pattern_colour = fact.interest() ? ground : style.pattern_colour;
            return style;
        case Outcome::not_taken: break;
        case Outcome::not_promised:
            style.fill = solid(taken);
            style.pattern = Pattern::dots;
            style.pattern_colour = ground;
            return style;
        case Outcome::taken_by_other: style.fill = solid(taken); break;
        case Outcome::passed_on: style.pattern = Pattern::dots; break;
    }
    if (style.pattern == Pattern::none) style.pattern = Pattern::hatch;
    style.pattern_colour = party_colour(look, fact.promised);
    return style;
}

std::vector<PatchStyle> fact_styles(const geodata::Atlas& atlas, const ColourView& state) {
    const Theme& look = theme(state.theme);
    std::vector<PatchStyle> styles(atlas.patches.size());
    for (PatchIndex p = 0; p < styles.size(); ++p) {
        const HolderIndex holder = atlas.holder_on(p, state.date);
        styles[p].fill = faint(atlas, holder, state);
        if (holder == geodata::no_holder) styles[p].fill_alpha = 0;
    }
    for (const geodata::PromiseFact& fact : geodata::promises_and_facts(atlas, state.date)) {
        const Party taken = geodata::party_of(atlas, fact.holder);
        styles[fact.patch] = outcome_style(look, fact, taken);
    }
    for (PatchIndex p = 0; p < styles.size(); ++p) {
        styles[p].contested = atlas.contested_on(p, state.date);
    }
    return styles;
}

std::vector<ArcStyle> emphasis_arcs(const geodata::Atlas& atlas, const ColourView& state) {
    const Theme& look = theme(state.theme);
    const std::vector<int> piece = pieces(atlas, state);
    const auto at = [&](PatchIndex p) { return p == geodata::no_patch ? 0 : piece[p]; };
    const LineStyle& outline = look.border_sovereign;
    const Colour pale = mixed(look.border_sovereign.colour, look.land_without_holder, 0.55);
    std::vector<ArcStyle> styles;
    styles.reserve(atlas.arcs.size());
    for (const geodata::Arc& arc : atlas.arcs) {
        ArcStyle style;
        const bool coast = arc.left == geodata::no_patch || arc.right == geodata::no_patch;
        const HolderIndex left = coast ? 0 : atlas.holder_on(arc.left, state.date);
        const HolderIndex right = coast ? 0 : atlas.holder_on(arc.right, state.date);
        if (arc.basis == geodata::Basis::frame) {
            style = {};
        } else if (coast) {
            style = line(ArcKind::coast, look.coast, look.coast.colour);
        } else if (at(arc.left) != at(arc.right)) {
            style = line(ArcKind::outline, {{}, outline.width * 1.25F}, outline.colour);
        } else if (left != right && state.layers.borders) {
            style = line(ArcKind::sovereign, {{}, outline.width * 0.75F}, pale);
        }
        styles.push_back(style);
    }
    return styles;
}

}  // namespace viewer
