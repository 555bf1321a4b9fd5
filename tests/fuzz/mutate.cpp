#include "tests/fuzz/mutate.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstring>
#include <limits>
#include <random>

namespace fuzz {

namespace {

class Mutation {
  public:
    Mutation(const std::vector<std::string>& originals, std::uint64_t number)
        : originals_(originals), random_(number) {}

    std::string make() {
        text_ = originals_[below(originals_.size())];
        const std::size_t changes = 1 + below(6);
        for (std::size_t i = 0; i < changes; ++i) change();
        return text_;
    }

  private:
    /// Not a distribution of the library: their results may differ between versions.
    std::size_t below(std::size_t end) { return end == 0 ? 0 : random_() % end; }
    std::size_t place() { return below(text_.size() + 1); }
    std::size_t length(std::size_t from, std::size_t most) {
        return below(std::min(most, text_.size() - from) + 1);
    }

    void change() {
        switch (below(11)) {
            case 0: return flip();
            case 1: return cut();
            case 2: return put_byte();
            case 3: return repeat();
            case 4: return splice();
            case 5: return truncate();
            case 6:
            case 7: return other_number();
            case 8: return other_binary();
            case 9: return move_line();
            default: return put_word();
        }
    }

    void flip() {
        if (text_.empty()) return;
        char& byte = text_[below(text_.size())];
        byte = static_cast<char>(byte ^ static_cast<char>(1U << below(8)));
    }
    void cut() {
        const std::size_t from = place();
        text_.erase(from, length(from, 40));
    }
    void put_byte() { text_.insert(place(), 1, static_cast<char>(below(256))); }
    void repeat() {
        const std::size_t from = place();
        const std::string piece = text_.substr(from, length(from, 200));
        for (std::size_t n = 1 + below(8); n > 0; --n) text_.insert(from, piece);
    }
    void splice() {
        const std::string& other = originals_[below(originals_.size())];
        const std::size_t from = below(other.size() + 1);
        text_.insert(place(), other.substr(from, below(400)));
    }
    void truncate() { text_.resize(place()); }

    void other_number() {
        static constexpr std::array numbers = {"0",
                                               "-1",
                                               "1e308",
                                               "-1e308",
                                               "1e-320",
                                               "NaN",
                                               "Infinity",
                                               "180",
                                               "90.0000001",
                                               "-180",
                                               "2147483648",
                                               "99999999999999999999",
                                               "0.1",
                                               "00",
                                               "1939-02-30",
                                               "9999-12-31",
                                               ""};
        const std::size_t from = text_.find_first_of("0123456789", place());
        if (from == std::string::npos) return;
        const std::size_t end = text_.find_first_not_of("0123456789.-", from);
        text_.replace(from, std::min(end, text_.size()) - from, numbers[below(numbers.size())]);
    }
    void other_binary() {
        static constexpr std::array<std::uint32_t, 8> wholes = {
            0, 1, 0xFFFFFFFF, 0x7FFFFFFF, 0x80000000, 0x01000000, 0x10000, 50};
        static constexpr std::array doubles = {0.0,
                                               1e308,
                                               std::numeric_limits<double>::infinity(),
                                               std::numeric_limits<double>::quiet_NaN(),
                                               -180.5,
                                               21.0};
        const std::size_t from = place() & ~std::size_t{3};
        if (below(2) == 0) {
            put(from, wholes[below(wholes.size())]);
        } else {
            put(from, doubles[below(doubles.size())]);
        }
    }
    template <class Value>
    void put(std::size_t from, Value value) {
        if (from + sizeof value <= text_.size()) std::memcpy(&text_[from], &value, sizeof value);
    }

    void move_line() {
        const std::size_t from = line_start(place());
        const std::size_t end = std::min(text_.find('\n', from), text_.size() - 1);
        if (from >= text_.size()) return;
        const std::string line = text_.substr(from, end + 1 - from);
        if (below(2) == 0) text_.erase(from, line.size());
        text_.insert(line_start(place()), line);
    }
    std::size_t line_start(std::size_t at) {
        const std::size_t before = at == 0 ? std::string::npos : text_.rfind('\n', at - 1);
        return before == std::string::npos ? 0 : std::min(before + 1, text_.size());
    }
    void put_word() {
        static constexpr std::array words = {"\"",        "\"\"\"",     "[",
                                             "]",         "[[step]]\n", "[[step.column]]\n",
                                             "{",         "}",          "\\",
                                             "\\u0000",   "null",       "#",
                                             "\x1b[31m",  "\xc3",       "\xef\xbb\xbf",
                                             "a.b.",      "=",          ",",
                                             "\r\n",      "%s",         "\"coordinates\":[]",
                                             "--",        "paper:",     "MULTIPOLYGON",
                                             "EPSG:3857", "0x",         "\t"};
        text_.insert(place(), words[below(words.size())]);
    }

    const std::vector<std::string>& originals_;
    std::mt19937_64 random_;
    std::string text_;
};

}  // namespace

std::string mutated(const std::vector<std::string>& originals, std::uint64_t number) {
    return Mutation(originals, number).make();
}

}  // namespace fuzz
