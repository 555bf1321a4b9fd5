#include "app/view/typed_place.h"

#include <array>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <utility>
#include <vector>

#include "app/view/map_menu.h"
#include "app/words/words.h"

namespace viewer {

namespace {

constexpr double view_of_place = 400;  // metres a point, as of a town
constexpr std::size_t longest_words = 80, longest_number = 20;
constexpr int most_parts = 3;  // degrees, minutes, seconds

/// A number, or what stands between numbers: a letter of the compass, the mark of a unit, or a
/// comma or semicolon that parts the two.
struct Token {
    enum class Kind { number, letter, degrees, minutes, seconds, parting } kind{};
    double value = 0;
    bool signed_ = false, whole = true;
    char letter = 0;
};
using Tokens = std::vector<Token>;

constexpr std::array marks = {
    std::pair{std::string_view("°"), Token::Kind::degrees},
    std::pair{std::string_view("º"), Token::Kind::degrees},
    std::pair{std::string_view("˚"), Token::Kind::degrees},
    std::pair{std::string_view("″"), Token::Kind::seconds},
    std::pair{std::string_view("”"), Token::Kind::seconds},
    std::pair{std::string_view("\""), Token::Kind::seconds},
    std::pair{std::string_view("''"), Token::Kind::seconds},
    std::pair{std::string_view("′"), Token::Kind::minutes},
    std::pair{std::string_view("’"), Token::Kind::minutes},
    std::pair{std::string_view("'"), Token::Kind::minutes},
    std::pair{std::string_view(","), Token::Kind::parting},
    std::pair{std::string_view(";"), Token::Kind::parting},
    std::pair{std::string_view("/"), Token::Kind::parting},
};
constexpr std::array blanks = {std::string_view(" "),      std::string_view("\t"),
                               std::string_view("\u00a0"), std::string_view("\u202f"),
                               std::string_view("("),      std::string_view(")")};
constexpr std::array minus_signs = {std::string_view("-"), std::string_view("−"),
                                    std::string_view("+")};

bool is_digit(char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

bool taken(std::string_view& text, std::string_view start) {
    if (!text.starts_with(start)) return false;
    text.remove_prefix(start.size());
    return true;
}

/// The number that the text begins with, which is taken off it.
std::optional<Token> number(std::string_view& text, char decimals) {
    std::string_view rest = text;
    Token token{Token::Kind::number, 0, false, true, 0};
    bool negative = false;
    for (const std::string_view sign : minus_signs) {
        if (token.signed_ || !taken(rest, sign)) continue;
        token.signed_ = true;
        negative = sign != "+";
    }
    std::string digits;
    while (!rest.empty()) {
        const bool point = rest[0] == decimals && token.whole && !digits.empty() &&
                           rest.size() > 1 && is_digit(rest[1]);
        if (!is_digit(rest[0]) && !point) break;
        digits += point ? '.' : rest[0];
        if (point) token.whole = false;
        rest.remove_prefix(1);
    }
    if (digits.empty() || digits.size() > longest_number) return std::nullopt;
    // The decimals were put behind a point, and no C locale is set (words.h).
    token.value = std::strtod(digits.c_str(), nullptr) * (negative ? -1 : 1);
    text = rest;
    return token;
}

/// Nothing where anything else stands in it.
std::optional<Tokens> tokens_of(std::string_view text, char decimals) {
    Tokens tokens;
    while (!text.empty()) {
        bool blank = false;
        for (const std::string_view one : blanks) blank = blank || taken(text, one);
        if (blank) continue;
        if (const auto found = number(text, decimals)) {
            tokens.push_back(*found);
            continue;
        }
        bool marked = false;
        for (const auto& [mark, kind] : marks) {
            if (marked || !taken(text, mark)) continue;
            marked = true;
            tokens.push_back({kind, 0, false, true, 0});
        }
        if (marked) continue;
        const char letter =
            static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
        if (std::string_view("NSEWO").find(letter) == std::string_view::npos) return std::nullopt;
        tokens.push_back({Token::Kind::letter, 0, false, true, letter == 'O' ? 'E' : letter});
        text.remove_prefix(1);
    }
    return tokens;
}

/// One of the two, as far as it was read.
struct Angle {
    std::vector<Token> parts;
    char letter = 0;
};

bool is_latitude(char letter) {
    return letter == 'N' || letter == 'S';
}

/// Degrees, or nothing where minutes or seconds are none.
std::optional<double> degrees_of(const Angle& angle) {
    double sum = 0, in_a_degree = 1;
    for (std::size_t i = 0; i < angle.parts.size(); ++i) {
        const Token& part = angle.parts[i];
        const bool last = i + 1 == angle.parts.size();
        if (i > 0 && (part.signed_ || part.value >= 60)) return std::nullopt;
        if (!last && !part.whole) return std::nullopt;
        sum += std::abs(part.value) / in_a_degree;
        in_a_degree *= 60;
    }
    const Token& first = angle.parts.front();
    if (angle.letter != 0 && first.signed_) return std::nullopt;
    const bool negative =
        angle.letter == 'S' || angle.letter == 'W' || (first.signed_ && std::signbit(first.value));
    return negative ? -sum : sum;
}

/// Where the second one begins: behind what parts them, or at its letter or its degrees.
class Halves {
  public:
    /// The two; nothing where there are not two.
    static std::optional<std::array<Angle, 2>> of(const Tokens& tokens) {
        Halves halves;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (!halves.take(tokens, i)) return std::nullopt;
        }
        halves.end();
        if (halves.found_.size() == 1) halves.part_evenly();
        if (halves.found_.size() != 2) return std::nullopt;
        std::array<Angle, 2> two = {halves.found_[0], halves.found_[1]};
        for (const Angle& one : two) {
            if (one.parts.empty() || one.parts.size() > most_parts) return std::nullopt;
        }
        return two;
    }

  private:
    bool take(const Tokens& tokens, std::size_t i) {
        const Token& token = tokens[i];
        switch (token.kind) {
            case Token::Kind::number: {
                const bool new_degrees = i + 1 < tokens.size() &&
                                         tokens[i + 1].kind == Token::Kind::degrees &&
                                         !now_.parts.empty();
                if (new_degrees || closed_) end();
                now_.parts.push_back(token);
                return true;
            }
            case Token::Kind::letter:
                if (now_.letter != 0) end();
                closed_ = !now_.parts.empty();  // behind its number
                now_.letter = token.letter;
                return true;
            case Token::Kind::parting:
                if (now_.parts.empty()) return false;
                end();
                return true;
            case Token::Kind::degrees: return now_.parts.size() == 1;
            case Token::Kind::minutes: return now_.parts.size() == 2;
            case Token::Kind::seconds: return now_.parts.size() == 3;
        }
        return false;
    }
    void end() {
        if (!now_.parts.empty() || now_.letter != 0) found_.push_back(std::exchange(now_, {}));
        closed_ = false;
    }
    /// "54.68 25.28", "54 41 25 17": nothing says where the second begins.
    void part_evenly() {
        const Angle all = found_.front();
        if (all.letter != 0 || all.parts.size() % 2 != 0) return;
        const auto middle = all.parts.begin() + static_cast<std::ptrdiff_t>(all.parts.size() / 2);
        found_ = {{{all.parts.begin(), middle}, 0}, {{middle, all.parts.end()}, 0}};
    }

    std::vector<Angle> found_;
    Angle now_;
    bool closed_ = false;
};

std::optional<geodata::LonLat> position(const Tokens& tokens) {
    const auto halves = Halves::of(tokens);
    if (!halves) return std::nullopt;
    const Angle &first = (*halves)[0], &second = (*halves)[1];
    if ((first.letter == 0) != (second.letter == 0)) return std::nullopt;
    if (first.letter != 0 && is_latitude(first.letter) == is_latitude(second.letter)) {
        return std::nullopt;
    }
    const auto one = degrees_of(first), other = degrees_of(second);
    if (!one || !other) return std::nullopt;
    const bool latitude_first = first.letter == 0 || is_latitude(first.letter);
    return latitude_first ? geodata::LonLat{*other, *one} : geodata::LonLat{*one, *other};
}

/// Places on the other side of the globe have no point of their own in the plane.
bool lies_on_map(const Scene& scene, geodata::LonLat place) {
    constexpr double same = 0.01;  // degrees
    const geodata::MapPoint point = scene.projection.forward(place);
    if (!scene.bounds.contains(point)) return false;
    const geodata::LonLat back = scene.projection.inverse(point);
    return std::abs(back.lat - place.lat) < same && std::abs(back.lon - place.lon) < same;
}

}  // namespace

std::optional<TypedPlace> typed_place(std::string_view words) {
    if (words.size() > longest_words) return std::nullopt;
    for (const char decimals : {'.', ','}) {
        if (decimals == ',' && words.find('.') != std::string_view::npos) continue;
        const auto tokens = tokens_of(words, decimals);
        const auto found = tokens ? position(*tokens) : std::nullopt;
        if (!found) continue;
        const bool on_globe = std::abs(found->lat) <= 90 && std::abs(found->lon) <= 180;
        return TypedPlace{*found, on_globe ? ""
                                           : tr("There are no such coordinates: latitude comes "
                                                "first and goes to 90°, longitude to 180°.")};
    }
    return std::nullopt;
}

std::optional<CoordinateHit> find_coordinates(const Scene& scene, std::string_view words) {
    const std::optional<TypedPlace> typed = typed_place(words);
    if (!typed) return std::nullopt;
    const std::string text = coordinate_text(typed->position);
    CoordinateHit found;
    found.wrong = typed->wrong;
    found.hit = {GazetteerHit::Kind::place, filled(tr("Place at {1}"), {text}), text,
                 typed->position, view_of_place};
    if (found.wrong.empty() && !lies_on_map(scene, typed->position)) {
        found.wrong = filled(tr("{1} lies outside this map. Latitude comes first."), {text});
    }
    return found;
}

}  // namespace viewer
