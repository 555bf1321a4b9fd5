#include "geodata/compiler/statement.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace geodata::compiler {

void Complaints::add(const TextPlace& place, std::string what, std::string remedy) {
    add(place.to_text(), std::move(what), std::move(remedy));
}

void Complaints::add(std::string where, std::string what, std::string remedy) {
    errors_.push_back({std::move(what), std::move(where), std::move(remedy)});
}

void Complaints::warn(std::string where, std::string what) {
    warnings_.push_back({std::move(what), std::move(where), {}});
}

namespace {

/// Words of one line; text in double quotes is one word; # outside of quotes ends the line,
/// unless it starts a colour (#a0b0c0).
std::vector<Word> words_of(const std::string& line, const TextPlace& place,
                           Complaints& complaints) {
    std::vector<Word> words;
    std::size_t i = 0;
    while (i < line.size()) {
        if (line[i] == ' ' || line[i] == '\t' || line[i] == '\r') {
            ++i;
        } else if (line[i] == '"') {
            Word word{{}, true};
            for (++i; i < line.size() && (line[i] != '"' || line.compare(i, 2, "\"\"") == 0); ++i) {
                if (line[i] == '"') ++i;  // two of them stand for one
                word.text += line[i];
            }
            if (i == line.size()) {
                complaints.add(place, "a quotation mark is not closed", "add \" at its end");
                return words;
            }
            words.push_back(std::move(word));
            ++i;
        } else if (line[i] == '#' && (i + 1 >= line.size() ||
                                      !std::isxdigit(static_cast<unsigned char>(line[i + 1])) ||
                                      line.substr(i + 1, 6).find_first_not_of(
                                          "0123456789abcdefABCDEF") != std::string::npos)) {
            break;
        } else {
            const std::size_t end = std::min(line.find_first_of(" \t\r", i), line.size());
            words.push_back({line.substr(i, end - i), false});
            i = end;
        }
    }
    return words;
}

}  // namespace

std::vector<Entry> parse_text(const std::string& text, const std::string& file,
                              Complaints& complaints) {
    std::vector<Entry> entries;
    std::istringstream lines(text);
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        const TextPlace place{file, number};
        Statement statement{place, words_of(line, place, complaints)};
        if (statement.words.empty()) continue;
        if (line.front() != ' ' && line.front() != '\t') {
            entries.push_back({std::move(statement), {}});
        } else if (entries.empty()) {
            complaints.add(place, "an indented line belongs to no entry",
                           "start the entry at the margin");
        } else {
            entries.back().body.push_back(std::move(statement));
        }
    }
    return entries;
}

std::vector<Entry> parse_folder(const std::filesystem::path& folder, Complaints& complaints) {
    std::vector<std::filesystem::path> files;
    std::error_code failed;
    for (const auto& item : std::filesystem::recursive_directory_iterator(folder, failed)) {
        if (item.path().extension() == ".txt") files.push_back(item.path());
    }
    if (files.empty()) {
        complaints.add(folder.string(), "no recipe is there", "name the folder with lines/*.txt");
    }
    std::sort(files.begin(), files.end());
    std::vector<Entry> entries;
    for (const auto& file : files) {
        std::ifstream stream(file);
        std::ostringstream text;
        text << stream.rdbuf();
        for (Entry& entry :
             parse_text(text.str(), std::filesystem::relative(file, folder).generic_string(),
                        complaints)) {
            entries.push_back(std::move(entry));
        }
    }
    return entries;
}

}  // namespace geodata::compiler
