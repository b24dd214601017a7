// From a document to what the index stores of it: its terms with their counts for Xapian, and their
// positions. These are laid out so that questions about paragraphs are questions about distances:
//
//   - tokens of a paragraph have positions one after the other (the tokenizer's); the next
//     paragraph begins kParagraphGap after the last one. A phrase never crosses a paragraph, and
//     less than kParagraphGap apart means "in the same paragraph".
//   - a paragraph has a mark one position before its first token: its zone's term (XZoperative) and
//     the terms of what it cites (XCpp/res/140). A word less than kParagraphGap behind a mark is
//     "the word in a paragraph of that zone", "... that cites it". A paragraph of more than 999
//     tokens has its zone's mark again at every 999th.
//   - words of the title have positions of their own from 1 under the prefix S.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "indexer/schema/document_record.h"
#include "indexer/schema/resemblance.h"

namespace itu::schema {

inline constexpr std::uint32_t kParagraphGap = 1000;

// Documents that have more than this many positions (millions of paragraphs) keep their words from
// there on without positions: found, but not by phrases.
inline constexpr std::uint32_t kLastPosition = 4'000'000'000U;

// Words of the title count this often under their plain form as well, so that they are found
// without a field.
inline constexpr std::uint32_t kTitleWeight = 2;

// Prefix and value; a term is at most 245 bytes, so that a longer value is cut and ended by a
// hash of the whole. Use it for every exact term, in documents and in queries.
std::string exact_term(std::string_view prefix, std::string_view value);

// The terms under which `target` is found as cited: its work, its edition, its supplements, and
// each of them with the place, prefixed with XC. Nothing for local places and unknown bodies.
std::vector<std::string> citation_terms(const analyzers::Target& target);

// The words of a title, so that a question that is the whole of it finds it, however it is typed.
std::string title_key(std::string_view title);

struct IndexedDocument {
  Xapian::Document document;                   // terms and values; its data is still empty
  std::string positions;                       // of all terms (position_table.h)
  std::vector<std::uint32_t> first_positions;  // of each paragraph, for the record
  std::uint32_t cited_works = 0;
  Sketch sketch;
};

IndexedDocument index_terms(const DocumentRecord& record);

}  // namespace itu::schema
