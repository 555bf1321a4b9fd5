/// \file
/// Errors are values here: nothing in geodata throws across its public headers. An error or a
/// warning is one sentence in three parts: what is wrong, where, and what to do about it.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace geodata {

struct Issue {
    std::string what;    ///< "the shapefile has no .shx index"
    std::string where;   ///< file, layer, feature: "borders.shp, layer borders, feature 12"
    std::string remedy;  ///< "run ogr2ogr to rebuild it, or copy borders.shx beside it"

    /// "where: what; remedy.", on one line and safe to print (printable.h).
    [[nodiscard]] std::string sentence() const;
    bool operator==(const Issue&) const = default;
};

struct Error : Issue {};
struct Warning : Issue {};

/// A value or the error that prevented it, with the warnings met on the way.
/// Discarding a Result does not compile.
template <class T>
class [[nodiscard]] Result {
  public:
    Result(T value, std::vector<Warning> warnings = {})
        : state_(std::move(value)), warnings_(std::move(warnings)) {}
    Result(Error error) : state_(std::move(error)) {}

    [[nodiscard]] bool ok() const { return std::holds_alternative<T>(state_); }
    explicit operator bool() const { return ok(); }

    /// Only when ok().
    [[nodiscard]] const T& value() const& { return std::get<T>(state_); }
    [[nodiscard]] T& value() & { return std::get<T>(state_); }
    [[nodiscard]] T&& value() && { return std::get<T>(std::move(state_)); }
    /// Only when !ok().
    [[nodiscard]] const Error& error() const { return std::get<Error>(state_); }

    [[nodiscard]] const std::vector<Warning>& warnings() const { return warnings_; }

  private:
    std::variant<T, Error> state_;
    std::vector<Warning> warnings_;
};

struct Done {};
using Status = Result<Done>;

}  // namespace geodata
