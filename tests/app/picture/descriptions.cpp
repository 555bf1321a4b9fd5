#include "tests/app/picture/descriptions.h"

#include <cstddef>
#include <utility>

#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"

namespace description_tests {

using namespace viewer;
using viewer_tests::shipped_scene;

MapLetters& letters() {
    static MapLetters made = [] {
        const MapPicture maps = map_picture(initial_state(shipped_scene(), window), window);
        auto lettering = letter(shipped_scene(), maps.any());
        if (!lettering) FAIL(lettering.error().sentence());
        return MapLetters(shipped_scene(), std::move(lettering).value());
    }();
    return made;
}

ViewState shown(const Actions& actions) {
    ViewState state = initial_state(shipped_scene(), window);
    Actions all = {SetDate{august}, SetPaper{{}}};
    all.insert(all.end(), actions.begin(), actions.end());
    for (const Action& action : all) {
        state = apply(std::move(state), action, shipped_scene(), window);
    }
    return state;
}

Description told_of(const ViewState& state, std::vector<PixelBox> covered) {
    Picture picture{window,
                    {0, 0, window.width, window.height},
                    map_picture(state, window, std::move(covered)),
                    {}};
    // In slots of its own: no name stands where it stood in the picture before.
    static std::size_t free_slot = 0;
    for (MapPane& pane : picture.maps.panes) pane.slot += free_slot;
    if (picture.maps.lettered) picture.maps.lettered->slot += free_slot;
    free_slot += most_sides;
    return described(shipped_scene(), state, window, picture,
                     lettered_maps(letters(), shipped_scene(), picture.maps, window));
}

Description told(const Actions& actions) {
    return told_of(shown(actions));
}

const DescribedHolder* holder(const DescribedMap& map, const std::string& id) {
    for (const DescribedHolder& one : map.holders) {
        if (one.id == id) return &one;
    }
    return nullptr;
}

SetPaper paper(const std::string& id) {
    return SetPaper{*shipped_scene().atlas.find_paper(id)};
}

}  // namespace description_tests
