#include "geodata/write/export.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "geodata/query/compare.h"
#include "geodata/query/fronts.h"
#include "geodata/query/query.h"
#include "geodata/read/read_atlas.h"
#include "geodata/topology/repair.h"
#include "geodata/write/layer_writer_internal.h"
#include "geodata/write/memory_folder_internal.h"
#include "geodata/write/output_set.h"
#include "geodata/write/replace_file.h"

namespace geodata {

namespace {

namespace fs = std::filesystem;

std::string name_of(ExportWhat what) {
    switch (what) {
        case ExportWhat::states: return "states";
        case ExportWhat::patches: return "patches";
        case ExportWhat::allocations: return "allocations";
        case ExportWhat::changes: return "changes";
        case ExportWhat::fronts: return "fronts";
    }
    return {};
}

std::vector<std::string> columns_of(ExportWhat what) {
    switch (what) {
        case ExportWhat::states: return {"holder", "name", "relation"};
        case ExportWhat::patches: return {"patch", "name", "holder", "relation"};
        case ExportWhat::allocations: return {"sphere", "territory", "clause"};
        case ExportWhat::changes: return {"from_", "to_", "name", "since", "relation", "source"};
        case ExportWhat::fronts:
            return {"campaign", "day", "until", "left_", "right_", "agreed", "source"};
    }
    return {};
}

double stated_km2(const Patch& patch) {
    return patch.km2 > 0 ? patch.km2 : area_km2(patch.land);
}

std::vector<ExportRow> patch_rows(const Atlas& atlas, Date day) {
    std::vector<ExportRow> rows;
    for (PatchIndex i = 0; i < atlas.patches.size(); ++i) {
        const Tenure* tenure = atlas.tenure_on(i, day);
        if (tenure == nullptr) continue;
        const Patch& patch = atlas.patches[i];
        rows.push_back({{patch.id, patch.name, atlas.holders[tenure->holder].id,
                         std::string(to_id(tenure->relation))},
                        stated_km2(patch),
                        patch.land});
    }
    return rows;
}

std::vector<ExportRow> front_rows(const Atlas& atlas, Date day) {
    const auto text = [](const std::optional<Date>& end) {
        return end ? to_iso(*end) : std::string();
    };
    std::vector<ExportRow> rows;
    for (const FrontIndex index : fronts_on(atlas, day)) {
        const Front& front = atlas.fronts[index];
        rows.push_back({{front.campaign, text(front.period.from), text(front.period.until),
                         atlas.holders[front.left].id, atlas.holders[front.right].id,
                         front.agreed ? "yes" : "no", front.source},
                        0,
                        {},
                        front.precision_km,
                        front.lines});
    }
    return rows;
}

/// Patches with the same texts become one dissolved feature.
std::vector<ExportRow> dissolved(
    const Atlas& atlas, const std::map<std::vector<std::string>, std::vector<PatchIndex>>& groups) {
    std::vector<ExportRow> rows;
    for (const auto& [texts, patches] : groups) {
        ExportRow row{texts, 0, dissolve(atlas, patches)};
        for (const PatchIndex patch : patches) row.km2 += stated_km2(atlas.patches[patch]);
        if (!fault_in(row.land).empty()) row.land = repaired(row.land);
        rows.push_back(std::move(row));
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const ExportRow& a, const ExportRow& b) { return a.km2 > b.km2; });
    return rows;
}

std::vector<ExportRow> rows_of(const Atlas& atlas, const ExportRequest& request) {
    if (request.what == ExportWhat::patches) return patch_rows(atlas, request.date);
    if (request.what == ExportWhat::fronts) return front_rows(atlas, request.date);
    std::map<std::vector<std::string>, std::vector<PatchIndex>> groups;
    for (PatchIndex i = 0; i < atlas.patches.size(); ++i) {
        const Patch& patch = atlas.patches[i];
        if (request.what == ExportWhat::states) {
            const Tenure* tenure = atlas.tenure_on(i, request.date);
            if (tenure == nullptr) continue;
            const Holder& holder = atlas.holders[tenure->holder];
            groups[{holder.id, holder.name, std::string(to_id(tenure->relation))}].push_back(i);
        } else if (request.what == ExportWhat::allocations) {
            const Allocation* allocation = atlas.allocation(i, *request.paper);
            if (allocation == nullptr) continue;
            groups[{std::string(to_id(allocation->sphere)),
                    patch.territory ? atlas.territory(*patch.territory).id : patch.id,
                    allocation->clause}]
                .push_back(i);
        } else {
            const auto key = [&](Date day) {
                const bool held = atlas.holder_on(i, day) != no_holder;
                return held ? holding_key(atlas, i, day) : std::string();
            };
            const std::string from = key(request.date), to = key(*request.compare);
            if (from == to) continue;
            const Tenure* tenure = atlas.contested_on(i, *request.compare)
                                       ? atlas.tenure_on(i, *request.compare)
                                       : tenure_since(atlas, i, *request.compare);
            const Date since = tenure != nullptr ? tenure->period.from.value_or(*request.compare)
                                                 : *request.compare;
            groups[{from, to, patch.name, to_iso(since),
                    tenure != nullptr ? std::string(to_id(tenure->relation)) : std::string(),
                    tenure != nullptr ? tenure->source : std::string()}]
                .push_back(i);
        }
    }
    return dissolved(atlas, groups);
}

std::optional<Error> request_fault(const Atlas& atlas, const ExportRequest& request) {
    if (request.what == ExportWhat::allocations && !request.paper) {
        return Error{{"the allocations of which paper is not said", request.file.string(),
                      "add --protocol with one of " + ids_of(atlas, all_papers(atlas))}};
    }
    if (request.what == ExportWhat::changes && !request.compare) {
        return Error{{"changes up to which day is not said", request.file.string(),
                      "add --compare with a date"}};
    }
    if (!driver_for(request.file)) {
        return Error{{"the extension \"" + request.file.extension().string() +
                          "\" names no format that can be written",
                      request.file.string(), "end the name in .gpkg, .shp or .geojson"}};
    }
    return std::nullopt;
}

/// A database that another program has open has parts of its own beside it; SQLite would take them
/// for parts of the new one.
std::optional<Error> open_elsewhere(const fs::path& file) {
    if (driver_for(file) != "GPKG") return std::nullopt;
    for (const char* end : {"-wal", "-journal"}) {
        const fs::path beside = file.string() + end;
        std::error_code failed;
        if (!fs::exists(beside, failed)) continue;
        return Error{{"another program has this file open, or has left " +
                          beside.filename().string() + " beside it",
                      file.string(), "close it there, or choose another name"}};
    }
    return std::nullopt;
}

/// Whatever can be known before the work is done.
Status place_fault(const ExportRequest& request) {
    for (const fs::path& file : files_of_output(request.file)) {
        const Status allowed = can_be_replaced(file);
        if (!allowed) return allowed.error();
    }
    std::error_code failed;
    const fs::path end = fs::canonical(request.file, failed);
    if (const auto fault = open_elsewhere(failed ? request.file : end)) return *fault;
    std::vector<fs::path> inputs;
    if (const auto source = named_or_shipped(request.source)) inputs.push_back(source.value());
    return differs_from_inputs(request.file, inputs);
}

/// A Shapefile's layer is called like its file, and the driver knows small letters only.
std::string draft_name(const fs::path& file) {
    if (!is_shapefile(file)) return file.filename().string();
    return files_of_output(file).front().stem().string() + ".shp";
}

Error elsewhere(Error error, const fs::path& file) {
    error.where = file.string();
    return error;
}

}  // namespace

Status export_layer(const Atlas& atlas, const ExportRequest& request) {
    if (const std::optional<Error> fault = request_fault(atlas, request)) return *fault;
    const Status allowed = place_fault(request);
    if (!allowed) return allowed.error();
    const std::vector<ExportRow> rows = rows_of(atlas, request);
    if (rows.empty()) {
        return Error{
            {"there is nothing to export", request.file.string(), "choose another date or paper"}};
    }
    const MemoryFolder memory;
    const fs::path draft = memory / draft_name(request.file);
    const Status written =
        write_layer(draft, name_of(request.what), columns_of(request.what), rows);
    if (!written) return elsewhere(written.error(), request.file);
    const Status whole = check_layer(draft, rows);
    if (!whole) return elsewhere(whole.error(), request.file);
    const Status placed =
        replace_files(files_to_place(memory, draft, request.file), outdated_by(request.file));
    if (!placed) return placed.error();
    std::vector<Warning> warnings = written.warnings();
    for (Warning& warning : warnings) warning.where = request.file.string();
    return {Done{}, std::move(warnings)};
}

}  // namespace geodata
