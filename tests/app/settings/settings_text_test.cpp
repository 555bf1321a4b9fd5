// Settings as text: written and read again they are the same, and a hand's own lines stay.
#include "app/settings/settings_text.h"

#include <random>

#include "app/view/sizes.h"
#include "tests/support/catch.h"

using namespace viewer;

namespace {

class Random {
  public:
    explicit Random(unsigned seed) : engine_(seed) {}
    int below(int count) { return std::uniform_int_distribution(0, count - 1)(engine_); }
    bool coin() { return below(2) == 0; }
    template <class T>
    std::optional<T> maybe(T value) {
        return coin() ? std::optional(value) : std::nullopt;
    }
    std::string path() {
        static const std::vector<std::string> parts = {
            "map.gpkg", "Żółć",        "a b",       "\"quoted\"", "back\\slash",
            "[x]",      "#no comment", "tab\there", "new\nline",  "'",
            "\u2028",   "=",           "\"\"\"",    "\u00A0",     "ß.shp"};
        std::string text = "/home";
        for (int i = below(4) + 1; i > 0; --i) {
            text += "/" + parts[static_cast<std::size_t>(below(static_cast<int>(parts.size())))];
        }
        return text;
    }
    Settings settings() {
        Settings s;
        s.theme = maybe(static_cast<ThemeName>(below(4)));
        s.language = maybe(static_cast<Language>(below(3)));
        s.names = maybe(static_cast<LabelNames>(below(3)));
        s.motion = maybe(coin());
        s.hint = maybe(coin());
        s.interface_size = maybe(80 + below(171));
        s.class_text_size = maybe(100 + below(101));
        s.window_size = maybe(WindowSize{64 + below(9000), 64 + below(9000)});
        s.window_place = maybe(WindowPlace{below(9000) - 4500, below(9000) - 4500});
        s.maximised = maybe(coin());
        s.lesson = maybe(path());
        s.short_lesson = maybe(coin());
        SettingsChange opened;
        for (int i = below(12); i > 0; --i) opened.chosen.recent.emplace_back(path());
        std::vector<std::filesystem::path> once;
        for (const auto& file : opened.chosen.recent) {
            if (std::find(once.begin(), once.end(), file) == once.end()) once.push_back(file);
        }
        opened.chosen.recent = once;
        return with(s, opened);
    }

  private:
    std::mt19937 engine_;
};

Settings read(const std::string& text) {
    const SettingsRead read = read_settings_text(text, "settings.toml");
    if (read.fault) FAIL(read.fault->told().sentence() << "\n" << text);
    return read.settings;
}

}  // namespace

TEST_CASE("settings that are written are read as they were", "[settings]") {
    Random random(1);
    for (int turn = 0; turn < 500; ++turn) {
        const Settings settings = random.settings();
        const std::string text = settings_text(settings);
        INFO(text);
        CHECK(read(text) == settings);
    }
}

TEST_CASE("a text that is changed says what is meant, and keeps all other lines", "[settings]") {
    Random random(2);
    const std::string own =
        "# my own words\n[pactmap2]\ntheme = \"of a later program\" # mine\n[[x]]\ny = 1\n";
    for (int turn = 0; turn < 300; ++turn) {
        const Settings before = random.settings();
        const Settings now = with(before, {random.settings(), {}});
        const std::string text = settings_text(before) + "later_key = 7\n" + own;
        const std::string changed = changed_settings_text(text, before, now);
        INFO(text << "\nbecame\n" << changed);
        CHECK(read(changed) == now);
        CHECK(changed.find("later_key = 7\n") != std::string::npos);
        CHECK(changed.ends_with(own));
    }
}

TEST_CASE("a comment behind a value stays when the value changes", "[settings]") {
    const std::string text = "theme = \"night\"  # for the lab\n";
    Settings now;
    now.theme = ThemeName::print;
    const Settings before = read(text);
    CHECK(changed_settings_text(text, before, now) == "theme = \"print\"  # for the lab\n");
    CHECK(changed_settings_text(text, before, before) == text);
}

TEST_CASE("what can be read is read, whatever stands beside it", "[settings]") {
    const SettingsRead read = read_settings_text(
        "theme = 7\nlanguage = \"pl\"\n= nonsense\ninterface_size = 9000\nclass_text_size = 140\n"
        "motion = \"yes\"\nwindow_size = [1, 2, 3]\nrecent_files = [1, \"/a\", \"/a\", \"\"]\n"
        "names = \"both\"\nnames = \"today\"\nlesson = \"/x.toml",
        "settings.toml");
    CHECK_FALSE(read.settings.theme);
    CHECK(read.settings.language == Language::polish);
    CHECK_FALSE(read.settings.interface_size);
    CHECK(read.settings.class_text_size == 140);
    CHECK_FALSE(read.settings.motion);
    CHECK_FALSE(read.settings.window_size);
    CHECK(read.settings.names == LabelNames::both);
    CHECK_FALSE(read.settings.lesson);
    CHECK(read.settings.recent == std::vector<std::filesystem::path>{"/a"});
    REQUIRE(read.fault);
    CHECK(read.fault->told().where.find("settings.toml, line 3") != std::string::npos);
}

TEST_CASE("a value that cannot be used is told with its line and what may stand there",
          "[settings]") {
    const auto sentence = [](const std::string& text) {
        const SettingsRead read = read_settings_text(text, "s.toml");
        CHECK(read.settings == Settings());
        return read.fault ? read.fault->told().sentence() : std::string();
    };
    CHECK(sentence("\ntheme = \"pink\"\n") ==
          "s.toml, line 2, theme: the value cannot be used; choose from atlas, projector, night, "
          "print.");
    CHECK(sentence("motion = 1\n").find("write true or false") != std::string::npos);
    CHECK(sentence("interface_size = 79\n").find("from 80 to 250") != std::string::npos);
    CHECK(sentence("class_text_size = 201\n").find("from 100 to 200") != std::string::npos);
    CHECK(sentence("window_size = [9, 9]\n").find("width and height") != std::string::npos);
    CHECK(sentence("window_place = 3\n").find("left and top") != std::string::npos);
    CHECK(sentence("lesson = 3\n").find("quotation marks") != std::string::npos);
    CHECK(sentence("recent_files = \"/a\"\n").find("a list of files") != std::string::npos);
    CHECK(sentence("theme = \n") ==
          "s.toml, line 1: this is no setting that can be read; mend the line or remove it.");
    CHECK(sentence("\n\n<<<<<<< mine\n") ==
          "s.toml, line 3: this is no setting that can be read; mend the line or remove it.");
    CHECK(sentence("\nlesson = \"/x.toml\n\n") ==
          "s.toml, line 2: a quotation mark or a bracket is not closed; close it.");
    CHECK(sentence("recent_files = [\n  \"/a\",\n") ==
          "s.toml, line 1: a quotation mark or a bracket is not closed; close it.");
    CHECK(sentence("thme = \"night\"\n[later]\ntheme = 1\n").empty());
}

TEST_CASE("a setting that stands twice is told as such, and the first holds", "[settings]") {
    const SettingsRead read =
        read_settings_text("language = \"pl\"\n# mine\nlanguage = \"de\"\n", "s.toml");
    CHECK(read.settings.language == Language::polish);
    REQUIRE(read.fault);
    CHECK(read.fault->told().sentence() ==
          "s.toml, line 3, language: it is set a second time; keep one of the two lines.");
}

TEST_CASE("changes one after another are one change", "[settings]") {
    Random random(3);
    for (int turn = 0; turn < 300; ++turn) {
        const Settings start = random.settings();
        SettingsChange one{random.settings(), {}}, two{random.settings(), {}};
        if (!start.recent.empty() && random.coin()) one.gone = {start.recent.front()};
        if (!one.chosen.recent.empty() && random.coin()) two.gone = {one.chosen.recent.back()};
        std::erase_if(one.chosen.recent, [&](const auto& f) { return one.gone == std::vector{f}; });
        std::erase_if(two.chosen.recent, [&](const auto& f) { return two.gone == std::vector{f}; });
        const Settings in_turn = with(with(start, one), two);
        Settings at_once = with(start, followed_by(one, two));
        // Of what was opened the newest count; an older one may have made room meanwhile.
        const std::size_t known = std::min(in_turn.recent.size(), at_once.recent.size());
        CHECK(std::equal(in_turn.recent.begin(),
                         in_turn.recent.begin() + static_cast<std::ptrdiff_t>(known),
                         at_once.recent.begin()));
        at_once.recent = in_turn.recent;
        CHECK(at_once == in_turn);
    }
}
