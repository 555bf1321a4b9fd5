#include "app/cli/options.h"

#include <algorithm>
#include <array>

#include <CLI/CLI.hpp>

#include "app/cli/number_options.h"

namespace viewer {

namespace {

using geodata::Error;
using geodata::Result;

Error wrong(const std::string& option, const std::string& what, const std::string& allowed) {
    return {{what, option, allowed}};
}

Result<Layers> understand_layers(const std::string& text, bool& protocol) {
    Layers layers{false, false, false, false, false, false, false};
    layers.usual_dates = false;
    for (const std::string& name : parts_of(text, ',')) {
        const auto* found =
            std::find_if(named_layers.begin(), named_layers.end(),
                         [&](const NamedLayer& layer) { return name == layer.name; });
        if (found != named_layers.end()) {
            layers.*(found->which) = true;
        } else if (name == "protocol") {
            protocol = true;
        } else {
            return wrong("--layers", "there is no layer \"" + name + "\"",
                         "choose from land,borders,rivers,places,labels,graticule,uncertainty,"
                         "dates,protocol");
        }
    }
    return layers;
}

template <class T, std::size_t N>
Result<T> one_of(const std::string& option, const std::string& text,
                 const std::array<std::pair<const char*, T>, N>& names) {
    std::string allowed;
    for (const auto& [name, value] : names) {
        if (text == name) return value;
        allowed += (allowed.empty() ? "" : ", ") + std::string(name);
    }
    return wrong(option, "\"" + text + "\" is not known", "choose from " + allowed);
}

}  // namespace

void add_map_options(CLI::App& app, MapOptions& options) {
    app.add_option("FILE", options.files,
                   "atlas folder or boundary file to show instead of the shipped atlas");
    app.add_option("--date", options.date, "day to show, for example 1939-08-23");
    app.add_option("--protocol", options.protocol,
                   "the Secret Protocol's layer: 1939-08-23, 1939-09-28 (of other data: an id of "
                   "its papers.csv) or off");
    app.add_option("--layers", options.layers,
                   "only these: land,borders,rivers,places,labels,graticule,uncertainty,dates,"
                   "protocol");
    app.add_option("--bbox", options.bbox, "part of the map: west,south,east,north in degrees");
    app.add_option("--clause", options.clause,
                   "light what a clause of a paper speaks of: protocol_1939_08_23/2");
    app.add_option("--theme", options.theme, "atlas, projector, night or print");
    app.add_option(
        "--compare", options.compare,
        "side B of a comparison: a day, or paper:1939-08-23 or paper:1939-09-28 for what "
        "a paper marks off; with --protocol, a day that is a paper's shows that paper too");
    app.add_option("--mode", options.mode,
                   "how to compare: swipe, fade, lens, side, flicker, changes, promise, several");
    app.add_option("--lesson", options.lesson, "lesson file (TOML) instead of the shipped one");
    app.add_option("--step", options.step,
                   "present the lesson from this step, from 1 to the number of its steps")
        ->type_name("NUMBER");
    app.add_flag("--present", options.present, "present the lesson: map, headline and text only");
    app.add_flag("--short", options.short_lesson,
                 "only the steps of the short lesson, where the lesson marks them; --step counts "
                 "these then");
    app.add_option("--labels", options.labels, "names of places: period, today or both");
    app.add_option("--language", options.language,
                   "of the map and the panels: en, de or pl; left out, the environment's");
}

namespace {

/// What --compare can name: "choose from paper:1939-08-23, paper:1939-09-28, or write a day".
std::string or_a_day(const geodata::Atlas& papers) {
    std::string list;
    for (const geodata::Paper paper : layer_papers(papers)) {
        list += "paper:" + papers.paper(paper).id + ", ";
    }
    return list.empty() ? "the data have no papers; write a day"
                        : "choose from " + list + "or write a day";
}

}  // namespace

Result<std::optional<geodata::Date>> understand_date(const std::string& text) {
    if (text.empty()) return std::optional<geodata::Date>();
    const auto date = geodata::parse_date(text);
    if (!date) return date.error();
    return std::optional(date.value());
}

Result<geodata::Date> day_in(const geodata::Atlas& atlas, std::optional<geodata::Date> asked) {
    if (!asked) return geodata::opening_day(atlas);
    if (atlas.days.contains(*asked)) return *asked;
    return wrong("date \"" + geodata::to_iso(*asked) + "\"", "the data do not reach that day",
                 "choose one " + to_words(atlas.days));
}

Result<std::optional<geodata::Paper>> understand_paper(const std::string& text,
                                                       const geodata::Atlas& papers) {
    if (text.empty() || text == "off") return std::optional<geodata::Paper>();
    if (const auto paper = papers.find_paper(text)) return std::optional(*paper);
    return wrong("--protocol", "there is no paper \"" + text + "\"",
                 papers.papers.empty()
                     ? "the data have no papers; leave it out"
                     : "choose from " + ids_of(papers, all_papers(papers)) + ", off");
}

Result<std::variant<geodata::Date, geodata::Paper>> understand_compare(
    const std::string& text, const geodata::Atlas& papers) {
    using Either = std::variant<geodata::Date, geodata::Paper>;
    const std::string prefix = "paper:";
    if (text.rfind(prefix, 0) == 0) {
        const auto paper = papers.find_paper(text.substr(prefix.size()));
        if (paper) return Either(*paper);
        return wrong("--compare", "there is no paper \"" + text.substr(prefix.size()) + "\"",
                     or_a_day(papers));
    }
    const auto date = geodata::parse_date(text);
    if (!date) return date.error();
    return Either(date.value());
}

namespace {

Result<CompareMode> understand_mode(const std::string& text) {
    return one_of<CompareMode>(
        "--mode", text,
        std::array{std::pair{"swipe", CompareMode::swipe}, std::pair{"fade", CompareMode::fade},
                   std::pair{"lens", CompareMode::lens}, std::pair{"side", CompareMode::side},
                   std::pair{"flicker", CompareMode::flicker},
                   std::pair{"changes", CompareMode::changes},
                   std::pair{"promise", CompareMode::promise},
                   std::pair{"several", CompareMode::several}});
}

/// One whose texts are not there or broken gives way to English, with a warning.
Result<Language> understand_language(const std::string& text) {
    Result<Language> language = language_of_environment();
    if (!text.empty()) {
        language = one_of<Language>(
            "--language", text,
            std::array{std::pair{"en", Language::english}, std::pair{"de", Language::german},
                       std::pair{"pl", Language::polish}});
    }
    if (!language) return language;
    const auto found = find_language(language.value());
    if (found) return language;
    geodata::Warning warning{found.error()};
    warning.remedy += "; until then the program speaks English";
    return {Language::english, {warning}};
}

geodata::Warning marks_nothing(const std::string& option) {
    return {{"this data set says nothing of the papers' allocations", "",
             option + " marks nothing on it"}};
}

/// Side B; its paper follows A's when the protocol is on.
geodata::Status understand_other(const MapOptions& options, const geodata::Atlas& papers,
                                 MapRequest& request) {
    if (!options.mode.empty()) {
        const auto mode = understand_mode(options.mode);
        if (!mode) return mode.error();
        request.mode = mode.value();
        if (options.compare.empty() && request.mode != CompareMode::promise &&
            request.mode != CompareMode::several) {
            return wrong("--mode", "a comparison needs a second side", "add --compare 1940-08-06");
        }
        request.other = OtherSide();  // on the data's usual day
    }
    if (options.compare.empty()) return geodata::Done{};
    const auto either = understand_compare(options.compare, papers);
    if (!either) return either.error();
    OtherSide side;
    if (const auto* paper = std::get_if<geodata::Paper>(&either.value())) {
        const geodata::PaperRecord& named = papers.paper(*paper);
        if (!named.layer) {
            return wrong("--compare", "the paper of " + named.name + " has no layer",
                         or_a_day(papers));
        }
        side = {named.day, named.id, false};
    } else {
        side.date = std::get<geodata::Date>(either.value());
        request.compare_date = side.date;
        side.paper = request.paper;
        for (const geodata::Paper each : layer_papers(papers)) {
            const geodata::PaperRecord& one = papers.paper(each);
            if (!request.paper.empty() && one.day == side.date) side.paper = one.id;
        }
    }
    request.other = side;
    return geodata::Done{};
}

}  // namespace

Result<std::optional<geodata::Paper>> understand_layer(const std::string& text,
                                                       const geodata::Atlas& papers) {
    using Shown = std::optional<geodata::Paper>;
    if (papers.papers.empty() && !text.empty() && text != "off") {
        return {Shown(), {marks_nothing("--protocol")}};
    }
    auto paper = understand_paper(text, papers);
    if (!paper || !paper.value() || papers.paper(*paper.value()).layer) return paper;
    return wrong(
        "--protocol", "the paper of " + papers.paper(*paper.value()).name + " has no layer",
        "choose from " + ids_of(papers, layer_papers(papers)) + ", off (export and areas know it)");
}

Result<MapRequest> understand(const MapOptions& options, const geodata::Atlas& papers) {
    MapRequest request;
    if (options.files.size() > 1) {
        return wrong(options.files[1].string(), "several files were named",
                     "open one atlas or boundary file at a time");
    }
    const auto language = understand_language(options.language);
    if (!language) return language.error();
    request.language = language.value();
    const auto date = understand_date(options.date);
    if (!date) return date.error();
    request.date = date.value();
    const auto paper = understand_layer(options.protocol, papers);
    if (!paper) return paper.error();
    if (paper.value()) request.paper = papers.paper(*paper.value()).id;
    bool nothing_marked = false;
    if (!options.layers.empty()) {
        bool protocol = false;
        const auto layers = understand_layers(options.layers, protocol);
        if (!layers) return layers.error();
        request.layers = layers.value();
        const auto first = protocol ? first_layer_paper(papers) : std::nullopt;
        if (first && request.paper.empty()) request.paper = papers.paper(*first).id;
        nothing_marked = protocol && request.paper.empty() && paper.warnings().empty();
    }
    const auto other = understand_other(options, papers, request);
    if (!other) return other.error();
    if (!options.bbox.empty()) {
        const auto box = understand_bbox(options.bbox);
        if (!box) return box.error();
        request.bbox = box.value();
    }
    if (!options.theme.empty()) {
        const auto theme = one_of<ThemeName>(
            "--theme", options.theme,
            std::array{std::pair{"atlas", ThemeName::atlas},
                       std::pair{"projector", ThemeName::projector},
                       std::pair{"night", ThemeName::night}, std::pair{"print", ThemeName::print}});
        if (!theme) return theme.error();
        request.theme = theme.value();
    }
    if (!options.labels.empty()) {
        const auto names = one_of<LabelNames>(
            "--labels", options.labels,
            std::array{std::pair{"period", LabelNames::period},
                       std::pair{"today", LabelNames::today}, std::pair{"both", LabelNames::both}});
        if (!names) return names.error();
        request.names = names.value();
    }
    request.short_lesson = options.short_lesson;
    request.clause = options.clause;
    std::vector<geodata::Warning> warnings = language.warnings();
    warnings.insert(warnings.end(), paper.warnings().begin(), paper.warnings().end());
    if (nothing_marked) warnings.push_back(marks_nothing("--layers protocol"));
    return {request, std::move(warnings)};
}

}  // namespace viewer
