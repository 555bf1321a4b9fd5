/// \file
/// A GL 3.3 core context without window or display (EGL, Mesa's surfaceless platform), and a
/// framebuffer to draw pictures into.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

#include "geodata/result.h"

namespace viewer {

/// Rows top to bottom, RGBA, 8 bits.
struct Image {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgba;
};

/// Current in the calling thread while it lives.
class HeadlessContext {
  public:
    /// Refused with what to install or set when there is no EGL or no GL 3.3.
    static geodata::Result<HeadlessContext> make();
    ~HeadlessContext();
    HeadlessContext(HeadlessContext&&) noexcept;
    HeadlessContext& operator=(HeadlessContext&&) noexcept;

  private:
    struct Handles;
    explicit HeadlessContext(std::unique_ptr<Handles>);
    std::unique_ptr<Handles> handles_;
};

/// Colour buffer of its own, bound for drawing while it lives.
class OffscreenTarget {
  public:
    OffscreenTarget(int width, int height);
    ~OffscreenTarget();
    OffscreenTarget(const OffscreenTarget&) = delete;
    OffscreenTarget& operator=(const OffscreenTarget&) = delete;
    [[nodiscard]] Image read() const;
    /// Drawing goes there again, after another framebuffer was bound.
    void bind() const;
    /// As many rows as there is room for (width*4 bytes each), from row `top` of the picture down.
    void read_rows(int top, std::span<std::uint8_t> rgba) const;
    [[nodiscard]] int width() const { return width_; }
    [[nodiscard]] int height() const { return height_; }
    /// Copies the other's picture to (x, y), y up; is bound afterwards.
    void take(const OffscreenTarget&, int x, int y) const;

  private:
    struct Objects;
    int width_, height_;
    std::unique_ptr<Objects> objects_;
};

/// Waits until all that was asked for is drawn.
void finish_drawing();

/// Reads the bound framebuffer (the window's, for "save picture").
Image read_framebuffer(int width, int height);

}  // namespace viewer
