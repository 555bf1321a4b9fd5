// By which land passed: acts.csv, an act a row.
#include "geodata/read/file_kind.h"
#include "geodata/read/folder_reader.h"

namespace geodata {

void FolderReader::read_acts() {
    if (is_missing(folder_ / "acts.csv")) return;  // only days are lettered on land
    each_row("acts.csv", false, [this](const TableRow& row, const std::string& where) {
        Act act{row("id"), row("name"), open_date(row("day"), where)};
        if (act.id.empty() || act.name.empty()) {
            return fault("the act \"" + act.name + "\" is not whole", where,
                         "write an id and a name of a few words");
        }
        atlas_.acts.push_back(std::move(act));
    });
}

ActIndex FolderReader::act_named(const std::string& id, const std::string& where) {
    if (unread_.count("acts.csv") != 0) return no_act;  // which has been said
    for (std::size_t i = 0; i < atlas_.acts.size(); ++i) {
        if (atlas_.acts[i].id == id) return static_cast<ActIndex>(i);
    }
    fault("there is no act \"" + id + "\"", where, "write the id of an act of acts.csv");
    return no_act;
}

}  // namespace geodata
