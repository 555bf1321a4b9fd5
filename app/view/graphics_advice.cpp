#include "app/view/graphics_advice.h"

#include <cstdlib>
#include <string_view>

namespace viewer {

namespace {

bool software_is_chosen() {
    const char* value = std::getenv("LIBGL_ALWAYS_SOFTWARE");
    if (value == nullptr) return false;
    const std::string_view text = value;
    return !text.empty() && text != "0" && text != "false" && text != "no";
}

}  // namespace

std::string graphics_advice() {
    const std::string packages = "install the packages libegl1 and libgl1-mesa-dri";
    if (software_is_chosen()) return packages + ", or install them again where they are there";
    return packages + ", and set LIBGL_ALWAYS_SOFTWARE=1 to draw without a graphics card";
}

}  // namespace viewer
