#include <algorithm>
#include <array>
#include <functional>
#include <utility>
#include <vector>

#include "app/lesson/toml_document.h"
#include "app/settings/setting_keys_internal.h"
#include "app/settings/settings_text.h"
#include "app/view/sizes.h"
#include "app/words/words.h"

namespace viewer {

namespace {

constexpr std::size_t longest_path = 4096;  // bytes, as the system has it

class Reader {
  public:
    Reader(const std::string& text, const std::string& where) : where_(where) {
        TomlDocument document = parse_toml_statements(text);
        table_ = std::move(document.table);
        if (document.fault) fault_ = fault_of_text(text, where, document.fault->line);
    }

    /// The value that its name stands for.
    template <class T, std::size_t count>
    void choice(const char* key, const std::array<const char*, count>& names,
                std::optional<T>& into) {
        const toml::node* node = table_.get(key);
        if (node == nullptr) return;
        const auto name = node->value_exact<std::string>();
        const auto found = name ? std::find(names.begin(), names.end(), *name) : names.end();
        if (found != names.end()) {
            into = static_cast<T>(found - names.begin());
            return;
        }
        std::string allowed;
        for (const char* each : names) allowed += (allowed.empty() ? "" : ", ") + std::string(each);
        wrong(key, *node, mark("choose from {1}"), {allowed});
    }
    void flag(const char* key, std::optional<bool>& into) {
        const toml::node* node = table_.get(key);
        if (node == nullptr) return;
        into = node->value_exact<bool>();
        if (!into) wrong(key, *node, mark("write true or false"));
    }
    void percent(const char* key, int least, int most, std::optional<int>& into) {
        const toml::node* node = table_.get(key);
        if (node == nullptr) return;
        into = whole(*node, least, most);
        if (!into) {
            wrong(key, *node, mark("write percent, from {1} to {2}"),
                  {std::to_string(least), std::to_string(most)});
        }
    }
    void pair(const char* key, int least, int most, const char* example,
              const std::function<void(int, int)>& use) {
        const toml::node* node = table_.get(key);
        if (node == nullptr) return;
        const toml::array* list = node->as_array();
        if (list != nullptr && list->size() == 2) {
            const auto first = whole(*list->get(0), least, most);
            const auto second = whole(*list->get(1), least, most);
            if (first && second) return use(*first, *second);
        }
        wrong(key, *node, example);
    }
    void text(const char* key, std::optional<std::string>& into) {
        const toml::node* node = table_.get(key);
        if (node == nullptr) return;
        into = path(*node);
        if (!into) wrong(key, *node, mark("write the lesson's file between quotation marks"));
    }
    void files(const char* key, std::vector<std::filesystem::path>& into) {
        const toml::node* node = table_.get(key);
        if (node == nullptr) return;
        const toml::array* list = node->as_array();
        bool right = list != nullptr;
        for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
            const auto file = path(*list->get(i));
            right = right && file.has_value();
            const bool known = file && std::find(into.begin(), into.end(), *file) != into.end();
            if (file && !known && into.size() < most_recent) into.emplace_back(*file);
        }
        if (!right) wrong(key, *node, mark("write a list of files, [\"/home/me/map.gpkg\"]"));
    }
    [[nodiscard]] std::optional<SettingsFault> fault() const { return fault_; }

  private:
    static std::optional<int> whole(const toml::node& node, int least, int most) {
        const auto number = node.value_exact<std::int64_t>();
        if (!number || *number < least || *number > most) return std::nullopt;
        return static_cast<int>(*number);
    }
    static std::optional<std::string> path(const toml::node& node) {
        auto text = node.value_exact<std::string>();
        const bool right = text && !text->empty() && text->size() <= longest_path &&
                           text->find('\0') == std::string::npos;
        return right ? text : std::nullopt;
    }
    void wrong(const char* key, const toml::node& node, const char* remedy,
               std::vector<std::string> parts = {}) {
        if (fault_) return;
        fault_ =
            SettingsFault{where_, node.source().begin.line, key, mark("the value cannot be used"),
                          remedy, std::move(parts),         {}};
    }

    const std::string& where_;
    toml::table table_;
    std::optional<SettingsFault> fault_;
};

}  // namespace

SettingsRead read_settings_text(const std::string& text, const std::string& where) {
    Reader reader(text, where);
    Settings s;
    reader.choice(setting_keys::theme, theme_ids, s.theme);
    reader.choice(setting_keys::language, language_ids, s.language);
    reader.choice(setting_keys::names, label_names_ids, s.names);
    reader.flag(setting_keys::motion, s.motion);
    reader.flag(setting_keys::hint, s.hint);
    reader.percent(setting_keys::interface_size, interface_sizes.front(), interface_sizes.back(),
                   s.interface_size);
    reader.percent(setting_keys::class_text, class_text_sizes.front(), class_text_sizes.back(),
                   s.class_text_size);
    reader.pair(setting_keys::window_size, 64, 16'384, mark("write width and height, [1600, 900]"),
                [&](int width, int height) {
                    s.window_size = {width, height};
                });
    reader.pair(setting_keys::window_place, -100'000, 100'000, mark("write left and top, [0, 0]"),
                [&](int x, int y) {
                    s.window_place = {x, y};
                });
    reader.flag(setting_keys::maximised, s.maximised);
    reader.text(setting_keys::lesson, s.lesson);
    reader.flag(setting_keys::short_lesson, s.short_lesson);
    reader.files(setting_keys::recent, s.recent);
    return {std::move(s), reader.fault()};
}

}  // namespace viewer
