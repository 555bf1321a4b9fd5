#include "app/cli/number_options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <sstream>

namespace viewer {

namespace {

using geodata::Error;
using geodata::Result;

std::string in_words(double number) {
    std::ostringstream text;
    text << number;
    return text.str();
}

Error no_number(const std::string& option, const std::string& text, const std::string& kind,
                double low, double high) {
    return {{"\"" + text + "\" is no " + kind + " from " + in_words(low) + " to " + in_words(high),
             option, "choose one in this range"}};
}

/// Without a plus sign, which from_chars does not take.
std::string_view unsigned_plus(std::string_view text) {
    const bool plus = text.size() > 1 && text[0] == '+' && text[1] != '-';
    return plus ? text.substr(1) : text;
}

}  // namespace

std::optional<double> plain_number(const std::string& text) {
    const std::string_view digits = unsigned_plus(text);
    const char* const end = digits.data() + digits.size();
    double value = 0;
    const auto [stop, problem] = std::from_chars(digits.data(), end, value);
    if (problem != std::errc() || stop != end || !std::isfinite(value)) return std::nullopt;
    return value;
}

Result<double> understand_number(const std::string& option, const std::string& text, double low,
                                 double high) {
    const std::optional<double> value = plain_number(text);
    if (!value || *value < low || *value > high) {
        return no_number(option, text, "number", low, high);
    }
    return *value;
}

Result<int> understand_whole(const std::string& option, const std::string& text, int low,
                             int high) {
    const std::string_view digits = unsigned_plus(text);
    const char* const end = digits.data() + digits.size();
    int value = 0;
    const auto [stop, problem] = std::from_chars(digits.data(), end, value);
    if (problem != std::errc() || stop != end || value < low || value > high) {
        return no_number(option, text, "whole number", low, high);
    }
    return value;
}

Result<Viewport> understand_size(const std::string& size, const std::string& scale) {
    const std::vector<std::string> parts = parts_of(size, 'x');
    const auto side = [&](std::size_t i) {
        return understand_whole("--size", parts[i], smallest_side, largest_side);
    };
    if (parts.size() != 2 || !side(0) || !side(1)) {
        return Error{{"\"" + size + "\" is no size from 64x64 to 16384x16384", "--size",
                      "write WIDTHxHEIGHT in whole numbers, for example 1920x1080"}};
    }
    Viewport viewport{side(0).value(), side(1).value(), 1};
    viewport.scale = default_scale(viewport.height);
    if (scale.empty()) return viewport;
    const auto wanted = understand_number("--scale", scale, smallest_scale, largest_scale);
    if (!wanted) return wanted.error();
    viewport.scale = wanted.value();
    return viewport;
}

namespace {

struct Millimetres {
    double width, height;
};

/// A page of ISO 216 that lies, or stands.
Result<Millimetres> understand_page(const std::string& page) {
    constexpr std::array<Millimetres, 6> lying = {
        {{1189, 841}, {841, 594}, {594, 420}, {420, 297}, {297, 210}, {210, 148}}};
    const std::string standing = "-upright";
    std::string name = page;
    const bool upright = name.size() > standing.size() && name.ends_with(standing);
    if (upright) name.resize(name.size() - standing.size());
    const bool known = name.size() == 2 && (name[0] == 'a' || name[0] == 'A') && name[1] >= '0' &&
                       name[1] < '0' + static_cast<int>(lying.size());
    if (!known) {
        return Error{{"there is no page \"" + page + "\"", "--paper-size",
                      "choose from a0, a1, a2, a3, a4, a5, or a4-upright and the like"}};
    }
    const Millimetres one = lying[static_cast<std::size_t>(name[1] - '0')];
    return upright ? Millimetres{one.height, one.width} : one;
}

/// Its pixels as an option would say them.
Result<std::string> size_of_page(const std::string& page, int dpi) {
    const auto one = understand_page(page);
    if (!one) return one.error();
    constexpr double millimetres_an_inch = 25.4;
    const auto side = [&](double mm) { return std::lround(mm / millimetres_an_inch * dpi); };
    const long width = side(one.value().width), height = side(one.value().height);
    const std::string size = std::to_string(width) + "x" + std::to_string(height);
    if (std::max(width, height) > largest_side) {
        return Error{{page + " at " + std::to_string(dpi) + " dpi has " + size + " pixels, and " +
                          std::to_string(largest_side) + " a side is the most",
                      "--dpi", "choose fewer dpi or a smaller page"}};
    }
    return size;
}

}  // namespace

Result<PictureSize> understand_print(const std::string& size, const std::string& scale,
                                     const std::string& dpi, const std::string& page) {
    constexpr double points_an_inch = 120;
    const std::string usual_size = "1920x1080", usual_dpi = "300", usual_page = "a4";
    if (!size.empty() && !page.empty()) {
        return Error{{"a size in pixels and a page are one too many", "--paper-size",
                      "leave --size or --paper-size out"}};
    }
    PictureSize picture;
    const bool print = !dpi.empty() || !page.empty();
    if (print) {
        const auto inch =
            understand_whole("--dpi", dpi.empty() ? usual_dpi : dpi, smallest_dpi, largest_dpi);
        if (!inch) return inch.error();
        picture.dpi = inch.value();
    }
    Result<std::string> pixels = size.empty() ? usual_size : size;
    if (print && size.empty()) {
        pixels = size_of_page(page.empty() ? usual_page : page, picture.dpi);
    }
    if (!pixels) return pixels.error();
    const auto viewport = understand_size(pixels.value(), scale);
    if (!viewport) return viewport.error();
    picture.viewport = viewport.value();
    if (print && scale.empty()) {
        // A standing page has the type of the same page lying.
        const int shorter = std::min(picture.viewport.width, picture.viewport.height);
        picture.viewport.scale =
            std::clamp(picture.dpi / points_an_inch, default_scale(shorter), largest_scale);
    }
    return picture;
}

Result<geodata::LonLatBox> understand_bbox(const std::string& text) {
    const std::vector<std::string> parts = parts_of(text, ',');
    const auto degrees = [&](std::size_t i, double limit) -> std::optional<double> {
        const std::optional<double> value = plain_number(parts[i]);
        return value && std::abs(*value) <= limit ? value : std::nullopt;
    };
    if (parts.size() == 4) {
        const auto west = degrees(0, 180), south = degrees(1, 90);
        const auto east = degrees(2, 180), north = degrees(3, 90);
        if (west && south && east && north && *west < *east && *south < *north) {
            return geodata::LonLatBox{*west, *south, *east, *north};
        }
    }
    return Error{
        {"\"" + text + "\" is no box of longitudes from -180 to 180 and latitudes from -90 to 90",
         "--bbox", "write west,south,east,north in degrees, for example 20,53,29,60"}};
}

double default_scale(int height) {
    // Type keeps its share of the picture: 1 at 1080 rows, 2 at 2160; never below legible.
    return std::max(0.75, height / 1080.0);
}

std::vector<std::string> parts_of(const std::string& text, char separator) {
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == separator) {
            parts.emplace_back();
        } else {
            parts.back() += c;
        }
    }
    return parts;
}

}  // namespace viewer
