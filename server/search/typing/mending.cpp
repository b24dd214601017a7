#include "server/search/typing/mending.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include "analyzers/citation/tables/conferences.h"
#include "analyzers/citation/tables/kinds.h"
#include "analyzers/normalizer.h"
#include "server/search/typing/reference_words.h"

namespace itu::server {
namespace {

struct Replacement {
  std::string_view from;
  std::string_view to;
};

// Characters of traditional Chinese in the words of references; texts of the Union have the others.
constexpr auto kTraditional = std::to_array<Replacement>({
    {"決", "决"}, {"議", "议"}, {"號", "号"}, {"條", "条"}, {"憲", "宪"}, {"約", "约"},
    {"規", "规"}, {"則", "则"}, {"組", "组"}, {"織", "织"}, {"題", "题"}, {"會", "会"},
    {"電", "电"}, {"聯", "联"}, {"書", "书"}, {"課", "课"}, {"寫", "写"}, {"問", "问"},
    {"見", "见"}, {"進", "进"}, {"無", "无"}, {"線", "线"},
});

void replace_all(std::string& text, const Replacement& replacement) {
  for (std::size_t at = text.find(replacement.from); at != std::string::npos;
       at = text.find(replacement.from, at + replacement.to.size())) {
    text.replace(at, replacement.from.size(), replacement.to);
  }
}

// The digit or power of ten that the Chinese character at the start of `text` is; -1 for others.
int value_of_numeral(std::string_view text) {
  static constexpr std::array<std::string_view, 12> kNumerals = {
      "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百"};
  const auto found = std::find(kNumerals.begin(), kNumerals.end(), text.substr(0, 3));
  if (found == kNumerals.end()) return text.substr(0, 3) == "〇" ? 0 : -1;
  const auto index = static_cast<int>(found - kNumerals.begin());
  return index < 10 ? index : (index == 10 ? 10 : 100);
}

// "一百四十" as 140, "一四〇" likewise.
std::string digits_of_numerals(std::string_view numerals) {
  int whole = 0;
  int digit = 0;
  bool has_digit = false;
  for (std::size_t at = 0; at < numerals.size(); at += 3) {
    const int value = value_of_numeral(numerals.substr(at));
    if (value >= 10) {
      whole += (has_digit ? digit : 1) * value;
      digit = 0;
      has_digit = false;
    } else {
      digit = std::min(digit, 9999) * 10 + value;
      has_digit = true;
    }
  }
  return std::to_string(whole + digit);
}

// Numbers in Chinese behind 第, as in "第一百四十号决议".
std::string with_digits(std::string_view text) {
  constexpr std::string_view kOrdinal = "第";
  constexpr std::size_t kLongestNumeral = 7 * 3;  // bytes
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const bool is_number = text.substr(at).starts_with(kOrdinal);
    const std::size_t begin = is_number ? at + kOrdinal.size() : at;
    std::size_t end = begin;
    while (is_number && end < text.size() && value_of_numeral(text.substr(end)) >= 0) end += 3;
    if (end == begin || end - begin > kLongestNumeral) {
      result += text[at++];
      continue;
    }
    result.append(kOrdinal).append(digits_of_numerals(text.substr(begin, end - begin)));
    at = end;
  }
  return result;
}

bool is_letter(char c) { return analyzers::is_word_byte(c) && !analyzers::is_digit_byte(c); }

// "14o", "l40": a word of digits and of letters that look like them, as digits.
std::string as_number(std::string_view word) {
  std::string number(word);
  for (char& c : number) {
    if (c == 'o') c = '0';
    if (c == 'l' || c == 'i') c = '1';
  }
  const bool had_digit = std::any_of(word.begin(), word.end(), analyzers::is_digit_byte);
  const bool has_letter = std::any_of(number.begin(), number.end(), is_letter);
  return had_digit && !has_letter ? number : std::string(word);
}

// Whether `word` is one for a kind of text as a whole: "res", "decision".
bool is_kind(std::string_view word) {
  const auto found = analyzers::text_kind_words().match(word);
  return found && found->length == word.size() && word.size() > 2;
}

// A word of letters, then perhaps digits, mended: "resoluton", "res140".
std::string mend_word(std::string_view word) {
  std::string number = as_number(word);
  if (number != word) return number;
  const auto split = static_cast<std::size_t>(
      std::find_if(word.begin(), word.end(), analyzers::is_digit_byte) - word.begin());
  std::string letters(word.substr(0, split));
  if (!letters.empty() && !reference_words().has(letters)) {
    std::string nearest = reference_words().find_nearest(letters);
    if (!nearest.empty()) letters = std::move(nearest);
  }
  const bool is_glued = split < word.size() && is_kind(letters);
  return letters + (is_glued ? " " : "") + as_number(word.substr(split));
}

std::string mend_words(std::string_view folded) {
  std::string mended;
  for (std::size_t at = 0; at < folded.size();) {
    std::size_t end = at;
    while (end < folded.size() && analyzers::is_word_byte(folded[end])) ++end;
    if (end > at) mended += mend_word(folded.substr(at, end - at));
    if (end == at) mended += folded[end++];
    at = end;
  }
  return mended;
}

struct Habit {
  const char* typed;  // a pattern of RE2, on folded text
  const char* meant;
};

// Later rows see what earlier ones made.
constexpr auto kHabits = std::to_array<Habit>({
    {"_", " "},
    {R"((\d),(\d))", R"(\1.\2)"},  // 6,5
    // The Council's symbols: co7/21, c 2007/21, c07-21, c 07 21, c7/21, c07/21r1.
    {R"(\bco(\d))", R"(c0\1)"},
    {R"(\bc ?20(\d\d) ?[-/ ] ?(\d))", R"(c\1/\2)"},
    {R"(\bc ?([012]\d)(?: ?[-/] ?| )(\d))", R"(c\1/\2)"},
    {R"(\bc ?(\d) ?[-/] ?(\d))", R"(c0\1/\2)"},
    {R"((\bc\d\d/\d{1,3}) ?r(\d)\b)", R"(\1 rev. \2)"},
    // Recommendations: rec. x 1205, itu-t x 1205, itur m 1457, alone x 1205.
    {R"(\bitu ?-? ?([trd])\b)", R"(itu-\1)"},
    {R"(((?:\brec\S*|\bitu-[trd]) )([a-z]{1,3}) ?[. ] ?(\d{2,4})\b)", R"(\1\2.\3)"},
    {R"(^ *([a-z]) ?[. ]? ?(\d{3,4}) *$)", R"(\1.\2)"},
    {R"(\bq\S* ?(\d{1,3}) ?/ ?(\d{1,2})\b)", R"(question \1/\2)"},
    {R"(\bcirc\b\.?)", "circular"},
    {R"(\bpara?\b\.? ?(\d))", R"(para \1)"},
    {R"(\barts?\b\.? ?(\d))", R"(article \1)"},
    // What is left out: "article 12 constitution", "article 12 cs".
    {R"(\b(article \d+\w*) (?:of )?(?:the )?(?:constitution|cs)\b)", R"(\1 of the constitution)"},
    {R"(\b(article \d+\w*) (?:of )?(?:the )?(?:convention|cv)\b)", R"(\1 of the convention)"},
    {R"(\b(article \d+\w*) (?:of )?(?:the )?rr\b)", R"(\1 of the radio regulations)"},
    // A year behind the number; a letter of an item without its bracket, behind words alone.
    {R"((\pL\.? \d+) ?/ ?((?:19|20)\d\d)\b)", R"(\1 (\2))"},
    {R"((\d .*\pL\pL) ([a-z])$)", R"(\1 \2))"},
    // The number first.
    {R"(^ *(\d{1,4}) ?(号|建议书))", R"(第\1\2)"},
    {R"(^(第) ?(\d{1,4}) ?(号?) ?)", R"(\1\2\3)"},
    {R"(^ *(\d{1,4}) (\pL{3,}\.?) *$)", R"(\2 \1)"},
});

std::string mend_habits(std::string text) {
  struct Rule {
    RE2 typed;
    const char* meant;
  };
  static const auto* const kRules = [] {
    auto* rules = new std::vector<std::unique_ptr<Rule>>;
    for (const Habit& habit : kHabits) {
      rules->push_back(std::unique_ptr<Rule>(new Rule{RE2(habit.typed), habit.meant}));
    }
    return rules;
  }();
  for (const auto& rule : *kRules) RE2::GlobalReplace(&text, rule->typed, rule->meant);
  return text;
}

// "resolution 140 antalya", "resolution 140 antalya 2006" with the bracket that texts have.
std::string with_bracket(std::string text) {
  const std::size_t last = text.find_last_not_of(" 0123456789,");
  if (last == std::string::npos) return text;
  const std::size_t number = text.find_last_of("0123456789", last);
  if (number == std::string::npos || text.compare(number + 1, 1, " ") != 0) return text;
  const std::string_view name = std::string_view(text).substr(number + 2, last - number - 1);
  const auto place = analyzers::match_place(name);
  if (!place || place->length != name.size()) return text;
  return text.substr(0, number + 2) + "(" + text.substr(number + 2) + ")";
}

char capital(char c) { return analyzers::is_letter_byte(c) ? static_cast<char>(c - 'a' + 'A') : c; }

// Words that announce a reference begin with a capital: "Res." is no resource.
bool announces(std::string_view text) {
  return analyzers::text_kind_words().match(text) || analyzers::family_words().match(text);
}

// Symbols, which are words with a digit that begin with a letter, and names of Sectors have
// capitals throughout.
std::string with_capitals(std::string text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = std::string_view(text).substr(at, end - at);
    const bool has_digit = std::any_of(word.begin(), word.end(), analyzers::is_digit_byte);
    const bool is_symbol = has_digit && analyzers::is_letter_byte(word.front());
    const bool is_all = is_symbol || word.starts_with("itu-");
    const bool is_first = !is_all && announces(std::string_view(text).substr(at));
    const std::size_t behind = is_all ? end : std::min(at + (is_first ? 1 : 0), end);
    for (std::size_t i = at; i < behind; ++i) text[i] = capital(text[i]);
    at = end + 1;
  }
  return text;
}

}  // namespace

std::string mend_typing(std::string_view line) {
  std::string folded = analyzers::fold_to_string(line);
  for (const Replacement& replacement : kTraditional) replace_all(folded, replacement);
  return with_capitals(with_bracket(mend_habits(mend_words(with_digits(folded)))));
}

}  // namespace itu::server
