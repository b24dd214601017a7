#include "server/search/searcher.h"

#include <chrono>
#include <string>
#include <utility>

#include "indexer/schema/error.h"
#include "indexer/schema/index.h"
#include "server/search/facets.h"
#include "server/search/limits.h"
#include "server/search/match.h"
#include "server/search/notes.h"
#include "server/search/passages.h"
#include "server/search/query/builder.h"
#include "server/search/query/filter_query.h"
#include "server/search/query/parser.h"
#include "server/search/target_card.h"

namespace itu::server {
namespace {

[[noreturn]] void refuse(std::string_view name, std::size_t given) {
  const Limit& limit = limit_named(name);
  throw schema::Error(schema::ErrorKind::kInvalidRequest,
                      "The question asks for " + std::to_string(given) + " " +
                          std::string(limit.unit) + "; the limit " + std::string(limit.name) +
                          " is " + std::to_string(limit.value) + ".",
                      "See docs/query-syntax.md, \"Limits\".");
}

void check_limits(const SearchRequest& request) {
  if (request.query.size() > kLongestQuery) refuse("query-bytes", request.query.size());
  if (request.filters.size() > kMostFilters) refuse("filters", request.filters.size());
  if (request.limit > kLargestPage) refuse("page", request.limit);
  if (request.offset > kLargestWindow || request.offset + request.limit > kLargestWindow) {
    refuse("window", request.offset + request.limit);
  }
}

// The language that the reader narrowed to, for which text of a target to show.
std::string chosen_language(const SearchRequest& request) {
  for (const Filter& filter : request.filters) {
    if (filter.field == "lang") return filter.value;
  }
  return "";
}

// One question on one index, in the order of its stages.
class Search {
 public:
  Search(const schema::Index& index, const SearchRequest& request)
      : index_(index),
        request_(request),
        parsed_(parse_query(request.query)),
        clock_(request.time) {}

  SearchResult run() {
    result_.generation = index_.generation();
    result_.query = parsed_.text;
    Notes notes(parsed_.notes);
    note_filters(&notes);
    if (is_blank()) parsed_.tree = everything();
    const BuiltQuery built = match(&notes);
    if (request_.with_facets) {
      result_.facets = facets_.finish(index_, built.query, clock_);
    }
    result_.target = make_target_card(index_, parsed_, chosen_language(request_), &notes);
    show_hits(built, &notes);
    if (clock_.is_late()) {
      notes.add_limited("match-time");
      result_.exact = false;
    }
    result_.notes = notes.list();
    return std::move(result_);
  }

 private:
  // No words at all ask for everything; words of which nothing is left ask for nothing.
  bool is_blank() const {
    return parsed_.text.find_first_not_of(" \t\n") == std::string::npos && parsed_.notes.empty();
  }

  static QueryNode everything() {
    QueryNode node;
    node.kind = NodeKind::kAll;
    return node;
  }

  void note_filters(Notes* notes) const {
    for (const Filter& filter : request_.filters) {
      if (is_facet_field(filter.field)) continue;
      notes->add("ignored", "There is no filter " + in_quotes(filter.field) + "; it is left out.");
    }
  }

  // With all words; where no document has them all, with some.
  BuiltQuery match(Notes* notes) {
    Notes with_all = *notes;
    BuiltQuery built = build_query(index_, parsed_, WordsWanted::kAll, clock_, &with_all);
    match_once(built);
    if (result_.total > 0 || !built.can_relax || clock_.is_late()) {
      *notes = std::move(with_all);
      return built;
    }
    built = build_query(index_, parsed_, WordsWanted::kSome, clock_, notes);
    match_once(built);
    if (result_.total > 0) {
      notes->add("relaxed",
                 "No document has all the words; these have some of them. AND between two words, "
                 "or + before one, keeps them wanted.");
    }
    return built;
  }

  void match_once(const BuiltQuery& built) {
    const Xapian::Query filters = filters_query(request_.filters);
    const Xapian::Query query = filters.empty()
                                    ? built.query
                                    : Xapian::Query(Xapian::Query::OP_FILTER, built.query, filters);
    facets_ = FacetCounter(request_.filters);
    const MatchWindow window{request_.offset, request_.limit,
                             built.has_words ? HitOrder::kRelevance : HitOrder::kNewestFirst,
                             built.language};
    const auto spies = request_.with_facets ? facets_.spies() : std::vector<Xapian::MatchSpy*>();
    matched_ = run_match(index_.database(), query, window, spies, clock_);
    result_.total = matched_.total;
    result_.exact = matched_.exact;
  }

  void show_hits(const BuiltQuery& built, Notes* notes) {
    std::vector<Xapian::docid> shown;
    for (const MatchedDocument& document : matched_.documents) shown.push_back(document.docid);
    PassageFinder passages(index_, built.sought, shown);
    for (const MatchedDocument& document : matched_.documents) {
      const schema::HitRecord record = index_.entry(document.docid).hit;
      Hit hit;
      hit.id = record.id;
      hit.language = record.language;
      hit.title = record.title;
      hit.kind = record.kind;
      hit.body = record.body;
      hit.date = record.date;
      hit.score = document.score;
      hit.cited_by = count_citing(index_, record.id);
      hit.cites = record.cited_works;
      hit.passages = passages.find(document.docid, record);
      result_.hits.push_back(std::move(hit));
    }
    if (passages.is_limited()) notes->add_limited("passage-search");
  }

  const schema::Index& index_;
  const SearchRequest& request_;
  ParsedQuery parsed_;
  MatchClock clock_;
  FacetCounter facets_{request_.filters};
  Matched matched_;
  SearchResult result_;
};

}  // namespace

SearchResult search(const schema::Index& index, const SearchRequest& request) {
  check_limits(request);
  return schema::translate_xapian("search", [&] { return Search(index, request).run(); });
}

Holdings describe_holdings(const schema::Index& index) {
  return schema::translate_xapian("holdings", [&] {
    Holdings holdings;
    holdings.generation = index.generation();
    holdings.published = index.manifest().published;
    holdings.documents = index.size();
    holdings.facets = count_everything(index);
    return holdings;
  });
}

}  // namespace itu::server
