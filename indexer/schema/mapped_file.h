// A sealed file, read in place through a mapping.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace itu::schema {

class MappedFile {
 public:
  MappedFile() = default;  // empty
  // Throws Error: kDamaged if the file is not there, kUnreadable if it cannot be mapped.
  explicit MappedFile(const std::filesystem::path& file);
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  std::string_view bytes() const { return {begin_, size_}; }

  // Gives the pages read so far back to the system, which brings them again when they are wanted:
  // for who walks through a file larger than the memory it may take.
  void release_pages() const;

 private:
  const char* begin_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace itu::schema
