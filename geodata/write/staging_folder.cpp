#include "geodata/write/staging_folder.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include <unistd.h>

namespace geodata {

namespace fs = std::filesystem;

StagingFolder::StagingFolder(fs::path folder, fs::path target)
    : folder_(std::move(folder)), target_(std::move(target)) {}

StagingFolder::StagingFolder(StagingFolder&& other) noexcept
    : folder_(std::exchange(other.folder_, {})), target_(std::move(other.target_)) {}

StagingFolder& StagingFolder::operator=(StagingFolder&& other) noexcept {
    std::swap(folder_, other.folder_);
    std::swap(target_, other.target_);
    return *this;
}

StagingFolder::~StagingFolder() {
    std::error_code ignored;
    if (!folder_.empty()) fs::remove_all(folder_, ignored);
}

Result<StagingFolder> StagingFolder::beside(const fs::path& target) {
    std::error_code problem;
    if (target.filename().empty() || fs::is_directory(target, problem)) {
        return Error{{"this is a folder, not a file to write", target.string(), "add a file name"}};
    }
    const fs::path parent = target.has_parent_path() ? target.parent_path() : fs::path(".");
    if (!fs::is_directory(parent, problem)) {
        return Error{{"there is no such folder to write to", parent.string(),
                      "make it first or choose another"}};
    }
    std::string name = (parent / ".pactmap-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
        return Error{{"the folder cannot be written to", parent.string(),
                      "choose another or change its permissions"}};
    }
    return StagingFolder(name, target);
}

fs::path StagingFolder::file() const {
    return folder_ / target_.filename();
}

Status StagingFolder::publish() {
    std::vector<fs::path> written;
    for (const auto& entry : fs::directory_iterator(folder_)) written.push_back(entry.path());
    std::stable_partition(written.begin(), written.end(), [this](const fs::path& file) {
        return file.filename() != target_.filename();
    });
    std::error_code problem;
    if (target_.extension() == ".shp") {
        for (const char* index : {".qix", ".sbn", ".sbx"}) {
            fs::remove(fs::path(target_).replace_extension(index), problem);
        }
    }
    for (const fs::path& file : written) {
        fs::rename(file, fs::path(target_).replace_filename(file.filename()), problem);
        if (problem) {
            return Error{{"the file cannot be put in place: " + problem.message(), target_.string(),
                          "choose another name or close what holds it open"}};
        }
    }
    return Done{};
}

}  // namespace geodata
