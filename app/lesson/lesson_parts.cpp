#include "app/lesson/lesson_parts.h"

#include <algorithm>

#include "app/lesson/toml_document.h"
#include "app/lesson/toml_statements.h"
#include "app/view/lesson_bounds.h"

namespace viewer {

namespace {

constexpr auto nowhere = std::string_view::npos;

std::size_t behind_mark(std::string_view text) {
    return text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
}

class Cutter {
  public:
    explicit Cutter(std::string_view text) : text_(text) {}

    /// Where the parts begin: the heading, then each step.
    std::vector<std::size_t> starts() {
        std::size_t at = 0, broken = 0;
        for (;;) {
            const bool ends =
                at >= text_.size() || starts_.size() > most_steps + 1 || broken > most_broken;
            const TomlStatement s = ends ? TomlStatement() : toml_statement(text_, at);
            const std::size_t first = std::max(at, behind_mark(text_));
            if (ends || text_.substr(first).starts_with(step_line)) {
                if (const std::size_t earlier = wrongly_passed(at); earlier != nowhere) {
                    starts_.push_back(with_lines_above(earlier));
                    at = std::min(text_.find('\n', earlier), text_.size() - 1) + 1;
                    comments_ = nowhere;
                    continue;
                }
                if (ends) return starts_;
                // The comment at the top of the file is the file's.
                const bool own = comments_ != nowhere && comments_ > behind_mark(text_);
                starts_.push_back(own ? comments_ : first);
            }
            note(s);
            if (s.broken) ++broken;
            at = s.end;
        }
    }

  private:
    void note(const TomlStatement& s) {
        const bool comment = text_[std::max(s.begin, behind_mark(text_))] == '#';
        if (!comment) comments_ = nowhere;
        if (comment && comments_ == nowhere) comments_ = s.begin;
        const std::size_t step = text_.substr(s.begin, s.end - s.begin).find("\n[[step]]");
        if (step != nowhere && passed_ == nowhere) passed_ = s.begin + step + 1;
    }

    /// A text may hold a line [[step]]; but where a text was not closed, the next one's quotation
    /// marks would seem to close it. The part that ends here tells which: it can be read or not.
    std::size_t wrongly_passed(std::size_t end) {
        constexpr std::size_t most_read = std::size_t{32} << 20U;  // bytes in all
        const std::size_t passed = passed_;
        passed_ = nowhere;
        if (passed == nowhere || read_ > most_read) return nowhere;
        const std::string_view part = text_.substr(starts_.back(), end - starts_.back());
        read_ += part.size();
        const bool good = !parse_toml(without_step_line(std::string(part))).fault;
        return good ? nowhere : passed;
    }

    [[nodiscard]] std::size_t with_lines_above(std::size_t at) const {
        while (at > starts_.back()) {
            const std::size_t before = text_.rfind('\n', at - 2);
            const std::size_t line = at < 2 || before == nowhere ? 0 : before + 1;
            if (line <= starts_.back() || text_[line] != '#') break;
            at = line;
        }
        return at;
    }

    std::string_view text_;
    std::vector<std::size_t> starts_ = {0};
    std::size_t comments_ = nowhere;  ///< where those right above begin
    std::size_t passed_ = nowhere;    ///< the first line [[step]] of the part within a text
    std::size_t read_ = 0;            ///< bytes
};

}  // namespace

std::vector<Part> parts_of(const std::string& text) {
    const std::vector<std::size_t> starts = Cutter(text).starts();
    std::vector<Part> parts;
    std::size_t line = 1;
    for (std::size_t p = 0; p < starts.size(); ++p) {
        const std::size_t end = p + 1 < starts.size() ? starts[p + 1] : text.size();
        parts.push_back({text.substr(starts[p], end - starts[p]), line, starts[p]});
        const std::string& written = parts.back().written;
        line += static_cast<std::size_t>(std::count(written.begin(), written.end(), '\n'));
    }
    return parts;
}

std::string without_step_line(std::string written) {
    std::size_t at = 0;
    while (at < written.size() && written.compare(at, step_line.size(), step_line) != 0) {
        if (written[at] != '#') return written;  // only comments may stand above it
        at = std::min(written.find('\n', at), written.size() - 1) + 1;
    }
    const std::size_t end = std::min(written.find('\n', at), written.size());
    if (at < written.size()) written.erase(at, end - at);
    return written;
}

std::string Part::table() const {
    return without_step_line(written);
}

}  // namespace viewer
