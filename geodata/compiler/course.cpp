#include "geodata/compiler/course.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <queue>

namespace geodata::compiler {

namespace {

constexpr double km_per_degree = 111.195;  // mean sphere, R = 6371.0 km
constexpr double bridge_penalty = 4;       // a gap costs more than the same way along the line
constexpr double curve_step_km = 1.5;

struct Network {
    std::vector<LonLat> vertex;
    std::vector<std::vector<std::pair<std::size_t, double>>> edges;
    std::map<std::pair<long, long>, std::size_t> known;

    std::size_t at(LonLat p) {
        const auto key = std::pair(std::lround(p.lon * 1e6), std::lround(p.lat * 1e6));
        const auto [found, fresh] = known.emplace(key, vertex.size());
        if (fresh) {
            vertex.push_back(p);
            edges.emplace_back();
        }
        return found->second;
    }
    void join(std::size_t a, std::size_t b, double cost) {
        if (a == b) return;
        edges[a].emplace_back(b, cost);
        edges[b].emplace_back(a, cost);
    }
};

/// Cheapest costs from one vertex, with the vertex each was reached from.
std::pair<std::vector<double>, std::vector<std::size_t>> spread(const Network& net,
                                                                std::size_t start) {
    std::vector<double> cost(net.vertex.size(), 1e18);
    std::vector<std::size_t> before(net.vertex.size(), start);
    using Item = std::pair<double, std::size_t>;
    std::priority_queue<Item, std::vector<Item>, std::greater<>> queue;
    cost[start] = 0;
    queue.emplace(0.0, start);
    while (!queue.empty()) {
        const auto [reached, v] = queue.top();
        queue.pop();
        if (reached > cost[v]) continue;
        for (const auto& [next, length] : net.edges[v]) {
            if (reached + length >= cost[next]) continue;
            cost[next] = reached + length;
            before[next] = v;
            queue.emplace(cost[next], next);
        }
    }
    return {cost, before};
}

/// The network with `from` and `to` let in as vertices, and its loose ends bridged.
Network network_of(Lines lines, const std::optional<LonLat>& from, const std::optional<LonLat>& to,
                   double bridge_km) {
    for (const auto& wanted : {from, to}) {
        if (!wanted) continue;
        const Nearest near = nearest_on(lines, *wanted);
        if (near.km > 1e8) continue;
        Line<LonLat>& line = lines[near.line];
        line.insert(line.begin() + static_cast<std::ptrdiff_t>(near.segment) + 1, near.at);
    }
    Network net;
    std::vector<std::size_t> ends;
    for (const Line<LonLat>& line : lines) {
        for (std::size_t i = 1; i < line.size(); ++i) {
            net.join(net.at(line[i - 1]), net.at(line[i]), km_between(line[i - 1], line[i]));
        }
        ends.push_back(net.at(line.front()));
        ends.push_back(net.at(line.back()));
    }
    for (std::size_t i = 0; i < ends.size(); ++i) {
        for (std::size_t j = i + 1; j < ends.size(); ++j) {
            const double gap = km_between(net.vertex[ends[i]], net.vertex[ends[j]]);
            if (gap > 0 && gap < bridge_km) net.join(ends[i], ends[j], gap * bridge_penalty);
        }
    }
    return net;
}

std::size_t vertex_near(const Network& net, LonLat p) {
    std::size_t best = 0;
    for (std::size_t i = 1; i < net.vertex.size(); ++i) {
        if (km_between(net.vertex[i], p) < km_between(net.vertex[best], p)) best = i;
    }
    return best;
}

std::size_t farthest_from(const Network& net, std::size_t start) {
    const auto cost = spread(net, start).first;
    std::size_t best = start;
    for (std::size_t i = 0; i < cost.size(); ++i) {
        if (cost[i] < 1e17 && cost[i] > cost[best]) best = i;
    }
    return best;
}

/// Centripetal Catmull-Rom through the points (Yuksel et al., Computer-Aided Design 43, 2011):
/// passes through every fact, adds none, makes no loops.
void append_curve(const Line<LonLat>& facts, Line<LonLat>& line, double step_km = curve_step_km) {
    const auto knot = [](LonLat a, LonLat b) {
        return std::max(std::sqrt(km_between(a, b)), 1e-6);
    };
    const auto mix = [](LonLat a, LonLat b, double wa, double wb) {
        return LonLat{a.lon * wa + b.lon * wb, a.lat * wa + b.lat * wb};
    };
    for (std::size_t i = 0; i + 1 < facts.size(); ++i) {
        const LonLat p1 = facts[i];
        const LonLat p2 = facts[i + 1];
        const LonLat p0 = i > 0 ? facts[i - 1] : mix(p1, p2, 2, -1);
        const LonLat p3 = i + 2 < facts.size() ? facts[i + 2] : mix(p2, p1, 2, -1);
        const double t1 = knot(p0, p1);
        const double t2 = t1 + knot(p1, p2);
        const double t3 = t2 + knot(p2, p3);
        const int steps = std::max(1, static_cast<int>(km_between(p1, p2) / step_km));
        line.push_back(p1);
        for (int s = 1; s < steps; ++s) {
            const double t = t1 + (t2 - t1) * s / steps;
            const LonLat a1 = mix(p0, p1, (t1 - t) / t1, t / t1);
            const LonLat a2 = mix(p1, p2, (t2 - t) / (t2 - t1), (t - t1) / (t2 - t1));
            const LonLat a3 = mix(p2, p3, (t3 - t) / (t3 - t2), (t - t2) / (t3 - t2));
            const LonLat b1 = mix(a1, a2, (t2 - t) / t2, t / t2);
            const LonLat b2 = mix(a2, a3, (t3 - t) / (t3 - t1), (t - t1) / (t3 - t1));
            line.push_back(mix(b1, b2, (t2 - t) / (t2 - t1), (t - t1) / (t2 - t1)));
        }
    }
    if (!facts.empty()) line.push_back(facts.back());
}

std::string near_misses(const std::map<std::string, Lines>& lines, const std::string& name) {
    std::string text;
    const std::string start = name.substr(0, 4);
    for (const auto& [key, unused] : lines) {
        if (key.find(start) != std::string::npos && text.size() < 200) text += " \"" + key + "\"";
    }
    return text.empty() ? "see atlas_compiler --list" : "there are:" + text;
}

Line<LonLat> along(const Step& step, const std::map<std::string, Lines>& lines,
                   const std::string& key, double bridge_km, Complaints& complaints) {
    const auto found = lines.find(key);
    if (found == lines.end()) {
        complaints.add(step.place, "Natural Earth has no line \"" + step.name + "\"",
                       near_misses(lines, key));
        return {};
    }
    Line<LonLat> way = way_along(found->second, step.from, step.to, bridge_km);
    if (way.size() < 2) {
        complaints.add(step.place, "\"" + step.name + "\" has no way between the two points",
                       "move them onto one stretch of it");
    }
    return way;
}

}  // namespace

double km_between(LonLat a, LonLat b) {
    const double middle = (a.lat + b.lat) / 2 * std::numbers::pi / 180;
    return std::hypot((a.lon - b.lon) * std::cos(middle), a.lat - b.lat) * km_per_degree;
}

Nearest nearest_on(const Line<LonLat>& line, LonLat p) {
    Nearest best;
    const double shrink = std::cos(p.lat * std::numbers::pi / 180);
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const LonLat a = line[i];
        const LonLat b = line[i + 1];
        const double dx = (b.lon - a.lon) * shrink;
        const double dy = b.lat - a.lat;
        const double squared = dx * dx + dy * dy;
        double t =
            squared == 0 ? 0 : ((p.lon - a.lon) * shrink * dx + (p.lat - a.lat) * dy) / squared;
        t = std::clamp(t, 0.0, 1.0);
        const LonLat at{a.lon + t * (b.lon - a.lon), a.lat + t * (b.lat - a.lat)};
        const double km = km_between(at, p);
        if (km < best.km) best = {at, km, 0, i};
    }
    return best;
}

Nearest nearest_on(const Lines& lines, LonLat p) {
    Nearest best;
    for (std::size_t l = 0; l < lines.size(); ++l) {
        Nearest near = nearest_on(lines[l], p);
        if (near.km >= best.km) continue;
        near.line = l;
        best = near;
    }
    return best;
}

Line<LonLat> way_along(const Lines& lines, const std::optional<LonLat>& from,
                       const std::optional<LonLat>& to, double bridge_km) {
    const Network net = network_of(lines, from, to, bridge_km);
    if (net.vertex.empty()) return {};
    std::size_t start = 0;
    std::size_t end = 0;
    if (from) {
        start = vertex_near(net, *from);
        end = to ? vertex_near(net, *to) : farthest_from(net, start);
    } else if (to) {
        end = vertex_near(net, *to);
        start = farthest_from(net, end);
    } else {
        std::size_t longest = 0;
        for (std::size_t l = 1; l < lines.size(); ++l) {
            if (lines[l].size() > lines[longest].size()) longest = l;
        }
        start = farthest_from(net, vertex_near(net, lines[longest].front()));
        end = farthest_from(net, start);
    }
    const auto [cost, before] = spread(net, start);
    if (cost[end] > 1e17 || start == end) return {};
    Line<LonLat> way;
    for (std::size_t v = end; v != start; v = before[v]) way.push_back(net.vertex[v]);
    way.push_back(net.vertex[start]);
    std::reverse(way.begin(), way.end());
    return way;
}

Line<LonLat> curve_through(const Line<LonLat>& points, double step_km) {
    Line<LonLat> line;
    append_curve(points, line, step_km);
    return line;
}

Line<LonLat> course_of(const ArcRecipe& arc, const Sources& sources, Complaints& complaints) {
    Line<LonLat> line;
    Line<LonLat> facts;  // points waiting to be curved through
    bool curved = false;
    const auto flush = [&] {
        append_curve(facts, line);
        facts.clear();
    };
    for (const Step& step : arc.steps) {
        Line<LonLat> way;
        switch (step.kind) {
            case Step::Kind::curve: curved = true; continue;
            case Step::Kind::straight:
                flush();
                curved = false;
                continue;
            case Step::Kind::point: (curved ? facts : line).push_back(*step.from); continue;
            case Step::Kind::modern:
                way = along(step, sources.modern, pair_key(step.name), 6, complaints);
                break;
            case Step::Kind::admin1:
                way = along(step, sources.admin1, admin1_key(step.name), 1, complaints);
                break;
            case Step::Kind::river:
                way = along(step, sources.rivers, step.name, 25, complaints);
                break;
        }
        flush();
        if (!step.from && !line.empty() && way.size() > 1 &&
            km_between(line.back(), way.back()) < km_between(line.back(), way.front())) {
            std::reverse(way.begin(), way.end());
        }
        line.insert(line.end(), way.begin(), way.end());
    }
    flush();
    line.erase(std::unique(line.begin(), line.end()), line.end());
    if (line.size() < 2) {
        complaints.add(arc.place, "arc " + arc.id + " has fewer than two points", "add a step");
    }
    return line;
}

}  // namespace geodata::compiler
