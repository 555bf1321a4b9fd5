// What an atlas folder says of the atlas as a whole: map.csv, a key and a value a row.
#include <set>
#include <sstream>

#include "geodata/read/file_kind.h"
#include "geodata/read/folder_reader.h"

namespace geodata {

namespace {

constexpr const char* known_keys =
    "write title, long_title, papers, hatching, plate, sources, licence, opening, home, "
    "plate_frame, usual_day, followed, followed_day, followed_name, followed_heading, chapter or "
    "chapter_text";

bool may_repeat(const std::string& key) {
    return key == "usual_day" || key == "chapter" || key == "chapter_text";
}

std::string* text_called(Edition& edition, const std::string& key) {
    if (key == "title") return &edition.title;
    if (key == "long_title") return &edition.long_title;
    if (key == "papers") return &edition.papers;
    if (key == "hatching") return &edition.hatching;
    if (key == "plate") return &edition.plate;
    if (key == "sources") return &edition.sources;
    if (key == "licence") return &edition.licence;
    return nullptr;
}

}  // namespace

std::optional<LonLatBox> FolderReader::box_of(const std::string& text, const std::string& where) {
    std::istringstream words(text);
    words.imbue(std::locale::classic());
    LonLatBox box;
    std::string rest;
    const bool four = words >> box.west >> box.south >> box.east >> box.north && !(words >> rest);
    if (four && is_on_globe(box)) return box;
    fault("\"" + text + "\" is no box on the globe", where,
          "write west, south, east and north in degrees, for example 14 43 34 70");
    return std::nullopt;
}

void FolderReader::read_edition() {
    if (is_missing(folder_ / "map.csv")) return;  // nothing is said of it as a whole
    std::set<std::string> seen;
    std::optional<FollowedState> followed;
    each_row("map.csv", false, [&](const TableRow& row, const std::string& where) {
        const std::string key = row("key"), value = row("value");
        if (!seen.insert(key).second && !may_repeat(key)) {
            return fault("\"" + key + "\" occurs twice", where, "remove one");
        }
        if (key.starts_with("followed")) {
            if (!followed) followed.emplace();
            return read_followed(key, value, where, *followed);
        }
        read_edition_row(key, value, where);
    });
    if (!followed) return;
    if (seen.count("followed") > 0 && seen.count("followed_day") > 0) {
        if (followed->holder == no_holder) return;
        const std::string& name = atlas_.holders[followed->holder].name;
        if (followed->name.empty()) followed->name = name;
        if (followed->heading.empty()) followed->heading = name;
        atlas_.edition.followed = std::move(followed);
    } else {
        fault("it is not said whose land is followed, and of which day", place("map.csv"),
              "write followed, the id of a holder of holders.csv, and followed_day");
    }
}

void FolderReader::read_edition_row(const std::string& key, const std::string& value,
                                    const std::string& where) {
    Edition& edition = atlas_.edition;
    if (std::string* const text = text_called(edition, key)) {
        *text = value;
    } else if (key == "opening") {
        edition.opening = day_of(value, where);
    } else if (key == "usual_day") {
        if (edition.usual_days.size() == most_usual_days) {
            return fault("there are more than four usual days", where, "remove some");
        }
        const Date day = day_of(value, where).value_or(Date());
        if (!edition.usual_days.empty() && day <= edition.usual_days.back()) {
            return fault("the usual day \"" + value + "\" is not after the one before it", where,
                         "put the usual days in order");
        }
        edition.usual_days.push_back(day);
    } else if (key == "home") {
        edition.home = box_of(value, where);
    } else if (key == "plate_frame") {
        edition.plate_frame = box_of(value, where);
    } else if (key == "chapter") {
        edition.chapters.push_back({value, {}});
    } else if (key == "chapter_text") {
        if (edition.chapters.empty() || !edition.chapters.back().text.empty()) {
            return fault("the text belongs to no chapter", where, "write its chapter before it");
        }
        edition.chapters.back().text = value;
    } else {
        fault("the map has no \"" + key + "\"", where, known_keys);
    }
}

void FolderReader::read_followed(const std::string& key, const std::string& value,
                                 const std::string& where, FollowedState& followed) {
    if (key == "followed") {
        followed.holder = holder_named(value);
        if (followed.holder != no_holder || atlas_.holders.empty()) return;  // told already
        fault("there is no holder \"" + value + "\"", where,
              "write the id of a holder of holders.csv");
    } else if (key == "followed_day") {
        followed.day = day_of(value, where).value_or(Date());
    } else if (key == "followed_name") {
        followed.name = value;
    } else if (key == "followed_heading") {
        followed.heading = value;
    } else {
        fault("the map has no \"" + key + "\"", where, known_keys);
    }
}

}  // namespace geodata
