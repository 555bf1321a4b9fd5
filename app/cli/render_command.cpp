#include <algorithm>
#include <future>
#include <memory>
#include <optional>
#include <tuple>
#include <variant>
#include <vector>

#include "app/cli/commands.h"
#include "app/cli/picture_request.h"
#include "app/cli/start.h"
#include "app/lesson/lesson_files.h"
#include "app/picture/map_picture.h"
#include "app/render/headless.h"
#include "app/render/map_drawing.h"
#include "app/ui/settled_layout.h"
#include "app/window/map_sheet.h"
#include "geodata/read/read_atlas.h"
#include "geodata/write/output_set.h"
#include "geodata/write/picture.h"
#include "geodata/write/replace_file.h"

namespace viewer {

namespace {

using Drawn = std::unique_ptr<OffscreenTarget>;

/// Row by row out of the framebuffer, so that a poster is not twice in memory.
geodata::Status write(const std::filesystem::path& file, const OffscreenTarget& picture, int dpi) {
    constexpr int rows_at_once = 64;
    const std::size_t row_bytes = static_cast<std::size_t>(picture.width()) * 4;
    std::vector<std::uint8_t> rows;
    return geodata::write_picture(
        file, picture.width(), picture.height(), dpi, [&](int row, std::span<std::uint8_t> to) {
            const int within = row % rows_at_once;
            if (within == 0 || rows.empty()) {
                const int top = row - within;
                const int count = std::min(rows_at_once, picture.height() - top);
                rows.resize(row_bytes * static_cast<std::size_t>(count));
                picture.read_rows(top, rows);
            }
            std::copy_n(rows.begin() + static_cast<std::ptrdiff_t>(row_bytes) * within, to.size(),
                        to.begin());
        });
}

geodata::Result<Drawn> draw(const Scene& scene, ViewState state, Viewport viewport, bool with_ui) {
    auto drawing = MapDrawing::make(scene, view_of(state, SideName::a));
    if (!drawing) return drawing.error();
    std::optional<Ui> ui;
    if (with_ui) {
        auto made = Ui::make(viewport.scale, nullptr);
        if (!made) return made.error();
        ui.emplace(std::move(made).value());
        std::ignore = settled_layout(*ui, scene, state, viewport);
    }
    auto target = std::make_unique<OffscreenTarget>(viewport.width, viewport.height);
    drawing.value().draw_once(
        scene, map_picture(state, viewport, ui ? ui->covered() : std::vector<PixelBox>()),
        viewport);
    if (ui) ui->draw();
    return target;
}

geodata::Result<Drawn> draw_plate(const Scene& scene, const PictureRequest& asked) {
    const auto [sheet, state] = asked_sheet(scene, asked);
    auto drawing = MapDrawing::make(scene, view_of(state, SideName::a));
    if (!drawing) return drawing.error();
    return draw_page(drawing.value(), scene, state, sheet);
}

/// Where the picture is to go, asked before the long work: what is read is never written over.
geodata::Status output_allowed(const RenderOptions& options) {
    const geodata::Status possible = geodata::can_be_replaced(options.output);
    if (!possible) return possible.error();
    std::vector<std::filesystem::path> inputs = options.map.files;
    std::error_code failed;
    // A folder is no lesson, as is told later.
    if (!std::filesystem::is_directory(options.map.lesson, failed)) {
        inputs.push_back(options.map.lesson);
    }
    if (options.map.files.empty()) {
        const auto atlas = geodata::shipped_atlas_folder();
        if (atlas) inputs.push_back(atlas.value());
    }
    for (const Language language : all_languages) {
        const auto lessons = shipped_lessons(std::string(to_id(language)));
        inputs.insert(inputs.end(), lessons.begin(), lessons.end());
    }
    const geodata::Status differs = geodata::differs_from_inputs(options.output, inputs);
    if (!differs) return differs.error();
    const auto format = geodata::picture_format(options.output);
    if (!format) return format.error();
    return geodata::Done{};
}

/// What is asked for print, of a format that cannot say it.
void remark_on_print(const RenderOptions& options, int dpi) {
    const auto format = geodata::picture_format(options.output);
    if (dpi == 0 || !format || geodata::keeps_resolution(format.value())) return;
    warn({{{"this kind of picture cannot say how many pixels an inch has", options.output.string(),
            "choose .png, .jpg or .tif, or set the size where it is printed"}}});
}

}  // namespace

int run_render(const RenderOptions& options) {
    const auto asked = understand_picture(options);
    if (!asked) return complain(asked.error(), exit_usage);
    warn(asked.warnings());
    const MapRequest& request = asked.value().map;
    const PictureSize& size = asked.value().size;
    const auto allowed = output_allowed(options);
    if (!allowed) return complain(allowed.error(), exit_refused);
    remark_on_print(options, size.dpi);
    // The driver takes as long to start as the atlas to be read: one beside the other.
    auto loading = std::async(std::launch::async, [&] { return load_for(options.map); });
    auto context = HeadlessContext::make();
    const auto found = picture_data(loading.get(), options.map, request);
    if (const int* status = std::get_if<int>(&found)) return *status;
    if (!context) return complain(context.error(), exit_refused);
    const auto& data = std::get<PictureData>(found);
    const Scene& scene = *data.scene;
    const auto picture = options.sheet ? draw_plate(scene, asked.value())
                                       : draw(scene, told_state(data, size.viewport, request),
                                              size.viewport, options.ui || data.step);
    if (!picture) return complain(picture.error(), exit_refused);
    const auto written = write(options.output, *picture.value(), size.dpi);
    if (!written) return complain(written.error(), exit_refused);
    return exit_good;
}

}  // namespace viewer
