#include "indexer/schema/input.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "analyzers/citing.h"
#include "indexer/schema/error.h"
#include "indexer/schema/printed_path.h"

namespace itu::schema {
namespace {

constexpr std::size_t kChunk = std::size_t{64} << 10;

[[noreturn]] void throw_unreadable(const std::string& path, int error) {
  throw Error(error == ENOENT ? ErrorKind::kNotFound : ErrorKind::kUnreadable,
              path_for_people(path) + " cannot be read: " + std::generic_category().message(error),
              "Give a file that exists and can be read, or - for standard input.");
}

std::string read_all(int descriptor, const std::string& path) {
  std::string bytes;
  for (;;) {
    const std::size_t have = bytes.size();
    bytes.resize(have + kChunk);
    const ssize_t got = ::read(descriptor, bytes.data() + have, kChunk);
    bytes.resize(have + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    if (got == 0) return bytes;
    if (got < 0 && errno != EINTR) throw_unreadable(path, errno);
    if (bytes.size() > kLongestFile) throw_unreadable(path, EFBIG);
  }
}

}  // namespace

std::string read_input(const std::string& path) {
  if (path == "-") return read_all(STDIN_FILENO, "standard input");
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) throw_unreadable(path, errno);
  try {
    std::string bytes = read_all(descriptor, path);
    ::close(descriptor);
    return bytes;
  } catch (const Error&) {
    ::close(descriptor);
    throw;
  }
}

analyzers::CitingContext read_context(const std::string& id, const std::string& language) {
  analyzers::CitingContext context;
  if (!id.empty()) {
    const auto own = analyzers::parse_id(id);
    if (!own) {
      throw Error(ErrorKind::kUsage, "--context " + path_for_people(id) + " is not an id",
                  "Ids look like council/res/1282@2007; see docs/references.md.");
    }
    context = analyzers::context_of(*own);
  }
  context.language = language;
  return context;
}

}  // namespace itu::schema
