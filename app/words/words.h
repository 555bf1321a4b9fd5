/// \file
/// The interface's texts in the language chosen. English is written where a text is used; German
/// and Polish stand in de.po and pl.po, which the build makes into .mo files (msgfmt). Boost.Locale
/// reads them, not the C library, so that no locale has to be installed and none is changed:
/// numbers and files are read as before in every language.
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "geodata/result.h"

namespace viewer {

enum class Language { english, german, polish };
inline constexpr std::array all_languages = {Language::english, Language::german, Language::polish};

std::string_view to_id(Language);  ///< ISO 639-1: "de"
const char* own_name(Language);    ///< as those who speak it say: "Deutsch"
std::optional<Language> language_from(std::string_view id);

/// What LC_ALL, LC_MESSAGES or LANG asks for, the first of them that is set ("de_AT.UTF-8");
/// English when it is none of ours.
Language language_of_environment();

/// Whether the texts of the language are there and sound; an Error says where they were looked
/// for, or what is broken.
geodata::Status find_language(Language);
/// The language of every text from now on; one whose texts are not there is shown in English.
void use_language(Language);
Language current_language();

/// The text in the language chosen, or the text itself. What is returned lives as long as the
/// program, or as long as `text`.
const char* tr(const char* text);
/// The form of the text for `count` things: "{1} change" for 1, "{1} changes" for others in
/// English, what the catalogue's Plural-Forms say in another language (Polish has three forms). The
/// number itself is put in by `filled`.
const char* tr_n(const char* one, const char* many, std::size_t count);
/// The same as tr for a word that has to be told apart by where it stands ("date", "holder", ...),
/// and for names out of the data. An empty text stays empty.
std::string tr_in(std::string_view context, std::string_view text);
/// In a language other than the one chosen.
std::string in_language(Language, std::string_view context, std::string_view text);

/// Only makes a text known to app/words/extract; it is looked up where it is shown.
constexpr const char* mark(const char* text) {
    return text;
}
constexpr const char* mark_in(const char* /*context*/, const char* text) {
    return text;
}

/// The sentence with its parts in place of {1}, {2}, ...: translations may change their order.
std::string filled(std::string_view sentence, std::initializer_list<std::string> parts);

}  // namespace viewer
