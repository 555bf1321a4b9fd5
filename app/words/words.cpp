#include "app/words/words.h"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <sstream>
#include <system_error>
#include <unordered_map>
#include <utility>
#include <vector>

namespace viewer {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t languages = all_languages.size();
constexpr std::array<std::string_view, languages> ids = {"en", "de", "pl"};

std::size_t index_of(Language language) {
    return static_cast<std::size_t>(language);
}

/// The texts of one language: a .mo file (GNU gettext manual, "The Format of GNU MO Files").
class Catalogue {
  public:
    /// False when this is no such file.
    bool read(const fs::path& file) {
        std::ifstream stream(file, std::ios::binary);
        std::ostringstream bytes;
        bytes << stream.rdbuf();
        bytes_ = bytes.str();
        constexpr std::uint32_t magic = 0x950412de;
        if (bytes_.size() < 20 || number(0) != magic) return false;
        const std::uint32_t count = number(8), originals = number(12), translations = number(16);
        for (std::uint32_t i = 0; i < count; ++i) {
            const auto original = text(originals + 8 * i), translated = text(translations + 8 * i);
            if (!original || !translated) return false;
            if (!original->empty() && !translated->empty()) texts_[*original] = *translated;
        }
        return true;
    }
    /// Null when the text is not translated.
    [[nodiscard]] const char* find(std::string_view key) const {
        const auto found = texts_.find(key);
        return found == texts_.end() ? nullptr : found->second.data();
    }

  private:
    /// Past the end: 0.
    [[nodiscard]] std::uint32_t number(std::size_t at) const {
        std::uint32_t value = 0;
        if (at + sizeof(value) <= bytes_.size()) {
            std::memcpy(&value, bytes_.data() + at, sizeof(value));
        }
        return value;
    }
    /// Each is closed by a zero, which is not counted.
    [[nodiscard]] std::optional<std::string_view> text(std::size_t entry) const {
        const std::size_t length = number(entry), at = number(entry + 4);
        if (at + length >= bytes_.size() || bytes_[at + length] != '\0') return std::nullopt;
        return std::string_view(bytes_).substr(at, length);
    }

    std::string bytes_;
    std::unordered_map<std::string_view, std::string_view> texts_;
};

/// Where the build or the installation put them, seen from the program; then the build's folder.
std::vector<fs::path> folders() {
    std::vector<fs::path> found;
    std::error_code failed;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed);
    if (!failed) {
        found.push_back(program.parent_path() / "share/locale");
        found.push_back(program.parent_path().parent_path() / "share/locale");
    }
    found.emplace_back(PACTMAP_BUILT_LOCALE);
    return found;
}

/// Read once, when first asked for; null: not there. English has none.
const Catalogue* catalogue_of(Language language) {
    static std::array<Catalogue, languages> catalogues;
    static std::array<std::once_flag, languages> read;
    static std::array<bool, languages> good = {};
    if (language == Language::english) return nullptr;
    const std::size_t i = index_of(language);
    std::call_once(read[i], [&] {
        for (const fs::path& folder : folders()) {
            const fs::path file = folder / ids[i] / "LC_MESSAGES/pactmap.mo";
            std::error_code failed;
            if (!fs::exists(file, failed)) continue;
            good[i] = catalogues[i].read(file);
            if (good[i]) return;
        }
    });
    return good[i] ? &catalogues[i] : nullptr;
}

std::atomic<Language> chosen = Language::english;
std::atomic<const Catalogue*> texts = nullptr;

/// As msgfmt writes a text with its context.
std::string key_of(std::string_view context, std::string_view text) {
    return std::string(context) + '\4' + std::string(text);
}

std::string look_up(const Catalogue* catalogue, std::string_view context, std::string_view text) {
    const char* found =
        catalogue == nullptr || text.empty() ? nullptr : catalogue->find(key_of(context, text));
    return found == nullptr ? std::string(text) : found;
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
    if (language == Language::english || catalogue_of(language) != nullptr) return geodata::Done{};
    return geodata::Error{
        {"the texts in the language \"" + std::string(to_id(language)) + "\" are not there",
         (folders().front() / to_id(language)).string(),
         "build or install the program again, or choose --language en"}};
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
    const char* found = catalogue == nullptr ? nullptr : catalogue->find(text);
    return found == nullptr ? text : found;
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
