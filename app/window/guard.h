/// \file
/// What is thrown in one turn of the window's loop ends that turn, not the session.
#pragma once

#include <exception>
#include <new>
#include <string>
#include <utility>

namespace viewer {

class Guard {
  public:
    /// False: it threw, and what() says what.
    template <class F>
    bool run(F&& turn) {
        try {
            std::forward<F>(turn)();
            return true;
        } catch (const std::bad_alloc&) {
            what_ = "there is not enough memory";
        } catch (const std::exception& thrown) {
            what_ = thrown.what();
        } catch (...) {
            what_ = "unknown";
        }
        ++thrown_;
        return false;
    }
    void give_up(std::string what) {
        what_ = std::move(what);
        thrown_ = most_thrown;
    }
    /// A frame was drawn to its end.
    void went_well() { thrown_ = 0; }
    /// The same goes wrong again, with no frame drawn in between: to go on is no use.
    [[nodiscard]] bool is_hopeless() const { return thrown_ >= most_thrown; }
    [[nodiscard]] const std::string& what() const { return what_; }

  private:
    static constexpr int most_thrown = 2;
    int thrown_ = 0;  ///< since a frame was last drawn
    std::string what_;
};

}  // namespace viewer
