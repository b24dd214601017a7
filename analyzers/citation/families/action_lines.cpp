// Action lines of WSIS: "Action Lines C2, C5 and C6", "C1 to C11", "C5行动方面"; and their bare
// letters where a text has spoken of action lines just before: "..., then C7 (e-agriculture)".
#include <algorithm>
#include <utility>

#include "analyzers/citation/effort.h"
#include "analyzers/citation/grammar/grammar.h"
#include "analyzers/citation/grammar/printed_number.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kMostLines = 32;      // of one list
constexpr std::size_t kLongestAside = 160;  // bytes of "(building confidence and security ...)"
constexpr std::size_t kFarLine = 120;       // bytes to "(C5)" behind "Action Line"
constexpr std::size_t kSpokenOf = 900;      // bytes back to the action lines spoken of
constexpr std::size_t kMostLookedAt = 12;   // citations back
constexpr int kLastActionLine = 11;
constexpr std::string_view kCyrillicEs = "\u0441";              // looks like C
constexpr std::string_view kArabicJeem = "\u062C\u064A\u0645";  // the letter C by its name

// "C5", "C.3", "C 1", "جيم5": a member of a list of action lines.
std::optional<int> take_line(Cursor* in) {
  Attempt attempt(in);
  in->take_blanks();
  const bool is_latin = in->take_here('c') || in->take_here(kCyrillicEs);
  if (!is_latin && !in->take_here(kArabicJeem)) return std::nullopt;
  if (!in->take_here('.')) in->take_blanks_in_line();
  const std::string_view digits = in->take_digits_here();
  if (digits.empty() || digits.size() > 2) return std::nullopt;
  if (is_word_byte(in->peek()) && !starts_ideograph(in->peek())) {
    return std::nullopt;
  }
  if ((in->peek() == '/' || in->peek() == '.') && is_word_byte(in->peek(1))) return std::nullopt;
  const int line = to_number(digits);
  if (line < 1 || line > kLastActionLine) return std::nullopt;
  attempt.keep();
  return line;
}

// "(information and communication infrastructure)" between two members.
bool take_aside(Cursor* in) {
  Attempt attempt(in);
  if (!in->take('(')) return false;
  const std::size_t limit = std::min(in->text().size(), in->at() + kLongestAside);
  for (std::size_t at = in->at(); at < limit; ++at) {
    const char c = in->text()[at];
    // "C5 (Annex 4 to Document C23/8)": what has numbers may be cited itself.
    if (c == '(' || c == ';' || (is_digit_byte(c) && is_blank_byte(in->text()[at - 1])))
      return false;
    if (c != ')') continue;
    in->move_to(at + 1);
    return attempt.keep();
  }
  return false;
}

// " and, since 2008, C6": a year said between two members.
void take_since(Cursor* in) {
  static const PhraseTable words({{"since", 0},
                                  {"from", 0},
                                  {"later", 0},
                                  {"depuis", 0},
                                  {"desde", 0},
                                  {"с", 0},
                                  {"also", 0},
                                  {"then", 0},
                                  {"وكذلك", 0}});
  Attempt attempt(in);
  in->take(',');
  if (!in->take_phrase(words)) return;
  in->take_digits(4);
  in->take(',');
  attempt.keep();
}

CitedItem line_item(int line, TextSpan span) {
  return {span, {"wsis", "action-line", "c" + std::to_string(line), "", {}, ""}, {}};
}

Citation line_citation(std::size_t begin) {
  Citation citation;
  citation.kind = ReferenceKind::kActionLine;
  citation.rule = Rule::kActionLine;
  citation.span = {begin, begin};
  return citation;
}

int number_of_line(const CitedItem& item) {
  return to_number(std::string_view(item.target.number).substr(1));  // behind the "c"
}

// The lines behind the first of "C1 to C11".
void add_range(int last, TextSpan span, Citation* citation) {
  for (int line = number_of_line(citation->items.back()) + 1; line <= last; ++line) {
    citation->items.push_back(line_item(line, span));
  }
}

// One more member, with the separator before it. A range adds what lies between its ends.
bool take_next_line(Cursor* in, Citation* citation) {
  Attempt next(in);
  Separator separator = Separator::kList;
  if (!citation->items.empty()) {
    separator = take_separator(in);
    if (separator == Separator::kNone) return false;
    take_since(in);
  }
  in->take_blanks();
  const std::size_t at = in->at();
  const auto line = take_line(in);
  if (!line || citation->items.size() > kMostLines) return false;
  if (separator == Separator::kRange) {
    add_range(*line, {at, in->at()}, citation);
  } else {
    citation->items.push_back(line_item(*line, {at, in->at()}));
  }
  citation->span.end = in->at();
  return next.keep();
}

// "Action Line facilitation meeting on Cybersecurity (C5)".
void find_far_line(Cursor* in, std::vector<Citation>* citations) {
  const std::size_t limit = std::min(in->text().size(), in->at() + kFarLine);
  for (std::size_t at = in->at(); at < limit; ++at) {
    const char c = in->text()[at];
    if (c == '.' || c == ';' || (c == '\n' && at + 1 < limit && in->text()[at + 1] == '\n')) return;
    if (c != '(') continue;
    Cursor line_at(in->text(), at + 1);
    const auto line = take_line(&line_at);
    if (!line || line_at.peek() != ')') continue;
    Citation citation = line_citation(at + 1);
    citation.span.end = line_at.at();
    citation.items.push_back(line_item(*line, citation.span));
    citations->push_back(std::move(citation));
    *in = line_at;
    return;
  }
}

// "Action Line D of the Plan": the lines that are not under C.
std::optional<Citation> take_lettered_line(const Reading& reading, Cursor* in, std::size_t begin) {
  Attempt attempt(in);
  in->take_blanks_in_line();
  const char letter = in->peek();
  if (letter < 'a' || letter > 'f' || is_word_byte(in->peek(1))) return std::nullopt;
  if (!reading.is_capital(in->at())) return std::nullopt;
  in->move_to(in->at() + 1);
  Citation citation = line_citation(begin);
  citation.span.end = in->at();
  Target target{"wsis", "action-line", std::string(1, letter), "", {}, ""};
  citation.items.push_back({citation.span, std::move(target), {}});
  attempt.keep();
  return citation;
}

// Whether action lines have been spoken of shortly before.
bool are_spoken_of(const Reading& reading, std::size_t at) {
  const std::vector<Citation>& all = *reading.citations;
  std::size_t looked_at = 0;
  for (std::size_t i = all.size(); i-- > 0 && looked_at < kMostLookedAt; ++looked_at) {
    if (all[i].span.end > at || at - all[i].span.end > kSpokenOf) return false;
    if (all[i].kind == ReferenceKind::kActionLine) return true;
  }
  return false;
}

}  // namespace

bool Reading::speaks_of_lines() const {
  if (!has_lines) {
    count_bytes(text.size());
    has_lines = text.find("wsis") != std::string_view::npos &&  // the rarer first
                text.find("action line") != std::string_view::npos;
  }
  return *has_lines;
}

std::optional<Citation> take_counted_lines(Cursor* in) {
  Attempt attempt(in);
  Citation citation = line_citation(in->at());
  while (take_next_line(in, &citation)) {
  }
  const auto row = citation.items.empty() ? std::nullopt : in->take_phrase(family_words());
  if (!row || family(*row) != Family::kActionLine) return std::nullopt;
  citation.span.end = in->at();
  attempt.keep();
  return citation;
}

std::optional<Citation> take_bare_lines(const Reading& reading, Cursor* in) {
  Attempt attempt(in);
  const std::size_t begin = in->at();
  if (!reading.is_capital(begin)) return std::nullopt;
  const bool is_spoken_of = are_spoken_of(reading, begin);
  if (!is_spoken_of && !reading.speaks_of_lines()) return std::nullopt;
  Citation citation = line_citation(begin);
  while (take_next_line(in, &citation)) {
  }
  if (citation.items.empty() || in->peek() == '-') return std::nullopt;
  // "UNESCO has C3, C8 and C9": a list of them counts in any text on the lines.
  if (!is_spoken_of && citation.items.size() < 2) return std::nullopt;
  attempt.keep();
  return citation;
}

std::vector<Citation> take_action_lines(const Reading& reading, Cursor* in) {
  std::vector<Citation> citations;
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  const auto row = in->take_phrase(family_words());
  if (!row || family(*row) != Family::kActionLine) return citations;
  Citation list = line_citation(begin);
  while (take_next_line(in, &list)) {
    // What no further line follows is read again: "C5 (Annex 4 to Document CWG-WSIS-41/5)".
    Attempt next(in);
    if (!take_aside(in)) continue;
    citations.push_back(std::exchange(list, {}));
    if (take_separator(in) != Separator::kList) break;
    in->take_blanks();
    list = line_citation(in->at());
    if (!take_line(in)) break;
    in->move_to(list.span.begin);
    next.keep();
  }
  if (!list.items.empty()) citations.push_back(std::move(list));
  if (citations.empty()) {
    if (auto citation = take_lettered_line(reading, in, begin)) citations.push_back(*citation);
  }
  const std::string_view words = in->text().substr(begin, in->at() - begin);
  const bool is_full_name =
      words.find(' ') != std::string_view::npos || ends_in_ideograph(words, words.size());
  if (citations.empty() && is_full_name) find_far_line(in, &citations);
  if (!citations.empty()) attempt.keep();
  return citations;
}

}  // namespace itu::analyzers
