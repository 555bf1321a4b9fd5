/// \file
/// The names of towns, lands and waters as they are looked up: in every spelling that the atlas
/// has, and in the languages of the program.
#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geodata/model/atlas.h"

namespace viewer {

/// Lower case without diacritics ("Łódź" -> "lodz", "ß" -> "ss", "Ёлка" -> "елка").
std::string folded(std::string_view utf8);
/// Folded, its words set apart by one space whatever stands between them, without apostrophes:
/// "Brest-Litowsk" -> "brest litowsk".
std::string name_key(std::string_view utf8);

/// One name of one thing.
struct NameKey {
    enum class Of : std::uint8_t { town, land, region, state, river, lake } of = Of::town;
    std::uint32_t index = 0;  ///< into places, patches, regions, holders ... of the atlas
    bool other = false;       ///< neither that of its time nor today's
    std::string key;
    std::string name;  ///< as it is written
};

/// Owned by the scene; refers to its atlas. The keys are made when they are first asked for, on
/// whatever thread.
class NameIndex {
  public:
    explicit NameIndex(const geodata::Atlas& atlas) : atlas_(atlas) {}
    [[nodiscard]] const std::vector<NameKey>& keys() const;

  private:
    void make() const;
    [[nodiscard]] bool is_first_of_its_name(std::size_t region) const;
    [[nodiscard]] bool has_last_name(std::size_t region) const;
    void add(NameKey::Of, std::size_t index, bool other, const std::string& name) const;
    void add_in_all_languages(NameKey::Of, std::size_t index, const char* context,
                              const std::string& name) const;

    const geodata::Atlas& atlas_;
    mutable std::once_flag made_;
    mutable std::vector<NameKey> keys_;
};

/// Letters to be put in, taken out, replaced, or changed with their neighbour to make one key of
/// the other (optimal string alignment; Damerau 1964); none where more than `most` are needed.
std::optional<int> spelling_distance(std::string_view a, std::string_view b, int most);

}  // namespace viewer
