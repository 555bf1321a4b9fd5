#include "app/text/set_text.h"

#include <algorithm>
#include <cctype>
#include <sstream>
#include <utility>

#include "app/text/line_pieces.h"
#include "geodata/letters.h"

namespace viewer {

namespace {

constexpr float note_size = 0.62F;  // of the letters' size
constexpr float note_gap = 0.03F;
constexpr std::size_t kerned_bytes = 32;

/// A word or a part of one, or several that stand on one line; the runs' places are from its left
/// end.
struct Piece {
    std::vector<SetText::Run> runs;
    float width = 0;
    bool after_blank = false;
};

bool is_digit(char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

bool inside_letter(const std::string& text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

/// The letters next to the end, and to the start: as many as kerning may look at, of one word.
std::string end_of(const std::string& text) {
    std::size_t from = text.size() - std::min(text.size(), kerned_bytes);
    while (inside_letter(text, from)) ++from;
    const std::string end = text.substr(from);
    return end.substr(end.rfind(' ') + 1);
}
std::string start_of(const std::string& text) {
    std::size_t until = std::min(text.size(), kerned_bytes);
    while (inside_letter(text, until)) --until;
    const std::string start = text.substr(0, until);
    return start.substr(0, start.find(' '));
}

/// The digits of a note that begins at `at`; empty: there is none.
std::string note_at(const std::string& word, std::size_t at) {
    if (word[at] != '[') return "";
    const std::size_t end = word.find(']', at);
    if (end == std::string::npos || end == at + 1 || end > at + 3) return "";
    std::string digits = word.substr(at + 1, end - at - 1);
    return std::all_of(digits.begin(), digits.end(), is_digit) ? digits : "";
}

class Setter {
  public:
    Setter(const TextMeasure& measure, WordStyle style, float size)
        : measure_(measure), style_(style), size_(size) {}

    [[nodiscard]] float wide(const std::string& text, float size) const {
        return measure_.width(style_, size, text);
    }

    [[nodiscard]] Piece piece_of(const LinePiece& part) const {
        const std::string& word = part.text;
        Piece piece;
        piece.after_blank = part.after_blank;
        std::string letters, notes;
        for (std::size_t i = 0; i < word.size();) {
            const std::string digits = note_at(word, i);
            if (digits.empty()) {
                if (!notes.empty()) add_notes(piece, notes);
                letters += word[i++];
                continue;
            }
            if (!letters.empty()) add(piece, letters, size_, 0);
            notes += (notes.empty() ? "" : ",") + digits;
            i += digits.size() + 2;
        }
        if (!letters.empty()) add(piece, letters, size_, 0);
        if (!notes.empty()) add_notes(piece, notes);
        return piece;
    }

    /// From the end of one to the start of the other.
    [[nodiscard]] float gap(const Piece& before, const Piece& next) const {
        if (before.runs.empty() || next.runs.empty()) return 0;
        const SetText::Run &left = before.runs.back(), &right = next.runs.front();
        const std::string blank = next.after_blank ? " " : "";
        if (!in_one_run(left, right)) return wide(blank, size_);
        // Blanks and hyphens are kerned too, by the letters on either side.
        const std::string last = end_of(left.text), first = start_of(right.text);
        return wide(last + blank + first, left.size) - wide(last, left.size) -
               wide(first, left.size);
    }
    void lengthen(Piece& piece, Piece next) const {
        const float shift = piece.width + gap(piece, next);
        bool joint = true;
        for (SetText::Run& run : next.runs) {
            run.x += shift;
            if (std::exchange(joint, false) && !piece.runs.empty() &&
                in_one_run(piece.runs.back(), run)) {
                piece.runs.back().text += (next.after_blank ? " " : "") + run.text;
            } else {
                piece.runs.push_back(std::move(run));
            }
        }
        piece.width = shift + next.width;
    }

  private:
    /// So that what is drawn in one go is kerned as it was measured.
    static bool in_one_run(const SetText::Run& a, const SetText::Run& b) {
        return a.size == b.size && a.y == b.y;
    }
    void add(Piece& piece, std::string& text, float size, float down) const {
        piece.runs.push_back({text, piece.width, down, size});
        piece.width += wide(text, size);
        text.clear();
    }
    void add_notes(Piece& piece, std::string& notes) const {
        piece.width += size_ * note_gap;
        add(piece, notes, size_ * note_size, size_ * 0.05F);
        piece.width += size_ * note_gap;
    }

    const TextMeasure& measure_;
    WordStyle style_;
    float size_;
};

/// "23", "23.", "201,000", "7.500.000", with a quotation mark before it or not.
bool is_number(const std::string& word) {
    return !word.empty() && is_digit(word.front()) &&
           std::all_of(word.begin(), word.end(),
                       [](char c) { return is_digit(c) || c == ',' || c == '.'; });
}

/// Whether the next word stays on the line of this one.
bool holds_next(const std::string& word, const std::string& next) {
    if (geodata::letters_in(word) == 1 && !std::ispunct(static_cast<unsigned char>(word.front())))
        return true;
    const bool only_note = !note_at(word, 0).empty() && word.back() == ']';
    if (only_note && word.find(']') + 1 == word.size()) return true;
    if (is_digit(next.front()) && next.back() == ':') return true;  // "Point 1:"
    // A year ends a sentence; a day or a count goes with what follows.
    const bool year = geodata::letters_in(word) == 5 && word.back() == '.';
    return is_number(word) && !year && word.back() != ',' && !is_digit(next.front()) &&
           next.front() != '(';
}

/// Adds the lines that one line of a text is broken into; false: a word is wider than they are.
bool add_lines(std::vector<Piece>& lines, const Setter& setter, float width,
               const std::string& text) {
    const std::vector<LinePiece> parts = line_pieces(text);
    const auto has_room = [&](const Piece& before, const Piece& next) {
        return before.width + setter.gap(before, next) + next.width <= width;
    };
    bool fits = true;
    Piece line;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        Piece piece = setter.piece_of(parts[i]);
        for (; i + 1 < parts.size(); ++i) {
            const LinePiece& next = parts[i + 1];
            if (!next.held && !holds_next(parts[i].text, next.text)) break;
            Piece held = setter.piece_of(next);
            if (!has_room(piece, held)) break;
            setter.lengthen(piece, std::move(held));
        }
        fits = fits && piece.width <= width;
        if (!line.runs.empty() && !has_room(line, piece)) {
            lines.push_back(std::exchange(line, {}));
        }
        setter.lengthen(line, std::move(piece));
    }
    lines.push_back(std::move(line));
    return fits;
}

}  // namespace

SetText set_text(const TextMeasure& measure, WordStyle style, float size, float width,
                 const std::string& text) {
    const Setter setter(measure, style, size);
    SetText set;
    std::vector<Piece> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        if (!add_lines(lines, setter, width, line)) set.fits = false;
    }
    for (Piece& line : lines) {
        for (SetText::Run& run : line.runs) {
            run.y += set.height;
            set.runs.push_back(std::move(run));
        }
        set.width = std::max(set.width, line.width);
        set.height += size;
    }
    return set;
}

SetText set_balanced(const TextMeasure& measure, WordStyle style, float size, float width,
                     const std::string& text) {
    SetText set = set_text(measure, style, size, width, text);
    if (set.height <= size || !set.fits) return set;
    const float height = set.height;
    float too_narrow = 0, enough = set.width;
    while (enough - too_narrow > size / 4) {
        const float narrower = (too_narrow + enough) / 2;
        SetText tried = set_text(measure, style, size, narrower, text);
        if (tried.fits && tried.height <= height) {
            enough = narrower;
            set = std::move(tried);
        } else {
            too_narrow = narrower;
        }
    }
    return set;
}

}  // namespace viewer
