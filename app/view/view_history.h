/// \file
/// The views that were shown before the present one, to be taken back and done again. Kept beside
/// the state, which holds no copies of itself; whoever applies actions tells the history of each.
#pragma once

#include <optional>
#include <vector>

#include "app/view/action.h"

namespace viewer {

/// When an action was done, and by what.
struct Moment {
    double seconds = 0;  ///< of any clock that does not jump
    unsigned hold = 0;   ///< which press of a key or button goes on; 0: nothing is held
};

/// What is taken back is the composed view (Composition). Not taken back are theme and language,
/// which are the viewer's, the lens' place, which is the pointer's, and what lasts no longer than a
/// key is held. A movement that goes on (a drag, the wheel, a key held, a play) is one step.
///
/// While the lessons are open it is the lesson that is taken back, unless the last that was done
/// was to the view. In front of a class, and while it is asked, nothing is kept or taken back.
class ViewHistory {
  public:
    static constexpr std::size_t most = 200;  ///< steps; the oldest go

    /// `before` and `after` the action; the viewport is that of before.
    void note(const ViewState& before, const Action&, const ViewState& after, const Viewport&,
              Moment);
    /// What takes the last step back, to be applied; absent where there is none.
    [[nodiscard]] std::optional<Action> undo(const ViewState&, const Viewport&);
    /// What does it again.
    [[nodiscard]] std::optional<Action> redo(const ViewState&, const Viewport&);
    /// Other data are shown: the old views tell nothing of them.
    void clear() { *this = {}; }

  private:
    /// What can go on as one step.
    enum class Movement { none, look, day, event, compare, lens, play };
    static Movement movement_of(const Action&);
    /// Whether the action goes on with the movement of the step before.
    [[nodiscard]] bool goes_on(const Action&, Moment) const;
    void remember(const ViewState& before, const Viewport&);
    using Views = std::vector<ShowComposition>;
    static std::optional<Action> take(Views& from, Views& to, const ViewState&, const Viewport&);

    Views done_, undone_;
    Movement movement_ = Movement::none;  ///< of the last step
    Moment last_;
    bool play_kept_ = false;  ///< the view before what plays now
    bool in_lesson_ = false;  ///< the last that was done was to the lesson
};

/// The view shown again to one who now looks at `now`.
Composition shown_again(Composition shown, const Composition& now);
/// Whether nothing that is taken back differs.
bool same_view(const Composition&, const Composition&);

}  // namespace viewer
