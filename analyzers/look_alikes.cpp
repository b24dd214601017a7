#include "analyzers/look_alikes.h"

#include <unicode/uchar.h>

#include <array>
#include <string_view>
#include <utility>

#include "analyzers/text_span.h"
#include "analyzers/utf8.h"

namespace itu::analyzers {
namespace {

struct LookAlike {
  char32_t letter;  // folded; it looks like the Latin one at least as a capital
  char latin;
};

// The Greek mu is missing: it is the micro of "dBµV".
constexpr LookAlike kLookAlikes[] = {
    {0x03B1, 'a'}, {0x03B2, 'b'}, {0x03B5, 'e'}, {0x03B6, 'z'}, {0x03B7, 'h'}, {0x03B9, 'i'},
    {0x03BA, 'k'}, {0x03BD, 'n'}, {0x03BF, 'o'}, {0x03C1, 'p'}, {0x03C4, 't'}, {0x03C5, 'y'},
    {0x03C7, 'x'}, {0x0430, 'a'}, {0x0432, 'b'}, {0x0435, 'e'}, {0x043A, 'k'}, {0x043C, 'm'},
    {0x043D, 'h'}, {0x043E, 'o'}, {0x0440, 'p'}, {0x0441, 'c'}, {0x0442, 't'}, {0x0443, 'y'},
    {0x0445, 'x'}, {0x0455, 's'}, {0x0456, 'i'}, {0x0458, 'j'},
};

constexpr char32_t kFirstLetter = 0x0340;
constexpr char32_t kEndOfLetters = 0x0540;

// The same by letter: the Latin one or 0.
constexpr std::array<char, kEndOfLetters - kFirstLetter> make_latin_by_letter() {
  std::array<char, kEndOfLetters - kFirstLetter> table{};
  for (const LookAlike& row : kLookAlikes) table[row.letter - kFirstLetter] = row.latin;
  return table;
}
constexpr std::array<char, kEndOfLetters - kFirstLetter> kLatinByLetter = make_latin_by_letter();

// The Latin look-alike of `letter`, whose first byte leads_greek_or_cyrillic(), else 0.
char look_alike(char32_t letter) { return kLatinByLetter[letter - kFirstLetter]; }

constexpr bool is_joiner(char c) { return c == '-' || c == '.' || c == '/'; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_latin(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

constexpr bool is_latin_or_digit(char c) { return is_latin(c) || is_digit(c); }

// Where the run begins whose first Greek or Cyrillic letter is at `letter`; not before `bound`.
std::size_t begin_of_run(std::string_view text, std::size_t letter, std::size_t bound) {
  std::size_t begin = letter;
  while (begin > bound) {
    const char before = text[begin - 1];
    const bool joins = is_joiner(before) && begin - 1 > bound && is_latin_or_digit(text[begin - 2]);
    if (!joins && !is_latin_or_digit(before)) break;
    --begin;
  }
  return begin;
}

// What one run is made of.
class Run {
 public:
  // Reads the run that starts at `begin`.
  Run(std::string_view text, std::size_t begin) : span_{begin, begin} {
    while (span_.end < text.size() && take(text)) {
    }
    close_part();
    has_word_ = has_word_ || is_mark_at(text, span_.end);
  }

  TextSpan span() const { return span_; }
  bool is_symbol() const { return has_foreign_ && has_ascii_ && !has_word_; }

 private:
  // Takes the character at the end of the span; false where the run ends.
  bool take(std::string_view text) {
    const char c = text[span_.end];
    if (is_joiner(c)) {
      const bool joins = span_.end + 1 < text.size() && starts_part(text[span_.end + 1]);
      if (joins) {
        close_part();
        ++span_.end;
      }
      return joins;
    }
    if (!starts_part(c)) return false;
    if (is_ascii(c)) {
      has_ascii_ = true;
      part_has_latin_ = part_has_latin_ || is_latin(c);
      ++span_.end;
      return true;
    }
    has_foreign_ = true;
    ++foreign_letters_;
    if (look_alike(next_code_point(text, &span_.end)) == 0) has_word_ = true;
    return true;
  }

  static bool starts_part(char c) { return is_latin_or_digit(c) || leads_greek_or_cyrillic(c); }

  // A letter that kept its mark is Cyrillic indeed.
  static bool is_mark_at(std::string_view text, std::size_t offset) {
    if (offset >= text.size() || is_ascii(text[offset])) return false;
    const auto c = static_cast<UChar32>(next_code_point(text, &offset));
    return (U_GET_GC_MASK(c) & (U_GC_MN_MASK | U_GC_ME_MASK)) != 0;
  }

  void close_part() {
    constexpr int kShortestWord = 3;
    has_word_ = has_word_ || (foreign_letters_ >= kShortestWord && !part_has_latin_);
    foreign_letters_ = 0;
    part_has_latin_ = false;
  }

  TextSpan span_;
  bool has_foreign_ = false;
  bool has_ascii_ = false;
  bool has_word_ = false;
  int foreign_letters_ = 0;  // of the part being read
  bool part_has_latin_ = false;
};

// Appends what stands in `span`, in Latin.
void append_latin(std::string_view text, TextSpan span, std::string* output,
                  std::vector<std::size_t>* lost) {
  for (std::size_t offset = span.begin; offset < span.end;) {
    if (is_ascii(text[offset])) {
      output->push_back(text[offset++]);
    } else {
      lost->push_back(offset + 1);
      output->push_back(look_alike(next_code_point(text, &offset)));
    }
  }
}

}  // namespace

std::vector<std::size_t> latinize_symbols(std::string* text) {
  std::vector<std::size_t> lost;
  std::string output;
  std::size_t copied = 0;
  std::size_t after_run = 0;
  for (std::size_t offset = skip_ascii(*text, 0); offset < text->size();
       offset = skip_ascii(*text, offset)) {
    if (!leads_greek_or_cyrillic((*text)[offset])) {
      next_code_point(*text, &offset);
      continue;
    }
    const Run run{*text, begin_of_run(*text, offset, after_run)};
    if (run.is_symbol()) {
      output.append(*text, copied, run.span().begin - copied);
      append_latin(*text, run.span(), &output, &lost);
      copied = run.span().end;
    }
    offset = after_run = run.span().end;
  }
  if (lost.empty()) return lost;
  output.append(*text, copied);
  *text = std::move(output);
  return lost;
}

}  // namespace itu::analyzers
