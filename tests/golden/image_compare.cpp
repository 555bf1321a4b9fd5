// Compares a picture that was drawn with its golden one, by the limits of pictures.h. Exit status
// 0: alike; 1: not, and DIFFERENCE.png shows where; 2: wrong usage or an unreadable file.
//
//     image_compare GOLDEN DRAWN DIFFERENCE.png
//     image_compare --other-letters GOLDEN DRAWN DIFFERENCE.png    panels of another Dear ImGui
//     image_compare --store DRAWN GOLDEN      keeps a picture as golden
#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

#include "tests/golden/pictures.h"

namespace {

using golden::Difference;
using golden::Picture;

/// Grey copy of the expected picture with the different pixels in red.
Picture marked(const Picture& expected, const Difference& found) {
    Picture picture = expected;
    for (std::size_t i = 0; i < found.pixels.size(); ++i) {
        std::uint8_t* p = &picture.rgb[i * 3];
        const int grey = std::min((p[0] + p[1] + p[2]) / 6 + 120, 255);
        p[0] = p[1] = p[2] = static_cast<std::uint8_t>(grey);
        if (!found.pixels[i]) continue;
        p[0] = 220;
        p[1] = p[2] = 0;
    }
    return picture;
}

int unreadable(const std::string& path) {
    std::cerr << "cannot read " << path << "\n";
    return 2;
}

int compare(const std::string& golden_file, const std::string& drawn_file,
            const std::string& difference_file, const golden::Limits& limits) {
    const auto expected = golden::read_picture(golden_file);
    if (!expected) return unreadable(golden_file);
    const auto drawn = golden::read_picture(drawn_file);
    if (!drawn) return unreadable(drawn_file);
    const Difference found = golden::difference(*expected, *drawn, limits);
    if (!found.comparable) {
        std::cout << "sizes differ: " << expected->width << "x" << expected->height << " and "
                  << drawn->width << "x" << drawn->height << "\n";
        return 1;
    }
    std::cout << found.count << " of " << found.pixels.size() << " pixels differ by more than "
              << limits.channel << " (allowed: "
              << static_cast<std::size_t>(limits.share * static_cast<double>(found.pixels.size()))
              << "), " << found.crowd << " of them within " << limits.square << "x" << limits.square
              << " at " << found.crowd_x << "," << found.crowd_y << " (allowed: " << limits.crowd
              << ")\n";
    if (golden::alike(found, limits)) return 0;
    golden::write_picture(marked(*expected, found), difference_file);
    return 1;
}

int store(const std::string& drawn_file, const std::string& golden_file) {
    const auto drawn = golden::read_picture(drawn_file);
    if (!drawn) return unreadable(drawn_file);
    if (golden::write_picture(golden::rounded(*drawn), golden_file)) return 0;
    std::cerr << "cannot write " << golden_file << "\n";
    return 2;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() == 3 && words[0] == "--store") return store(words[1], words[2]);
    if (words.size() == 3) return compare(words[0], words[1], words[2], {});
    if (words.size() == 4 && words[0] == "--other-letters") {
        return compare(words[1], words[2], words[3], golden::other_letters);
    }
    std::cerr << "image_compare [--other-letters] GOLDEN DRAWN DIFFERENCE.png\n"
                 "image_compare --store DRAWN GOLDEN\n";
    return 2;
}
