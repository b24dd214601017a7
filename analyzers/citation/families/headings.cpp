// Places by the headings of resolutions: "resolves 2 of Resolution 58", "considering b) above", "in
// its considering, recognizing and emphasizing parts".
#include <array>

#include "analyzers/citation/grammar/inner_places.h"
#include "analyzers/citation/grammar/links.h"
#include "analyzers/citation/grammar/ordinal_places.h"
#include "analyzers/citation/grammar/ordinals.h"
#include "analyzers/citation/tables/headings.h"

namespace itu::analyzers {
namespace {

// The items of a heading: "2", "1 to 11", "b), c) and h)", "第2段".
std::vector<CitedPlace> take_items(Cursor* in, const Heading& heading) {
  Cursor ahead = *in;
  if (auto measured = take_measured(&ahead)) {
    // "注意到第9.7款" notes a provision.
    const bool is_item =
        measured->use == Division::Use::kNumbered || measured->use == Division::Use::kSection;
    if (!is_item) return {};
    *in = ahead;
    for (CitedPlace& place : measured->places) place.part = heading.place;
    return std::move(measured->places);
  }
  return take_place_numbers(in, heading.place, {false, true});
}

// A heading at the cursor and where it began.
struct HeadingSeen {
  Heading heading;
  std::size_t begin = 0;
};

std::optional<HeadingSeen> take_heading_here(Cursor* in) {
  const std::size_t begin = in->at();
  auto heading = match_heading(in->rest());
  if (!heading) return std::nullopt;
  in->move_to(begin + heading->length);
  return HeadingSeen{std::move(*heading), begin};
}

std::optional<HeadingSeen> take_heading(Cursor* in) {
  in->take_blanks();
  return take_heading_here(in);
}

// The heading as a place without items.
CitedPlace whole_part(const HeadingSeen& seen, const Cursor& behind) {
  return {{seen.begin, behind.at()}, "", seen.heading.place, {}, {}};
}

// ", recognizing and emphasizing" behind a first heading.
void take_more_headings(Cursor* in, std::vector<CitedPlace>* places) {
  while (places->size() < 16) {
    Attempt attempt(in);
    if (take_separator(in) != Separator::kList) return;
    const auto seen = take_heading(in);
    if (!seen) return;
    places->push_back(whole_part(*seen, *in));
    attempt.keep();
  }
}

// "under resolves 2 Member States report": the word before the heading says that it is cited.
bool is_behind_preposition(std::string_view text, std::size_t begin) {
  static const PhraseTable words({{"in", 0},
                                  {"under", 0},
                                  {"of", 0},
                                  {"by", 0},
                                  {"per", 0},
                                  {"see", 0},
                                  {"with", 0},
                                  {"from", 0},
                                  {"at", 0}});
  constexpr std::size_t kLongest = 5;
  if (begin < 2 || text[begin - 1] != ' ') return false;
  std::size_t word = begin - 1;
  while (word > 0 && begin - word <= kLongest && is_word_byte(text[word - 1])) --word;
  const auto match = words.match(text.substr(word, begin - word));
  return match && word + match->length + 1 == begin;
}

// Words behind the items of a heading that is cited.
constexpr auto kGoesOn = std::to_array<std::string_view>(
    {"of",      "in",       "to",       "above",    "below",      "and",       "or",      "as",
     "thereof", "which",    "on",       "that",     "with",       "by",        "for",     "is",
     "are",     "was",      "were",     "shall",    "should",     "calls",     "under",   "de",
     "del",     "du",       "dans",     "en",       "est",        "sont",      "au",      "aux",
     "ou",      "o",        "que",      "qui",      "a",          "al",        "para",    "pour",
     "por",     "par",      "con",      "avec",     "se",         "et",        "y",       "be",
     "being",   "been",     "may",      "can",      "cannot",     "will",      "would",   "could",
     "must",    "has",      "had",      "have",     "does",       "did",       "do",      "not",
     "where",   "when",     "if",       "since",    "because",    "who",       "whose",   "it",
     "this",    "but",      "than",     "from",     "into",       "before",    "after",   "only",
     "also",    "already",  "concerns", "provides", "asks",       "requires",  "refers",  "says",
     "states",  "contains", "reads",    "speaks",   "deals",      "remains",   "covers",  "applies",
     "gives",   "entrusts", "allows",   "mentions", "concerning", "regarding", "so",      "through",
     "rather",  "instead",  "the",      "ask",      "call",       "speak",     "request", "refer",
     "deal",    "read",     "apply",    "say",      "ended",      "remain"});

// "invites 3 countries to": the number counts what the sentence is about.
bool goes_on_as_clause(Cursor in) {
  static const PhraseTable may_follow = phrase_table_of(kGoesOn);
  if (Cursor here = in; take_above(&here)) return false;
  if (in.peek() == '\t') return false;  // the end of a cell
  in.take_blanks();
  const bool is_ascii = static_cast<unsigned char>(in.peek()) < 0x80;
  return is_letter_byte(in.peek()) && is_ascii && !in.take_phrase(may_follow);
}

// "dans le | considérant f)", "cuyo | resuelve 2": the heading as a noun, which cites.
bool has_article_before(std::string_view text, std::size_t begin) {
  if (begin < 4 || text[begin - 1] != ' ') return false;
  const std::string_view before = text.substr(0, begin - 1);
  for (const std::string_view article : {" le", " au", " du", " el", " del", " al", " les", " los",
                                         " cuyo", " su", " son", " dont"}) {
    if (before.ends_with(article)) return true;
  }
  return false;
}

// " and resolves 1" behind "considering a), b) and d)".
void take_more_headed_items(Cursor* in, std::vector<CitedPlace>* places) {
  for (int i = 0; i < 4; ++i) {
    Attempt attempt(in);
    if (take_separator(in) != Separator::kList) return;
    const auto seen = take_heading(in);
    if (!seen) return;
    std::vector<CitedPlace> items = take_items(in, seen->heading);
    if (items.empty()) return;
    items.front().span.begin = seen->begin;
    places->insert(places->end(), items.begin(), items.end());
    attempt.keep();
  }
}

}  // namespace

std::vector<CitedPlace> take_heading_parts(Cursor* in) {
  Attempt attempt(in);
  static const PhraseTable starts({{"in its", 0}, {"in the", 0}, {"its", 0}});
  static const PhraseTable ends({{"part", 0}, {"parts", 0}, {"section", 0}, {"sections", 0}});
  if (!in->take_phrase(starts)) return {};
  const auto seen = take_heading(in);
  if (!seen) return {};
  std::vector<CitedPlace> places = {whole_part(*seen, *in)};
  take_more_headings(in, &places);
  if (!in->take_phrase(ends)) return {};
  attempt.keep();
  return places;
}

std::vector<CitedPlace> take_headed_items(Cursor* in) {
  Attempt attempt(in);
  in->take_blanks_in_line();
  const auto seen = take_heading_here(in);
  if (!seen) return {};
  if (in->peek() == '"' && seen->begin > 0 && in->text()[seen->begin - 1] == '"') {
    in->take_here('"');
  }
  if (in->peek() == '\n') return {};
  std::vector<CitedPlace> places = take_items(in, seen->heading);
  if (places.empty() || counts_otherwise(in->rest())) return {};
  const bool is_cited =
      is_behind_preposition(in->text(), seen->begin) || has_article_before(in->text(), seen->begin);
  if (!is_cited && goes_on_as_clause(*in)) return {};
  places.front().span.begin = seen->begin;
  take_more_headed_items(in, &places);
  attempt.keep();
  return places;
}

namespace {

// A heading that begins a line is one; "on the basis of | considering d)" cites.
bool is_in_sentence(std::string_view text, std::size_t begin) {
  const std::size_t before = text.find_last_not_of(" \t*\"", begin == 0 ? 0 : begin - 1);
  return begin > 0 && before != std::string_view::npos && before < begin &&
         (is_word_byte(text[before]) || text[before] == ',' || text[before] == '(' ||
          text[before] == ';' || ends_in_ideograph(text, before + 1));
}

// "the report requested in resolves 9.1": of this text, if it has such an item.
Citation bare_items(const std::vector<CitedPlace>& places, std::size_t begin, std::size_t end) {
  Citation citation = local_citation(places, begin, end);
  citation.question = Question::kInstrument;
  citation.rule = Rule::kLocalPlace;
  return citation;
}

// What the items of a heading at `begin` are of: what the words behind them say, or the text that
// "its" before them goes back to.
std::optional<Linked> find_owner(const Reading& reading, Cursor* in, int depth, std::size_t begin) {
  // "with its resolves 3, Resolution 45": a comma links nothing then.
  const bool is_closed = in->peek() == ',' && antecedent_of_its(reading, begin);
  Cursor behind = *in;
  auto linked = is_closed ? std::nullopt : take_linked(reading, &behind, depth, true);
  // A heading lies in no other heading, in no article and in no paragraph: "considering d), to
  // paragraphs 29-82 thereof".
  const bool is_in_paragraph = linked && !linked->outer.empty() && !linked->is_headed &&
                               is_digit_byte(linked->outer.front());
  if (is_in_paragraph && linked->work) linked->outer.clear();
  const bool fits = linked && !(is_in_paragraph && !linked->work) &&
                    !(linked->is_open && (linked->is_headed || linked->outer.starts_with("art.")));
  if (fits) {
    *in = behind;
    return linked;
  }
  auto work = antecedent_of_its(reading, begin);
  if (!work) return std::nullopt;
  linked.emplace();
  linked->work = std::move(work);
  return linked;
}

// "section", "partie", "раздел": words for the part of a text that a heading begins.
const PhraseTable& part_words() {
  static const PhraseTable table({{"part", 0},
                                  {"section", 0},
                                  {"partie", 0},
                                  {"parte", 0},
                                  {"sección", 0},
                                  {"раздел~", 0},
                                  {"част~", 0},
                                  {"القسم", 0},
                                  {"الجزء", 0},
                                  {"الفقرة", 0}});
  return table;
}

}  // namespace

std::optional<Citation> take_named_part(const Reading& reading, Cursor* in, int depth) {
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  if (depth <= 0 || !in->take_phrase(part_words())) return std::nullopt;
  in->take_blanks();
  if (in->peek() != '"') return std::nullopt;
  const std::string heading = take_heading_part(in);
  if (heading.empty() || in->text()[in->at() - 1] != '"') return std::nullopt;
  const CitedPlace place{{begin, in->at()}, "", heading, {}, {}};
  auto linked = take_linked(reading, in, depth, true);
  if (!linked || !linked->work || !linked->outer.empty()) return std::nullopt;
  put_places({place}, &*linked->work);
  linked->work->span = {begin, in->at()};
  attempt.keep();
  return linked->work;
}

namespace {

// "in accordance with | further resolves of Resolution 27", "in | considering further above": the
// whole part, where a preposition before it says that it is cited.
std::optional<Citation> take_cited_part(const Reading& reading, Cursor* in, int depth) {
  constexpr std::string_view kFurther = "further ";
  Attempt attempt(in);
  std::size_t begin = in->at();
  auto seen = take_heading_here(in);
  if (!seen) return std::nullopt;
  Heading& heading = seen->heading;
  if (reading.text.substr(0, begin).ends_with(kFurther)) {
    begin -= kFurther.size();
    heading.place += "-further";
  }
  if (!is_behind_preposition(reading.text, begin)) return std::nullopt;
  const CitedPlace place{{begin, in->at()}, "", heading.place, {}, {}};
  if (take_above(in)) {
    attempt.keep();
    return local_citation({place}, begin, in->at());
  }
  // "aware of Resolution 5" is a phrase of its own.
  if (!heading.is_operative) return std::nullopt;
  auto linked = take_linked(reading, in, depth, false);
  if (!linked || !linked->work || !linked->outer.empty()) return std::nullopt;
  if (linked->work->rule != Rule::kNumberedText) return std::nullopt;
  put_places({place}, &*linked->work);
  linked->work->span = {begin, in->at()};
  attempt.keep();
  return linked->work;
}

}  // namespace

std::optional<Citation> take_headed(const Reading& reading, Cursor* in, int depth) {
  if (depth <= 0) return std::nullopt;
  if (auto part = take_cited_part(reading, in, depth)) return part;
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  std::vector<CitedPlace> places = take_headed_items(in);
  if (places.empty()) return std::nullopt;
  std::size_t from = begin;
  if (take_above(in) || is_of_this_text(reading.text, begin, &from)) {
    attempt.keep();
    return local_citation(places, from, in->at());
  }
  auto linked = find_owner(reading, in, depth, begin);
  const bool is_bare = !linked || linked->is_open;
  if (is_bare && !is_in_sentence(reading.text, begin)) return std::nullopt;
  attempt.keep();
  // "resolves 2 of Annex 1 to Resolution 5"
  const bool is_inside = linked && !linked->outer.empty() && !linked->is_headed;
  if (is_inside) places = places_in(linked->outers(), places);
  if (is_bare) {
    Citation citation = bare_items(places, begin, in->at());
    if (is_inside) citation.rule = Rule::kBareAnnex;
    if (has_article_before(reading.text, begin)) citation.rule = Rule::kHeadedItem;
    return citation;
  }
  if (linked->is_this_text) return local_citation(places, begin, in->at());
  put_places(places, &*linked->work);
  linked->work->span = {begin, in->at()};
  return linked->work;
}

}  // namespace itu::analyzers
