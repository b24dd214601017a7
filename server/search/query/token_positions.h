// Where words stand in a paragraph or a piece of one, read from its text: what an index cannot tell
// (sentences, the letters as written), and what is needed to mark words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyzers/text_span.h"
#include "server/search/query/spans.h"

namespace itu::server {

class TokenPositions : public PositionReader {
 public:
  // Reads the valid UTF-8 `text`, which must outlive this, and of its words the places of those in
  // `terms`. `first` is the position of its first word.
  TokenPositions(std::string_view text, std::uint32_t first, const std::vector<std::string>& terms);

  std::vector<std::uint32_t> positions_of(const std::string& term) const override;
  bool is_one_paragraph(std::uint32_t left, std::uint32_t right) const override;
  bool is_one_sentence(std::uint32_t left, std::uint32_t right) const override;
  std::string text_of(PositionSpan span) const override;

  // The bytes from the first word of `span` to its last; empty where it has no such words.
  analyzers::TextSpan bytes_of(PositionSpan span) const;

 private:
  std::string_view text_;
  std::uint32_t first_;
  std::vector<analyzers::TextSpan> words_;  // of each position, from `first_`
  std::unordered_map<std::string, std::vector<std::uint32_t>> positions_;
  mutable std::optional<std::vector<std::size_t>> sentence_ends_;  // read when first asked for
};

// `text` as its letters are compared: blanks of every kind and length are one space, soft hyphens
// are left out; nothing before its first word or behind its last.
std::string verbatim_of(std::string_view text);

}  // namespace itu::server
