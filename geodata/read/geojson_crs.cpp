#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <cpl_vsi.h>
#include <nlohmann/json.hpp>
#include <ogr_spatialref.h>

#include "geodata/read/gdal_internal.h"
#include "geodata/read/geojson_crs_internal.h"

namespace geodata {

namespace {

struct Closer {
    void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};

/// The first and the last bytes of a file, with a line between them.
std::string ends_of(const std::filesystem::path& path) {
    constexpr std::size_t first = 16UL * 1024, last = 4UL * 1024;
    const std::unique_ptr<VSILFILE, Closer> file(VSIFOpenL(path.c_str(), "rb"));
    if (!file) return {};
    std::string text(first, '\0');
    text.resize(VSIFReadL(text.data(), 1, first, file.get()));
    VSIFSeekL(file.get(), 0, SEEK_END);
    const vsi_l_offset size = VSIFTellL(file.get());
    if (size <= first) return text;
    const vsi_l_offset from = std::max<vsi_l_offset>(first, size > last ? size - last : 0);
    VSIFSeekL(file.get(), from, SEEK_SET);
    std::string end(last, '\0');
    end.resize(VSIFReadL(end.data(), 1, last, file.get()));
    return text + "\n" + end;
}

/// The JSON value that the text begins with; none when it does not end in the text.
std::optional<std::string_view> value_at(std::string_view text) {
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c == '\\')
                ++i;
            else
                quoted = c != '"';
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            if (--depth < 0) return text.substr(0, i);
        } else if (c == ',' && depth == 0) {
            return text.substr(0, i);
        }
        if (depth == 0 && !quoted && (c == '}' || c == ']' || c == '"'))
            return text.substr(0, i + 1);
    }
    return std::nullopt;
}

std::optional<nlohmann::json> crs_in(std::string_view text) {
    constexpr std::string_view key = "\"crs\"", blanks = " \t\r\n";
    for (std::size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at)) {
        at += key.size();
        at = text.find_first_not_of(blanks, at);
        if (at == std::string_view::npos || text[at] != ':') continue;
        const auto value = value_at(text.substr(at + 1));
        if (!value) return std::nullopt;
        nlohmann::json crs = nlohmann::json::parse(*value, nullptr, false);
        if (!crs.is_discarded() && (crs.is_object() || crs.is_string())) return crs;
    }
    return std::nullopt;
}

bool understood(const std::string& name) {
    if (name.ends_with("CRS84")) return true;  // GDAL knows its several spellings
    const GdalComplaints silent;
    OGRSpatialReference system;
    return system.SetFromUserInput(name.c_str(),
                                   OGRSpatialReference::SET_FROM_USER_INPUT_LIMITATIONS_get()) ==
           OGRERR_NONE;
}

}  // namespace

bool geojson_crs_understood(const std::filesystem::path& file) {
    const std::optional<nlohmann::json> crs = crs_in(ends_of(file));
    if (!crs) return true;
    if (!crs->is_object()) return false;
    const auto type = crs->find("type"), properties = crs->find("properties");
    if (type == crs->end() || !type->is_string()) return false;
    if (*type != "name") return true;  // a code; a link, which is not followed and said to be
    if (properties == crs->end() || !properties->is_object()) return false;
    const auto name = properties->find("name");
    return name != properties->end() && name->is_string() && understood(name->get<std::string>());
}

}  // namespace geodata
