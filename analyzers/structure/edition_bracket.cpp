#include "analyzers/structure/edition_bracket.h"

#include <algorithm>

#include "analyzers/citation/tables/bodies.h"
#include "analyzers/citation/tables/conferences.h"
#include "analyzers/citation/tables/phrase_table.h"
#include "analyzers/utf8.h"

namespace itu::analyzers {
namespace {

// Two-digit years are those of the Union's texts: none is older than 1947.
int full_year(int year) { return year >= 100 ? year : year >= 47 ? 1900 + year : 2000 + year; }

// Reads the bracket from left to right; what comes later is a later edition.
class BracketReader {
 public:
  explicit BracketReader(std::string_view inside) : inside_{inside} {}

  EditionBracket read() {
    while (at_ < inside_.size()) {
      if (is_digit_byte(inside_[at_])) {
        read_number();
      } else if (!starts_word() || (!read_session() && !read_conference() && !read_place())) {
        ++at_;
      }
    }
    return std::move(bracket_);
  }

 private:
  bool starts_word() const { return at_ == 0 || !is_word_byte(inside_[at_ - 1]) || is_chinese(); }
  bool is_chinese() const { return static_cast<unsigned char>(inside_[at_]) >= 0xE3; }

  // Digits from `at_` on; -1 when there are none or more than four.
  int take_digits() {
    std::size_t end = at_;
    while (end < inside_.size() && is_digit_byte(inside_[end])) ++end;
    const std::size_t size = end - at_;
    const int value =
        size >= 1 && size <= 4 ? std::stoi(std::string{inside_.substr(at_, size)}) : -1;
    at_ = end;
    return value;
  }

  // "2006", "04/2008", "03/99".
  void read_number() {
    const int first = take_digits();
    const bool is_month = first >= 1 && first <= 12 && at_ < inside_.size() && inside_[at_] == '/';
    if (is_month) {
      ++at_;
      const int year = take_digits();
      if (year < 0) return;
      bracket_.edition =
          std::to_string(full_year(year)) + (first < 10 ? "-0" : "-") + std::to_string(first);
      bracket_.bodies.clear();
    } else if (first >= 1900 && first <= 2100) {
      set_year(first);
    }
  }

  void set_year(int year) {
    bracket_.edition = std::to_string(year);
    bracket_.bodies.clear();
    if (place_.empty()) return;
    for (const Conference& conference : conferences_at(place_, year)) {
      bracket_.bodies.emplace_back(conference.body);
    }
  }

  // "C07", "C-1957", with a Cyrillic С folded: sessions of the Council.
  bool read_session() {
    const std::size_t start = at_;
    if (inside_[at_] != 'c') return false;
    at_ += at_ + 1 < inside_.size() && inside_[at_ + 1] == '-' ? 2 : 1;
    const std::size_t digits = at_;
    const int year = take_digits();
    if (year < 0 || (at_ - digits != 2 && at_ - digits != 4)) {
      at_ = start;
      return false;
    }
    bracket_ = {std::to_string(full_year(year)), {"council"}};
    return true;
  }

  // "WRC-15", "PP-06".
  bool read_conference() {
    const auto body = match_body(inside_.substr(at_));
    if (!body) return false;
    const std::size_t start = at_;
    at_ += body->length;
    if (body->is_short && at_ < inside_.size() && inside_[at_] == '-') {
      ++at_;
      const int year = take_digits();
      if (year >= 0) bracket_ = {std::to_string(full_year(year)), {std::string{body->body}}};
    }
    return at_ > start;
  }

  bool read_place() {
    const auto place = match_place(inside_.substr(at_));
    if (!place) return false;
    place_ = place->place;
    at_ += place->length;
    // Chinese and Arabic may print the year before the place.
    if (!bracket_.edition.empty() && bracket_.bodies.empty() && bracket_.edition.size() == 4) {
      set_year(std::stoi(bracket_.edition));
    }
    return true;
  }

  std::string_view inside_;
  std::size_t at_ = 0;
  std::string_view place_;
  EditionBracket bracket_;
};

}  // namespace

EditionBracket read_edition_bracket(std::string_view inside) {
  return BracketReader{truncate_utf8(inside, 300)}.read();
}

}  // namespace itu::analyzers
