#include "indexer/build/publisher.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "indexer/build/clock.h"
#include "indexer/schema/error.h"
#include "indexer/schema/file_io.h"

namespace itu::indexer {

namespace fs = std::filesystem;
using schema::IndexPaths;

namespace {

void make_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) schema::throw_system(folder, "cannot make", error.value());
}

void remove_tree(const fs::path& path) {
  std::error_code error;
  fs::remove_all(path, error);
  if (error) schema::throw_system(path, "cannot remove", error.value());
}

void rename_or_throw(const fs::path& from, const fs::path& to) {
  if (std::rename(from.c_str(), to.c_str()) != 0) schema::throw_errno(to, "cannot publish as");
}

void sync(const fs::path& path, int flags) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | flags);
  if (descriptor < 0) schema::throw_errno(path, "cannot open");
  const bool is_synced = ::fsync(descriptor) == 0;
  const int cause = errno;
  ::close(descriptor);
  if (!is_synced) schema::throw_system(path, "cannot fsync", cause);
}

void sync_folder(const fs::path& folder) { sync(folder, O_DIRECTORY); }

// Read-only, and on disk with all it holds.
void seal_tree(const fs::path& folder) {
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.is_directory()) {
      seal_tree(entry.path());  // as deep as the folders of a generation: two
      continue;
    }
    sync(entry.path(), 0);
    fs::permissions(entry.path(), fs::perms::owner_write | fs::perms::group_write,
                    fs::perm_options::remove);
  }
  sync_folder(folder);
}

fs::path half_made_link(const IndexPaths& paths) { return paths.root / "current.new"; }

}  // namespace

void prepare_index(const IndexPaths& paths) {
  for (const fs::path& folder : {paths.generations(), paths.last_run(), paths.work()}) {
    make_folder(folder);
  }
}

std::vector<std::string> kept_generations(const IndexPaths& paths, int keep) {
  std::vector<std::string> kept;
  auto name = schema::current_generation(paths.root);
  while (name && !name->empty() && static_cast<int>(kept.size()) <= keep) {
    std::error_code error;
    if (!fs::is_directory(paths.generation(*name), error)) break;
    if (std::count(kept.begin(), kept.end(), *name) > 0) break;
    kept.push_back(*name);
    try {
      name = schema::read_manifest(paths.generation(*name)).previous;
    } catch (const schema::Error&) {
      // Damaged or of another schema: it is kept itself, and what came before it is not known.
      break;
    }
  }
  return kept;
}

void clean_up(const IndexPaths& paths, int keep) {
  for (const auto& entry : fs::directory_iterator(paths.work())) {
    if (entry.path() != paths.lock()) remove_tree(entry.path());
  }
  remove_tree(half_made_link(paths));
  const std::vector<std::string> kept = kept_generations(paths, keep);
  for (const std::string& name : schema::list_generations(paths.root)) {
    if (std::count(kept.begin(), kept.end(), name) == 0) remove_tree(paths.generation(name));
  }
}

std::string choose_generation_name(const IndexPaths& paths) {
  auto time = std::chrono::system_clock::now();
  std::string name = to_generation_name(time);
  std::error_code error;
  while (fs::exists(paths.generation(name), error)) {
    time += std::chrono::seconds(1);
    name = to_generation_name(time);
  }
  return name;
}

void point_current_at(const IndexPaths& paths, const std::string& name) {
  const fs::path link = half_made_link(paths);
  remove_tree(link);
  const std::string target = "generations/" + name;
  if (::symlink(target.c_str(), link.c_str()) != 0) schema::throw_errno(link, "cannot make");
  rename_or_throw(link, paths.current());
  sync_folder(paths.root);
}

void publish(const IndexPaths& paths, const fs::path& work, const std::string& name) {
  seal_tree(work);
  rename_or_throw(work, paths.generation(name));
  sync_folder(paths.generations());
  point_current_at(paths, name);
}

void write_last_run(const IndexPaths& paths, std::string_view name, std::string_view text) {
  const fs::path file = paths.last_run() / name;
  const fs::path unfinished = file.string() + ".new";
  schema::write_file(unfinished, text);
  sync(unfinished, 0);
  rename_or_throw(unfinished, file);
  sync_folder(paths.last_run());
}

void require_room(const IndexPaths& paths, std::uint64_t bytes) {
  std::error_code error;
  const fs::space_info space = fs::space(paths.root, error);
  if (error || space.available >= bytes) return;
  constexpr std::uint64_t kMebibyte = 1U << 20U;
  throw schema::Error(schema::ErrorKind::kUnreadable,
                      "no room to build in " + paths.root.string() + ": " + std::to_string(bytes) +
                          " bytes needed (" + std::to_string(bytes / kMebibyte + 1) + " MiB), " +
                          std::to_string(space.available) + " free",
                      "make room on that file system and run the build again");
}

}  // namespace itu::indexer
