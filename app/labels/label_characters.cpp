// Every character that the map may letter, in any language.
#include <algorithm>
#include <string>
#include <string_view>

#include "app/labels/label_layout.h"
#include "app/text/utf8.h"
#include "app/words/day_words.h"
#include "geodata/letters.h"

namespace viewer {

namespace {

void collect(std::u32string& all, std::string_view text) {
    all += decode_utf8(text);
}

}  // namespace

std::u32string label_characters(const Scene& scene) {
    std::u32string all = U"°′″0123456789.,:";
    const geodata::Atlas& atlas = scene.atlas;
    const auto collect_all = [&](std::string_view context, const std::string& text) {
        for (const Language language : all_languages) {
            collect(all, in_language(language, context, text));
        }
    };
    for (const auto& holder : atlas.holders) {
        collect_all("holder", holder.name);
        collect_all("map label", holder.label);
        collect_all("holder", holder.former_name);
        collect_all("map label", holder.former_label);
    }
    for (const char* words : {"to {1}", "occupied by {1}"}) collect_all("on land", words);
    for (const geodata::Act& act : atlas.acts) collect_all("act", act.name);
    for (const auto& holder : atlas.holders) {
        collect_all("receiver", holder.to);
        collect_all("receiver", holder.by);
    }
    for (const Language language : all_languages) {
        for (unsigned month = 1; month <= 12; ++month)
            collect(all, month_names(month, language)[0]);
    }
    for (const geodata::Region& region : atlas.regions) {
        for (const Language language : all_languages) {
            collect(all, geodata::in_capitals(in_language(language, "region", region.name)));
        }
        collect_all("region status", region.status);
    }
    for (const auto& place : atlas.places) {
        collect_all("town of the USSR", place.name);
        for (const geodata::NameInTime& other : place.in_time) collect(all, other.name);
        collect_all(place.capital_of.empty() ? "town" : "capital", place.name_today);
    }
    for (const auto& river : atlas.rivers) collect_all("water", river.name);
    for (const auto& lake : atlas.lakes) collect_all("water", lake.name);
    for (const auto& sea : atlas.seas) collect_all("sea", sea.name);
    all.erase(std::remove(all.begin(), all.end(), U'\n'), all.end());  // breaks the name of a sea
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

}  // namespace viewer
