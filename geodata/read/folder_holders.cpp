// States and other holders: holders.csv, one a row.
#include <charconv>
#include <iterator>
#include <sstream>

#include "geodata/read/folder_reader.h"

namespace geodata {

namespace {

std::optional<Colour> colour_from(const std::string& text) {
    if (text.size() != 7 || text[0] != '#') return std::nullopt;
    unsigned number = 0;
    const auto [end, problem] =
        std::from_chars(text.data() + 1, text.data() + text.size(), number, 16);
    if (problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return Colour{static_cast<std::uint8_t>(number >> 16), static_cast<std::uint8_t>(number >> 8),
                  static_cast<std::uint8_t>(number)};
}

std::vector<std::string> words_in(const std::string& text) {
    std::istringstream stream(text);
    return {std::istream_iterator<std::string>(stream), {}};
}

}  // namespace

void FolderReader::read_holders() {
    each_row("holders.csv", true, [this](const TableRow& row, const std::string& where) {
        Holder holder{row("id"), row("name"), row("label"), {}, words_in(row("under"))};
        holder.to = row("to");
        holder.by = row("by");
        holder.renamed = open_date(row("renamed"), where);
        holder.former_name = row("former_name");
        holder.former_label = row("former_label");
        if (holder.renamed.has_value() == holder.former_name.empty()) {
            return fault("a former name and its last day belong together", where,
                         "write former_name and renamed, or neither");
        }
        if (holder.id.empty()) return fault("the holder has no id", where, "give it one");
        const auto index = static_cast<HolderIndex>(atlas_.holders.size());
        if (!holder_index_.emplace(holder.id, index).second) {
            return fault("the holder \"" + holder.id + "\" occurs twice", where, "remove one");
        }
        if (const auto colour = colour_from(row("colour"))) {
            holder.colour = *colour;
        } else {
            fault("\"" + row("colour") + "\" is no colour", where, "write it as #rrggbb");
        }
        if (holder.name.empty()) holder.name = holder.id;
        atlas_.holders.push_back(std::move(holder));
    });
    if (atlas_.holders.empty() && faults_.empty()) {
        lacks(Error{{"the table has no rows", place("holders.csv"), "write a row a holder"}});
    }
    for (const Holder& holder : atlas_.holders) {
        for (const std::string& other : holder.under) {
            if (holder_named(other) != no_holder && other != holder.id) continue;
            fault("\"" + holder.id + "\" cannot be under \"" + other + "\"", place("holders.csv"),
                  "write ids of other holders in the column under");
        }
    }
}

}  // namespace geodata
