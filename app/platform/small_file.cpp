#include "app/platform/small_file.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace viewer {

namespace {

geodata::Error refused(const std::string& what, const std::filesystem::path& file,
                       const char* remedy = "see that the file is there and can be read") {
    return {{what, file.string(), remedy}};
}

/// Closes what it opened. A pipe without a writer is not waited for.
class Opened {
  public:
    explicit Opened(const std::filesystem::path& file)
        : number_(::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)) {}
    ~Opened() {
        if (number_ >= 0) ::close(number_);
    }
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;
    [[nodiscard]] int number() const { return number_; }

  private:
    int number_;
};

}  // namespace

geodata::Error too_large(const std::string& where, std::size_t most_bytes) {
    const std::string most = std::to_string(most_bytes >> 20U);
    return {{"the file is larger than " + most + " MB", where, "make several smaller ones of it"}};
}

geodata::Result<std::string> read_small_file(const std::filesystem::path& file,
                                             std::size_t most_bytes) {
    const Opened opened(file);
    struct stat status = {};
    if (opened.number() < 0 || ::fstat(opened.number(), &status) != 0) {
        return refused(std::string("the file cannot be opened: ") + std::strerror(errno), file);
    }
    if (!S_ISREG(status.st_mode)) {
        return refused(S_ISDIR(status.st_mode) ? "this is a folder, not a file"
                                               : "this is a pipe or a device, not a file",
                       file, "choose a file");
    }
    std::string bytes;
    std::array<char, std::size_t{1} << 16U> some{};
    for (;;) {
        const ssize_t got = ::read(opened.number(), some.data(), some.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) {
            return refused(std::string("the file cannot be read: ") + std::strerror(errno), file);
        }
        if (got == 0) return bytes;
        bytes.append(some.data(), static_cast<std::size_t>(got));
        if (bytes.size() > most_bytes) return too_large(file.string(), most_bytes);
    }
}

std::string digest_of(std::string_view bytes) {
    std::uint64_t digest = 0xCBF29CE484222325U;
    for (const char byte : bytes) {
        digest = (digest ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
    }
    std::array<char, 17> digits{};
    std::snprintf(digits.data(), digits.size(), "%016llx", static_cast<unsigned long long>(digest));
    return digits.data();
}

}  // namespace viewer
