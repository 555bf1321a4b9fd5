/// \file
/// What a picture is made of: the maps (map_picture.h), and in parts what stands on and around them
/// (captions, call-outs, a lesson's card, legend, scale bar, rings, strokes, title, sources). Plain
/// values, laid out before anything is drawn: the screen paints them with Dear ImGui
/// (app/ui/paint.h), and whatever else draws a picture reads the same. Pixels from the picture's
/// upper left corner.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/picture/map_picture.h"
#include "app/style/style_tables.h"
#include "app/text/set_text.h"

namespace viewer {

struct PicturePoint {
    float x = 0, y = 0;
};

struct PictureBox {
    PicturePoint min, max;
    [[nodiscard]] float width() const { return max.x - min.x; }
    [[nodiscard]] float height() const { return max.y - min.y; }
    [[nodiscard]] bool meets(const PictureBox& other) const {
        return min.x < other.max.x && other.min.x < max.x && min.y < other.max.y &&
               other.min.y < max.y;
    }
    [[nodiscard]] bool holds(PicturePoint p) const {
        return p.x >= min.x && p.x <= max.x && p.y >= min.y && p.y <= max.y;
    }
};

inline bool any_meets(const std::vector<PictureBox>& boxes, const PictureBox& box) {
    return std::any_of(boxes.begin(), boxes.end(),
                       [&](const PictureBox& other) { return other.meets(box); });
}

struct Ink {
    Colour colour;
    float opacity = 1;
};

struct FilledBox {
    PictureBox box;
    Ink ink;
    float rounding = 0;  ///< radius of the corners
};
struct BoxOutline {
    PictureBox box;
    Ink ink;
    float rounding = 0;
    float width = 1;
};
/// A straight line, or several that hang together.
struct LineMark {
    std::vector<PicturePoint> points;
    Ink ink;
    float width = 1;
};
struct Disc {
    PicturePoint centre;
    float radius = 0;
    Ink ink;
};
struct Ring {
    PicturePoint centre;
    float radius = 0;  ///< of the middle of its line
    Ink ink;
    float width = 1;
};
struct Triangle {
    std::array<PicturePoint, 3> corners;
    Ink ink;
};
/// All of the picture but a circle.
struct Shade {
    PicturePoint centre;
    float radius = 0;
    Ink ink;
};
/// Words on one line.
struct TextRun {
    std::string text;
    WordStyle style = WordStyle::body;
    float size = 0;   ///< as TextMeasure takes it
    PicturePoint at;  ///< their upper left corner
    Ink ink;
};
/// A sample of what is on the map.
struct Swatch {
    LegendEntry entry;
    PictureBox box;
    float unit = 1;  ///< pixels a point of its pattern
};

using Mark =
    std::variant<FilledBox, BoxOutline, LineMark, Disc, Ring, Triangle, Shade, TextRun, Swatch>;

/// One side of a circle's edge.
struct RoundCut {
    PicturePoint centre;
    float radius = 0;
    bool inside = true;  ///< what lies in the circle is kept, else what lies outside
};

/// What belongs together: one call-out with its line, one caption.
struct PicturePart {
    std::string name;  ///< "change/Memel Territory"; empty: nobody asks for it
    PictureBox box;
    std::vector<Mark> marks;           ///< back to front
    float text_size = 0;               ///< pixels, of what holds text of one size for an audience
    bool covers = false;               ///< lies still over the map, and hides it
    bool above_panels = false;         ///< else below them, where a window has panels
    std::optional<PictureBox> within;  ///< nothing of it is drawn outside
    std::optional<RoundCut> cut;       ///< only that side of it is drawn
};

/// A small map that lies over the others, of one pane.
struct PictureInset {
    PixelBox place;  ///< on the page
    MapPicture maps;
};

struct Picture {
    Viewport page;
    PixelBox map;  ///< where on the page the maps are
    MapPicture maps;
    std::vector<PicturePart> parts;  ///< back to front, over the maps
    std::vector<PictureInset> insets = {};
};

/// The same elsewhere.
PicturePart moved(PicturePart, float dx, float dy);
/// The same, so many times as large, with `about` where it was.
PicturePart enlarged(PicturePart, PicturePoint about, float times);

/// The same place as floats; the whole pixels that a box touches.
PictureBox box_of(const PixelBox&);
PixelBox whole_pixels(const PictureBox&);

/// Adds what words stand on: a filled box and the line round it.
void add_card(std::vector<Mark>&, const PictureBox&, Ink ground, Ink line, float rounding);
/// Adds a text whose upper left corner is there.
void add_text(std::vector<Mark>&, const SetText&, WordStyle, PicturePoint at, Ink);

}  // namespace viewer
