#include "server/search/limits.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <set>
#include <sstream>

#include "server/search/query/fields.h"

namespace itu::server {
namespace {

std::string read_syntax_page() {
  std::ifstream file(std::string(ITUSEARCH_SOURCE_DIR) + "/docs/query-syntax.md");
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// 10000 -> "10,000"
std::string with_commas(std::size_t value) {
  std::string digits = std::to_string(value);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

TEST_CASE("every limit has a name of its own and a row in the documents", "[limits]") {
  const std::string page = read_syntax_page();
  std::set<std::string_view> names;
  for (const Limit& limit : kLimits) {
    CAPTURE(limit.name);
    CHECK(names.insert(limit.name).second);
    const std::string row = "| `" + std::string(limit.name) + "` | " + with_commas(limit.value) +
                            " " + std::string(limit.unit) + " | ";
    CHECK(page.find(row) != std::string::npos);
  }
}

TEST_CASE("every field has a row in the documents", "[limits]") {
  const std::string page = read_syntax_page();
  for (const QueryField& field : kQueryFields) {
    CAPTURE(field.name);
    CHECK(page.find("| `" + std::string(field.name) + ":` |") != std::string::npos);
  }
}

}  // namespace
}  // namespace itu::server
