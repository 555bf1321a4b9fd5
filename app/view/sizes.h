/// \file
/// How large things are that a user makes larger: the interface, and what a class reads. In
/// percent of the usual, in steps.
#pragma once

#include <array>
#include <span>

#include "app/view/camera.h"

namespace viewer {

inline constexpr int usual_size = 100;
inline constexpr std::array interface_sizes = {80, 90, 100, 110, 125, 150, 175, 200, 225, 250};
/// None is smaller than the back row can read (ARCHITECTURE.md).
inline constexpr std::array class_text_sizes = {100, 110, 125, 140, 160, 180, 200};

/// The whole interface, map included, beside the size that the desktop asks for.
struct InterfaceSize {
    int wanted = usual_size;
    int most = interface_sizes.back();  ///< at which all of it can be reached in this window
    [[nodiscard]] int shown() const { return wanted < most ? wanted : most; }
    bool operator==(const InterfaceSize&) const = default;
};

/// The next of the steps above (+1) or below (-1) a size, or the last of them; 0: the usual one.
int next_size(std::span<const int> steps, int size, int direction);

/// The largest step at which a window of that size has room for all panels; the usual one at
/// least. `window`: with the desktop's own scale.
int most_interface(const Viewport& window);
/// Its viewport with the interface in that size.
Viewport with_interface(Viewport window, int percent);

}  // namespace viewer
