/// \file
/// One part of a lesson's file, a step or what stands before the first, read key by key; what
/// cannot be read becomes a warning that names line and key.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/lesson/lesson_parts.h"
#include "app/lesson/toml_document.h"
#include "app/lesson/toml_statements.h"
#include "app/view/lesson.h"
#include "geodata/result.h"

namespace viewer {

class PartReader {
  public:
    PartReader(const Part& part, const std::string& file, std::vector<geodata::Warning>& warnings)
        : part_(part), file_(file), warnings_(warnings) {}
    /// False when the part cannot be read.
    bool parse();
    /// Of the heading: statements that cannot be read are left out; the first of them is told of.
    void parse_what_can_be();
    /// In letters; a longer one is passed over.
    void text(const char* key, std::string& into, std::size_t longest);
    void texts(const char* key, std::vector<std::string>& into, std::size_t most,
               std::size_t longest);
    void date(const char* key, const std::function<void(geodata::Date)>& use);
    void dates(const char* key, std::vector<geodata::Date>& into);
    /// Two days, the earlier first. `compared`: the step shows more maps than one; none plays then.
    void days_to_play(const char* key, bool compared, std::optional<geodata::DaySpan>& into);
    template <class T>
    void choice(const char* key, const std::function<std::optional<T>(const std::string&)>& from,
                const char* allowed, const std::function<void(T)>& use) {
        const toml::node* node = take(key);
        if (node == nullptr) return;
        const auto name = node->value_exact<std::string>();
        const std::optional<T> value = name ? from(*name) : std::nullopt;
        if (value) return use(*value);
        wrong(key, *node, allowed);
    }
    /// [[step.column]] with title and text, and reveal.
    void columns(std::vector<LessonColumn>& into);
    void layers(const char* key, Layers& into);
    /// Ids, each a line at most; all of them can be read, or none is taken.
    void territories(const char* key, std::optional<std::vector<std::string>>& into);
    void box(const char* key, std::optional<geodata::LonLatBox>& into);
    void view(const char* key, std::optional<LookedAt>& into);
    /// Of a map or of two pictures: 0 to 1.
    void share(const char* key, double& into);
    void lens(const char* key, std::optional<StepLens>& into);
    /// A table of theme, level and seed, each of which may be left out.
    void ask(const char* key, std::optional<AskSet>& into);
    void flag(const char* key, bool& into);
    /// What nobody asked for.
    void tell_unknown();

  private:
    void day(const char* key, const toml::node& node,
             const std::function<void(geodata::Date)>& use);
    bool take_over(TomlDocument);
    void column(const toml::node&, std::vector<LessonColumn>& into);
    /// Names of a list, each once; nothing, and a warning, where one is none of those allowed.
    std::optional<std::vector<std::string>> names(const char* key,
                                                  const std::vector<std::string_view>& allowed);
    const toml::node* take(const char* key);
    /// The text of a node, or nothing and a warning.
    std::optional<std::string> one_text(const std::string& key, const toml::node&,
                                        std::size_t longest);
    [[nodiscard]] bool on_several_lines(std::string_view key) const;
    void wrong(const std::string& key, const toml::node& node, const std::string& remedy);
    [[nodiscard]] std::size_t line_of(const toml::source_region& region) const;
    void warn(std::string what, std::size_t line, std::string remedy);
    const Part& part_;
    const std::string& file_;
    std::vector<geodata::Warning>& warnings_;
    toml::table table_;
    std::string text_;  ///< what was parsed
    std::vector<TomlStatement> statements_;
    std::vector<std::string> taken_;
};

}  // namespace viewer
