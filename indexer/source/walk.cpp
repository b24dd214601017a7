#include "indexer/source/walk.h"

#include <dirent.h>
#include <fcntl.h>
#include <openssl/evp.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cerrno>
#include <cstring>
#include <memory>
#include <system_error>
#include <utility>

#include "analyzers/utf8.h"
#include "indexer/schema/error.h"

namespace itu::indexer {
namespace {

constexpr int kReadOnly = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
constexpr int kFolder = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_DIRECTORY;
constexpr std::size_t kChunk = std::size_t{256} << 10;

// An open descriptor, closed at the end of its scope.
class Descriptor {
 public:
  explicit Descriptor(int value) : value_(value) {}
  ~Descriptor() {
    if (value_ >= 0) ::close(value_);
  }
  Descriptor(Descriptor&& other) noexcept : value_(std::exchange(other.value_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(value_, other.value_);
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int get() const { return value_; }
  int release() { return std::exchange(value_, -1); }
  bool is_open() const { return value_ >= 0; }

 private:
  int value_;
};

std::string describe(int error) { return std::generic_category().message(error); }

// Opens `path` one folder after the other, so that no link on the way is followed and the length
// of the whole path does not matter. Leaves errno when the result is not open.
Descriptor open_beneath(int root, std::string_view path, int flags) {
  Descriptor folder(::fcntl(root, F_DUPFD_CLOEXEC, 0));
  while (folder.is_open()) {
    const std::size_t slash = path.find('/');
    const std::string name(path.substr(0, slash));
    if (slash == std::string_view::npos)
      return Descriptor(::openat(folder.get(), name.c_str(), flags));
    folder = Descriptor(::openat(folder.get(), name.c_str(), kFolder));
    path.remove_prefix(slash + 1);
  }
  return folder;
}

Problem problem_of(int error) {
  if (error == ENOENT || error == ENOTDIR) {
    return {FileStatus::kFailed, "vanished",
            "It was there when the folder was listed and is gone."};
  }
  if (error == ELOOP) {
    return {FileStatus::kSkipped, "symlink", "Links are not followed."};
  }
  return {FileStatus::kFailed, "unreadable", "It cannot be opened: " + describe(error) + "."};
}

std::optional<Problem> problem_of_type(mode_t mode) {
  if (S_ISREG(mode)) return std::nullopt;
  if (S_ISLNK(mode)) return Problem{FileStatus::kSkipped, "symlink", "Links are not followed."};
  const char* type = S_ISFIFO(mode) ? "a pipe" : S_ISSOCK(mode) ? "a socket" : "a device";
  return Problem{FileStatus::kSkipped, "not_a_file", std::string("It is ") + type + "."};
}

// Walks with a list of folders still to do, never by recursion.
class Walker {
 public:
  Walker(int root, const CorpusLimits& limits) : root_(root), limits_(limits) {}

  std::vector<FoundFile> walk() {
    pending_.push_back({"", 0});
    while (!pending_.empty()) {
      const Folder folder = std::move(pending_.back());
      pending_.pop_back();
      list(folder);
    }
    std::sort(found_.begin(), found_.end(),
              [](const FoundFile& a, const FoundFile& b) { return a.path < b.path; });
    return std::move(found_);
  }

 private:
  struct Folder {
    std::string path;  // "" for the root, else with a final "/"
    std::size_t depth;
  };

  void list(const Folder& folder) {
    const std::string path = folder.path + ".";
    Descriptor opened = open_beneath(root_, path, kFolder);
    std::unique_ptr<DIR, int (*)(DIR*)> stream(
        opened.is_open() ? ::fdopendir(opened.get()) : nullptr, &::closedir);
    if (stream == nullptr) {
      note(folder.path, problem_of(errno));
      return;
    }
    const int descriptor = opened.release();  // now the stream's
    errno = 0;
    while (const dirent* entry = ::readdir(stream.get())) {  // NOLINT(concurrency-mt-unsafe)
      const std::string_view name = entry->d_name;
      if (name != "." && name != "..") take(folder, descriptor, entry->d_name);
      errno = 0;
    }
    if (errno != 0) note(folder.path, problem_of(errno));
  }

  void take(const Folder& folder, int descriptor, const char* name) {
    FoundFile file;
    file.path = folder.path + name;
    if (file.path.size() > limits_.path_bytes) {
      note(file.path, {FileStatus::kFailed, "path_too_long",
                       "Paths may have " + std::to_string(limits_.path_bytes) + " bytes."});
      return;
    }
    struct stat status {};
    if (::fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) != 0) {
      note(file.path, problem_of(errno));
      return;
    }
    if (S_ISDIR(status.st_mode)) {
      take_folder(folder, file.path, name);
      return;
    }
    file.size = static_cast<std::uint64_t>(status.st_size);
    file.modified_ns = std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
    file.problem = problem_of_type(status.st_mode);
    if (!file.problem) file.problem = problem_of_name(name);
    if (!file.problem && file.size > limits_.file_bytes) file.problem = too_large(file.size);
    found_.push_back(std::move(file));
  }

  void take_folder(const Folder& parent, const std::string& path, const char* name) {
    if (const auto problem = problem_of_name(name)) {
      note(path, *problem);
    } else if (parent.depth >= limits_.depth) {
      note(path, {FileStatus::kFailed, "too_deep",
                  "Folders may lie " + std::to_string(limits_.depth) + " deep."});
    } else {
      pending_.push_back({path + "/", parent.depth + 1});
    }
  }

  Problem too_large(std::uint64_t size) const {
    return {FileStatus::kFailed, "too_large",
            "It has " + std::to_string(size) + " bytes; the limit is " +
                std::to_string(limits_.file_bytes) + "."};
  }

  void note(const std::string& path, const Problem& problem) {
    FoundFile file;
    file.path = path.empty() ? "." : path;
    if (file.path.ends_with('/')) file.path.pop_back();
    file.problem = problem;
    found_.push_back(std::move(file));
  }

  int root_;
  const CorpusLimits& limits_;
  std::vector<Folder> pending_;
  std::vector<FoundFile> found_;
};

// Reads to the end or to one byte beyond `limit`, whatever size the file claims to have, which is
// `expected`: it may grow or shrink meanwhile. Returns errno, 0 for success.
int read_all(int descriptor, std::uint64_t limit, std::uint64_t expected, std::string* bytes) {
  std::size_t have = 0;
  bytes->resize(static_cast<std::size_t>(std::min(expected, limit)) + 1);  // one more for the end
  for (ssize_t got = -1; got != 0 && have <= limit;) {
    if (have == bytes->size()) bytes->resize(have + kChunk);
    got = ::read(descriptor, bytes->data() + have, bytes->size() - have);
    if (got < 0 && errno != EINTR) return errno;
    if (got > 0) have += static_cast<std::size_t>(got);
  }
  bytes->resize(have);
  return 0;
}

}  // namespace

CorpusFolder::CorpusFolder(const std::string& folder, const CorpusLimits& limits)
    : limits_(limits), root_(::open(folder.c_str(), O_RDONLY | O_CLOEXEC | O_DIRECTORY)) {
  if (root_ >= 0) return;
  const int error = errno;
  const bool is_missing = error == ENOENT || error == ENOTDIR;
  throw schema::Error(
      is_missing ? schema::ErrorKind::kNotFound : schema::ErrorKind::kUnreadable,
      "the corpus folder " + path_for_people(folder) + " cannot be opened: " + describe(error),
      "Give a folder that exists and can be read with --corpus.");
}

CorpusFolder::~CorpusFolder() {
  if (root_ >= 0) ::close(root_);
}

CorpusFolder::CorpusFolder(CorpusFolder&& other) noexcept
    : limits_(other.limits_), root_(std::exchange(other.root_, -1)) {}

CorpusFolder& CorpusFolder::operator=(CorpusFolder&& other) noexcept {
  std::swap(limits_, other.limits_);
  std::swap(root_, other.root_);
  return *this;
}

std::vector<FoundFile> CorpusFolder::walk() const { return Walker(root_, limits_).walk(); }

std::variant<FileContent, Problem> CorpusFolder::read(const std::string& path) const {
  const Descriptor file = open_beneath(root_, path, kReadOnly);
  if (!file.is_open()) return problem_of(errno);
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return problem_of(errno);
  if (S_ISDIR(status.st_mode)) {
    return Problem{FileStatus::kFailed, "vanished", "It has become a folder since it was listed."};
  }
  if (auto problem = problem_of_type(status.st_mode)) return *problem;

  FileContent content;
  const auto expected = static_cast<std::uint64_t>(status.st_size);
  if (const int error = read_all(file.get(), limits_.file_bytes, expected, &content.bytes)) {
    return Problem{FileStatus::kFailed, "unreadable",
                   "It cannot be read: " + describe(error) + "."};
  }
  if (content.bytes.size() > limits_.file_bytes) {
    return Problem{FileStatus::kFailed, "too_large",
                   "It has more than " + std::to_string(limits_.file_bytes) + " bytes, the limit."};
  }
  content.sha256 = sha256_hex(content.bytes);
  return content;
}

std::optional<Problem> problem_of_name(std::string_view name) {
  if (name.starts_with("~$") || name.starts_with(".~lock.")) {
    return Problem{FileStatus::kSkipped, "lock_file", "An office program's lock file."};
  }
  if (name.starts_with(".")) {
    return Problem{FileStatus::kSkipped, "hidden", "Its name begins with a dot."};
  }
  return std::nullopt;
}

std::string sha256_hex(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  [[maybe_unused]] const int done =
      EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr);
  assert(done == 1);  // SHA-256 is in every build of OpenSSL
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  for (unsigned int i = 0; i < size; ++i) {
    hex += kDigits[digest[i] >> 4];
    hex += kDigits[digest[i] & 15];
  }
  return hex;
}

}  // namespace itu::indexer
