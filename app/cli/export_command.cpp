#include <map>

#include "app/cli/commands.h"
#include "app/cli/read_data.h"

namespace viewer {

int run_export(const ExportOptions& options) {
    static const std::map<std::string, geodata::ExportWhat> kinds = {
        {"states", geodata::ExportWhat::states},
        {"patches", geodata::ExportWhat::patches},
        {"allocations", geodata::ExportWhat::allocations},
        {"changes", geodata::ExportWhat::changes},
        {"fronts", geodata::ExportWhat::fronts}};
    const auto kind = kinds.find(options.what);
    if (kind == kinds.end()) {
        return complain({"\"" + options.what + "\" cannot be exported", "--what",
                         "choose from states, patches, allocations, changes, fronts"},
                        exit_usage);
    }
    geodata::ExportRequest request;
    request.what = kind->second;
    request.file = options.output;
    request.source = options.file;
    const auto asked = understand_date(options.date);
    if (!asked) return complain(asked.error(), exit_usage);
    const auto compare = understand_date(options.compare);
    if (!compare) return complain(compare.error(), exit_usage);
    request.compare = compare.value();
    const bool lacks_day = request.what == geodata::ExportWhat::changes && !request.compare;
    if (lacks_day) {
        return complain({"changes need a second day", "export", "add --compare 1939-10-31"},
                        exit_usage);
    }
    const auto atlas = read_data(options.file);
    if (!atlas) return complain(atlas.error(), exit_refused);
    const auto paper = understand_paper(options.protocol, atlas.value());
    if (!paper) return complain(paper.error(), exit_usage);
    request.paper = paper.value();
    if (request.what == geodata::ExportWhat::allocations && !request.paper) {
        const std::string ids = ids_of(atlas.value(), all_papers(atlas.value()));
        return complain({"allocations need a paper", "export",
                         ids.empty() ? "the data have none" : "add --protocol with one of " + ids},
                        exit_usage);
    }
    const auto date = day_in(atlas.value(), asked.value());
    if (!date) return complain(date.error(), exit_usage);
    request.date = date.value();
    if (request.compare) {
        const auto second = day_in(atlas.value(), request.compare);
        if (!second) return complain(second.error(), exit_usage);
    }
    const auto done = geodata::export_layer(atlas.value(), request);
    return done ? exit_good : complain(done.error(), exit_refused);
}

}  // namespace viewer
