#include "server/search/searcher.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <utility>

#include "indexer/schema/error.h"
#include "indexer/schema/index.h"
#include "server/search/closeness.h"
#include "server/search/explanation.h"
#include "server/search/facets.h"
#include "server/search/hit_list.h"
#include "server/search/limits.h"
#include "server/search/match.h"
#include "server/search/notes.h"
#include "server/search/passages.h"
#include "server/search/query/builder.h"
#include "server/search/query/expansion.h"
#include "server/search/query/filter_query.h"
#include "server/search/query/parser.h"
#include "server/search/query/rewording.h"
#include "server/search/query/spelling.h"
#include "server/search/ranking.h"
#include "server/search/standing.h"
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
      result_.facets = count_facets(index_, list_, request_.filters, built.query,
                                    [&](const Query& query) { return find_lines(query, built); });
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

  // With all words; where few documents have them all, those with some follow.
  BuiltQuery match(Notes* notes) {
    correct_spelling(notes);
    add_readings(index_, &parsed_, notes);
    const Notes before = *notes;
    BuiltQuery all = build_query(index_, parsed_, WordsWanted::kAll, clock_, notes);
    match_once(all);
    if (result_.total >= kEnoughDocuments || !all.can_relax || clock_.is_late()) return all;
    const std::size_t have_all = result_.total;
    Notes with_some = before;
    BuiltQuery some = build_query(index_, parsed_, WordsWanted::kSome, clock_, &with_some);
    prefer_all(all, &some);
    match_once(some);
    if (result_.total == have_all) {
      match_once(all);
      return all;
    }
    *notes = std::move(with_some);
    tell_of_some(have_all, notes);
    return some;
  }

  // Where a word is in no document, the word that was probably meant.
  void correct_spelling(Notes* notes) {
    const auto corrections = find_corrections(index_, parsed_);
    if (corrections.empty()) return;
    for (const auto& [typed, meant] : corrections) {
      notes->add("corrected",
                 in_quotes(typed) + " is in no document; " + in_quotes(meant) + " was searched.",
                 literal_question(parsed_.text));
    }
    parsed_ = parse_query(with_words(parsed_.text, corrections));
  }

  static void prefer_all(const BuiltQuery& all, BuiltQuery* some) {
    some->parts.push_back({"has all the words", Query::fixed(all.query, kAllWordsWeight)});
    some->query = Query(Op::kAndMaybe, some->query, some->parts.back().query);
  }

  void tell_of_some(std::size_t have_all, Notes* notes) const {
    const std::string who =
        have_all == 0   ? "No document has all the words; these have some of them."
        : have_all == 1 ? "One document has all the words; the others have some of them."
                        : std::to_string(have_all) +
                              " documents have all the words; the others have "
                              "some of them.";
    notes->add("relaxed", who + " AND between two words, or + before one, keeps them wanted.",
               strict_question(parsed_.text));
  }

  void match_once(const BuiltQuery& built) {
    const Query filters = filters_query(request_.filters);
    const Query query = filters.empty() ? built.query : Query(Op::kFilter, built.query, filters);
    list_ = find_lines(query, built);
    result_.total = list_.lines.size();
    result_.documents = list_.documents.size();
    result_.exact = !clock_.is_late();
  }

  HitList find_lines(const Query& query, const BuiltQuery& built) const {
    FoundDocuments found = find_matches(index_, query, built.has_words, clock_);
    if (!request_.copies_of.empty()) keep_copies(&found);
    return fold_documents(index_.catalogue(), std::move(found), request_.folding,
                          dear_languages(built.language));
  }

  // English is the language of questions that tell none: the reader's comes first then.
  std::vector<std::string> dear_languages(const std::string& of_question) const {
    if (of_question != "en") return {of_question, request_.reader};
    return {request_.reader, of_question};
  }

  // Of the text that the request names and nothing else; of no text, where it names none.
  void keep_copies(FoundDocuments* found) const {
    const auto leader = leader_of(request_.copies_of);
    const auto end = std::remove_if(found->begin(), found->end(), [&](const FoundDocument& one) {
      return !leader || index_.catalogue().leader(one.number) != *leader;
    });
    found->erase(end, found->end());
  }

  std::optional<std::uint32_t> leader_of(const std::string& id) const {
    const auto entry = index_.find(id, "");
    if (!entry) return std::nullopt;
    return index_.catalogue().leader(index_.number_of(entry->docid));
  }

  void show_hits(const BuiltQuery& built, Notes* notes) {
    const HitOrder order = built.has_words || request_.order != HitOrder::kRelevance
                               ? request_.order
                               : HitOrder::kNewest;
    if (order == HitOrder::kRelevance) lift_the_best(built);
    const std::vector<HitLine> lines = sort_lines(index_.catalogue(), list_, order, built.language,
                                                  request_.offset, request_.limit);
    PassageFinder passages(index_, built.sought);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const schema::HitRecord record = index_.entry(index_.docid_of(lines[i].shown)).hit;
      Hit hit = make_hit(record, lines[i]);
      hit.passages = passages.find(lines[i].shown, record);
      result_.hits.push_back(std::move(hit));
    }
    if (passages.is_limited()) notes->add_limited("passage-search");
    if (request_.explain) explain(built, lines);
  }

  // They may only rise, so that those behind them stay where they are.
  void lift_the_best(const BuiltQuery& built) {
    const std::vector<HitLine> best = sort_lines(index_.catalogue(), list_, HitOrder::kRelevance,
                                                 built.language, 0, kReorderedLines);
    std::vector<std::uint32_t> documents;
    for (const HitLine& line : best) documents.push_back(line.shown);
    const std::vector<double> closeness = measure_closeness(index_, built.sought, documents);
    const std::vector<Standing> standing = measure_standing(index_, documents);
    for (HitLine& line : list_.lines) {
      if (best.empty() || line.score < best.back().score) continue;
      const auto same = std::find_if(best.begin(), best.end(), [&](const HitLine& other) {
        return other.shown == line.shown;
      });
      if (same == best.end()) continue;
      const auto place = static_cast<std::size_t>(same - best.begin());
      line.closeness = closeness[place];
      line.cited = standing[place].cited;
      line.latest = standing[place].latest;
      line.score += line.closeness + line.cited + line.latest;
    }
  }

  void explain(const BuiltQuery& built, const std::vector<HitLine>& lines) {
    std::vector<std::uint32_t> shown;
    for (const HitLine& line : lines) shown.push_back(line.shown);
    auto explained = explain_scores(index_, built, clock_, shown);
    for (std::size_t i = 0; i < explained.size(); ++i) {
      const HitLine& line = lines[i];
      if (line.closeness > 0) explained[i].push_back({"has words close together", line.closeness});
      if (line.cited > 0) explained[i].push_back({"is cited by others", line.cited});
      if (line.latest > 0) explained[i].push_back({"is the latest edition found", line.latest});
      result_.hits[i].explanation = std::move(explained[i]);
    }
  }

  Hit make_hit(const schema::HitRecord& record, const HitLine& line) const {
    Hit hit;
    hit.id = record.id;
    hit.language = record.language;
    hit.title = record.title;
    hit.kind = record.kind;
    hit.body = record.body;
    hit.date = record.date;
    hit.score = line.score;
    hit.cited_by = index_.catalogue().row(line.shown).cited_by;
    hit.cites = record.cited_works;
    hit.languages = languages_of(line.shown);
    for (const std::uint32_t number : folded_texts(index_.catalogue(), list_, line)) {
      if (++hit.folded_texts > kMostFolded) continue;
      const schema::HitRecord copy = index_.entry(index_.docid_of(number)).hit;
      hit.folded.push_back({copy.id, copy.language, copy.title, copy.date});
    }
    return hit;
  }

  // Of the text that this document is a version of, the one shown first.
  std::vector<std::string> languages_of(std::uint32_t shown) const {
    const schema::Catalogue& catalogue = index_.catalogue();
    std::vector<std::string> languages;
    const std::uint32_t text = catalogue.text(shown);
    for (std::uint32_t i = text; i < catalogue.size() && catalogue.text(i) == text; ++i) {
      const std::uint32_t value = catalogue.value(i, schema::CatalogueField::kLanguage);
      if (value == schema::kNoValue) continue;
      languages.emplace_back(catalogue.values(schema::CatalogueField::kLanguage)[value]);
      if (i == shown) std::rotate(languages.begin(), languages.end() - 1, languages.end());
    }
    return languages;
  }

  const schema::Index& index_;
  const SearchRequest& request_;
  ParsedQuery parsed_;
  MatchClock clock_;
  HitList list_;
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
