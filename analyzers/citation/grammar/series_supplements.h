// Supplements to a series of Recommendations of ITU-T, which belong to no Recommendation alone.
//
//   "X-series Recommendations - | Supplement 29"    itu-t/suppl/x.29
//   "Supplement 46 | to ITU-T Y-series Recommendations"
//   "Добавление 6 | к Рекомендациям серии Х"
#pragma once

#include <cstddef>
#include <string_view>

#include "analyzers/citation/grammar/cursor.h"

namespace itu::analyzers {

// A series by its letter; 0 where none is named.
struct SeriesNamed {
  char letter = 0;
  std::size_t begin = 0;  // of its words
};

// "to ITU-T X-series Recommendations", "of the E series", "aux Recommandations de la série Y"
// behind the number of a supplement: the letter, 0 if it is of something else.
char take_series_behind(Cursor* in);

// "ITU-T Y-series Recommendations - ", "Y系列", "X " that ends before byte `at` and begins at byte
// `from` or later. A bare letter needs no word for the series; the caller sees to its capital.
SeriesNamed series_before(std::string_view text, std::size_t from, std::size_t at);

}  // namespace itu::analyzers
