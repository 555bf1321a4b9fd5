#include "geodata/compiler/downstream.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "geodata/compiler/course.h"

namespace geodata::compiler {

namespace {

constexpr double widest_gap_km = 150;

}  // namespace

Lines downstream(Lines lines, LonLat source) {
    Lines ordered;
    std::vector<LonLat> reached = {source};
    while (!lines.empty()) {
        double nearest = ordered.empty() ? 1e9 : widest_gap_km;
        auto next = lines.end();
        bool turned = false;
        for (auto line = lines.begin(); line != lines.end(); ++line) {
            for (const LonLat& from : reached) {
                const double to_front = km_between(from, line->front());
                const double to_back = km_between(from, line->back());
                if (std::min(to_front, to_back) >= nearest) continue;
                nearest = std::min(to_front, to_back);
                next = line;
                turned = to_back < to_front;
            }
        }
        if (next == lines.end()) break;
        if (turned) std::reverse(next->begin(), next->end());
        if (ordered.empty()) reached.clear();
        reached.push_back(next->back());
        ordered.push_back(std::move(*next));
        lines.erase(next);
    }
    return ordered;
}

}  // namespace geodata::compiler
