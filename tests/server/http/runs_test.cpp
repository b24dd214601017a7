#include "server/http/runs.h"

#include <catch2/catch.hpp>

namespace itu::server {
namespace {

using analyzers::TextSpan;

// "a [b] <c [d]>" for marks in brackets and links in angles.
std::string shown(std::string_view text, TextSpan within, const std::vector<Link>& links,
                  const std::vector<TextSpan>& marks) {
  kainjow::mustache::mustache page(
      "{{#runs}}{{#is_link}}<{{/is_link}}{{#pieces}}{{#is_marked}}[{{/is_marked}}{{{text}}}"
      "{{#is_marked}}]{{/is_marked}}{{/pieces}}{{#is_link}}>{{/is_link}}{{/runs}}");
  PageValues values{PageValues::type::object};
  values.set("runs", make_runs(text, within, links, marks));
  return page.render(values);
}

Link link(std::size_t begin, std::size_t end) { return {{begin, end}, "/doc/x", "sure", ""}; }

TEST_CASE("a text is cut into links and marks", "[runs]") {
  const std::string text = "abcdefghij";
  CHECK(shown(text, {0, 10}, {}, {}) == "abcdefghij");
  CHECK(shown(text, {0, 10}, {}, {{2, 4}}) == "ab[cd]efghij");
  CHECK(shown(text, {0, 10}, {link(3, 6)}, {{2, 4}}) == "ab[c]<[d]ef>ghij");
  CHECK(shown(text, {0, 10}, {link(0, 2), link(8, 10)}, {}) == "<ab>cdefgh<ij>");
  CHECK(shown(text, {3, 7}, {link(0, 2), link(4, 5), link(6, 9)}, {{0, 4}, {6, 10}}) ==
        "[d]<e>f[g]");  // what is not wholly inside is no link
  CHECK(shown(text, {4, 4}, {}, {}).empty());
}

TEST_CASE("marks in code points become bytes", "[runs]") {
  const std::string text =
      "a\xC3\xA9\xE4\xB8\xAD"
      "b";
  CHECK(to_bytes(text, {{1, 2}, {3, 4}}) == std::vector<TextSpan>{{1, 3}, {6, 7}});
  CHECK(to_bytes(text, {{2, 99}}) == std::vector<TextSpan>{{3, 7}});
  CHECK(to_bytes(text, {{50, 99}}).empty());
}

}  // namespace
}  // namespace itu::server
