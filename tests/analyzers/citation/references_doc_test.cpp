// docs/references.md names what the tables hold.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "analyzers/citation/finder.h"
#include "analyzers/citation/grammar/symbols.h"
#include "analyzers/citation/tables/headings.h"
#include "analyzers/citation/tables/instruments.h"

namespace itu::analyzers {
namespace {

std::string document() {
  std::ifstream file(ITUSEARCH_SOURCE_DIR "/docs/references.md");
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

TEST_CASE("docs/references.md shows every symbol form", "[docs]") {
  const std::string text = document();
  for (const SymbolForm& form : symbol_forms()) {
    CAPTURE(form.name);
    CHECK(text.find("| " + std::string(form.name) + " | `" + std::string(form.example) + "`") !=
          std::string::npos);
  }
}

TEST_CASE("docs/references.md shows every English heading", "[docs]") {
  const std::string text = document();
  for (const std::string& words : heading_wordings()) {
    CAPTURE(words);
    CHECK(text.find(words) != std::string::npos);
  }
}

// The ids in order; "~" marks a likely one, "?" the candidates of an open one.
std::string found(const std::string& text) {
  std::string out;
  for (const Reference& reference : find_references(text, {})) {
    for (const ReferenceTarget& target : reference.targets) {
      if (!out.empty()) out += ' ';
      if (target.certainty == Certainty::kLikely) out += '~';
      if (target.certainty != Certainty::kOpen) out += to_id(target.target);
      for (const Candidate& candidate : target.candidates) {
        if (target.certainty != Certainty::kOpen) break;
        out += candidate == target.candidates.front() ? "?" : "|";
        out += to_id(candidate.target);
      }
    }
  }
  return out;
}

// A cell of a Markdown table, with "\\|" for a bar of its own.
std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> parts(1);
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (line[i] == '\\' && i + 1 < line.size() && line[i + 1] == '|') {
      parts.back() += line[++i];
    } else if (line[i] == '|') {
      parts.emplace_back();
    } else {
      parts.back() += line[i];
    }
  }
  for (std::string& part : parts) {
    part.erase(0, part.find_first_not_of(' '));
    part.erase(part.find_last_not_of(' ') + 1);
  }
  return parts;
}

TEST_CASE("every form that docs/references.md shows is read as it says", "[docs]") {
  std::istringstream lines(document());
  bool in_table = false;
  int rows = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line == "| what is written | id |") in_table = true;
    if (line.empty() || line[0] != '|') in_table = false;
    if (!in_table || line == "| what is written | id |" || line == "|---|---|") continue;
    const std::vector<std::string> row = cells(line);
    REQUIRE(row.size() >= 2);
    std::string ids = row[1];
    ids.erase(std::remove(ids.begin(), ids.end(), '`'), ids.end());
    CAPTURE(row[0]);
    CHECK(found(row[0]) == (ids == "—" ? "" : ids));
    ++rows;
  }
  CHECK(rows > 450);
}

}  // namespace
}  // namespace itu::analyzers
