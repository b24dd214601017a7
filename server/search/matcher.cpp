#include "server/search/matcher.h"

#include <algorithm>
#include <tuple>

#include "analyzers/tokenizer.h"
#include "server/search/cited_places.h"
#include "server/search/query/token_positions.h"

namespace itu::server {
namespace {

using analyzers::TextSpan;
using analyzers::Token;
using analyzers::TokenKind;

// References of one paragraph that are asked for a citation.
constexpr std::size_t kMostReferences = 20'000;

// 0 for none.
unsigned char first_byte(std::string_view text) {
  return text.empty() ? 0 : static_cast<unsigned char>(text.front());
}

bool has_own_position(const Token& token) {
  return token.kind == TokenKind::kWord || token.kind == TokenKind::kPart;
}

// A phrase of which the first words have been met.
struct Begun {
  std::size_t sought = 0;
  std::size_t matched = 0;
  std::size_t begin = 0;       // byte
  std::uint32_t position = 0;  // of its first word
};

// Of a list ("Resolutions 140, 141 and 149") the member alone, else the whole wording.
TextSpan wording_of(const analyzers::Reference& reference,
                    const analyzers::ReferenceTarget& target) {
  return reference.targets.size() > 1 && !target.span.is_empty() ? target.span : reference.span;
}

}  // namespace

Matcher::Matcher(const std::vector<Sought>& sought) : sought_(sought) {
  for (std::size_t i = 0; i < sought.size(); ++i) {
    switch (sought[i].kind) {
      case Sought::Kind::kAnyWord:
        for (const std::string& term : sought[i].terms) {
          words_[term].push_back(i);
          begins_[first_byte(term)] = true;
        }
        break;
      case Sought::Kind::kPhrase:
        phrase_starts_[sought[i].terms.front()].push_back(i);
        begins_[first_byte(sought[i].terms.front())] = true;
        break;
      case Sought::Kind::kSpans:
        spans_.push_back(i);
        break;
      case Sought::Kind::kCitation:
        has_citations_ = true;
        break;
    }
  }
}

std::vector<Match> Matcher::find(const schema::DocumentRecord& record, TextSpan span) const {
  std::vector<Match> matches;
  if (!words_.empty() || !phrase_starts_.empty()) {
    find_words(slice(record.text(), span), &matches);
  }
  for (const std::size_t index : spans_) {
    find_spans_of(index, slice(record.text(), span), &matches);
  }
  if (has_citations_) find_citations(record, span, &matches);
  std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    return std::tie(a.span, a.sought) < std::tie(b.span, b.sought);
  });
  // Words that stand together in several ways are met for each.
  matches.erase(std::unique(matches.begin(), matches.end()), matches.end());
  return matches;
}

void Matcher::find_words(std::string_view text, std::vector<Match>* matches) const {
  std::vector<Begun> begun;
  std::string key;
  analyzers::tokenize(text, [&](const Token& token) {
    if (begun.empty() && !begins_[first_byte(token.text)]) return;
    key.assign(token.text);
    if (const auto word = words_.find(key); word != words_.end()) {
      for (const std::size_t index : word->second) matches->push_back({token.span, index});
    }
    if (phrase_starts_.empty() || !has_own_position(token)) return;
    if (const auto start = phrase_starts_.find(key); start != phrase_starts_.end()) {
      for (const std::size_t index : start->second) {
        begun.push_back({index, 0, token.span.begin, token.position});
      }
    }
    const auto is_over = [&](Begun& phrase) {
      const std::vector<std::string>& words = sought_[phrase.sought].terms;
      const bool goes_on =
          token.position == phrase.position + phrase.matched && words[phrase.matched] == token.text;
      if (!goes_on) return true;
      if (++phrase.matched < words.size()) return false;
      matches->push_back({{phrase.begin, token.span.end}, phrase.sought});
      return true;
    };
    begun.erase(std::remove_if(begun.begin(), begun.end(), is_over), begun.end());
  });
}

// In a piece of a paragraph a condition may hold that does not hold in the paragraph: sentences
// that the piece cuts are still sentences, and so are the words of a phrase.
void Matcher::find_spans_of(std::size_t index, std::string_view text,
                            std::vector<Match>* matches) const {
  const Sought& sought = sought_[index];
  const TokenPositions reader(text, 1, sought.terms);
  for (const PositionSpan& whole : find_spans(*sought.spans, reader)) {
    for (const PositionSpan& mark : find_marks(*sought.spans, whole, reader)) {
      matches->push_back({reader.bytes_of(mark), index});
    }
  }
}

void Matcher::find_citations(const schema::DocumentRecord& record, TextSpan span,
                             std::vector<Match>* matches) const {
  for (std::size_t r = record.first_reference_from(span.begin); r < record.reference_count(); ++r) {
    if (record.reference_span(r).end > span.end) break;
    add_citation(record.reference(r), span.begin, matches);
  }
}

void Matcher::add_citation(const analyzers::Reference& reference, std::size_t begin,
                           std::vector<Match>* matches) const {
  for (const analyzers::ReferenceTarget& target : reference.targets) {
    if (target.certainty == analyzers::Certainty::kOpen) continue;
    for (std::size_t i = 0; i < sought_.size(); ++i) {
      const auto& asked = sought_[i].targets;
      const bool is_meant = std::any_of(asked.begin(), asked.end(), [&](const auto& a) {
        return is_target_meant(a, target.target, false);
      });
      if (!is_meant) continue;
      const TextSpan wording = wording_of(reference, target);
      matches->push_back({{wording.begin - begin, wording.end - begin}, i});
    }
  }
}

std::optional<std::size_t> Matcher::first_citation(const schema::DocumentRecord& record,
                                                   TextSpan span) const {
  if (!has_citations_) return std::nullopt;
  const std::size_t first = record.first_reference_from(span.begin);
  const std::size_t last = std::min(record.reference_count(), first + kMostReferences);
  std::vector<Match> matches;
  for (std::size_t r = first; r < last && record.reference_span(r).end <= span.end; ++r) {
    add_citation(record.reference(r), 0, &matches);
    if (!matches.empty()) return matches.front().span.begin;
  }
  return std::nullopt;
}

}  // namespace itu::server
