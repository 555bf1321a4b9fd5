#include "geodata/result.h"

#include "geodata/printable.h"

namespace geodata {

std::string Issue::sentence() const {
    std::string text = where.empty() ? what : where + ": " + what;
    if (!remedy.empty()) text += "; " + remedy;
    return printable(text + ".");
}

}  // namespace geodata
