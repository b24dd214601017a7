// Places and the text they are in: "annex 2 to Decision 8", "Nos. 191A and 191B of the Convention",
// "resolves 2 of Resolution 58", "considering b), c) and h) above".
#include "analyzers/citation/bodies.h"
#include "analyzers/citation/grammar.h"
#include "analyzers/citation/headings.h"

namespace itu::analyzers {
namespace {

constexpr int kMostLinks = 12;  // words between a place and its text

bool keeps_letters(const Target& target) { return target.body == "itu"; }

// Words between a place and the text it is in.
const PhraseTable& link_words() {
  static const PhraseTable table({{"of", 0},
                                  {"in", 0},
                                  {"to", 0},
                                  {"under", 0},
                                  {"from", 0},
                                  {"the", 0},
                                  {"the same", 0},
                                  {"same", 0},
                                  {"said", 0},
                                  {"present", 0},
                                  {"above-mentioned", 0},
                                  {"aforementioned", 0},
                                  {"final", 0},
                                  {"draft", 0},
                                  {"revised", 0},
                                  {"current", 0},
                                  {"new", 0},
                                  {"itu's", 0},
                                  {",", 0},
                                  {"(geneva)", 0},
                                  {"(tunis)", 0},
                                  {"(", 0},
                                  {"[", 0},
                                  {"/", 0},
                                  {"overall", 0},
                                  {"its", 0},
                                  {"itu", 0},
                                  {"de", 0},
                                  {"de la", 0},
                                  {"du", 0},
                                  {"des", 0},
                                  {"de l'", 0},
                                  {"del", 0},
                                  {"de los", 0},
                                  {"de las", 0},
                                  {"à la", 0},
                                  {"au", 0},
                                  {"à", 0},
                                  {"al", 0},
                                  {"a la", 0},
                                  {"la", 0},
                                  {"le", 0},
                                  {"к", 0},
                                  {"من", 0},
                                  {"في", 0},
                                  {"的", 0}});
  return table;
}

// "this resolution", "the present report": the citing document itself.
bool take_this_text(Cursor* in) {
  Attempt attempt(in);
  static const PhraseTable demonstratives({{"this", 0},
                                           {"the present", 0},
                                           {"the above", 0},
                                           {"present", 0},
                                           {"la présente", 0},
                                           {"le présent", 0},
                                           {"la presente", 0},
                                           {"el presente", 0},
                                           {"настоящ~", 0},
                                           {"本", 0}});
  static const PhraseTable texts({{"resolution", 0},
                                  {"decision", 0},
                                  {"document", 0},
                                  {"report", 0},
                                  {"circular", 0},
                                  {"letter", 0},
                                  {"recommendation", 0},
                                  {"annex", 0},
                                  {"opinion", 0},
                                  {"contribution", 0},
                                  {"addendum", 0},
                                  {"résolution", 0},
                                  {"décision", 0},
                                  {"resolución", 0},
                                  {"decisión", 0},
                                  {"резолюци~", 0},
                                  {"решени~", 0},
                                  {"决议", 0}});
  if (!in->take_phrase(demonstratives)) return false;
  in->take_blanks();
  return in->take_phrase(texts).has_value() && attempt.keep();
}

bool take_above(Cursor* in) {
  static const PhraseTable words({{"above", 0},
                                  {"below", 0},
                                  {"hereto", 0},
                                  {"hereafter", 0},
                                  {"ci-dessus", 0},
                                  {"ci-dessous", 0},
                                  {"anterior", 0},
                                  {"supra", 0},
                                  {"выше", 0}});
  return in->take_phrase(words).has_value();
}

// The text that places belong to, over a few linking words: ", in Article 8 of the | Constitution".
struct Linked {
  std::optional<Citation> work;
  bool is_this_text = false;
  std::string outer;  // "annex.2" of "paragraph 3 of Annex 2 to Resolution 5"
};

bool is_outer(const DividedPlaces& division) {
  return division.use == Division::Use::kAnnex || division.use == Division::Use::kSection ||
         division.use == Division::Use::kArticle;
}

// "WG-WSIS Report (Council Document C07/21)": a name before the symbol in brackets.
bool take_report_name(Cursor* in) {
  Attempt attempt(in);
  constexpr std::size_t kLongestName = 80;
  const std::size_t limit = std::min(in->text().size(), in->at() + kLongestName);
  const std::size_t open = in->text().substr(0, limit).find('(', in->at());
  if (open == std::string_view::npos || open < in->at() + 8) return false;
  const std::string_view name = in->text().substr(in->at(), open - in->at());
  if (name.find_first_of(".;:,\n") != std::string_view::npos) return false;
  static const PhraseTable endings(
      {{"report", 0}, {"document", 0}, {"contribution", 0}, {"letter", 0}, {"paper", 0}});
  std::size_t last = name.find_last_not_of(' ');
  last = last == std::string_view::npos ? 0 : name.rfind(' ', last);
  if (last == std::string_view::npos || !endings.match(name.substr(last + 1))) return false;
  in->move_to(open);
  return attempt.keep();
}

// "Annex K/H.324": the letter that is an annex may also look like the start of a word.
std::optional<Linked> take_linked(const Reading& reading, Cursor* in, int depth) {
  Attempt attempt(in);
  Linked linked;
  bool has_link = false;
  std::size_t closing = 0;
  for (int i = 0; i < kMostLinks; ++i) {
    if (has_link && take_this_text(in)) {
      linked.is_this_text = true;
      attempt.keep();
      return linked;
    }
    // Russian and Arabic join without a word.
    if (!has_link && is_blank_byte(in->peek()) && static_cast<unsigned char>(in->peek(1)) >= 0x80) {
      has_link = true;
    }
    if (has_link || in->peek() == '/') {
      Cursor ahead = *in;
      if (auto work = take_work(reading, &ahead, depth - 1)) {
        linked.work = std::move(work);
        *in = ahead;
        if (closing > 0) in->take(')');
        attempt.keep();
        return linked;
      }
      if (auto division = take_division(&ahead); division && is_outer(*division)) {
        linked.outer = to_place(division->places.front(), GluedLetters::kStay);
        *in = ahead;
        continue;
      }
    }
    if (has_link && take_report_name(in)) continue;
    in->take_blanks();
    closing += in->peek() == '(';
    if (!in->take_phrase(link_words())) break;
    has_link = true;
  }
  return std::nullopt;
}

// Provisions that lie in an article or the annex of definitions are numbered through: the article
// says nothing more. Other places keep what they lie in.
void set_outer(const std::string& outer, const Target& target, std::vector<CitedPlace>* places) {
  if (outer.empty() || keeps_letters(target)) return;
  for (CitedPlace& place : *places) place.outer = outer;
}

Citation local_citation(std::vector<CitedPlace> places, std::size_t begin, std::size_t end) {
  Citation citation;
  citation.kind = ReferenceKind::kLocal;
  citation.rule = "local-place";
  for (CitedPlace& place : places) {
    CitedItem item;
    item.span = place.span;
    item.target.place = to_place(place, GluedLetters::kSplit);
    citation.items.push_back(std::move(item));
  }
  citation.span = {begin, end};
  return citation;
}

// More places before the text is named: "Article 6 of, and Nos. 1007 and 1008 of the Annex to,
// ...".
void take_further_divisions(Cursor* in, std::vector<CitedPlace>* places) {
  while (places->size() < 64) {
    Attempt attempt(in);
    in->take_word("of");
    if (take_separator(in) != Separator::kList) return;
    auto division = take_division(in);
    if (!division || division->places.front().first.parts.empty()) return;
    places->insert(places->end(), division->places.begin(), division->places.end());
    attempt.keep();
  }
}

// "Section 9, § 9.8": the second repeats the first more exactly.
void keep_most_exact(std::vector<CitedPlace>* places) {
  if (places->size() != 2) return;
  const CitedPlace& first = (*places)[0];
  const CitedPlace& second = (*places)[1];
  const bool repeats = first.first.parts.size() == 1 && second.first.parts.size() > 1 &&
                       first.first.parts[0] == second.first.parts[0] && first.part.empty();
  if (repeats) places->erase(places->begin());
}

// A place without a text: a paragraph of the instrument that the text is about, an annex of this
// text, a provision of the Radio Regulations ("No. 5.340").
std::optional<Citation> to_unlinked(const Reading& reading, const DividedPlaces& division,
                                    Cursor* in, std::size_t begin) {
  const PlaceNumber& number = division.places.front().first;
  const bool is_above = take_above(in);
  if (is_above) return local_citation(division.places, begin, in->at());
  if (division.use == Division::Use::kProvision) {
    if (number.parts.size() != 2 || number.parts[0].size() > 2) return std::nullopt;
    Citation citation = local_citation(division.places, begin, in->at());
    citation.kind = ReferenceKind::kProvision;
    citation.question = Question::kForm;
    for (std::size_t i = 0; i < citation.items.size(); ++i) {
      citation.items[i].target = {"itu", "rr", "",
                                  "",    {},   to_place(division.places[i], GluedLetters::kStay)};
    }
    return citation;
  }
  if (division.use == Division::Use::kNumbered && !number.parts.empty()) {
    Citation citation = local_citation(division.places, begin, in->at());
    citation.question = Question::kInstrument;
    citation.rule = "paragraph";
    return citation;
  }
  const bool is_annex = division.use == Division::Use::kAnnex && !number.parts.empty();
  const bool is_line_start = begin == 0 || reading.text[begin - 1] == '\n';
  const bool is_heading = is_line_start && (in->peek() == '\n' || in->peek() == '\0');
  if (!is_annex || is_heading || !reading.is_capital(begin)) return std::nullopt;
  const char first = number.parts.front().front();
  const std::size_t number_at = in->at() - number.parts.front().size();
  if (is_letter_byte(first) && !reading.is_capital(number_at)) return std::nullopt;
  return local_citation(division.places, begin, in->at());
}

// The items of a heading: "2", "1 to 11", "b), c) and h)".
std::vector<CitedPlace> take_items(Cursor* in, const Heading& heading) {
  return take_place_numbers(in, heading.place, {false, true});
}

// ", recognizing and emphasizing" behind a first heading.
void take_more_headings(Cursor* in, std::vector<CitedPlace>* places) {
  while (places->size() < 16) {
    Attempt attempt(in);
    if (take_separator(in) != Separator::kList) return;
    in->take_blanks();
    const std::size_t begin = in->at();
    const auto heading = match_heading(in->rest());
    if (!heading) return;
    in->move_to(begin + heading->length);
    places->push_back({{begin, in->at()}, "", heading->place, {}, {}});
    attempt.keep();
  }
}

// "in its considering, recognizing and emphasizing parts".
std::vector<CitedPlace> take_heading_parts(Cursor* in) {
  Attempt attempt(in);
  static const PhraseTable starts({{"in its", 0}, {"in the", 0}, {"its", 0}});
  static const PhraseTable ends({{"part", 0}, {"parts", 0}, {"section", 0}, {"sections", 0}});
  if (!in->take_phrase(starts)) return {};
  in->take_blanks();
  const std::size_t begin = in->at();
  const auto heading = match_heading(in->rest());
  if (!heading) return {};
  in->move_to(begin + heading->length);
  std::vector<CitedPlace> places = {{{begin, in->at()}, "", heading->place, {}, {}}};
  take_more_headings(in, &places);
  if (!in->take_phrase(ends)) return {};
  attempt.keep();
  return places;
}

}  // namespace

void put_places(const std::vector<CitedPlace>& places, Citation* citation) {
  std::vector<CitedItem> items;
  for (const CitedItem& item : citation->items) {
    for (const CitedPlace& place : places) {
      CitedItem with_place = item;
      const bool stays = keeps_letters(item.target);
      const std::string inner = item.target.place;
      with_place.target.place = to_place(place, stays ? GluedLetters::kStay : GluedLetters::kSplit);
      // "RR Appendix" is numbered like Articles; "art" and "ap" are kept short there.
      if (stays && with_place.target.place.substr(0, 9) == "appendix.") {
        with_place.target.place.replace(0, 8, "ap");
      }
      if (!inner.empty()) with_place.target.place = inner + "." + with_place.target.place;
      if (place.span.end > place.span.begin) with_place.span = place.span;
      items.push_back(std::move(with_place));
    }
  }
  citation->items = std::move(items);
}

void take_places_after(const Reading& reading, Cursor* in, Citation* citation) {
  if (citation->items.empty()) return;
  if (const auto parts = take_heading_parts(in); !parts.empty()) {
    Citation last = *citation;
    last.items = {citation->items.back()};
    put_places(parts, &last);
    citation->items.pop_back();
    citation->items.insert(citation->items.end(), last.items.begin(), last.items.end());
    citation->span.end = in->at();
    return;
  }
  Attempt attempt(in);
  const bool has_comma = in->take(',');
  in->take_blanks_in_line();
  if (in->peek() == '\n') return;
  auto division = take_division(in);
  if (!division || division->places.front().first.parts.empty()) return;
  if (division->use == Division::Use::kProvision) return;
  take_further_divisions(in, &division->places);
  keep_most_exact(&division->places);
  // "Resolution 140, annex 2 to Decision 8": the annex is the other text's.
  Cursor ahead = *in;
  static const PhraseTable links({{"of", 0}, {"to", 0}, {"de", 0}, {"del", 0}, {"du", 0}});
  ahead.take(',');
  if (ahead.take_phrase(links)) {
    ahead.take_word("the");
    if (!take_body(reading, &ahead)) return;
    Cursor kind = ahead;
    if (kind.take_phrase(text_kind_words()) && !has_comma) return;
  }
  Citation last = *citation;
  last.items = {citation->items.back()};
  put_places(division->places, &last);
  citation->items.pop_back();
  citation->items.insert(citation->items.end(), last.items.begin(), last.items.end());
  citation->span.end = in->at();
  attempt.keep();
}

std::optional<Citation> take_divided(const Reading& reading, Cursor* in, int depth) {
  if (depth <= 0) return std::nullopt;
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  auto division = take_division(in);
  if (!division) return std::nullopt;
  const std::size_t after_first = in->at();
  std::vector<CitedPlace> places = division->places;
  take_further_divisions(in, &places);
  auto linked = take_linked(reading, in, depth);
  if (!linked && in->at() != after_first) {
    in->move_to(after_first);
    places = division->places;
    linked = take_linked(reading, in, depth);
  }
  if (!linked) {
    auto citation = to_unlinked(reading, *division, in, begin);
    if (citation) attempt.keep();
    return citation;
  }
  attempt.keep();
  keep_most_exact(&places);
  if (linked->is_this_text) {
    for (CitedPlace& place : places) place.outer = linked->outer;
    return local_citation(places, begin, in->at());
  }
  set_outer(linked->outer, linked->work->items.front().target, &places);
  put_places(places, &*linked->work);
  linked->work->span = {begin, in->at()};
  return linked->work;
}

std::optional<Citation> take_headed(const Reading& reading, Cursor* in, int depth) {
  if (depth <= 0) return std::nullopt;
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  const auto heading = match_heading(in->rest());
  if (!heading) return std::nullopt;
  in->move_to(begin + heading->length);
  if (in->peek() == '\n') return std::nullopt;
  std::vector<CitedPlace> places = take_items(in, *heading);
  if (places.empty()) return std::nullopt;
  places.front().span.begin = begin;
  if (take_above(in)) {
    attempt.keep();
    return local_citation(places, begin, in->at());
  }
  auto linked = take_linked(reading, in, depth);
  if (!linked) return std::nullopt;
  attempt.keep();
  if (linked->is_this_text) return local_citation(places, begin, in->at());
  put_places(places, &*linked->work);
  linked->work->span = {begin, in->at()};
  return linked->work;
}

std::optional<Citation> take_numbered_first(const Reading& reading, Cursor* in) {
  Attempt attempt(in);
  const std::size_t begin = in->at();
  const std::vector<CitedPlace> places = take_place_numbers(in, "", {});
  if (places.empty()) return std::nullopt;
  static const PhraseTable links({{"of", 0}, {"of the", 0}, {"in the", 0}});
  const PlaceNumber& number = places.front().first;
  Cursor ahead = *in;
  if (ahead.take_phrase(links) && !number.glued.empty()) {
    if (auto work = take_instrument(reading, &ahead)) {
      put_places(places, &*work);
      work->span = {begin, ahead.at()};
      *in = ahead;
      attempt.keep();
      return work;
    }
  }
  // "5.328AA": a footnote of the table of frequency allocations, in capitals.
  const bool is_footnote = places.size() == 1 && number.parts.size() == 2 &&
                           !number.glued.empty() && number.parts[0].size() <= 2 &&
                           number.parts[1].size() >= 2 && reading.is_capital(in->at() - 1);
  if (!is_footnote) return std::nullopt;
  Citation citation = local_citation(places, begin, in->at());
  citation.kind = ReferenceKind::kProvision;
  citation.question = Question::kForm;
  citation.rule = "radio-footnote";
  citation.items.front().target = {"itu", "rr", "",
                                   "",    {},   to_place(places[0], GluedLetters::kStay)};
  attempt.keep();
  return citation;
}

}  // namespace itu::analyzers
