// The paragraphs that cite a text, from the marks in the index: no text is read.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <xapian.h>

#include "analyzers/citation/target.h"
#include "indexer/schema/index.h"

namespace itu::server {

struct CitingDocument {
  Xapian::docid docid = 0;
  std::vector<Xapian::termpos> paragraphs;  // first positions of the citing paragraphs, in order
};

// The paragraphs of one document that have one of `terms` (of the field cites).
CitingDocument read_citing(const schema::Index& index, Xapian::docid docid,
                           const std::vector<std::string>& terms);

// Documents with one of `terms`, newest first, at most kMostCitingDocuments.
std::vector<Xapian::docid> newest_with(const schema::Index& index,
                                       const std::vector<std::string>& terms);

struct CitingCount {
  std::size_t documents = 0;
  std::size_t paragraphs = 0;
};

// How many documents and paragraphs cite `target` (as citing_terms() takes it).
CitingCount count_citing_paragraphs(const schema::Index& index, const analyzers::Target& target);

}  // namespace itu::server
