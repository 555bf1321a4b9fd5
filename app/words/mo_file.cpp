#include "app/words/mo_file.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <string_view>
#include <system_error>

namespace viewer {

namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t magic = 0x950412DE;
constexpr std::size_t header_bytes = 28;

std::uint32_t turned(std::uint32_t word) {
    return word << 24U | (word & 0xFF00U) << 8U | (word >> 8U & 0xFF00U) | word >> 24U;
}

class Words {
  public:
    explicit Words(const std::vector<char>& bytes) : bytes_(bytes), turned_(false) {
        turned_ = at(0) != magic;
    }
    /// The four bytes there, which must lie within.
    [[nodiscard]] std::uint32_t at(std::size_t offset) const {
        std::uint32_t word = 0;
        std::memcpy(&word, bytes_.data() + offset, sizeof(word));
        return turned_ ? turned(word) : word;
    }
    [[nodiscard]] bool holds(std::uint64_t offset, std::uint64_t bytes) const {
        return offset <= bytes_.size() && bytes <= bytes_.size() - offset;
    }
    /// Whether the text that this entry of a table names lies within and ends.
    [[nodiscard]] bool text_at(std::size_t entry) const {
        const std::uint64_t length = at(entry), offset = at(entry + 4);
        return holds(offset, length + 1) && bytes_[offset + length] == '\0';
    }

  private:
    const std::vector<char>& bytes_;
    bool turned_;  ///< the file's words have their other end first
};

/// Boost reads the rule for plural forms by recursion, however deep: longer ones than any language
/// needs are not handed to it. The rule stands in the translation of the empty text, the first.
bool has_long_plural_rule(const Words& words, const std::vector<char>& bytes) {
    constexpr std::size_t longest = 400;
    for (std::uint32_t i = 0; i < words.at(8); ++i) {
        const std::size_t key = words.at(12) + std::size_t{8} * i;
        if (words.at(key) != 0) continue;
        const std::size_t entry = words.at(16) + std::size_t{8} * i;
        const std::string_view head(bytes.data() + words.at(entry + 4), words.at(entry));
        const std::size_t rule = head.find("plural=");
        if (rule == std::string_view::npos) continue;
        const std::size_t end = std::min(head.find('\n', rule), head.size());
        if (end - rule > longest) return true;
    }
    return false;
}

}  // namespace

std::string fault_of_mo(const std::vector<char>& bytes) {
    if (bytes.size() < header_bytes) return "the file is too short";
    const Words words(bytes);
    if (words.at(0) != magic) return "the file is no compiled translation";
    const std::uint64_t texts = words.at(8), keys = words.at(12), translations = words.at(16);
    const std::uint64_t slots = words.at(20), hash = words.at(24);
    if (!words.holds(keys, texts * 8) || !words.holds(translations, texts * 8)) {
        return "its tables reach beyond its end";
    }
    for (std::uint64_t i = 0; i < texts; ++i) {
        if (!words.text_at(keys + i * 8) || !words.text_at(translations + i * 8)) {
            return "a text reaches beyond its end";
        }
    }
    // Its second hash is taken modulo two less than the slots.
    if (slots == 1 || slots == 2 || !words.holds(hash, slots * 4)) return "its index is broken";
    // A text that is not there is looked for until an empty slot is met.
    bool has_empty = slots == 0;
    for (std::uint64_t i = 0; i < slots; ++i) {
        const std::uint32_t text = words.at(hash + i * 4);
        if (text > texts) return "its index is broken";
        has_empty = has_empty || text == 0;
    }
    if (!has_empty) return "its index is broken";
    return has_long_plural_rule(words, bytes) ? "its rule for plural forms is too long" : "";
}

geodata::Result<std::vector<char>> read_mo_file(const fs::path& file) {
    const auto refused = [&](const std::string& what) {
        return geodata::Error{{what, file.string(), "build or install the program again"}};
    };
    std::error_code failed;
    if (!fs::exists(file, failed)) return refused("there is no such file");
    if (!fs::is_regular_file(file, failed)) return refused("this is no regular file");
    const std::uintmax_t size = fs::file_size(file, failed);
    if (failed || size > largest_mo_file) return refused("the file is too large");
    std::vector<char> bytes(static_cast<std::size_t>(size));
    std::ifstream stream(file, std::ios::binary);
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!stream) return refused("the file cannot be read");
    const std::string fault = fault_of_mo(bytes);
    if (!fault.empty()) return refused(fault);
    return bytes;
}

}  // namespace viewer
