/// \file
/// The tables of an atlas as they are written: CSV, UTF-8.
#pragma once

#include <map>
#include <string>

#include "geodata/model/atlas.h"

namespace geodata::compiler {

/// File name to its text.
using TableTexts = std::map<std::string, std::string>;

TableTexts table_texts(const Atlas&);

}  // namespace geodata::compiler
