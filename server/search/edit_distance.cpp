#include "server/search/edit_distance.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "analyzers/utf8.h"

namespace itu::server {
namespace {

constexpr std::size_t kLongestWord = 64;

struct Letters {
  std::array<char32_t, kLongestWord> letters;
  std::size_t count = 0;
};

// False if the word is too long.
bool read_letters(std::string_view word, Letters* letters) {
  for (std::size_t at = 0; at < word.size();) {
    if (letters->count == kLongestWord) return false;
    letters->letters[letters->count++] = analyzers::next_code_point(word, &at);
  }
  return true;
}

// Small numbers, since rows are copied for each letter.
using Row = std::array<std::uint8_t, kLongestWord + 1>;

std::size_t distance_of(const Letters& left, const Letters& right, std::size_t most) {
  Row before_last{};
  Row last{};
  Row row{};
  for (std::size_t j = 0; j <= right.count; ++j) last[j] = static_cast<std::uint8_t>(j);
  for (std::size_t i = 1; i <= left.count; ++i) {
    row[0] = static_cast<std::uint8_t>(i);
    std::size_t least = i;
    for (std::size_t j = 1; j <= right.count; ++j) {
      const bool is_equal = left.letters[i - 1] == right.letters[j - 1];
      int distance = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (is_equal ? 0 : 1)});
      const bool is_exchanged = i > 1 && j > 1 && left.letters[i - 1] == right.letters[j - 2] &&
                                left.letters[i - 2] == right.letters[j - 1];
      if (is_exchanged) distance = std::min(distance, before_last[j - 2] + 1);
      row[j] = static_cast<std::uint8_t>(distance);
      least = std::min<std::size_t>(least, row[j]);
    }
    if (least > most) return most + 1;
    before_last = last;
    last = row;
  }
  return std::min<std::size_t>(last[right.count], most + 1);
}

}  // namespace

std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t most) {
  if (left == right) return 0;
  Letters from;
  Letters to;
  if (!read_letters(left, &from) || !read_letters(right, &to)) return most + 1;
  const std::size_t difference =
      from.count > to.count ? from.count - to.count : to.count - from.count;
  return difference > most ? most + 1 : distance_of(from, to, most);
}

}  // namespace itu::server
