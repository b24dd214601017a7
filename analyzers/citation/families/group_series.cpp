// The series of study groups without their symbol: temporary documents, contributions, liaison
// statements.
#include <algorithm>
#include <array>

#include "analyzers/citation/grammar/document_lists.h"
#include "analyzers/citation/grammar/grammar.h"
#include "analyzers/citation/grammar/printed_number.h"
#include "analyzers/citation/grammar/supplements.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kMostMembers = 64;
constexpr std::size_t kMostDigits = 4;

// "TD", "C", "LS" directly before a number, as the id has them.
const PhraseTable& series_letters() {
  static const PhraseTable table({{"td", 0}, {"tds", 0}, {"c", 1}, {"ls", 2}});
  return table;
}

constexpr auto kKinds = std::to_array<std::string_view>({"td", "c", "ls"});

// The letters of a series, which may be glued to the number: "TD183", "C-312", "C 201".
std::optional<std::string_view> take_letters(const Reading& reading, Cursor* in) {
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  if (!reading.is_capital(begin)) return std::nullopt;
  std::size_t end = begin;
  while (end < reading.text.size() && is_letter_byte(reading.text[end])) ++end;
  const auto row = series_letters().match(reading.text.substr(begin, end - begin));
  if (!row || row->length != end - begin) return std::nullopt;
  in->move_to(end);
  if (end - begin > 1) {
    in->take_blanks();  // "TD" ends the line
  } else {
    in->take_blanks_in_line();
  }
  if (in->peek() == '-') in->take_here('-');
  if (!is_digit_byte(in->peek())) return std::nullopt;
  attempt.keep();
  return kKinds[static_cast<std::size_t>(row->value)];
}

std::optional<CitedItem> take_number(Cursor* in, std::string_view kind) {
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  const std::string_view digits = in->take_digits_here();
  if (digits.empty() || digits.size() > kMostDigits) return std::nullopt;
  CitedItem item;
  item.target.kind = kind;
  item.target.number = without_leading_zeros(digits);
  // "TD 402 R1", "TD898/R1"
  if (kind == "td" && (in->peek() == ' ' || in->peek() == '/') && in->peek(1) == 'r' &&
      is_digit_byte(in->peek(2)) && !is_word_byte(in->peek(3))) {
    in->move_to(in->at() + 1);
  }
  if (in->peek() == 'r' && is_digit_byte(in->peek(1))) {
    in->take_here('r');
    item.target.supplements.push_back({"rev" + without_leading_zeros(in->take_digits_here()), ""});
  }
  const bool has_part = kind == "td" && in->peek() == '/' && is_letter_byte(in->peek(1));
  const bool goes_on =
      !has_part && (in->peek() == '/' || in->peek() == '.') && is_word_byte(in->peek(1));
  if (is_word_byte(in->peek()) || goes_on || counts_things(*in)) return std::nullopt;
  take_group_part(in, &item.target);
  while (const auto supplement = take_supplement(in)) {
    item.target.supplements.push_back(*supplement);
  }
  take_group_part(in, &item.target);
  if (in->peek() == '/' && is_word_byte(in->peek(1))) return std::nullopt;
  item.span = {begin, in->at()};
  attempt.keep();
  return item;
}

// One more member of the list, whose letters may be said again.
bool take_member(const Reading& reading, Cursor* in, std::string_view kind, Citation* citation) {
  Attempt attempt(in);
  const Separator separator = take_separator(in);
  if (separator == Separator::kNone) return false;
  const auto letters = take_letters(reading, in);
  auto item = take_number(in, letters.value_or(kind));
  const bool is_closed = letters || kind != "c" || closes_member(*in);
  if (!item || !is_closed) return false;
  if (separator == Separator::kRange && !add_range_to(*item, citation)) return false;
  citation->items.push_back(std::move(*item));
  return attempt.keep();
}

// A word for contributions, before which the numbers may stand bare.
bool take_contribution_word(Cursor* in) {
  Attempt attempt(in);
  const std::size_t begin = in->at();
  const auto row = in->take_phrase(family_words());
  if (!row || family(*row) != Family::kSeries) return false;
  const std::string_view words = in->text().substr(begin, in->at() - begin);
  return !series_letters().match(words) && attempt.keep();
}

// "temporary document", "временный документ".
bool says_temporary(std::string_view words) {
  static const PhraseTable table({{"temporary document", 0},
                                  {"temporary documents", 0},
                                  {"document temporaire", 0},
                                  {"documents temporaires", 0},
                                  {"documento temporal", 0},
                                  {"documentos temporales", 0},
                                  {"временн~ документ~", 0},
                                  {"الوثيقة المؤقتة", 0},
                                  {"الوثيقتان المؤقتتان", 0},
                                  {"الوثيقتين المؤقتتين", 0},
                                  {"الوثائق المؤقتة", 0}});
  return table.match(words).has_value();
}

}  // namespace

void take_group_part(Cursor* in, Target* target) {
  if (target->kind != "td") return;
  Attempt attempt(in);
  if (in->take_here('-') && in->take_here('r')) {
    const std::string_view digits = in->take_digits_here();
    if (digits.empty() || is_word_byte(in->peek())) return;
    target->supplements.push_back({"rev" + without_leading_zeros(digits), ""});
    attempt.keep();
    return take_group_part(in, target);
  }
  if (target->number.find('/') != std::string::npos) return;
  const bool is_behind_stroke = in->take_here('/');  // "TD 322/GEN", "TD361/WP3"
  if (!is_behind_stroke && !in->take('(')) return;
  const std::size_t begin = in->at();
  while (is_word_byte(in->peek())) in->move_to(in->at() + 1);
  std::string part(in->text().substr(begin, in->at() - begin));
  if (part == "wp" && in->take_blanks_in_line()) part += in->take_digits_here();  // "(WP 4/17)"
  if (in->take_here('/') && in->take_digits_here().empty()) return;
  if (!is_behind_stroke && !in->take_here(')')) return;
  const bool is_party = part.size() == 3 && part.substr(0, 2) == "wp" && is_digit_byte(part[2]);
  if (!is_party && part != "plen" && part != "p" && part != "gen") return;
  target->number.insert(0, (part == "p" ? "plen" : part) + "/");
  attempt.keep();
}

namespace {

// "TSAG (its | TD 349)": the group named just before; empty without "its".
std::string_view owner_before(const Reading& reading, std::size_t begin) {
  constexpr std::string_view kIts = "its ";
  constexpr std::size_t kNear = 8;  // bytes between the name and the letters
  const std::string_view before = reading.text.substr(0, begin);
  const BodySeen& body = reading.body;
  const bool is_named = body && before.ends_with(kIts) && begin - body.span.end <= kNear;
  return is_named && body.body.starts_with("itu-t/") ? body.body : std::string_view();
}

// "TD 904 | du GCNT", "временный документ 904 | КГСЭ", "TD 12 | of Study Group 13".
void take_owner_behind(const Reading& reading, Cursor* in, Citation* citation) {
  static const PhraseTable links({{"of", 0}, {"of the", 0}, {"du", 0}, {"del", 0}, {"من", 0}});
  Attempt attempt(in);
  in->take_phrase(links);
  in->take_blanks();
  auto body = take_body(reading, in);
  if (!body) {
    in->move_to(in->at() + glued_particles(in->rest()));
    body = take_body(reading, in);
  }
  if (!body || !body->body.starts_with("itu-t/")) return;
  citation->question = Question::kNothing;
  for (CitedItem& item : citation->items) item.target.body = body->body;
  attempt.keep();
}

}  // namespace

namespace {

// "LS 58 | from SG16", "LS 12 from Study Group 5": the group that has sent it.
void take_sender_behind(Cursor* in, Citation* citation) {
  Attempt attempt(in);
  if (!in->take_word("from")) return;
  in->take_word("itu-t");
  in->take_blanks_in_line();
  const bool is_short = in->take_here("sg");
  if (!is_short && !(in->take_word("study") && in->take_word("group"))) return;
  in->take_blanks_in_line();
  const std::string_view group = in->take_digits_here();
  if (group.empty() || group.size() > 2 || is_word_byte(in->peek())) return;
  citation->question = Question::kNothing;
  for (CitedItem& item : citation->items) {
    item.target.body = "itu-t/sg" + without_leading_zeros(group);
  }
  attempt.keep();
}

}  // namespace

std::optional<Citation> take_series(const Reading& reading, Cursor* in) {
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  const bool is_said = take_contribution_word(in);
  if (is_said) in->take(',');
  const std::size_t first = in->at();
  const auto letters = take_letters(reading, in);
  if (!letters && !is_said) return std::nullopt;
  const bool is_temporary = is_said && says_temporary(reading.text.substr(begin, first - begin));
  const std::string_view kind = letters.value_or(is_temporary ? "td" : "contr");
  auto item = take_number(in, kind);
  if (!item) return std::nullopt;
  Citation citation;
  citation.question = Question::kSeries;
  citation.rule = Rule::kGroupSeries;
  citation.items.push_back(std::move(*item));
  while (citation.items.size() < kMostMembers && take_member(reading, in, kind, &citation)) {
  }
  Cursor word(reading.text, first);
  word.take_blanks();
  if (const std::string_view owner = owner_before(reading, word.at()); !owner.empty()) {
    citation.question = Question::kNothing;
    for (CitedItem& one : citation.items) one.target.body = owner;
  }
  if (kind == "td" && citation.question == Question::kSeries) {
    take_owner_behind(reading, in, &citation);
  }
  if (kind == "ls" && citation.question == Question::kSeries) take_sender_behind(in, &citation);
  if (kind == "td") take_places_after(reading, in, &citation);  // "TD 512R2, Table 3"
  citation.span = {is_said ? begin : word.at(), in->at()};
  attempt.keep();
  return citation;
}

}  // namespace itu::analyzers
