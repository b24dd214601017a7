#include "server/http/parameters.h"

#include <catch2/catch.hpp>

#include "indexer/schema/error.h"

namespace itu::server {
namespace {

TEST_CASE("percent-encoding is undone or refused", "[parameters]") {
  struct Case {
    std::string encoded;
    std::optional<std::string> decoded;
  };
  const auto& [encoded, decoded] = GENERATE(values<Case>({
      {"a+b%20c", "a b c"},
      {"R%C3%A9s", "R\xC3\xA9s"},
      {"\xC3\xA9", "\xC3\xA9"},  // not encoded at all, as curl sends it
      {"%2525", "%25"},          // once, not until nothing is left
      {"%", std::nullopt},
      {"%4", std::nullopt},
      {"%zz", std::nullopt},
      {"%ff%fe", std::nullopt},
      {"%c0%af", std::nullopt},        // overlong "/"
      {"%ed%a0%80", std::nullopt},     // a surrogate
      {"%e4%b8", std::nullopt},        // cut
      {"%f4%90%80%80", std::nullopt},  // beyond Unicode
  }));
  CAPTURE(encoded);
  CHECK(percent_decode(encoded, true) == decoded);
}

TEST_CASE("a plus is a blank in a query and a plus in a path", "[parameters]") {
  CHECK(percent_decode("a+b", true) == "a b");
  CHECK(percent_decode("a+b", false) == "a+b");
}

TEST_CASE("what is encoded is decoded again", "[parameters]") {
  const std::string text = "a b&c=d#e+f%g/\"<\xC3\xA9>";
  CHECK(percent_decode(percent_encode(text), true) == text);
  CHECK(percent_encode("council/res/1282@2007#6.5") == "council/res/1282@2007%236.5");
}

std::string refusal(const std::string& query) {
  try {
    const Parameters parameters(query, 5);
    (void)parameters.text("q");
    (void)parameters.number("limit", 10, 1, 100);
    return "";
  } catch (const schema::Error& error) {
    CHECK(error.kind() == schema::ErrorKind::kInvalidRequest);
    return error.what();
  }
}

TEST_CASE("a refusal names the parameter and the limit", "[parameters]") {
  struct Case {
    std::string query, named;
  };
  const auto& [query, named] = GENERATE(values<Case>({
      {"q=%zz", "\"q\""},
      {"q=a&q=b", "\"q\""},
      {"x=%ff", "\"x\""},
      {"limit=0", "1 to 100"},
      {"limit=101", "1 to 100"},
      {"limit=-1", "1 to 100"},
      {"limit=1e1", "1 to 100"},
      {"limit=", "1 to 100"},
      {"limit=%D9%A1", "1 to 100"},  // an Arabic digit
      {"limit=99999999999999999999", "1 to 100"},
      {"a=1&b=2&c=3&d=4&e=5&f=6", "more than 5"},
  }));
  CAPTURE(query);
  CHECK(refusal(query).find(named) != std::string::npos);
}

TEST_CASE("parameters are read", "[parameters]") {
  const Parameters parameters("&&q=a%00b&body=pp&limit=007&body=council&body=&x&y=1&x=2", 100);
  CHECK(parameters.text("q") == "a b");
  CHECK(parameters.text("nothing").empty());
  CHECK(parameters.list("body") == std::vector<std::string>{"pp", "council"});
  CHECK(parameters.number("limit", 10, 1, 100) == 7);
  CHECK(parameters.number("offset", 3, 0, 9) == 3);
  CHECK(parameters.unknown({"q", "body", "limit"}) == std::vector<std::string>{"x", "y"});
}

}  // namespace
}  // namespace itu::server
