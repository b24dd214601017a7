#include "indexer/schema/file_io.h"

#include <cerrno>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include "indexer/schema/error.h"

namespace itu::schema {

namespace {

// Closes on every way out; close_checked() where a failure of close(2) matters.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int get() const { return number_; }
  void close_checked(const std::filesystem::path& file) {
    const int number = number_;
    number_ = -1;
    if (::close(number) != 0) throw_errno(file, "cannot write");
  }

 private:
  int number_;
};

std::string hint_for(int error_number) {
  switch (error_number) {
    case ENOSPC:
    case EDQUOT:
      return "make room on that file system and run the build again";
    case EACCES:
    case EPERM:
    case EROFS:
      return "check who owns the folder and how it is mounted";
    case EMFILE:
    case ENFILE:
      return "raise the limit of open files (ulimit -n)";
    default:
      return "";
  }
}

void write_to(const std::filesystem::path& file, int mode, std::string_view bytes) {
  Descriptor descriptor(::open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | mode, 0666));
  if (descriptor.get() < 0) throw_errno(file, "cannot write");
  write_all(descriptor.get(), bytes, file);
  descriptor.close_checked(file);
}

}  // namespace

void throw_system(const std::filesystem::path& path, std::string_view doing, int error_number) {
  throw Error(error_number == ENOENT ? ErrorKind::kNotFound : ErrorKind::kUnreadable,
              std::string(doing) + " " + path.string() + ": " +
                  std::generic_category().message(error_number),
              hint_for(error_number));
}

void throw_errno(const std::filesystem::path& path, std::string_view doing) {
  throw_system(path, doing, errno);
}

std::string read_file(const std::filesystem::path& file) {
  const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  if (descriptor.get() < 0) throw_errno(file, "cannot read");
  std::string bytes;
  char buffer[65536];
  while (true) {
    const ssize_t got = ::read(descriptor.get(), buffer, sizeof buffer);
    if (got == 0) return bytes;
    if (got > 0) {
      bytes.append(buffer, static_cast<std::size_t>(got));
    } else if (errno != EINTR) {
      throw_errno(file, "cannot read");
    }
  }
}

void write_file(const std::filesystem::path& file, std::string_view bytes) {
  write_to(file, O_TRUNC, bytes);
}

void append_file(const std::filesystem::path& file, std::string_view bytes) {
  write_to(file, O_APPEND, bytes);
}

void write_all(int descriptor, std::string_view bytes, const std::filesystem::path& file) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      throw_errno(file, "cannot write");
    }
  }
}

void write_all_at(int descriptor, std::string_view bytes, std::uint64_t offset,
                  const std::filesystem::path& file) {
  while (!bytes.empty()) {
    const ssize_t written =
        ::pwrite(descriptor, bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
      offset += static_cast<std::uint64_t>(written);
    } else if (errno != EINTR) {
      throw_errno(file, "cannot write");
    }
  }
}

}  // namespace itu::schema
