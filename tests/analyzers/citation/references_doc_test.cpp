// docs/references.md names what the tables hold.
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "analyzers/citation/headings.h"
#include "analyzers/citation/instruments.h"
#include "analyzers/citation/symbols.h"

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

}  // namespace
}  // namespace itu::analyzers
