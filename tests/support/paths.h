// Where the checkout that is tested lies, and folders that no other run can meet.
#pragma once

#include <filesystem>
#include <string>

namespace test {

std::filesystem::path source_dir();
/// tests/data: small files named after what is wrong with them.
std::filesystem::path test_data();

/// A new empty folder that goes away with its contents.
class TempFolder {
  public:
    TempFolder();
    ~TempFolder();
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

  private:
    std::filesystem::path path_;
};

}  // namespace test
