#include "server/search/found_documents.h"

#include <catch2/catch.hpp>

#include <set>

namespace itu::server {
namespace {

FoundDocuments found(const std::vector<std::uint32_t>& numbers, double score) {
  FoundDocuments documents;
  for (const std::uint32_t number : numbers) documents.push_back({number, score});
  return documents;
}

std::string printed(const FoundDocuments& documents) {
  std::string text;
  for (const FoundDocument& document : documents) {
    text += (text.empty() ? "" : " ") + std::to_string(document.number) + ":" +
            std::to_string(static_cast<int>(document.score));
  }
  return text;
}

TEST_CASE("lists of documents are joined, and scores of common ones added", "[found_documents]") {
  const FoundDocuments left = found({1, 3, 5}, 1);
  const FoundDocuments right = found({3, 4, 5, 9}, 10);
  CHECK(printed(in_both(left, right)) == "3:11 5:11");
  CHECK(printed(in_any({left, right})) == "1:1 3:11 4:10 5:11 9:10");
  CHECK(printed(in_any({left, right, found({0, 9}, 100)})) == "0:100 1:1 3:11 4:10 5:11 9:110");
  CHECK(printed(in_odd({left, right})) == "1:1 4:10 9:10");
  CHECK(printed(without(left, right)) == "1:1");
  CHECK(printed(without(left, {})) == "1:1 3:1 5:1");
  FoundDocuments more = left;
  add_scores(right, &more);
  CHECK(printed(more) == "1:1 3:11 5:11");
  CHECK(in_any({}).empty());
}

TEST_CASE("a short list meets a long one where both have a number", "[found_documents]") {
  // The long list is searched, from where the last number was, rather than run through.
  FoundDocuments many;
  for (std::uint32_t i = 0; i < 1000; i += 3) many.push_back({i, 1});
  const FoundDocuments few = found({0, 1, 300, 301, 999, 5000}, 10);
  CHECK(printed(in_both(many, few)) == "0:11 300:11 999:11");
  CHECK(printed(in_both(few, many)) == "0:11 300:11 999:11");
  CHECK(printed(without(few, many)) == "1:10 301:10 5000:10");
}

}  // namespace
}  // namespace itu::server
