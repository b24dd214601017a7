#include "analyzers/citation/grammar/open_brackets.h"

namespace itu::analyzers {
namespace {

// Where the bracket that is open at the end begins, over those in it: "(cf. Resolution 22 (Geneva,
// 2022), § 3"; npos where none is.
std::size_t begin_of_open_bracket(std::string_view before) {
  std::size_t closed = 0;
  for (std::size_t at = before.size(); at-- > 0;) {
    if (before[at] == '(' && closed-- == 0) return at;
    // "a)", "2)" close none.
    const bool is_item = at >= 2 && is_word_byte(before[at - 1]) &&
                         (is_blank_byte(before[at - 2]) || before[at - 2] == '(');
    if (before[at] == ')' && !is_item) ++closed;
  }
  return std::string_view::npos;
}

}  // namespace

bool is_in_bracket(const Cursor& in) {
  constexpr std::size_t kLongestAside = 80;
  const std::size_t from = in.at() > kLongestAside ? in.at() - kLongestAside : 0;
  const std::string_view before = in.text().substr(from, in.at() - from);
  const std::size_t opened = begin_of_open_bracket(before);
  if (opened == std::string_view::npos) return false;
  std::string_view behind = in.text().substr(in.at() + 1, kLongestAside);
  behind = behind.substr(0, behind.find('\n'));
  const std::size_t close = behind.find(')');
  const bool is_last = close == std::string_view::npos || behind.find('(') < close;
  return is_last && before.find('\n', opened) == std::string_view::npos;
}

}  // namespace itu::analyzers
