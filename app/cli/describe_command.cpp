#include <iostream>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

#include "app/cli/commands.h"
#include "app/cli/describe_json.h"
#include "app/cli/picture_request.h"
#include "app/cli/start.h"
#include "app/picture/description_words.h"
#include "app/picture/sheet.h"
#include "app/ui/settled_layout.h"

namespace viewer {

namespace {

geodata::Result<Description> described_with_names(const Scene& scene, const ViewState& state,
                                                  const Viewport& viewport,
                                                  const Picture& picture) {
    auto lettering = letter(scene, picture.maps.any());
    if (!lettering) return lettering.error();
    MapLetters letters(scene, std::move(lettering).value());
    return described(scene, state, viewport, picture,
                     lettered_maps(letters, scene, picture.maps, viewport));
}

/// As `render` draws it: names keep clear of what stands over the map.
geodata::Result<Description> described_picture(const Scene& scene, ViewState state,
                                               Viewport viewport, bool with_ui) {
    std::vector<PixelBox> covered;
    if (with_ui) {
        auto ui = Ui::make_unpainted(viewport.scale);
        if (!ui) return ui.error();
        std::ignore = settled_layout(ui.value(), scene, state, viewport);
        covered = ui.value().covered();
    }
    const Picture picture{viewport,
                          {0, 0, viewport.width, viewport.height},
                          map_picture(state, viewport, std::move(covered)),
                          {}};
    return described_with_names(scene, state, viewport, picture);
}

geodata::Result<Description> described_sheet(const Scene& scene, const PictureRequest& asked) {
    const auto [sheet, state] = asked_sheet(scene, asked);
    const Viewport viewport = sheet.map_viewport();
    const auto ui = Ui::make_unpainted(sheet.page.scale);
    if (!ui) return ui.error();
    const LaidSheet laid =
        laid_sheet({scene, state, viewport, theme(state.theme), ui.value().text()}, sheet);
    auto description = described_with_names(scene, laid.state, laid.map_viewport(), laid.picture);
    if (description) description.value().title = laid.title;
    return description;
}

}  // namespace

int run_describe(const DescribeOptions& options) {
    const auto asked = understand_picture(options);
    if (!asked) return complain(asked.error(), exit_usage);
    warn(asked.warnings());
    const MapRequest& request = asked.value().map;
    const Viewport& viewport = asked.value().size.viewport;
    const auto found = picture_data(load_for(options.map), options.map, request);
    if (const int* status = std::get_if<int>(&found)) return *status;
    const auto& data = std::get<PictureData>(found);
    use_language(request.language);
    const auto description =
        options.sheet ? described_sheet(*data.scene, asked.value())
                      : described_picture(*data.scene, told_state(data, viewport, request),
                                          viewport, options.ui || data.step);
    if (!description) return complain(description.error(), exit_refused);
    std::cout << (options.json ? to_json(description.value()) : in_words(description.value()));
    return exit_good;
}

}  // namespace viewer
