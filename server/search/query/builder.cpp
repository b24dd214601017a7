#include "server/search/query/builder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

#include "indexer/schema/fields.h"
#include "indexer/schema/terms.h"
#include "server/search/editions.h"
#include "server/search/query/date_query.h"
#include "server/search/query/filter_query.h"
#include "server/search/query/language.h"
#include "server/search/query/values.h"
#include "server/search/query/word_forms.h"

namespace itu::server {
namespace {

using Xapian::Query;

// What ranks: a symbol says more than a word, the words of a title more than those of the text, and
// the text that a question names comes before all others.
constexpr double kSymbolWeight = 2.0;
constexpr double kTitleWeight = 1.5;
constexpr double kCitingWeight = 6.0;
constexpr double kCitingWorkWeight = 3.0;
constexpr double kTargetWeight = 1000.0;
constexpr double kReadableWeight = 400.0;  // beside that: in the language of the question
constexpr double kNewestWeight = 200.0;    // and the newest edition

std::string title_term(const std::string& word) {
  return std::string(schema::prefix_of("title")) + word;
}

// Any of the terms, counted as one. Xapian guesses in how many documents one of them stands from
// the two halves of each pair, and would pair them by what a shard holds: paired here, the guess
// and with it the score are the same in every shard and for every number of shards.
Query any_of(std::vector<std::string>::const_iterator first,
             std::vector<std::string>::const_iterator last) {
  if (first == last) return Query::MatchNothing;
  if (last - first == 1) return Query(*first);
  const auto middle = first + (last - first) / 2;
  return Query(Query::OP_SYNONYM, any_of(first, middle), any_of(middle, last));
}

Query any_of(const std::vector<std::string>& terms) { return any_of(terms.begin(), terms.end()); }

Query unweighted(const Query& query) { return Query(Query::OP_SCALE_WEIGHT, query, 0.0); }

void add_zones(const QueryNode& filter, std::vector<analyzers::Zone>* zones) {
  for (const QueryNode& child : filter.children) add_zones(child, zones);
  if (filter.field != "in") return;
  if (const auto zone = zone_named(filter.text)) zones->push_back(*zone);
}

// The parts of the text that `filters` ask for; `outer` where they ask for none.
std::vector<analyzers::Zone> zones_of(const std::vector<const QueryNode*>& filters,
                                      const std::vector<analyzers::Zone>& outer) {
  std::vector<analyzers::Zone> zones;
  for (const QueryNode* filter : filters) add_zones(*filter, &zones);
  return zones.empty() ? outer : zones;
}

std::vector<std::string> languages_for(const schema::Index& index, const ParsedQuery& parsed) {
  std::string asked = asked_language(parsed.tree);
  if (!asked.empty()) return {std::move(asked)};
  return stem_languages(index, parsed.text);
}

class Builder {
 public:
  Builder(const schema::Index& index, const ParsedQuery& parsed, WordsWanted wanted, Notes* notes)
      : index_(index),
        parsed_(parsed),
        wanted_(wanted),
        notes_(notes),
        forms_(index, languages_for(index, parsed), notes),
        language_(language_of_question(parsed)) {}

  BuiltQuery build() {
    Query query = build_node(parsed_.tree);
    if (!title_boosts_.empty() && built_.has_words) {
      query = Query(Query::OP_AND_MAYBE, query,
                    Query(Query::OP_OR, title_boosts_.begin(), title_boosts_.end()));
    }
    built_.query = query;
    built_.language = language_;
    note_missing();
    forms_.explain();
    return std::move(built_);
  }

 private:
  // Recursion is as deep as the tree, which the parser bounds.
  Query build_node(const QueryNode& node) {
    switch (node.kind) {
      case NodeKind::kNothing:
        return Query::MatchNothing;
      case NodeKind::kWord:
      case NodeKind::kPrefix:
        return build_word(node);
      case NodeKind::kPhrase:
        return build_phrase(node);
      case NodeKind::kDesignator:
        return build_designator(node);
      case NodeKind::kReference:
        return build_reference(node);
      case NodeKind::kFilter:
        return unweighted(build_filter(node));
      case NodeKind::kRange:
        return unweighted(build_date_range(index_, {node.text, node.upper}));
      case NodeKind::kAll:
      case NodeKind::kAnd:
        return build_all(node);
      case NodeKind::kOr:
        return build_or(node);
      case NodeKind::kNot:
        return build_not({&node});
    }
    return Query::MatchNothing;
  }

  // Everything but what the given kNot nodes hold; what they hold is not shown as sought.
  Query build_not(const std::vector<const QueryNode*>& nodes) {
    return Query(Query::OP_AND_NOT, Query::MatchAll, excluded(nodes));
  }

  Query excluded(const std::vector<const QueryNode*>& nodes) {
    ++negations_;
    std::vector<Query> queries;
    for (const QueryNode* node : nodes) queries.push_back(build_node(node->children.front()));
    --negations_;
    return Query(Query::OP_OR, queries.begin(), queries.end());
  }

  Query build_or(const QueryNode& node) {
    std::vector<Query> queries;
    for (const QueryNode& child : node.children) queries.push_back(build_node(child));
    return Query(Query::OP_OR, queries.begin(), queries.end());
  }

  Query build_all(const QueryNode& node) {
    std::vector<const QueryNode*> filters;
    std::vector<const QueryNode*> negated;
    std::vector<const QueryNode*> others;
    for (const QueryNode& child : node.children) {
      (is_filter(child)               ? filters
       : child.kind == NodeKind::kNot ? negated
                                      : others)
          .push_back(&child);
    }
    const std::vector<analyzers::Zone> outer = std::exchange(zones_, zones_of(filters, zones_));
    std::vector<Query> wanted;
    std::vector<Query> optional;
    const bool is_relaxed = node.kind == NodeKind::kAll && wanted_ == WordsWanted::kSome;
    for (const QueryNode* child : others) {
      (is_relaxed && !child->required ? optional : wanted).push_back(build_node(*child));
    }
    if (node.kind == NodeKind::kAll && wanted.size() > 1 && negations_ == 0) {
      built_.can_relax = true;
    }
    const Query query = narrow(join(wanted, optional), filters, negated);
    zones_ = outer;
    return query;
  }

  static Query join(const std::vector<Query>& wanted, const std::vector<Query>& optional) {
    const Query some(Query::OP_OR, optional.begin(), optional.end());
    if (wanted.empty()) return optional.empty() ? Query::MatchAll : some;
    const Query all(Query::OP_AND, wanted.begin(), wanted.end());
    return optional.empty() ? all : Query(Query::OP_AND_MAYBE, all, some);
  }

  Query narrow(Query query, const std::vector<const QueryNode*>& filters,
               const std::vector<const QueryNode*>& negated) {
    if (!filters.empty()) query = Query(Query::OP_FILTER, query, build_filter_group(filters));
    if (!negated.empty()) query = Query(Query::OP_AND_NOT, query, excluded(negated));
    return query;
  }

  Query build_filter_group(const std::vector<const QueryNode*>& filters) {
    std::map<std::string, std::vector<Query>> alternatives;
    std::vector<Query> wanted;
    for (const QueryNode* filter : filters) {
      if (is_single_valued(*filter)) {
        alternatives[filter->field].push_back(build_filter(*filter));
      } else {
        wanted.push_back(build_node(*filter));
      }
    }
    for (const auto& [field, queries] : alternatives) {
      wanted.emplace_back(Query::OP_OR, queries.begin(), queries.end());
    }
    return Query(Query::OP_AND, wanted.begin(), wanted.end());
  }

  Query build_filter(const QueryNode& node) {
    const Query query = filter_query(index_, node.field, node.text);
    if (query.empty()) {
      notes_->add("unknown", "No document here has " + node.field + ":" + node.text + ".");
    }
    // The paragraphs that cite the text are what the reader wants to see.
    const auto cited = node.field == "cites" ? analyzers::parse_id(node.text) : std::nullopt;
    if (cited) {
      seek(Sought::Kind::kCitation, {schema::exact_term(schema::prefix_of("cites"), to_id(*cited))},
           {*cited});
    }
    return query;
  }

  void seek(Sought::Kind kind, std::vector<std::string> terms,
            std::vector<analyzers::Target> targets = {}) {
    if (negations_ > 0 || terms.empty()) return;
    Xapian::doccount frequency = 1;
    for (const std::string& term : terms) {
      frequency = std::max(frequency, index_.database().get_termfreq(term));
    }
    Sought sought{kind, std::move(terms), std::move(targets), zones_, 1};
    sought.rarity = 1 + std::log(double(index_.size() + 1) / double(frequency));
    if (std::find(built_.sought.begin(), built_.sought.end(), sought) == built_.sought.end()) {
      built_.sought.push_back(std::move(sought));
    }
  }

  std::vector<std::string> forms_of(const QueryNode& node) {
    if (node.kind == NodeKind::kPrefix) return forms_.of_prefix(node.text);
    return node.exact ? forms_.of_itself(node.text) : forms_.of_stem(node.text);
  }

  Query build_word(const QueryNode& node) {
    built_.has_words = built_.has_words || negations_ == 0;
    std::vector<std::string> words = forms_of(node);
    if (words.empty()) {
      miss(node.kind == NodeKind::kPrefix ? node.text + "*" : node.text);
      return Query::MatchNothing;
    }
    std::vector<std::string> titles;
    std::transform(words.begin(), words.end(), std::back_inserter(titles), title_term);
    if (!node.field.empty()) return any_of(titles);
    const Query query = in_zones(words);
    if (negations_ == 0 && node.kind == NodeKind::kWord) {
      title_boosts_.emplace_back(Query::OP_SCALE_WEIGHT, any_of(titles), kTitleWeight);
    }
    seek(Sought::Kind::kAnyWord, std::move(words));
    return query;
  }

  // Any of `words`, in a paragraph of the zones asked for: behind the mark that the zone has before
  // each of its paragraphs.
  Query in_zones(const std::vector<std::string>& words) const {
    if (zones_.empty()) return any_of(words);
    std::vector<Query> ways;
    for (const analyzers::Zone zone : zones_) {
      const std::string mark = schema::exact_term(schema::prefix_of("in"), to_string(zone));
      for (const std::string& word : words) {
        const std::array<std::string, 2> pair{mark, word};
        ways.emplace_back(Query::OP_PHRASE, pair.begin(), pair.end(), schema::kParagraphGap);
      }
    }
    return Query(Query::OP_OR, ways.begin(), ways.end());
  }

  // Every word of a phrase must be indexed, or the phrase stands nowhere.
  bool are_indexed(const std::vector<std::string>& words) {
    for (const std::string& word : words) {
      if (index_.database().term_exists(word)) continue;
      miss(word);
      return false;
    }
    return true;
  }

  Query build_phrase(const QueryNode& node) {
    built_.has_words = built_.has_words || negations_ == 0;
    if (!are_indexed(node.words)) return Query::MatchNothing;
    std::vector<std::string> terms = node.words;
    if (!node.field.empty()) std::transform(terms.begin(), terms.end(), terms.begin(), title_term);
    if (terms.size() == 1) return Query(terms.front());
    const Query query(Query::OP_PHRASE, terms.begin(), terms.end(),
                      static_cast<Xapian::termcount>(terms.size()));
    if (!node.field.empty()) return query;
    const Query in_zone =
        zones_.empty() ? query : Query(Query::OP_AND, query, in_zones({terms[0]}));
    seek(Sought::Kind::kPhrase, std::move(terms));
    return in_zone;
  }

  // The symbol as a whole where some text prints it so; else its parts one after the other, which
  // finds it inside a longer one.
  Query build_designator(const QueryNode& node) {
    const std::string whole = node.field.empty() ? node.text : title_term(node.text);
    if (!index_.database().term_exists(whole)) {
      QueryNode parts = node;
      parts.kind = NodeKind::kPhrase;
      return build_phrase(parts);
    }
    built_.has_words = built_.has_words || negations_ == 0;
    if (!node.field.empty()) return Query(whole);
    seek(Sought::Kind::kAnyWord, {whole});
    return Query(Query::OP_SCALE_WEIGHT, in_zones({whole}), kSymbolWeight);
  }

  Query build_reference(const QueryNode& node) {
    std::vector<Query> ways;
    for (const analyzers::ReferenceTarget& reference : node.references) {
      for (const analyzers::Target& target : meanings_of(reference)) add_target(target, &ways);
    }
    const std::size_t missed = missing_.size();
    ways.push_back(build_node(node.children.front()));
    if (ways.size() > 1) missing_.resize(missed);  // found all the same
    built_.has_words = built_.has_words || negations_ == 0;
    return Query(Query::OP_OR, ways.begin(), ways.end());
  }

  static std::vector<analyzers::Target> meanings_of(const analyzers::ReferenceTarget& reference) {
    if (reference.certainty != analyzers::Certainty::kOpen) return {reference.target};
    std::vector<analyzers::Target> targets;
    for (const auto& candidate : reference.candidates) targets.push_back(candidate.target);
    return targets;
  }

  // The text itself, and what cites it: exactly what is named, or another edition or place of it.
  void add_target(const analyzers::Target& target, std::vector<Query>* ways) {
    if (add_way({own_term(target)}, kTargetWeight, ways)) add_preferred(target, ways);
    analyzers::Target work = target;
    work.edition.clear();
    work.supplements.clear();
    work.place.clear();
    add_citing(target, kCitingWeight, ways);
    if (work != target) add_citing(work, kCitingWorkWeight, ways);
  }

  void add_citing(const analyzers::Target& target, double weight, std::vector<Query>* ways) {
    const std::string term = schema::exact_term(schema::prefix_of("cites"), to_id(target));
    if (add_way({term}, weight, ways)) seek(Sought::Kind::kCitation, {term}, {target});
  }

  // Of its editions and languages, the one that the reader most likely wants.
  void add_preferred(const analyzers::Target& target, std::vector<Query>* ways) {
    const std::string readable = schema::exact_term(schema::prefix_of("lang"), language_);
    add_way({own_term(target), readable}, kReadableWeight, ways);
    const auto editions = find_editions(index_, target, language_);
    if (!editions.empty()) add_way({own_term(editions.front().target)}, kNewestWeight, ways);
  }

  // Exact terms have no weight of their own; a source of a fixed weight gives them one.
  bool add_way(const std::vector<std::string>& terms, double weight, std::vector<Query>* ways) {
    const auto exists = [this](const std::string& t) { return index_.database().term_exists(t); };
    if (!std::all_of(terms.begin(), terms.end(), exists)) return false;
    built_.sources.push_back(std::make_unique<Xapian::FixedWeightPostingSource>(weight));
    const Query all(Query::OP_AND, terms.begin(), terms.end());
    ways->emplace_back(Query::OP_AND, Query(built_.sources.back().get()), unweighted(all));
    return true;
  }

  void miss(const std::string& word) {
    if (std::find(missing_.begin(), missing_.end(), word) == missing_.end()) {
      missing_.push_back(word);
    }
  }

  void note_missing() {
    constexpr std::size_t kShown = 8;
    if (missing_.empty()) return;
    std::string text = "No document here has ";
    for (std::size_t i = 0; i < missing_.size() && i < kShown; ++i) {
      text += (i > 0 ? ", " : "") + in_quotes(missing_[i]);
    }
    notes_->add("unknown", text + (missing_.size() > kShown ? ", …" : "."));
  }

  const schema::Index& index_;
  const ParsedQuery& parsed_;
  WordsWanted wanted_;
  Notes* notes_;
  WordForms forms_;
  const std::string language_;
  BuiltQuery built_;
  std::vector<Query> title_boosts_;
  std::vector<std::string> missing_;    // words that stand in no document
  std::vector<analyzers::Zone> zones_;  // that in: asks for around the node being built
  int negations_ = 0;                   // how many NOTs lie around the node being built
};

}  // namespace

BuiltQuery build_query(const schema::Index& index, const ParsedQuery& parsed, WordsWanted wanted,
                       Notes* notes) {
  return Builder(index, parsed, wanted, notes).build();
}

}  // namespace itu::server
