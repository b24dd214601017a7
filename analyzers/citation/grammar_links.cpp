#include "analyzers/citation/grammar_links.h"

#include <array>
#include <string_view>

namespace itu::analyzers {
namespace {

constexpr int kMostLinks = 12;  // words between a place and its text
constexpr int kMostOuter = 3;   // "paragraph 3 of section 2 of Annex 1 to Resolution 5" has two

// Words between a place and the text it is in.
constexpr auto kLinkWords = std::to_array<std::string_view>({"of",
                                                             "in",
                                                             "to",
                                                             "under",
                                                             "from",
                                                             "the",
                                                             "the same",
                                                             "same",
                                                             "said",
                                                             "present",
                                                             "above-mentioned",
                                                             "aforementioned",
                                                             "final",
                                                             "draft",
                                                             "revised",
                                                             "current",
                                                             "new",
                                                             "itu's",
                                                             ",",
                                                             "(geneva)",
                                                             "(tunis)",
                                                             "(",
                                                             "[",
                                                             "/",
                                                             "overall",
                                                             "its",
                                                             "itu",
                                                             "de",
                                                             "de la",
                                                             "du",
                                                             "des",
                                                             "de l'",
                                                             "del",
                                                             "de los",
                                                             "de las",
                                                             "à la",
                                                             "au",
                                                             "à",
                                                             "al",
                                                             "a la",
                                                             "la",
                                                             "le",
                                                             "к",
                                                             "من",
                                                             "في",
                                                             "的"});

const PhraseTable& link_words() {
  static const PhraseTable table = phrase_table_of(kLinkWords);
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

}  // namespace

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

Citation local_citation(const std::vector<CitedPlace>& places, std::size_t begin, std::size_t end) {
  Citation citation;
  citation.kind = ReferenceKind::kLocal;
  citation.rule = "local-place";
  for (const CitedPlace& place : places) {
    CitedItem item;
    item.span = place.span;
    item.target.place = to_place(place, GluedLetters::kSplit);
    citation.items.push_back(std::move(item));
  }
  citation.span = {begin, end};
  return citation;
}

// "Annex K/H.324": the letter that is an annex may also look like the start of a word.
std::optional<Linked> take_linked(const Reading& reading, Cursor* in, int depth) {
  Attempt attempt(in);
  Linked linked;
  bool has_link = false;
  std::size_t closing = 0;
  int outer = 0;
  for (int i = 0; i < kMostLinks; ++i) {
    if (has_link && take_this_text(in)) {
      linked.is_this_text = true;
      attempt.keep();
      return linked;
    }
    // Russian and Arabic join without a word.
    if (!has_link && is_blank_byte(in->peek()) && static_cast<unsigned char>(in->peek(1)) >= 0x80 &&
        !starts_ideograph(in->peek(1))) {
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
        if (++outer > kMostOuter) return std::nullopt;
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

}  // namespace itu::analyzers
