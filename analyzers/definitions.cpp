#include "analyzers/definitions.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <optional>
#include <string>

#include "analyzers/acronyms.h"
#include "analyzers/citation/tables/phrase_table.h"
#include "analyzers/function_words.h"
#include "analyzers/letters.h"
#include "analyzers/normalizer.h"
#include "analyzers/tokenizer.h"
#include "analyzers/utf8.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kMostDefinitions = 64;
constexpr std::size_t kLongestBracket = 200;  // bytes
constexpr std::size_t kWindow = 320;          // bytes before a bracket that are looked at
constexpr std::size_t kLongestBrief = 80;     // bytes
constexpr std::size_t kMostBriefWords = 6;
constexpr std::size_t kMostFullWords = 14;
constexpr std::size_t kMostOpenWords = 8;
constexpr std::size_t kMostIdeographs = 20;

// What announces a short name inside brackets; several may follow each other.
const PhraseTable& announcements() {
  static const PhraseTable table({
      {"hereinafter"},
      {"hereafter"},
      {"referred to"},
      {"referred to as"},
      {"called"},
      {"known as"},
      {"abbreviated"},
      {"ci-après"},
      {"dénommé~"},
      {"désigné~"},
      {"appelé~"},
      {"en abrégé"},
      {"en adelante"},
      {"en lo sucesivo"},
      {"denominad~"},
      {"llamad~"},
      {"далее"},
      {"именуем~"},
      {"именует~"},
      {"сокращенно"},
      {"в дальнейшем"},
      {"فيما يلي"},
      {"المشار إليه~ فيما يلي"},
      {"يشار إليه~ فيما يلي"},
      {"باسم"},
      {"ويشار إليه~"},
      {"以下简称"},
      {"以下称"},
      {"下称"},
      {"简称"},
      {"为"},
  });
  return table;
}

// Articles before a short name.
const PhraseTable& articles() {
  static const PhraseTable table(
      {{"the"}, {"as"}, {"la"}, {"le"}, {"les"}, {"l"}, {"el"}, {"los"}, {"las"}, {"как"}, {"by"}});
  return table;
}

char32_t first_of(std::string_view text) {
  std::size_t at = 0;
  return next_code_point(text, &at);
}

// Blanks, quotation marks, dashes and colons around a name.
bool is_around(char32_t c) {
  constexpr std::u32string_view kAround =
      U" \t\n\u00A0\"'\u2018\u2019\u201C\u201D\u00AB\u00BB"
      U"\u201E\u300A\u300B\u300C\u300D-\u2013\u2014:,;\uFF0C";
  return kAround.find(c) != std::u32string_view::npos;
}

TextSpan trimmed(std::string_view text, TextSpan span) {
  while (!span.is_empty()) {
    std::size_t next = span.begin;
    if (!is_around(next_code_point(text, &next))) break;
    span.begin = next;
  }
  while (!span.is_empty()) {
    std::size_t last = span.end - 1;
    while (last > span.begin && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) --last;
    if (!is_around(first_of(text.substr(last)))) break;
    span.end = last;
  }
  return span;
}

// The span in `text` without what `table` finds at its start, in the folding.
TextSpan behind(const PhraseTable& table, std::string_view text, TextSpan span) {
  const FoldedText folded = fold(slice(text, span));
  const auto found = table.match(folded.text);
  if (!found) return span;
  const std::size_t source = folded.map.to_source(found->length);
  return trimmed(text, {span.begin + source, span.end});
}

struct Bracket {
  TextSpan outer;
  TextSpan inner;
};

// The brackets of a text without another one in them, in order.
class Brackets {
 public:
  explicit Brackets(std::string_view text)
      : text_(text), plain_(text.find('(')), wide_(text.find(kOpenWide)) {}

  std::optional<Bracket> next() {
    while (plain_ != std::string_view::npos || wide_ != std::string_view::npos) {
      const std::size_t open = take_open();
      const std::size_t begin = open + (text_[open] == '(' ? 1 : kOpenWide.size());
      const std::string_view rest = text_.substr(begin, kLongestBracket);
      const std::size_t close = std::min(rest.find(')'), rest.find(kCloseWide));
      const std::size_t again = std::min(rest.find('('), rest.find(kOpenWide));
      if (close != std::string_view::npos && close < again) {
        const std::size_t size = rest[close] == ')' ? 1 : kCloseWide.size();
        return Bracket{{open, begin + close + size}, {begin, begin + close}};
      }
    }
    return std::nullopt;
  }

 private:
  static constexpr std::string_view kOpenWide = "\xEF\xBC\x88";
  static constexpr std::string_view kCloseWide = "\xEF\xBC\x89";

  // The next opening one. Each form is looked for from its last one on, so that a text that has
  // only one of them is not searched for the other again and again.
  std::size_t take_open() {
    const std::size_t open = std::min(plain_, wide_);
    if (open == plain_) {
      plain_ = text_.find('(', open + 1);
    } else {
      wide_ = text_.find(kOpenWide, open + kOpenWide.size());
    }
    return open;
  }

  std::string_view text_;
  std::size_t plain_;  // the next ones
  std::size_t wide_;
};

// The text before a bracket that its name may stand for: of one sentence, without other brackets.
TextSpan window_before(std::string_view text, std::size_t end) {
  std::size_t begin = end > kWindow ? end - kWindow : 0;
  while (begin < end && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) ++begin;
  const std::string_view window = text.substr(begin, end - begin);
  constexpr auto kBorders = std::to_array<std::string_view>(
      {";", ":", "(", ")", "\n\n", ". ", "\xE3\x80\x82", "\xEF\xBC\x8C", "\xEF\xBC\x9B",
       "\xE3\x80\x81", "\xEF\xBC\x88", "\xEF\xBC\x89", "\xD8\x9B", "\xD8\x8C"});
  static const std::bitset<256> lasts = [&] {
    std::bitset<256> bytes;
    for (const std::string_view border : kBorders) {
      bytes.set(static_cast<unsigned char>(border.back()));
    }
    return bytes;
  }();
  std::size_t after = window.size();
  for (; after > 0; --after) {
    if (!lasts[static_cast<unsigned char>(window[after - 1])]) continue;
    const std::string_view before = window.substr(0, after);
    const bool is_border = std::any_of(kBorders.begin(), kBorders.end(),
                                       [before](auto border) { return before.ends_with(border); });
    if (is_border) break;
  }
  return trimmed(text, {begin + after, end});
}

class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text) {}

  std::vector<Definition> run() {
    Brackets brackets(text_);
    while (definitions_.size() < kMostDefinitions) {
      const auto bracket = brackets.next();
      if (!bracket) break;
      read(*bracket);
    }
    return std::move(definitions_);
  }

 private:
  // What a bracket is for is told by little; only then the text before it is looked at.
  void read(const Bracket& bracket) {
    const TextSpan inner = trimmed(text_, bracket.inner);
    TextSpan brief = inner;
    for (TextSpan last; brief != last && !brief.is_empty();) {
      last = brief;
      brief = behind(announcements(), text_, brief);
    }
    const bool is_announced = brief != inner;
    if (is_announced) brief = behind(articles(), text_, brief);
    if (brief.is_empty()) return;
    const TextSpan piece = first_piece(brief);
    const bool is_brief = is_acronym(slice(text_, piece));
    if (!is_brief && !is_announced && !may_end_with_acronym(bracket.outer.begin)) return;
    const TextSpan window = window_before(text_, bracket.outer.begin);
    if (window.is_empty()) return;
    if (is_brief) {
      read_acronym(piece, window);
    } else if (is_announced) {
      read_name(brief, window);
    } else {
      read_spelled_out(inner, window);
    }
  }

  // Whether two capitals stand in what is joined to the end of the text before `end`.
  bool may_end_with_acronym(std::size_t end) const {
    constexpr std::size_t kLongest = 64;  // bytes
    std::string_view before = text_.substr(end - std::min(end, kLongest), std::min(end, kLongest));
    before = before.substr(0, before.find_last_not_of(" \t") + 1);
    before.remove_prefix(before.find_last_of(" \t") + 1);  // npos + 1 is 0
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < before.size();) {
      if (is_capital(next_code_point(before, &at))) ++capitals;
    }
    return capitals >= 2;
  }

  // "WSIS" of "WSIS, Geneva 2003".
  TextSpan first_piece(TextSpan span) const {
    const std::size_t end = slice(text_, span).find_first_of(",;");
    if (end == std::string_view::npos) return span;
    return trimmed(text_, {span.begin, span.begin + end});
  }

  TextSpan bare(TextSpan acronym) const {
    return {acronym.begin, acronym.begin + bare_acronym(slice(text_, acronym)).size()};
  }

  void read_acronym(TextSpan brief, TextSpan window) {
    const auto full = find_spelled_out(slice(text_, window), slice(text_, brief));
    if (full) {
      add({bare(brief), {window.begin + full->begin, window.begin + full->end}, false});
      return;
    }
    const TextSpan open = open_name(window);
    if (!open.is_empty() && is_latin(first_of(slice(text_, brief)))) add({bare(brief), open, true});
  }

  // "WSIS (World Summit on the Information Society)".
  void read_spelled_out(TextSpan inner, TextSpan window) {
    const std::string_view before = slice(text_, window);
    const std::size_t blank = before.find_last_of(" \t");
    const std::size_t begin = blank == std::string_view::npos ? 0 : blank + 1;
    const TextSpan brief = trimmed(text_, {window.begin + begin, window.end});
    if (brief.is_empty() || !is_acronym(slice(text_, brief))) return;
    const std::vector<OwnedToken> inside = tokenize_words(slice(text_, inner));
    if (inside.size() < 2 || inside.size() > kMostFullWords) return;
    const auto full = find_spelled_out(slice(text_, inner), slice(text_, brief));
    const bool is_all = full && (full->begin == 0 || is_function_word(inside.front().text));
    if (is_all) add({bare(brief), {inner.begin + full->begin, inner.begin + full->end}, false});
  }

  // "the Geneva Plan of Action (hereinafter the Plan)".
  void read_name(TextSpan brief, TextSpan window) {
    if (brief.size() > kLongestBrief) return;
    const std::vector<OwnedToken> words = tokenize_words(slice(text_, brief));
    const TextSpan open = open_name(window);
    const bool is_cased = !open.is_empty() && is_cyrillic(first_of(slice(text_, open)));
    if (!open.is_empty() && !is_cased) {
      if (!words.empty() && words.size() <= kMostIdeographs) add({brief, open, true});
      return;
    }
    if (words.empty() || words.size() > kMostBriefWords) return;
    const auto full = capitalized_name(window);
    if (full && slice(text_, *full) != slice(text_, brief)) add({brief, *full, false});
  }

  // The name in capitals at the end of the window: "Geneva Plan of Action". Words in small letters
  // belong to it behind the last capital, and between two prepositions: "Plan d'action de Genève".
  std::optional<TextSpan> capitalized_name(TextSpan window) const {
    constexpr std::size_t kMostBehind = 3;
    const std::string_view before = slice(text_, window);
    const std::vector<OwnedToken> words = tokenize_words(before);
    std::size_t first = words.size();
    for (std::size_t i = words.size(); i-- > 0 && words.size() - i <= kMostFullWords;) {
      if (is_small_word(words[i])) continue;
      if (is_capital(first_of(before.substr(words[i].span.begin)))) {
        first = i;
      } else if (first == words.size() ? words.size() - i > kMostBehind
                                       : i == 0 || !is_preposition(words[i - 1])) {
        break;
      }
    }
    if (first == words.size() || words.size() - first < 2) return std::nullopt;
    return TextSpan{window.begin + words[first].span.begin, window.begin + words.back().span.end};
  }

  static bool is_small_word(const OwnedToken& word) {
    return word.text.size() == 1 || is_function_word(word.text);
  }

  // "d", "de", "of": shorter than what stands between a subject and its verb.
  static bool is_preposition(const OwnedToken& word) {
    return word.text.size() <= 2 && is_small_word(word);
  }

  // What may be a name at the end of a window in a script without capitals, or in Cyrillic before
  // an acronym in Latin letters: as much of it as might belong to the name.
  TextSpan open_name(TextSpan window) const {
    const std::string_view before = slice(text_, window);
    const std::vector<OwnedToken> words = tokenize_words(before);
    if (words.empty()) return {};
    const char32_t last = first_of(words.back().text);
    if (!is_ideograph(last) && !is_arabic(last) && !is_cyrillic(last)) return {};
    const std::size_t most = is_ideograph(last) ? kMostIdeographs : kMostOpenWords;
    std::size_t first = words.size();
    while (first > 0 && words.size() - first < most) {
      const char32_t c = first_of(words[first - 1].text);
      const bool is_same = is_ideograph(last) ? is_ideograph(c)
                           : is_arabic(last)  ? is_arabic(c)
                                              : is_cyrillic(c);
      if (!is_same) break;
      --first;
    }
    const std::size_t least = is_ideograph(last) ? 3 : 2;
    if (words.size() - first < least) return {};
    return {window.begin + words[first].span.begin, window.begin + words.back().span.end};
  }

  void add(Definition definition) { definitions_.push_back(definition); }

  std::string_view text_;
  std::vector<Definition> definitions_;
};

}  // namespace

std::vector<Definition> find_definitions(std::string_view text) { return Finder(text).run(); }

}  // namespace itu::analyzers
