// The files of a corpus: which there are, in an order that is the same on every machine, and the
// bytes of each. Nothing outside the folder is ever opened: links are not followed, and every path
// is opened folder by folder from the root's own descriptor, so that a folder exchanged for a link
// in mid-run leads nowhere.
//
//   const CorpusFolder corpus("/data/itu");
//   for (const FoundFile& file : corpus.walk()) {
//     if (file.problem) { report(file.path, *file.problem); continue; }
//     auto content = corpus.read(file.path);       // FileContent or Problem
//   }
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "indexer/reader/reader.h"
#include "indexer/schema/input.h"
#include "indexer/schema/printed_path.h"

namespace itu::indexer {

// What a corpus may hold; what lies beyond is reported, never silently left out.
struct CorpusLimits {
  std::size_t path_bytes = 4000;                    // of a path relative to the corpus
  std::size_t depth = 256;                          // folders above a file
  std::uint64_t file_bytes = schema::kLongestFile;  // larger files fail with "too_large"
};

// One entry of the corpus that is no readable folder. `path` is relative to the corpus, in the
// bytes of the file system, which need not be UTF-8 (path_for_people() makes them so).
struct FoundFile {
  std::string path;
  std::uint64_t size = 0;
  std::int64_t modified_ns = 0;    // since 1970; a hint for people only, clocks lie
  std::optional<Problem> problem;  // why it is not to be read: kSkipped or kFailed

  bool operator==(const FoundFile&) const = default;
};

struct FileContent {
  std::string bytes;
  std::string sha256;  // of `bytes`, 64 lower-case hexadecimal digits
};

class CorpusFolder {
 public:
  // Throws schema::Error (kNotFound, kUnreadable) if `folder` is no folder that can be read.
  explicit CorpusFolder(const std::string& folder, const CorpusLimits& limits = {});
  ~CorpusFolder();
  CorpusFolder(CorpusFolder&& other) noexcept;
  CorpusFolder& operator=(CorpusFolder&& other) noexcept;
  CorpusFolder(const CorpusFolder&) = delete;
  CorpusFolder& operator=(const CorpusFolder&) = delete;

  // Everything in the folder, bytewise by path. A folder that cannot be listed is an entry with a
  // problem ("vanished", "unreadable"); so are links, pipes, sockets, devices, hidden files and
  // lock files ("symlink", "not_a_file", "hidden", "lock_file"). Hidden folders are one entry.
  std::vector<FoundFile> walk() const;

  // The bytes of one file. Reads at most the limit; a file that is larger, has vanished since, or
  // is no regular file any more is a problem. Safe from several threads.
  std::variant<FileContent, Problem> read(const std::string& path) const;

 private:
  CorpusLimits limits_;
  int root_ = -1;  // descriptor of the folder, owned
};

// Why a file or folder of this name is left alone, one in an archive as well: "hidden" or
// "lock_file". Empty for an ordinary name.
std::optional<Problem> problem_of_name(std::string_view name);

// SHA-256 of `bytes` as 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

using schema::path_for_people;

}  // namespace itu::indexer
