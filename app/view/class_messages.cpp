#include "app/view/class_messages.h"

#include <string_view>

namespace viewer {

namespace {

constexpr std::string_view openers = " \"'(";

bool begins_word(const std::string& sentence, std::size_t at) {
    return at == 0 || openers.find(sentence[at - 1]) != std::string_view::npos;
}

/// Whether this can be the name of a folder in a sentence: another path, or a sentence, does not
/// begin in it.
bool names_folder(std::string_view name) {
    const auto has = [&](std::string_view words) {
        return name.find(words) != std::string_view::npos;
    };
    return !name.empty() && name.back() != ' ' && !has(". ") && !has(": ") && !has(", ");
}

}  // namespace

bool messages_pass(const ViewState& state) {
    return state.presenting() != nullptr && !state.presenter && !state.messages.empty();
}

std::string without_folders(const std::string& sentence) {
    std::string said;
    for (std::size_t at = 0; at < sentence.size();) {
        if (sentence[at] != '/' || !begins_word(sentence, at)) {
            said += sentence[at++];
            continue;
        }
        std::size_t name = at + 1;
        for (std::size_t slash = sentence.find('/', name);
             slash != std::string::npos &&
             names_folder(std::string_view(sentence).substr(name, slash - name));
             slash = sentence.find('/', name)) {
            name = slash + 1;
        }
        at = name;
    }
    return said;
}

}  // namespace viewer
