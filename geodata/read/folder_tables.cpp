#include <algorithm>
#include <charconv>
#include <cmath>

#include "geodata/read/file_kind.h"
#include "geodata/read/folder_reader.h"
#include "geodata/read/gdal_internal.h"

namespace geodata {

namespace {

std::optional<double> number_from(const std::string& text) {
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

}  // namespace

void FolderReader::each_row(
    const std::string& table, bool required,
    const std::function<void(const TableRow&, const std::string& where)>& use) {
    const auto file = folder_ / table;
    if (is_missing(file)) return missing(table, required);
    const Status read = geodata::each_row(file, [&](const OGRFeature& row, int line) {
        use([&row](const char* column) { return text_field(row, column); },
            place(table) + ", row " + std::to_string(line));
    });
    if (read) return;
    unread_.insert(table);
    required ? lacks(read.error()) : faults_.push_back(read.error());
}

PatchIndex FolderReader::patch_named(const std::string& id, const std::string& where) {
    const auto found = patch_index_.find(id);
    if (found != patch_index_.end()) return found->second;
    fault("there is no patch \"" + id + "\"", where, "write the id of a patch of patches.shp");
    return no_patch;
}

HolderIndex FolderReader::holder_named(const std::string& id) const {
    const auto found = holder_index_.find(id);
    return found == holder_index_.end() ? no_holder : found->second;
}

/// Yes where nothing is written.
bool FolderReader::flag(const std::string& text, const std::string& where) {
    const bool no = text == "0" || text == "no" || text == "false";
    const bool yes = text.empty() || text == "1" || text == "yes" || text == "true";
    if (!no && !yes) fault("\"" + text + "\" is neither yes nor no", where, "write 1 or 0");
    return !no;
}

std::optional<Date> FolderReader::open_date(const std::string& text, const std::string& where) {
    return text.empty() ? std::nullopt : day_of(text, where);
}

std::optional<Date> FolderReader::day_of(const std::string& text, const std::string& where) {
    const Result<Date> date = parse_date(text);
    if (date) return date.value();
    fault("\"" + text + "\" is no date: " + date.error().what, where, date.error().remedy);
    return std::nullopt;
}

void FolderReader::read_tenures() {
    if (atlas_.holders.empty()) return;  // every row would repeat that complaint
    each_row("tenures.csv", true, [this](const TableRow& row, const std::string& where) {
        const PatchIndex patch = patch_named(row("patch"), where);
        Tenure tenure;
        tenure.holder = holder_named(row("holder"));
        if (tenure.holder == no_holder) {
            fault("there is no holder \"" + row("holder") + "\"", where,
                  "write the id of a holder of holders.csv");
        }
        tenure.period = {open_date(row("from"), where), open_date(row("until"), where)};
        if (const auto relation = relation_from(row("relation"))) {
            tenure.relation = *relation;
        } else {
            fault("\"" + row("relation") + "\" is no relation", where,
                  "write sovereign, annexed, occupied, protectorate, administered, lease, client, "
                  "free_city or contested");
        }
        tenure.source = row("source");
        if (!row("act").empty()) tenure.act = act_named(row("act"), where);
        if (patch == no_patch || tenure.holder == no_holder) return;
        atlas_.patches[patch].tenures.push_back(std::move(tenure));
    });
}

// A row with a fault is kept too: what names it need not be told of.
void FolderReader::read_papers() {
    if (is_missing(folder_ / "papers.csv")) {
        if (!is_missing(folder_ / "allocations.csv")) missing("papers.csv", false);
        return;
    }
    each_row("papers.csv", false, [this](const TableRow& row, const std::string& where) {
        PaperRecord paper{row("id"), row("name"), {}, flag(row("layer"), where), row("line")};
        if (paper.id.empty() || paper.id == "off") {
            return fault("\"" + paper.id + "\" can be no paper's id", where,
                         "write a word, for example its day, 1939-08-23");
        }
        if (atlas_.find_paper(paper.id)) {
            return fault("the paper \"" + paper.id + "\" occurs twice", where, "remove one");
        }
        if (atlas_.papers.size() == most_papers) {
            return fault("there are more than " + std::to_string(most_papers) + " papers", where,
                         "remove some");
        }
        paper.day = day_of(row("date"), where).value_or(Date());
        if (paper.name.empty()) paper.name = paper.id;
        atlas_.papers.push_back(std::move(paper));
    });
    std::stable_sort(atlas_.papers.begin(), atlas_.papers.end(),
                     [](const PaperRecord& a, const PaperRecord& b) { return a.day < b.day; });
}

void FolderReader::read_territories() {
    if (is_missing(folder_ / "territories.csv")) return;  // nothing is switched apart
    each_row("territories.csv", false, [this](const TableRow& row, const std::string& where) {
        TerritoryRecord territory{row("id"), row("name"), flag(row("shown"), where), row("group")};
        if (territory.id.empty()) return fault("the territory has no id", where, "give it one");
        if (atlas_.find_territory(territory.id)) {
            return fault("the territory \"" + territory.id + "\" occurs twice", where,
                         "remove one");
        }
        if (atlas_.territories.size() == most_territories) {
            return fault("there are more than " + std::to_string(most_territories) + " territories",
                         where, "remove some");
        }
        if (territory.name.empty()) territory.name = territory.id;
        atlas_.territories.push_back(std::move(territory));
    });
}

void FolderReader::read_allocations() {
    const bool there = !is_missing(folder_ / "allocations.csv");
    const bool told = is_missing(folder_ / "papers.csv") || !faults_.empty();
    if (there && told && atlas_.papers.empty()) return;  // every row would repeat the complaint
    each_row("allocations.csv", false, [this](const TableRow& row, const std::string& where) {
        const PatchIndex patch = patch_named(row("patch"), where);
        const auto paper = atlas_.find_paper(row("paper"));
        const auto sphere = sphere_from(row("sphere"));
        if (!paper) {
            fault("there is no paper \"" + row("paper") + "\"", where,
                  "write the id of a paper of papers.csv");
        }
        if (!sphere) {
            fault("\"" + row("sphere") + "\" is no sphere", where,
                  "write german, soviet, soviet_interest, soviet_vilna or german_strip");
        }
        if (!paper || !sphere || patch == no_patch) return;
        if (atlas_.allocation(patch, *paper) != nullptr) {
            return fault("the paper allots patch \"" + row("patch") + "\" twice", where,
                         "remove one row");
        }
        atlas_.patches[patch].allocations.push_back({*paper, *sphere, row("clause")});
    });
}

void FolderReader::read_events() {
    each_row("events.csv", false, [this](const TableRow& row, const std::string& where) {
        const std::optional<Date> date = day_of(row("date"), where);
        if (!date) return;
        const std::string key = row("key"), kind = row("kind");
        const auto known = kind.empty() ? EventKind::politics : event_kind_from(kind);
        if (!known) {
            return fault("\"" + kind + "\" is no kind of event", where,
                         "write treaty, war, annexation, people or politics");
        }
        atlas_.events.push_back({*date, row("title"), row("text"), row("source"),
                                 key == "1" || key == "yes" || key == "true", *known});
    });
    std::stable_sort(atlas_.events.begin(), atlas_.events.end(),
                     [](const Event& a, const Event& b) { return a.date < b.date; });
}

void FolderReader::read_figures() {
    if (is_missing(folder_ / "figures.csv")) return;  // nothing to compare with
    if (atlas_.holders.empty()) return;
    each_row("figures.csv", false, [this](const TableRow& row, const std::string& where) {
        Figure figure;
        figure.name = row("name");
        figure.from = holder_named(row("from"));
        figure.to = holder_named(row("to"));
        const Result<Date> before = parse_date(row("before")), after = parse_date(row("after"));
        if (figure.from == no_holder || figure.to == no_holder || !before || !after) {
            return fault("the figure \"" + figure.name + "\" does not say whose land it counts",
                         where,
                         "write ids of holders.csv in from and to, dates in before and after");
        }
        figure.before = before.value();
        figure.after = after.value();
        const auto number = [&](const char* column, double& into) {
            const std::optional<double> read = number_from(row(column));
            if (read && *read >= 0) {
                into = *read;
                return;
            }
            fault("\"" + row(column) + "\" is no number (" + column + ")", where,
                  "write digits; 0 where nothing is stated");
        };
        number("km2_low", figure.km2_low);
        number("km2_high", figure.km2_high);
        number("people_low", figure.people_low);
        number("people_high", figure.people_high);
        figure.note = row("note");
        figure.source = row("source");
        atlas_.figures.push_back(std::move(figure));
    });
}

void FolderReader::read_seas() {
    if (is_missing(folder_ / "seas.csv")) return;  // the sea stays without names
    each_row("seas.csv", false, [this](const TableRow& row, const std::string& where) {
        const auto rank = number_from(row("rank")), angle = number_from(row("angle"));
        const auto lon = number_from(row("lon")), lat = number_from(row("lat"));
        Sea sea{row("name"),
                static_cast<int>(std::clamp(rank.value_or(0), 0.0, 9.0)),
                {lon.value_or(999), lat.value_or(999)},
                angle.value_or(0)};
        const bool on_globe = std::abs(sea.position.lon) <= 180 && std::abs(sea.position.lat) <= 90;
        if (sea.name.empty() || sea.rank < 1 || sea.rank > 3 || !on_globe || !angle) {
            return fault("the sea \"" + sea.name + "\" is not whole", where,
                         "write a name, a rank from 1 to 3, longitude and latitude of open water, "
                         "and an angle in degrees (0: level)");
        }
        std::replace(sea.name.begin(), sea.name.end(), '|', '\n');
        atlas_.seas.push_back(std::move(sea));
    });
}

void FolderReader::read_names() {
    if (is_missing(folder_ / "names.csv")) return;  // lands and states have one name each
    if (atlas_.holders.empty()) return;  // every row of a holder would repeat that complaint
    each_row("names.csv", false, [this](const TableRow& row, const std::string& where) {
        OtherName name{row("id"), row("language"), row("name")};
        const bool known = patch_index_.count(name.id) != 0 || holder_named(name.id) != no_holder ||
                           atlas_.has_region(name.id);
        // Every row of a region would repeat that its table cannot be read.
        if (!known && unread_.count("regions.csv") != 0) return;
        if (!known || name.name.empty()) {
            return fault("the name \"" + name.name + "\" is of no land and no state", where,
                         "write the id of a patch, a holder or a region, a language and a name");
        }
        atlas_.other_names.push_back(std::move(name));
    });
}

/// After the places.
void FolderReader::read_town_names() {
    if (is_missing(folder_ / "town_names.csv")) return;  // towns have one name on all days
    if (atlas_.places.empty()) return;                   // every row would repeat that complaint
    each_row("town_names.csv", false, [this](const TableRow& row, const std::string& where) {
        const std::string town = row("town"), name = row("name");
        const Period period{open_date(row("from"), where), open_date(row("until"), where)};
        const auto named =
            std::find_if(atlas_.places.begin(), atlas_.places.end(),
                         [&](const Place& place) { return !town.empty() && place.name == town; });
        if (named == atlas_.places.end() || name.empty()) {
            return fault("the name \"" + name + "\" is of no town", where,
                         "write in town the name of a place of places.shp, and a name");
        }
        named->in_time.push_back({name, period});
    });
}

void FolderReader::read_days() {
    atlas_.days = days_of_tenures(atlas_);
    if (is_missing(folder_ / "days.csv")) return;
    each_row("days.csv", false, [this](const TableRow& row, const std::string& where) {
        const Result<Date> first = parse_date(row("first")), last = parse_date(row("last"));
        if (!first || !last || last.value() < first.value()) {
            return fault("\"" + row("first") + "\" to \"" + row("last") + "\" are no days", where,
                         "write the atlas' first and last day, for example 1938-01-01,1941-06-22");
        }
        atlas_.days = {first.value(), last.value()};
    });
}

}  // namespace geodata
