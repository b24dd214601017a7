#include "server/search/query/builder.h"

#include <algorithm>
#include <map>
#include <utility>

#include "indexer/schema/fields.h"
#include "indexer/schema/terms.h"
#include "server/search/hit_list.h"
#include "server/search/limits.h"
#include "server/search/query/bonuses.h"
#include "server/search/query/date_query.h"
#include "server/search/query/filter_query.h"
#include "server/search/query/language.h"
#include "server/search/query/rewording.h"
#include "server/search/query/span_query.h"
#include "server/search/query/span_test.h"
#include "server/search/query/target_query.h"
#include "server/search/query/term_query.h"
#include "server/search/query/text_set_query.h"
#include "server/search/query/values.h"
#include "server/search/query/word_forms.h"
#include "server/search/query/word_notes.h"
#include "server/search/ranking.h"

namespace itu::server {
namespace {

class Builder {
 public:
  Builder(const schema::Index& index, const ParsedQuery& parsed, WordsWanted wanted,
          const MatchClock& clock, Notes* notes)
      : index_(index),
        parsed_(parsed),
        wanted_(wanted),
        clock_(clock),
        notes_(notes),
        bonuses_(index),
        forms_(index, languages_of_stems(index, parsed), notes),
        language_(language_of_question(parsed)) {}

  BuiltQuery build() {
    const Query query = build_node(parsed_.tree);
    built_.query = built_.has_words ? add_bonuses(query) : query;
    built_.language = language_;
    words_.tell(parsed_.text, notes_);
    forms_.explain(literal_question(parsed_.text));
    return std::move(built_);
  }

 private:
  Query add_bonuses(const Query& query) {
    const bool is_any_language = asked_language(parsed_.tree).empty();
    std::vector<Query> bonuses;
    for (const WeighedQuery& bonus :
         bonuses_.list(parsed_.text, is_any_language ? language_ : "")) {
      bonuses.push_back(weighed(bonus.what, bonus.query));
    }
    if (bonuses.empty()) return query;
    return Query(Op::kAndMaybe, query, Query(Op::kOr, bonuses));
  }

  // Recursion is as deep as the tree, which the parser bounds.
  Query build_node(const QueryNode& node) {
    switch (node.kind) {
      case NodeKind::kNothing:
        return Query();
      case NodeKind::kWord:
      case NodeKind::kPrefix:
      case NodeKind::kFuzzy:
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
        return build_any(Op::kOr, node);
      case NodeKind::kXor:
        return build_any(Op::kXor, node);
      case NodeKind::kNear:
        return build_span_node(node);
      case NodeKind::kCiting:
        return unweighted(build_citing(node));
      case NodeKind::kReadings:
        return build_readings(node);
      case NodeKind::kNot:
        return build_not({&node});
    }
    return Query();
  }

  // Everything but what the kNot nodes hold, which is not shown as sought.
  Query build_not(const std::vector<const QueryNode*>& nodes) {
    return Query(Op::kAndNot, Query::everything(), excluded(nodes));
  }

  Query excluded(const std::vector<const QueryNode*>& nodes) {
    ++negations_;
    std::vector<Query> queries;
    for (const QueryNode* node : nodes) queries.push_back(build_node(node->children.front()));
    --negations_;
    return Query(Op::kOr, queries);
  }

  Query build_any(Op op, const QueryNode& node) {
    std::vector<Query> queries;
    for (const QueryNode& child : node.children) queries.push_back(build_node(child));
    return Query(op, queries);
  }

  // What is typed, or what stands for the same, which counts less where nobody asked for it.
  Query build_readings(const QueryNode& node) {
    std::vector<Query> ways{build_node(node.children.front())};
    const std::size_t missed = words_.missing().size();
    ++other_readings_;
    for (std::size_t i = 1; i < node.children.size(); ++i) {
      std::size_t part = built_.parts.size();
      ways.push_back(build_node(node.children[i]));
      if (node.wording == Wording::kSynonyms) continue;
      ways.back() = Query::scaled(ways.back(), kOtherReadingWeight);
      for (; part < built_.parts.size(); ++part) {
        Query& query = built_.parts[part].query;
        query = Query::scaled(query, kOtherReadingWeight);
      }
    }
    --other_readings_;
    words_.missing().resize(missed);
    return Query(Op::kOr, std::move(ways));
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
    const SpanScope outer = std::exchange(scope_, scope_of(filters, scope_));
    std::vector<Query> wanted;
    std::vector<Query> optional;
    std::vector<Query> minor;
    const bool has_content = std::any_of(others.begin(), others.end(),
                                         [](const QueryNode* child) { return !is_minor(*child); });
    const bool is_relaxed = node.kind == NodeKind::kAll && wanted_ == WordsWanted::kSome;
    for (const QueryNode* child : others) {
      if (node.kind == NodeKind::kAll && has_content && is_minor(*child)) {
        scale_ = kFunctionWordWeight;
        minor.push_back(Query::scaled(build_node(*child), kFunctionWordWeight));
        scale_ = 1;
        words_.add_minor(child->text);
        continue;
      }
      if (!is_relaxed || child->required) {
        wanted.push_back(build_node(*child));
        continue;
      }
      for (const QueryNode& some : parts_of(*child)) optional.push_back(build_node(some));
    }
    if (node.kind == NodeKind::kAll && wanted.size() > 1 && negations_ == 0) {
      built_.can_relax = true;
    }
    Query query = all_and_some(wanted, optional);
    if (!minor.empty()) {
      query = Query(Op::kAndMaybe, query, Query(Op::kOr, minor));
    }
    query = narrow(query, filters, negated);
    scope_ = outer;
    return query;
  }

  static bool is_minor(const QueryNode& node) { return node.minor && !node.required; }

  Query narrow(Query query, const std::vector<const QueryNode*>& filters,
               const std::vector<const QueryNode*>& negated) {
    if (!filters.empty()) query = Query(Op::kFilter, query, build_filter_group(filters));
    if (!negated.empty()) query = Query(Op::kAndNot, query, excluded(negated));
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
      wanted.emplace_back(Op::kOr, queries);
    }
    return Query(Op::kAnd, wanted);
  }

  Query build_filter(const QueryNode& node) {
    const Query query = query_of_filter(node);
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

  Query query_of_filter(const QueryNode& node) {
    if (node.field == "place") return add_test("place " + node.text, has_place(node.text));
    return noted(filter_query(index_, node.field, node.text));
  }

  // What cites, or is cited by, the documents that answer the question inside.
  Query build_citing(const QueryNode& node) {
    ++negations_;  // its words are not sought in the hits
    const Query inner = build_node(node.children.front());
    --negations_;
    const std::vector<FoundDocument> found = find_matches(index_, inner, false, clock_);
    if (found.size() > kMostInnerDocuments) notes_->add_limited("inner-documents");
    const std::vector<Xapian::docid> documents =
        newest_of(index_.catalogue(), found, kMostInnerDocuments);
    return noted(node.field == "citedby" ? query_cited_by(index_, documents)
                                         : query_citing(index_, documents));
  }

  Query noted(TextSetQuery found) {
    if (found.is_limited) notes_->add_limited("inner-documents");
    return found.query;
  }

  // `query` as a part of the whole that an explanation names.
  Query weighed(const std::string& what, Query query) {
    if (negations_ > 0) return query;
    built_.parts.push_back({what, scale_ == 1 ? query : Query::scaled(query, scale_)});
    return query;
  }

  Query add_test(std::string description, DocumentTest test) {
    return Query::tested(std::move(test), std::move(description));
  }

  // Documents that have the words of the condition, in places that meet it.
  Query build_span_node(const QueryNode& node) {
    built_.has_words = built_.has_words || negations_ == 0;
    auto built = build_spans(node, &forms_, &words_.missing());
    if (!built) return Query();
    const auto spans = std::make_shared<const SpanNode>(std::move(*built));
    const bool is_title = is_of_title(node);
    const SpanScope scope = is_title ? SpanScope{} : scope_;
    if (!is_title) seek(Sought::Kind::kSpans, terms_of(*spans), {}, spans);
    return Query(Op::kFilter, weighed("has " + to_string(node), words_of(*spans)),
                 add_test(to_string(*spans), meets_spans(index_, spans, scope)));
  }

  static bool is_of_title(const QueryNode& node) {
    return node.children.empty() ? !node.field.empty() : is_of_title(node.children.front());
  }

  void seek(Sought::Kind kind, std::vector<std::string> terms,
            std::vector<analyzers::Target> targets = {},
            std::shared_ptr<const SpanNode> spans = nullptr) {
    if (negations_ > 0 || scale_ != 1 || terms.empty()) return;
    const double rarity = 1 + rarity_of(index_, terms);
    Sought sought{kind, std::move(terms), std::move(targets), std::move(spans), scope_, rarity};
    if (std::find(built_.sought.begin(), built_.sought.end(), sought) == built_.sought.end()) {
      built_.sought.push_back(std::move(sought));
    }
  }

  Query build_word(const QueryNode& node) {
    built_.has_words = built_.has_words || negations_ == 0;
    std::vector<std::string> words = forms_.of(node);
    if (words.empty()) {
      words_.missing().push_back(node.kind == NodeKind::kPrefix ? node.text + "*" : node.text);
      return Query();
    }
    if (!node.field.empty()) {
      std::transform(words.begin(), words.end(), words.begin(), title_term);
      return weighed("has " + to_string(node), any_of(words));
    }
    const Query query = weighed("has " + to_string(node), in_scope(words));
    if (negations_ == 0 && other_readings_ == 0 && !node.minor) {
      if (node.kind == NodeKind::kWord) {
        bonuses_.add_word(node.text, words);
      } else {
        bonuses_.add_other();
      }
    }
    seek(Sought::Kind::kAnyWord, std::move(words));
    return query;
  }

  // Any of `words`, in the part of the text that is asked for.
  Query in_scope(const std::vector<std::string>& words) {
    if (scope_.is_anywhere()) return any_of(words);
    if (scope_.place.empty()) return in_zones(words, scope_.zones);
    auto spans = std::make_shared<SpanNode>();
    spans->terms = words;
    return Query(Op::kFilter, any_of(words),
                 add_test(to_string(*spans), meets_spans(index_, spans, scope_)));
  }

  // Every word of a phrase must be indexed, or the phrase stands nowhere.
  bool are_indexed(const std::vector<std::string>& words) {
    for (const std::string& word : words) {
      if (index_.lists().frequency(word) > 0) continue;
      words_.missing().push_back(word);
      return false;
    }
    return true;
  }

  Query build_phrase(const QueryNode& node) {
    const bool is_scoped = node.field.empty() && !scope_.is_anywhere();
    if (node.wording != Wording::kUsual || is_scoped) return build_span_node(node);
    built_.has_words = built_.has_words || negations_ == 0;
    if (!are_indexed(node.words)) return Query();
    std::vector<std::string> terms = node.words;
    if (!node.field.empty()) std::transform(terms.begin(), terms.end(), terms.begin(), title_term);
    if (terms.size() == 1) return weighed("has " + to_string(node), Query(terms.front()));
    const Query query(Op::kPhrase, terms, static_cast<std::uint32_t>(terms.size()));
    if (node.field.empty()) seek(Sought::Kind::kPhrase, std::move(terms));
    return weighed("has " + to_string(node), query);
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
    if (!node.field.empty()) return weighed("has " + to_string(node), Query(whole));
    seek(Sought::Kind::kAnyWord, {whole});
    return weighed("has " + to_string(node), Query::scaled(in_scope({whole}), kSymbolWeight));
  }

  Query build_reference(const QueryNode& node) {
    TargetQuery named = build_target_query(index_, node.references, language_);
    for (CitedTerm& cited : named.cited) {
      seek(Sought::Kind::kCitation, {std::move(cited.term)}, {std::move(cited.target)});
    }
    const std::size_t missed = words_.missing().size();
    std::vector<Query> ways;
    for (const WeighedQuery& way : named.ways) ways.push_back(weighed(way.what, way.query));
    ways.push_back(build_node(node.children.front()));
    if (ways.size() > 1) words_.missing().resize(missed);  // found all the same
    built_.has_words = built_.has_words || negations_ == 0;
    return Query(Op::kOr, ways);
  }

  const schema::Index& index_;
  const ParsedQuery& parsed_;
  WordsWanted wanted_;
  const MatchClock& clock_;
  Notes* notes_;
  Bonuses bonuses_;
  WordForms forms_;
  const std::string language_;
  BuiltQuery built_;
  WordNotes words_;
  SpanScope scope_;         // that in: and place: ask for around the node being built
  double scale_ = 1;        // of the node being built
  int other_readings_ = 0;  // how many kReadings, of which not the first child is being built
  int negations_ = 0;       // how many NOTs lie around the node being built
};

}  // namespace

BuiltQuery build_query(const schema::Index& index, const ParsedQuery& parsed, WordsWanted wanted,
                       const MatchClock& clock, Notes* notes) {
  return Builder(index, parsed, wanted, clock, notes).build();
}

}  // namespace itu::server
