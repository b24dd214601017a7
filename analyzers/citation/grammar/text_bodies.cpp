#include "analyzers/citation/grammar/text_bodies.h"

#include <array>

#include "analyzers/citation/grammar/brackets.h"
#include "analyzers/citation/grammar/printed_number.h"
#include "analyzers/citation/tables/bodies.h"

namespace itu::analyzers {
namespace {

constexpr auto kBodyLinks = std::to_array<std::string_view>({"of",
                                                             "of the",
                                                             "by",
                                                             "by the",
                                                             "adopted by",
                                                             "adopted by the",
                                                             "from",
                                                             "from the",
                                                             "de la",
                                                             "del",
                                                             "du",
                                                             "de l'",
                                                             "de los",
                                                             "adoptée par la",
                                                             "adoptée par le",
                                                             "prise par le",
                                                             "adoptada por la",
                                                             "adoptado por el",
                                                             "aprobada por la",
                                                             "aprobado por el",
                                                             "принятая",
                                                             "принятое",
                                                             "принятой",
                                                             "принятого",
                                                             "الصادر عن",
                                                             "الصادرة عن",
                                                             "الذي اعتمده",
                                                             "التي اعتمدها",
                                                             "الصادرين عن",
                                                             "الصادران عن"});

const PhraseTable& body_links() {
  static const PhraseTable table = phrase_table_of(kBodyLinks);
  return table;
}

// "of the | 2015 session of the | Council", "of the | 2014 | Plenipotentiary Conference".
int take_session_before(Cursor* in) {
  Attempt attempt(in);
  const auto digits = in->take_digits(4);
  if (!digits || digits->size() != 4) return 0;
  if (in->take_word("session")) {
    if (!in->take_word("of")) return 0;
    in->take_word("the");
  }
  attempt.keep();
  return to_number(*digits);
}

// A body without the number behind it, which may look like a year.
std::optional<BodySeen> take_body_without_year(Cursor* in) {
  const auto mention = match_body(in->rest());
  if (!mention) return std::nullopt;
  const std::size_t begin = in->at();
  in->move_to(begin + mention->length);
  return BodySeen{{begin, in->at()}, mention->body, 0};
}

// "القرار | WTSA | 44", "Resolution | WTDC | 37": letters between the word and the number.
BodySeen take_short_body(const Reading& reading, Cursor* in) {
  Attempt attempt(in);
  const auto mention = match_body(in->rest());
  if (!mention || !mention->is_short || !reading.is_capital(in->at())) return {};
  if (!adopts_texts(mention->body) || mention->body.starts_with("un/")) return {};
  const auto body = take_body_without_year(in);
  Cursor number = *in;
  if (!number.take_blanks_in_line()) return {};
  const std::string_view digits = number.take_digits_here();
  if (digits.empty() || digits.size() > 3 || is_word_byte(number.peek())) return {};
  attempt.keep();
  return *body;
}

// A body that adopts texts; Arabic joins a particle to it: "لمؤتمر المندوبين المفوضين".
std::optional<BodySeen> take_adopting_body(const Reading& reading, Cursor* in) {
  auto body = take_body(reading, in);
  if (!body) {
    in->move_to(in->at() + glued_particles(in->rest()));
    body = take_body(reading, in);
  }
  if (body && !adopts_texts(body->body)) body.reset();
  return body;
}

}  // namespace

// "of the Plenipotentiary Conference (Marrakesh, 2002)", ", ITU Council, 1996", " of WTDC".
bool take_body_after(const Reading& reading, Cursor* in, Citation* citation) {
  Attempt attempt(in);
  const bool has_comma = in->take(',');
  const bool has_link = in->take_phrase(body_links()).has_value();
  if (!has_comma && !has_link) {
    in->take_blanks();  // Russian names the body in the genitive, without a word before it
    if (static_cast<unsigned char>(in->peek()) < 0x80) return false;
  }
  if (starts_ideograph(in->peek())) return false;  // Chinese names it before
  const int session = has_link ? take_session_before(in) : 0;
  auto body = take_adopting_body(reading, in);
  if (!body) return false;
  // ", WTSA-12 Resolution 70": the body of the next text.
  const bool starts_next = Cursor(*in).take_phrase(text_kind_words()).has_value();
  if (has_comma && !has_link && starts_next) return false;
  if (body->year == 0) body->year = session;
  const std::size_t after_name = in->at();
  auto bracket = take_bracket(in);
  if (!bracket) bracket = take_free_edition(in);
  if (!bracket && has_comma && !has_link && body->year == 0 && !in->take(',')) return false;
  if (!bracket && has_comma && !has_link && body->year == 0) {
    const auto digits = in->take_digits(4);
    if (!digits || digits->size() != 4) return false;
    citation->body_year = to_number(*digits);
  }
  citation->body = body->body;
  citation->evidence = BodyEvidence::kStated;
  if (body->year != 0) citation->body_year = body->year;
  if (bracket) {
    for (CitedItem& item : citation->items) {
      if (!item.bracket) item.bracket = *bracket;
    }
    citation->span.end = in->at();
  } else {
    in->move_to(citation->body_year != 0 ? in->at() : after_name);
  }
  return attempt.keep();
}

// "قرار | المجلس | 1282", "Резолюция | Совета | 1299": the body in the genitive before the number.
BodySeen take_body_between(const Reading& reading, Cursor* in) {
  Attempt attempt(in);
  in->take_blanks();
  if (starts_ideograph(in->peek())) return {};
  if (static_cast<unsigned char>(in->peek()) < 0x80) {
    const BodySeen letters = take_short_body(reading, in);
    if (letters) attempt.keep();
    return letters;
  }
  auto body = take_body(reading, in);
  if (!body) return {};
  // "قرار المؤتمر WTDC 37": the number is no year.
  Cursor behind = *in;
  behind.take_blanks();
  if (body->year != 0 && !is_digit_byte(behind.peek())) {
    in->move_to(body->span.begin);
    body = take_body_without_year(in);
    if (!body || in->peek() != ' ') return {};  // "Решения ВКР-15"
  }
  Cursor number = *in;
  take_sector(&number);
  take_number_sign(&number);
  number.take_blanks();
  if (!is_digit_byte(number.peek())) return {};
  attempt.keep();
  return *body;
}

bool is_hardly_of_council(const Citation& first, const Citation& second) {
  constexpr int kFirstLikely = 225;
  const Target& one = first.items.front().target;
  const Target& other = second.items.front().target;
  if (second.body != "council" || one.kind != "res") return false;
  return to_number(one.number) < kFirstLikely &&
         (one.kind != other.kind || to_number(other.number) >= kFirstLikely);
}

}  // namespace itu::analyzers
