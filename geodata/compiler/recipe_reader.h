/// \file
/// The words of one statement of a recipe, read one after the other.
#pragma once

#include <charconv>
#include <cmath>
#include <optional>
#include <string>

#include "geodata/compiler/recipe.h"
#include "geodata/date.h"

namespace geodata::compiler {

/// Walks over the words of a statement; every complaint names its place.
class Reader {
  public:
    Reader(const Statement& statement, const Recipe& recipe, Complaints& complaints)
        : statement_(statement), recipe_(recipe), complaints_(complaints) {}

    [[nodiscard]] bool more() const { return next_ < statement_.words.size(); }
    [[nodiscard]] bool at(const std::string& word) const {
        return more() && statement_.words[next_].text == word;
    }
    void skip() { ++next_; }
    std::string word(const std::string& what) {
        if (more()) return statement_.words[next_++].text;
        complain(statement_.keyword() + " lacks its " + what, "add it to the line");
        return {};
    }
    std::string rest() {
        std::string text;
        while (more()) text += (text.empty() ? "" : " ") + statement_.words[next_++].text;
        return text;
    }
    double number(const std::string& what) {
        const std::string text = word(what);
        double value = 0;
        const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (!text.empty() && (problem != std::errc() || end != text.data() + text.size())) {
            complain("\"" + text + "\" is no number (" + what + ")", "write digits, as 20 or 20.5");
        }
        return value;
    }
    /// LON LAT, or the name of a node.
    LonLat position() {
        if (more() && !statement_.words[next_].text.empty()) {
            const char first = statement_.words[next_].text.front();
            if (first != '-' && (first < '0' || first > '9')) return node(word("node"));
        }
        const double lon = number("longitude");
        const double lat = number("latitude");
        if (std::abs(lon) > 180 || std::abs(lat) > 90) {
            complain("the position is not on the globe", "longitude comes first, then latitude");
        }
        return {lon, lat};
    }
    /// WEST SOUTH EAST NORTH
    LonLatBox box() {
        const double west = number("west"), south = number("south");
        const double east = number("east"), north = number("north");
        const LonLatBox box{west, south, east, north};
        if (!is_on_globe(box)) {
            complain("these are no edges of a box", "write west, south, east and north in degrees");
        }
        return box;
    }
    LonLat node(const std::string& name) {
        const auto found = recipe_.nodes.find(name);
        if (found != recipe_.nodes.end()) return found->second;
        complain("no node is called \"" + name + "\"", "define it with: node " + name + " LON LAT");
        return {};
    }
    std::optional<Date> day(const std::string& what) {
        const std::string text = word(what);
        if (text == ".." || text.empty()) return std::nullopt;
        const auto date = parse_date(text);
        if (date) return date.value();
        complain(date.error().what + ": \"" + text + "\"", date.error().remedy);
        return std::nullopt;
    }
    template <class T>
    T one_of(std::optional<T> (*from)(std::string_view), const std::string& what, T fallback,
             const std::string& words) {
        const std::string text = word(what);
        if (const auto value = from(text)) return *value;
        complain("\"" + text + "\" is no " + what, "write " + words);
        return fallback;
    }
    HolderIndex holder() {
        const std::string id = word("holder");
        for (std::size_t i = 0; i < recipe_.holders.size(); ++i) {
            if (recipe_.holders[i].id == id) return static_cast<HolderIndex>(i);
        }
        complain("no holder is called \"" + id + "\"", "add it to tables/holders.txt");
        return no_holder;
    }
    ActIndex act() {
        const std::string id = word("act");
        for (std::size_t i = 0; i < recipe_.acts.size(); ++i) {
            if (recipe_.acts[i].id == id) return static_cast<ActIndex>(i);
        }
        complain("no act is called \"" + id + "\"", "add it to tables/acts.txt");
        return no_act;
    }
    std::optional<Territory> territory() {
        const std::string id = word("territory");
        for (std::size_t i = 0; i < recipe_.territories.size(); ++i) {
            if (recipe_.territories[i].id == id) return static_cast<Territory>(i);
        }
        complain("no territory is called \"" + id + "\"", "add it to tables/territories.txt");
        return std::nullopt;
    }
    Paper paper() {
        const std::string id = word("paper");
        for (std::size_t i = 0; i < recipe_.papers.size(); ++i) {
            if (recipe_.papers[i].id == id) return static_cast<Paper>(i);
        }
        complain("no paper is called \"" + id + "\"", "add it to tables/papers.txt");
        return {};
    }
    void complain(const std::string& what, const std::string& remedy = {}) {
        complaints_.add(statement_.place, what, remedy);
    }

  private:
    const Statement& statement_;
    const Recipe& recipe_;
    Complaints& complaints_;
    std::size_t next_ = 1;
};

}  // namespace geodata::compiler
