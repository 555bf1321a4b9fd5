/// \file
/// The keys of the settings' file, and the names of values, for its reader and its writer.
#pragma once

#include <array>

namespace viewer {

/// In the order of the enumerators (theme_ids, label_names_ids: app/view/map_view.h).
inline constexpr std::array language_ids = {"en", "de", "pl"};

namespace setting_keys {
inline constexpr const char* theme = "theme";
inline constexpr const char* language = "language";
inline constexpr const char* names = "names";
inline constexpr const char* motion = "motion";
inline constexpr const char* hint = "first_hint";
inline constexpr const char* interface_size = "interface_size";
inline constexpr const char* class_text = "class_text_size";
inline constexpr const char* window_size = "window_size";
inline constexpr const char* window_place = "window_place";
inline constexpr const char* maximised = "window_maximised";
inline constexpr const char* lesson = "lesson";
inline constexpr const char* short_lesson = "short_lesson";
inline constexpr const char* recent = "recent_files";
}  // namespace setting_keys

}  // namespace viewer
