/// \file
/// A file descriptor that is closed when it goes out of scope, and errors of the system as values.
#pragma once

#include <cerrno>
#include <system_error>
#include <utility>

#include <unistd.h>

namespace geodata {

inline std::error_code last_error() {
    return {errno, std::generic_category()};
}

class Descriptor {
  public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() { static_cast<void>(close()); }
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] bool open() const { return number_ >= 0; }
    [[nodiscard]] int number() const { return number_; }
    /// Closing can say that earlier writes failed. It is closed afterwards in any case.
    [[nodiscard]] std::error_code close() {
        if (number_ < 0) return {};
        const int result = ::close(std::exchange(number_, -1));
        // Interrupted, Linux has closed it nevertheless.
        return result != 0 && errno != EINTR ? last_error() : std::error_code();
    }

  private:
    int number_ = -1;
};

}  // namespace geodata
