// What a name leads to, where that is no file or no folder one can read, and the sentence for each.
#include "geodata/read/file_kind.h"

#include <filesystem>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "geodata/read/neighbours.h"
#include "geodata/read/shapefile_faults.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/sentences.h"

using namespace geodata;
using test::check_says;
namespace fs = std::filesystem;

namespace {

/// One of every kind that a name can lead to.
struct Folder {
    Folder() {
        fs::permissions(folder.path(), fs::perms(0755));
        sample::write_text(folder / "file", "x");
        sample::write_text(folder / "empty", "");
        sample::write_text(folder / "closed", "x");
        fs::create_directories(folder / "folder");
        fs::create_directories(folder / "closed_folder");
        REQUIRE(::mkfifo((folder / "pipe").c_str(), 0644) == 0);
        fs::create_symlink("nowhere", folder / "dangling");
        fs::create_symlink("round", folder / "round");
        fs::create_symlink("file", folder / "link");
        const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        (folder / "socket").string().copy(address.sun_path, sizeof address.sun_path - 1);
        REQUIRE(::bind(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
        ::close(socket);
        fs::permissions(folder / "closed", fs::perms::none);
        fs::permissions(folder / "closed_folder", fs::perms::none);
    }
    ~Folder() { fs::permissions(folder / "closed_folder", fs::perms::owner_all); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    sample::TempFolder folder;
};

struct Case {
    std::string name;
    std::vector<std::string> facts;
};

const std::string no_permission = "it may not be read: you have no permission";

}  // namespace

TEST_CASE("What is no file to read is told apart") {
    const Folder folder;
    const Case cases[] = {
        {"missing", {"missing: there is no such file", "check the name and the folder"}},
        {"no/such", {"no/such: there is no such file"}},
        {"file/x", {"file/x: there is no such file"}},
        {"folder", {"folder: it is a folder, not a file", "choose a file that holds a map"}},
        {"pipe", {"pipe: it is a pipe, not a file"}},
        {"socket", {"socket: it is a socket, not a file"}},
        {"dangling",
         {"dangling: it is a link that leads nowhere",
          "put back what it points to, or choose another one"}},
        {"round", {"round: its links lead round in a circle", "choose what they stood for"}},
        {std::string(300, 'a'), {"aaa: the name is too long", "check the name and the folder"}},
    };
    for (const Case& wrong : cases) {
        INFO(wrong.name);
        check_says(test::sentence_of(kind_fault(folder.folder / wrong.name)), wrong.facts);
        check_says(test::sentence_of(file_fault(folder.folder / wrong.name)), wrong.facts);
    }
    check_says(test::sentence_of(file_fault("/dev/null")),
               {"/dev/null: it is a device, not a file"});
    for (const char* sound : {"file", "link"}) {
        CHECK(test::sentence_of(file_fault(folder.folder / sound)) == "nothing went wrong");
    }
}

TEST_CASE("An empty file may be there, but holds no map") {
    const Folder folder;
    CHECK(test::sentence_of(kind_fault(folder.folder / "empty")) == "nothing went wrong");
    check_says(test::sentence_of(file_fault(folder.folder / "empty")),
               {"empty: the file is empty (0 bytes)", "copy or download it again"});
}

TEST_CASE("What is no folder to read is told apart") {
    const Folder folder;
    const Case cases[] = {
        {"missing", {"missing: there is no such folder", "check the name and the folder"}},
        {"file", {"file: there is no such folder: it is no folder", "check the name"}},
        {"pipe", {"pipe: there is no such folder: it is no folder"}},
        {"dangling", {"dangling: it is a link that leads nowhere"}},
        {"round", {"round: its links lead round in a circle"}},
    };
    for (const Case& wrong : cases) {
        INFO(wrong.name);
        check_says(test::sentence_of(folder_fault(folder.folder / wrong.name)), wrong.facts);
        check_says(test::sentence_of(fault_within(folder.folder / wrong.name)), wrong.facts);
    }
    CHECK(test::sentence_of(folder_fault(folder.folder / "folder")) == "nothing went wrong");
    CHECK(test::sentence_of(fault_within(folder.folder / "folder")) == "nothing went wrong");
}

TEST_CASE("What may not be read says so, to whom it is closed") {
    const Folder folder;
    const fs::path file = folder.folder / "closed", within = folder.folder / "closed_folder";
    const std::string ask = "ask its owner for it, or choose a copy of your own";
    const auto said = [](const auto& fault, const fs::path& path) {
        return test::said_to_nobody([&] { return test::sentence_of(fault(path)); });
    };
    check_says(said(&kind_fault, file), {"closed: " + no_permission, ask});
    check_says(said(&file_fault, file), {"closed: " + no_permission});
    check_says(said(&file_fault, within / "a.shp"), {"a.shp: " + no_permission});
    check_says(said(&folder_fault, within), {"closed_folder: " + no_permission, ask});
    check_says(said(&fault_within, within), {"closed_folder: " + no_permission});
}

TEST_CASE("The first of a folder's files that cannot be read is named") {
    const sample::TempFolder folder;
    sample::write_text(folder / "a", "x");
    fs::create_directory(folder / "b");
    CHECK(test::sentence_of(fault_within(folder.path())) == "nothing went wrong");
    REQUIRE(::mkfifo((folder / "c").c_str(), 0644) == 0);
    check_says(test::sentence_of(fault_within(folder.path())), {"/c: it is a pipe, not a file"});
}

TEST_CASE("What lies beside a file and cannot be read is named, and whose it is") {
    const std::pair<const char*, const char*> beside[] = {
        {"a.shp", "a.dbf"},       {"a.shp", "a.PRJ"},      {"a.tab", "a.map"},
        {"a.mif", "a.mid"},       {"a.csv", "a.csvt"},     {"a.gml", "a.xsd"},
        {"a.gpkg", "a.gpkg-wal"}, {"a.db", "a.db-journal"}};
    for (const auto& [file, other] : beside) {
        INFO(file << " and " << other);
        const sample::TempFolder folder;
        sample::write_text(folder / file, "x");
        CHECK(test::sentence_of(neighbour_fault(folder / file)) == "nothing went wrong");
        fs::create_directory(folder / other);
        check_says(test::sentence_of(neighbour_fault(folder / file)),
                   {std::string(other) + ": it is a folder, not a file",
                    "it belongs to " + std::string(file) +
                        ": put a true copy in its place, or take it away"});
    }
}

TEST_CASE("A Shapefile that is missing or closed is not opened") {
    const Folder folder;
    check_says(test::sentence_of(shapefile_fault(folder.folder / "a.shp")),
               {"a.shp: there is no such file", "check the name and the folder"});
    check_says(test::sentence_of(shapefile_fault(folder.folder / "empty")),
               {"empty: the file is empty (0 bytes)", "copy or download it again"});
    check_says(test::said_to_nobody(
                   [&] { return test::sentence_of(shapefile_fault(folder.folder / "closed")); }),
               {"closed: the file cannot be opened", "see that you may read it"});
}

TEST_CASE("A name is followed to where it leads from the root") {
    const sample::TempFolder folder;
    fs::create_directories(folder / "a/b");
    fs::create_directory_symlink("a/b", folder / "link");
    const fs::path root = fs::canonical(folder.path());
    CHECK(from_root(root / "./a/../a") == root / "a");
    CHECK(from_root(root / "link/../x") == root / "a/x");  // not beside the link
    CHECK(from_root(root / "a.gdb/") == root / "a.gdb");
    CHECK(from_root("x").is_absolute());
    CHECK(is_missing(folder / "none"));
    CHECK_FALSE(is_missing(folder / "link"));
    CHECK_FALSE(is_geodatabase(folder / "a.gdb"));
    fs::create_directory(folder / "a.gdb");
    CHECK(is_geodatabase(folder.path() / "a.gdb" / ""));
}
