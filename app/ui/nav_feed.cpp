#include "app/ui/nav_feed.h"

#include <array>

#include <imgui.h>

namespace viewer {

namespace {

struct FedKey {
    PanelKey key;
#if IMGUI_VERSION_NUM < 18700
    ImGuiNavInput input;
#else
    ImGuiKey input;
#endif
};
#if IMGUI_VERSION_NUM < 18700
constexpr std::array fed_keys = {FedKey{PanelKey::left, ImGuiNavInput_DpadLeft},
                                 FedKey{PanelKey::right, ImGuiNavInput_DpadRight},
                                 FedKey{PanelKey::up, ImGuiNavInput_DpadUp},
                                 FedKey{PanelKey::down, ImGuiNavInput_DpadDown},
                                 FedKey{PanelKey::press, ImGuiNavInput_Activate},
                                 FedKey{PanelKey::press, ImGuiNavInput_Input}};
#else
constexpr std::array fed_keys = {FedKey{PanelKey::left, ImGuiKey_GamepadDpadLeft},
                                 FedKey{PanelKey::right, ImGuiKey_GamepadDpadRight},
                                 FedKey{PanelKey::up, ImGuiKey_GamepadDpadUp},
                                 FedKey{PanelKey::down, ImGuiKey_GamepadDpadDown},
                                 FedKey{PanelKey::press, ImGuiKey_GamepadFaceDown},
                                 FedKey{PanelKey::press, ImGuiKey_GamepadFaceUp}};
#endif

}  // namespace

void feed_navigation(std::optional<PanelKey> down) {
    ImGuiIO& io = ImGui::GetIO();
    for (const FedKey& fed : fed_keys) {
#if IMGUI_VERSION_NUM < 18700
        io.NavInputs[fed.input] = down == fed.key ? 1.0F : 0.0F;
#else
        io.AddKeyEvent(fed.input, down == fed.key);
#endif
    }
}

void swallow_enter() {
    ImGuiIO& io = ImGui::GetIO();
#if IMGUI_VERSION_NUM < 18700
    for (const auto key : {ImGuiKey_Enter, ImGuiKey_KeyPadEnter}) {
        if (io.KeyMap[key] >= 0) io.KeysDown[io.KeyMap[key]] = false;
    }
#else
    for (const auto key : {ImGuiKey_Enter, ImGuiKey_KeypadEnter}) io.AddKeyEvent(key, false);
#endif
}

}  // namespace viewer
