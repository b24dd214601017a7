// Folders and files that a fenced program works with.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace itu::indexer {

// Throws schema::Error.
void make_folders(const std::filesystem::path& folder);

// As far as it can be.
void remove_folder(const std::filesystem::path& folder);

// Made, and removed with all that lies in it at the end of its scope.
class ScratchFolder {
 public:
  explicit ScratchFolder(std::filesystem::path path);
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// A file from a folder that a hostile program could write in: links are not followed, nothing but
// a regular file is opened, no more than `most` is read. Empty for anything else.
std::string read_made_file(const std::filesystem::path& file, std::size_t most);

}  // namespace itu::indexer
