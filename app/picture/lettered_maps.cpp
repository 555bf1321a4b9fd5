#include "app/picture/lettered_maps.h"

#include <algorithm>
#include <utility>

namespace viewer {

std::vector<LetteredMap> lettered_maps(MapLetters& letters, const Scene& scene,
                                       const MapPicture& picture, const Viewport& window) {
    const auto lettered = [&](std::size_t pane, MapPane map) {
        map.view.camera = on_whole_pixels(map.view.camera, viewport_of(map.box, window));
        const LabelLayout& labels =
            letters.of(scene, map.slot, map.view, map.box, window, picture.covered);
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
