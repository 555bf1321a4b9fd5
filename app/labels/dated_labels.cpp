// The day and the act by which land changed hands, small and slanted, where names leave room on it.
#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>

#include "app/labels/name_lines.h"
#include "app/labels/slot_search.h"
#include "app/labels/typeset.h"
#include "app/words/dated_words.h"
#include "geodata/letters.h"

namespace viewer {
namespace {

constexpr double letter_width = 0.45;                  // em, of the italic's letters
constexpr double line_height = 1.2, room_above = 0.5;  // em
constexpr double size_beside_region = 0.95;            // of a region's usual letters
constexpr double dated_leading = 1.15;                 // em
constexpr double dated_air = 2;                        // points around it
constexpr std::size_t most_spots = 3, most_level_spots = 40;

using Lines = std::vector<std::string>;

LabelBlock dated_block(const Lines& lines) {
    std::size_t longest = 1;
    for (const std::string& line : lines) longest = std::max(longest, geodata::letters_in(line));
    return {letter_width * static_cast<double>(longest) + 1,
            line_height * static_cast<double>(lines.size()) + room_above};
}

/// Level spots on which it fits, the roomiest and most central first.
std::vector<const StateSlot*> level_spots(const StateName& name, double em_metres) {
    const double side = std::sqrt(std::max(1.0, name.area_km2)) * 1000;
    const auto worse = [&](const StateSlot& slot) {
        return std::hypot(slot.centre.x - name.centre.x, slot.centre.y - name.centre.y) / side +
               0.1 * (slot.lines - 1) - 0.3 * std::min(slot.em / em_metres, 2.0);
    };
    std::vector<const StateSlot*> spots;
    for (const StateSlot& slot : name.slots) {
        if (slot.angle == 0 && slot.em >= em_metres) spots.push_back(&slot);
    }
    std::sort(spots.begin(), spots.end(), [&](const StateSlot* a, const StateSlot* b) {
        return std::tuple(worse(*a), a->lines, a->centre.x, a->centre.y) <
               std::tuple(worse(*b), b->lines, b->centre.x, b->centre.y);
    });
    if (spots.size() > most_level_spots) spots.resize(most_level_spots);
    return spots;
}

Label moved_to(Label label, ScreenPoint by) {
    for (PlacedGlyph& glyph : label.glyphs) {
        glyph.origin.x += by.x;
        glyph.origin.y += by.y;
    }
    for (Box& box : label.boxes) {
        box = {box.min_x + by.x, box.min_y + by.y, box.max_x + by.x, box.max_y + by.y};
    }
    return label;
}

/// Both forms of the lettering about the plane's origin.
std::vector<Label> both_forms(const Placement& p, const DatedName& dated, double size) {
    const LabelSpan style = styled_span(p, p.theme.region_label, Face::serif_italic, size);
    std::string words;
    for (const std::string& line : dated.name.broken.front()) {
        words += (words.empty() ? "" : "; ") + line;
    }
    std::vector<Label> forms;
    for (const Lines& lines : dated.name.broken) {
        Label label = centred_lines(p.font, lines, style, {0, 0}, 0, dated_leading);
        label.text = words;
        label.subject = {LabelSubject::Kind::dated, dated.land.patches.front()};
        label.air = p.pixels(dated_air);
        forms.push_back(std::move(label));
    }
    return forms;
}

DatedName name_of_land(const Scene& scene, const geodata::DatedLand& land) {
    DatedName dated{land, {}};
    dated.name.holder = 0;
    dated.name.broken = {dated_words(scene.atlas, land), narrow_dated_words(scene.atlas, land)};
    geodata::Region ground;
    ground.patches = land.patches;
    find_slots(rasterise_region(scene, ground),
               {dated_block(dated.name.broken[0]), dated_block(dated.name.broken[1])},
               spots_of_region, dated.name);
    return dated;
}

}  // namespace

std::vector<DatedName> dated_names(const Scene& scene, const std::vector<geodata::DatedLand>& lands,
                                   const std::vector<DatedName>* known) {
    std::vector<DatedName> names;
    names.reserve(lands.size());
    for (const geodata::DatedLand& land : lands) {
        const DatedName* same = nullptr;
        if (known != nullptr) {
            for (const DatedName& other : *known) same = other.land == land ? &other : same;
        }
        names.push_back(same != nullptr ? *same : name_of_land(scene, land));
    }
    return names;
}

void find_dates(Placement& p) {
    const double size =
        p.pixels(size_beside_region * static_cast<double>(p.theme.region_label.size));
    CollisionGrid taken = p.grid;
    for (const DatedName& dated : p.anchors.dated) {
        const auto spots = level_spots(dated.name, size * p.metres_per_pixel);
        if (spots.empty()) continue;
        const std::vector<Label> forms = both_forms(p, dated, size);
        std::vector<Label> found;
        for (const StateSlot* slot : spots) {
            Label label = moved_to(forms[static_cast<std::size_t>(slot->lines - 1)],
                                   p.on_zoom_plane(slot->centre));
            if (label.boxes.empty() || !taken.is_free(label.boxes, p.pixels(dated_air))) continue;
            taken.add(label);  // the next spot of this land lies clear of it too
            found.push_back(std::move(label));
            if (found.size() == most_spots) break;
        }
        std::move(found.begin(), found.end(), std::back_inserter(p.dates));
    }
}

void place_dates(FramedPlacement& p) {
    std::optional<LabelSubject> done;  // the spots of a land follow each other
    for (const Label& label : p.dates) {
        if (done == label.subject) continue;
        if (!p.shows(label) || !p.grid.is_free(label.boxes, label.air)) continue;
        done = label.subject;
        p.grid.add(label);
        p.labels.push_back(label);
    }
}

}  // namespace viewer
