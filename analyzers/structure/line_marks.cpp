#include "analyzers/structure/line_marks.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include <unicode/uchar.h>

#include "analyzers/normalizer.h"
#include "analyzers/structure/dates.h"
#include "analyzers/structure/line_classifier.h"
#include "analyzers/structure/lines.h"
#include "analyzers/utf8.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kLongestHeaderLabel = 48;  // bytes before its colon

// Labels before a colon at the head of letters, contributions and Council documents, folded.
constexpr auto kHeaderLabels = std::to_array<std::string_view>({
    "abstract",
    "annex",
    "annexes",
    "enc",
    "enc.",
    "encl.",
    "enclosure",
    "enclosures",
    "agenda item",
    "contact",
    "contact for further information",
    "copy",
    "copy to",
    "copie a",
    "copia a",
    "致",
    "A",
    "date",
    "document",
    "e-mail",
    "email",
    "fax",
    "from",
    "meeting",
    "object",
    "original",
    "our ref",
    "place",
    "purpose",
    "question",
    "question(s)",
    "questions",
    "ref",
    "ref.",
    "reference",
    "source",
    "subject",
    "study group",
    "tel",
    "tel.",
    "telephone",
    "telefax",
    "title",
    "to",
    "working party",
    "your ref",
    "group",
    "address",
    "contact:",
    "copie",
    "objet",
    "origine",
    "origine(s)",
    "ref. du bureau",
    "telecopie",
    "titre",
    "original",
    "reference(s)",
    "resume",
    "a l'attention de",
    "telecopieur",
    "asunto",
    "contacto",
    "correo-e",
    "correo electronico",
    "copia",
    "origen",
    "titulo",
    "вниманию",
    "осн.",
    "копия",
    "контакт",
    "предмет",
    "ссылки",
    "тел.",
    "телефон",
    "факс",
    "эл. почта",
    "эл.почта",
    "касается",
    "источник",
    "название",
    "оригинал",
    "事由",
    "电话",
    "传真",
    "电子邮件",
    "联系人",
    "参阅",
    "抄送",
    "文号",
    "来源",
    "标题",
    "原文",
    "الهاتف",
    "الفاكس",
    "المرجع",
    "الموضوع",
    "البريد الإلكتروني",
    "للاتصال",
    "المصدر",
    "العنوان",
});

const std::unordered_set<std::string>& header_labels() {
  static const std::unordered_set<std::string> folded = [] {
    std::unordered_set<std::string> labels;
    for (const std::string_view label : kHeaderLabels) labels.insert(fold_to_string(label));
    return labels;
  }();
  return folded;
}

// Words between the two ends of a range, folded.
constexpr auto kRangeWords = std::to_array<std::string_view>(
    {"-", "to", "and", "or", "a", "au", "et", "al", "y", "и", "по"});

// Words that a number counts, folded.
constexpr auto kUnits = std::to_array<std::string_view>(
    {"%", "per", "million", "billion", "years", "days", "months", "hours", "mhz", "ghz", "khz",
     "chf", "percent", "times", "pour", "por"});

constexpr auto kSuperscripts =
    std::to_array<std::string_view>({"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"});

constexpr std::string_view kRuleMarks = "-*_=|: \t";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// What may stand behind the mark that ends a sentence: emphasis, quotes, brackets.
bool closes_behind_end(char c) {
  return c == '*' || c == '_' || c == '"' || c == '\'' || c == ')' || c == ']';
}

bool is_end_mark(char c) { return c == '.' || c == ';' || c == ':' || c == '!' || c == '?'; }

std::string_view take_digits(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && end < 5 && is_digit(text[end])) ++end;
  return text.substr(0, end);
}

// "³¹" gives "31" and the bytes it takes.
std::string read_superscript(std::string_view line, std::size_t* size) {
  std::string number;
  if (line.empty() || static_cast<unsigned char>(line.front()) < 0x80) return number;
  for (bool found = true; found && number.size() < 4;) {
    found = false;
    for (std::size_t digit = 0; digit < kSuperscripts.size(); ++digit) {
      if (line.substr(*size, kSuperscripts[digit].size()) != kSuperscripts[digit]) continue;
      number += static_cast<char>('0' + digit);
      *size += kSuperscripts[digit].size();
      found = true;
      break;
    }
  }
  return number;
}

std::string_view first_word(std::string_view text) {
  return text.substr(0, std::min(text.find_first_of(" \t,;"), text.size()));
}

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Of any script with two cases.
bool starts_with_small_letter(std::string_view text) {
  std::size_t offset = 0;
  return !text.empty() && u_islower(static_cast<UChar32>(next_code_point(text, &offset))) != 0;
}

}  // namespace

std::size_t heading_mark_level(std::string_view line) {
  std::size_t level = 0;
  while (level < line.size() && line[level] == '#') ++level;
  const bool is_mark = level >= 1 && level <= 6 && level < line.size() && line[level] == ' ';
  return is_mark ? level : 0;
}

std::string_view inside_emphasis(std::string_view line) {
  if (line.empty() || (line.front() != '*' && line.front() != '_')) return line;
  for (const std::string_view mark : {"***", "**", "__", "*", "_"}) {
    const std::size_t size = mark.size();
    if (line.size() <= 2 * size || line.substr(0, size) != mark) continue;
    std::string_view end = line;
    // "*resolves*," and "**Annex 2**:" carry their comma outside.
    if (end.back() == ',' || end.back() == ':') end.remove_suffix(1);
    if (end.size() <= 2 * size || end.substr(end.size() - size) != mark) continue;
    const std::string_view held = end.substr(size, end.size() - 2 * size);
    if (held.find(mark.front()) == std::string_view::npos && leading_blank(held) == 0) {
      return held;
    }
  }
  return line;
}

bool is_piped_row(std::string_view line) {
  return line.size() > 2 && line.front() == '|' && line.back() == '|';
}

bool is_rule(std::string_view line) {
  const std::string_view head = truncate_utf8(line, 200);
  return line.size() >= 3 &&
         line.find_first_not_of(kRuleMarks, head.size()) == std::string_view::npos &&
         head.find_first_not_of(kRuleMarks) == std::string_view::npos;
}

std::optional<std::string> read_footnote_mark(std::string_view line, bool is_note) {
  constexpr std::string_view kLostSign = "\uFFFD";
  if (line.substr(0, kLostSign.size()) == kLostSign) return std::string{};
  std::size_t size = 0;
  std::string number = read_superscript(line, &size);
  if (!number.empty() && size < line.size()) return number;
  const std::size_t open = line.substr(0, 2) == "[^" ? 2 : line.substr(0, 1) == "[" ? 1 : 0;
  const std::string_view digits = take_digits(line.substr(open));
  const std::string_view rest = line.substr(open + digits.size());
  const bool is_closed = open > 0 && rest.substr(0, 1) == "]";
  const std::string_view behind = is_closed ? rest.substr(1) : rest;
  const bool ends = behind.substr(0, 1) == ":" || leading_blank(behind) > 0;
  if (!digits.empty() && is_closed && ends && behind.size() > 1) return std::string{digits};
  if (!is_note) return std::nullopt;
  return std::string{digits};
}

ContentsStyle contents_style(std::string_view line) {
  std::size_t end = line.size();
  while (end > 0 && line.size() - end < 5 && is_digit(line[end - 1])) --end;
  if (end == line.size()) {
    // Programs that lay a document out anew leave the leaders without the number of the page;
    // readers shorten them to these. Longer ones are to be filled in.
    constexpr std::string_view kBareLeaders = " .....";
    return line.ends_with(kBareLeaders) ? ContentsStyle::kLeaders : ContentsStyle::kNone;
  }
  if (end == 0 || is_digit(line[end - 1])) return ContentsStyle::kNone;
  const bool has_tab = line[end - 1] == '\t';
  std::size_t dots = 0;
  while (end > 0 && std::string_view{". \t_"}.find(line[end - 1]) != std::string_view::npos) {
    dots += line[end - 1] == '.' || line[end - 1] == '_';
    --end;
  }
  while (end >= 3 && line.substr(end - 3, 3) == "…") end -= 3, dots += 3;
  if (end == 0) return ContentsStyle::kNone;
  if (dots >= 3) return ContentsStyle::kLeaders;
  return has_tab && !is_digit(line[end - 1]) ? ContentsStyle::kTab : ContentsStyle::kNone;
}

std::size_t count_cells(std::string_view line) {
  std::size_t cells = 1;
  for (std::size_t at = line.find('\t'); at != line.npos; at = line.find('\t', at + 1)) ++cells;
  return cells;
}

bool is_header_line(std::string_view line) {
  const std::string_view head = line.substr(0, kLongestHeaderLabel + 3);
  const std::size_t ascii = head.find(':');
  const std::size_t wide = head.find("：");
  const std::size_t colon = std::min(ascii, wide);
  if (colon == std::string_view::npos || colon == 0) return false;
  std::string_view label = trim_blanks(head.substr(0, colon));
  while (!label.empty() && (label.front() == '*' || label.front() == '_')) label.remove_prefix(1);
  return header_labels().count(fold_to_string(label)) > 0;
}

bool starts_quantity(std::string_view text) {
  const std::string folded = fold_to_string(truncate_utf8(text, 48));
  const std::string_view first = first_word(folded);
  if (is_one_of(kUnits, first) || month_of(first) > 0) return true;
  if (!is_one_of(kRangeWords, first)) return false;
  const std::string_view rest = trim_blanks(std::string_view{folded}.substr(first.size()));
  return !rest.empty() && is_digit(rest.front());
}

bool ends_open(std::string_view text) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"and",  "at",  "by",    "for",  "from", "in",  "its",  "of",  "or",  "the", "their",
       "this", "to",  "under", "with", "au",   "aux", "dans", "de",  "des", "du",  "en",
       "et",   "la",  "le",    "les",  "ou",   "par", "pour", "sur", "un",  "une", "al",
       "con",  "del", "el",    "las",  "los",  "por", "su",   "sus", "una", "y",   "в",
       "во",   "для", "и",     "из",   "или",  "к",   "на",   "о",   "об",  "от",  "по",
       "при",  "с",   "со",    "في",   "من",   "على", "إلى",  "عن",  "أو",  "بين"});
  const std::size_t blank = text.rfind(' ');
  if (blank == std::string_view::npos || blank == 0) return false;
  const std::string_view last = text.substr(blank + 1);
  return std::find(kWords.begin(), kWords.end(), last) != kWords.end();
}

bool ends_with_comma(std::string_view text) {
  if (text.empty() || is_ascii(text.back())) return text.ends_with(',');
  for (const std::string_view comma : {"،", "，", "、"}) {
    if (text.ends_with(comma)) return true;
  }
  return false;
}

bool starts_with_capital(std::string_view text) {
  const std::size_t at = text.find_first_not_of("*_\"'([");
  if (at == std::string_view::npos) return false;
  const char first = text[at];
  if (static_cast<unsigned char>(first) < 0x80) return first >= 'A' && first <= 'Z';
  return !starts_with_small_letter(text.substr(at));
}

bool starts_small(std::string_view text) {
  const std::size_t at = text.find_first_not_of("(*_");
  return at != std::string_view::npos && starts_with_small_letter(text.substr(at));
}

bool is_terminated(std::string_view line) {
  while (!line.empty() && closes_behind_end(line.back())) line.remove_suffix(1);
  if (line.empty()) return false;
  if (is_ascii(line.back())) return is_end_mark(line.back());
  for (const std::string_view mark : {"。", "；", "：", "！", "？", "؛", "؟"}) {
    if (line.ends_with(mark)) return true;
  }
  return false;
}

}  // namespace itu::analyzers
