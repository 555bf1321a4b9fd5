/// \file
/// There may be two interfaces, each with its context of Dear ImGui; between calls the first one
/// made is the current one, for ImGui's GLFW callbacks speak to that.
#pragma once

#include <imgui.h>

namespace viewer {

/// While it lives, this context is the current one; null: the one that is stays.
class WithinContext {
  public:
    explicit WithinContext(ImGuiContext* wanted) : before_(ImGui::GetCurrentContext()) {
        if (wanted != nullptr) ImGui::SetCurrentContext(wanted);
    }
    ~WithinContext() {
        if (before_ != nullptr) ImGui::SetCurrentContext(before_);
    }
    WithinContext(const WithinContext&) = delete;
    WithinContext& operator=(const WithinContext&) = delete;

  private:
    ImGuiContext* before_;
};

}  // namespace viewer
