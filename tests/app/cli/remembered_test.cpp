// What the window starts with: the command line's word, else what was chosen earlier.
#include "app/cli/remembered.h"

#include "app/lesson/lesson_files.h"
#include "tests/support/catch.h"
#include "tests/support/environment.h"

using namespace viewer;

TEST_CASE("options come before settings", "[settings]") {
    Settings settings;
    settings.theme = ThemeName::night;
    settings.language = Language::polish;
    MapOptions options;
    CHECK(with_remembered(options, settings).theme == "night");
    CHECK(with_remembered(options, settings).language == "pl");
    CHECK(with_remembered(options, {}).theme.empty());
    options.theme = "print";
    options.language = "de";
    CHECK(with_remembered(options, settings).theme == "print");
    CHECK(with_remembered(options, settings).language == "de");
    // A lesson that is presented at once is as long as the command line says.
    settings.short_lesson = true;
    CHECK(with_remembered({}, settings).short_lesson);
    options = {};
    options.present = true;
    CHECK_FALSE(with_remembered(options, settings).short_lesson);
    options.short_lesson = true;
    CHECK(with_remembered(options, {}).short_lesson);
    // Each name that is remembered is one that the options know.
    for (int i = 0; i < 4; ++i) {
        settings.theme = static_cast<ThemeName>(i);
        const auto request = understand(with_remembered({}, settings), geodata::Atlas());
        REQUIRE(request);
        CHECK(request.value().theme == settings.theme);
    }
}

TEST_CASE("the last lesson is at hand again, in the language of today", "[settings]") {
    Settings settings;
    const auto title = [&](const MapOptions& options, Language language) {
        const auto lesson = lesson_to_start_with(options, settings, language);
        REQUIRE(lesson);
        return std::pair(lesson.value().file, lesson.warnings().size());
    };
    const auto german = shipped_lessons("de"), polish = shipped_lessons("pl");
    using Found = std::pair<std::filesystem::path, std::size_t>;
    CHECK(title({}, Language::german) == Found{german.at(0), 0});
    settings.lesson = german.at(1).filename().string();
    CHECK(title({}, Language::german) == Found{german.at(1), 0});
    CHECK(title({}, Language::polish) == Found{polish.at(1), 0});
    MapOptions presented;
    presented.step = "2";
    CHECK(title(presented, Language::german) == Found{german.at(0), 0});
    MapOptions named;
    named.lesson = polish.at(0);
    CHECK(title(named, Language::german) == Found{polish.at(0), 0});
    settings.lesson = german.at(1).string();
    CHECK(title({}, Language::german) == Found{german.at(1), 0});
    settings.lesson = "of_another_release.toml";
    CHECK(title({}, Language::german) == Found{german.at(0), 0});
    settings.lesson = "/nowhere/gone.toml";
    CHECK(title({}, Language::german) == Found{german.at(0), 1});
}

TEST_CASE("without a home there are no settings, and no word of it", "[settings]") {
    const test::Variable config("XDG_CONFIG_HOME", "/proc/nowhere");
    const Remembered nothing = remembered_settings();
    CHECK(nothing.settings == Settings());
    CHECK(nothing.remarks().empty());
}
