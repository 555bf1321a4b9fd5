#include "app/ui/wrapped_input.h"

#include <algorithm>

#include <imgui.h>
#include <imgui_stdlib.h>

namespace viewer {

namespace {

/// A line broken on purpose is two line ends in the field, one broken to fit is one: so a text
/// keeps its length, and the caret its place, whatever is typed.
std::string in_field(const std::string& text) {
    std::string out;
    for (const char c : text) out += c == '\n' ? std::string("\n\n") : std::string(1, c);
    return out;
}

std::string out_of_field(const std::string& field) {
    std::string out;
    for (std::size_t i = 0; i < field.size(); ++i) {
        if (field[i] != '\n') {
            out += field[i];
        } else if (i + 1 < field.size() && field[i + 1] == '\n') {
            out += '\n';
            ++i;
        } else {
            out += ' ';
        }
    }
    return out;
}

/// Spaces become line ends where a line would be wider, single line ends spaces again.
void wrap(char* begin, char* end, float width) {
    for (char* c = begin; c != end; ++c) {
        if (*c != '\n') continue;
        if (c + 1 != end && c[1] == '\n') {
            ++c;
        } else {
            *c = ' ';
        }
    }
    const ImFont* font = ImGui::GetFont();
    const float size = ImGui::GetFontSize();
    char *line = begin, *space = nullptr;
    for (char* c = begin; c != end; ++c) {
        if (*c == '\n') {
            line = c + 1;
            space = nullptr;
            continue;
        }
        if (*c == ' ') space = c;
        if (space == nullptr || *c == ' ') continue;
        const float wide = font->CalcTextSizeA(size, 1e9F, 0, line, c + 1).x;
        if (wide <= width) continue;
        *space = '\n';
        line = space + 1;
        space = nullptr;
    }
}

int rewrap(ImGuiInputTextCallbackData* data) {
    const float width = *static_cast<const float*>(data->UserData);
    const std::string before(data->Buf, static_cast<std::size_t>(data->BufTextLen));
    wrap(data->Buf, data->Buf + data->BufTextLen, width);
    data->BufDirty = before.compare(0, before.size(), data->Buf) != 0;
    return 0;
}

}  // namespace

bool wrapped_input(const UiFrame& frame, const std::string& name, std::string& text, int lines) {
    const ImGuiStyle& style = ImGui::GetStyle();
    const float all = ImGui::GetContentRegionAvail().x;
    float width = all - 2 * style.FramePadding.x - style.ScrollbarSize;
    std::string field = in_field(text);
    wrap(field.data(), field.data() + field.size(), width);
    const auto wrapped_lines = 1 + std::count(field.begin(), field.end(), '\n');
    const auto shown = std::clamp<std::ptrdiff_t>(wrapped_lines, lines, 3 * lines);
    const float height =
        static_cast<float>(shown) * ImGui::GetTextLineHeight() + 2 * style.FramePadding.y;
    const bool changed =
        ImGui::InputTextMultiline(("##" + name).c_str(), &field, ImVec2(all, height),
                                  ImGuiInputTextFlags_CallbackEdit, rewrap, &width);
    frame.note_control(name);
    if (changed) text = out_of_field(field);
    return changed;
}

}  // namespace viewer
