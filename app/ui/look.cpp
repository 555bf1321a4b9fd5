#include "app/ui/look.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

#include <imgui_freetype.h>

#include "app/text/word_fonts.h"

namespace viewer {

namespace {

/// Latin with all its extensions, accents that stand behind their letter, Cyrillic, and the marks
/// our texts use; pairs, closed by 0.
constexpr std::array<ImWchar, 19> glyph_ranges = {
    0x0020, 0x024F, 0x0300, 0x036F, 0x0400, 0x052F, 0x1E00, 0x1EFF, 0x2010, 0x2027,
    0x2030, 0x203A, 0x20AC, 0x20AC, 0x2190, 0x2193, 0x2212, 0x2212, 0};

struct FontWish {
    ImFont* Fonts::*slot;
    WordFont font;
};

constexpr std::array wishes = {FontWish{&Fonts::body, word_font(WordStyle::body)},
                               FontWish{&Fonts::strong, word_font(WordStyle::strong)},
                               FontWish{&Fonts::small, word_font(WordStyle::small)},
                               FontWish{&Fonts::caps, word_font(WordStyle::caps)},
                               FontWish{&Fonts::title, word_font(WordStyle::title)},
                               FontWish{&Fonts::name, {FontFile::serif, 24}},
                               FontWish{&Fonts::lesson_title, word_font(WordStyle::lesson_title)},
                               FontWish{&Fonts::lesson_text, word_font(WordStyle::lesson_text)}};

/// Letters of more pixels an em are kept in this size and enlarged when drawn: the picture of all
/// of them stays within what any OpenGL takes, and its memory within bounds.
constexpr float largest_kept = 112;

/// As if it had been loaded `times` as large.
void enlarge(ImFont& font, float times) {
    if (times <= 1) return;
    for (ImFontGlyph& glyph : font.Glyphs) {
        glyph.X0 *= times;
        glyph.Y0 *= times;
        glyph.X1 *= times;
        glyph.Y1 *= times;
        glyph.AdvanceX *= times;
    }
    font.FontSize *= times;
    font.Ascent *= times;
    font.Descent *= times;
    font.BuildLookupTable();  // it keeps the advances apart
}

bool can_be_read(const std::filesystem::path& file) {
    return std::ifstream(file, std::ios::binary).get() != std::ifstream::traits_type::eof();
}

}  // namespace

ImFont* Fonts::of(WordStyle style) const {
    switch (style) {
        case WordStyle::body: return body;
        case WordStyle::strong: return strong;
        case WordStyle::small: return small;
        case WordStyle::caps: return caps;
        case WordStyle::title: return title;
        case WordStyle::lesson_title: return lesson_title;
        case WordStyle::lesson_text: return lesson_text;
    }
    return body;
}

geodata::Result<Fonts> load_fonts(double scale) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.Clear();
    atlas.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
    Fonts fonts;
    for (const FontWish& wish : wishes) {
        const auto path = find_font(wish.font.file);
        if (!path) return path.error();
        if (!can_be_read(path.value())) {
            return geodata::Error{{"the font cannot be read", path.value().string(),
                                   "install again: fonts-open-sans fonts-sil-gentiumplus"}};
        }
        fonts.*wish.slot = atlas.AddFontFromFileTTF(
            path.value().c_str(), std::min(pixels_of(wish.font, scale), largest_kept), nullptr,
            glyph_ranges.data());
    }
    ImGui::GetIO().FontDefault = fonts.body;
    if (!atlas.Build()) {
        return geodata::Error{{"a font is broken", "Open Sans or Gentium Plus",
                               "install again: fonts-open-sans fonts-sil-gentiumplus"}};
    }
    for (const FontWish& wish : wishes) {
        enlarge(*(fonts.*wish.slot), pixels_of(wish.font, scale) / largest_kept);
    }
    return fonts;
}

void apply_look(const Theme& look, double scale) {
    ImGuiStyle style;
    style.WindowRounding = 6;
    style.ChildRounding = 4;
    style.FrameRounding = 4;
    style.PopupRounding = 6;
    style.GrabRounding = 4;
    style.ScrollbarRounding = 6;
    style.WindowBorderSize = 1;
    style.PopupBorderSize = 1;
    style.FrameBorderSize = 0;
    style.WindowPadding = ImVec2(18, 15);
    style.WindowMinSize = ImVec2(24, 24);
    style.FramePadding = ImVec2(8, 3);
    style.ItemSpacing = ImVec2(8, 5);
    style.ItemInnerSpacing = ImVec2(7, 4);
    style.ScrollbarSize = 10;
    style.ScaleAllSizes(static_cast<float>(scale));
    style.AntiAliasedLinesUseTex = false;
    const auto set = [&](ImGuiCol slot, Colour c, float opacity = 1) {
        style.Colors[slot] = colour_of(c, opacity);
    };
    const Colour ink = look.panel_text;
    set(ImGuiCol_Text, ink);
    set(ImGuiCol_TextDisabled, look.panel_muted);
    set(ImGuiCol_TextSelectedBg, look.panel_accent, 0.25F);
    set(ImGuiCol_WindowBg, look.panel_background);
    set(ImGuiCol_ChildBg, look.panel_background, 0);
    set(ImGuiCol_PopupBg, look.panel_background);
    set(ImGuiCol_Border, ink, 0.16F);
    set(ImGuiCol_FrameBg, ink, 0.06F);
    set(ImGuiCol_FrameBgHovered, ink, 0.11F);
    set(ImGuiCol_FrameBgActive, ink, 0.16F);
    set(ImGuiCol_Button, ink, 0.06F);
    set(ImGuiCol_ButtonHovered, ink, 0.12F);
    set(ImGuiCol_ButtonActive, ink, 0.2F);
    set(ImGuiCol_Header, look.panel_accent, 0.13F);
    set(ImGuiCol_HeaderHovered, ink, 0.09F);
    set(ImGuiCol_HeaderActive, look.panel_accent, 0.25F);
    set(ImGuiCol_SliderGrab, look.panel_accent);
    set(ImGuiCol_SliderGrabActive, look.panel_accent);
    set(ImGuiCol_CheckMark, look.panel_accent);
    set(ImGuiCol_Separator, ink, 0.14F);
    set(ImGuiCol_ScrollbarBg, look.panel_background, 0);
    set(ImGuiCol_ScrollbarGrab, ink, 0.2F);
    set(ImGuiCol_ScrollbarGrabHovered, ink, 0.3F);
    set(ImGuiCol_ScrollbarGrabActive, ink, 0.4F);
    set(ImGuiCol_NavHighlight, ink, 0);  // focus.h draws the ring
    ImGui::GetStyle() = style;
}

ImVec4 colour_of(Colour c, float opacity) {
    return {static_cast<float>(c.r) / 255, static_cast<float>(c.g) / 255,
            static_cast<float>(c.b) / 255, opacity};
}

ImU32 packed(Colour c, float opacity) {
    return ImGui::GetColorU32(colour_of(c, opacity));
}

}  // namespace viewer
