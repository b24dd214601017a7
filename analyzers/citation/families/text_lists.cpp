// Lists of texts that go on with a number alone, further on in the sentence; and whose the numbers
// of the United Nations are.
#include <algorithm>
#include <array>

#include "analyzers/citation/grammar/brackets.h"
#include "analyzers/citation/grammar/grammar.h"
#include "analyzers/citation/grammar/printed_number.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kFarMember = 260;  // bytes to the next number, over the title between
constexpr std::size_t kFarDated = 150;   // bytes to "the 172 (Guadalajara, 2010)"
constexpr int kFirstYear = 1946;         // ECOSOC counts by years
constexpr int kLastYear = 2099;
constexpr int kFirstSession = 31;  // of the General Assembly with such numbers
constexpr int kLastSession = 99;
constexpr int kMostSerials = 400;  // of one session

bool is_year(int number) { return number >= kFirstYear && number <= kLastYear; }

// "239/57" is what Arabic prints of 57/239, "27/2014" of 2014/27.
void put_session_first(std::string* number) {
  const std::size_t slash = number->find('/');
  if (slash == std::string::npos) return;
  const int first = to_number(*number);
  const int second = to_number(std::string_view(*number).substr(slash + 1));
  const bool is_session =
      first > kLastSession && !is_year(first) && second >= kFirstSession && second <= kLastSession;
  const bool is_mirrored = is_session || (is_year(second) && !is_year(first));
  if (is_mirrored) *number = number->substr(slash + 1) + "/" + number->substr(0, slash);
}

bool is_arabic(std::string_view text) {
  return !text.empty() && text.front() >= '\xD8' && text.front() <= '\xDB';
}

// Whether the number goes on with the series of `body`: "58/199" of the General Assembly.
bool continues(std::string_view number, std::string_view body) {
  const int first = to_number(number);
  const int second = to_number(number.substr(number.find('/') + 1));
  if (second == 0) return false;
  if (is_year(first)) return second < 100 && (body == "un/ecosoc" || body == "un/ga");
  if (body == "un/ecosoc") return is_year(first) && second < 100;
  return body == "un/ga" && first >= kFirstSession && first <= kLastSession &&
         second <= kMostSerials;
}

// "58/199", "57/270 B" at the cursor.
std::optional<std::string> take_un_number(const Reading& reading, Cursor* in) {
  const std::string_view session = in->take_digits_here();
  if ((session.size() != 2 && session.size() != 4) || !in->take_here('/')) return std::nullopt;
  const std::string_view serial = in->take_digits_here();
  if (serial.empty() || serial.size() > 3) return std::nullopt;
  std::string number = std::string(session) + "/" + without_leading_zeros(serial);
  const std::size_t letter = in->peek() == ' ' ? in->at() + 1 : in->at();
  if (letter < reading.text.size() && is_letter_byte(reading.text[letter]) &&
      reading.is_capital(letter) && !is_word_byte(Cursor(reading.text, letter).peek(1))) {
    number += reading.text[letter];
    in->move_to(letter + 1);
  }
  if (is_word_byte(in->peek()) || in->peek() == '/' || in->peek() == '%') return std::nullopt;
  return number;
}

// Whether `before` ends in what parts the members of a list.
bool ends_in_separator(std::string_view before) {
  static constexpr auto kSeparators = std::to_array<std::string_view>(
      {" and",  " not",  " the",   " or", " la", " le", " las", " los", " les", " perhaps",
       " also", " then", " later", " et", " ou", " y",  " e",   " и",   " or",  "和",
       "及",    "以及",  "与",     "、",  "و",   ",",   ";",    "،",    "؛"});
  while (!before.empty() && is_blank_byte(before.back())) before.remove_suffix(1);
  return std::any_of(kSeparators.begin(), kSeparators.end(),
                     [before](std::string_view word) { return before.ends_with(word); });
}

// Where the list surely ends: a sentence, another word for texts, a symbol.
bool ends_list(std::string_view text, std::size_t at) {
  static constexpr auto kEnds = std::to_array<std::string_view>(
      {". ", ".\n", "\n\n", ": ", "。", "a/res", "e/res", "document", "question"});
  const std::string_view rest = text.substr(at);
  const auto ends = [rest](std::string_view end) { return rest.starts_with(end); };
  if (std::any_of(kEnds.begin(), kEnds.end(), ends)) return true;
  constexpr std::size_t kLetter = 2;  // bytes of "R 1282"
  const auto kind = is_word_start(text, at) ? text_kind_words().match(rest) : std::nullopt;
  return kind && kind->length > kLetter;
}

}  // namespace

void settle_un(const Reading& reading, Citation* citation) {
  citation->kind = ReferenceKind::kExternal;
  citation->question = Question::kNothing;
  if (is_arabic(
          reading.text.substr(citation->items.front().span.begin > 0 ? citation->span.begin : 0))) {
    for (CitedItem& item : citation->items) put_session_first(&item.target.number);
  }
  std::string body = citation->body;
  if (!body.starts_with("un/")) {
    // Sessions of the General Assembly are below 100; ECOSOC counts by years. Others of the United
    // Nations number by session too, but none has had a session "(XXIX)".
    const std::string& number = citation->items.front().target.number;
    if (number.find('/') != std::string::npos) citation->question = Question::kForm;
    body = is_year(to_number(number)) ? "un/ecosoc" : "un/ga";
  }
  for (CitedItem& item : citation->items) item.target.body = body;
}

std::optional<Citation> take_un_behind(const Reading& reading, Cursor* in, const BodySeen& body) {
  const bool is_english = static_cast<unsigned char>(reading.text[body.span.begin]) < 0x80;
  if (body.body != "un/ga" || !is_english) return std::nullopt;
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  if (!is_digit_byte(in->peek())) return std::nullopt;
  const auto number = take_un_number(reading, in);
  if (!number || number->find('/') == std::string::npos) return std::nullopt;
  const int session = to_number(*number);
  if (session < kFirstSession || session > kLastSession) return std::nullopt;
  Citation citation;
  citation.kind = ReferenceKind::kExternal;
  citation.rule = Rule::kNumberedText;
  citation.span = {body.span.begin, in->at()};
  citation.items.push_back(
      {{begin, in->at()}, {std::string(body.body), "res", *number, "", {}, ""}, {}});
  attempt.keep();
  return citation;
}

std::optional<Citation> take_un_further(const Reading& reading, Cursor* in, const Citation& first) {
  const bool is_un = first.kind == ReferenceKind::kExternal && first.rule == Rule::kNumberedText;
  if (!is_un) return std::nullopt;
  const Target& model = first.items.back().target;
  const std::size_t limit = std::min(reading.text.size(), in->at() + kFarMember);
  for (std::size_t at = in->at(); at < limit; ++at) {
    if (ends_list(reading.text, at)) return std::nullopt;
    if (!is_digit_byte(reading.text[at]) || !is_word_start(reading.text, at)) continue;
    Cursor member(reading.text, at);
    const auto number = take_un_number(reading, &member);
    const std::string_view gap = reading.text.substr(in->at(), at - in->at());
    if (!number || !continues(*number, model.body) || !ends_in_separator(gap)) continue;
    Citation citation = first;
    citation.span = {at, member.at()};
    citation.items = {first.items.back()};
    CitedItem& item = citation.items.front();
    item.span = citation.span;
    item.target.number = *number;
    if (is_year(to_number(*number))) item.target.body = "un/ecosoc";
    item.target.place.clear();
    in->move_to(member.at());
    return citation;
  }
  return std::nullopt;
}

std::optional<Citation> take_dated_further(const Reading& reading, Cursor* in,
                                           const Citation& first) {
  if (first.rule != Rule::kNumberedText || first.items.front().target.kind != "res") {
    return std::nullopt;
  }
  const std::size_t limit = std::min(reading.text.size(), in->at() + kFarDated);
  for (std::size_t at = in->at(); at < limit; ++at) {
    if (ends_list(reading.text, at)) return std::nullopt;
    if (!is_digit_byte(reading.text[at]) || !is_word_start(reading.text, at)) continue;
    Cursor member(reading.text, at);
    const auto number = member.take_digits(3);
    const std::size_t end = member.at();
    const auto bracket = number ? take_bracket(&member) : std::nullopt;
    const std::string_view gap = reading.text.substr(in->at(), at - in->at());
    if (!bracket || bracket->form != Bracket::Form::kPlaceYear || !ends_in_separator(gap)) continue;
    Citation citation;
    citation.kind = ReferenceKind::kResolution;
    citation.rule = Rule::kNumberedText;
    citation.question = Question::kBody;
    citation.is_capital = true;
    citation.span = {at, member.at()};
    CitedItem item{{at, end}, {"", "res", std::string(*number), "", {}, ""}, *bracket};
    citation.items.push_back(std::move(item));
    in->move_to(member.at());
    return citation;
  }
  return std::nullopt;
}

namespace {

// The body of the United Nations whose name is the heading of the section; empty if none is.
std::string_view un_body_of_section(const Reading& reading, std::size_t at) {
  constexpr std::size_t kFarHeading = 600;  // bytes back
  const std::size_t limit = at - std::min(at, kFarHeading);
  for (std::size_t end = reading.text.rfind('\n', at);
       end != std::string_view::npos && end > limit;) {
    const std::size_t before = reading.text.rfind('\n', end - 1);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    Cursor in(reading.text, begin);
    while (is_digit_byte(in.peek()) || in.peek() == '.') in.move_to(in.at() + 1);
    in.take_blanks_in_line();
    const auto body = take_body(reading, &in);
    if (body && in.at() == end) return body->body.starts_with("un/") ? body->body : "";
    if (begin == 0) break;
    end = before;
  }
  return {};
}

}  // namespace

void give_section(const Reading& reading, bool is_un, Citation* citation) {
  const Bracket& bracket = citation->items.front().bracket;
  const bool is_dated = bracket.form == Bracket::Form::kYear && !bracket.is_revision;
  const bool is_bare = citation->evidence == BodyEvidence::kNone &&
                       citation->kind == ReferenceKind::kResolution && (is_un || is_dated);
  if (!is_bare) return;
  const std::string_view body = un_body_of_section(reading, citation->span.begin);
  if (body == "un/sc" || is_un) citation->body = body;
}

}  // namespace itu::analyzers
