#include "app/text/set_text.h"

#include <algorithm>
#include <cctype>
#include <sstream>
#include <utility>

#include "geodata/letters.h"

namespace viewer {

namespace {

constexpr float note_size = 0.62F;  // of the letters' size
constexpr float note_gap = 0.03F;

/// A word, or several that stay on one line; the runs' places are from its left end.
struct Piece {
    std::vector<SetText::Run> runs;
    float width = 0;
};

bool is_digit(char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
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
    [[nodiscard]] float space() const { return wide(" ", size_); }

    [[nodiscard]] Piece piece_of(const std::string& word) const {
        Piece piece;
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

  private:
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

/// Words of one line that stand in the same letters are one run, so that their spaces come out
/// even wherever they are drawn.
void append(std::vector<SetText::Run>& line, SetText::Run run, bool after_space) {
    SetText::Run* before = line.empty() ? nullptr : &line.back();
    if (after_space && before != nullptr && before->size == run.size && before->y == run.y) {
        before->text += ' ' + run.text;
    } else {
        line.push_back(std::move(run));
    }
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

}  // namespace

SetText set_text(const TextMeasure& measure, WordStyle style, float size, float width,
                 const std::string& text) {
    const Setter setter(measure, style, size);
    SetText set;
    float x = 0, y = 0;
    const auto place = [&](Piece piece, float before) {
        if (x > 0 && x + before + piece.width > width) {
            x = 0;
            y += size;
        }
        bool after_space = x > 0;
        const float left = after_space ? x + before : 0;
        for (SetText::Run& run : piece.runs) {
            run.x += left;
            run.y += y;
            append(set.runs, std::move(run), std::exchange(after_space, false));
        }
        x = left + piece.width;
        set.width = std::max(set.width, x);
        set.fits = set.fits && piece.width <= width;
    };
    std::istringstream lines(text);
    bool first = true;
    for (std::string line; std::getline(lines, line); first = false) {
        if (!first) y += size;
        x = 0;
        std::istringstream stream(line);
        std::vector<std::string> words;
        for (std::string word; stream >> word;) words.push_back(word);
        for (std::size_t i = 0; i < words.size(); ++i) {
            Piece piece = setter.piece_of(words[i]);
            while (i + 1 < words.size() && holds_next(words[i], words[i + 1])) {
                Piece next = setter.piece_of(words[i + 1]);
                const float shift = piece.width + setter.space();
                if (shift + next.width > width) break;
                bool after_space = true;
                for (SetText::Run& run : next.runs) {
                    run.x += shift;
                    append(piece.runs, std::move(run), std::exchange(after_space, false));
                }
                piece.width = shift + next.width;
                ++i;
            }
            place(std::move(piece), setter.space());
        }
    }
    set.height = text.empty() ? 0 : y + size;
    return set;
}

}  // namespace viewer
