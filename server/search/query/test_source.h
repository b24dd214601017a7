// Lets Xapian ask a question of ours of the documents that all else lets through. It is meant as a
// filter beside other conditions: it claims that every document may pass, so that Xapian asks it
// last, one document at a time.
#pragma once

#include <functional>
#include <string>

#include <xapian.h>

#include "indexer/schema/index.h"
#include "server/search/match.h"

namespace itu::server {

// Whether a document passes. The number is the document's in the given database, which may be one
// shard of several.
using DocumentTest =
    std::function<bool(const Xapian::Database&, Xapian::docid, const schema::DocumentRecord&)>;

class TestSource : public Xapian::PostingSource {
 public:
  // Keeps references to `index` and `clock`; throws what MatchClock::look() throws while matching.
  TestSource(const schema::Index& index, DocumentTest test, std::string description,
             const MatchClock& clock);

  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return database_.get_doccount(); }
  Xapian::doccount get_termfreq_max() const override { return database_.get_doccount(); }

  void init(const Xapian::Database& database) override;
  void next(double least_weight) override;
  void skip_to(Xapian::docid docid, double least_weight) override;
  bool check(Xapian::docid docid, double least_weight) override;
  bool at_end() const override;
  Xapian::docid get_docid() const override { return docid_; }
  TestSource* clone() const override;
  std::string get_description() const override { return description_; }

 private:
  const schema::Index& index_;
  DocumentTest test_;
  std::string description_;
  const MatchClock& clock_;
  Xapian::Database database_;
  Xapian::docid docid_ = 0;
};

}  // namespace itu::server
