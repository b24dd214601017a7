// The citation that words go back to, found again among those read so far.
//
//   "Resolutions 47 and 48 ... the former"  ->  Resolution 47
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "analyzers/citation/citation.h"
#include "analyzers/citation/tables/antecedent_words.h"

namespace itu::analyzers {

struct Reading;

inline constexpr std::size_t kFarthestBack = 400;  // bytes back to the text that is meant

// The citation once more, for a place in its last text. With several texts there the last one is
// only the likeliest.
Citation again(const Citation& citation);

// The last citation before `at` that is meant, not farther than `bytes` and an empty line; null if
// there is none. Without a noun any text is meant.
const Citation* find_back(const Reading& reading, std::size_t at, std::size_t bytes,
                          const AntecedentNoun* noun);

// That citation once more, of its place only what the noun names.
std::optional<Citation> go_back(const Reading& reading, std::size_t at, std::size_t bytes,
                                const AntecedentNoun* noun);

// "of the latter": the text named last that was named itself, not by "of the former".
std::optional<Citation> go_back_to_latter(const Reading& reading, std::size_t at);

// "the first of these": of the texts that the sentence named last begins to list.
std::optional<Citation> go_back_to_first(const Reading& reading, std::size_t at);

// "dicha Resolución | 1": the citation of that kind and number that states an edition.
std::optional<Citation> go_back_to_number(const Reading& reading, std::size_t at,
                                          const AntecedentNoun& noun, std::string_view number);

// "the former": of the two texts named last the first.
std::optional<Citation> go_back_to_former(const Reading& reading, std::size_t at);

// "resolves 2 | of which": the text named just before in the sentence.
std::optional<Citation> go_back_in_sentence(const Reading& reading, std::size_t at);

// "paragraph 3 of the document": the only one named shortly before, or else the one that the
// heading of the section names. An article says less than "that document".
std::optional<Citation> go_back_to_only(const Reading& reading, std::size_t at,
                                        const AntecedentNoun& noun);

// The only text of a citation that the noun of "the same Resolution" can mean, some paragraphs
// back.
std::optional<Citation> go_back_over_paragraphs(const Reading& reading, std::size_t at,
                                                const AntecedentNoun& noun);

}  // namespace itu::analyzers
