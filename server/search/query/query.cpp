#include "server/search/query/query.h"

#include <algorithm>
#include <sstream>
#include <string_view>
#include <utility>

namespace itu::server {
namespace {

// The operator as it stands between its parts.
std::string_view name_of(Op op) {
  switch (op) {
    case Op::kSynonym:
      return "SYNONYM";
    case Op::kAnd:
      return "AND";
    case Op::kOr:
      return "OR";
    case Op::kXor:
      return "XOR";
    case Op::kAndNot:
      return "AND_NOT";
    case Op::kAndMaybe:
      return "AND_MAYBE";
    case Op::kFilter:
      return "FILTER";
    case Op::kPhrase:
      return "PHRASE";
    default:
      return "";
  }
}

std::string printed(double number) {
  std::ostringstream out;
  out << number;
  return out.str();
}

}  // namespace

Query::Query(std::string term) : op_(Op::kTerm), term_(std::move(term)) {}

Query::Query(Op op, std::vector<Query> parts) : op_(op), parts_(std::move(parts)) { simplify(); }

Query::Query(Op op, Query left, Query right) : op_(op) {
  parts_.reserve(2);
  parts_.push_back(std::move(left));
  parts_.push_back(std::move(right));
  simplify();
}

Query::Query(Op op, const std::vector<std::string>& terms, std::uint32_t window)
    : op_(op), window_(window) {
  parts_.reserve(terms.size());
  for (const std::string& term : terms) parts_.emplace_back(term);
  has_tests_ = op == Op::kPhrase;
  simplify();
}

Query Query::everything() {
  Query query;
  query.op_ = Op::kEverything;
  return query;
}

Query Query::scaled(Query part, double factor) {
  Query query(Op::kScale, {std::move(part)});
  query.number_ = factor;
  return query;
}

Query Query::fixed(Query part, double weight) {
  Query query(Op::kFixed, {std::move(part)});
  query.number_ = weight;
  return query;
}

Query Query::dates(std::string first, std::string last) {
  Query query;
  query.op_ = Op::kDates;
  query.term_ = std::move(first);
  query.last_ = std::move(last);
  return query;
}

Query Query::tested(DocumentTest test, std::string name) {
  Query query;
  query.op_ = Op::kTest;
  query.has_tests_ = true;
  query.test_ = std::make_shared<const NamedTest>(NamedTest{std::move(test), std::move(name)});
  return query;
}

void Query::simplify() {
  const auto is_nothing = [](const Query& part) { return part.empty(); };
  const bool has_nothing = std::any_of(parts_.begin(), parts_.end(), is_nothing);
  switch (op_) {
    case Op::kSynonym:
    case Op::kOr:
    case Op::kXor:
      parts_.erase(std::remove_if(parts_.begin(), parts_.end(), is_nothing), parts_.end());
      break;
    case Op::kAndNot:
    case Op::kAndMaybe:
      if (parts_.front().empty()) parts_.clear();
      if (parts_.size() > 1 && parts_.back().empty()) parts_.pop_back();
      break;
    default:
      if (has_nothing) parts_.clear();
  }
  for (const Query& part : parts_) has_tests_ = has_tests_ || part.has_tests_;
  if (parts_.empty()) {
    *this = Query();
  } else if (parts_.size() == 1 && op_ != Op::kScale && op_ != Op::kFixed) {
    Query only = std::move(parts_.front());
    *this = std::move(only);
  }
}

std::string print(const Query& query) {
  switch (query.op()) {
    case Op::kNothing:
      return "";
    case Op::kEverything:
      return "<everything>";
    case Op::kTerm:
      return query.term();
    case Op::kScale:
      return printed(query.number()) + " * " + print(query.parts().front());
    case Op::kFixed:
      return "(" + printed(query.number()) + " FOR " + print(query.parts().front()) + ")";
    case Op::kDates:
      return "DATES " + query.term() + ".." + query.last();
    case Op::kTest:
      return "TEST " + query.test_->name;
    default:
      break;
  }
  std::string text = "(";
  for (const Query& part : query.parts()) {
    if (text.size() > 1) {
      text.append(" ").append(name_of(query.op())).append(" ");
      if (query.op() == Op::kPhrase) text += std::to_string(query.window()) + " ";
    }
    text += print(part);
  }
  return text + ")";
}

}  // namespace itu::server
