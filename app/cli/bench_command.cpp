// Timed frames by the protocol that other renderers are timed by: a box in EPSG:3035, 1920x1080, a
// walk of +-3 % pan and +-2 % zoom. Prints load_ms, first_ms, frame_ms (median), frame_max_ms.
#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <optional>

#include "app/cli/commands.h"
#include "app/cli/number_options.h"
#include "app/cli/start.h"
#include "app/picture/map_picture.h"
#include "app/render/headless.h"
#include "app/render/map_drawing.h"
#include "app/view/action.h"
#include "geodata/write/output_set.h"
#include "geodata/write/png.h"

namespace viewer {

namespace {

constexpr Viewport picture{1920, 1080, 1};

constexpr double farthest = 2e7;  // metres: half round the globe

using Box = std::array<double, 4>;  ///< west, south, east, north; EPSG:3035 metres

std::optional<Box> box_of(const std::string& text) {
    const std::vector<std::string> parts = parts_of(text, ',');
    Box box{};
    if (parts.size() != box.size()) return std::nullopt;
    for (std::size_t i = 0; i < box.size(); ++i) {
        const std::optional<double> side = plain_number(parts[i]);
        if (!side || std::abs(*side) > farthest) return std::nullopt;
        box[i] = *side;
    }
    return box[0] < box[2] && box[1] < box[3] ? std::optional(box) : std::nullopt;
}

/// Frame i of the walk.
Box walked(const Box& box, int i) {
    const double width = box[2] - box[0];
    const double height = box[3] - box[1];
    const double grown = 1 + 0.002 * ((i * 7) % 20 - 10);
    const double x = (box[0] + box[2]) / 2 + 0.003 * width * ((i * 3) % 20 - 10);
    const double y = (box[1] + box[3]) / 2 + 0.003 * height * ((i * 11) % 20 - 10);
    return {x - width * grown / 2, y - height * grown / 2, x + width * grown / 2,
            y + height * grown / 2};
}

/// ETRS89-LAEA Europe is Lambert's azimuthal projection about 10 E 52 N.
Camera camera_on(const Box& box, const Scene& scene) {
    static const geodata::Projection europe(geodata::LonLat{10, 52});
    constexpr double false_easting = 4321000;
    constexpr double false_northing = 3210000;
    const MapPoint middle{(box[0] + box[2]) / 2 - false_easting,
                          (box[1] + box[3]) / 2 - false_northing};
    return {scene.projection.forward(europe.inverse(middle)),
            std::max((box[2] - box[0]) / picture.width, (box[3] - box[1]) / picture.height)};
}

double ms_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

}  // namespace

int run_bench(const BenchOptions& options) {
    const auto start = std::chrono::steady_clock::now();
    const auto box = box_of(options.extent);
    if (!box) {
        return complain({"\"" + options.extent + "\" is no box of metres from -2e7 to 2e7", "--ext",
                         "write x0,y0,x1,y1"},
                        exit_usage);
    }
    const auto labels = understand_whole("--labels", options.labels, 0, 1);
    if (!labels) return complain(labels.error(), exit_usage);
    const auto frames = understand_whole("--frames", options.frames, 0, most_frames);
    if (!frames) return complain(frames.error(), exit_usage);
    auto scene = load_for(options.file);
    if (!scene) return complain(scene.error(), exit_refused);
    auto context = HeadlessContext::make();
    if (!context) return complain(context.error(), exit_refused);
    const OffscreenTarget target(picture.width, picture.height);
    ViewState state = initial_state(*scene.value(), picture);
    state.camera = camera_on(*box, *scene.value());
    auto made = MapDrawing::make(*scene.value(), view_of(state, SideName::a));
    if (!made) return complain(made.error(), exit_refused);
    std::printf("load_ms=%.1f\n", ms_since(start));

    state.layers = {true, true, false, false, labels.value() == 1, false, false};
    const auto show = [&](const Box& view) {
        state.camera = camera_on(view, *scene.value());
        made.value().draw(*scene.value(), map_picture(state, picture), picture);
        finish_drawing();
    };
    const auto first = std::chrono::steady_clock::now();
    show(*box);
    std::printf("first_ms=%.1f\n", ms_since(first));
    if (frames.value() == 0) {
        const auto allowed = geodata::differs_from_inputs(options.output, {options.file});
        if (!allowed) return complain(allowed.error(), exit_refused);
        const Image image = target.read();
        const auto written =
            geodata::write_png(options.output, image.width, image.height, image.rgba);
        return written ? exit_good : complain(written.error(), exit_refused);
    }
    std::vector<double> ms;
    for (int i = 0; i < frames.value(); ++i) {
        const auto begun = std::chrono::steady_clock::now();
        show(walked(*box, i));
        ms.push_back(ms_since(begun));
    }
    std::sort(ms.begin(), ms.end());
    std::printf("frame_ms=%.3f\nframe_max_ms=%.3f\n", ms[ms.size() / 2], ms.back());
    return exit_good;
}

}  // namespace viewer
