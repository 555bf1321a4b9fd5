/// \file
/// Numbers of the command line: plain decimal ones within a range, everything else refused in a
/// sentence that names the range.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/view/camera.h"
#include "geodata/coordinates.h"
#include "geodata/result.h"

namespace viewer {

inline constexpr int smallest_side = 64, largest_side = 16384;     // pixels
inline constexpr double smallest_scale = 0.5, largest_scale = 16;  // pixels a point
inline constexpr int smallest_dpi = 50, largest_dpi = 1200;
inline constexpr int most_frames = 100000;  // of a bench

/// All of the text: digits, a sign, a decimal point, an exponent. No "inf", no "nan", no "0x10".
std::optional<double> plain_number(const std::string& text);

/// `option` is how it is called: "--scale".
geodata::Result<double> understand_number(const std::string& option, const std::string& text,
                                          double low, double high);
geodata::Result<int> understand_whole(const std::string& option, const std::string& text, int low,
                                      int high);

/// "1920x1080" and the scale; an empty scale suits the height.
geodata::Result<Viewport> understand_size(const std::string& size, const std::string& scale);

/// The pixels of a picture, and how many of them print as an inch; 0: it says nothing of print.
struct PictureSize {
    Viewport viewport;
    int dpi = 0;
};
/// What --size, --scale, --dpi and --paper-size ask for; what is left empty follows from the
/// others. In print a point of type is 1/120 of an inch or more: the names of towns have about 7
/// points of a printer's then; a page has the same type lying and standing. Refused: a size beside
/// a page, a page of more pixels than can be.
geodata::Result<PictureSize> understand_print(const std::string& size, const std::string& scale,
                                              const std::string& dpi, const std::string& page);
/// "20,53,29,60": west, south, east, north.
geodata::Result<geodata::LonLatBox> understand_bbox(const std::string& text);

/// "1920x1080 at scale 1": pixels a point that suit a picture of this height.
double default_scale(int height);

/// "a,b,,c" at each separator: always one more than there are separators.
std::vector<std::string> parts_of(const std::string& text, char separator);

}  // namespace viewer
