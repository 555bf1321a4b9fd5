#include <algorithm>
#include <cerrno>
#include <memory>
#include <mutex>
#include <string_view>
#include <utility>
#include <vector>

#include <cpl_conv.h>
#include <cpl_http.h>
#include <cpl_string.h>
#include <cpl_vsi_virtual.h>
#include <sys/stat.h>

#include "geodata/read/reading_bounds_internal.h"

namespace geodata {

namespace fs = std::filesystem;

namespace {

thread_local ReadingBounds* innermost = nullptr;

bool lies_in(const fs::path& name, const fs::path& folder) {
    const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), name.begin(), name.end());
    return !folder.empty() && end == folder.end();
}

/// Where GDAL keeps its own tables of reference systems and schemas; empty when they are missing.
const fs::path& tables_of_gdal() {
    static const fs::path folder = [] {
        const char* table = CPLFindFile("gdal", "gml_registry.xml");
        return table == nullptr ? fs::path() : fs::path(table).lexically_normal().parent_path();
    }();
    return folder;
}

/// The files of this machine, as far as the bounds of this thread go.
class LocalFiles final : public VSIFilesystemHandler {
  public:
    explicit LocalFiles(std::unique_ptr<VSIFilesystemHandler> all) : all_(std::move(all)) {}

    using VSIFilesystemHandler::Open;
    VSIVirtualHandle* Open(const char* name, const char* access, bool set_error,
                           CSLConstList options) override {
        if (innermost != nullptr && (!may_see(name) || !is_file(name) || writes(access))) {
            errno = EACCES;
            return nullptr;
        }
        return all_->Open(judged(name).c_str(), access, set_error, options);
    }
    int Stat(const char* name, VSIStatBufL* found, int flags) override {
        return may_see(name) ? all_->Stat(judged(name).c_str(), found, flags) : refuse();
    }
    int Unlink(const char* name) override {
        return innermost == nullptr ? all_->Unlink(name) : refuse();
    }
    int Rename(const char* from, const char* to) override {
        return innermost == nullptr ? all_->Rename(from, to) : refuse();
    }
    int Mkdir(const char* name, long mode) override {
        return innermost == nullptr ? all_->Mkdir(name, mode) : refuse();
    }
    int Rmdir(const char* name) override {
        return innermost == nullptr ? all_->Rmdir(name) : refuse();
    }
    char** ReadDirEx(const char* name, int most) override {
        return may_see(name) ? all_->ReadDirEx(name, most) : nullptr;
    }
    VSIDIR* OpenDir(const char* name, int depth, const char* const* options) override {
        return may_see(name) ? all_->OpenDir(name, depth, options) : nullptr;
    }
    GIntBig GetDiskFreeSpace(const char* name) override { return all_->GetDiskFreeSpace(name); }
    int SupportsSparseFiles(const char* name) override { return all_->SupportsSparseFiles(name); }
    bool IsLocal(const char* name) override { return all_->IsLocal(name); }

  private:
    static int refuse() {
        errno = EACCES;
        return -1;
    }
    static bool may_see(const char* name) {
        if (innermost == nullptr) return true;
        const fs::path path = fs::path(name).lexically_normal();
        if (innermost->contains(path) || lies_in(path, tables_of_gdal())) return true;
        if (path.is_absolute()) innermost->note_refused(name);
        return false;
    }
    /// The very name that was found to lie within: "link/../file" would open another.
    static std::string judged(const char* name) {
        return innermost == nullptr ? name : fs::path(name).lexically_normal().string();
    }
    static bool is_file(const char* name) {
        struct stat found {};
        return ::stat(name, &found) == 0 && S_ISREG(found.st_mode) && found.st_size > 0;
    }
    static bool writes(std::string_view access) {
        return access.find_first_of("wa+") != std::string_view::npos;
    }

    std::unique_ptr<VSIFilesystemHandler> all_;
};

/// A way that leads nowhere any more: networks, archives within archives, standard input.
class ClosedWay final : public VSIFilesystemHandler {
  public:
    explicit ClosedWay(std::vector<std::unique_ptr<VSIFilesystemHandler>> closed)
        : closed_(std::move(closed)) {}

    using VSIFilesystemHandler::Open;
    VSIVirtualHandle* Open(const char* name, const char*, bool, CSLConstList) override {
        refuse(name);
        return nullptr;
    }
    int Stat(const char* name, VSIStatBufL*, int) override {
        refuse(name);
        return -1;
    }

  private:
    static void refuse(const char* name) {
        if (innermost != nullptr) innermost->note_refused(name);
        errno = EACCES;
    }
    std::vector<std::unique_ptr<VSIFilesystemHandler>> closed_;  // GDAL no longer frees them
};

/// What a request over a network gets instead of an answer.
CPLHTTPResult* no_network(const char* address, CSLConstList, GDALProgressFunc, void*,
                          CPLHTTPFetchWriteFunc, void*, void*) {
    if (innermost != nullptr) innermost->note_refused(address);
    auto* answer = static_cast<CPLHTTPResult*>(CPLCalloc(1, sizeof(CPLHTTPResult)));
    answer->nStatus = 1;
    answer->pszErrBuf = CPLStrdup("nothing is fetched over a network");
    return answer;
}

/// The handlers stay GDAL's, which frees them at its end.
void close_other_ways() {
    CPLStringList prefixes(VSIGetFileSystemsPrefixes());
    prefixes.AddString("/vsicurl?");  // not in GDAL's list
    std::vector<std::string> ways;
    std::vector<std::unique_ptr<VSIFilesystemHandler>> closed;
    for (int i = 0; i < prefixes.size(); ++i) {
        const std::string prefix = prefixes[i];
        if (prefix == "/vsimem/") continue;
        VSIFilesystemHandler* handler = VSIFileManager::GetHandler(prefix.c_str());
        ways.push_back(prefix);
        if (std::none_of(closed.begin(), closed.end(),
                         [&](const auto& other) { return other.get() == handler; })) {
            closed.emplace_back(handler);
        }
    }
    VSIFilesystemHandler* nowhere = std::make_unique<ClosedWay>(std::move(closed)).release();
    for (const std::string& way : ways) VSIFileManager::InstallHandler(way, nowhere);
}

}  // namespace

ReadingBounds::ReadingBounds(fs::path folder) : folder_(std::move(folder)), outer_(innermost) {
    innermost = this;
}

ReadingBounds::~ReadingBounds() {
    innermost = outer_;
}

ReadingBounds* ReadingBounds::current() {
    return innermost;
}

bool ReadingBounds::contains(const fs::path& name) const {
    return name.is_absolute() && lies_in(name, folder_);
}

void ReadingBounds::note_refused(const std::string& what) {
    if (refused_.empty()) refused_ = what;
}

bool ReadingBounds::spend_sqlite_steps(std::int64_t steps) {
    steps_left_ -= steps;
    return steps_left_ >= 0;
}

void ReadingBounds::allow_for_size(std::uintmax_t bytes) {
    steps_left_ +=
        static_cast<std::int64_t>(std::min<std::uintmax_t>(bytes, 1'000'000'000'000)) * 4;
}

void install_reading_bounds() {
    static std::once_flag once;
    std::call_once(once, [] {
        (void)tables_of_gdal();  // found while everything may still be seen
        close_other_ways();
        std::unique_ptr<VSIFilesystemHandler> all(VSIFileManager::GetHandler(""));
        VSIFileManager::InstallHandler("", std::make_unique<LocalFiles>(std::move(all)).release());
        CPLHTTPSetFetchCallback(no_network, nullptr);
    });
}

}  // namespace geodata
