#include "geodata/compiler/map_entry.h"

#include <map>

namespace geodata::compiler {

namespace {

FollowedState understand_followed(Reader& line) {
    FollowedState followed;
    followed.holder = line.holder();
    followed.day = line.day("day").value_or(Date());
    followed.name = line.word("name");
    followed.heading = line.word("heading");
    return followed;
}

}  // namespace

void understand_map(const Entry& entry, Reader& reader, Recipe& recipe, Complaints& complaints) {
    Edition edition;
    edition.title = reader.word("title");
    const std::map<std::string, std::string Edition::*> texts = {
        {"long_title", &Edition::long_title}, {"papers", &Edition::papers},
        {"hatching", &Edition::hatching},     {"plate", &Edition::plate},
        {"sources", &Edition::sources},       {"licence", &Edition::licence}};
    for (const Statement& s : entry.body) {
        Reader line(s, recipe, complaints);
        const auto text = texts.find(s.keyword());
        if (text != texts.end()) {
            std::string& all = edition.*text->second;
            all += (all.empty() ? "" : " ") + line.word("text");
        } else if (s.keyword() == "opening") {
            edition.opening = line.day("day");
        } else if (s.keyword() == "home") {
            edition.home = line.box();
        } else if (s.keyword() == "plate_frame") {
            edition.plate_frame = line.box();
        } else if (s.keyword() == "usual") {
            while (line.more()) edition.usual_days.push_back(line.day("day").value_or(Date()));
        } else if (s.keyword() == "followed") {
            edition.followed = understand_followed(line);
        } else if (s.keyword() == "chapter") {
            edition.chapters.push_back({line.word("title"), {}});
        } else if (s.keyword() == "text" && !edition.chapters.empty()) {
            std::string& all = edition.chapters.back().text;
            all += (all.empty() ? "" : " ") + line.word("text");
        } else {
            line.complain("a map has no \"" + s.keyword() + "\"",
                          "leave it out, or spell it as in map.txt");
        }
    }
    if (edition.usual_days.size() > most_usual_days) {
        reader.complain("the map has more than four usual days", "leave some out");
    }
    if (recipe.edition) reader.complain("the map is described twice", "leave one out");
    recipe.edition = std::move(edition);
}

}  // namespace geodata::compiler
