#include "app/settings/settings_files.h"

#include <system_error>

#include "app/platform/file_lock.h"
#include "app/platform/folders.h"
#include "app/platform/small_file.h"
#include "geodata/write/replace_file.h"

namespace viewer {

namespace {

namespace fs = std::filesystem;

/// A link that ends nowhere is something.
bool nothing_there(const fs::path& file) {
    std::error_code failed;
    return fs::symlink_status(file, failed).type() == fs::file_type::not_found;
}

/// The same content is not copied twice.
geodata::Status put_beside(const fs::path& file, const std::string& bytes) {
    constexpr int most_copies = 20;
    for (int i = 1; i <= most_copies; ++i) {
        const fs::path copy = copy_of_broken(file, i);
        const auto made = geodata::create_file(copy, bytes);
        if (!made) return made.error();
        if (made.value()) return geodata::Done{};
        const auto there = read_small_file(copy, most_settings_bytes);
        if (there && there.value() == bytes) return geodata::Done{};
    }
    return geodata::Error{
        {"there are too many copies of broken settings", file.string(),
         "remove " + copy_of_broken(file).filename().string() + " and those like it"}};
}

}  // namespace

fs::path copy_of_broken(const fs::path& file, int number) {
    const std::string which = number == 1 ? "" : "-" + std::to_string(number);
    return file.parent_path() /
           (file.stem().string() + ".broken" + which + file.extension().string());
}

SettingsRead read_settings(const fs::path& file) {
    if (nothing_there(file)) return {};
    const auto text = read_small_file(file, most_settings_bytes);
    if (text) return read_settings_text(text.value(), file.string());
    SettingsFault fault;
    fault.file_itself = text.error();
    return {{}, std::move(fault)};
}

geodata::Status keep_settings(const fs::path& file, const SettingsChange& change) {
    const fs::path folder = file.parent_path();
    if (!make_private_folder(folder)) {
        return geodata::Error{{"there is no folder for the settings, and none can be made",
                               folder.string(), "make it, or see that you may write there"}};
    }
    const auto lock = FileLock::soon(folder);
    std::string text;
    if (!nothing_there(file)) {
        auto there = read_small_file(file, most_settings_bytes);
        if (!there) return there.error();
        text = std::move(there).value();
    }
    const SettingsRead before = read_settings_text(text, file.string());
    const std::string whole = settings_text(with(before.settings, change));
    const Settings now = read_settings_text(whole, "").settings;  // as far as it can be written
    if (now == before.settings) return geodata::Done{};
    std::string changed = changed_settings_text(text, before.settings, now);
    if (before.fault || !(read_settings_text(changed, "").settings == now)) {
        const geodata::Status kept = text.empty() ? geodata::Done{} : put_beside(file, text);
        if (!kept) return kept;
        changed = whole;
    }
    return geodata::replace_file(file, changed);
}

}  // namespace viewer
