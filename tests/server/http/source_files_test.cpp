#include "server/http/source_files.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "indexer/schema/error.h"
#include "tests/indexer/schema/sample_documents.h"

namespace itu::server {
namespace {

namespace fs = std::filesystem;

void write(const fs::path& path, const std::string& content) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << content;
}

TEST_CASE("files of the corpus are read, and nothing else", "[source_files]") {
  const schema::TemporaryFolder folder;
  const fs::path corpus = folder.path() / "corpus";
  write(corpus / "council/C07 21!!.txt", "report");
  write(corpus / "caf\xE9.txt", "latin name");
  write(corpus / "50%.txt", "a percent sign");
  write(folder.path() / "secret.txt", "outside");
  fs::create_symlink(folder.path() / "secret.txt", corpus / "link.txt");
  fs::create_directory_symlink(folder.path(), corpus / "up");
  const SourceFiles files(corpus);
  REQUIRE(files.are_served());
  CHECK(files.read("council/C07 21!!.txt") == SourceFile{"C07 21!!.txt", "report"});
  // Bytes that are not UTF-8 are written so.
  CHECK(files.read("caf%E9.txt") == SourceFile{"caf%E9.txt", "latin name"});
  CHECK(files.read("50%.txt") == SourceFile{"50%.txt", "a percent sign"});
  // Of a file in an archive the archive.
  write(corpus / "council/a.zip", "archive");
  CHECK(files.read("council/a.zip/inner/b.docx") == SourceFile{"a.zip", "archive"});

  const auto* refused =
      GENERATE("", "council", "none.txt", "../secret.txt", "link.txt", "up/secret.txt",
               "/etc/passwd", "/etc/passwd/a", "council/none/a", "%2E%2E/secret.txt");
  CAPTURE(refused);
  CHECK_FALSE(files.read(refused));
}

TEST_CASE("without a corpus no file is served", "[source_files]") {
  const SourceFiles none("");
  CHECK_FALSE(none.are_served());
  CHECK_FALSE(none.read("a.txt"));
  CHECK_THROWS_AS(SourceFiles("/no/such/folder"), schema::Error);
}

}  // namespace
}  // namespace itu::server
