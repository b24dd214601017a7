// Places whose text the words leave out: "No. 229", "Article 54", "§ 3.20", "Annex 2", "Rule 7".
// What they are of is settled by what was named around them; here it is only read that they may be
// places of a text of the Union at all.
#include <algorithm>
#include <array>

#include "analyzers/citation/grammar/links.h"
#include "analyzers/citation/grammar/ordinal_places.h"
#include "analyzers/citation/tables/instruments.h"

namespace itu::analyzers {
namespace {

using Use = Division::Use;

constexpr std::size_t kLongestWord = 32;  // bytes looked at before "No."

// "Annex 2 thereto", "to that Decision", where no text that it may go back to was found.
bool is_of_another_text(Cursor in) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"thereto", "thereof", "therein", "to that", "of that", "to the same", "of the same",
       "to the said", "of the said", "to his", "of his", "to their", "of their"});
  static const PhraseTable words = phrase_table_of(kWords);
  return in.take_phrase(words).has_value();
}

// "Article 12 of the host country's act", "статьи 18 Закона": a text that is none of the Union's.
bool is_of_unknown_text(Cursor in) {
  static constexpr auto kOf = std::to_array<std::string_view>(
      {"of", "de", "de la", "de l'", "des", "du", "del", "de los", "de las", "из", "من"});
  static constexpr auto kOurs = std::to_array<std::string_view>({"which", "dont", "которого"});
  static constexpr auto kLaws = std::to_array<std::string_view>(
      {"закон~", "кодекс~", "постановлени~", "приказ~", "договор~", "соглашени~", "пакт~"});
  static const PhraseTable of = phrase_table_of(kOf);
  static const PhraseTable ours = phrase_table_of(kOurs);
  static const PhraseTable laws = phrase_table_of(kLaws);
  if (in.take_phrase(laws)) return true;
  return in.take_phrase(of).has_value() && !in.take_phrase(ours).has_value();
}

// "§ 4.2 | du Plan d'action de Buenos Aires": a text whose name another one shares.
bool names_rejected_instrument(const Reading& reading, Cursor in) {
  static const PhraseTable links(
      {{"of the", 0}, {"de la", 0}, {"du", 0}, {"del", 0}, {"de", 0}, {"من", 0}});
  in.take_phrase(links);
  in.take_blanks();
  const auto mention = match_instrument(in.rest());
  return mention && mention->form == NameForm::kShort && !reading.names.match(in.rest());
}

// Laws, treaties and rules that are none of the Union's.
constexpr auto kLaws = std::to_array<std::string_view>({"act of",
                                                        "law no",
                                                        "federal law",
                                                        "decree",
                                                        "directive",
                                                        "statute",
                                                        "staff regulations",
                                                        "staff rules",
                                                        "loi",
                                                        "décret",
                                                        "directive",
                                                        "statut du personnel",
                                                        "charte",
                                                        "convention sur",
                                                        "pacte",
                                                        "traité",
                                                        "ley",
                                                        "decreto",
                                                        "directiva",
                                                        "estatutos del personal",
                                                        "reglamento del personal",
                                                        "estatuto del personal",
                                                        "convenio de",
                                                        "convenio n.º",
                                                        "convenio 169",
                                                        "pacto",
                                                        "tratado",
                                                        "carta de la",
                                                        "закон~",
                                                        "федеральн~ закон~",
                                                        "указ~",
                                                        "директив~",
                                                        "кодекс~",
                                                        "хартии",
                                                        "пакт~",
                                                        "положени~ о персонале",
                                                        "القانون",
                                                        "قانون",
                                                        "مرسوم",
                                                        "المرسوم",
                                                        "التوجيه",
                                                        "ميثاق"});

const PhraseTable& law_words() {
  static const PhraseTable table = phrase_table_of(kLaws);
  return table;
}

// "la loi n° 96-14 du 3 mai 1996, | article 19", "Ley federal ... (| art. 41)": the law named in
// the same sentence, with nothing of the Union's cited since.
bool is_of_law(std::string_view text, std::size_t begin, const std::vector<Citation>& citations) {
  constexpr std::size_t kFar = 100;  // bytes
  const std::size_t edge = text.find_last_not_of(' ', begin == 0 ? 0 : begin - 1);
  if (begin < 2 || edge == std::string_view::npos) return false;
  if (text[edge] != ',' && text[edge] != '(') return false;
  std::size_t from = edge > kFar ? edge - kFar : 0;
  if (!citations.empty()) from = std::max(from, std::min(edge, citations.back().span.end));
  for (std::size_t at = edge; at-- > from;) {
    const bool ends = text[at] == '\n' || text[at] == ';' ||
                      (text[at] == '.' && at + 1 < edge && text[at + 1] == ' ' && at > 3 &&
                       !is_blank_byte(text[at - 2]) && !is_digit_byte(text[at - 1]));
    if (ends) return false;
    if (is_word_byte(text[at]) && is_word_start(text, at) && law_words().match(text.substr(at))) {
      return true;
    }
  }
  return false;
}

// Words before "No." that are none of the nouns which numbers count.
constexpr auto kNoNouns =
    std::to_array<std::string_view>({"in",         "of",         "and",       "see",
                                     "under",      "by",         "to",        "with",
                                     "that",       "from",       "per",       "as",
                                     "or",         "than",       "cf",        "new",
                                     "provision",  "provisions", "the",       "also",
                                     "both",       "for",        "on",        "at",
                                     "compare",    "preferred",  "but",       "above",
                                     "upon",       "while",      "when",      "where",
                                     "which",      "since",      "though",    "le",
                                     "les",        "au",         "aux",       "du",
                                     "des",        "de",         "et",        "ou",
                                     "voir",       "par",        "sous",      "selon",
                                     "el",         "los",        "al",        "del",
                                     "y",          "o",          "en",        "con",
                                     "según",      "por",        "véase",     "a",
                                     "add",        "mod",        "sup",       "noc",
                                     "rr",         "cs",         "cv",        "gr",
                                     "amend",      "delete",     "keep",      "like",
                                     "why",        "if",         "cites",     "cite",
                                     "quotes",     "quote",      "reopen",    "reads",
                                     "only",       "because",    "whether",   "until",
                                     "against",    "within",     "without",   "nor",
                                     "neither",    "either",     "invoke",    "invokes",
                                     "invoked",    "apply",      "applies",   "applying",
                                     "citing",     "quoting",    "amending",  "amends",
                                     "amended",    "recall",     "recalls",   "recalled",
                                     "mention",    "mentions",   "mentioned", "says",
                                     "gives",      "requires",   "provides",  "follow",
                                     "follows",    "through",    "whereas",   "about",
                                     "concerning", "regarding",  "into",      "before",
                                     "after",      "between",    "is",        "are",
                                     "was",        "were",       "not",       "inconsistency",
                                     "conflict",   "breach",     "violation", "read",
                                     "adding",     "deleting",   "suppress",  "modify",
                                     "replace",    "insert",     "nos"});

// "Circular No. 5", "declaration No. 37", "order Nos. 12 and 13": the noun before it is counted.
bool counts_noun(const Reading& reading, std::size_t begin) {
  static const PhraseTable links = phrase_table_of(kNoNouns);
  if (begin < 2 || reading.text[begin - 1] != ' ') return false;
  std::size_t word = begin - 1;
  while (word > 0 && begin - word < kLongestWord && is_word_byte(reading.text[word - 1])) --word;
  const std::string_view name = reading.text.substr(word, begin - 1 - word);
  if (name.empty() || static_cast<unsigned char>(name.front()) >= 0x80) return false;
  return !links.match(name).has_value();
}

// "《巴塞尔公约》第4条", "(国务院令第291号)第六十四条": the words before it name its text.
bool is_behind_title(std::string_view text, std::size_t begin) {
  if (begin >= 1 && text[begin - 1] == ')' && starts_ideograph(text[begin])) return true;
  return begin >= 3 && text.substr(begin - 3, 3) == "》";
}

Citation bare(const std::vector<CitedPlace>& places, Rule rule, GluedLetters letters,
              TextSpan span) {
  Citation citation = local_citation(places, span.begin, span.end);
  citation.question = Question::kInstrument;
  citation.rule = rule;
  for (std::size_t i = 0; i < places.size(); ++i) {
    citation.items[i].target.place = to_place(places[i], letters);
  }
  return citation;
}

std::optional<Citation> bare_annex(const Reading& reading, const std::vector<CitedPlace>& places,
                                   TextSpan span, const Cursor& in) {
  const PlaceNumber& number = places.front().first;
  if (number.parts.empty() || is_of_another_text(in) || !reading.is_capital(span.begin)) {
    return std::nullopt;
  }
  const bool is_line_start = span.begin == 0 || reading.text[span.begin - 1] == '\n';
  const bool ends_line = in.peek() == '\n' || in.peek() == '\0' || in.peek() == '(';
  if (is_line_start && ends_line) return std::nullopt;
  const char first = number.parts.front().front();
  const std::size_t number_at = span.end - number.parts.front().size();
  if (is_letter_byte(first) && places.size() == 1 && is_letter_byte(reading.text[number_at]) &&
      !reading.is_capital(number_at)) {
    return std::nullopt;
  }
  return bare(places, Rule::kBareAnnex, GluedLetters::kStay, span);
}

// "Table 1", "Table 1 – Steps": a line above a table, which refers to nothing.
bool is_caption(const Reading& reading, TextSpan span, Cursor in) {
  if (span.begin > 0 && reading.text[span.begin - 1] != '\n') return false;
  in.take_blanks_in_line();
  const char c = in.peek();
  return c == '\n' || c == '\0' || c == '-' || c == ':' || c == '.' || c == '\t';
}

// Whether the words are no heading: "Section 4" alone on its line is one.
bool is_in_words(std::string_view text, std::size_t begin) {
  return begin > 1 && text[begin - 1] == ' ' &&
         (is_word_byte(text[begin - 2]) || text[begin - 2] == ',' || text[begin - 2] == '.');
}

// "Tampere Convention, | Article 4", "Basel Convention, | Annexes VIII and IX": a treaty by a name
// of its own.
bool names_convention(const Reading& reading, std::string_view before) {
  constexpr std::string_view kConvention = " convention";
  static const PhraseTable ours({{"the", 0}, {"itu", 0}, {"this", 0}, {"and", 0}, {"of", 0}});
  if (!before.ends_with(kConvention)) return false;
  const std::string_view name = before.substr(0, before.size() - kConvention.size());
  const std::size_t word = name.find_last_of(" \n") + 1;
  const std::size_t at = static_cast<std::size_t>(name.data() - reading.text.data()) + word;
  return word < name.size() && reading.is_capital(at) && !ours.match(name.substr(word));
}

// Where what stands in `before` behind its last comma, semicolon, bracket or sentence begins.
std::size_t begin_of_clause(std::string_view before) {
  for (std::size_t at = before.size(); at > 0; --at) {
    const char last = before[at - 1];
    if (last == ';' || last == ',' || last == '(') return at;
    if (last == ' ' && at > 1 && before[at - 2] == '.') return at;
  }
  return 0;
}

// "3GPP TS 38.104 V16.6.0, | clause 6.6.4", "ISO/IEC 27001:2013, | clause 9.3": of the standard of
// others that is named right before, with nothing of the Union's cited since.
bool is_of_foreign_standard(const Reading& reading, std::size_t begin) {
  static constexpr auto kOthers = std::to_array<std::string_view>(
      {"3gpp", "etsi", "ieee", "iso",  "iso/iec", "iec", "rfc",  "ietf", "cispr", "onem2m", "w3c",
       "nist", "icao", "imo",  "gsma", "ansi",    "tia", "cept", "ecc",  "fcc",   "wto"});
  static const PhraseTable others = phrase_table_of(kOthers);
  constexpr std::size_t kFarthest = 60;
  std::size_t from = begin > kFarthest ? begin - kFarthest : 0;
  if (!reading.citations->empty()) from = std::max(from, reading.citations->back().span.end);
  std::size_t end = begin;
  while (end > from && is_blank_byte(reading.text[end - 1])) --end;
  if (end <= from) return false;
  const bool is_apart = reading.text[end - 1] == ',' || reading.text[end - 1] == '(';
  std::string_view before = reading.text.substr(from, end - from - (is_apart ? 1 : 0));
  before.remove_prefix(begin_of_clause(before));
  if (is_apart && names_convention(reading, before)) return true;
  // "ICAO | Annex 10": without a comma the name stands right before.
  std::size_t at = is_apart ? 0 : before.find_last_of(' ') + 1;
  for (; at < before.size(); ++at) {
    const bool starts = is_word_byte(before[at]) && (at == 0 || !is_word_byte(before[at - 1]));
    if (starts && others.match(before.substr(at))) return true;
  }
  return false;
}

// A clause, section or table: of the text cited last.
std::optional<Citation> bare_section(const Reading& reading, const DividedPlaces& division,
                                     TextSpan span, const Cursor& in) {
  const CitedPlace& first = division.places.front();
  const bool is_shown = first.part == "table" || first.part == "figure";
  if (is_shown && is_caption(reading, span, in)) return std::nullopt;
  const bool has_dots =
      std::any_of(division.places.begin(), division.places.end(),
                  [](const CitedPlace& place) { return place.first.parts.size() > 1; });
  // "clause 8": what is so called is a part of a text; items and points are of anything.
  const bool is_section = division.use == Use::kSection && is_in_words(reading.text, span.begin);
  const bool is_exact = has_dots || is_shown || is_section || !first.outer.empty();
  if (!is_exact) return std::nullopt;
  return bare(division.places, Rule::kBareSection, GluedLetters::kSplit, span);
}

std::optional<Citation> bare_provision(const Reading& reading, const DividedPlaces& division,
                                       TextSpan span) {
  const PlaceNumber& number = division.places.front().first;
  const bool is_plain = number.parts.size() == 1 && number.glued.empty();
  if (number.parts.size() > 3 || number.parts[0].size() > 4) return std::nullopt;
  // Arabic leaves the article out where the number is of the noun before it.
  constexpr std::string_view kArabicNumber = "\u0631\u0642\u0645";
  const bool is_of_noun = counts_noun(reading, span.begin) ||
                          reading.text.substr(span.begin).starts_with(kArabicNumber);
  if (is_plain && is_of_noun) return std::nullopt;
  Citation citation = bare(division.places, Rule::kBareProvision, GluedLetters::kStay, span);
  citation.kind = ReferenceKind::kProvision;
  return citation;
}

}  // namespace

Citation bare_provisions(const std::vector<CitedPlace>& places, TextSpan span) {
  Citation citation = bare(places, Rule::kBareProvision, GluedLetters::kStay, span);
  citation.kind = ReferenceKind::kProvision;
  return citation;
}

std::optional<Citation> to_unlinked(const Reading& reading, const DividedPlaces& division,
                                    Cursor* in, std::size_t begin) {
  const PlaceNumber& number = division.places.front().first;
  const bool is_provision = division.use == Use::kProvision && number.parts.size() == 1;
  if (Cursor behind = *in; is_provision && take_above(&behind)) {
    return bare_provisions(division.places, {begin, in->at()});
  }
  if (take_above(in) || is_of_this_text(reading.text, begin, &begin)) {
    return local_citation(division.places, begin, in->at());
  }
  const TextSpan span{begin, in->at()};
  if (is_of_foreign_standard(reading, begin)) return std::nullopt;
  if (division.use == Use::kAnnex) return bare_annex(reading, division.places, span, *in);
  if (number.parts.empty() || is_behind_title(reading.text, begin)) return std::nullopt;
  if (division.use == Use::kNumbered && names_rejected_instrument(reading, *in))
    return std::nullopt;
  if (is_of_law(reading.text, begin, *reading.citations)) return std::nullopt;
  if (division.use == Use::kNumbered) {
    return bare(division.places, Rule::kBareParagraph, GluedLetters::kSplit, span);
  }
  if (is_of_unknown_text(*in)) return std::nullopt;
  const bool is_footnote = division.places.front().part == "footnote" && number.parts.size() > 1;
  switch (is_footnote ? Use::kProvision : division.use) {
    case Use::kProvision: {
      DividedPlaces plain = division;
      for (CitedPlace& place : plain.places) {
        place.part.clear();
        if (place.first.glued == "rr") place.first.glued.clear();  // "No. 5.340RR"
      }
      return bare_provision(reading, plain, span);
    }
    case Use::kArticle: {
      if (is_behind_law(reading, begin)) return std::nullopt;
      Citation citation = bare(division.places, Rule::kBareArticle, GluedLetters::kStay, span);
      citation.kind = ReferenceKind::kProvision;
      return citation;
    }
    case Use::kRule: {
      Citation citation = bare(division.places, Rule::kBareRule, GluedLetters::kStay, span);
      citation.kind = ReferenceKind::kProvision;
      return citation;
    }
    case Use::kSection:
    case Use::kItem:
      return bare_section(reading, division, span, *in);
    default:
      return std::nullopt;
  }
}

}  // namespace itu::analyzers
