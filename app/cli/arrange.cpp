#include "app/cli/arrange.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include <CLI/CLI.hpp>

namespace viewer {

namespace {

using geodata::Error;
using geodata::Result;

/// An option's long name, and whether a value follows it.
struct Form {
    std::string name;
    bool takes_value = false;
};

void add_forms(const CLI::App& app, std::map<std::string, Form>& forms) {
    for (const CLI::Option* option : app.get_options()) {
        if (option->get_lnames().empty()) continue;  // a file or a number
        const Form form{option->get_lnames().front(), option->get_items_expected_max() > 0};
        for (const std::string& name : option->get_lnames()) forms.emplace("--" + name, form);
        for (const std::string& name : option->get_snames()) forms.emplace("-" + name, form);
    }
}

/// How many files or numbers the command takes.
std::size_t most_others(const CLI::App& command) {
    std::size_t most = 0;
    for (const CLI::Option* option : command.get_options()) {
        if (option->get_positional()) {
            most += static_cast<std::size_t>(option->get_items_expected_max());
        }
    }
    return most;
}

/// Of the program and all its commands: an option of the same name has the same form in each.
std::map<std::string, Form> all_forms(const CLI::App& app) {
    std::map<std::string, Form> forms;
    add_forms(app, forms);
    for (const CLI::App* command : app.get_subcommands({})) add_forms(*command, forms);
    return forms;
}

bool is_command(const CLI::App& app, const std::string& word) {
    const std::vector<const CLI::App*> all = app.get_subcommands({});
    return std::any_of(all.begin(), all.end(),
                       [&](const CLI::App* command) { return command->get_name() == word; });
}

/// "-5", "-.5", "-inf": no option.
bool negative_number(const std::string& word) {
    double value = 0;
    const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), value);
    return problem != std::errc::invalid_argument && end != word.data();
}

/// "--date=DAY" and "-oFILE" taken apart.
struct Option {
    std::string as_written;
    std::optional<std::string> value;
};

std::optional<Option> option_in(const std::string& word) {
    if (word.size() < 2 || word[0] != '-' || negative_number(word)) return std::nullopt;
    if (word[1] != '-') {
        if (word.size() == 2) return Option{word, std::nullopt};
        return Option{word.substr(0, 2), word.substr(2)};
    }
    const std::size_t equals = word.find('=');
    if (equals == std::string::npos) return Option{word, std::nullopt};
    return Option{word.substr(0, equals), word.substr(equals + 1)};
}

Error misplaced(const std::string& option, const std::string& what, const std::string& command) {
    return {{what, option, "see " + called(command) + " --help"}};
}

class Arranger {
  public:
    explicit Arranger(const CLI::App& app) : app_(app), forms_(all_forms(app)) {}

    void take(const std::vector<std::string>& words) {
        for (std::size_t i = 0; i < words.size(); ++i) {
            const std::string& word = words[i];
            const std::optional<Option> option = ended_ ? std::nullopt : option_in(word);
            if (word.empty()) {
                complain("a word of the command line", "it is empty");
            } else if (!ended_ && word == "--") {
                ended_ = true;
            } else if (option) {
                if (take_option(*option, i + 1 < words.size() ? &words[i + 1] : nullptr)) ++i;
            } else if (!ended_ && command_.empty() && is_command(app_, word)) {
                command_ = word;
            } else {
                rest_.push_back(word);
            }
        }
    }

    Result<Arranged> done() {
        const CLI::App& command = command_.empty() ? app_ : *app_.get_subcommand(command_);
        std::map<std::string, Form> known;
        add_forms(command, known);
        for (const std::string& name : names_) {
            if (known.count(name) == 0) complain(name, called(command_) + " has no such option");
        }
        if (const std::size_t most = most_others(command); rest_.size() > most) {
            complain("\"" + rest_[most] + "\"", "it is a word too many");
        }
        if (!fault_.empty()) return misplaced(at_fault_, fault_, command_);
        Arranged line{command_, {}, rest_};
        if (!command_.empty()) line.words.push_back(command_);
        line.words.insert(line.words.end(), options_.begin(), options_.end());
        if (!rest_.empty()) line.words.emplace_back("--");
        line.words.insert(line.words.end(), rest_.begin(), rest_.end());
        return line;
    }

  private:
    /// Whether the next word was its value.
    bool take_option(const Option& option, const std::string* next) {
        names_.push_back(option.as_written);
        const auto form = forms_.find(option.as_written);
        if (form == forms_.end()) return false;  // done() refuses it
        if (!form->second.takes_value) {
            if (option.value) complain(option.as_written, "it takes no value");
            options_.push_back("--" + form->second.name);
            return false;
        }
        const bool follows =
            !option.value && next != nullptr && *next != "--" && forms_.count(*next) == 0;
        const std::string value = follows ? *next : option.value.value_or("");
        if (!follows && !option.value) {
            complain(option.as_written, "its value is missing");
        } else if (value.empty()) {
            complain(option.as_written, "its value is empty");
        }
        options_.push_back("--" + form->second.name + "=" + value);
        return follows;
    }

    /// The first one counts.
    void complain(const std::string& where, const std::string& what) {
        if (!fault_.empty()) return;
        at_fault_ = where;
        fault_ = what;
    }

    const CLI::App& app_;
    std::map<std::string, Form> forms_;
    std::string command_;
    std::vector<std::string> options_, names_, rest_;
    std::string at_fault_, fault_;
    bool ended_ = false;
};

}  // namespace

Result<Arranged> arranged(const CLI::App& app, const std::vector<std::string>& words) {
    Arranger arranger(app);
    arranger.take(words);
    return arranger.done();
}

std::string called(const std::string& command) {
    return command.empty() ? "pactmap" : "pactmap " + command;
}

}  // namespace viewer
