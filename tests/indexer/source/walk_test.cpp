#include "indexer/source/walk.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "indexer/schema/error.h"

namespace itu::indexer {
namespace {

namespace fs = std::filesystem;

// A folder of its own for one test, gone with it.
class ScratchFolder {
 public:
  ScratchFolder() {
    std::string name = (fs::temp_directory_path() / "itusearch-walk-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~ScratchFolder() { fs::remove_all(path_); }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  const fs::path& path() const { return path_; }
  void write(const fs::path& name, const std::string& bytes = "text") const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << bytes;
  }

 private:
  fs::path path_;
};

// "path" or "path: reason", one for each entry.
std::vector<std::string> listing(const CorpusFolder& corpus) {
  std::vector<std::string> lines;
  for (const FoundFile& file : corpus.walk()) {
    lines.push_back(file.path + (file.problem ? ": " + file.problem->reason : ""));
  }
  return lines;
}

std::string reason_of(const std::variant<FileContent, Problem>& read) {
  const auto* problem = std::get_if<Problem>(&read);
  return problem == nullptr ? "" : problem->reason;
}

}  // namespace

TEST_CASE("the walk is in the order of the bytes of whole paths", "[walk]") {
  const ScratchFolder folder;
  for (const char* name : {"b.txt", "a/z.txt", "a.txt", "a/b/c.txt", "A.txt", "a-b.txt"}) {
    folder.write(name);
  }
  CHECK(listing(CorpusFolder(folder.path())) ==
        std::vector<std::string>{"A.txt", "a-b.txt", "a.txt", "a/b/c.txt", "a/z.txt", "b.txt"});
}

TEST_CASE("what is no ordinary file is named with its reason and never opened", "[walk]") {
  const ScratchFolder folder;
  folder.write("good.txt");
  folder.write(".hidden.txt");
  folder.write(".git/config");
  folder.write("~$lock.docx");
  folder.write(".~lock.report.odt#");
  fs::create_symlink("/etc/passwd", folder.path() / "link.txt");
  fs::create_symlink("/etc", folder.path() / "link-folder");
  fs::create_symlink("loop", folder.path() / "loop");
  REQUIRE(::mkfifo((folder.path() / "pipe.txt").c_str(), 0600) == 0);
  fs::create_directory(folder.path() / "folder.txt");

  const CorpusFolder corpus(folder.path());
  CHECK(listing(corpus) == std::vector<std::string>{".git: hidden", ".hidden.txt: hidden",
                                                    ".~lock.report.odt#: lock_file", "good.txt",
                                                    "link-folder: symlink", "link.txt: symlink",
                                                    "loop: symlink", "pipe.txt: not_a_file",
                                                    "~$lock.docx: lock_file"});
  // Even a caller who asks for them does not get them.
  CHECK(reason_of(corpus.read("link.txt")) == "symlink");
  CHECK(reason_of(corpus.read("link-folder/passwd")) != "");
  CHECK(reason_of(corpus.read("pipe.txt")) == "not_a_file");
}

TEST_CASE("limits are reported, just above and not just below", "[walk]") {
  const ScratchFolder folder;
  CorpusLimits limits;
  limits.file_bytes = 100;
  limits.depth = 2;
  limits.path_bytes = 30;
  folder.write("fits.txt", std::string(100, 'x'));
  folder.write("large.txt", std::string(101, 'x'));
  folder.write("1/2/fits.txt");
  folder.write("1/2/3/deep.txt");
  folder.write(std::string(26, 'n') + ".txt");
  folder.write(std::string(27, 'n') + ".txt");

  const CorpusFolder corpus(folder.path(), limits);
  CHECK(listing(corpus) == std::vector<std::string>{"1/2/3: too_deep", "1/2/fits.txt", "fits.txt",
                                                    "large.txt: too_large",
                                                    std::string(26, 'n') + ".txt",
                                                    std::string(27, 'n') + ".txt: path_too_long"});
  CHECK(reason_of(corpus.read("fits.txt")).empty());
  CHECK(reason_of(corpus.read("large.txt")) == "too_large");
}

TEST_CASE("a file is read with its hash; one that has gone is a problem", "[walk]") {
  const ScratchFolder folder;
  folder.write("deep/er/a.txt", "abc");
  const CorpusFolder corpus(folder.path());
  const auto content = std::get<FileContent>(corpus.read("deep/er/a.txt"));
  CHECK(content.bytes == "abc");
  // FIPS 180-2, appendix B.1.
  CHECK(content.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

  fs::remove_all(folder.path() / "deep");
  CHECK(reason_of(corpus.read("deep/er/a.txt")) == "vanished");
  folder.write("later/is/a-folder/x.txt");
  CHECK(reason_of(corpus.read("later/is/a-folder")) == "vanished");
}

TEST_CASE("a tree that is deeper than any path the system takes is walked", "[walk]") {
  const ScratchFolder folder;
  const std::string step(200, 'l');
  std::string path;
  int at = ::open(folder.path().c_str(), O_RDONLY | O_DIRECTORY);
  for (int level = 0; level < 17; ++level) {
    REQUIRE(::mkdirat(at, step.c_str(), 0700) == 0);
    const int next = ::openat(at, step.c_str(), O_RDONLY | O_DIRECTORY);
    ::close(at);
    at = next;
    path += step + "/";
  }
  const int file = ::openat(at, "a.txt", O_CREAT | O_WRONLY, 0600);
  REQUIRE(::write(file, "x", 1) == 1);
  ::close(file);
  ::close(at);
  const CorpusFolder corpus(folder.path());
  REQUIRE(listing(corpus) == std::vector<std::string>{path + "a.txt"});
  CHECK(reason_of(corpus.read(path + "a.txt")).empty());
}

TEST_CASE("a corpus that is not there is an error that names it", "[walk]") {
  const ScratchFolder folder;
  folder.write("file.txt");
  CHECK_THROWS_WITH(CorpusFolder(folder.path() / "none"), Catch::Contains("none"));
  CHECK_THROWS_AS(CorpusFolder(folder.path() / "file.txt"), schema::Error);
}

}  // namespace itu::indexer
