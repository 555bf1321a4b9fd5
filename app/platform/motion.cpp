#include "app/platform/motion.h"

#include <algorithm>
#include <fstream>
#include <string>

namespace viewer {

namespace {

/// The value of `key=value` in an ini file; empty where there is none.
std::string setting(const std::filesystem::path& file, const std::string& key) {
    std::ifstream stream(file);
    std::string line;
    while (std::getline(stream, line)) {
        line.erase(std::remove_if(line.begin(), line.end(),
                                  [](char c) { return c == ' ' || c == '\t' || c == '\r'; }),
                   line.end());
        if (line.rfind(key + "=", 0) == 0) return line.substr(key.size() + 1);
    }
    return {};
}

}  // namespace

bool motion_wanted(const std::filesystem::path& config) {
    for (const char* folder : {"gtk-4.0", "gtk-3.0"}) {
        const std::string value =
            setting(config / folder / "settings.ini", "gtk-enable-animations");
        if (value == "0" || value == "false" || value == "FALSE") return false;
    }
    return setting(config / "kdeglobals", "AnimationDurationFactor") != "0";
}

}  // namespace viewer
