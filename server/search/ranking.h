// What ranks, as weights that are added up. The first two are far above what the words of the
// largest question weigh together, so that such a hit always comes first:
//
//   1. the text that the question names; of its editions and languages the one that is wanted most
//   2. a text of which the question is the whole title
//   3. the words: BM25 over the text, with a share for those of the title and more for symbols, and
//      a bonus for all words in the title, for having all words at all, for the language of the
//      question, for words that stand close together, for citing what the question names, and a
//      little for being cited often and for being the latest edition
//
// The figures of 3 were chosen on our judged questions and a public collection together
// (bench/README.md, "Relevance"): what helped one and hurt the other was left.
#pragma once

#include <cstddef>

namespace itu::server {

inline constexpr double kNamedWeight = 10'000.0;
inline constexpr double kReadableWeight = 4'000.0;  // beside that: in the language of the question
inline constexpr double kNewestWeight = 2'000.0;    // and the newest edition
inline constexpr double kWholeTitleWeight = 5'000.0;

// BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009).
inline constexpr double kSaturation = 1.6;           // k1
inline constexpr double kLengthNormalization = 0.6;  // b

// Factors of a word's weight.
inline constexpr double kSymbolWeight = 2.0;
inline constexpr double kTitleWeight = 0.2;  // its plain form counts for titles already
inline constexpr double kFunctionWordWeight = 0.2;
inline constexpr double kOtherReadingWeight = 0.25;  // of a name for which another is typed

// Factors of the rarity (the logarithm of all documents by those that have it) of all words that
// are no function words.
inline constexpr double kAllInTitleWeight = 1.0;
inline constexpr double kLanguageWeight = 0.75;

inline constexpr double kAllWordsWeight = 3.0;    // where texts with some of the words follow
inline constexpr double kCitingWeight = 6.0;      // cites exactly what is named
inline constexpr double kCitingWorkWeight = 3.0;  // cites another edition or place of it

// The best so many lines are looked at for words that stand close together, and for how their texts
// stand among others.
inline constexpr std::size_t kReorderedLines = 20;

// Bounds of what a text's standing adds (standing.h): less than a word of the question that half of
// the documents have.
inline constexpr double kCitedWeight = 0.25;
inline constexpr double kManyCitations = 200;
inline constexpr double kLatestWeight = 0.5;

// Fewer documents than these with all the words: those with some of them follow. It does not depend
// on how many hits a page has.
inline constexpr std::size_t kEnoughDocuments = 10;

}  // namespace itu::server
