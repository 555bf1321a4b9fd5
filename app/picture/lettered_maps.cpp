#include "app/picture/lettered_maps.h"

#include <algorithm>
#include <utility>

namespace viewer {

MapPane on_whole_pixels(MapPane pane, const Viewport& window) {
    pane.view.camera = on_whole_pixels(pane.view.camera, viewport_of(pane.box, window));
    return pane;
}

const LabelLayout& labels_of(MapLetters& letters, const Scene& scene, const MapPicture& picture,
                             const MapPane& pane, const Viewport& window) {
    const bool parted = picture.seam && picture.panes.size() == 2;
    if (!parted) return letters.of(scene, pane.slot, pane.view, pane.box, window, picture.covered);
    const MapPane& other = picture.panes[picture.panes[0].slot == pane.slot ? 1 : 0];
    return letters.beside(scene, pane, on_whole_pixels(other, window), window, picture.covered);
}

std::vector<LetteredMap> lettered_maps(MapLetters& letters, const Scene& scene,
                                       const MapPicture& picture, const Viewport& window) {
    const auto lettered = [&](std::size_t pane, const MapPane& drawn) {
        MapPane map = on_whole_pixels(drawn, window);
        const LabelLayout& labels = labels_of(letters, scene, picture, map, window);
        return LetteredMap{pane, std::move(map), labels};
    };
    if (picture.lettered) {
        const auto shown =
            std::find_if(picture.panes.begin(), picture.panes.end(),
                         [&](const MapPane& pane) { return pane.slot == picture.lettered->slot; });
        const auto pane = shown == picture.panes.end() ? picture.panes.begin() : shown;
        return {
            lettered(static_cast<std::size_t>(pane - picture.panes.begin()), *picture.lettered)};
    }
    std::vector<LetteredMap> maps;
    for (std::size_t i = 0; i < picture.panes.size(); ++i) {
        maps.push_back(lettered(i, picture.panes[i]));
    }
    return maps;
}

}  // namespace viewer
