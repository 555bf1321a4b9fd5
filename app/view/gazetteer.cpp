#include "app/view/gazetteer.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include "app/words/atlas_words.h"

namespace viewer {

namespace {

constexpr double town_view = 400;  // metres a point: a town with the towns around it
constexpr double nearest_land_view = 500;
constexpr double land_share = 700;  // points the larger side of a piece of land should take

struct Candidate {
    int order = 0;  ///< smaller is better
    GazetteerHit hit;
};

/// 0 starts with it, 1 a word in it does, 2 holds it; absent: not at all.
std::optional<int> match(const std::string& name, const std::string& wanted) {
    const std::size_t at = name.find(wanted);
    if (at == std::string::npos) return std::nullopt;
    if (at == 0) return 0;
    return name[at - 1] == ' ' || name[at - 1] == '-' || name[at - 1] == '(' ? 1 : 2;
}

std::optional<int> better(std::optional<int> a, std::optional<int> b) {
    if (!a || !b) return a ? a : b;
    return std::min(*a, *b);
}

void include(geodata::MapExtent& extent, const Scene& scene, const geodata::Patch& patch) {
    for (const auto& polygon : patch.land) {
        for (const geodata::LonLat& p : polygon.exterior) {
            extent.include(scene.projection.forward(p));
        }
    }
}

GazetteerHit hit_of(const Scene& scene, GazetteerHit::Kind kind, const std::string& text,
                    const geodata::MapExtent& extent) {
    const double side = std::max(extent.width(), extent.height());
    return {kind, text, scene.projection.inverse(extent.centre()),
            std::max(nearest_land_view, side / land_share)};
}

void find_towns(const Scene& scene, const std::string& wanted, std::vector<Candidate>& found) {
    for (const geodata::Place& place : scene.atlas.places) {
        auto rank =
            better(match(folded(place.name), wanted), match(folded(place.name_today), wanted));
        const std::string today = town_name_today(place);
        const bool same = today.empty() || place.name == today;
        if (!same) rank = better(rank, match(folded(today), wanted));
        std::string text = same ? place.name : place.name + " / " + today;
        for (const geodata::PlaceName& other : place.other_names) {
            if (rank) break;
            rank = match(folded(other.name), wanted);
            if (rank) text += " (" + other.name + ")";
        }
        if (!rank) continue;
        found.push_back(
            {*rank * 10 + place.rank, {GazetteerHit::Kind::town, text, place.position, town_view}});
    }
}

void find_states(const Scene& scene, geodata::Date date, const std::string& wanted,
                 std::vector<Candidate>& found) {
    const geodata::Atlas& atlas = scene.atlas;
    std::vector<std::optional<int>> ranks(atlas.holders.size());
    for (geodata::HolderIndex h = 0; h < ranks.size(); ++h) {
        ranks[h] = better(match(folded(atlas.holders[h].name), wanted),
                          match(folded(holder_name(atlas, h)), wanted));
    }
    std::vector<geodata::MapExtent> extents(ranks.size());
    for (geodata::PatchIndex p = 0; p < atlas.patches.size(); ++p) {
        const geodata::HolderIndex h = atlas.holder_on(p, date);
        if (h < ranks.size() && ranks[h]) include(extents[h], scene, atlas.patches[p]);
    }
    for (geodata::HolderIndex h = 0; h < ranks.size(); ++h) {
        const std::optional<int> rank = ranks[h];
        geodata::MapExtent extent = extents[h];
        if (!rank || extent.empty()) continue;
        // Of a state that reaches far beyond the region, the part inside it.
        extent = {
            std::max(extent.min_x, scene.home.min_x), std::max(extent.min_y, scene.home.min_y),
            std::min(extent.max_x, scene.home.max_x), std::min(extent.max_y, scene.home.max_y)};
        if (extent.empty()) continue;
        found.push_back(
            {*rank * 10, hit_of(scene, GazetteerHit::Kind::state, holder_name(atlas, h), extent)});
    }
}

void find_land(const Scene& scene, const std::string& wanted, std::vector<Candidate>& found) {
    std::unordered_set<std::string> states;
    for (const Candidate& c : found) {
        if (c.hit.kind == GazetteerHit::Kind::state) states.insert(c.hit.text);
    }
    for (const geodata::Patch& patch : scene.atlas.patches) {
        const std::string name = land_name(patch);
        const auto rank = better(match(folded(patch.name), wanted), match(folded(name), wanted));
        if (!rank || patch.land.empty()) continue;
        if (states.count(name) != 0) continue;  // a state of one piece
        geodata::MapExtent extent;
        include(extent, scene, patch);
        GazetteerHit hit = hit_of(scene, GazetteerHit::Kind::land, name, extent);
        // The middle of a bent piece may lie outside it; then one of its own points will do.
        const geodata::PatchIndex there = scene.locator.patch_at(hit.position);
        if (there == geodata::no_patch || scene.atlas.patches[there].id != patch.id) {
            hit.position = patch.land.front().exterior.front();
        }
        found.push_back({*rank * 10 + 2, std::move(hit)});
    }
}

}  // namespace

std::string folded(std::string_view utf8) {
    // In small letters and taken apart by Unicode's tables; these are one piece there.
    static constexpr std::pair<const char16_t*, const char16_t*> whole[] = {
        {u"ł", u"l"},  {u"đ", u"d"}, {u"ð", u"d"}, {u"ø", u"o"}, {u"æ", u"ae"},
        {u"œ", u"oe"}, {u"ı", u"i"}, {u"ʹ", u""},  {u"ʼ", u""},  {u"’", u""}};
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* small = icu::Normalizer2::getNFKCCasefoldInstance(status);
    const icu::Normalizer2* apart = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status) != 0) return std::string(utf8);
    const auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(utf8));
    const auto letters = apart->normalize(small->normalize(text, status), status);
    icu::UnicodeString plain;
    for (std::int32_t i = 0; i < letters.length(); i = letters.moveIndex32(i, 1)) {
        const UChar32 c = letters.char32At(i);
        if (u_charType(c) != U_NON_SPACING_MARK) plain.append(c);
    }
    for (const auto& [marked, unmarked] : whole) plain.findAndReplace(marked, unmarked);
    std::string result;
    return plain.toUTF8String(result);
}

std::vector<GazetteerHit> find_names(const Scene& scene, geodata::Date date, std::string_view words,
                                     std::size_t most) {
    const std::string wanted = folded(words);
    if (wanted.empty()) return {};
    std::vector<Candidate> found;
    find_states(scene, date, wanted, found);
    find_towns(scene, wanted, found);
    find_land(scene, wanted, found);
    std::stable_sort(found.begin(), found.end(),
                     [](const Candidate& a, const Candidate& b) { return a.order < b.order; });
    std::vector<GazetteerHit> best;
    for (Candidate& candidate : found) {
        if (best.size() < most) best.push_back(std::move(candidate.hit));
    }
    return best;
}

}  // namespace viewer
