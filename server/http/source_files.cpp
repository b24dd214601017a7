#include "server/http/source_files.h"

#include <cerrno>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "indexer/schema/error.h"

namespace itu::server {
namespace {

int hexadecimal(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// "%E9" as the byte that it stands for; any other "%" as it is.
std::string decode(std::string_view path) {
  std::string bytes;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const int high = path[i] == '%' && i + 2 < path.size() ? hexadecimal(path[i + 1]) : -1;
    const int low = high >= 0 ? hexadecimal(path[i + 2]) : -1;
    if (low >= 0) {
      bytes += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      bytes += path[i];
    }
  }
  return bytes;
}

// Opens below `folder` only: the kernel refuses links and every way out.
int open_beneath(int folder, const std::string& path) {
  open_how how{};
  how.flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
  return static_cast<int>(::syscall(SYS_openat2, folder, path.c_str(), &how, sizeof how));
}

}  // namespace

SourceFiles::SourceFiles(const std::filesystem::path& corpus) {
  if (corpus.empty()) return;
  folder_ = ::open(corpus.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder_ < 0) {
    throw schema::Error(
        schema::ErrorKind::kNotFound,
        corpus.string() + ": cannot be read: " + std::generic_category().message(errno),
        "Point --corpus at the folder that was indexed, or leave it out.");
  }
}

SourceFiles::~SourceFiles() {
  if (folder_ >= 0) ::close(folder_);
}

std::optional<SourceFile> SourceFiles::read(std::string_view source_path) const {
  if (!are_served() || source_path.find('\0') != std::string_view::npos) return std::nullopt;
  // The path, and then what may be an archive in it: only one of them can be a regular file.
  for (std::size_t end = source_path.size(); end != std::string_view::npos && end > 0;
       end = source_path.rfind('/', end - 1)) {
    if (auto file = read_named(source_path.substr(0, end))) return file;
  }
  return std::nullopt;
}

std::optional<SourceFile> SourceFiles::read_named(std::string_view path) const {
  auto content = read_file(std::string(path));
  if (!content) content = read_file(decode(path));
  if (!content) return std::nullopt;
  return SourceFile{std::string(path.substr(path.rfind('/') + 1)), std::move(*content)};
}

std::optional<std::string> SourceFiles::read_file(const std::string& path) const {
  const int file = open_beneath(folder_, path);
  if (file < 0) return std::nullopt;
  struct stat status {};
  std::string content;
  bool is_whole = ::fstat(file, &status) == 0 && S_ISREG(status.st_mode) &&
                  status.st_size <= static_cast<off_t>(kLargestSourceFile);
  if (is_whole) content.resize(static_cast<std::size_t>(status.st_size));
  for (std::size_t done = 0; is_whole && done < content.size();) {
    const ssize_t count = ::read(file, content.data() + done, content.size() - done);
    is_whole = count > 0;  // a file that shrinks while it is read is not served
    if (is_whole) done += static_cast<std::size_t>(count);
  }
  ::close(file);
  return is_whole ? std::optional(std::move(content)) : std::nullopt;
}

}  // namespace itu::server
