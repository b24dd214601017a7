#include "analyzers/tokenizer.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "analyzers/letters.h"
#include "analyzers/normalizer.h"
#include "analyzers/offset_map.h"
#include "analyzers/utf8.h"

namespace itu::analyzers {
namespace {

enum class Sort : std::uint8_t {
  kBetween,   // punctuation, blanks, symbols
  kWord,      // letters and digits
  kMark,      // marks, which go on with a word but begin none
  kUnspaced,  // Chinese characters and kana, which make words without blanks between them
};

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_ascii_code(char c) { return static_cast<unsigned char>(c) < 0x80; }

// By byte; nothing beyond ASCII is one.
constexpr std::array<bool, 256> make_ascii_words() {
  std::array<bool, 256> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    table[i] = is_digit(static_cast<char>(i)) || is_ascii_letter(static_cast<char>(i));
  }
  return table;
}
constexpr std::array<bool, 256> kAsciiWords = make_ascii_words();

constexpr bool is_ascii_word(char c) { return kAsciiWords[static_cast<unsigned char>(c)]; }

Sort sort_of(char32_t c) {
  if (is_unspaced(c)) return Sort::kUnspaced;
  constexpr std::uint32_t kWordMask = U_GC_L_MASK | U_GC_ND_MASK | U_GC_NL_MASK;
  const std::uint32_t category = U_GET_GC_MASK(static_cast<UChar32>(c));
  if ((category & kWordMask) != 0) return Sort::kWord;
  return (category & U_GC_M_MASK) != 0 ? Sort::kMark : Sort::kBetween;
}

// Where the tokens of a text go, and how far they have come.
struct Output {
  const std::function<void(const Token&)>& sink;
  std::uint32_t position = 0;  // the last one used
};

// Cuts one line, which is folded, into tokens.
class Scanner {
 public:
  // The line starts at `begin` of the text given. `map` leads back to it; null for ASCII, whose
  // bytes stay where they are.
  Scanner(std::string_view line, std::size_t begin, const OffsetMap* map, Output* output)
      : text_{line}, begin_{begin}, map_{map}, output_{output} {}

  void run() {
    std::size_t offset = 0;
    while (offset < text_.size()) {
      std::size_t after = offset;
      switch (read_sort(&after)) {
        case Sort::kWord:
          offset = take_run(offset);
          break;
        case Sort::kUnspaced:
          take_unspaced(offset, after);
          [[fallthrough]];
        case Sort::kMark:
        case Sort::kBetween:
          offset = after;
      }
    }
  }

 private:
  // The sort of the character at `*offset`, moving `*offset` behind it.
  Sort read_sort(std::size_t* offset) const {
    const char first = text_[*offset];
    if (!is_ascii_code(first)) return sort_of(next_code_point(text_, offset));
    ++*offset;
    return kAsciiWords[static_cast<unsigned char>(first)] ? Sort::kWord : Sort::kBetween;
  }

  bool is_word_at(std::size_t offset) const {
    return offset < text_.size() && read_sort(&offset) == Sort::kWord;
  }

  // The end of the word that starts at `offset`.
  std::size_t end_of_word(std::size_t offset) const {
    while (true) {
      while (offset < text_.size() && is_ascii_word(text_[offset])) ++offset;
      if (offset == text_.size() || is_ascii_code(text_[offset])) return offset;
      std::size_t after = offset;
      const Sort sort = read_sort(&after);
      if (sort != Sort::kWord && sort != Sort::kMark) return offset;
      offset = after;
    }
  }

  // Whether the character at `end`, where a word ends, ties it to the next one.
  bool joins_at(std::size_t end) const {
    if (end + 1 >= text_.size()) return false;
    switch (text_[end]) {
      case '-':
      case '.':
      case '/':
        return is_word_at(end + 1);
      case ',':
        return is_digit(text_[end - 1]) && is_digit(text_[end + 1]);
      default:
        return false;
    }
  }

  // Takes the words that start at `begin` and are joined to each other; returns their end.
  std::size_t take_run(std::size_t begin) {
    std::size_t end = end_of_word(begin);
    if (!joins_at(end)) {
      if (!is_possessive({begin, end})) take_word({begin, end}, TokenKind::kWord);
      return end;
    }
    while (joins_at(end)) end = end_of_word(end + 1);

    const std::string_view run = slice(text_, {begin, end});
    const bool is_designator = std::any_of(run.begin(), run.end(), is_digit);
    if (is_designator && run.size() <= kLongestToken) {
      give({begin, end}, output_->position + 1, TokenKind::kDesignator);
    }
    for (std::size_t part = begin; part < end;) {
      const std::size_t part_end = end_of_word(part);
      take_word({part, part_end}, is_designator ? TokenKind::kPart : TokenKind::kWord);
      part = part_end + 1;
    }
    return end;
  }

  // The s of "ITU's".
  bool is_possessive(TextSpan word) const {
    if (word.size() != 1 || word.begin < 2) return false;
    const char letter = text_[word.begin];
    const char before = text_[word.begin - 2];
    return letter == 's' && text_[word.begin - 1] == '\'' &&
           (!is_ascii_code(before) || is_ascii_word(before));
  }

  void take_word(TextSpan word, TokenKind kind) {
    if (word.size() <= kLongestToken) give(word, ++output_->position, kind);
  }

  void take_unspaced(std::size_t begin, std::size_t end) {
    ++output_->position;
    std::size_t after = end;
    if (end < text_.size() && read_sort(&after) == Sort::kUnspaced) {
      give({begin, after}, output_->position, TokenKind::kBigram);
    }
    give({begin, end}, output_->position, TokenKind::kWord);
  }

  void give(TextSpan span, std::uint32_t position, TokenKind kind) {
    const TextSpan source = map_ == nullptr ? span : map_->to_source(span);
    output_->sink(
        {slice(text_, span), {begin_ + source.begin, begin_ + source.end}, position, kind});
  }

  std::string_view text_;
  std::size_t begin_;
  const OffsetMap* map_;
  Output* output_;
};

}  // namespace

// Nothing in folding or in a word reaches across a line end, so that line by line gives the same
// tokens as the whole text would, with a short map to look up.
std::uint32_t tokenize(std::string_view text, const std::function<void(const Token&)>& sink) {
  Output output{sink};
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    if (is_ascii(line)) {
      Scanner{fold_to_string(line), begin, nullptr, &output}.run();
    } else {
      const FoldedText folded = fold(line);
      Scanner{folded.text, begin, &folded.map, &output}.run();
    }
    begin = end + 1;
  }
  return output.position;
}

std::vector<OwnedToken> tokenize(std::string_view text) {
  std::vector<OwnedToken> tokens;
  tokenize(text, [&tokens](const Token& token) {
    tokens.push_back({std::string{token.text}, token.span, token.position, token.kind});
  });
  return tokens;
}

std::vector<OwnedToken> tokenize_words(std::string_view text) {
  std::vector<OwnedToken> words;
  tokenize(text, [&words](const Token& token) {
    if (token.kind == TokenKind::kDesignator || token.kind == TokenKind::kBigram) return;
    words.push_back({std::string{token.text}, token.span, token.position, token.kind});
  });
  return words;
}

}  // namespace itu::analyzers
