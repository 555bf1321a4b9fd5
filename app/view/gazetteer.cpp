#include "app/view/gazetteer.h"

#include <algorithm>
#include <cctype>
#include <map>

namespace viewer {

namespace {

constexpr double town_view = 350;    // metres a pixel
constexpr double piece_view = 900;

/// Letters of the region with marks, by their plain letter.
const std::map<std::string, std::string, std::less<>>& plain_letters() {
    static const std::map<std::string, std::string, std::less<>> table = [] {
        const std::pair<const char*, const char*> rows[] = {
            {"a", "á à â ä ã å ā ă ą Á À Â Ä Ã Å Ā Ă Ą"}, {"ae", "æ Æ"},
            {"c", "ç ć č Ç Ć Č"}, {"d", "ď đ Ď Đ"}, {"e", "é è ê ë ē ė ę ě É È Ê Ë Ē Ė Ę Ě"},
            {"g", "ğ ģ Ğ Ģ"}, {"i", "í ì î ï ī į Í Ì Î Ï Ī Į"}, {"k", "ķ Ķ"},
            {"l", "ĺ ļ ľ ł Ĺ Ļ Ľ Ł"}, {"n", "ñ ń ņ ň Ñ Ń Ņ Ň"},
            {"o", "ó ò ô ö õ ō ő ø Ó Ò Ô Ö Õ Ō Ő Ø"}, {"r", "ŕ ř Ŕ Ř"},
            {"s", "ś ş š ș Ś Ş Š Ș"}, {"ss", "ß"}, {"t", "ţ ť ț Ţ Ť Ț"},
            {"u", "ú ù û ü ũ ū ů ű ų Ú Ù Û Ü Ũ Ū Ů Ű Ų"}, {"y", "ý ÿ Ý Ÿ"},
            {"z", "ź ż ž Ź Ż Ž"}};
        std::map<std::string, std::string, std::less<>> letters;
        for (const auto& [plain, marked] : rows) {
            const std::string list = marked;
            for (std::size_t at = 0; at < list.size();) {
                const std::size_t end = std::min(list.find(' ', at), list.size());
                letters[list.substr(at, end - at)] = plain;
                at = end + 1;
            }
        }
        return letters;
    }();
    return table;
}

/// 0 starts with it, 1 a word in it does, 2 holds it, 3 not at all.
int rank_of(const std::string& name, const std::string& wanted) {
    const std::size_t at = name.find(wanted);
    if (at == std::string::npos) return 3;
    if (at == 0) return 0;
    return name[at - 1] == ' ' || name[at - 1] == '-' ? 1 : 2;
}

}  // namespace

std::string folded(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x80) {
            result += static_cast<char>(std::tolower(byte));
            ++i;
            continue;
        }
        const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
        const std::string_view letter = text.substr(i, length);
        const auto found = plain_letters().find(letter);
        result += found == plain_letters().end() ? std::string(letter) : found->second;
        i += length;
    }
    return result;
}

std::vector<GazetteerHit> find_names(const Scene& scene, std::string_view words,
                                     std::size_t most) {
    const std::string wanted = folded(words);
    if (wanted.empty()) return {};
    std::vector<std::pair<int, GazetteerHit>> hits;
    for (const geodata::Place& place : scene.atlas.places) {
        const int rank = std::min(rank_of(folded(place.name), wanted),
                                  rank_of(folded(place.name_today), wanted));
        if (rank == 3) continue;
        const std::string text = place.name == place.name_today
                                     ? place.name
                                     : place.name + " / " + place.name_today;
        hits.push_back({rank * 10 + place.rank, {text, place.position, town_view}});
    }
    for (const geodata::Patch& patch : scene.atlas.patches) {
        const int rank = rank_of(folded(patch.name), wanted);
        if (rank == 3 || patch.land.empty()) continue;
        geodata::MapExtent extent;
        for (const geodata::LonLat& p : patch.land.front().exterior) {
            extent.include(scene.projection.forward(p));
        }
        const double size = std::max(extent.width(), extent.height());
        hits.push_back({rank * 10, {patch.name, scene.projection.inverse(extent.centre()),
                                    std::max(piece_view, size / 700)}});
    }
    std::stable_sort(hits.begin(), hits.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<GazetteerHit> best;
    for (auto& [rank, hit] : hits) {
        if (best.size() < most) best.push_back(std::move(hit));
    }
    return best;
}

}  // namespace viewer
