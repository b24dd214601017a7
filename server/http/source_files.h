// The files that documents were read from, for readers who want the original: only when the server
// was told where the corpus lies, only files that a document names, never outside that folder.
//
//   SourceFiles files("/srv/itu/corpus");
//   files.read("council/2007/S07-CL-C-0021!!MSW-E.txt")->content
//
// Any thread may read.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace itu::server {

// Larger files are not served; the indexer reads none that are larger either.
inline constexpr std::size_t kLargestSourceFile = 64U << 20U;

struct SourceFile {
  std::string name;  // without its folders
  std::string content;

  bool operator==(const SourceFile&) const = default;
};

class SourceFiles {
 public:
  SourceFiles() = default;  // nothing is served
  // Throws schema::Error (kNotFound) if `corpus` is no folder that can be read. Empty: as above.
  explicit SourceFiles(const std::filesystem::path& corpus);
  ~SourceFiles();
  SourceFiles(const SourceFiles&) = delete;
  SourceFiles& operator=(const SourceFiles&) = delete;

  bool are_served() const { return folder_ >= 0; }

  // The file that a document names as its source (bytes that are not UTF-8 as %XX); of a file in an
  // archive, "a.zip/inner/b.docx", the whole archive: nothing is unpacked here. Empty if it is not
  // there, not a regular file, too large, or would lead out of the folder.
  std::optional<SourceFile> read(std::string_view source_path) const;

 private:
  std::optional<SourceFile> read_named(std::string_view path) const;
  std::optional<std::string> read_file(const std::string& path) const;

  int folder_ = -1;
};

}  // namespace itu::server
