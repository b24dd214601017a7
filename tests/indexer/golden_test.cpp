// What `refs` and `show` print for small files, whole. When the change is meant, run
// ITUSEARCH_WRITE_GOLDEN=1 indexer_tests "[golden]" and read the difference before committing it.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "indexer/build/analysis.h"
#include "indexer/refs_command.h"
#include "indexer/schema/document_json.h"

namespace itu::indexer {
namespace {

namespace fs = std::filesystem;

const fs::path kGolden = fs::path(ITUSEARCH_SOURCE_DIR) / "tests/golden";

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

void compare(const std::string& printed, const fs::path& golden) {
  CAPTURE(golden.filename());
  if (std::getenv("ITUSEARCH_WRITE_GOLDEN") != nullptr) {
    std::ofstream(golden, std::ios::binary) << printed;
  }
  CHECK(printed == read(golden));
}

// The document on a line of its own for each part, so that a difference can be read.
std::string show(const fs::path& file) {
  const FileReading reading = analyse_file(read(file), file.filename().string());
  std::string printed;
  for (const analyzers::Document& document : reading.documents) {
    std::string json = schema::document_to_json(document);
    for (const char* part : {R"({"place")", R"("references":)", R"({"start")"}) {
      for (std::size_t at = json.find(part); at != std::string::npos;
           at = json.find(part, at + 2)) {
        json.insert(at, "\n");
      }
    }
    printed += json + "\n";
  }
  for (const Problem& problem : reading.problems) {
    printed += std::string(to_string(problem.status)) + ": " + problem.reason + "\n";
  }
  return printed;
}

}  // namespace

TEST_CASE("refs prints what it always printed", "[golden]") {
  std::ostringstream out;
  print_references(read(kGolden / "refs/draft.txt"), {}, out);
  compare(out.str(), kGolden / "refs/draft.jsonl");
}

TEST_CASE("refs with lines and a context prints what it always printed", "[golden]") {
  RefsOptions options;
  options.lines = true;
  options.context = "wtdc/res/9@2006";
  std::ostringstream out;
  print_references(read(kGolden / "refs/draft.txt"), options, out);
  compare(out.str(), kGolden / "refs/draft-lines.jsonl");
}

TEST_CASE("show prints what it always printed", "[golden]") {
  const auto* name = GENERATE("letter.txt", "resolution.md", "S07-CL-C-0150!R1!MSW-F.html");
  compare(show(kGolden / "show" / name), kGolden / "show" / (std::string(name) + ".golden"));
}

TEST_CASE("offsets of refs are bytes of the input, however damaged", "[refs]") {
  const std::string bytes = "\xEF\xBB\xBF\xFF\r\nR\xC3\xA9s. \xE2\x80 see C07/21.";
  std::ostringstream out;
  print_references(bytes, {}, out);
  const std::size_t start = bytes.find("C07/21");
  CHECK(out.str().find("\"start\":" + std::to_string(start)) != std::string::npos);
  CHECK(out.str().find("\"end\":" + std::to_string(start + 6)) != std::string::npos);
}

}  // namespace itu::indexer
