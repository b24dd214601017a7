// Words as a page shows them, from left to right, to the order in which they are read. Only words
// with letters of a script that runs from right to left change.
//
//   "ةيصوتلا" as shown        التوصية
//   "(2017/04)" in such a line stays: digits run from left to right
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace itu::indexer {

bool is_rtl_letter(char32_t c);

// Marks that stand above or below the letter before them, as Arabic vowels do.
bool is_mark(char32_t c);

// Where in `shown` a lam stands with an alef at its right. It is either the ligature of the two
// (lam is read first, as in "الاتحاد"), or an alef that is read before the lam (the article "ال"):
// a page shows both alike, and a PDF names the letters of both in the same order.
std::vector<std::size_t> find_lam_alefs(std::u32string_view shown);

// Whether the lam-alef at `index` of `shown` is rather a ligature by the word alone: the article
// begins a word or follows a prefix of one letter.
bool is_ligature_by_place(std::u32string_view shown, std::size_t index);

// `shown` in the order of reading. `ligatures`, rising: characters that one sign shows together
// with the next, in the order of reading.
std::u32string to_reading_order(std::u32string_view shown,
                                const std::vector<std::size_t>& ligatures);

}  // namespace itu::indexer
