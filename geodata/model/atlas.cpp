#include "geodata/model/atlas.h"

#include <algorithm>

namespace geodata {

namespace {

/// One value of an enumeration with its identifier in files and its words for people.
template <class Value>
struct Entry {
    Value value;
    std::string_view id;
    std::string_view words;
};

constexpr std::array relations = {
    Entry<Relation>{Relation::sovereign, "sovereign", "sovereign territory"},
    Entry<Relation>{Relation::annexed, "annexed", "annexed"},
    Entry<Relation>{Relation::occupied, "occupied", "occupied"},
    Entry<Relation>{Relation::protectorate, "protectorate", "protectorate"},
    Entry<Relation>{Relation::administered, "administered", "administered"},
    Entry<Relation>{Relation::lease, "lease", "leased"},
    Entry<Relation>{Relation::contested, "contested", "contested"},
    Entry<Relation>{Relation::client, "client", "client state"},
    Entry<Relation>{Relation::free_city, "free_city", "under the protection of the League"},
};

constexpr std::array spheres = {
    Entry<Sphere>{Sphere::german, "german", "German sphere"},
    Entry<Sphere>{Sphere::soviet, "soviet", "Soviet sphere"},
    Entry<Sphere>{Sphere::soviet_interest, "soviet_interest", "Soviet interest declared"},
    Entry<Sphere>{Sphere::soviet_vilna, "soviet_vilna",
                  "Soviet side of the line, Lithuania's interest recognised"},
    Entry<Sphere>{Sphere::german_strip, "german_strip", "to pass from Lithuania to Germany"},
};

constexpr std::array bases = {
    Entry<Basis>{Basis::modern, "modern", "today's border"},
    Entry<Basis>{Basis::admin1, "admin1", "today's provincial border"},
    Entry<Basis>{Basis::river, "river", "course of a river"},
    Entry<Basis>{Basis::treaty, "treaty", "text of a treaty"},
    Entry<Basis>{Basis::digitised, "digitised", "places of known side"},
    Entry<Basis>{Basis::coast, "coast", "coast"},
    Entry<Basis>{Basis::frame, "frame", "edge of the map"},
    Entry<Basis>{Basis::file, "file", "as in the file"},
};

template <class Table, class Value>
const auto& entry_of(const Table& table, Value value) {
    return *std::find_if(table.begin(), table.end(),
                         [value](const auto& entry) { return entry.value == value; });
}

template <class Value, std::size_t N>
std::optional<Value> value_of(const std::array<Entry<Value>, N>& table, std::string_view id) {
    for (const Entry<Value>& entry : table) {
        if (entry.id == id) return entry.value;
    }
    return std::nullopt;
}

/// The index of the record with this id.
template <class Index, class Record>
std::optional<Index> index_of(const std::vector<Record>& records, std::string_view id) {
    const auto found = std::find_if(records.begin(), records.end(),
                                    [id](const Record& record) { return record.id == id; });
    if (found == records.end()) return std::nullopt;
    return static_cast<Index>(found - records.begin());
}

template <class Index>
std::vector<Index> indices_up_to(std::size_t count) {
    std::vector<Index> all;
    for (std::size_t i = 0; i < count; ++i) all.push_back(static_cast<Index>(i));
    return all;
}

}  // namespace

std::string_view to_id(Relation value) {
    return entry_of(relations, value).id;
}
std::string_view to_id(Sphere value) {
    return entry_of(spheres, value).id;
}
std::string_view to_id(Basis value) {
    return entry_of(bases, value).id;
}

std::optional<Relation> relation_from(std::string_view id) {
    return value_of(relations, id);
}
std::optional<Sphere> sphere_from(std::string_view id) {
    return value_of(spheres, id);
}
std::optional<Basis> basis_from(std::string_view id) {
    return value_of(bases, id);
}

std::string_view to_words(Relation value) {
    return entry_of(relations, value).words;
}
std::string_view to_words(Sphere value) {
    return entry_of(spheres, value).words;
}
std::string_view to_words(Basis value) {
    return entry_of(bases, value).words;
}

const std::string& Holder::name_on(Date day) const {
    return renamed && day < *renamed ? former_name : name;
}
const std::string& Holder::label_on(Date day) const {
    return renamed && day < *renamed ? former_label : label;
}

const std::string& Place::name_on(Date day) const {
    for (const NameInTime& other : in_time) {
        if (other.period.contains(day)) return other.name;
    }
    return name;
}

const Tenure* Atlas::tenure_on(PatchIndex patch, Date day) const {
    if (patch >= patches.size()) return nullptr;
    for (const Tenure& tenure : patches[patch].tenures) {
        if (tenure.period.contains(day)) return &tenure;
    }
    return nullptr;
}

HolderIndex Atlas::holder_on(PatchIndex patch, Date day) const {
    const Tenure* tenure = tenure_on(patch, day);
    return tenure == nullptr ? no_holder : tenure->holder;
}

bool Atlas::contested_on(PatchIndex patch, Date day) const {
    const Tenure* tenure = tenure_on(patch, day);
    return tenure != nullptr && tenure->relation == Relation::contested;
}

const Allocation* Atlas::allocation(PatchIndex patch, Paper paper) const {
    if (patch >= patches.size()) return nullptr;
    for (const Allocation& allocation : patches[patch].allocations) {
        if (allocation.paper == paper) return &allocation;
    }
    return nullptr;
}

const PaperRecord& Atlas::paper(Paper index) const {
    return papers.at(static_cast<std::size_t>(index));
}

const TerritoryRecord& Atlas::territory(Territory index) const {
    return territories.at(static_cast<std::size_t>(index));
}

std::optional<Paper> Atlas::find_paper(std::string_view id) const {
    return index_of<Paper>(papers, id);
}

std::optional<Territory> Atlas::find_territory(std::string_view id) const {
    return index_of<Territory>(territories, id);
}

std::vector<Paper> all_papers(const Atlas& atlas) {
    return indices_up_to<Paper>(atlas.papers.size());
}

std::vector<Paper> layer_papers(const Atlas& atlas) {
    std::vector<Paper> papers = all_papers(atlas);
    std::erase_if(papers, [&](Paper paper) { return !atlas.paper(paper).layer; });
    return papers;
}

std::optional<Paper> first_layer_paper(const Atlas& atlas) {
    const std::vector<Paper> papers = layer_papers(atlas);
    return papers.empty() ? std::nullopt : std::optional(papers.front());
}

std::vector<Territory> all_territories(const Atlas& atlas) {
    return indices_up_to<Territory>(atlas.territories.size());
}

std::string ids_of(const Atlas& atlas, const std::vector<Paper>& papers) {
    std::string ids;
    for (const Paper paper : papers) ids += (ids.empty() ? "" : ", ") + atlas.paper(paper).id;
    return ids;
}

namespace {

/// All days on which something changes or happens lie within.
std::optional<DaySpan> dated_days(const Atlas& atlas) {
    std::optional<DaySpan> dated;
    const auto include = [&](Date day) {
        if (!dated) dated = DaySpan{day, day};
        dated = DaySpan{std::min(dated->first, day), std::max(dated->last, day)};
    };
    for (const Patch& patch : atlas.patches) {
        for (const Tenure& tenure : patch.tenures) {
            if (tenure.period.from) include(*tenure.period.from);
            if (tenure.period.until) include(*tenure.period.until);
        }
    }
    for (const Event& event : atlas.events) include(event.date);
    return dated;
}

/// What this program is about: whoever's data reach this day are opened on it.
Date day_of_the_pact() {
    return make_date(1939, 8, 23);
}

}  // namespace

bool is_dated(const Atlas& atlas) {
    return !atlas.papers.empty() || dated_days(atlas).has_value();
}

Date opening_day(const Atlas& atlas) {
    if (atlas.edition.opening) return atlas.days.nearest(*atlas.edition.opening);
    if (!atlas.papers.empty()) return atlas.days.nearest(atlas.papers.front().day);
    if (atlas.days.contains(day_of_the_pact())) return day_of_the_pact();
    const std::optional<DaySpan> dated = dated_days(atlas);
    return atlas.days.nearest(dated ? dated->first : atlas.days.first);
}

std::vector<Date> usual_days(const Atlas& atlas) {
    std::vector<Date> days = atlas.edition.usual_days;
    if (days.empty()) {
        const Date first = opening_day(atlas), last = bounded_days(atlas, first).last;
        constexpr int steps = static_cast<int>(most_usual_days) - 1;
        for (int i = 0; i <= steps; ++i) days.push_back(first + (last - first) * i / steps);
    }
    for (Date& day : days) day = atlas.days.nearest(day);
    return days;
}

DaySpan days_of_tenures(const Atlas& atlas) {
    std::optional<DaySpan> span;
    for (const Patch& patch : atlas.patches) {
        for (const Tenure& tenure : patch.tenures) {
            const Period& period = tenure.period;
            const Date from = all_days.nearest(period.from.value_or(all_days.first));
            const Date last = all_days.nearest(period.until ? *period.until - std::chrono::days(1)
                                                            : all_days.last);
            if (!span) span = DaySpan{from, last};
            span->first = std::min(span->first, from);
            span->last = std::max(span->last, last);
        }
    }
    if (!span || span->last < span->first) return all_days;
    return *span;
}

PatchIndex Atlas::find_patch(std::string_view id) const {
    const auto found = std::find_if(patches.begin(), patches.end(),
                                    [id](const Patch& patch) { return patch.id == id; });
    return found == patches.end() ? no_patch : static_cast<PatchIndex>(found - patches.begin());
}

HolderIndex Atlas::find_holder(std::string_view id) const {
    const auto found = std::find_if(holders.begin(), holders.end(),
                                    [id](const Holder& holder) { return holder.id == id; });
    return found == holders.end() ? no_holder : static_cast<HolderIndex>(found - holders.begin());
}

bool Atlas::has_region(std::string_view id) const {
    return std::any_of(regions.begin(), regions.end(),
                       [id](const Region& region) { return region.id == id; });
}

const Region* Atlas::republic_on(PatchIndex patch, Date day) const {
    const auto found = std::find_if(regions.begin(), regions.end(), [&](const Region& region) {
        return region.republic && region.period.contains(day) &&
               std::find(region.patches.begin(), region.patches.end(), patch) !=
                   region.patches.end();
    });
    return found == regions.end() ? nullptr : &*found;
}

DaySpan bounded_days(const Atlas& atlas, Date near) {
    constexpr std::chrono::days year{365};
    DaySpan days = atlas.days;
    const bool starts = days.first > all_days.first, ends = days.last < all_days.last;
    if (starts && ends) return days;
    const DaySpan within = dated_days(atlas).value_or(DaySpan{near, near});
    // A tenth of its length, and at least half a year, on the sides that are open.
    const std::chrono::days room = std::max((within.last - within.first) / 10, year / 2);
    if (!starts) days.first = all_days.nearest(within.first - room);
    if (!ends) days.last = all_days.nearest(within.last + room);
    return days;
}

}  // namespace geodata
