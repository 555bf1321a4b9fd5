#include "app/ui/paint.h"

#include <algorithm>
#include <cmath>

#include "app/picture/round_cut.h"
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

/// Points, of four vertices each.
constexpr std::size_t most_in_one_line = 8000;

/// Pixels an em below which letters stand only where their kept pictures are sharp.
constexpr float sharp_below = 22;

/// `steps`: to the pixel.
float settled(float pixels, int steps) {
    const auto f = static_cast<float>(steps);
    return std::round(pixels * f) / f;
}

/// From the start of its line. Dear ImGui keeps pictures that are some times finer than pixels.
ImVec2 place_of(const LetterLine::Letter& letter, const LetterLine& line, const ImFont& font) {
    if (line.em >= sharp_below) return {letter.x, -letter.y};
    const ImFontConfig& kept = *font.ConfigData;
    return {settled(letter.x, kept.OversampleH), settled(-letter.y, kept.OversampleV)};
}

/// As ImFont::RenderChar does, which knows whole pixels only.
void add_letter(ImDrawList& list, const ImFont& font, float size, ImVec2 at, ImU32 ink,
                char32_t code) {
    const bool known = code <= IM_UNICODE_CODEPOINT_MAX;
    const ImFontGlyph* glyph =
        known ? font.FindGlyph(static_cast<ImWchar>(code)) : font.FallbackGlyph;
    if (glyph == nullptr || glyph->Visible == 0) return;
    const float scale = size / font.FontSize;
    list.PrimReserve(6, 4);
    list.PrimRectUV(ImVec2(at.x + glyph->X0 * scale, at.y + glyph->Y0 * scale),
                    ImVec2(at.x + glyph->X1 * scale, at.y + glyph->Y1 * scale),
                    ImVec2(glyph->U0, glyph->V0), ImVec2(glyph->U1, glyph->V1), ink);
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
        // Dear ImGui numbers what one call draws with 16 bits: a long line goes in pieces.
        for (std::size_t from = 0; from + 1 < points.size(); from += most_in_one_line - 1) {
            const std::size_t count = std::min(points.size() - from, most_in_one_line);
            list->AddPolyline(points.data() + from, static_cast<int>(count), packed(mark.ink), 0,
                              mark.width);
        }
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
        const LetterLine line = brush.text.letters(mark.style, mark.size, mark.text);
        const ImFont& font = *brush.fonts.of(mark.style);
        const ImVec2 start(std::trunc(mark.at.x), std::trunc(mark.at.y));
        for (const LetterLine::Letter& letter : line.letters) {
            const ImVec2 place = place_of(letter, line, font);
            const ImVec2 origin(start.x + place.x, start.y + place.y);
            add_letter(*list, font, mark.size, origin, packed(mark.ink), letter.code);
        }
    }
    void operator()(const Swatch& mark) const { paint(brush, mark); }
};

FilledCorner corner_of(const ImDrawVert& v) {
    const auto part = [&](int shift) { return static_cast<float>(v.col >> shift & 0xFFU); };
    return {{v.pos.x, v.pos.y},
            {v.uv.x, v.uv.y},
            {part(IM_COL32_R_SHIFT), part(IM_COL32_G_SHIFT), part(IM_COL32_B_SHIFT),
             part(IM_COL32_A_SHIFT)}};
}

void add_triangle(ImDrawList& list, const FilledTriangle& triangle) {
    list.PrimReserve(3, 3);
    for (const FilledCorner& corner : triangle) {
        const auto part = [&](std::size_t i) {
            return static_cast<int>(std::lround(corner.colour[i]));
        };
        list.PrimVtx(at(corner.at), at(corner.in_picture),
                     IM_COL32(part(0), part(1), part(2), part(3)));
    }
}

/// Dear ImGui cuts along boxes only: what it makes of the marks is cut triangle by triangle.
void paint_cut(const Brush& brush, const std::vector<Mark>& marks, const RoundCut& round) {
    ImDrawList whole(ImGui::GetDrawListSharedData());
    whole._ResetForNewFrame();
    whole.PushTextureID(ImGui::GetIO().Fonts->TexID);
    whole.PushClipRectFullScreen();
    paint({&whole, brush.fonts, brush.text, brush.look}, marks);
    std::vector<FilledTriangle> kept;
    for (const ImDrawCmd& drawn : whole.CmdBuffer) {
        const auto corner = [&](unsigned i) {
            const unsigned vertex = drawn.VtxOffset + whole.IdxBuffer[static_cast<int>(i)];
            return corner_of(whole.VtxBuffer[static_cast<int>(vertex)]);
        };
        for (unsigned i = drawn.IdxOffset; i + 2 < drawn.IdxOffset + drawn.ElemCount; i += 3) {
            cut(round, {corner(i), corner(i + 1), corner(i + 2)}, kept);
        }
    }
    for (const FilledTriangle& triangle : kept) add_triangle(*brush.list, triangle);
}

}  // namespace

void paint(const Brush& brush, const std::vector<Mark>& marks) {
    for (const Mark& mark : marks) std::visit(Painter{brush}, mark);
}

void paint(const Brush& brush, const SetText& set, WordStyle style, ImVec2 where, Colour ink) {
    std::vector<Mark> marks;
    add_text(marks, set, style, {where.x, where.y}, {ink});
    paint(brush, marks);
}

void paint(const Fonts& fonts, const TextMeasure& text, const Theme& look,
           const std::vector<PicturePart>& parts, std::vector<UiBox>& boxes) {
    for (const PicturePart& part : parts) {
        ImDrawList* list =
            part.above_panels ? ImGui::GetForegroundDrawList() : ImGui::GetBackgroundDrawList();
        if (part.within) list->PushClipRect(at(part.within->min), at(part.within->max));
        if (part.cut) {
            paint_cut({list, fonts, text, look}, part.marks, *part.cut);
        } else {
            paint({list, fonts, text, look}, part.marks);
        }
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
