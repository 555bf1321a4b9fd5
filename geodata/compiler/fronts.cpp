#include "geodata/compiler/fronts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

#include "geodata/compiler/course.h"
#include "geodata/query/fronts.h"

namespace geodata::compiler {

namespace {

constexpr double curve_corner_km = 6;  // a fraction of what a front is known to

Line<LonLat> points_in(Reader& reader) {
    Line<LonLat> points;
    while (reader.more()) points.push_back(reader.position());
    if (points.size() < 2) {
        reader.complain("the line has no two points", "write line LON LAT LON LAT ...");
        return {};
    }
    return curve_through(points, curve_corner_km);
}

const CampaignRecipe* campaign_of(const Recipe& recipe, const std::string& id) {
    const auto found = std::find_if(recipe.campaigns.begin(), recipe.campaigns.end(),
                                    [&](const CampaignRecipe& c) { return c.id == id; });
    return found == recipe.campaigns.end() ? nullptr : &*found;
}

/// The next day of the campaign with a front, or its end.
Date end_of(const Recipe& recipe, const CampaignRecipe& campaign, Date day) {
    Date end = *campaign.period.until;
    for (const FrontRecipe& other : recipe.fronts) {
        const Date from = other.front.period.from.value_or(end);
        if (other.front.campaign == campaign.id && from > day) end = std::min(end, from);
    }
    return end;
}

void add_courses(const FrontRecipe& entry, const Recipe& recipe, const Atlas& atlas, Front& front,
                 Complaints& complaints) {
    for (const std::string& id : entry.courses) {
        const auto arc = std::find_if(recipe.arcs.begin(), recipe.arcs.end(),
                                      [&](const ArcRecipe& a) { return a.id == id; });
        if (arc == recipe.arcs.end()) {
            complaints.add(entry.place, "the front follows no arc \"" + id + "\"",
                           "write the name of an arc of the recipe");
            continue;
        }
        for (const Arc& piece : atlas.arcs) {
            if (piece.name == arc->title) front.lines.push_back(piece.line);
        }
    }
}

/// Who has each town of the campaign on the evening of the day, by its name.
std::map<std::string, std::pair<const CampaignRecipe::Fall*, HolderIndex>> towns_on(
    const CampaignRecipe& campaign, Date day) {
    std::map<std::string, std::pair<const CampaignRecipe::Fall*, HolderIndex>> towns;
    for (const CampaignRecipe::Fall& fall : campaign.falls) {
        auto& town = towns.try_emplace(fall.town, &fall, campaign.attacked).first->second;
        if (fall.day <= day) town = {&fall, fall.by};
    }
    return towns;
}

/// A town is on the left of the nearest front exactly if it is held by who stands there; nearer
/// than the precision nothing can be said.
void check_falls(const CampaignRecipe& campaign, const std::vector<Front>& fronts, Date day,
                 Complaints& complaints) {
    for (const auto& [name, town] : towns_on(campaign, day)) {
        const Front* nearest = nullptr;
        FrontSide side{1e9, false};
        for (const Front& front : fronts) {
            if (front.campaign != campaign.id || front.period.from != day || front.agreed) continue;
            const FrontSide found = side_of_front(front, town.first->position);
            if (found.km >= side.km) continue;
            nearest = &front;
            side = found;
        }
        if (nearest == nullptr || side.km <= nearest->precision_km) continue;
        if (side.left == (town.second == nearest->left)) continue;
        complaints.add(town.first->place,
                       name + " lies on the wrong side of the front of " + to_iso(day) + ", " +
                           std::to_string(std::lround(side.km)) + " km from it",
                       "mend the front, or the day on which the town fell");
    }
}

}  // namespace

void understand_campaign(const Entry& entry, Reader& reader, Recipe& recipe,
                         Complaints& complaints) {
    CampaignRecipe campaign{entry.head.place, reader.word("id"), {}, no_holder, {}};
    campaign.period.from = reader.day("first day");
    campaign.period.until = reader.day("day after the last");
    campaign.attacked = reader.holder();
    if (!campaign.period.from || !campaign.period.until ||
        *campaign.period.until <= *campaign.period.from) {
        reader.complain("campaign " + campaign.id + " goes on on no day",
                        "write its first day, then the day after its last");
        return;
    }
    for (const Statement& s : entry.body) {
        Reader line(s, recipe, complaints);
        if (s.keyword() != "fell") {
            line.complain("a campaign has no \"" + s.keyword() + "\"", "write fell");
            continue;
        }
        CampaignRecipe::Fall fall;
        fall.place = s.place;
        fall.by = line.holder();
        fall.day = line.day("day").value_or(Date());
        fall.position = line.position();
        fall.town = line.word("town");
        campaign.falls.push_back(std::move(fall));
    }
    recipe.campaigns.push_back(std::move(campaign));
}

void understand_front(const Entry& entry, Reader& reader, Recipe& recipe, Complaints& complaints) {
    FrontRecipe made{entry.head.place, {}, {}};
    Front& front = made.front;
    front.campaign = reader.word("campaign");
    front.period.from = reader.day("day");
    front.left = reader.holder();
    front.right = reader.holder();
    front.agreed = reader.at("agreed");
    for (const Statement& s : entry.body) {
        Reader line(s, recipe, complaints);
        if (s.keyword() == "line") {
            if (Line<LonLat> curve = points_in(line); !curve.empty()) {
                front.lines.push_back(std::move(curve));
            }
        } else if (s.keyword() == "course") {
            while (line.more()) made.courses.push_back(line.word("arc"));
        } else if (s.keyword() == "precision") {
            front.precision_km = line.number("kilometres");
        } else if (s.keyword() == "source") {
            front.source = line.word("source");
        } else {
            line.complain("a front has no \"" + s.keyword() + "\"",
                          "write line, course, precision or source");
        }
    }
    if (front.precision_km <= 0 || front.source.empty() ||
        (front.lines.empty() && made.courses.empty())) {
        reader.complain("the front is not whole",
                        "add below it: precision KM, source \"TEXT\", and line or course");
    }
    recipe.fronts.push_back(std::move(made));
}

std::vector<Front> fronts_of(const Recipe& recipe, const Atlas& atlas, Complaints& complaints) {
    std::vector<Front> fronts;
    for (const FrontRecipe& entry : recipe.fronts) {
        const CampaignRecipe* campaign = campaign_of(recipe, entry.front.campaign);
        const auto day = entry.front.period.from;
        if (campaign == nullptr || !day || !campaign->period.contains(*day)) {
            complaints.add(entry.place, "the front is of no day of a campaign",
                           "write the id of a campaign of fronts/towns.txt and one of its days");
            continue;
        }
        Front front = entry.front;
        front.period.until = end_of(recipe, *campaign, *day);
        add_courses(entry, recipe, atlas, front, complaints);
        if (!front.lines.empty()) fronts.push_back(std::move(front));
    }
    std::stable_sort(fronts.begin(), fronts.end(), [](const Front& a, const Front& b) {
        return std::tie(a.campaign, *a.period.from) < std::tie(b.campaign, *b.period.from);
    });
    for (const CampaignRecipe& campaign : recipe.campaigns) {
        std::map<Date, bool> days;
        for (const Front& f : fronts) days[*f.period.from] |= f.campaign == campaign.id;
        for (const auto& [day, of_it] : days) {
            if (of_it) check_falls(campaign, fronts, day, complaints);
        }
    }
    return fronts;
}

}  // namespace geodata::compiler
