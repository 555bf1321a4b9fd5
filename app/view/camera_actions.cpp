// Where one looks, what is pointed at, and how a view follows the size of its window.
#include <algorithm>

#include "app/view/ask_actions.h"
#include "app/view/glide.h"
#include "app/view/kept_views.h"
#include "app/view/map_spot.h"
#include "app/view/own_look.h"
#include "app/view/present_actions.h"
#include "app/view/reduce.h"
#include "app/view/snap.h"
#include "app/view/step_view.h"
#include "app/view/view_history.h"
#include "app/view/window_size.h"
#include "geodata/topology/rings.h"

namespace viewer {

namespace {

/// Pixels that the map's scale goes with: the height, or the width of a window narrower than a
/// usual screen. A measure of one window alone, so that there and back is where one was.
double measure_of(const Viewport& viewport) {
    constexpr double usual = 1.6;  // width to height
    return std::min(viewport.width / usual, static_cast<double>(viewport.height));
}

struct CameraActions {
    ViewState& s;
    const Scene& scene;
    const Viewport& viewport;

    [[nodiscard]] MapSpot local(ScreenPoint at) const { return spot_at(s, viewport, at); }
    [[nodiscard]] Viewport pane() const { return pane_viewport(s, viewport); }
    void look(Camera camera) const {
        s.stop_glide();  // a hand on the map stops what moves it
        s.camera = clamp(camera, pane(), bounds_of(s, scene, pane()));
    }
    void zoom(double factor) const {
        const Viewport whole = pane();
        look(zoom_about(s.camera, whole, {whole.width / 2.0, whole.height / 2.0}, factor));
    }
    [[nodiscard]] geodata::LonLat place(const MapSpot& spot) const {
        return place_at(s, scene, spot);
    }
    void operator()(const PanBy& a) const { look(pan_by(s.camera, a.dx, a.dy)); }
    void operator()(const ZoomAbout& a) const {
        const MapSpot spot = local(a.pivot);
        look(zoom_about(s.camera, spot.viewport, spot.at, a.factor));
    }
    void operator()(const ZoomBy& a) const { zoom(a.factor); }
    void operator()(const FitRegion&) const { look(home_camera(s, scene, viewport)); }
    void operator()(const LookAt& a) const { look(fit(scene.projection.extent_of(a.box), pane())); }
    void operator()(const GoTo& a) const {
        look({scene.projection.forward(a.position), a.metres_per_pixel});
    }
    /// The step that is told is fitted anew. False when it is not what is looked at: then the hand
    /// has moved the camera, which stays where it is.
    [[nodiscard]] bool follow_step() const {
        Presenting* told = s.presenting();
        if (told == nullptr || s.asks(AskKind::guess)) return false;
        const bool own = shows_own_look(s);
        const Camera camera = s.camera;
        std::optional<Glide> glide = told->glide;
        fit_step(s, scene, viewport);
        if (own && glide) {  // on its way it goes on to where there is room now
            glide->to = s.camera;
            s.camera = camera_at(*glide);
            told->glide = glide;
        } else if (!own) {
            s.camera = camera;
            told->glide = glide;
        }
        return own;
    }
    void follow(const Viewport& before) const {
        const Viewport pane_before = pane_viewport(s, before);
        const bool home = shows_home(s, scene, before);
        if (follow_step()) return;
        if (home) return look(home_camera(s, scene, viewport));
        if (pane() == pane_before) return;
        zoom(measure_of(viewport) / measure_of(before));
    }
    /// What is looked at stays: the whole region, a step's own view, or about as much as
    /// before. So do the views that are gone back to, and the picture that a class goes on seeing.
    void operator()(const FollowSize& a) const {
        const auto following = [&] { follow(a.before); };
        Viewport other = a.before;
        other.insets = viewport.insets;
        // What stands over the map before and after a presentation is not what stands over it now.
        if (!(other == viewport)) in_before_presentation(s, following);
        in_before_asking(s, following);
        in_held_picture(s, following);
        following();
    }
    void operator()(const ShowComposition& a) const {
        if (s.presenting() != nullptr || s.asking()) return;
        static_cast<Composition&>(s) = shown_again(a.shown, s);
        s.timeline.playing = false;
        const bool same_size =
            a.seen_in.width == viewport.width && a.seen_in.height == viewport.height;
        if (!same_size) follow(a.seen_in);
    }
    /// A click on a side also makes it the one that dates are set for.
    void operator()(const Pick& a) const {
        const MapSpot spot = local(a.at);
        if (s.asking()) {  // the answer, not the panel
            return reveal_at(s, scene, place(spot));
        }
        if (s.presenting() != nullptr) return;  // there is nothing but map, headline and text
        s.picked = Picked{place_of(a.written, scene.atlas, place(spot)), a.written};
        if (s.comparison.on) s.comparison.active = spot.side;
    }
    void operator()(const Hover& a) const {
        if (s.asking()) return;  // the pointer does not tell
        const MapSpot spot = local(a.at);
        const geodata::PatchIndex patch = scene.locator.patch_at(place(spot), spot.date);
        s.hovered = patch == geodata::no_patch ? std::nullopt : std::optional(patch);
        s.hovered_on = spot.date;
        s.hovered_written = a.written;
        Exploring* now = s.exploring();
        if (now != nullptr && now->measuring && now->measuring->running) {
            const SnappedPlace to = snapped_place(s, scene, viewport, a.at, a.written, a.exact);
            now->measuring->to = to.place;
            now->measuring->snapped = to.snapped;
        }
    }
    void operator()(const HoverNothing&) const { s.point_at_nothing(); }
    /// A town's own position is the town's.
    void operator()(const PickPlace& a) const {
        s.picked = Picked{a.position, a.written};
        if (a.written) return;
        const auto& towns = scene.atlas.places;
        const auto town = std::find_if(towns.begin(), towns.end(), [&](const geodata::Place& one) {
            return one.position == a.position;
        });
        if (town == towns.end()) return;
        s.picked->written = WrittenTown{static_cast<std::uint32_t>(town - towns.begin())};
    }
    void operator()(const PickPatch& a) const {
        if (a.patch < scene.atlas.patches.size()) {
            s.picked = Picked{geodata::place_inside(scene.atlas.patches[a.patch].land), {}};
        }
    }
    void operator()(const ClosePick&) const { s.picked.reset(); }
};

}  // namespace

void reduce(ViewState& state, const CameraAction& action, const Scene& scene,
            const Viewport& viewport) {
    std::visit(CameraActions{state, scene, viewport}, action);
}

}  // namespace viewer
