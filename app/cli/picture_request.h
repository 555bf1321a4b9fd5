/// \file
/// What a picture is asked for on the command line, drawn or described: understood before the data
/// are read, then held against them.
#pragma once

#include <memory>
#include <optional>
#include <variant>

#include "app/cli/number_options.h"
#include "app/cli/options.h"
#include "app/lesson/read_lesson.h"
#include "app/picture/sheet.h"
#include "app/view/scene.h"

namespace viewer {

struct PictureRequest {
    MapRequest map;
    PictureSize size;
    std::string title = {};  ///< of a sheet
};
/// Refused, as wrong usage: what understand() and understand_print() refuse, and a sheet with
/// panels or with a step, and a title without a sheet.
geodata::Result<PictureRequest> understand_picture(const PictureOptions&);

/// The data, and what is told on them.
struct PictureData {
    std::unique_ptr<Scene> scene;
    Lesson lesson;
    std::optional<std::size_t> step;  ///< that is presented
};
/// What is wrong is printed: an exit status then.
std::variant<PictureData, int> picture_data(geodata::Result<std::unique_ptr<Scene>>,
                                            const MapOptions&, const MapRequest&);

/// A sheet of the page that is asked for, and the state as it is fitted into its map at first.
struct AskedSheet {
    Sheet sheet;
    ViewState state;
};
AskedSheet asked_sheet(const Scene&, const PictureRequest&);

/// The state with the lesson; what the window would say of it is said on stderr.
ViewState told_state(const PictureData&, const Viewport&, const MapRequest&);

}  // namespace viewer
