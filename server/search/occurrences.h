// Where in a document the things sought stand, read from Xapian's position lists alone: nothing of
// the text is touched, however long it is.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/schema/document_record.h"
#include "server/search/query/builder.h"

namespace itu::server {

struct Occurrence {
  std::uint32_t paragraph = 0;
  std::uint32_t position = 0;
  std::uint32_t sought = 0;  // index of the thing sought

  auto operator<=>(const Occurrence&) const = default;
};

// Which of the terms sought each of a few documents has. A question can stand for a thousand forms
// of words, of which a document has a few: those are asked for their positions, and no others.
class HeldTerms {
 public:
  // Looks at the terms' lists of documents, if the terms are many. `documents` in any order.
  HeldTerms(const Xapian::Database& database, const std::vector<Sought>& sought,
            std::vector<Xapian::docid> documents);

  // False only if `docid`, one of the documents given, has no such term.
  bool may_have(Xapian::docid docid, const std::string& term) const;

 private:
  bool is_narrowed_ = false;
  std::map<Xapian::docid, std::vector<std::string>> held_;  // sorted
};

// Sorted by paragraph, then position. Of a thing that stands in a document more often than a few
// thousand times the first few thousand places are given.
std::vector<Occurrence> find_occurrences(const Xapian::Database& database, Xapian::docid docid,
                                         const schema::DocumentRecord& record,
                                         const std::vector<Sought>& sought, const HeldTerms& held);

}  // namespace itu::server
