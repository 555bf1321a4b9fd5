#include "app/ui/painted_before.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace viewer {

namespace {

constexpr float far_off = std::numeric_limits<float>::max();
ImVec4 nowhere() {
    return {far_off, far_off, -far_off, -far_off};
}

std::string name_of(const ImDrawList& list) {
    return list._OwnerName != nullptr ? list._OwnerName : "";
}

void widen(ImVec4& box, const ImVec4& by) {
    box = {std::min(box.x, by.x), std::min(box.y, by.y), std::max(box.z, by.z),
           std::max(box.w, by.w)};
}

/// Around its vertices, as far as they are not clipped away.
ImVec4 box_of(const ImDrawList& list) {
    ImVec4 painted = nowhere(), open = nowhere();
    for (const ImDrawVert& v : list.VtxBuffer) {
        widen(painted, {v.pos.x, v.pos.y, v.pos.x, v.pos.y});
    }
    for (const ImDrawCmd& command : list.CmdBuffer) {
        if (command.ElemCount > 0) widen(open, command.ClipRect);
    }
    return {std::max(painted.x, open.x), std::max(painted.y, open.y), std::min(painted.z, open.z),
            std::min(painted.w, open.w)};
}

bool same_command(const ImDrawCmd& one, const ImDrawCmd& other) {
    const ImVec4 &a = one.ClipRect, &b = other.ClipRect;
    return a.x == b.x && a.y == b.y && a.z == b.z && a.w == b.w &&
           one.TextureId == other.TextureId && one.VtxOffset == other.VtxOffset &&
           one.IdxOffset == other.IdxOffset && one.ElemCount == other.ElemCount &&
           one.UserCallback == other.UserCallback;
}

template <class Kept, class Now>
bool same_bytes(const Kept& kept, const Now& now) {
    const auto size = static_cast<std::size_t>(now.Size);
    return kept.size() == size &&
           (size == 0 || std::memcmp(kept.data(), now.Data, size * sizeof(*now.Data)) == 0);
}

PixelBox whole_pixels(const ImVec4& box, ImVec2 size) {
    const int left = static_cast<int>(std::floor(std::clamp(box.x, 0.0F, size.x)));
    const int top = static_cast<int>(std::floor(std::clamp(box.y, 0.0F, size.y)));
    const int right = static_cast<int>(std::ceil(std::clamp(box.z, 0.0F, size.x)));
    const int bottom = static_cast<int>(std::ceil(std::clamp(box.w, 0.0F, size.y)));
    if (right <= left || bottom <= top) return {};
    return {left, top, right - left, bottom - top};
}

}  // namespace

PaintedBefore::Painted PaintedBefore::painted_by(const ImDrawList& list) {
    return {name_of(list),
            {list.VtxBuffer.begin(), list.VtxBuffer.end()},
            {list.IdxBuffer.begin(), list.IdxBuffer.end()},
            {list.CmdBuffer.begin(), list.CmdBuffer.end()},
            box_of(list)};
}

bool PaintedBefore::same(const Painted& kept, const ImDrawList& now) {
    return same_bytes(kept.vertices, now.VtxBuffer) && same_bytes(kept.indices, now.IdxBuffer) &&
           std::equal(kept.commands.begin(), kept.commands.end(), now.CmdBuffer.begin(),
                      now.CmdBuffer.end(), same_command);
}

PixelBox PaintedBefore::differences(const ImDrawData& now) const {
    const ImVec2 size = now.DisplaySize;
    if (size.x != size_.x || size.y != size_.y) return whole_pixels({0, 0, size.x, size.y}, size);
    ImVec4 changed = nowhere();
    auto before = lists_.begin();
    for (int i = 0; i < now.CmdListsCount; ++i) {
        const ImDrawList& list = *now.CmdLists[i];
        const auto found = std::find_if(before, lists_.end(), [&](const Painted& kept) {
            return kept.window == name_of(list);
        });
        if (found == lists_.end()) {  // it is new, or has come to lie further back
            widen(changed, box_of(list));
            continue;
        }
        for (; before != found; ++before) widen(changed, before->box);
        if (!same(*found, list)) {
            widen(changed, found->box);
            widen(changed, box_of(list));
        }
        ++before;
    }
    for (; before != lists_.end(); ++before) widen(changed, before->box);
    return whole_pixels(changed, size);
}

void PaintedBefore::keep(const ImDrawData& now) {
    size_ = now.DisplaySize;
    lists_.clear();
    for (int i = 0; i < now.CmdListsCount; ++i) lists_.push_back(painted_by(*now.CmdLists[i]));
}

void clip_to(ImDrawData& data, const PixelBox& box) {
    const auto left = static_cast<float>(box.x), top = static_cast<float>(box.y);
    const auto right = static_cast<float>(box.x + box.width);
    const auto bottom = static_cast<float>(box.y + box.height);
    for (int i = 0; i < data.CmdListsCount; ++i) {
        for (ImDrawCmd& command : data.CmdLists[i]->CmdBuffer) {
            ImVec4& clip = command.ClipRect;
            clip = {std::max(clip.x, left), std::max(clip.y, top), std::min(clip.z, right),
                    std::min(clip.w, bottom)};
        }
    }
}

}  // namespace viewer
