#include "app/style/lit_clause.h"

#include <cmath>

#include "app/view/reading.h"

namespace viewer {

namespace {

constexpr double land_receded = 0.72, lines_receded = 0.55;  // as on the map of changes

/// Of each patch, whether it stays as it is.
std::vector<bool> lit_land(const geodata::Atlas& atlas, const geodata::Clause& clause) {
    std::vector<bool> lit(atlas.patches.size(), false);
    for (const geodata::PatchIndex patch : clause.patches) lit[patch] = true;
    const auto paper = atlas.documents[clause.document].paper;
    if (!paper || !clause.patches.empty()) return lit;
    for (geodata::PatchIndex p = 0; p < lit.size(); ++p) {
        lit[p] = atlas.allocation(p, *paper) != nullptr;
    }
    return lit;
}

ColourView of_paper(ColourView view, std::optional<geodata::Paper> paper) {
    view.paper = paper;
    view.territories = TerritorySwitches();
    view.holders = view.holders || !paper;  // land would show nothing
    return view;
}

}  // namespace

const geodata::Clause* lit_clause(const geodata::Atlas& atlas, const ColourView& view) {
    if (!view.clause || *view.clause >= atlas.clauses.size()) return nullptr;
    const geodata::Clause& clause = atlas.clauses[*view.clause];
    return has_place(clause) ? &clause : nullptr;
}

std::optional<geodata::Paper> drawn_paper(const geodata::Atlas& atlas, const ColourView& view) {
    const geodata::Clause* clause = lit_clause(atlas, view);
    return clause == nullptr ? view.paper : atlas.documents[clause->document].paper;
}

ColourView lit_land_view(const geodata::Atlas& atlas, ColourView view) {
    if (lit_clause(atlas, view) == nullptr) return view;
    const auto paper = drawn_paper(atlas, view);
    return of_paper(std::move(view), paper);
}

ColourView lit_line_view(const geodata::Atlas& atlas, ColourView view) {
    const geodata::Clause* clause = lit_clause(atlas, view);
    if (clause == nullptr) return view;
    const auto paper = clause->line ? drawn_paper(atlas, view) : std::nullopt;
    return of_paper(std::move(view), paper);
}

void light_clause(std::vector<PatchStyle>& styles, const geodata::Atlas& atlas,
                  const ColourView& view) {
    const geodata::Clause* clause = lit_clause(atlas, view);
    if (clause == nullptr) return;
    const Colour ground = theme(view.theme).land_without_holder;
    const std::vector<bool> lit = lit_land(atlas, *clause);
    for (std::size_t p = 0; p < styles.size(); ++p) {
        if (lit[p]) continue;
        PatchStyle& style = styles[p];
        style.fill = mixed(style.fill, ground, land_receded);
        style.pattern = Pattern::none;
        style.texture = Texture::none;
        style.contested = false;
        style.band = Band::none;
    }
}

void light_clause(std::vector<ArcStyle>& styles, const geodata::Atlas& atlas,
                  const ColourView& view) {
    const geodata::Clause* clause = lit_clause(atlas, view);
    if (clause == nullptr) return;
    const Theme& look = theme(view.theme);
    const std::vector<bool> lit = lit_land(atlas, *clause);
    const LineStyle& outline = look.border_sovereign;
    for (std::size_t a = 0; a < styles.size(); ++a) {
        const geodata::Arc& arc = atlas.arcs[a];
        ArcStyle& style = styles[a];
        const bool coast = arc.left == geodata::no_patch || arc.right == geodata::no_patch;
        const bool limit = style.kind == ArcKind::first_paper || style.kind == ArcKind::later_paper;
        if (coast || arc.basis == geodata::Basis::frame) continue;
        const bool touched = lit[arc.left] || lit[arc.right];
        if (limit) {  // a clause speaks of its own stretch of the paper's line
            if (!touched)
                style.colour = mixed(style.colour, look.land_without_holder, land_receded);
            continue;
        }
        if (lit[arc.left] != lit[arc.right]) {
            const auto width = static_cast<std::uint8_t>(std::lround(outline.width * 1.25F * 4));
            // Of the bands that of the lit side is left.
            const auto edges = static_cast<std::uint8_t>(style.edges & (lit[arc.left] ? 3U : 12U));
            style = {outline.colour, ArcKind::outline, width, 0, 0, edges};
        } else if (!touched) {
            style.colour = mixed(style.colour, look.land_without_holder, lines_receded);
            style.edges = 0;
        }
    }
}

}  // namespace viewer
