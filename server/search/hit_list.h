// From the documents that match to the lines of a list: the languages of one text are one line, and
// so are near copies of it (drafts, revisions; schema::find_near_copies()). Sorting, paging and the
// counts of facets are all of these lines, so that a total, a list and its facets tell the same.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/catalogue.h"
#include "server/search/found_documents.h"
#include "server/search/search_request.h"

namespace itu::server {

// One line: which of its documents to show, and those that match, documents[begin] to
// documents[end - 1] of its list.
struct HitLine {
  std::uint32_t shown = 0;  // number in the catalogue
  double score = 0;         // the highest of its documents
  double closeness = 0;     // the part of it that close words have added
  double cited = 0;         // the part that being cited has added
  double latest = 0;        // the part that being the latest edition has added
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

struct HitList {
  FoundDocuments documents;    // those of a line one after the other
  std::vector<HitLine> lines;  // in no order
};

// `languages`, the dearest first: a version in one of them is shown rather than the one with the
// highest score, if it answers nearly as well.
HitList fold_documents(const schema::Catalogue& catalogue, FoundDocuments documents,
                       Folding folding, const std::vector<std::string>& languages);

// The lines from `offset` on, at most `limit`, in the order asked for. What is equal otherwise is
// sorted by language (`language` first), then newest first, then by id.
std::vector<HitLine> sort_lines(const schema::Catalogue& catalogue, const HitList& list,
                                HitOrder order, std::string_view language, std::size_t offset,
                                std::size_t limit);

// The other texts of the line, without the one shown: numbers of one document of each.
std::vector<std::uint32_t> folded_texts(const schema::Catalogue& catalogue, const HitList& list,
                                        const HitLine& line);

// At most `most` of the documents, those with the latest dates.
std::vector<Xapian::docid> newest_of(const schema::Catalogue& catalogue,
                                     const FoundDocuments& found, std::size_t most);

}  // namespace itu::server
