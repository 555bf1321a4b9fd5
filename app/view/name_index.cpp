#include "app/view/name_index.h"

#include <algorithm>
#include <array>
#include <utility>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "app/words/words.h"

namespace viewer {

namespace {

/// How German and the Scandinavian languages write these where they have no such letter:
/// "Koenigsberg". Small letters, each one piece.
std::string spelt_out(std::string_view utf8) {
    static constexpr std::pair<const char16_t*, const char16_t*> letters[] = {
        {u"ä", u"ae"}, {u"ö", u"oe"}, {u"ü", u"ue"}, {u"å", u"aa"}, {u"ø", u"oe"}};
    auto text = icu::UnicodeString::fromUTF8(
        icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
    text.toLower();
    for (const auto& [letter, pair] : letters) text.findAndReplace(letter, pair);
    std::string result;
    return text.toUTF8String(result);
}

bool parts_words(char c) {
    return std::string_view(" -/.,;:()\"").find(c) != std::string_view::npos;
}

std::u32string code_points(std::string_view utf8) {
    const auto text = icu::UnicodeString::fromUTF8(
        icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
    std::u32string points;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        points.push_back(static_cast<char32_t>(text.char32At(i)));
    }
    return points;
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

std::string name_key(std::string_view utf8) {
    std::string key;
    for (const char c : folded(utf8)) {
        if (c == '\'' || c == '`') continue;
        if (!parts_words(c)) {
            key += c;
        } else if (!key.empty() && key.back() != ' ') {
            key += ' ';
        }
    }
    if (!key.empty() && key.back() == ' ') key.pop_back();
    return key;
}

const std::vector<NameKey>& NameIndex::keys() const {
    std::call_once(made_, [this] { make(); });
    return keys_;
}

void NameIndex::add(NameKey::Of of, std::size_t index, bool other, const std::string& name) const {
    for (const std::string& key : {name_key(name), name_key(spelt_out(name))}) {
        if (key.empty()) continue;
        bool known = false;  // names of one thing stand together
        for (auto k = keys_.rbegin(); k != keys_.rend() && k->of == of && k->index == index; ++k) {
            known = known || k->key == key;
        }
        if (!known) keys_.push_back({of, static_cast<std::uint32_t>(index), other, key, name});
    }
}

void NameIndex::add_in_all_languages(NameKey::Of of, std::size_t index, const char* context,
                                     const std::string& name) const {
    add(of, index, false, name);
    for (const Language language : all_languages) {
        add(of, index, true, in_language(language, context, name));
    }
}

void NameIndex::make() const {
    for (std::size_t i = 0; i < atlas_.places.size(); ++i) {
        const geodata::Place& place = atlas_.places[i];
        add_in_all_languages(NameKey::Of::town, i, "town of the USSR", place.name);
        add(NameKey::Of::town, i, false, place.name_today);
        const char* context = place.capital_of.empty() ? "town" : "capital";
        for (const Language language : all_languages) {
            add(NameKey::Of::town, i, true, in_language(language, context, place.name_today));
        }
        for (const auto& other : place.other_names) add(NameKey::Of::town, i, true, other.name);
        for (const auto& other : place.in_time) add(NameKey::Of::town, i, true, other.name);
    }
    const auto add_others = [&](NameKey::Of of, std::size_t index, const std::string& id) {
        for (const geodata::OtherName& other : atlas_.other_names) {
            if (other.id == id) add(of, index, true, other.name);
        }
    };
    for (std::size_t h = 0; h < atlas_.holders.size(); ++h) {
        add_in_all_languages(NameKey::Of::state, h, "holder", atlas_.holders[h].name);
        add_in_all_languages(NameKey::Of::state, h, "holder", atlas_.holders[h].former_name);
        add_others(NameKey::Of::state, h, atlas_.holders[h].id);
    }
    for (std::size_t r = 0; r < atlas_.rivers.size(); ++r) {
        add_in_all_languages(NameKey::Of::river, r, "water", atlas_.rivers[r].name);
    }
    for (std::size_t l = 0; l < atlas_.lakes.size(); ++l) {
        add_in_all_languages(NameKey::Of::lake, l, "water", atlas_.lakes[l].name);
    }
    for (std::size_t p = 0; p < atlas_.patches.size(); ++p) {
        add_in_all_languages(NameKey::Of::land, p, "land", atlas_.patches[p].name);
        add_others(NameKey::Of::land, p, atlas_.patches[p].id);
    }
    for (std::size_t r = 0; r < atlas_.regions.size(); ++r) {
        const geodata::Region& region = atlas_.regions[r];
        if (!is_first_of_its_name(r)) continue;
        add_in_all_languages(NameKey::Of::region, r, "region", region.name);
        // What a patch or a state is called too is found there.
        const bool shared = atlas_.find_patch(region.id) != geodata::no_patch ||
                            atlas_.find_holder(region.id) != geodata::no_holder;
        if (!shared && has_last_name(r)) add_others(NameKey::Of::region, r, region.id);
    }
}

/// A region's name stands in several rows where its status or its land changes.
bool NameIndex::is_first_of_its_name(std::size_t row) const {
    const auto& regions = atlas_.regions;
    return std::none_of(regions.begin(), regions.begin() + static_cast<std::ptrdiff_t>(row),
                        [&](const geodata::Region& before) {
                            return before.id == regions[row].id && before.name == regions[row].name;
                        });
}

/// Of the names that a region had one after the other.
bool NameIndex::has_last_name(std::size_t row) const {
    const auto& regions = atlas_.regions;
    return std::none_of(regions.begin() + static_cast<std::ptrdiff_t>(row), regions.end(),
                        [&](const geodata::Region& later) {
                            return later.id == regions[row].id && later.name != regions[row].name;
                        });
}

std::optional<int> spelling_distance(std::string_view from, std::string_view to, int most) {
    const std::u32string a = code_points(from), b = code_points(to);
    const auto apart =
        static_cast<int>(std::max(a.size(), b.size()) - std::min(a.size(), b.size()));
    if (apart > most) return std::nullopt;
    // Rows of the table of distances between the beginnings of both: this one and the two before.
    std::array<std::vector<int>, 3> rows;
    for (std::vector<int>& row : rows) row.resize(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        const std::vector<int>&above = rows[(i - 1) % 3], &above_it = rows[(i + 1) % 3];
        std::vector<int>& row = rows[i % 3];
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], above_it[j - 2] + 1);
        }
        if (*std::min_element(row.begin(), row.end()) > most) return std::nullopt;
    }
    const int distance = rows[a.size() % 3][b.size()];
    return distance <= most ? std::optional(distance) : std::nullopt;
}

}  // namespace viewer
