#include "indexer/schema/mapped_file.h"

#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "indexer/schema/error.h"

namespace itu::schema {

MappedFile::MappedFile(const std::filesystem::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat status {};
  if (descriptor < 0 || ::fstat(descriptor, &status) != 0) {
    const int cause = errno;
    if (descriptor >= 0) ::close(descriptor);
    throw Error(cause == ENOENT ? ErrorKind::kDamaged : ErrorKind::kUnreadable,
                file.string() + ": " + std::generic_category().message(cause));
  }
  size_ = static_cast<std::size_t>(status.st_size);
  void* mapping =
      size_ == 0 ? nullptr : ::mmap(nullptr, size_, PROT_READ, MAP_SHARED, descriptor, 0);
  const int cause = errno;
  ::close(descriptor);
  if (mapping == MAP_FAILED) {
    throw Error(ErrorKind::kUnreadable,
                file.string() + ": " + std::generic_category().message(cause));
  }
  begin_ = static_cast<const char*>(mapping);
}

MappedFile::~MappedFile() {
  if (begin_ != nullptr) ::munmap(const_cast<char*>(begin_), size_);
}

void MappedFile::release_pages() const {
  if (begin_ != nullptr) ::madvise(const_cast<char*>(begin_), size_, MADV_DONTNEED);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : begin_(std::exchange(other.begin_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(begin_, other.begin_);
  std::swap(size_, other.size_);
  return *this;
}

}  // namespace itu::schema
