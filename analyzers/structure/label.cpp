#include "analyzers/structure/label.h"

#include <algorithm>

#include "analyzers/citation/tables/item_letters.h"
#include "analyzers/structure/lines.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kLongestLabel = 64;  // bytes looked at

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
char to_lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

struct Closing {
  std::string_view printed;
  Delimiter delimiter;
};

constexpr auto kClosings = std::to_array<Closing>({
    {".)", Delimiter::kParen},
    {"\\.", Delimiter::kDot},  // Markdown that escapes what would be a list
    {"\\)", Delimiter::kParen},
    {".", Delimiter::kDot},
    {")", Delimiter::kParen},
    {"）", Delimiter::kParen},
    {"．", Delimiter::kDot},
    {"、", Delimiter::kComma},
});

constexpr auto kLatinSuffixes = std::to_array<std::string_view>({"bis", "ter", "quater"});

// Whether letters start the line that nothing parts from the text as it does a label's: most lines,
// which are spared the closer look.
bool starts_with_word(std::string_view line) {
  std::size_t end = 0;
  while (end < line.size() && (is_lower(line[end]) || is_upper(line[end]))) ++end;
  if (end == 0) return false;
  if (end == line.size()) return true;
  switch (line[end]) {
    case '.':
    case ')':
    case '\\':
    case '\t':
    case '*':
    case '_':
      return false;
    default:
      return is_ascii(line[end]);
  }
}

// Reads a label from the start of a line, left to right, never going back more than a step.
class LabelReader {
 public:
  explicit LabelReader(std::string_view line)
      : line_{line}, head_{line.substr(0, std::min(line.size(), kLongestLabel))} {}

  std::optional<Label> read() {
    skip_marks();
    label_.printed.begin = at_;
    const bool is_open = take("(") || take("（");
    if (!read_numbers() && !read_characters() && !read_letters()) return std::nullopt;
    read_suffix();
    if (!read_closing(is_open)) return std::nullopt;
    if (label_.is_character && !label_.has_delimiter()) return std::nullopt;
    label_.printed.end = at_;
    while (take("*") || take("_")) {
    }
    if (!read_gap()) return std::nullopt;
    label_.place += label_.suffix;
    return std::move(label_);
  }

 private:
  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < head_.size() ? head_[at_ + ahead] : '\0';
  }

  bool take(std::string_view token) {
    if (peek() != token.front() || head_.substr(at_, token.size()) != token) return false;
    at_ += token.size();
    return true;
  }

  void skip_marks() {
    while (peek() == '*' || peek() == '_') ++at_;
    if (!take("§")) return;
    while (const std::size_t blank = leading_blank(head_.substr(at_))) at_ += blank;
  }

  // One number of at most four digits without a leading zero; -1 when there is none.
  int read_number() {
    std::size_t digits = 0;
    int value = 0;
    for (; is_digit(peek(digits)); ++digits) {
      if (digits < 4) value = value * 10 + (peek(digits) - '0');
    }
    if (digits == 0 || digits > 4 || (peek() == '0' && digits > 1)) return -1;
    at_ += digits;
    return value;
  }

  bool read_numbers() {
    if (!is_digit(peek())) return false;
    const std::size_t begin = at_;
    while (label_.count < Label::kMaxNumbers) {
      const int number = read_number();
      if (number < 0) return false;
      label_.numbers[label_.count++] = number;
      if (peek() != '.' || !is_digit(peek(1))) break;
      ++at_;
    }
    label_.place = head_.substr(begin, at_ - begin);
    return !is_digit(peek());
  }

  // "三、", "（三）".
  bool read_characters() {
    const auto number = read_character_number(head_.substr(at_));
    if (!number) return false;
    at_ += number->length;
    label_.numbers[label_.count++] = number->value;
    label_.place = std::to_string(number->value);
    label_.is_character = true;
    return true;
  }

  bool read_letters() {
    label_.family = LabelFamily::kLetter;
    if (const auto other = read_item_letter(head_.substr(at_))) {
      at_ += other->length;
      while (const std::size_t blank = leading_blank(head_.substr(at_))) at_ += blank;
      label_.letters = label_.place = std::string(1, other->letter);
      return true;
    }
    label_.is_upper = is_upper(peek());
    std::size_t size = 0;
    while (label_.is_upper ? is_upper(peek(size)) : is_lower(peek(size))) ++size;
    return take_letters(size);
  }

  // The `size` letters here, of which the last may be a Latin suffix ("abis").
  bool take_letters(std::size_t size) {
    for (const std::string_view suffix : kLatinSuffixes) {
      if (size > suffix.size() && head_.substr(at_, size).substr(size - suffix.size()) == suffix) {
        size -= suffix.size();
        break;
      }
    }
    if (size == 0 || size > 6) return false;
    for (std::size_t i = 0; i < size; ++i) label_.letters += to_lower(peek(i));
    at_ += size;
    if (letter_value(label_.letters) == 0 && roman_value(label_.letters) == 0) return false;
    label_.place = label_.letters;
    return !label_.is_upper || peek() != '.' || !is_digit(peek(1)) || read_clause();
  }

  // The numbers of "A.2.1", behind its letter.
  bool read_clause() {
    label_.family = LabelFamily::kClause;
    while (peek() == '.' && is_digit(peek(1)) && label_.count < Label::kMaxNumbers) {
      ++at_;
      const int number = read_number();
      if (number < 0) return false;
      label_.numbers[label_.count++] = number;
      label_.place += "." + std::to_string(number);
    }
    return true;
  }

  // "bis" or the letter of an inserted number, "160A".
  void read_suffix() {
    for (const std::string_view suffix : kLatinSuffixes) {
      if (take(suffix)) {
        label_.suffix = suffix;
        return;
      }
    }
    const bool is_letter = is_upper(peek()) || is_lower(peek());
    const char next = peek(1);
    const bool ends = next == '\0' || next == '.' || next == ')' || next == ' ' || next == '\t';
    if (label_.family == LabelFamily::kNumber && is_letter && ends) {
      label_.suffix = std::string(1, to_lower(peek()));
      ++at_;
    }
  }

  bool read_closing(bool is_open) {
    for (const Closing& closing : kClosings) {
      if (!take(closing.printed)) continue;
      const bool is_paren = closing.delimiter == Delimiter::kParen;
      label_.delimiter = is_open ? Delimiter::kBrackets : closing.delimiter;
      if (label_.suffix.empty()) read_suffix();  // "a)bis"
      return is_paren || !is_open;
    }
    return !is_open || read_mirrored_paren();
  }

  // "(1 <Arabic>": typed so that it prints as "1)" from the right.
  bool read_mirrored_paren() {
    std::size_t at = at_;
    while (const std::size_t blank = leading_blank(head_.substr(at))) at += blank;
    const bool is_arabic = at < head_.size() && (head_[at] & 0xFC) == 0xD8;  // U+0600 to U+06FF
    if (at == at_ || !is_arabic) return false;
    label_.delimiter = Delimiter::kParen;
    return true;
  }

  // What parts the label from its text: blanks, the end of the line, or nothing before Chinese.
  bool read_gap() {
    label_.rest = at_;
    if (at_ == line_.size()) return is_plausible_alone();
    std::size_t blank = leading_blank(line_.substr(at_));
    if (blank == 0) return label_.has_delimiter() && !is_ascii(peek());
    if (label_.delimiter == Delimiter::kNone && peek() == '\t') label_.delimiter = Delimiter::kTab;
    for (; blank > 0; blank = leading_blank(line_.substr(label_.rest))) label_.rest += blank;
    return label_.family != LabelFamily::kLetter || label_.delimiter != Delimiter::kNone;
  }

  bool is_plausible_alone() const {
    return label_.family == LabelFamily::kNumber || label_.has_delimiter();
  }

  std::string_view line_;
  std::string_view head_;  // the part of it that is looked at
  std::size_t at_ = 0;
  Label label_;
};

}  // namespace

std::optional<Label> read_label(std::string_view line) {
  if (starts_with_word(line)) return std::nullopt;
  return LabelReader{line}.read();
}

int letter_value(std::string_view letters) {
  if (letters.size() == 1 && is_lower(letters[0])) return letters[0] - 'a' + 1;
  if (letters.size() == 2 && is_lower(letters[0]) && letters[0] == letters[1]) {
    return letters[0] - 'a' + 27;
  }
  return 0;
}

int roman_value(std::string_view letters) {
  static constexpr auto kTens =
      std::to_array<std::string_view>({"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"});
  static constexpr auto kOnes =
      std::to_array<std::string_view>({"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"});
  for (std::size_t tens = 0; tens < kTens.size(); ++tens) {
    if (letters.substr(0, kTens[tens].size()) != kTens[tens]) continue;
    const std::string_view ones = letters.substr(kTens[tens].size());
    for (std::size_t one = 0; one < kOnes.size(); ++one) {
      if (ones == kOnes[one]) return static_cast<int>(tens * 10 + one);
    }
  }
  return 0;
}

std::size_t bullet_size(std::string_view line) {
  static constexpr auto kBullets =
      std::to_array<std::string_view>({"·", "•", "-", "–", "—", "−", "*", "+", "▪", "◦", "●", "■",
                                       "►", "➢", "‣", "∙", "\uF0B7", "\uF0A7"});
  if (line.empty() || is_digit(line[0]) || is_lower(line[0]) || is_upper(line[0])) return 0;
  for (const std::string_view bullet : kBullets) {
    if (line.front() != bullet.front() || !line.starts_with(bullet)) continue;
    std::size_t size = bullet.size();
    while (const std::size_t blank = leading_blank(line.substr(size))) size += blank;
    return size > bullet.size() ? size : 0;
  }
  return 0;
}

}  // namespace itu::analyzers
