#include "indexer/schema/symbols.h"

#include <algorithm>
#include <cstddef>

namespace itu::schema {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

// The number at the start of `text`, without zeros before it.
std::string_view leading_number(std::string_view text, std::size_t* length) {
  *length =
      static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
  std::string_view digits = text.substr(0, *length);
  while (digits.size() > 1 && digits.front() == '0') digits.remove_prefix(1);
  return digits;
}

}  // namespace

std::string series_of(const analyzers::Target& target) {
  if (target.kind.empty()) return target.body;
  std::string series = target.body + "/" + target.kind;
  if (target.kind != "rec") return series;
  const auto end = std::find_if_not(target.number.begin(), target.number.end(), is_letter);
  if (end != target.number.begin() && end != target.number.end() && *end == '.') {
    series.append("/").append(target.number.begin(), end);
  }
  return series;
}

bool is_symbol_before(std::string_view left, std::string_view right) {
  while (!left.empty() && !right.empty()) {
    if (!is_digit(left.front()) || !is_digit(right.front())) {
      if (left.front() != right.front()) return left.front() < right.front();
      left.remove_prefix(1);
      right.remove_prefix(1);
      continue;
    }
    std::size_t left_length = 0;
    std::size_t right_length = 0;
    const std::string_view a = leading_number(left, &left_length);
    const std::string_view b = leading_number(right, &right_length);
    if (a.size() != b.size()) return a.size() < b.size();
    if (a != b) return a < b;
    left.remove_prefix(left_length);
    right.remove_prefix(right_length);
  }
  return left.size() < right.size();
}

}  // namespace itu::schema
