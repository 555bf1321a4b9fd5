/// \file
/// What the thread that loads a file and those that wait for it share: how far it has come, and the
/// wish to end it.
#pragma once

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>

#include "geodata/result.h"

namespace geodata {

enum class LoadingStage : std::uint8_t { reading, borders, preparing };

/// For people: "reading the file", "finding the borders", "preparing the map".
std::string_view to_words(LoadingStage);

/// Every member may be called from any thread at any time. Whoever waits keeps it alive until the
/// loading has ended.
class Loading {
  public:
    struct Progress {
        LoadingStage stage = LoadingStage::reading;
        double share = 0;  ///< of this stage, 0..1
    };

    /// Asks the loading to end; it does within about a second and gives an error.
    void cancel() noexcept { cancelled_.store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool cancelled() const noexcept {
        return cancelled_.load(std::memory_order_relaxed);
    }

    /// Called by who loads; a share beyond 0..1 is brought into it.
    void report(LoadingStage stage, double share) noexcept {
        const double whole = std::clamp(std::isfinite(share) ? share : 0.0, 0.0, 1.0) * steps;
        progress_.store((std::uint32_t{static_cast<std::uint8_t>(stage)} << 24) |
                            static_cast<std::uint32_t>(whole),
                        std::memory_order_relaxed);
    }
    [[nodiscard]] Progress progress() const noexcept {
        const std::uint32_t both = progress_.load(std::memory_order_relaxed);
        return {static_cast<LoadingStage>(both >> 24), (both & 0xFFFFFFU) / steps};
    }

  private:
    static constexpr double steps = 1'000'000;
    std::atomic<bool> cancelled_ = false;
    std::atomic<std::uint32_t> progress_ = 0;  ///< stage and share in one, so that they agree
};

// Most functions that load take a Loading that may be null: then nobody waits.
inline bool cancelled(const Loading* loading) {
    return loading != nullptr && loading->cancelled();
}
inline void report(Loading* loading, LoadingStage stage, double share) {
    if (loading != nullptr) loading->report(stage, share);
}

/// What a cancelled loading gives instead of a value; `where` is the file.
Error cancelled_error(const std::string& where);

}  // namespace geodata
