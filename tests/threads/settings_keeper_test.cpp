// Settings are written beside the work, whole, however many programs write them.
#include "app/settings/settings_keeper.h"

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

#include "app/settings/settings_files.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace viewer;

TEST_CASE("what was chosen last is kept at the end", "[settings]") {
    const test::TempFolder room;
    const auto file = room.path() / "pactmap" / "settings.toml";
    {
        SettingsKeeper keeper(file);
        for (const ThemeName theme : {ThemeName::print, ThemeName::atlas, ThemeName::night}) {
            SettingsChange change;
            change.chosen.theme = theme;
            keeper.keep(change);
        }
    }
    CHECK(read_settings(file).settings.theme == ThemeName::night);
}

TEST_CASE("several programs at once lose none of what each has chosen", "[settings]") {
    const test::TempFolder room;
    const auto file = room.path() / "settings.toml";
    constexpr int programs = 6;
    std::atomic<bool> going = true;
    std::thread reader([&] {
        while (going) CHECK_FALSE(read_settings(file).fault);
    });
    std::vector<std::thread> threads;
    for (int i = 0; i < programs; ++i) {
        threads.emplace_back([&file, i] {
            for (int turn = 0; turn < 3; ++turn) {
                SettingsKeeper keeper(file);
                SettingsChange change;
                change.chosen.recent = {"/map" + std::to_string(i)};
                if (i == 0) change.chosen.interface_size = 110;
                if (i == 1) change.chosen.class_text_size = 125;
                if (i == 2) change.chosen.language = Language::polish;
                keeper.keep(change);
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    going = false;
    reader.join();
    const Settings all = read_settings(file).settings;
    CHECK(all.interface_size == 110);
    CHECK(all.class_text_size == 125);
    CHECK(all.language == Language::polish);
    CHECK(all.recent.size() == programs);
}

TEST_CASE("trouble is told once, and the change is tried again with the next", "[settings]") {
    using namespace std::chrono_literals;
    const test::TempFolder room;
    const auto file = room.path() / "settings.toml";
    std::filesystem::create_directory(file);
    std::atomic<int> woken = 0;
    SettingsKeeper keeper(file, [&] { ++woken; });
    SettingsChange change;
    change.chosen.theme = ThemeName::night;
    keeper.keep(change);
    for (int i = 0; i < 100 && woken == 0; ++i) std::this_thread::sleep_for(100ms);
    REQUIRE(woken == 1);
    const auto trouble = keeper.take_trouble();
    REQUIRE(trouble);
    CHECK(trouble->sentence().find("this is a folder") != std::string::npos);
    CHECK_FALSE(keeper.take_trouble());
    SettingsChange again;
    again.chosen.motion = false;
    keeper.keep(again);
    std::this_thread::sleep_for(2500ms);  // it has been tried, and failed as before
    CHECK(woken == 1);
    CHECK_FALSE(keeper.take_trouble());
    std::filesystem::remove(file);
    SettingsChange other;
    other.chosen.language = Language::german;
    keeper.keep(other);
    CHECK(keeper.end());
    const Settings kept = read_settings(file).settings;
    CHECK(kept.theme == ThemeName::night);
    CHECK(kept.motion == false);
    CHECK(kept.language == Language::german);
}
