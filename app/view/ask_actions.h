// What the actions of asking do; a part of apply() (action.cpp).
#pragma once

#include "app/view/action.h"

namespace viewer {

struct AskActions {
    ViewState& s;
    const Scene& scene;
    const Viewport& viewport;

    void operator()(const ToggleReveal&) const;
    void operator()(const RevealAt&) const;
    void operator()(const RevealNext&) const;
    void operator()(const StartGuess&) const;
    void operator()(const AnswerQuestion&) const;
    void operator()(const NextQuestion&) const;
    void operator()(const StopAsking&) const;

  private:
    void show_question() const;
    [[nodiscard]] Layers own_layers() const;
};

}  // namespace viewer
