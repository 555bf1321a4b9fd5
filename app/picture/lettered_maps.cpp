#include "app/picture/lettered_maps.h"

#include <utility>

namespace viewer {

MapPane on_whole_pixels(MapPane pane, const Viewport& window) {
    pane.view.camera = on_whole_pixels(pane.view.camera, viewport_of(pane.box, window));
    return pane;
}

namespace {

bool fades(const MapPicture& picture) {
    return picture.lettered && picture.panes.size() == 2;
}

const FadedNames& faded(MapLetters& letters, const Scene& scene, const MapPicture& picture,
                        const Viewport& window) {
    return letters.faded(scene, on_whole_pixels(picture.panes[0], window),
                         on_whole_pixels(picture.panes[1], window), picture.mixed, window,
                         picture.covered);
}

}  // namespace

const LabelLayout& labels_of(MapLetters& letters, const Scene& scene, const MapPicture& picture,
                             const MapPane& pane, const Viewport& window) {
    if (fades(picture)) return faded(letters, scene, picture, window).all;
    const SeenPart part = seen_part(picture, pane, window);
    if (part != SeenPart()) return letters.in_part(scene, pane, part, window, picture.covered);
    return letters.of(scene, pane.slot, pane.view, pane.box, window, picture.covered);
}

std::vector<LetteredMap> lettered_maps(MapLetters& letters, const Scene& scene,
                                       const MapPicture& picture, const Viewport& window) {
    if (fades(picture)) {
        const FadedNames& names = faded(letters, scene, picture, window);
        return {{0, on_whole_pixels(picture.panes[0], window), names.of_first},
                {1, on_whole_pixels(picture.panes[1], window), names.of_last}};
    }
    std::vector<LetteredMap> maps;
    for (std::size_t i = 0; i < picture.panes.size(); ++i) {
        MapPane map = on_whole_pixels(picture.panes[i], window);
        const LabelLayout& labels = labels_of(letters, scene, picture, map, window);
        maps.push_back({i, std::move(map), labels});
    }
    return maps;
}

}  // namespace viewer
