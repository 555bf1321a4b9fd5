/// \file
/// The next step of a lesson drawn small for the teacher, with a map and an interface of its own:
/// what is kept for the class's frames stays as it is. All of it belongs to the GL context of the
/// teacher's window.
#pragma once

#include <optional>

#include "app/render/map_drawing.h"
#include "app/render/small_picture.h"
#include "app/ui/ui.h"
#include "app/view/class_pictures.h"

namespace viewer {

class NextPicture {
  public:
    /// Whether this is what was drawn last, or could not be drawn.
    [[nodiscard]] bool is(const PicturedNext& wanted) const { return pictured_ == wanted; }
    /// Whether it is that step's, at least as it was.
    [[nodiscard]] bool is_of(std::optional<std::size_t> step) const {
        return pictured_ && pictured_->state.step == step;
    }
    /// Takes as long as a whole new frame of the class, at first longer: letters, shaders and land
    /// are made ready.
    void draw(const Scene&, const PicturedNext&);
    /// 0: there is none.
    [[nodiscard]] GlName texture() const { return good_ ? picture_.texture() : 0; }
    /// After a draw() that threw: it is not tried again for the same step.
    void begin_anew();

  private:
    bool make_ready(const Scene&, const PicturedNext&);

    std::optional<MapDrawing> drawing_;
    unsigned data_ = 0;  ///< whose map `drawing_` has
    std::optional<Ui> ui_;
    double scale_ = 1;  ///< of `ui_`
    SmallPicture picture_;
    std::optional<PicturedNext> pictured_;
    bool good_ = false;
};

}  // namespace viewer
