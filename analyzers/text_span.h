// A range of bytes in a text. Everything that this project finds in a text (a token, a citation,
// a paragraph) says where it stands as a TextSpan into that text, in bytes of its UTF-8, so that a
// quote is always what the source says and never what a normaliser made of it.
#pragma once

#include <compare>
#include <cstddef>
#include <string_view>

namespace itu::analyzers {

struct TextSpan {
  std::size_t begin = 0;  // first byte
  std::size_t end = 0;    // one past the last byte; never less than begin

  constexpr std::size_t size() const { return end - begin; }
  constexpr bool is_empty() const { return begin == end; }
  constexpr bool holds(std::size_t offset) const { return begin <= offset && offset < end; }
  constexpr bool holds(TextSpan other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(TextSpan other) const { return begin < other.end && other.begin < end; }

  auto operator<=>(const TextSpan&) const = default;
};

// The bytes of `span` in `text`. `span` must lie inside `text`.
constexpr std::string_view slice(std::string_view text, TextSpan span) {
  return text.substr(span.begin, span.size());
}

}  // namespace itu::analyzers
