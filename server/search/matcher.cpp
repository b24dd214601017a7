#include "server/search/matcher.h"

#include <algorithm>
#include <tuple>

#include "analyzers/tokenizer.h"
#include "server/search/cited_places.h"

namespace itu::server {
namespace {

using analyzers::OwnedToken;
using analyzers::TextSpan;
using analyzers::TokenKind;

bool has_own_position(const OwnedToken& token) {
  return token.kind == TokenKind::kWord || token.kind == TokenKind::kPart;
}

// The end of the phrase that starts at tokens[first]; 0 if it does not stand there.
std::size_t phrase_end(const std::vector<OwnedToken>& tokens, std::size_t first,
                       const std::vector<std::string>& words) {
  std::size_t matched = 0;
  for (std::size_t i = first; i < tokens.size() && matched < words.size(); ++i) {
    if (!has_own_position(tokens[i])) continue;
    if (tokens[i].position != tokens[first].position + matched) return 0;
    if (tokens[i].text != words[matched]) return 0;
    if (++matched == words.size()) return tokens[i].span.end;
  }
  return 0;
}

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
        for (const std::string& term : sought[i].terms) words_[term].push_back(i);
        break;
      case Sought::Kind::kPhrase:
        phrase_starts_[sought[i].terms.front()].push_back(i);
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
  if (has_citations_) find_citations(record, span, &matches);
  std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    return std::tie(a.span, a.sought) < std::tie(b.span, b.sought);
  });
  return matches;
}

void Matcher::find_words(std::string_view text, std::vector<Match>* matches) const {
  const std::vector<OwnedToken> tokens = analyzers::tokenize(text);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (const auto word = words_.find(tokens[i].text); word != words_.end()) {
      for (const std::size_t index : word->second) matches->push_back({tokens[i].span, index});
    }
    if (!has_own_position(tokens[i])) continue;
    const auto start = phrase_starts_.find(tokens[i].text);
    if (start == phrase_starts_.end()) continue;
    for (const std::size_t index : start->second) {
      const std::size_t end = phrase_end(tokens, i, sought_[index].terms);
      if (end > 0) matches->push_back({{tokens[i].span.begin, end}, index});
    }
  }
}

void Matcher::find_citations(const schema::DocumentRecord& record, TextSpan span,
                             std::vector<Match>* matches) const {
  for (std::size_t r = record.first_reference_from(span.begin); r < record.reference_count(); ++r) {
    if (record.reference_span(r).end > span.end) break;
    const analyzers::Reference reference = record.reference(r);
    for (const analyzers::ReferenceTarget& target : reference.targets) {
      if (target.certainty == analyzers::Certainty::kOpen) continue;
      for (std::size_t i = 0; i < sought_.size(); ++i) {
        const auto& asked = sought_[i].targets;
        const bool is_meant = std::any_of(asked.begin(), asked.end(), [&](const auto& a) {
          return is_target_meant(a, target.target, false);
        });
        if (!is_meant) continue;
        const TextSpan wording = wording_of(reference, target);
        matches->push_back({{wording.begin - span.begin, wording.end - span.begin}, i});
      }
    }
  }
}

}  // namespace itu::server
