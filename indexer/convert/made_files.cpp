#include "indexer/convert/made_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdint>
#include <system_error>
#include <utility>

#include "indexer/schema/file_io.h"

namespace itu::indexer {

namespace fs = std::filesystem;

void make_folders(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) schema::throw_system(folder, "cannot make", error.value());
}

void remove_folder(const fs::path& folder) {
  std::error_code ignored;  // what is left lies in work/, which the next run empties
  fs::remove_all(folder, ignored);
}

ScratchFolder::ScratchFolder(fs::path path) : path_(std::move(path)) { make_folders(path_); }

ScratchFolder::~ScratchFolder() { remove_folder(path_); }

std::string read_made_file(const fs::path& file, std::size_t most) {
  const int opened = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (opened < 0) return {};
  struct stat status {};
  std::string bytes;
  if (::fstat(opened, &status) == 0 && S_ISREG(status.st_mode) &&
      static_cast<std::uintmax_t>(status.st_size) <= most) {
    bytes.resize(static_cast<std::size_t>(status.st_size));
    std::size_t done = 0;
    while (done < bytes.size()) {
      const ssize_t got = ::read(opened, bytes.data() + done, bytes.size() - done);
      if (got <= 0) break;
      done += static_cast<std::size_t>(got);
    }
    bytes.resize(done);
  }
  ::close(opened);
  return bytes;
}

}  // namespace itu::indexer
