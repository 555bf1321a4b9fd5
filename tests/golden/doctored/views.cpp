#include "tests/golden/doctored/views.h"

#include <fstream>
#include <map>
#include <sstream>

#include <CLI/CLI.hpp>

#include "app/cli/number_options.h"
#include "app/cli/start.h"
#include "app/render/headless.h"
#include "app/render/map_renderer.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

namespace golden {

using namespace viewer;
using viewer_tests::shipped_scene;

namespace {

View understood(const std::string& name, const std::string& line) {
    View view;
    view.name = name;
    RenderOptions options;
    CLI::App app;
    add_map_options(app, options.map);
    app.add_option("--size", options.size);
    app.add_option("--scale", options.scale);
    app.add_flag("--ui", options.ui);
    app.add_flag("--sheet", options.sheet);
    app.parse(line);
    const auto request = understand(options.map, shipped_scene().atlas);
    if (!request) FAIL(request.error().sentence());
    const auto size = understand_size(options.size, options.scale);
    if (!size) FAIL(size.error().sentence());
    view.viewport = size.value();
    view.state = start_state(shipped_scene(), view.viewport, request.value());
    view.state.camera = on_whole_pixels(view.state.camera, view.viewport);
    const bool presents = options.map.present || !options.map.step.empty();
    view.ui = options.ui;
    view.plain = !options.ui && !options.sheet && !presents && !view.state.comparison.on;
    return view;
}

/// One context, set of letters and renderer for all pictures.
struct Drawing {
    HeadlessContext context;
    FontAtlas fonts;
    MapRenderer renderer;

    static Drawing& get() {
        static Drawing drawing = [] {
            auto current = HeadlessContext::make();
            if (!current) FAIL(current.error().sentence());
            auto letters = FontAtlas::load(label_characters(shipped_scene()));
            if (!letters) FAIL(letters.error().sentence());
            auto made = MapRenderer::make(shipped_scene(), letters.value());
            if (!made) FAIL(made.error().sentence());
            return Drawing{std::move(current).value(), std::move(letters).value(),
                           std::move(made).value()};
        }();
        return drawing;
    }
};

}  // namespace

const std::vector<View>& views() {
    static const std::vector<View> all = [] {
        std::vector<View> read;
        std::ifstream file(test::source_dir() / "tests/golden/views.txt");
        for (std::string line; std::getline(file, line);) {
            if (line.empty() || line.front() == '#') continue;
            const std::size_t end = line.find(' ');
            read.push_back(understood(line.substr(0, end), line.substr(end)));
        }
        return read;
    }();
    return all;
}

const View& view_named(std::string_view name) {
    for (const View& view : views()) {
        if (view.name == name) return view;
    }
    FAIL("views.txt has no view " << name);
    return views().front();
}

LabelLayout labels_of(const View& view) {
    use_language(view.state.language);
    static std::map<std::pair<geodata::Date, Language>, LabelAnchors> known;
    const std::pair key(view.state.comparison.first().date, view.state.language);
    auto at = known.find(key);
    if (at == known.end()) {
        const LabelAnchors* other = nullptr;
        for (const auto& [day, anchors] : known) {
            if (day.second == key.second) other = &anchors;
        }
        at = known.emplace(key, label_anchors(shipped_scene(), key.first, other)).first;
    }
    const MapView shown = view_of(view.state, SideName::a);
    LabelLayout labels =
        place_labels(shipped_scene(), shown, view.viewport, Drawing::get().fonts, at->second);
    use_language(Language::english);
    return labels;
}

Picture draw(const View& view, const LabelLayout& labels) {
    Drawing& drawing = Drawing::get();
    const OffscreenTarget target(view.viewport.width, view.viewport.height);
    drawing.renderer.draw(shipped_scene(), view_of(view.state, SideName::a), view.viewport, labels);
    const Image image = target.read();
    Picture picture{image.width, image.height, {}};
    picture.rgb.reserve(image.rgba.size() / 4 * 3);
    for (std::size_t i = 0; i < image.rgba.size(); i += 4) {
        for (std::size_t c = 0; c < 3; ++c) picture.rgb.push_back(image.rgba[i + c]);
    }
    return picture;
}

const Picture& golden_picture(const std::string& name) {
    static std::map<std::string, Picture> known;
    const auto at = known.find(name);
    if (at != known.end()) return at->second;
    const auto file = test::source_dir() / "tests/golden" / (name + ".png");
    auto picture = read_picture(file.string());
    if (!picture) FAIL("cannot read " << file);
    return known.emplace(name, std::move(*picture)).first->second;
}

bool caught(const std::string& name, const Picture& drawn) {
    return !alike(difference(golden_picture(name), drawn));
}

namespace {

Picture cut_out(const Picture& picture, int left, int top, int width, int height) {
    Picture part{width, height, {}};
    for (int y = top; y < top + height; ++y) {
        const auto first = picture.rgb.begin() + static_cast<std::ptrdiff_t>(picture.at(left, y));
        part.rgb.insert(part.rgb.end(), first, first + 3 * width);
    }
    return part;
}

}  // namespace

bool caught_without(const std::string& name, const Picture& drawn, const Picture& without,
                    const test::Mask& pixels) {
    if (pixels.pixels().empty()) return false;
    const Limits limits;
    int left = drawn.width, top = drawn.height, right = 0, bottom = 0;
    for (const auto& [x, y] : pixels.pixels()) {
        left = std::min(left, x);
        top = std::min(top, y);
        right = std::max(right, x);
        bottom = std::max(bottom, y);
    }
    left = std::max(0, left - limits.square);
    top = std::max(0, top - limits.square);
    const int width = std::min(drawn.width, right + limits.square + 1) - left;
    const int height = std::min(drawn.height, bottom + limits.square + 1) - top;
    Picture doctored = cut_out(drawn, left, top, width, height);
    for (const auto& [x, y] : pixels.pixels()) {
        for (std::size_t c = 0; c < 3; ++c) {
            doctored.rgb[doctored.at(x - left, y - top) + c] = without.rgb[without.at(x, y) + c];
        }
    }
    const Picture expected = cut_out(golden_picture(name), left, top, width, height);
    return difference(expected, doctored, limits).crowd > limits.crowd;
}

}  // namespace golden
