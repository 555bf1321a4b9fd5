#include "app/text/shaper.h"

#include <algorithm>
#include <array>
#include <functional>
#include <mutex>
#include <string>
#include <unordered_map>
#include <utility>

#include <hb-ot.h>
#include <hb.h>

#include "app/text/utf8.h"

namespace viewer {
namespace {

template <class T, void (*destroy)(T*)>
struct Destroyer {
    void operator()(T* object) const { destroy(object); }
};
using Blob = std::unique_ptr<hb_blob_t, Destroyer<hb_blob_t, hb_blob_destroy>>;
using FontFace = std::unique_ptr<hb_face_t, Destroyer<hb_face_t, hb_face_destroy>>;
using Font = std::unique_ptr<hb_font_t, Destroyer<hb_font_t, hb_font_destroy>>;
using Buffer = std::unique_ptr<hb_buffer_t, Destroyer<hb_buffer_t, hb_buffer_destroy>>;
using Set = std::unique_ptr<hb_set_t, Destroyer<hb_set_t, hb_set_destroy>>;

// Of the features that HarfBuzz applies unasked, those that join letters or form them after their
// neighbours are left out: letters are spaced and bent one by one. Kerning and accents stay.
constexpr std::array<hb_tag_t, 3> features_off = {
    HB_TAG('l', 'i', 'g', 'a'), HB_TAG('c', 'l', 'i', 'g'), HB_TAG('c', 'a', 'l', 't')};
// What may still put one glyph in the place of another.
constexpr std::array<hb_tag_t, 5> substitutions = {
    HB_TAG('c', 'c', 'm', 'p'), HB_TAG('l', 'o', 'c', 'l'), HB_TAG('r', 'l', 'i', 'g'),
    HB_TAG('r', 'c', 'l', 't'), HB_TAG_NONE};

/// A stretch of one script, [from, until).
struct Run {
    unsigned from = 0, until = 0;
    hb_script_t script = HB_SCRIPT_LATIN;
};

bool of_any_script(hb_script_t script) {
    return script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED ||
           script == HB_SCRIPT_UNKNOWN;
}

/// Blanks, digits and accents belong to the script before them, at the start to the one behind.
std::vector<Run> runs_of(const std::u32string& codes) {
    std::vector<Run> runs;
    bool open = false;  // the last run has met no letter of its script yet
    for (unsigned i = 0; i < codes.size(); ++i) {
        const hb_script_t script = hb_unicode_script(hb_unicode_funcs_get_default(), codes[i]);
        if (runs.empty()) {
            runs.push_back({0, 0, HB_SCRIPT_LATIN});
            open = true;
        }
        if (!of_any_script(script)) {
            if (open) {
                runs.back().script = script;
            } else if (script != runs.back().script) {
                runs.push_back({i, i, script});
            }
            open = false;
        }
        runs.back().until = i + 1;
    }
    return runs;
}

/// Appends one run behind what is set already.
void shape_run(ShapedText& text, hb_font_t* font, const std::u32string& codes, const Run& run) {
    const Buffer buffer(hb_buffer_create());
    const auto* first = reinterpret_cast<const hb_codepoint_t*>(codes.data());
    hb_buffer_add_codepoints(buffer.get(), first, static_cast<int>(codes.size()), run.from,
                             static_cast<int>(run.until - run.from));
    hb_buffer_set_script(buffer.get(), run.script);
    const hb_direction_t direction = hb_script_get_horizontal_direction(run.script);
    hb_buffer_set_direction(buffer.get(),
                            HB_DIRECTION_IS_HORIZONTAL(direction) ? direction : HB_DIRECTION_LTR);
    // Names of all languages stand on one map, and it must look the same in every locale.
    hb_buffer_set_language(buffer.get(), hb_language_from_string("und", -1));
    std::vector<hb_feature_t> features;
    for (const hb_tag_t tag : features_off) {
        features.push_back({tag, 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
    }
    hb_shape(font, buffer.get(), features.data(), static_cast<unsigned>(features.size()));

    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer.get(), &count);
    int across = 0;
    hb_font_get_scale(font, &across, nullptr);
    const auto em = [&](hb_position_t units) {
        return static_cast<float>(units) / static_cast<float>(across);
    };
    for (unsigned i = 0; i < count; ++i) {
        if (i == 0 || infos[i].cluster != infos[i - 1].cluster) text.advance.push_back(0);
        text.glyphs.push_back({static_cast<GlyphId>(infos[i].codepoint),
                               text.width + em(places[i].x_offset), em(places[i].y_offset),
                               text.advance.size() - 1});
        text.advance.back() += em(places[i].x_advance);
        text.width += em(places[i].x_advance);
    }
}

/// Lets a set be searched without making a std::string of what is looked for.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
        return std::hash<std::string_view>()(text);
    }
};

}  // namespace

struct Shaper::Parts {
    FontFace face;
    Font font;
    std::mutex mutex;  // of what follows
    std::unordered_map<std::string, ShapedText, TextHash, std::equal_to<>> kept;
    std::unordered_map<GlyphId, char32_t> characters;  // empty before it is asked for
};

Shaper::Shaper(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Shaper::~Shaper() = default;
Shaper::Shaper(Shaper&&) noexcept = default;
Shaper& Shaper::operator=(Shaper&&) noexcept = default;

geodata::Result<Shaper> Shaper::open(const std::filesystem::path& path) {
    const Blob blob(hb_blob_create_from_file(path.c_str()));
    auto parts = std::make_unique<Parts>();
    parts->face.reset(hb_face_create(blob.get(), 0));
    if (hb_face_get_glyph_count(parts->face.get()) == 0) {
        return geodata::Error{{"HarfBuzz cannot read this font", path.string(),
                               "install the package it belongs to again"}};
    }
    hb_face_make_immutable(parts->face.get());
    parts->font.reset(hb_font_create(parts->face.get()));
    hb_font_make_immutable(parts->font.get());
    return Shaper(std::move(parts));
}

float Shaper::line_height() const {
    hb_font_extents_t extents;
    hb_font_get_h_extents(parts_->font.get(), &extents);
    int down = 0;
    hb_font_get_scale(parts_->font.get(), nullptr, &down);
    return static_cast<float>(extents.ascender - extents.descender) / static_cast<float>(down);
}

char32_t Shaper::character(GlyphId id) const {
    const std::lock_guard lock(parts_->mutex);
    if (parts_->characters.empty()) {
        const Set codes(hb_set_create());
        hb_face_collect_unicodes(parts_->face.get(), codes.get());
        for (hb_codepoint_t code = HB_SET_VALUE_INVALID; hb_set_next(codes.get(), &code);) {
            if (code >= U' ') parts_->characters.emplace(glyph(code), code);
        }
    }
    const auto at = parts_->characters.find(id);
    return at == parts_->characters.end() ? U'\0' : at->second;
}

GlyphId Shaper::glyph(char32_t code) const {
    hb_codepoint_t glyph = 0;
    if (!hb_font_get_nominal_glyph(parts_->font.get(), code, &glyph)) return 0;
    return static_cast<GlyphId>(glyph);
}

std::vector<GlyphId> Shaper::glyphs_for(std::u32string_view characters) const {
    const Set glyphs(hb_set_create());
    hb_set_add(glyphs.get(), 0);
    hb_unicode_funcs_t* unicode = hb_unicode_funcs_get_default();
    std::u32string accents;
    for (const char32_t code : characters) {
        if (const GlyphId id = glyph(code)) hb_set_add(glyphs.get(), id);
        if (hb_unicode_combining_class(unicode, code) != HB_UNICODE_COMBINING_CLASS_NOT_REORDERED) {
            accents.push_back(code);
        }
    }
    // A letter and its accent apart may be set as the letter that has it.
    for (const char32_t accent : accents) {
        for (const char32_t base : characters) {
            hb_codepoint_t both = 0;
            if (hb_unicode_compose(unicode, base, accent, &both) == 0) continue;
            if (const GlyphId id = glyph(both)) hb_set_add(glyphs.get(), id);
        }
    }
    const Set lookups(hb_set_create());
    hb_ot_layout_collect_lookups(parts_->face.get(), HB_OT_TAG_GSUB, nullptr, nullptr,
                                 substitutions.data(), lookups.get());
    hb_ot_layout_lookups_substitute_closure(parts_->face.get(), lookups.get(), glyphs.get());
    std::vector<GlyphId> all;
    for (hb_codepoint_t id = HB_SET_VALUE_INVALID; hb_set_next(glyphs.get(), &id);) {
        all.push_back(static_cast<GlyphId>(id));
    }
    return all;
}

ShapedText Shaper::set(std::string_view text) const {
    const std::u32string codes = decode_utf8(text);
    ShapedText shaped;
    for (const Run& run : runs_of(codes)) shape_run(shaped, parts_->font.get(), codes, run);
    return shaped;
}

const ShapedText& Shaper::shape(std::string_view text) const {
    const std::lock_guard lock(parts_->mutex);
    if (const auto at = parts_->kept.find(text); at != parts_->kept.end()) return at->second;
    return parts_->kept.emplace(text, set(text)).first->second;
}

}  // namespace viewer
