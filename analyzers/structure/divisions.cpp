#include "analyzers/structure/divisions.h"

#include <algorithm>
#include <array>

#include "analyzers/normalizer.h"
#include "analyzers/structure/label.h"
#include "analyzers/structure/lines.h"
#include "analyzers/utf8.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kLongestHeading = 240;  // bytes

struct DivisionWord {
  std::string_view word;  // folded
  std::string_view place;
  bool is_annex;
  bool needs_number;  // the word alone is no heading: "Part", "Article"
};

// references.md section f. Russian prints Приложение for an annex and Дополнение for an appendix.
constexpr auto kDivisionWords = std::to_array<DivisionWord>({
    {"annex", "annex", true, false},
    {"annexe", "annex", true, false},
    {"anexo", "annex", true, false},
    {"приложение", "annex", true, false},
    {"附件", "annex", true, false},
    {"الملحق", "annex", true, false},
    {"ملحق", "annex", true, false},
    {"appendix", "appendix", true, false},
    {"appendice", "appendix", true, false},
    {"apendice", "appendix", true, false},
    {"дополнение", "appendix", true, false},
    {"附录", "appendix", true, false},
    {"التذييل", "appendix", true, false},
    {"attachment", "attachment", true, false},
    {"piece jointe", "attachment", true, false},
    {"adjunto", "attachment", true, false},
    {"прилагаемый документ", "attachment", true, false},
    {"后附资料", "attachment", true, false},
    {"المرفق", "attachment", true, false},
    {"part", "part", false, true},
    {"partie", "part", false, true},
    {"parte", "part", false, true},
    {"часть", "part", false, true},
    {"الجزء", "part", false, true},
    {"chapter", "chapter", false, true},
    {"chapitre", "chapter", false, true},
    {"capitulo", "chapter", false, true},
    {"глава", "chapter", false, true},
    {"الفصل", "chapter", false, true},
    {"article", "art", false, true},
    {"articulo", "art", false, true},
    {"статья", "art", false, true},
    {"المادة", "art", false, true},
});

// Chinese puts the number between 第 and the word.
struct ChineseWord {
  std::string_view word;
  std::string_view place;
};
constexpr auto kChineseWords =
    std::to_array<ChineseWord>({{"条", "art"}, {"章", "chapter"}, {"部分", "part"}});

constexpr auto kSectionWords = std::to_array<std::string_view>(
    {"section", "seccion", "раздел", "clause", "paragraph", "rule", "point", "القسم"});

// What joins an annex to the text it belongs to: "ANNEX 1 to Resolution 140".
constexpr auto kJoiningWords = std::to_array<std::string_view>(
    {"to ", "of ", "a la ", "a l'", "au ", "aux ", "al ", "a ", "de ", "du ", "к ", "на ", "- "});

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }

// Whether a word of a table may start `line`, by its first character: one of `letters`, or any
// beyond ASCII. Spares most lines the folding.
bool may_start(std::string_view line, std::string_view letters) {
  return !line.empty() && (static_cast<unsigned char>(line.front()) >= 0x80 ||
                           letters.find(line.front()) != std::string_view::npos);
}

// The number behind the word, as a part of a place ("2", "iii", "a", "1bis"); moves `*at` behind
// it.
std::string read_number(std::string_view folded, std::size_t* at) {
  std::size_t end = *at;
  if (end < folded.size() && is_digit(folded[end])) {
    while (end < folded.size() && is_digit(folded[end])) ++end;
    if (end < folded.size() && is_small(folded[end])) ++end;
    if (folded.substr(end - 1, 3) == "bis") end += 2;
  } else {
    while (end < folded.size() && is_small(folded[end])) ++end;
    const std::string_view letters = folded.substr(*at, end - *at);
    if (letters.size() > 1 && roman_value(letters) == 0) return {};
  }
  const bool goes_on = end < folded.size() && (is_digit(folded[end]) || is_small(folded[end]));
  if (goes_on || end == *at || end - *at > 6) return {};
  std::string number{folded.substr(*at, end - *at)};
  *at = end;
  return number;
}

bool ends_like_sentence(std::string_view line) {
  return !line.empty() && std::string_view{".;,:"}.find(line.back()) != std::string_view::npos;
}

// Whether what follows word and number lets the line be a heading. `printed` is the line as it
// stands, to tell "Annex 2 Terms" from "Annex 2 shows".
bool may_follow(std::string_view rest, std::string_view printed, bool has_number) {
  rest = trim_blanks(rest);
  if (rest.empty()) return true;
  if (rest.front() == '(' || rest.front() == '*' || rest.front() == '[') return true;
  if (ends_like_sentence(printed)) return false;
  const std::string_view marks = ":-.|";
  if (has_number && marks.find(rest.front()) != std::string_view::npos) return true;
  const bool is_joined =
      std::any_of(kJoiningWords.begin(), kJoiningWords.end(),
                  [&](std::string_view word) { return rest.substr(0, word.size()) == word; });
  if (is_joined) return printed.size() < 120;
  // A title on the same line begins with a capital.
  const std::size_t length = std::min(rest.size(), printed.size());
  const char first = printed[printed.size() - length];
  return has_number && !is_small(first) && printed.size() < 160;
}

std::string small_number(std::string_view chinese) {
  static constexpr auto kDigits =
      std::to_array<std::string_view>({"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"});
  for (std::size_t i = 0; i < kDigits.size(); ++i) {
    if (chinese == kDigits[i]) return std::to_string(i + 1);
  }
  const bool is_number = !chinese.empty() && chinese.size() < 5 &&
                         std::all_of(chinese.begin(), chinese.end(), is_digit);
  return is_number ? std::string{chinese} : std::string{};
}

// "第18条 ..."
std::optional<DivisionHeading> read_chinese(std::string_view folded) {
  constexpr std::string_view kOrdinal = "第";
  if (folded.substr(0, kOrdinal.size()) != kOrdinal || folded.size() > 120) return std::nullopt;
  for (const ChineseWord& row : kChineseWords) {
    const std::size_t at = folded.find(row.word);
    if (at > 12) continue;  // so is what is not there
    const auto number =
        small_number(trim_blanks(folded.substr(kOrdinal.size(), at - kOrdinal.size())));
    const std::string_view rest = folded.substr(at + row.word.size());
    const bool ends = rest.empty() || leading_blank(rest) > 0 || rest.front() == ':';
    if (!number.empty() && ends)
      return DivisionHeading{std::string{row.place} + "." + number, false};
  }
  return std::nullopt;
}

std::optional<DivisionHeading> read_word(const DivisionWord& row, std::string_view folded,
                                         std::string_view line, bool is_heading) {
  if (folded.front() != row.word.front() || !folded.starts_with(row.word)) return std::nullopt;
  std::size_t at = row.word.size();
  const bool is_cjk = static_cast<unsigned char>(row.word.front()) >= 0xE3;
  const std::size_t gap = leading_blank(folded.substr(at));
  const bool is_apart = gap > 0 || at == folded.size() || is_cjk ||
                        std::string_view{":-.(*["}.find(folded[at]) != std::string_view::npos;
  if (!is_apart) return std::nullopt;
  while (const std::size_t blank = leading_blank(folded.substr(at))) at += blank;
  // "Annex a la ...": the letter is a word when more words follow it in small letters.
  const std::size_t before_number = at;
  std::string number = read_number(folded, &at);
  const bool is_word = number.size() == 1 && is_small(number[0]) && at < folded.size() &&
                       folded[at] == ' ' &&
                       line.find(static_cast<char>(number[0] - 32)) == std::string_view::npos;
  if (is_word) number.clear(), at = before_number;
  if (number.empty() && row.needs_number) return std::nullopt;
  if (!is_heading && !may_follow(folded.substr(at), line, !number.empty())) return std::nullopt;
  std::string place{row.place};
  if (!number.empty()) place += "." + number;
  return DivisionHeading{std::move(place), row.is_annex};
}

}  // namespace

std::optional<DivisionHeading> read_division(std::string_view line, bool is_heading) {
  if (line.size() > kLongestHeading || !may_start(line, "aApPcC")) return std::nullopt;
  const std::string folded = fold_to_string(line);
  if (folded.empty()) return std::nullopt;  // a line of nothing but soft hyphens
  for (const DivisionWord& row : kDivisionWords) {
    if (auto division = read_word(row, folded, line, is_heading)) return division;
  }
  return read_chinese(folded);
}

std::size_t section_word_size(std::string_view line) {
  if (!may_start(line, "sScCpPrR")) return 0;
  const std::string folded = fold_to_string(truncate_utf8(line, 40));
  for (const std::string_view word : kSectionWords) {
    if (folded.substr(0, word.size()) != word) continue;
    // Folding changes no length before the number but that of accents, so look for the blank.
    const std::size_t blank = line.find(' ');
    return blank == std::string_view::npos ? 0 : blank + 1;
  }
  return 0;
}

}  // namespace itu::analyzers
