// The structure of whole texts, printed one paragraph a line, against tests/golden/structure. With
// ITUSEARCH_WRITE_GOLDEN set in the environment the files are written anew: read them before you
// commit.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "analyzers/structure/masthead.h"
#include "analyzers/structure/structure.h"
#include "analyzers/utf8.h"

using namespace itu::analyzers;

namespace {

const std::filesystem::path kRoot{ITUSEARCH_SOURCE_DIR};

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

std::string print(const Paragraph& paragraph, std::string_view text) {
  std::string line = paragraph.place + "\t" + std::string{to_string(paragraph.zone)} + " " +
                     std::to_string(paragraph.level) + "\t";
  for (const char c : truncate_utf8(slice(text, paragraph.span), 72)) {
    line += c == '\n' ? '|' : c == '\t' ? '>' : c;
  }
  return line + "\n";
}

std::string print(const Masthead& masthead) {
  return "own: " + (masthead.own ? to_id(*masthead.own) : "") + "\nkind: " + masthead.kind +
         "\nbody: " + masthead.body + "\ntitle: " + masthead.title + "\ndate: " + masthead.date +
         "\n\n";
}

std::vector<std::filesystem::path> inputs() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(kRoot / "tests" / "analyzers" /
                                                               "structure" / "inputs")) {
    paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

TEST_CASE("whole texts have the structure that people see", "[structure][golden]") {
  for (const auto& path : inputs()) {
    CAPTURE(path.filename());
    SourceText source;
    source.text = read_file(path);
    const auto paragraphs = find_paragraphs(source);
    std::string printed = print(read_masthead(source, paragraphs));
    for (const Paragraph& paragraph : paragraphs) printed += print(paragraph, source.text);
    const auto golden = kRoot / "tests" / "golden" / "structure" / path.filename();
    if (std::getenv("ITUSEARCH_WRITE_GOLDEN") != nullptr) {
      std::ofstream{golden, std::ios::binary} << printed;
    }
    CHECK(printed == read_file(golden));
  }
}
