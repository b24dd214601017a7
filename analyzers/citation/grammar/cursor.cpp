#include "analyzers/citation/grammar/cursor.h"

#include "analyzers/citation/effort.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kMostBlanks = 8;

}  // namespace

bool Cursor::take_some_blanks() {
  count_step();
  std::size_t end = at_;
  int lines = 0;
  while (end < text_.size() && is_blank_byte(text_[end])) {
    lines += text_[end] == '\n';
    if (++end - at_ > kMostBlanks || lines > 1) return false;
  }
  const bool any = end > at_;
  at_ = end;
  return any;
}

bool Cursor::take_some_blanks_in_line() {
  std::size_t end = at_;
  while (end < text_.size() && is_blank_byte(text_[end]) && text_[end] != '\n') {
    if (++end - at_ > kMostBlanks) return false;
  }
  const bool any = end > at_;
  at_ = end;
  return any;
}

bool Cursor::take(char c) {
  Attempt attempt(this);
  take_blanks();
  return take_here(c) && attempt.keep();
}

bool Cursor::take_word(std::string_view word) {
  Attempt attempt(this);
  take_blanks();
  if (text_.substr(at_, word.size()) != word) return false;
  at_ += word.size();
  return !is_word_byte(peek()) && attempt.keep();
}

std::optional<int> Cursor::take_phrase(const PhraseTable& table) {
  Attempt attempt(this);
  take_blanks();
  const auto match = table.match(rest());
  if (!match) return std::nullopt;
  at_ += match->length;
  attempt.keep();
  return match->value;
}

std::string_view Cursor::take_digits_here() {
  const std::size_t start = at_;
  while (is_digit_byte(peek())) ++at_;
  count_bytes(at_ - start);
  return text_.substr(start, at_ - start);
}

std::optional<std::string_view> Cursor::take_digits(std::size_t most) {
  Attempt attempt(this);
  take_blanks();
  count_step();
  const std::string_view digits = take_digits_here();
  if (digits.empty() || digits.size() > most || is_word_byte(peek())) return std::nullopt;
  attempt.keep();
  return digits;
}

}  // namespace itu::analyzers
