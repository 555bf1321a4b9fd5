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
};

constexpr std::array spheres = {
    Entry<Sphere>{Sphere::german, "german", "German sphere"},
    Entry<Sphere>{Sphere::soviet, "soviet", "Soviet sphere"},
    Entry<Sphere>{Sphere::soviet_interest, "soviet_interest", "Soviet interest declared"},
    Entry<Sphere>{Sphere::soviet_vilna, "soviet_vilna",
                  "Soviet side of the line, Lithuania's interest recognised"},
    Entry<Sphere>{Sphere::german_strip, "german_strip", "to pass from Lithuania to Germany"},
};

constexpr std::array papers = {
    Entry<Paper>{Paper::august_1939, "1939-08-23", "23 August 1939"},
    Entry<Paper>{Paper::september_1939, "1939-09-28", "28 September 1939"},
    Entry<Paper>{Paper::january_1941, "1941-01-10", "10 January 1941"},
};

constexpr std::array territories = {
    Entry<Territory>{Territory::finland, "finland", "Finland"},
    Entry<Territory>{Territory::estonia, "estonia", "Estonia"},
    Entry<Territory>{Territory::latvia, "latvia", "Latvia"},
    Entry<Territory>{Territory::lithuania, "lithuania", "Lithuania"},
    Entry<Territory>{Territory::poland, "poland", "eastern Poland"},
    Entry<Territory>{Territory::bessarabia, "bessarabia", "Bessarabia"},
    Entry<Territory>{Territory::western_poland, "western_poland", "western Poland"},
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

}  // namespace

std::string_view to_id(Relation value) {
    return entry_of(relations, value).id;
}
std::string_view to_id(Sphere value) {
    return entry_of(spheres, value).id;
}
std::string_view to_id(Paper value) {
    return entry_of(papers, value).id;
}
std::string_view to_id(Territory value) {
    return entry_of(territories, value).id;
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
Date day_of(Paper value) {
    switch (value) {
        case Paper::august_1939: return make_date(1939, 8, 23);
        case Paper::september_1939: return make_date(1939, 9, 28);
        case Paper::january_1941: return make_date(1941, 1, 10);
    }
    return {};
}

std::optional<Paper> paper_from(std::string_view id) {
    return value_of(papers, id);
}
std::optional<Territory> territory_from(std::string_view id) {
    return value_of(territories, id);
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
std::string_view to_words(Paper value) {
    return entry_of(papers, value).words;
}
std::string_view to_words(Territory value) {
    return entry_of(territories, value).words;
}
std::string_view to_words(Basis value) {
    return entry_of(bases, value).words;
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

const Allocation* Atlas::allocation(PatchIndex patch, Paper paper) const {
    if (patch >= patches.size()) return nullptr;
    for (const Allocation& allocation : patches[patch].allocations) {
        if (allocation.paper == paper) return &allocation;
    }
    return nullptr;
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

DaySpan bounded_days(const Atlas& atlas, Date near) {
    constexpr std::chrono::days year{365};
    DaySpan days = atlas.days;
    const bool starts = days.first > all_days.first, ends = days.last < all_days.last;
    if (starts && ends) return days;
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
    const DaySpan within = dated.value_or(DaySpan{near, near});
    // A tenth of its length, and at least half a year, on the sides that are open.
    const std::chrono::days room = std::max((within.last - within.first) / 10, year / 2);
    if (!starts) days.first = all_days.nearest(within.first - room);
    if (!ends) days.last = all_days.nearest(within.last + room);
    return days;
}

}  // namespace geodata
