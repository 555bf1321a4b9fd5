#include "app/ui/paint.h"

#include <cmath>

#include "app/ui/ui.h"

namespace viewer {

namespace {

ImVec2 at(PicturePoint p) {
    return {p.x, p.y};
}

ImU32 packed(const Ink& ink) {
    return viewer::packed(ink.colour, ink.opacity);
}

/// Dear ImGui makes circles of too few corners where they are large.
int corners_of(float radius) {
    return radius > 64 ? 128 : 0;
}

struct Painter {
    const Brush& brush;
    ImDrawList* list = brush.list;

    void operator()(const FilledBox& mark) const {
        list->AddRectFilled(at(mark.box.min), at(mark.box.max), packed(mark.ink), mark.rounding);
    }
    void operator()(const BoxOutline& mark) const {
        list->AddRect(at(mark.box.min), at(mark.box.max), packed(mark.ink), mark.rounding, 0,
                      mark.width);
    }
    void operator()(const LineMark& mark) const {
        if (mark.points.size() == 2) {
            list->AddLine(at(mark.points[0]), at(mark.points[1]), packed(mark.ink), mark.width);
            return;
        }
        std::vector<ImVec2> points;
        for (const PicturePoint p : mark.points) points.push_back(at(p));
        list->AddPolyline(points.data(), static_cast<int>(points.size()), packed(mark.ink), 0,
                          mark.width);
    }
    void operator()(const Disc& mark) const {
        list->AddCircleFilled(at(mark.centre), mark.radius, packed(mark.ink));
    }
    void operator()(const Ring& mark) const {
        list->AddCircle(at(mark.centre), mark.radius, packed(mark.ink), corners_of(mark.radius),
                        mark.width);
    }
    void operator()(const Triangle& mark) const {
        list->AddTriangleFilled(at(mark.corners[0]), at(mark.corners[1]), at(mark.corners[2]),
                                packed(mark.ink));
    }
    /// One thick ring darkens everything from the circle's edge to beyond the window's corners.
    void operator()(const Shade& mark) const {
        const ImVec2 size = ImGui::GetIO().DisplaySize;
        const float far = std::hypot(size.x, size.y);
        list->AddCircle(at(mark.centre), mark.radius + far / 2, packed(mark.ink), 180, far);
    }
    void operator()(const TextRun& mark) const {
        list->AddText(brush.fonts.of(mark.style), mark.size, at(mark.at), packed(mark.ink),
                      mark.text.c_str());
    }
    void operator()(const Swatch& mark) const { paint(brush, mark); }
};

}  // namespace

float FontMeasure::width(WordStyle style, float size, const std::string& words) const {
    return fonts_.of(style)->CalcTextSizeA(size, 1e9F, 0, words.c_str()).x;
}

float FontMeasure::usual_size(WordStyle style) const {
    return fonts_.of(style)->FontSize;
}

void paint(const Brush& brush, const std::vector<Mark>& marks) {
    for (const Mark& mark : marks) std::visit(Painter{brush}, mark);
}

void paint(const Brush& brush, const SetText& set, WordStyle style, ImVec2 where, Colour ink) {
    std::vector<Mark> marks;
    add_text(marks, set, style, {where.x, where.y}, {ink});
    paint(brush, marks);
}

void paint(const Fonts& fonts, const Theme& look, const std::vector<PicturePart>& parts,
           std::vector<UiBox>& boxes) {
    for (const PicturePart& part : parts) {
        ImDrawList* list =
            part.above_panels ? ImGui::GetForegroundDrawList() : ImGui::GetBackgroundDrawList();
        if (part.within) list->PushClipRect(at(part.within->min), at(part.within->max));
        paint({list, fonts, look}, part.marks);
        if (part.within) list->PopClipRect();
        if (part.name.empty()) continue;
        boxes.push_back({part.name,
                         {part.box.min.x, part.box.min.y},
                         {part.box.max.x, part.box.max.y},
                         false,
                         0,
                         part.text_size,
                         part.covers});
    }
}

}  // namespace viewer
