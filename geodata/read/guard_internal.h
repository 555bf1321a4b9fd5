/// \file
/// Where exceptions end: the libraries below may throw, geodata does not.
#pragma once

#include <exception>
#include <new>
#include <stdexcept>
#include <string>

#include "geodata/result.h"

namespace geodata {

/// What `read` gives, or what it threw as an error; `where` is the file.
template <class Read>
auto guarded(const std::string& where, const Read& read) -> decltype(read()) {
    const Error too_large{{"it needs more memory than there is", where,
                           "close other programs, or simplify the file"}};
    try {
        return read();
    } catch (const std::bad_alloc&) {
        return too_large;
    } catch (const std::length_error&) {
        return too_large;
    } catch (const std::exception& problem) {
        return Error{{std::string("it cannot be read: ") + problem.what(), where,
                      "copy or download it again, whole"}};
    }
}

}  // namespace geodata
