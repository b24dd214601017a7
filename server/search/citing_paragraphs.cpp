#include "server/search/citing_paragraphs.h"

#include <algorithm>

#include "indexer/schema/fields.h"
#include "server/search/cited_places.h"
#include "server/search/limits.h"

namespace itu::server {

CitingDocument read_citing(const schema::Index& index, Xapian::docid docid,
                           const std::vector<std::string>& terms) {
  CitingDocument citing{docid, {}};
  for (const std::string& term : terms) {
    for (const std::uint32_t mark : index.lists().positions_in(index.number_of(docid), term)) {
      citing.paragraphs.push_back(mark + 1);
    }
  }
  std::sort(citing.paragraphs.begin(), citing.paragraphs.end());
  citing.paragraphs.erase(std::unique(citing.paragraphs.begin(), citing.paragraphs.end()),
                          citing.paragraphs.end());
  return citing;
}

std::vector<Xapian::docid> newest_with(const schema::Index& index,
                                       const std::vector<std::string>& terms) {
  const Xapian::Query query(Xapian::Query::OP_OR, terms.begin(), terms.end());
  if (query.empty()) return {};
  Xapian::Enquire enquire(index.database());
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_sort_by_value(schema::kDateSlot, true);
  const Xapian::MSet found =
      enquire.get_mset(0, static_cast<Xapian::doccount>(kMostCitingDocuments));
  std::vector<Xapian::docid> docids;
  for (auto hit = found.begin(); hit != found.end(); ++hit) docids.push_back(*hit);
  return docids;
}

CitingCount count_citing_paragraphs(const schema::Index& index, const analyzers::Target& target) {
  const std::vector<std::string> terms = citing_terms(index, target);
  CitingCount count;
  for (const Xapian::docid docid : newest_with(index, terms)) {
    ++count.documents;
    count.paragraphs += read_citing(index, docid, terms).paragraphs.size();
  }
  return count;
}

}  // namespace itu::server
