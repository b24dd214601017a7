#include "indexer/schema/generation.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <memory>
#include <set>

#include <fcntl.h>
#include <openssl/evp.h>
#include <unistd.h>

#include <xapian.h>

#include "indexer/schema/error.h"
#include "indexer/schema/file_io.h"
#include "indexer/schema/index.h"
#include "indexer/schema/shards.h"

namespace itu::schema {

namespace fs = std::filesystem;

namespace {

// Records read before their pages go back to the system, so that verifying a large index takes no
// more memory than a small one.
constexpr std::size_t kRecordsInMemory = 512;

[[noreturn]] void fail(const fs::path& what, const std::string& why) {
  throw Error(ErrorKind::kDamaged, what.string() + ": " + why,
              "run `itu-indexer rollback` or rebuild");
}

// SHA-256, piece by piece.
class Digest {
 public:
  Digest() : context_(EVP_MD_CTX_new(), EVP_MD_CTX_free) {
    if (!context_ || EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) != 1) {
      throw Error(ErrorKind::kUnreadable, "OpenSSL gives no SHA-256");
    }
  }
  void add(const char* bytes, std::size_t size) { EVP_DigestUpdate(context_.get(), bytes, size); }
  std::string hex() {
    unsigned char bytes[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    EVP_DigestFinal_ex(context_.get(), bytes, &size);
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (unsigned i = 0; i < size; ++i) {
      text += kDigits[bytes[i] >> 4U];
      text += kDigits[bytes[i] & 15U];
    }
    return text;
  }

 private:
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_;
};

// Paths of the files in a generation, relative to it.
std::set<std::string> files_of(const fs::path& generation) {
  std::set<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(generation)) {
    if (entry.is_directory()) continue;
    const std::string path = fs::relative(entry.path(), generation).string();
    if (path != kManifestFile) files.insert(path);
  }
  return files;
}

bool is_as_sealed(const fs::path& file, const SealedFile& sealed, FileCheck check) {
  return check == FileCheck::kSizes ? fs::file_size(file) == sealed.bytes : seal_of(file) == sealed;
}

void verify_files(const fs::path& generation, const Manifest& manifest, FileCheck check,
                  const Watch& watch) {
  watch.begin("files", manifest.files.size());
  const std::set<std::string> present = files_of(generation);
  for (const std::string& path : present) {
    if (manifest.files.count(path) == 0) fail(generation / path, "not in the manifest");
  }
  for (const auto& [path, sealed] : manifest.files) {
    if (present.count(path) == 0) fail(generation / path, "missing");
    if (!is_as_sealed(generation / path, sealed, check)) {
      fail(generation / path, "not what was sealed (size or SHA-256 differ)");
    }
    watch.step();
  }
}

void verify_documents(const Index& index, const fs::path& generation, const Watch& watch) {
  const Xapian::Database& database = index.database();
  if (database.get_doccount() != index.manifest().documents) {
    fail(generation, "the database holds " + std::to_string(database.get_doccount()) +
                         " documents, the manifest says " +
                         std::to_string(index.manifest().documents));
  }
  watch.begin("documents", index.manifest().documents);
  const std::size_t shards = index.manifest().shards.size();
  std::size_t since_release = 0;
  for (auto doc = database.postlist_begin(""); doc != database.postlist_end(""); ++doc) {
    const HitRecord hit = index.entry(*doc).hit;
    if (index.record(hit).id() != hit.id || shard_of(hit.id, shards) != shard_of(*doc, shards)) {
      fail(generation, hit.id + ": not in its place");
    }
    if (++since_release == kRecordsInMemory) {
      index.texts().release_pages();
      since_release = 0;
    }
    watch.step();
  }
  index.suggestions().check();
  index.definitions().check();
  index.lists().table().check();
}

}  // namespace

std::optional<std::string> current_generation(const fs::path& index) {
  char target[PATH_MAX];
  const ssize_t length = ::readlink(IndexPaths{index}.current().c_str(), target, sizeof target);
  if (length <= 0) return std::nullopt;
  const std::string_view link(target, static_cast<std::size_t>(length));
  return std::string(link.substr(link.rfind('/') + 1));
}

fs::path resolve_generation(const fs::path& where) {
  std::error_code error;
  if (fs::exists(where / kManifestFile, error)) return where;
  if (const auto name = current_generation(where)) return IndexPaths{where}.generation(*name);
  if (!fs::exists(where, error)) {
    throw Error(ErrorKind::kNotFound, "no index at " + where.string(),
                "build one: itu-indexer build --corpus DIR --index " + where.string());
  }
  throw Error(ErrorKind::kNotFound, where.string() + " holds no published index",
              "build one: itu-indexer build --corpus DIR --index " + where.string());
}

std::vector<std::string> list_generations(const fs::path& index) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator entry(IndexPaths{index}.generations(), error), end;
       !error && entry != end; entry.increment(error)) {
    if (entry->is_directory(error)) names.push_back(entry->path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

Manifest read_manifest(const fs::path& generation) {
  const fs::path file = generation / kManifestFile;
  try {
    return parse_manifest(read_file(file), file);
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::kNotFound) fail(file, "missing");
    throw;
  }
}

SealedFile seal_of(const fs::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) throw_errno(file, "cannot read");
  Digest digest;
  SealedFile sealed;
  std::vector<char> buffer(1U << 18U);
  ssize_t got = 0;
  while ((got = ::read(descriptor, buffer.data(), buffer.size())) != 0) {
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      const int cause = errno;
      ::close(descriptor);
      throw_system(file, "cannot read", cause);
    }
    digest.add(buffer.data(), static_cast<std::size_t>(got));
    sealed.bytes += static_cast<std::uint64_t>(got);
  }
  ::close(descriptor);
  sealed.sha256 = digest.hex();
  return sealed;
}

void verify_generation(const fs::path& generation, FileCheck check, const Watch& watch) {
  const Manifest manifest = read_manifest(generation);
  try {
    verify_files(generation, manifest, check, watch);
  } catch (const fs::filesystem_error& error) {
    fail(generation, error.what());
  }
  translate_xapian(generation.string(), [&] {
    check_shards(generation, manifest, watch);
    const Index index(generation);
    verify_documents(index, generation, watch);
  });
}

}  // namespace itu::schema
