#include "analyzers/citation/tables/articles.h"

#include <algorithm>
#include <array>

namespace itu::analyzers {
namespace {

constexpr auto kArticles = std::to_array<ArticleNumbers>({
    {"cs", "art.1", 2, 19},     {"cs", "art.4", 29, 32},    {"cs", "art.8", 47, 59},
    {"cs", "art.10", 65, 72},   {"cs", "art.12", 78, 88},   {"cs", "art.13", 89, 92},
    {"cs", "art.14", 93, 101},  {"cs", "art.17", 104, 108}, {"cs", "art.21", 118, 130},
    {"cs", "art.28", 155, 170}, {"cs", "art.29", 171, 175}, {"cs", "art.38", 186, 189},
    {"cs", "art.54", 216, 223}, {"cs", "art.55", 224, 232}, {"cs", "art.56", 233, 235},
    {"cs", "art.58", 238, 241}, {"cv", "art.3", 23, 49},    {"cv", "art.4", 50, 82},
    {"cv", "art.5", 83, 105},   {"cv", "art.10", 139, 147}, {"cv", "art.11", 148, 160},
    {"cv", "art.12", 161, 183}, {"cv", "art.13", 184, 191}, {"cv", "art.14", 192, 197},
    {"cv", "art.15", 198, 206}, {"cv", "art.16", 207, 214}, {"cv", "art.31", 324, 339},
    {"cv", "art.33", 462, 486}, {"cv", "art.41", 507, 518}, {"cv", "art.42", 519, 528},
});

}  // namespace

const ArticleNumbers* numbers_of_article(std::string_view kind, std::string_view place) {
  const auto row = std::find_if(kArticles.begin(), kArticles.end(), [&](const auto& article) {
    return article.kind == kind && article.place == place;
  });
  return row == kArticles.end() ? nullptr : &*row;
}

}  // namespace itu::analyzers
