#include "analyzers/citation/grammar/draft_numbers.h"

#include <algorithm>

#include "analyzers/citation/grammar/grammar.h"

namespace itu::analyzers {
namespace {

const PhraseTable& draft_words() {
  static const PhraseTable table({{"wgpl", 0}, {"gt-plen", 0}, {"plen", 0}});
  return table;
}

// "[IND-2]": a draft by the name its submitter gave it. Alone at the end of a line it is the title
// of the draft itself.
std::optional<std::string> take_named_draft(Cursor* in) {
  constexpr std::size_t kLongest = 20;
  Attempt attempt(in);
  in->take_blanks_in_line();
  if (!in->take_here('[')) return std::nullopt;
  const std::size_t begin = in->at();
  std::size_t hyphens = 0;
  while (is_word_byte(in->peek()) || in->peek() == '-') {
    hyphens += in->peek() == '-';
    in->move_to(in->at() + 1);
  }
  const std::string_view name = in->text().substr(begin, in->at() - begin);
  const bool is_name = hyphens == 1 && name.size() <= kLongest && is_letter_byte(name.front()) &&
                       name.find('-') >= 2 && name.find('-') <= 5 && !name.ends_with('-');
  const bool is_ascii = std::all_of(name.begin(), name.end(),
                                    [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (!is_name || !is_ascii || !in->take_here(']')) return std::nullopt;
  if (in->peek() == '\n' || in->peek() == '\0') return std::nullopt;
  attempt.keep();
  return std::string(name);
}

// "COM6/4", "[WGPL/6]": numbers of drafts at a conference; scans have "COM 6/ 4".
std::optional<std::string> take_committee_number(Cursor* in) {
  Attempt attempt(in);
  in->take_blanks();
  const bool is_in_brackets = in->take_here('[');
  const std::size_t begin = in->at();
  std::string number;
  if (in->take_here("com")) {
    in->take_blanks_in_line();
    const std::string_view committee = in->take_digits_here();
    if (committee.empty()) return std::nullopt;
    number = "com" + std::string(committee);
  } else if (in->take_phrase(draft_words())) {
    number = in->text().substr(begin, in->at() - begin);
  } else {
    return std::nullopt;
  }
  if (!in->take_here('/')) return std::nullopt;
  in->take_blanks_in_line();
  const std::string_view serial = in->take_digits_here();
  if (serial.empty() || is_word_byte(in->peek()) || in->peek() == '/') return std::nullopt;
  if (is_in_brackets && !in->take_here(']')) return std::nullopt;
  attempt.keep();
  return number + "/" + std::string(serial);
}

}  // namespace

std::optional<std::string> take_draft_number(Cursor* in) {
  auto number = take_committee_number(in);
  return number ? number : take_named_draft(in);
}

std::optional<Citation> take_bare_draft(const Reading& reading, Cursor* in) {
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  const bool is_glued = in->rest().starts_with("com") && is_digit_byte(in->peek(3));
  if (!is_glued || !reading.is_capital(begin)) return std::nullopt;
  auto number = take_committee_number(in);
  if (!number) return std::nullopt;
  Citation citation;
  citation.kind = ReferenceKind::kResolution;
  citation.question = Question::kBody;
  citation.rule = Rule::kSymbol;
  citation.is_capital = true;
  citation.span = {begin, in->at()};
  citation.items.push_back({citation.span, {"", "draft-res", *number, "", {}, ""}, {}});
  attempt.keep();
  return citation;
}

}  // namespace itu::analyzers
