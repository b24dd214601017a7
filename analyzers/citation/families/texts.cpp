// Resolutions, decisions, plain recommendations and opinions: a kind word and numbers.
#include <algorithm>
#include <array>

#include "analyzers/citation/grammar/brackets.h"
#include "analyzers/citation/grammar/foreign_issuers.h"
#include "analyzers/citation/grammar/foreign_names.h"
#include "analyzers/citation/grammar/grammar.h"
#include "analyzers/citation/grammar/issuers_around.h"
#include "analyzers/citation/grammar/printed_number.h"
#include "analyzers/citation/grammar/text_bodies.h"
#include "analyzers/citation/grammar/text_members.h"
#include "analyzers/citation/settling/text_themes.h"
#include "analyzers/citation/tables/bodies.h"
#include "analyzers/citation/tables/conferences.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kLetter = 2;        // bytes of "R 1282"
constexpr std::size_t kFarEdition = 260;  // bytes to "(Antalya 2006)" behind a title

// "PP Resolution 175, WTSA-12 Resolution 70": the meeting of another body is no edition.
bool may_be_edition(const Bracket& bracket, const Citation& citation) {
  if (citation.evidence != BodyEvidence::kStated) return true;
  const auto& item = citation.items.front().target;
  const auto bodies = bodies_of(bracket, item.kind, to_number(item.number));
  return bodies.empty() || std::find(bodies.begin(), bodies.end(), citation.body) != bodies.end();
}

// "Resolution 140 on ITU's role in ... (Antalya 2006)": the edition stands behind the title.
void find_far_edition(Cursor in, Citation* citation) {
  if (citation->items.size() != 1 || citation->items.front().bracket) return;
  if (!in.take_word("on") && !in.take_word(",")) return;
  const std::size_t limit = std::min(in.text().size(), in.at() + kFarEdition);
  for (std::size_t at = in.at(); at < limit; ++at) {
    const char c = in.text()[at];
    const bool ends = c == ';' || (c == '.' && at + 1 < limit && is_blank_byte(in.text()[at + 1]));
    if (ends || (c == '\n' && at + 1 < limit && in.text()[at + 1] == '\n')) return;
    const std::string_view rest = in.text().substr(at);
    const auto kind = is_word_start(in.text(), at) ? text_kind_words().match(rest) : std::nullopt;
    if (kind && kind->length > kLetter) return;
    if (c != '(') continue;
    Cursor bracket_at(in.text(), at);
    const auto bracket = take_bracket(&bracket_at);
    if (!bracket || bracket->form != Bracket::Form::kPlaceYear) continue;
    if (!may_be_edition(*bracket, *citation)) return;
    citation->items.front().bracket = *bracket;
    return;
  }
}

// Council's collection heads its texts "R 1282" and "D 562", alone at the start of a line; the
// session may follow: "(C07)".
bool is_heading_letter(const Reading& reading, std::size_t at) {
  if (!reading.is_capital(at)) return false;
  Cursor after(reading.text, at + 1);
  if (!after.take_blanks_in_line() || !after.take_digits(4)) return false;
  take_bracket(&after);
  while (after.peek() == '*' || after.peek() == ' ') after.move_to(after.at() + 1);
  if (after.peek() != '\n' && after.at() < reading.text.size()) return false;
  std::size_t begin = at;
  while (begin > 0 && (reading.text[begin - 1] == '*' || reading.text[begin - 1] == ' ' ||
                       reading.text[begin - 1] == '#')) {
    --begin;
  }
  return begin == 0 || reading.text[begin - 1] == '\n';
}

// "Resolución 553 de 2018": laws are numbered within their year.
bool is_of_a_year(Cursor after) {
  if (!after.take_word("de") && !after.take_word("du")) return false;
  const auto year = after.take_digits(4);
  return year && year->size() == 4;
}

bool is_of_other_issuer(const Reading& reading, const Cursor& after) {
  return has_issuer_after(reading, after) || names_other_issuer(after) || is_of_a_year(after);
}

// "委员会第5号决定".
bool has_other_issuer_before(std::string_view text, std::size_t begin) {
  return begin_of_words_before(text, begin,
                               {"理事会", "委员会", "国务院", "法院", "议会", "欧盟", "管理局",
                                "总局", "执行局", "董事会", "政府", "常委会", "协会"}) != begin;
}

// "Dec. 1, 2015", "Dec. 1973": the month.
bool is_december(const TextKind& kind, const Members& members, Cursor after) {
  if (kind.words != "dec.") return false;
  constexpr int kFirstYear = 1600;
  for (const CitedItem& item : members.items) {
    if (to_number(item.target.number) >= kFirstYear) return true;
  }
  if (to_number(members.items.front().target.number) > 31) return false;
  after.take(',');
  const auto year = after.take_digits(4);
  return (year && year->size() == 4) || members.items.size() > 1;
}

// "Recommendation 13/2016", "General Recommendation No. 37" are of other committees.
bool is_foreign(const Reading& reading, std::size_t begin, const TextKind& kind,
                const Members& members) {
  if (members.is_un && kind.kind != "res") return true;
  constexpr std::string_view kGeneral = "general ";
  return begin >= kGeneral.size() &&
         reading.text.substr(begin - kGeneral.size(), kGeneral.size()) == kGeneral;
}

// "Council Resolution", "Council's Resolution"; "Council (Resolution 5)" is only near.
bool is_directly_before(const BodySeen& before, std::string_view text, std::size_t begin) {
  Cursor gap(text, before.span.end);
  if (gap.rest().substr(0, 2) == "'s") gap.move_to(gap.at() + 2);
  gap.take_blanks();
  return gap.at() >= begin;
}

// "THE COUNCIL\nResolution 30 (Rev. Doha, 2006)": a line of its own, and the bracket names another.
bool is_heading_of_other(const BodySeen& before, std::string_view text, std::size_t begin,
                         const Citation& citation) {
  const std::string_view gap = text.substr(before.span.end, begin - before.span.end);
  if (gap.find('\n') == std::string_view::npos) return false;
  const CitedItem& item = citation.items.front();
  const auto bodies = bodies_of(item.bracket, item.target.kind, to_number(item.target.number));
  return !bodies.empty() && std::find(bodies.begin(), bodies.end(), before.body) == bodies.end();
}

void set_body_before(const BodySeen& before, std::string_view text, std::size_t begin,
                     Citation* citation) {
  if (!before || !adopts_texts(before.body)) return;
  const bool is_direct = is_directly_before(before, text, begin) &&
                         !is_heading_of_other(before, text, begin, *citation);
  citation->body = before.body;
  citation->body_year = before.year;
  citation->evidence = is_direct ? BodyEvidence::kStated : BodyEvidence::kNear;
  if (is_direct) citation->span.begin = before.span.begin;
}

void read_after(const Reading& reading, Cursor* in, Citation* citation) {
  if (citation->items.size() == 1 && !citation->items.front().bracket) {
    Cursor behind = *in;
    auto edition = take_free_edition(&behind);
    if (!edition && citation->evidence != BodyEvidence::kStated) edition = take_free_place(&behind);
    if (edition && may_be_edition(*edition, *citation)) {
      citation->items.front().bracket = *edition;
      *in = behind;
    }
  }
  citation->span.end = in->at();
  const bool has_year = static_cast<bool>(citation->items.front().bracket);
  const bool is_stated = citation->evidence == BodyEvidence::kStated;
  if (!is_stated || !has_year) take_body_after(reading, in, citation);
  take_places_after(reading, in, citation);
  if (citation->evidence != BodyEvidence::kStated) take_body_after(reading, in, citation);
  find_far_edition(*in, citation);
}

// Whose the text is by its kind word alone: "R 1282" and "Acuerdo 5" are the Council's, "Resolution
// ITU-R 1-7" is of the Radiocommunication Assembly.
void set_body_of_kind(const TextKind& kind, char sector, Citation* citation) {
  const bool is_council = kind.is_letter || kind.kind == "acuerdo";
  const bool is_development = sector == 'd' && kind.kind == "rec";
  if (!is_council && !is_development && sector != 'r') return;
  citation->body = is_council ? "council" : is_development ? "itu-d" : "ra";
  citation->evidence = BodyEvidence::kStated;
  for (CitedItem& item : citation->items) {
    if (kind.kind == "acuerdo") item.target.kind = "dec";
  }
}

// "(Rev. Doha, 2006)": the bracket tells whose it is.
bool names_conference(const Citation& citation) {
  const CitedItem& item = citation.items.front();
  return !bodies_of(item.bracket, item.target.kind, to_number(item.target.number)).empty();
}

bool lacks_issuer(const Citation& citation) {
  return citation.evidence == BodyEvidence::kNone && !citation.items.front().bracket;
}

Citation numbered_text(TextSpan span, ReferenceKind kind, const Members& members) {
  Citation citation;
  citation.span = span;
  citation.kind = kind;
  citation.question = Question::kBody;
  citation.rule = Rule::kNumberedText;
  citation.items = members.items;
  return citation;
}

// The citation of `members` at `span`, and what stands behind it.
Citation to_citation(const Reading& reading, Cursor* in, TextSpan span, const TextKind& kind,
                     char sector, const Members& members, const BodySeen& before) {
  Citation citation = numbered_text(span, kind.reference, members);
  set_body_before(before, reading.text, span.begin, &citation);
  set_body_of_kind(kind, sector, &citation);
  read_after(reading, in, &citation);
  // "Resolution 5-7": only those of the Radiocommunication Assembly have such revisions.
  const bool is_revised =
      std::any_of(citation.items.begin(), citation.items.end(),
                  [](const CitedItem& item) { return !item.target.edition.empty(); });
  if (is_revised && citation.body != "ra") citation.question = Question::kForm;
  return citation;
}

// A kind word with what stands between it and the number.
struct KindHead {
  const TextKind* kind = nullptr;
  TextSpan word;
  char sector = 0;  // 'r' of "Resolution ITU-R" and "ITU-R Resolution"
  BodySeen body;    // between the two
};

// "该决议 | 第9节": the number is that of a part.
bool counts_place(Cursor in) {
  if (!in.take_here(kOrdinalSign)) return false;
  const auto measure = find_measure(in);
  return measure && measure->of == Measure::Of::kPlace;
}

std::optional<KindHead> take_kind(const Reading& reading, Cursor* in) {
  in->take_blanks();
  KindHead head;
  head.sector = take_sector(in);
  in->take_blanks();
  head.word.begin = in->at();
  const auto row = in->take_phrase(text_kind_words());
  if (!row) return std::nullopt;
  head.word.end = in->at();
  head.kind = &text_kind(*row);
  if (head.kind->is_letter && !is_heading_letter(reading, head.word.begin)) return std::nullopt;
  // "reS 5"
  if (head.kind->words.size() <= 3 && !reading.is_capital(head.word.begin)) return std::nullopt;
  if (const char after = take_sector(in)) head.sector = after;
  head.body = take_body_between(reading, in);
  if (head.sector == 0) head.sector = take_sector(in);
  if (head.sector == 't' || (head.sector == 'r' && head.kind->kind == "rec")) return std::nullopt;
  // "决议" above a list whose first item is 1.
  const bool is_chinese = ends_in_ideograph(in->text(), in->at());
  if (is_chinese && (in->peek() == '\n' || counts_place(*in))) return std::nullopt;
  take_number_sign(in);
  in->take('#');
  return head;
}

}  // namespace

std::optional<Citation> take_counted_text(const Reading& reading, Cursor* in,
                                          const CountedText& counted, const BodySeen& before) {
  const TextKind& kind = text_kind(counted.measure.row);
  const bool is_rec = kind.kind == "rec";
  if (counted.sector == 't' || (counted.sector == 'r' && is_rec)) return std::nullopt;
  Members members = take_members(reading, in, kind, counted.sector == 'r');
  in->take_blanks();
  if (members.items.empty() || in->at() != counted.measure.begin) return std::nullopt;
  if (members.is_un && kind.kind != "res") return std::nullopt;
  if (!before && has_other_issuer_before(reading.text, counted.begin)) return std::nullopt;
  in->take_phrase(text_kind_words());
  // "第140和141号决议（2006年，安塔利亚）": for those without an edition of their own.
  if (const auto bracket = take_bracket(in)) {
    for (CitedItem& item : members.items) {
      if (!item.bracket) item.bracket = *bracket;
    }
  }
  Citation citation =
      to_citation(reading, in, {counted.begin, in->at()}, kind, counted.sector, members, before);
  citation.is_capital = true;
  if (members.is_un || citation.body.substr(0, 3) == "un/") settle_un(reading, &citation);
  return citation;
}

std::optional<Citation> take_text(const Reading& reading, Cursor* in, const BodySeen& before) {
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  const auto head = take_kind(reading, in);
  if (!head) return std::nullopt;
  const TextKind& kind = *head->kind;
  const bool is_of_ra = head->body.body == "ra" ||
                        (before.body == "ra" && is_directly_before(before, reading.text, begin));
  const Members members = take_members(reading, in, kind, head->sector == 'r' || is_of_ra);
  if (members.items.empty() || is_foreign(reading, begin, kind, members)) return std::nullopt;
  if (is_december(kind, members, *in)) return std::nullopt;
  BodySeen body = before;
  if (head->body) body = {{begin, begin}, head->body.body, head->body.year};
  Citation citation =
      to_citation(reading, in, {begin, in->at()}, kind, head->sector, members, body);
  citation.is_capital = reading.is_capital(head->word.begin);
  if (kind.kind == "acuerdo" && names_other_issuer(*in)) return std::nullopt;
  if (lacks_issuer(citation) &&
      (is_of_other_issuer(reading, *in) || has_issuer_in_sentence(reading.text, begin))) {
    return std::nullopt;
  }
  const bool is_named = citation.evidence == BodyEvidence::kStated || names_conference(citation);
  if (!is_named && has_issuer_before(reading, head->word)) {
    return std::nullopt;
  }
  give_section(reading, members.is_un, &citation);
  const bool is_of_un = citation.body.starts_with("un/") &&
                        (citation.evidence == BodyEvidence::kStated || !names_conference(citation));
  if (members.is_un || is_of_un) settle_un(reading, &citation);
  if (!is_of_un && !members.is_un && citation.body.starts_with("un/")) citation.body.clear();
  attempt.keep();
  return citation;
}

std::optional<Citation> take_text_further(const Reading& reading, Cursor* in,
                                          const Citation& first) {
  if (first.rule != Rule::kNumberedText || first.evidence != BodyEvidence::kStated)
    return std::nullopt;
  Cursor head(reading.text, first.span.begin);
  const auto row = head.take_phrase(text_kind_words());
  if (!row || !text_kind(*row).is_plural) return std::nullopt;
  Attempt attempt(in);
  if (take_separator(in) != Separator::kList) return std::nullopt;
  in->take_blanks();
  const std::size_t begin = in->at();
  const Members members = take_members(reading, in, text_kind(*row), false);
  if (members.items.empty() || members.is_un) return std::nullopt;
  Citation citation = numbered_text({begin, in->at()}, first.kind, members);
  read_after(reading, in, &citation);
  if (lacks_issuer(citation)) return std::nullopt;
  attempt.keep();
  return citation;
}

}  // namespace itu::analyzers
