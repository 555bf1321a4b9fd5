#include <algorithm>
#include <atomic>

#include <cpl_string.h>
#include <cpl_vsi.h>

#include "geodata/write/memory_folder_internal.h"
#include "geodata/write/output_set.h"

namespace geodata {

MemoryFolder::MemoryFolder() {
    static std::atomic<unsigned> number = 0;
    path_ = "/vsimem/pactmap/" + std::to_string(number++);
}

MemoryFolder::~MemoryFolder() {
    VSIRmdirRecursive(path_.c_str());
}

std::vector<std::string> MemoryFolder::names() const {
    const CPLStringList entries(VSIReadDir(path_.c_str()));
    std::vector<std::string> names;
    for (int i = 0; i < entries.Count(); ++i) names.emplace_back(entries[i]);
    std::sort(names.begin(), names.end());
    return names;
}

std::string_view MemoryFolder::bytes(const std::string& name) const {
    vsi_l_offset size = 0;
    const GByte* bytes = VSIGetMemFileBuffer((path_ / name).c_str(), &size, FALSE);
    if (bytes == nullptr) return {};
    return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

std::vector<NewFile> files_to_place(const MemoryFolder& folder, const std::filesystem::path& draft,
                                    const std::filesystem::path& output) {
    std::vector<NewFile> files;
    for (const std::filesystem::path& file : files_of_output(output)) {
        std::filesystem::path name = draft.filename();
        if (file != output) name.replace_extension(file.extension());
        files.push_back({file, folder.bytes(name.string())});
    }
    return files;
}

}  // namespace geodata
