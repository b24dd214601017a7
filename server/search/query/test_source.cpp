#include "server/search/query/test_source.h"

#include <utility>

#include "indexer/schema/hit_record.h"

namespace itu::server {

TestSource::TestSource(const schema::Index& index, DocumentTest test, std::string description,
                       const MatchClock& clock)
    : index_(index), test_(std::move(test)), description_(std::move(description)), clock_(clock) {}

void TestSource::init(const Xapian::Database& database) {
  database_ = database;
  docid_ = 0;
}

void TestSource::next(double least_weight) { skip_to(docid_ + 1, least_weight); }

void TestSource::skip_to(Xapian::docid docid, double least_weight) {
  const Xapian::docid last = database_.get_lastdocid();
  for (; docid <= last; ++docid) {
    if (check(docid, least_weight)) return;
  }
  docid_ = last + 1;
}

bool TestSource::check(Xapian::docid docid, double /*least_weight*/) {
  docid_ = docid;
  clock_.look();
  try {
    const std::string data = database_.get_document(docid).get_data();
    return test_(database_, docid, index_.record(schema::decode_hit(data)));
  } catch (const Xapian::DocNotFoundError&) {
    return false;  // numbers may have gaps
  }
}

bool TestSource::at_end() const { return docid_ > database_.get_lastdocid(); }

TestSource* TestSource::clone() const {
  return new TestSource(index_, test_, description_, clock_);
}

}  // namespace itu::server
