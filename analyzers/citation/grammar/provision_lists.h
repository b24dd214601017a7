// Lists of provisions around an article or a text: "Article 57 (236, 237)", "Article 4 of the
// Convention (MOD 50; ADD 50A)", "Articles 4 and 5 of the Constitution and the Convention".
#pragma once

#include <vector>

#include "analyzers/citation/grammar/grammar.h"
#include "analyzers/citation/grammar/places.h"

namespace itu::analyzers {

// The numbers in brackets that an article holds: " (236, 237)", " (Nos. 65 to 72)", " (MOD 50; ADD
// 50A; (MOD) 80)".
std::vector<CitedPlace> take_numbers_between(Cursor* in);

// Puts such numbers, which end at `end`, behind the article.
void add_numbers(const std::vector<CitedPlace>& numbers, std::size_t end, Citation* citation);

// " and the Convention" behind places of the Constitution: both texts are meant; with
// "respectively" one place of each.
void take_second_instrument(Cursor* in, const std::vector<CitedPlace>& places, Citation* citation);

}  // namespace itu::analyzers
