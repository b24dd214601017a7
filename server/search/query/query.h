// A question as conditions on documents: which terms of the index they must have, and what having
// them adds to a document's score. The last thing a question becomes before it is matched
// (server/search/match.h); it knows of no index and prints as people would write it:
//
//   (((waves SYNONYM wave) FILTER XBcouncil) AND_NOT (radio PHRASE 2 relay))
//
// A value. What can match nothing is simplified away when it is put together.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/schema/document_record.h"

namespace itu::server {

// A question to a single document that its terms alone do not answer: whether it passes.
using DocumentTest = std::function<bool(std::uint32_t number, const schema::DocumentRecord&)>;

struct NamedTest {
  DocumentTest passes;
  std::string name;  // for print()
};

enum class Op : std::uint8_t {
  kNothing,
  kEverything,
  kTerm,      // documents that have the term; ranks by how rare it is and how often it stands there
  kSynonym,   // any of the terms, which count as one word
  kAnd,       // all of the parts; scores are added, here and below
  kOr,        // any
  kXor,       // an odd number of them
  kAndNot,    // the first and not the second
  kAndMaybe,  // the first; the second adds to the score
  kFilter,    // the first, which ranks, and the second, which does not
  kScale,     // the part, its score times `number`
  kPhrase,    // the terms in this order within `window` positions, in one document
  kFixed,     // the part, with `number` for a score
  kDates,     // documents whose date lies between first and last, as strings
  kTest,      // documents that pass `test`; asked one by one, of those that all else lets through
};

class Query {
 public:
  Query() = default;  // nothing
  explicit Query(std::string term);
  Query(Op op, Query left, Query right);
  Query(Op op, std::vector<Query> parts);
  // Of terms; `window` is that of a phrase.
  Query(Op op, const std::vector<std::string>& terms, std::uint32_t window = 0);

  static Query everything();
  static Query scaled(Query part, double factor);
  static Query fixed(Query part, double weight);
  static Query dates(std::string first, std::string last);  // an empty end is open
  static Query tested(DocumentTest test, std::string name);

  bool empty() const { return op_ == Op::kNothing; }
  Op op() const { return op_; }
  const std::string& term() const { return term_; }  // also the first date
  const std::string& last() const { return last_; }
  double number() const { return number_; }
  std::uint32_t window() const { return window_; }
  const std::vector<Query>& parts() const { return parts_; }
  bool passes(std::uint32_t number, const schema::DocumentRecord& record) const {
    return test_->passes(number, record);
  }

  // Whether documents have to be looked at one by one somewhere in it.
  bool has_tests() const { return has_tests_; }

 private:
  friend std::string print(const Query& query);

  void simplify();

  Op op_ = Op::kNothing;
  bool has_tests_ = false;
  std::uint32_t window_ = 0;
  double number_ = 0;
  std::string term_;
  std::string last_;
  std::vector<Query> parts_;
  std::shared_ptr<const NamedTest> test_;  // shared by the copies of a query
};

std::string print(const Query& query);

}  // namespace itu::server
