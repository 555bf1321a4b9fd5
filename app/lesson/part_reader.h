// One part of a lesson's file, a step or what stands before the first, read key by key; what cannot
// be read becomes a warning that names line and key.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <toml++/toml.h>

#include "app/lesson/step_text.h"
#include "app/view/lesson.h"
#include "geodata/result.h"

namespace viewer {

/// A part of the file that is read by itself, and the line it begins in.
struct Part {
    std::string written;  ///< as it stands in the file
    std::size_t line = 1;
    /// The same as a table of its own.
    [[nodiscard]] std::string table() const { return without_step_line(written); }
};

/// What stands before the first [[step]], then each step with the comments right above it.
std::vector<Part> parts_of(const std::string& text);

class PartReader {
  public:
    PartReader(const Part& part, const std::string& file, std::vector<geodata::Warning>& warnings)
        : part_(part), file_(file), warnings_(warnings) {}
    /// False when the part is no TOML at all.
    bool parse();
    void text(const char* key, std::string& into);
    void texts(const char* key, std::vector<std::string>& into);
    void date(const char* key, const std::function<void(geodata::Date)>& use);
    void dates(const char* key, std::vector<geodata::Date>& into);
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
    /// [[step.column]] with title and text.
    void columns(std::vector<LessonColumn>& into);
    void layers(const char* key, std::vector<std::string>& into);
    void box(const char* key, std::optional<geodata::LonLatBox>& into);
    /// What nobody asked for.
    void tell_unknown();

  private:
    void day(const char* key, const toml::node& node,
             const std::function<void(geodata::Date)>& use);
    const toml::node* take(const char* key);
    void wrong(const std::string& key, const toml::node& node, const std::string& remedy);
    [[nodiscard]] std::size_t line_of(const toml::source_region& region) const;
    void warn(std::string what, std::size_t line, std::string remedy);
    const Part& part_;
    const std::string& file_;
    std::vector<geodata::Warning>& warnings_;
    toml::table table_;
    std::vector<std::string> taken_;
};

}  // namespace viewer
