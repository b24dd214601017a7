// A place in folded text from which the grammar reads on. Every take_ function either takes what it
// names, with the blanks before it, and says so, or leaves the cursor where it was.
//
//   Cursor in("resolutions 140 and 142", 11);
//   in.take_digits(4)   -> "140"
//   in.take_word("and") -> true
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "analyzers/citation/tables/phrase_table.h"
#include "analyzers/text_span.h"

namespace itu::analyzers {

class Cursor {
 public:
  Cursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::size_t at() const { return at_; }
  void move_to(std::size_t at) { at_ = at; }
  std::string_view text() const { return text_; }
  std::string_view rest() const { return text_.substr(at_); }
  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }

  // Takes blanks: a few, with at most one line break among them (a citation may run over the end
  // of a line, never over an empty one). Whether there were any.
  bool take_blanks() { return is_blank_byte(peek()) && take_some_blanks(); }

  // Takes blanks that hold no line break.
  bool take_blanks_in_line() { return is_blank_byte(peek()) && take_some_blanks_in_line(); }

  bool take(char c);        // after blanks
  bool take_here(char c) {  // without blanks
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  bool take_here(std::string_view letters) {
    if (text_.substr(at_, letters.size()) != letters) return false;
    at_ += letters.size();
    return true;
  }
  bool take_word(std::string_view word);
  std::optional<int> take_phrase(const PhraseTable& table);

  // Digits that end before a letter or digit; at most `most` of them.
  std::optional<std::string_view> take_digits(std::size_t most);
  // As take_digits, but without blanks before and whatever follows.
  std::string_view take_digits_here();

 private:
  bool take_some_blanks();
  bool take_some_blanks_in_line();

  std::string_view text_;
  std::size_t at_;
};

// Sets the cursor back unless told to keep what was read.
class Attempt {
 public:
  explicit Attempt(Cursor* cursor) : cursor_(cursor), start_(cursor->at()) {}
  ~Attempt() {
    if (!kept_) cursor_->move_to(start_);
  }
  Attempt(const Attempt&) = delete;
  Attempt& operator=(const Attempt&) = delete;
  bool keep() { return kept_ = true; }
  std::size_t start() const { return start_; }

 private:
  Cursor* cursor_;
  std::size_t start_;
  bool kept_ = false;
};

}  // namespace itu::analyzers
