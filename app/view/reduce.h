/// \file
/// What each group of actions (action.h) does to the state: parts of apply(), which chooses among
/// them. None calls apply(); what two groups do alike is a function of its own beside one of them.
#pragma once

#include "app/view/action.h"

namespace viewer {

void reduce(ViewState&, const ContentAction&, const Scene&, const Viewport&);
void reduce(ViewState&, const CameraAction&, const Scene&, const Viewport&);
void reduce(ViewState&, const PlaceAction&, const Scene&, const Viewport&);
void reduce(ViewState&, const PanelAction&, const Scene&, const Viewport&);
void reduce(ViewState&, const ReadAction&, const Scene&, const Viewport&);
void reduce(ViewState&, const CompareAction&, const Scene&, const Viewport&);
void reduce(ViewState&, const TimelineAction&, const Scene&, const Viewport&);
void reduce(ViewState&, const PresentAction&, const Scene&, const Viewport&);
void reduce(ViewState&, const ToolAction&, const Scene&, const Viewport&);
void reduce(ViewState&, const LessonAction&, const Scene&, const Viewport&);
void reduce(ViewState&, const AskAction&, const Scene&, const Viewport&);
void reduce(ViewState&, const DataAction&, const Scene&, const Viewport&);
void reduce(ViewState&, const SettingAction&, const Scene&, const Viewport&);

}  // namespace viewer
