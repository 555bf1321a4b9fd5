#include "app/window/next_picture.h"

#include <tuple>
#include <utility>

#include "app/picture/map_picture.h"
#include "app/render/headless.h"
#include "app/ui/settled_layout.h"

namespace viewer {

bool NextPicture::make_ready(const Scene& scene, const PicturedNext& wanted) {
    if (drawing_ && data_ != wanted.state.data) drawing_.reset();
    if (!drawing_) {
        auto made = MapDrawing::make(scene, view_of(wanted.state, SideName::a));
        if (!made) return false;
        drawing_.emplace(std::move(made).value());
        data_ = wanted.state.data;
    }
    if (ui_ && scale_ != wanted.seen.scale) ui_->set_scale(wanted.seen.scale);
    scale_ = wanted.seen.scale;
    if (!ui_) {
        auto made = Ui::make(scale_, nullptr);
        if (!made) return false;
        ui_.emplace(std::move(made).value());
    }
    return true;
}

void NextPicture::draw(const Scene& scene, const PicturedNext& wanted) {
    pictured_ = wanted;
    good_ = false;
    if (!make_ready(scene, wanted)) return;
    ViewState next = wanted.state;
    Viewport seen = wanted.seen;
    std::ignore = settled_layout(*ui_, scene, next, seen);
    const OffscreenTarget frame(seen.width, seen.height);
    drawing_->draw_once(scene, map_picture(next, seen, ui_->covered()), seen);
    ui_->draw();
    picture_.take(seen.width, seen.height, wanted.size);
    good_ = true;
}

void NextPicture::begin_anew() {
    drawing_.reset();
    ui_.reset();
    good_ = false;
}

}  // namespace viewer
