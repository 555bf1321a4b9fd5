/// \file
/// Reads an atlas folder table by table and remembers every fault, so that read_atlas can name
/// the first and check all of them.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "geodata/loading.h"
#include "geodata/model/atlas.h"
#include "geodata/result.h"

namespace geodata {

/// A row of a table as text, by column name; absent columns are empty.
using TableRow = std::function<std::string(const char* column)>;

class FolderReader {
  public:
    explicit FolderReader(std::filesystem::path folder, Loading* = nullptr);

    /// Reads all tables, unless it is cancelled; afterwards faults() tells whether the atlas is
    /// whole.
    void read();
    // One table alone.
    void read_seas();
    void read_papers();

    /// Whether all that must be there could be read, however wrong its rows are. Where not, what
    /// follows from it need not be told too.
    [[nodiscard]] bool complete() const { return complete_; }
    [[nodiscard]] const std::vector<Error>& faults() const { return faults_; }
    [[nodiscard]] const std::vector<Warning>& warnings() const { return warnings_; }
    [[nodiscard]] const Atlas& atlas() const { return atlas_; }
    [[nodiscard]] Atlas take() { return std::move(atlas_); }

  private:
    // folder_shapes.cpp
    void read_patches();
    void read_arcs();
    void read_rivers();
    void read_lakes();
    void read_places();
    static std::vector<PlaceName> names_in(const std::string& text);
    // folder_tables.cpp
    void read_holders();
    void read_tenures();
    void read_territories();
    void read_allocations();
    void read_events();
    void read_figures();
    void read_days();
    void read_names();
    void read_town_names();
    // folder_regions.cpp
    void read_regions();
    std::vector<PatchIndex> patches_named(const std::string& ids, const std::string& where);
    // folder_clauses.cpp
    void read_documents();
    void read_clauses();
    // folder_acts.cpp
    void read_acts();
    ActIndex act_named(const std::string& id, const std::string& where);  ///< or a fault
    // folder_fronts.cpp
    void read_fronts();
    // folder_edition.cpp
    void read_edition();
    void read_edition_row(const std::string& key, const std::string& value,
                          const std::string& where);
    void read_followed(const std::string& key, const std::string& value, const std::string& where,
                       FollowedState&);
    // of all of them
    void each_row(const std::string& table, bool required,
                  const std::function<void(const TableRow&, const std::string& where)>& use);
    bool flag(const std::string& text, const std::string& where);
    std::optional<Date> open_date(const std::string& text, const std::string& where);
    std::optional<Date> day_of(const std::string& text, const std::string& where);  ///< or a fault
    /// "10 42 42 71": west, south, east, north; or a fault.
    std::optional<LonLatBox> box_of(const std::string& text, const std::string& where);
    PatchIndex patch_named(const std::string& id, const std::string& where);
    [[nodiscard]] HolderIndex holder_named(const std::string& id) const;  ///< or no_holder

    [[nodiscard]] std::string place(const std::string& file) const;
    void fault(std::string what, std::string where, std::string remedy);
    void warn(std::string what, std::string where, std::string remedy);
    void missing(const std::string& file, bool required);
    /// A fault without which nothing can be told of the rest.
    void lacks(Error);

    std::filesystem::path folder_;
    Loading* loading_;
    bool complete_ = true;
    std::set<std::string> unread_;  ///< tables that cannot be read
    Atlas atlas_;
    std::map<std::string, PatchIndex, std::less<>> patch_index_;
    std::map<std::string, HolderIndex, std::less<>> holder_index_;
    std::vector<Error> faults_;
    std::vector<Warning> warnings_;
};

}  // namespace geodata
