#include "indexer/build/run_lock.h"

#include <cerrno>
#include <string>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "indexer/build/clock.h"
#include "indexer/schema/error.h"
#include "indexer/schema/file_io.h"

namespace itu::indexer {

namespace {

[[noreturn]] void fail_locked(int descriptor, const std::filesystem::path& file) {
  char who[128];
  const ssize_t length = ::pread(descriptor, who, sizeof who, 0);
  std::string holder(who, length > 0 ? static_cast<std::size_t>(length) : 0);
  while (!holder.empty() && holder.back() == '\n') holder.pop_back();
  ::close(descriptor);
  throw schema::Error(
      schema::ErrorKind::kLocked,
      "another run (" + (holder.empty() ? "unknown" : holder) + ") holds " + file.string(),
      "wait until it ends");
}

}  // namespace

RunLock::RunLock(const std::filesystem::path& file) {
  std::error_code error;
  std::filesystem::create_directories(file.parent_path(), error);
  if (error) schema::throw_system(file.parent_path(), "cannot make", error.value());
  descriptor_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor_ < 0) schema::throw_errno(file, "cannot write");
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
    if (errno == EWOULDBLOCK) fail_locked(descriptor_, file);
    const int cause = errno;
    ::close(descriptor_);
    schema::throw_system(file, "cannot lock", cause);
  }
  try {
    const std::string who = "pid " + std::to_string(::getpid()) + ", since " + utc_now() + "\n";
    if (::ftruncate(descriptor_, 0) != 0) schema::throw_errno(file, "cannot write");
    schema::write_all_at(descriptor_, who, 0, file);
  } catch (const schema::Error&) {
    ::close(descriptor_);
    throw;
  }
}

RunLock::~RunLock() {
  // The name stays: removing it would let a third run lock a file that nobody else sees.
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace itu::indexer
