#include "app/render/scroll_cache.h"

#include <algorithm>
#include <cstdlib>

#include <epoxy/gl.h>

namespace viewer {

namespace {

struct Span {
    std::int64_t from, to;  ///< plane pixels, half open
};

int wrapped(std::int64_t at, int size) {
    const auto rest = static_cast<int>(at % size);
    return rest < 0 ? rest + size : rest;
}

/// Cut where the torus wraps.
std::vector<Span> pieces(Span span, int size) {
    std::vector<Span> cut;
    while (span.from < span.to) {
        const std::int64_t seam = span.from - wrapped(span.from, size) + size;
        cut.push_back({span.from, std::min(span.to, seam)});
        span.from = cut.back().to;
    }
    return cut;
}

}  // namespace

void ScrollCache::fit_to(int width, int height) {
    if (width == width_ && height == height_) return;
    width_ = width;
    height_ = height;
    valid_ = false;
    picture_ = make_picture_texture(width, height);
    target_ = make_framebuffer(picture_);
}

std::vector<ScrollCache::Strip> ScrollCache::strips_of(std::int64_t from_x, std::int64_t to_x,
                                                       std::int64_t from_y,
                                                       std::int64_t to_y) const {
    std::vector<Strip> strips;
    for (const Span& row : pieces({from_y - y0_, to_y - y0_}, height_)) {
        for (const Span& column : pieces({from_x - x0_, to_x - x0_}, width_)) {
            strips.push_back(
                {static_cast<int>(column.from + x0_ - x_), static_cast<int>(row.from + y0_ - y_),
                 static_cast<int>(column.to - column.from), static_cast<int>(row.to - row.from),
                 wrapped(column.from, width_), wrapped(row.from, height_)});
        }
    }
    return strips;
}

std::vector<ScrollCache::Strip> ScrollCache::move_to(std::int64_t x, std::int64_t y, int width,
                                                     int height) {
    fit_to(width, height);
    const bool apart = !valid_ || std::abs(x - x_) >= width || std::abs(y - y_) >= height;
    const std::int64_t old_x = x_;
    const std::int64_t old_y = y_;
    x_ = x;
    y_ = y;
    valid_ = true;
    if (apart) {
        x0_ = x;
        y0_ = y;
        return strips_of(x, x + width, y, y + height);
    }
    // New columns over the whole height; new rows over the columns that stayed.
    std::vector<Strip> strips;
    const auto add = [&](std::int64_t from_x, std::int64_t to_x, std::int64_t from_y,
                         std::int64_t to_y) {
        for (const Strip& strip : strips_of(from_x, to_x, from_y, to_y)) strips.push_back(strip);
    };
    const std::int64_t stay_from = std::max(x, old_x);
    const std::int64_t stay_to = std::min(x, old_x) + width;
    if (x > old_x) add(old_x + width, x + width, y, y + height);
    if (x < old_x) add(x, old_x, y, y + height);
    if (y > old_y) add(stay_from, stay_to, old_y + height, y + height);
    if (y < old_y) add(stay_from, stay_to, y, old_y);
    return strips;
}

std::vector<ScrollCache::Strip> ScrollCache::part(int x, int y, int width, int height) const {
    const int from_x = std::clamp(x, 0, width_);
    const int to_x = std::clamp(x + width, 0, width_);
    const int from_y = std::clamp(y, 0, height_);
    const int to_y = std::clamp(y + height, 0, height_);
    return strips_of(x_ + from_x, x_ + to_x, y_ + from_y, y_ + to_y);
}

void ScrollCache::aim_at(const Strip& strip) const {
    glBindFramebuffer(GL_FRAMEBUFFER, target_.name());
    glViewport(strip.torus_x - strip.x, strip.torus_y - strip.y, width_, height_);
    if (strip.width == width_ && strip.height == height_) return;
    glEnable(GL_SCISSOR_TEST);
    glScissor(strip.torus_x, strip.torus_y, strip.width, strip.height);
}

void ScrollCache::show_in(unsigned framebuffer, const PaneSpot& spot) const {
    glBindFramebuffer(GL_READ_FRAMEBUFFER, target_.name());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, framebuffer);
    glEnable(GL_SCISSOR_TEST);
    glScissor(spot.clip_x, spot.clip_y, spot.clip_width, spot.clip_height);
    for (const Strip& s : strips_of(x_, x_ + width_, y_, y_ + height_)) {
        const int x = spot.x + s.x;
        const int y = spot.y + s.y;
        glBlitFramebuffer(s.torus_x, s.torus_y, s.torus_x + s.width, s.torus_y + s.height, x, y,
                          x + s.width, y + s.height, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    }
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    glViewport(spot.x, spot.y, width_, height_);
}

}  // namespace viewer
