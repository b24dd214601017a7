// Every limit of a question, in one table: docs/query-syntax.md names each row, and the notes and
// errors that readers see name the row that stopped them.
//
//   query-bytes   4096   "The question is longer than 4096 bytes (limit query-bytes)."  status 400
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace itu::server {

inline constexpr std::size_t kLongestQuery = 4096;
inline constexpr std::size_t kMostTerms = 64;
inline constexpr std::size_t kMostPhraseWords = 16;
inline constexpr std::size_t kDeepestNesting = 32;
inline constexpr std::size_t kMostWildcardWords = 100;
inline constexpr std::size_t kShortestWildcard = 2;
inline constexpr std::size_t kMostFuzzyWords = 50;
inline constexpr std::size_t kShortestFuzzy = 4;
inline constexpr std::size_t kWidestNearness = 500;
inline constexpr std::size_t kMostPositions = 200'000;
inline constexpr std::size_t kMostInnerDocuments = 1000;
inline constexpr std::size_t kMostStemWords = 50;
inline constexpr std::size_t kMostExpandedWords = 1000;
inline constexpr std::size_t kMostReadings = 5;
inline constexpr std::size_t kMostFilters = 32;
inline constexpr std::size_t kMostTargets = 32;
inline constexpr std::size_t kLargestPage = 100;
inline constexpr std::size_t kLargestWindow = 10'000;
inline constexpr std::size_t kMatchMilliseconds = 500;
inline constexpr std::size_t kPassagesPerHit = 3;
inline constexpr std::size_t kLongestPassage = 360;
inline constexpr std::size_t kPassageSearchKilobytes = 4096;
inline constexpr std::size_t kMostFacetValues = 100;
inline constexpr std::size_t kMostFolded = 10;
inline constexpr std::size_t kMostLikeWords = 32;
inline constexpr std::size_t kLikeKilobytes = 256;
inline constexpr std::size_t kMostCitingDocuments = 10'000;
inline constexpr std::size_t kLongestStart = 200;

// What happens to a question that goes beyond a limit.
enum class BeyondLimit : unsigned char {
  kRefused,  // schema::Error kInvalidRequest naming the limit; over HTTP a 400
  kNoted,    // an answer with a note of kind "limited" that names the limit
  kCut,      // an answer that shows by itself that there is more (an ellipsis, "at least")
};

struct Limit {
  std::string_view name;
  std::size_t value;
  std::string_view unit;
  BeyondLimit beyond;
  std::string_view seen;  // what the reader sees
};

inline constexpr auto kLimits = std::to_array<Limit>({
    {"query-bytes", kLongestQuery, "bytes", BeyondLimit::kRefused, "the question is refused"},
    {"query-terms", kMostTerms, "words", BeyondLimit::kNoted, "further words are left out"},
    {"phrase-words", kMostPhraseWords, "words", BeyondLimit::kNoted,
     "further words of the phrase are left out"},
    {"nesting", kDeepestNesting, "brackets", BeyondLimit::kNoted, "deeper brackets are ignored"},
    {"wildcard-words", kMostWildcardWords, "words", BeyondLimit::kNoted,
     "the words found in most documents stand for the rest"},
    {"wildcard-letters", kShortestWildcard, "letters", BeyondLimit::kNoted,
     "a shorter start before * is searched as a whole word"},
    {"fuzzy-words", kMostFuzzyWords, "words", BeyondLimit::kNoted,
     "the words found in most documents stand for the rest"},
    {"fuzzy-letters", kShortestFuzzy, "letters", BeyondLimit::kNoted,
     "a shorter word before ~ is searched as it is written"},
    {"nearness", kWidestNearness, "words", BeyondLimit::kNoted,
     "words may be so far apart at most"},
    {"positions", kMostPositions, "places of a word in one document", BeyondLimit::kCut,
     "further places do not count for NEAR and the like"},
    {"inner-documents", kMostInnerDocuments, "documents", BeyondLimit::kNoted,
     "of the documents that a question inside cites: or citedby: finds, and of the symbols that "
     "begin as asked, the first count"},
    {"stem-words", kMostStemWords, "words", BeyondLimit::kNoted,
     "the words found in most documents stand for the rest"},
    {"expanded-words", kMostExpandedWords, "words", BeyondLimit::kNoted,
     "further forms of words, in the whole question, are left out"},
    {"synonyms", kMostReadings, "names", BeyondLimit::kNoted,
     "the names that most documents give are searched"},
    {"filters", kMostFilters, "filters", BeyondLimit::kRefused, "the question is refused"},
    {"reference-targets", kMostTargets, "targets", BeyondLimit::kNoted,
     "further targets of the references in a question are left out"},
    {"page", kLargestPage, "hits", BeyondLimit::kRefused, "the question is refused"},
    {"window", kLargestWindow, "hits", BeyondLimit::kRefused,
     "offset + limit beyond it is refused"},
    {"match-time", kMatchMilliseconds, "ms", BeyondLimit::kNoted,
     "the best of what was looked at so far, and a total that is not exact"},
    {"passages", kPassagesPerHit, "paragraphs a hit", BeyondLimit::kCut,
     "the best paragraphs; the reader shows the rest"},
    {"passage-length", kLongestPassage, "characters", BeyondLimit::kCut,
     "an ellipsis where the paragraph goes on"},
    {"passage-search", kPassageSearchKilobytes, "KB of long paragraphs", BeyondLimit::kNoted,
     "a paragraph of more than 4 KB may show its beginning, unmarked"},
    {"facet-values", kMostFacetValues, "values", BeyondLimit::kCut, "the most frequent values"},
    {"folded-texts", kMostFolded, "texts a hit", BeyondLimit::kCut,
     "how many there are; a link lists them all"},
    {"like-words", kMostLikeWords, "words", BeyondLimit::kCut,
     "more like this goes by the most telling words"},
    {"like-text", kLikeKilobytes, "KB of a text", BeyondLimit::kCut,
     "more like this goes by the beginning of a longer text"},
    {"citing-documents", kMostCitingDocuments, "documents", BeyondLimit::kCut,
     "a total that is not exact"},
    {"suggest-bytes", kLongestStart, "bytes", BeyondLimit::kCut,
     "nothing is suggested for a longer start"},
});

}  // namespace itu::server
