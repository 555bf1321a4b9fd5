// Which pixels of a picture are meant.
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

namespace test {

class Mask {
  public:
    Mask(int width, int height)
        : width_(width),
          height_(height),
          pixels_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), false) {}
    /// Pixels whose middle lies within `radius` of (x, y); what is outside the picture is left out.
    void add_disc(double x, double y, double radius) {
        const auto whole = [](double v) { return static_cast<int>(std::floor(v)); };
        for (int py = std::max(0, whole(y - radius)); py <= whole(y + radius); ++py) {
            for (int px = std::max(0, whole(x - radius)); px <= whole(x + radius); ++px) {
                if (px >= width_ || py >= height_) continue;
                if (std::hypot(px + 0.5 - x, py + 0.5 - y) <= radius) add(px, py);
            }
        }
    }
    /// The band along a straight line.
    void add_line(double x0, double y0, double x1, double y1, double radius) {
        const double length = std::hypot(x1 - x0, y1 - y0);
        if (!(length < 1e5)) return;
        const int steps = static_cast<int>(length) + 1;
        for (int i = 0; i <= steps; ++i) {
            add_disc(x0 + (x1 - x0) * i / steps, y0 + (y1 - y0) * i / steps, radius);
        }
    }
    [[nodiscard]] bool has(int x, int y) const {
        return x >= 0 && y >= 0 && x < width_ && y < height_ && pixels_[index(x, y)];
    }
    struct Pixel {
        int x, y;
    };
    /// In the order they were added, each once.
    [[nodiscard]] const std::vector<Pixel>& pixels() const { return list_; }
    [[nodiscard]] std::size_t shared_with(const Mask& other) const {
        return static_cast<std::size_t>(
            std::count_if(list_.begin(), list_.end(),
                          [&](const Pixel& pixel) { return other.has(pixel.x, pixel.y); }));
    }

  private:
    void add(int x, int y) {
        if (pixels_[index(x, y)]) return;
        pixels_[index(x, y)] = true;
        list_.push_back({x, y});
    }
    [[nodiscard]] std::size_t index(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
               static_cast<std::size_t>(x);
    }
    int width_, height_;
    std::vector<bool> pixels_;
    std::vector<Pixel> list_;
};

}  // namespace test
