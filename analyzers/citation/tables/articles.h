// A table: the provisions that articles of the Constitution and the Convention hold, of those that
// are cited most.
#pragma once

#include <string_view>

namespace itu::analyzers {

struct ArticleNumbers {
  std::string_view kind;   // of ids: "cs", "cv"
  std::string_view place;  // "art.55"
  int first = 0;
  int last = 0;
};

// Null for articles that the table does not have.
const ArticleNumbers* numbers_of_article(std::string_view kind, std::string_view place);

}  // namespace itu::analyzers
