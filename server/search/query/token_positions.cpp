#include "server/search/query/token_positions.h"

#include <algorithm>

#include "analyzers/tokenizer.h"
#include "analyzers/utf8.h"
#include "server/search/sentences.h"

namespace itu::server {
namespace {

using analyzers::TextSpan;
using analyzers::Token;
using analyzers::TokenKind;

bool has_own_position(const Token& token) {
  return token.kind == TokenKind::kWord || token.kind == TokenKind::kPart;
}

bool is_blank(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == U'\u00A0' ||
         (c >= U'\u2000' && c <= U'\u200A') || c == U'\u202F' || c == U'\u3000';
}

std::string with_plain_spaces(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = analyzers::next_code_point(text, &at);
    if (c == U'\u00AD') continue;
    if (!is_blank(c)) {
      plain += text.substr(begin, at - begin);
    } else if (!plain.empty() && plain.back() != ' ') {
      plain += ' ';
    }
  }
  return plain;
}

}  // namespace

TokenPositions::TokenPositions(std::string_view text, std::uint32_t first,
                               const std::vector<std::string>& terms)
    : text_(text), first_(first) {
  for (const std::string& term : terms) positions_[term];
  std::string key;
  analyzers::tokenize(text, [&](const Token& token) {
    if (has_own_position(token)) {
      words_.resize(std::max<std::size_t>(words_.size(), token.position));
      words_[token.position - 1] = token.span;
    }
    key.assign(token.text);
    const auto wanted = positions_.find(key);
    if (wanted != positions_.end()) wanted->second.push_back(first_ + token.position - 1);
  });
}

std::vector<std::uint32_t> TokenPositions::positions_of(const std::string& term) const {
  const auto found = positions_.find(term);
  return found == positions_.end() ? std::vector<std::uint32_t>() : found->second;
}

bool TokenPositions::is_one_paragraph(std::uint32_t /*left*/, std::uint32_t /*right*/) const {
  return true;
}

bool TokenPositions::is_one_sentence(std::uint32_t left, std::uint32_t right) const {
  if (!sentence_ends_) sentence_ends_ = sentence_ends(text_);
  const TextSpan bytes = bytes_of({left, right});
  const auto end = std::upper_bound(sentence_ends_->begin(), sentence_ends_->end(), bytes.begin);
  return end != sentence_ends_->end() && bytes.end <= *end;
}

std::string TokenPositions::text_of(PositionSpan span) const {
  const TextSpan bytes = bytes_of(span);
  return with_plain_spaces(text_.substr(bytes.begin, bytes.size()));
}

TextSpan TokenPositions::bytes_of(PositionSpan span) const {
  if (span.first < first_ || span.last - first_ >= words_.size()) return {};
  return {words_[span.first - first_].begin, words_[span.last - first_].end};
}

std::string verbatim_of(std::string_view text) {
  const auto tokens = analyzers::tokenize(text);
  if (tokens.empty()) return {};
  std::size_t end = 0;
  for (const analyzers::OwnedToken& token : tokens) end = std::max(end, token.span.end);
  return with_plain_spaces(text.substr(tokens.front().span.begin, end - tokens.front().span.begin));
}

}  // namespace itu::server
