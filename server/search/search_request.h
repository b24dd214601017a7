// A question as it comes from a page, the API or a test, before anything is understood of it.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "server/search/limits.h"

namespace itu::server {

enum class HitOrder : unsigned char { kRelevance, kNewest, kOldest, kSymbol, kCited };

// What the parameter `sort` takes.
struct SortChoice {
  std::string_view name;
  HitOrder order;
  std::string_view label;  // for people
};
inline constexpr auto kSortChoices = std::to_array<SortChoice>({
    {"relevance", HitOrder::kRelevance, "relevance"},
    {"newest", HitOrder::kNewest, "newest first"},
    {"oldest", HitOrder::kOldest, "oldest first"},
    {"symbol", HitOrder::kSymbol, "symbol"},
    {"cited", HitOrder::kCited, "times cited"},
});

// What is one line of the list.
enum class Folding : unsigned char {
  kNothing,    // each document
  kLanguages,  // a text with its languages
  kCopies,     // and with its drafts, revisions and other copies (docs/index-format.md)
};

// One chosen facet value: body = council. Values of one field are alternatives, fields narrow.
struct Filter {
  std::string field;  // "body", "kind", "series", "year", "lang"
  std::string value;

  bool operator==(const Filter&) const = default;
};

struct SearchRequest {
  std::string query;  // as typed, any bytes
  std::vector<Filter> filters;
  std::size_t offset = 0;
  std::size_t limit = 10;  // 1 to kLargestPage
  bool with_facets = true;
  HitOrder order = HitOrder::kRelevance;  // without words to rank by, newest first
  Folding folding = Folding::kCopies;
  bool explain = false;   // say of each hit what its score is made of
  std::string copies_of;  // only this text and its copies; an id, empty: everything
  std::string reader;     // the language that the reader likes best; empty: not known
  std::chrono::milliseconds time{kMatchMilliseconds};  // for matching; less in tests

  bool operator==(const SearchRequest&) const = default;
};

}  // namespace itu::server
