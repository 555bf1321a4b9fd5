#include "app/words/words.h"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <limits>
#include <locale>
#include <mutex>
#include <system_error>
#include <vector>

#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>

#include "app/platform/folders.h"
#include "app/words/mo_file.h"

namespace viewer {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t languages = all_languages.size();
constexpr std::array<std::string_view, languages> ids = {"en", "de", "pl"};

std::size_t index_of(Language language) {
    return static_cast<std::size_t>(language);
}

/// The texts of one language, out of the .mo file that msgfmt made of its .po file.
class Catalogue {
  public:
    geodata::Status read(const fs::path& file, std::string_view language) {
        const auto bytes = read_mo_file(file);
        if (!bytes) return bytes.error();
        boost::locale::gnu_gettext::messages_info info;
        info.language = language;
        info.encoding = "UTF-8";
        info.domains = {boost::locale::gnu_gettext::messages_info::domain("pactmap")};
        info.paths = {file.parent_path().string()};
        info.callback = [&](const std::string&, const std::string&) { return bytes.value(); };
        try {  // an encoding that it does not know, for example
            std::locale held(std::locale::classic(),
                             boost::locale::gnu_gettext::create_messages_facet<char>(info));
            texts_ = &std::use_facet<Texts>(held);
            held_ = held;
        } catch (const std::exception& problem) {
            return geodata::Error{{"the file cannot be used (" + std::string(problem.what()) + ")",
                                   file.string(), "build or install the program again"}};
        }
        return geodata::Done{};
    }
    /// Null when the text is not translated.
    [[nodiscard]] const char* find(const char* context, const char* text) const {
        return *text == '\0' ? nullptr : texts_->get(0, context, text);
    }
    [[nodiscard]] const char* find_form(const char* one, std::size_t count) const {
        constexpr std::size_t most = std::numeric_limits<int>::max();
        return texts_->get(0, nullptr, one, static_cast<int>(std::min(count, most)));
    }

  private:
    using Texts = boost::locale::message_format<char>;
    std::locale held_;  ///< owns the texts
    const Texts* texts_ = nullptr;
};

/// Where the build or the installation put them, seen from the program; then the build's folder.
std::vector<fs::path> folders() {
    std::vector<fs::path> found;
    if (const auto program = program_folder()) {
        found.push_back(*program / "share/locale");
        found.push_back(program->parent_path() / "share/locale");
    }
    found.emplace_back(PACTMAP_BUILT_LOCALE);
    return found;
}

/// The texts of a language, or why there are none.
struct Found {
    Catalogue catalogue;
    geodata::Status status = geodata::Done{};
};

/// Read once, when first asked for.
const Found& found_for(Language language) {
    static std::array<Found, languages> all;
    static std::array<std::once_flag, languages> read;
    const std::size_t i = index_of(language);
    std::call_once(read[i], [&] {
        for (const fs::path& folder : folders()) {
            const fs::path file = folder / ids[i] / "LC_MESSAGES/pactmap.mo";
            std::error_code failed;
            if (!fs::exists(file, failed)) continue;
            all[i].status = all[i].catalogue.read(file, ids[i]);
            return;
        }
        all[i].status = geodata::Error{
            {"the texts in the language \"" + std::string(ids[i]) + "\" are not there",
             (folders().front() / ids[i]).string(), "build or install the program again"}};
    });
    return all[i];
}

/// Null: not there, or broken. English has none.
const Catalogue* catalogue_of(Language language) {
    if (language == Language::english) return nullptr;
    const Found& found = found_for(language);
    return found.status ? &found.catalogue : nullptr;
}

std::atomic<Language> chosen = Language::english;
std::atomic<const Catalogue*> texts = nullptr;

std::string look_up(const Catalogue* catalogue, std::string_view context, std::string_view text) {
    const std::string id(text), within(context);
    const char* found =
        catalogue == nullptr ? nullptr : catalogue->find(within.c_str(), id.c_str());
    return found == nullptr ? id : found;
}

}  // namespace

std::string_view to_id(Language language) {
    return ids[index_of(language)];
}

const char* own_name(Language language) {
    constexpr std::array<const char*, languages> names = {"English", "Deutsch", "Polski"};
    return names[index_of(language)];
}

std::optional<Language> language_from(std::string_view id) {
    const auto found = std::find(ids.begin(), ids.end(), id);
    if (found == ids.end()) return std::nullopt;
    return static_cast<Language>(found - ids.begin());
}

Language language_of_environment() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value == nullptr || *value == '\0') continue;
        const std::string_view locale = value;
        const std::string_view id = locale.substr(0, locale.find_first_of("_.@"));
        return language_from(id).value_or(Language::english);
    }
    return Language::english;
}

geodata::Status find_language(Language language) {
    return language == Language::english ? geodata::Done{} : found_for(language).status;
}

void use_language(Language language) {
    if (chosen == language) return;
    texts = catalogue_of(language);
    chosen = language;
}

Language current_language() {
    return chosen;
}

const char* tr(const char* text) {
    const Catalogue* catalogue = texts;
    const char* found = catalogue == nullptr ? nullptr : catalogue->find(nullptr, text);
    return found == nullptr ? text : found;
}

const char* tr_n(const char* one, const char* many, std::size_t count) {
    const Catalogue* catalogue = texts;
    const char* found = catalogue == nullptr ? nullptr : catalogue->find_form(one, count);
    if (found != nullptr) return found;
    return count == 1 ? one : many;
}

std::string tr_in(std::string_view context, std::string_view text) {
    return look_up(texts, context, text);
}

std::string in_language(Language language, std::string_view context, std::string_view text) {
    return look_up(catalogue_of(language), context, text);
}

std::string filled(std::string_view sentence, std::initializer_list<std::string> parts) {
    std::string text;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        const bool place = sentence[i] == '{' && i + 2 < sentence.size() && sentence[i + 2] == '}';
        const auto part = place ? static_cast<std::size_t>(sentence[i + 1] - '1') : parts.size();
        if (part < parts.size()) {
            text += parts.begin()[part];
            i += 2;
        } else {
            text += sentence[i];
        }
    }
    return text;
}

}  // namespace viewer
