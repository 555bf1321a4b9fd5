/// \file
/// A value that its copies share until one of them is changed.
#pragma once

#include <memory>
#include <utility>

namespace viewer {

/// To copy it, or to compare a copy that nobody changed, costs the same however large it is. Read
/// like a pointer; never null. Copies may be read and changed on different threads.
template <class T>
class Shared {
  public:
    Shared() : value_(std::make_shared<const T>()) {}
    Shared(T value) : value_(std::make_shared<const T>(std::move(value))) {}

    const T& operator*() const { return *value_; }
    const T* operator->() const { return value_.get(); }

    /// A value of this copy's own, to be changed. Valid until the next call.
    T& edit() {
        auto own = std::make_shared<T>(*value_);
        T& changed = *own;
        value_ = std::move(own);
        return changed;
    }
    bool operator==(const Shared& other) const {
        return value_ == other.value_ || *value_ == *other.value_;
    }

  private:
    std::shared_ptr<const T> value_;
};

}  // namespace viewer
