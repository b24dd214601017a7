#include "server/search/query/lexer.h"

#include <algorithm>
#include <array>

#include "analyzers/utf8.h"
#include "server/search/query/fields.h"

namespace itu::server {
namespace {

using analyzers::TextSpan;

enum class CharacterClass : std::uint8_t { kOther, kBlank, kQuote, kOpen, kClose };

struct ClassRow {
  char32_t code_point;
  CharacterClass kind;
};

// Apostrophes are letters of words (d'accord, ITU’s), so single quotes are not here.
constexpr auto kClasses = std::to_array<ClassRow>({
    {U'\t', CharacterClass::kBlank},     {U'\n', CharacterClass::kBlank},
    {U' ', CharacterClass::kBlank},      {U'"', CharacterClass::kQuote},
    {U'(', CharacterClass::kOpen},       {U')', CharacterClass::kClose},
    {U'\u00A0', CharacterClass::kBlank}, {U'\u00AB', CharacterClass::kQuote},
    {U'\u00BB', CharacterClass::kQuote}, {U'\u2002', CharacterClass::kBlank},
    {U'\u2003', CharacterClass::kBlank}, {U'\u2009', CharacterClass::kBlank},
    {U'\u200A', CharacterClass::kBlank}, {U'\u201C', CharacterClass::kQuote},
    {U'\u201D', CharacterClass::kQuote}, {U'\u201E', CharacterClass::kQuote},
    {U'\u201F', CharacterClass::kQuote}, {U'\u2028', CharacterClass::kBlank},
    {U'\u202F', CharacterClass::kBlank}, {U'\u3000', CharacterClass::kBlank},
    {U'\u300C', CharacterClass::kQuote}, {U'\u300D', CharacterClass::kQuote},
    {U'\u301D', CharacterClass::kQuote}, {U'\u301E', CharacterClass::kQuote},
    {U'\uFF02', CharacterClass::kQuote}, {U'\uFF08', CharacterClass::kOpen},
    {U'\uFF09', CharacterClass::kClose},
});

CharacterClass class_of(char32_t code_point) {
  for (const ClassRow& row : kClasses) {
    if (row.code_point == code_point) return row.kind;
  }
  return CharacterClass::kOther;
}

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

struct OperatorName {
  std::string_view name;
  LexemeKind kind;
  bool takes_number;  // NEAR/3
};

constexpr auto kOperators = std::to_array<OperatorName>({
    {"AND", LexemeKind::kAnd, false},
    {"OR", LexemeKind::kOr, false},
    {"XOR", LexemeKind::kXor, false},
    {"NOT", LexemeKind::kNot, false},
    {"NEAR", LexemeKind::kNear, true},
    {"ADJ", LexemeKind::kNear, true},
    {"PARA", LexemeKind::kNear, false},
    {"SENT", LexemeKind::kNear, false},
});

// What a run of characters is: an operator in capitals, or words.
LexemeKind kind_of(std::string_view run) {
  for (const OperatorName& row : kOperators) {
    if (run == row.name) return row.kind;
    if (!row.takes_number || run.size() < row.name.size() + 2 || run.size() > row.name.size() + 4 ||
        run.substr(0, row.name.size()) != row.name || run[row.name.size()] != '/') {
      continue;
    }
    const std::string_view number = run.substr(row.name.size() + 1);
    if (std::all_of(number.begin(), number.end(), is_digit)) return row.kind;
  }
  return LexemeKind::kWords;
}

std::string lower(std::string_view text) {
  std::string lowered{text};
  for (char& c : lowered) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lowered;
}

class Cutter {
 public:
  explicit Cutter(std::string_view query) : query_(query) {}

  std::vector<Lexeme> cut() {
    while (at_ < query_.size()) cut_one();
    return std::move(lexemes_);
  }

 private:
  CharacterClass class_at(std::size_t offset, std::size_t* next) const {
    *next = offset;
    return class_of(analyzers::next_code_point(query_, next));
  }

  void add(LexemeKind kind, TextSpan span, std::string text = "") {
    lexemes_.push_back({kind, span, std::move(text)});
  }

  void cut_one() {
    std::size_t next = at_;
    switch (class_at(at_, &next)) {
      case CharacterClass::kBlank:
        break;
      case CharacterClass::kOpen:
        add(LexemeKind::kOpen, {at_, next});
        break;
      case CharacterClass::kClose:
        add(LexemeKind::kClose, {at_, next});
        break;
      case CharacterClass::kQuote:
        next = cut_phrase(next);
        break;
      case CharacterClass::kOther:
        next = cut_sign() ? at_ + 1 : cut_words();
        break;
    }
    at_ = next;
  }

  // From behind the first quotation mark to behind the second, whichever mark that is.
  std::size_t cut_phrase(std::size_t begin) {
    std::size_t end = begin;
    while (end < query_.size()) {
      std::size_t next = end;
      if (class_at(end, &next) == CharacterClass::kQuote) {
        const std::size_t behind = end_of_mark(next);
        add(LexemeKind::kPhrase, {at_, behind}, std::string(query_.substr(begin, end - begin)));
        if (behind > next) lexemes_.back().mark = query_.substr(next + 1, behind - next - 1);
        return behind;
      }
      end = next;
    }
    add(LexemeKind::kPhrase, {at_, end}, std::string(query_.substr(begin)));
    lexemes_.back().unclosed = true;
    return end;
  }

  // Behind ~stem, ~3 and the like, directly after a phrase; else `begin`.
  std::size_t end_of_mark(std::size_t begin) const {
    if (begin >= query_.size() || query_[begin] != '~') return begin;
    std::size_t end = begin + 1;
    while (end < query_.size() && (is_ascii_letter(query_[end]) || is_digit(query_[end]))) ++end;
    return end > begin + 1 ? end : begin;
  }

  // A + or - is a sign only where something follows it and nothing stands directly before it.
  bool cut_sign() {
    const char c = query_[at_];
    if ((c != '+' && c != '-') || at_ + 1 >= query_.size() || is_value()) return false;
    std::size_t next = 0;
    const CharacterClass following = class_at(at_ + 1, &next);
    if (following == CharacterClass::kBlank || following == CharacterClass::kClose) return false;
    add(c == '+' ? LexemeKind::kPlus : LexemeKind::kMinus, {at_, at_ + 1});
    return true;
  }

  // Where the run of characters that starts here ends. The value of a field keeps brackets that
  // stand inside it: id:C14/24(Rev.1).
  std::size_t end_of_run(bool is_value) const {
    std::size_t end = at_;
    int depth = 0;
    while (end < query_.size()) {
      std::size_t next = end;
      const CharacterClass kind = class_at(end, &next);
      if (kind == CharacterClass::kBlank || kind == CharacterClass::kQuote) break;
      if (kind == CharacterClass::kOpen && (!is_value || end == at_)) break;
      if (kind == CharacterClass::kOpen) ++depth;
      if (kind == CharacterClass::kClose && depth-- == 0) break;
      end = next;
    }
    return end;
  }

  bool is_value() const {
    return !lexemes_.empty() && lexemes_.back().kind == LexemeKind::kField &&
           lexemes_.back().span.end == at_;
  }

  std::size_t cut_words() {
    const std::size_t field_end = cut_field();
    if (field_end != at_) return field_end;
    const std::size_t end = end_of_run(is_value());
    const std::string_view run = query_.substr(at_, end - at_);
    add(is_value() ? LexemeKind::kWords : kind_of(run), {at_, end}, std::string(run));
    return end;
  }

  // A known name and a colon; anything else is words.
  std::size_t cut_field() {
    std::size_t end = at_;
    while (end < query_.size() && is_ascii_letter(query_[end])) ++end;
    if (end == at_ || end >= query_.size() || is_value()) return at_;
    std::size_t behind = end;
    const char32_t colon = analyzers::next_code_point(query_, &behind);
    if (colon != U':' && colon != U'\uFF1A') return at_;
    const std::string name = lower(query_.substr(at_, end - at_));
    if (find_query_field(name) == nullptr) return at_;
    add(LexemeKind::kField, {at_, behind}, name);
    return behind;
  }

  std::string_view query_;
  std::size_t at_ = 0;
  std::vector<Lexeme> lexemes_;
};

std::string_view name_of(LexemeKind kind) {
  switch (kind) {
    case LexemeKind::kWords:
      return "words";
    case LexemeKind::kPhrase:
      return "phrase";
    case LexemeKind::kOpen:
      return "(";
    case LexemeKind::kClose:
      return ")";
    case LexemeKind::kAnd:
      return "and";
    case LexemeKind::kOr:
      return "or";
    case LexemeKind::kXor:
      return "xor";
    case LexemeKind::kNot:
      return "not";
    case LexemeKind::kNear:
      return "near";
    case LexemeKind::kMinus:
      return "minus";
    case LexemeKind::kPlus:
      return "plus";
    case LexemeKind::kField:
      return "field";
    case LexemeKind::kReference:
      return "reference";
  }
  return "";
}

bool has_text(LexemeKind kind) {
  return kind == LexemeKind::kWords || kind == LexemeKind::kPhrase || kind == LexemeKind::kField ||
         kind == LexemeKind::kReference || kind == LexemeKind::kNear;
}

}  // namespace

std::vector<Lexeme> cut_query(std::string_view query) { return Cutter(query).cut(); }

std::string to_string(const std::vector<Lexeme>& lexemes) {
  std::string printed;
  for (const Lexeme& lexeme : lexemes) {
    if (!printed.empty()) printed += ' ';
    printed += name_of(lexeme.kind);
    if (has_text(lexeme.kind)) printed += "<" + lexeme.text + ">";
    if (!lexeme.mark.empty()) printed += "~" + lexeme.mark;
    if (lexeme.unclosed) printed += "!";
  }
  return printed;
}

}  // namespace itu::server
