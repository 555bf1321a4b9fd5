#include "geodata/write/replace_file.h"

#include <atomic>
#include <csignal>
#include <set>
#include <thread>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/content.h"

using namespace geodata;
namespace fs = std::filesystem;

namespace {

std::set<std::string> names_in(const fs::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) {
        names.insert(entry.path().filename().string());
    }
    return names;
}

using Names = std::set<std::string>;

std::string refusal(const Status& status) {
    return status ? std::string("it was written") : status.error().sentence();
}

bool says(const Status& status, const std::string& words) {
    INFO(refusal(status));
    return refusal(status).find(words) != std::string::npos;
}

mode_t mode_of(const fs::path& file) {
    struct stat found {};
    REQUIRE(::stat(file.c_str(), &found) == 0);
    return found.st_mode & 07777;
}

/// While it lives, no file may become larger; what is written beyond would end the program, were
/// the signal not taken care of.
class Limit {
  public:
    explicit Limit(rlim_t bytes) {
        REQUIRE(::getrlimit(RLIMIT_FSIZE, &before_) == 0);
        const rlimit limit{bytes, before_.rlim_max};
        REQUIRE(::setrlimit(RLIMIT_FSIZE, &limit) == 0);
    }
    ~Limit() { ::setrlimit(RLIMIT_FSIZE, &before_); }
    Limit(const Limit&) = delete;
    Limit& operator=(const Limit&) = delete;

  private:
    rlimit before_{};
};

}  // namespace

TEST_CASE("A file is made, and replaced, whole and alone") {
    const sample::TempFolder folder;
    const fs::path file = folder / "a";
    for (const std::size_t size : {0, 1, 65535, 65536, 65537, 3000000}) {
        std::string bytes(size, 'x');
        for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<char>(i * 7);
        REQUIRE(refusal(replace_file(file, bytes)) == "it was written");
        CHECK(test::content_of(file) == bytes);
        CHECK(names_in(folder.path()) == Names{"a"});
    }
    REQUIRE(replace_file(file, "not waited for", Sync::no));
    CHECK(test::content_of(file) == "not waited for");
}

TEST_CASE("A new file has what the umask leaves, an older one keeps its permissions") {
    const sample::TempFolder folder;
    const mode_t before = ::umask(027);
    REQUIRE(replace_file(folder / "new", "x"));
    ::umask(before);
    CHECK(mode_of(folder / "new") == 0640);
    for (const mode_t mode : {0600, 0604, 0666, 0755, 0200}) {
        ::chmod((folder / "new").c_str(), mode);
        REQUIRE(replace_file(folder / "new", "y"));
        CHECK(mode_of(folder / "new") == mode);
    }
}

TEST_CASE("What is no regular file is refused and left as it is") {
    const sample::TempFolder folder;
    fs::create_directory(folder / "folder");
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    (folder / "socket").string().copy(address.sun_path, sizeof address.sun_path - 1);
    REQUIRE(::bind(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
    ::close(socket);
    fs::create_symlink("/dev/null", folder / "to_null");
    fs::create_symlink("pipe", folder / "to_pipe");
    const auto refused = [&](const fs::path& target, const char* words) {
        INFO(target);
        CHECK(says(can_be_replaced(target), words));
        CHECK(says(replace_file(target, "x"), words));
        CHECK(says(replace_files({{target, "x"}}), words));
    };
    refused(folder / "folder", "a folder");
    refused(folder.path() / "folder" / "", "a folder");
    refused(folder.path() / "..", "a folder");
    refused("", "a folder");
    refused(folder / "pipe", "a pipe");
    refused(folder / "to_pipe", "a pipe");
    refused(folder / "socket", "a socket");
    refused(folder / "to_null", "a device");
    refused("/dev/null", "a device");
    refused("/dev/stdout", "an open stream");
    refused("/dev/fd/1", "an open stream");
    refused("/proc/self/comm", "a part of the system");
    CHECK(fs::is_fifo(folder / "pipe"));
    CHECK(fs::is_socket(folder / "socket"));
    CHECK(fs::is_character_file("/dev/null"));
    CHECK(names_in(folder.path()) == Names{"folder", "pipe", "socket", "to_null", "to_pipe"});
}

TEST_CASE("A folder that is not there is refused") {
    const sample::TempFolder folder;
    sample::write_text(folder / "file", "");
    CHECK(says(replace_file(folder / "no/such/a", "x"), "no such folder"));
    CHECK(says(replace_file(folder / "file/a", "x"), "no such folder"));
    CHECK(says(replace_file(folder / std::string(300, 'a'), "x"), "too long"));
    CHECK(names_in(folder.path()) == Names{"file"});
}

TEST_CASE("A read-only file is refused, of root too") {
    const sample::TempFolder folder;
    sample::write_text(folder / "a", "older");
    for (const mode_t mode : {0444, 0400, 0000, 0466}) {
        ::chmod((folder / "a").c_str(), mode);
        CHECK(says(can_be_replaced(folder / "a"), "read-only"));
        CHECK(says(replace_file(folder / "a", "x"), "read-only"));
        CHECK(mode_of(folder / "a") == mode);
    }
    ::chmod((folder / "a").c_str(), 0644);
    CHECK(test::content_of(folder / "a") == "older");
}

TEST_CASE("Links are followed to the file, and stay") {
    const sample::TempFolder folder;
    fs::create_directory(folder / "sub");
    sample::write_text(folder / "sub/file", "older");
    fs::create_symlink("sub/file", folder / "link");
    fs::create_symlink(folder / "link", folder / "link_to_link");
    fs::create_directory_symlink("sub", folder / "folder_link");
    fs::create_symlink("../link_to_link", folder / "sub/back");
    int number = 0;
    for (const char* name : {"link", "link_to_link", "folder_link/file", "folder_link/back"}) {
        const std::string text = std::to_string(++number);
        INFO(name);
        REQUIRE(refusal(replace_file(folder / name, text)) == "it was written");
        CHECK(test::content_of(folder / "sub/file") == text);
        CHECK_FALSE(fs::is_symlink(folder / "sub/file"));
    }
    for (const char* name : {"link", "link_to_link", "sub/back"}) {
        CHECK(fs::is_symlink(folder / name));
    }
    CHECK(names_in(folder / "sub") == Names{"file", "back"});
}

TEST_CASE("Links that end nowhere or lead round in a circle are refused") {
    const sample::TempFolder folder;
    fs::create_symlink("nothing", folder / "dangling");
    fs::create_symlink("no/such/folder", folder / "far");
    fs::create_symlink("round", folder / "round");
    fs::create_symlink("pong", folder / "ping");
    fs::create_symlink("ping", folder / "pong");
    for (const char* name : {"dangling", "far"}) {
        CHECK(says(replace_file(folder / name, "x"), "and there is nothing"));
    }
    for (const char* name : {"round", "ping"}) {
        CHECK(says(replace_file(folder / name, "x"), "round in a circle"));
    }
    CHECK(says(replace_file(folder / "ping/a", "x"), "round in a circle"));
    CHECK(names_in(folder.path()) == Names{"dangling", "far", "round", "ping", "pong"});
}

TEST_CASE("Links that wait where a temporary might go are not followed") {
    const sample::TempFolder folder;
    sample::write_text(folder / "victim", "not yours");
    for (const char* name : {"a.toml.new", "a.toml.part", "a.toml.tmp", "a.toml~", ".a.toml.swp"}) {
        fs::create_symlink("victim", folder / name);
    }
    REQUIRE(replace_file(folder / "a.toml", "x"));
    CHECK(test::content_of(folder / "victim") == "not yours");
    CHECK(names_in(folder.path()).size() == 7);
}

TEST_CASE("Beyond a limit on the size of files the older file is as it was") {
    const sample::TempFolder folder;
    sample::write_text(folder / "a", "older");
    const std::string bytes(200000, 'x');
    {
        const Limit limit(100000);
        CHECK(says(replace_file(folder / "a", bytes), "as large as this"));
        CHECK(says(replace_file(folder / "b", bytes), "as large as this"));
        CHECK(says(replace_files({{folder / "b", "x"}, {folder / "a", bytes}}), "as large"));
        CHECK_FALSE(create_file(folder / "b", bytes).ok());
    }
    CHECK(test::content_of(folder / "a") == "older");
    CHECK(names_in(folder.path()) == Names{"a"});
    struct sigaction now {};
    ::sigaction(SIGXFSZ, nullptr, &now);
    CHECK(now.sa_handler == SIG_DFL);  // as before
}

TEST_CASE("A file is made only where the name is free") {
    const sample::TempFolder folder;
    const Result<bool> made = create_file(folder / "a", "first");
    REQUIRE(made.ok());
    CHECK(made.value());
    fs::create_symlink("nothing", folder / "dangling");
    fs::create_directory(folder / "folder");
    for (const char* name : {"a", "dangling", "folder"}) {
        const Result<bool> again = create_file(folder / name, "second");
        REQUIRE(again.ok());
        CHECK_FALSE(again.value());
    }
    CHECK(test::content_of(folder / "a") == "first");
    CHECK_FALSE(create_file(folder / "no/a", "x").ok());
    CHECK(names_in(folder.path()) == Names{"a", "dangling", "folder"});
}

TEST_CASE("Several files are put in place together or not at all") {
    const sample::TempFolder folder;
    sample::write_text(folder / "a", "older a");
    sample::write_text(folder / "index", "of a");
    fs::create_directory(folder / "index.d");
    SECTION("all") {
        REQUIRE(refusal(replace_files({{folder / "b", "new b"}, {folder / "a", "new a"}},
                                      {folder / "index", folder / "index.d", folder / "none"})) ==
                "it was written");
        CHECK(test::content_of(folder / "a") == "new a");
        CHECK(test::content_of(folder / "b") == "new b");
        CHECK(names_in(folder.path()) == Names{"a", "b", "index.d"});
    }
    SECTION("none, when one of them may not be") {
        fs::create_directory(folder / "c");
        CHECK(says(replace_files({{folder / "b", "x"}, {folder / "a", "x"}, {folder / "c", "x"}},
                                 {folder / "index"}),
                   "a folder"));
        CHECK(test::content_of(folder / "a") == "older a");
        CHECK(names_in(folder.path()) == Names{"a", "c", "index", "index.d"});
    }
    SECTION("none, when two are one file") {
        fs::create_symlink("a", folder / "b");
        CHECK(says(replace_files({{folder / "b", "x"}, {folder / "a", "y"}}), "the same file"));
        CHECK(test::content_of(folder / "a") == "older a");
    }
}

TEST_CASE("Writers at the same time never mix, and one of them wins") {
    const sample::TempFolder folder;
    constexpr int writers = 4;
    std::vector<std::thread> threads;
    std::atomic<int> made = 0;
    std::atomic<int> broken = 0;
    for (int writer = 0; writer < writers; ++writer) {
        threads.emplace_back([&, writer] {
            const std::string bytes(20000 + writer, static_cast<char>('a' + writer));
            for (int i = 0; i < 25; ++i) {
                if (!replace_file(folder / "a", bytes, Sync::no)) ++broken;
                const std::string found = test::content_of(folder / "a");
                if (found.find_first_not_of(found[0]) != std::string::npos ||
                    found.size() != 20000U + static_cast<std::size_t>(found[0] - 'a')) {
                    ++broken;
                }
            }
            const Result<bool> first = create_file(folder / "only one", bytes);
            if (first && first.value()) ++made;
        });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(broken == 0);
    CHECK(made == 1);
    CHECK(names_in(folder.path()) == Names{"a", "only one"});
}
