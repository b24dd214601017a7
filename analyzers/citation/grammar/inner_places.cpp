#include "analyzers/citation/grammar/inner_places.h"

#include <algorithm>
#include <cstdlib>

#include "analyzers/citation/grammar/brackets.h"
#include "analyzers/citation/grammar/ordinal_places.h"
#include "analyzers/citation/grammar/sentences.h"

namespace itu::analyzers {
namespace {

constexpr int kMostDivisions = 4;  // "Article 6 of, and Nos. 1007 and 1008 of the Annex to, ..."
constexpr int kDeepest = 3;        // "Appendix 30, Article 4, § 4.1.3"
constexpr std::size_t kFarthest = 200;  // bytes back to the Appendix of the sentence

// Appendices 30, 30A and 30B of the Radio Regulations have articles of their own.
bool has_articles(std::string_view number) {
  return number == "30" || number == "30a" || number == "30b";
}

bool is_appendix_with_articles(const CitedPlace& place) {
  const bool is_appendix = place.part == "appendix" || place.part == "annex";
  if (!is_appendix || place.first.parts.size() != 1 || place.last) return false;
  return has_articles(place.first.parts[0] + place.first.glued);
}

bool has_parts(const CitedPlace& place) {
  const bool is_annex = place.part == "annex" || place.part == "appendix" ||
                        place.part == "attachment" || place.part == "part" ||
                        place.part == "chapter";
  return is_annex && (!place.first.parts.empty() || place.part == "annex");
}

bool is_single_article(const std::vector<CitedPlace>& places) {
  return places.size() == 1 && places.front().part == "art" && places.front().outer.empty() &&
         !places.front().last;
}

// "§ 9, | apartados d) a g)", "paragraph 90, | sub-items e) and k)": letters in one number.
bool are_items_of_number(const std::vector<CitedPlace>& places,
                         const std::vector<CitedPlace>& inner) {
  const CitedPlace& outer = places.front();
  if (places.size() != 1 || outer.last || !outer.part.empty() || !outer.outer.empty()) return false;
  if (outer.first.parts.empty() || !outer.first.glued.empty()) return false;
  if (!is_digit_byte(outer.first.parts.back().front())) return false;
  return std::all_of(inner.begin(), inner.end(), [](const CitedPlace& place) {
    return place.part.empty() && place.first.parts.size() == 1 &&
           is_letter_byte(place.first.parts.front().front());
  });
}

bool may_lie_inside(const std::vector<CitedPlace>& places, Division::Use use) {
  const bool is_radio = std::all_of(places.begin(), places.end(), is_appendix_with_articles);
  const bool is_inner = use == Division::Use::kSection || use == Division::Use::kNumbered ||
                        use == Division::Use::kItem;
  if (is_radio) return is_inner || use == Division::Use::kArticle;
  const bool is_in_appendix = std::all_of(places.begin(), places.end(), [](const auto& place) {
    return place.outer.starts_with("appendix.");
  });
  if (is_single_article(places)) return is_inner;
  if (!is_inner || (places.size() != 1 && !is_in_appendix)) return false;
  return has_parts(places.front()) || !places.front().outer.empty();
}

void put_inside(const std::vector<CitedPlace>& inner, std::vector<CitedPlace>* places) {
  std::vector<std::string> outers;
  for (const CitedPlace& place : *places) outers.push_back(to_place(place, GluedLetters::kStay));
  const std::size_t begin = places->front().span.begin;
  *places = places_in(outers, inner);
  for (CitedPlace& place : *places) place.span.begin = std::min(place.span.begin, begin);
}

// ", ", ": the ", "(Rev.WRC-15), " before what lies inside.
bool take_way_inside(Cursor* in, bool is_radio) {
  static const PhraseTable articles(
      {{"the", 0}, {"le", 0}, {"la", 0}, {"les", 0}, {"el", 0}, {"los", 0}, {"las", 0}});
  if (is_radio) {
    Attempt bracket(in);
    const auto edition = take_bracket(in);
    if (edition && edition->body == "wrc") bracket.keep();
  }
  bool found = in->take(',');
  if (!found && is_radio && in->peek() == ':') found = in->take_here(':');
  if (found) in->take_phrase(articles);
  in->take_blanks_in_line();
  const bool is_section = in->rest().starts_with("\u00A7");  // "Annex 1 § 2.1"
  return found || is_radio || is_section;
}

// ", Table 4", "第4条第4.1.3段": one level more.
bool take_inside(Cursor* in, std::vector<CitedPlace>* places, AnnexesOf annexes) {
  Attempt attempt(in);
  const bool is_radio = std::all_of(places->begin(), places->end(), is_appendix_with_articles);
  const bool is_chinese = starts_ideograph(in->peek());  // "附录4附件2"
  if (!take_way_inside(in, is_radio) && !is_chinese) return false;
  if (is_radio && starts_ideograph(in->peek())) {
    const auto inner = take_ordinal_places(in);
    if (inner.empty() || has_parts(inner.front())) return false;
    put_inside(inner, places);
    return attempt.keep();
  }
  const auto division = take_division(in);
  if (!division || division->places.front().first.parts.empty()) return false;
  const bool may_be_annex = is_chinese || is_radio || annexes == AnnexesOf::kAppendices;
  const bool is_own_annex = may_be_annex && places->size() == 1 &&
                            division->places.front().part == "annex" &&
                            places->front().part == "appendix" && places->front().outer.empty() &&
                            !places->front().first.parts.empty();
  const bool is_of_annex = division->is_point && has_parts(places->front());
  const Division::Use use = is_of_annex ? Division::Use::kNumbered : division->use;
  const bool are_items = are_items_of_number(*places, division->places);
  if (!is_own_annex && !are_items && !may_lie_inside(*places, use)) return false;
  const bool is_in_article =
      std::all_of(division->places.begin(), division->places.end(),
                  [&](const CitedPlace& place) { return lies_in_article(place, division->use); });
  const bool has_article = is_single_article(*places);
  // "RR Article 21, Table 21-4"
  const bool is_table = division->places.front().part == "table";
  if (has_article && !is_in_article && !is_table) return false;
  put_inside(division->places, places);
  for (CitedPlace& place : *places) place.in_article = has_article && !is_table;
  return attempt.keep();
}

// "et | à l'Appendice II", "y | en el Apéndice II": what may stand before the next of several.
const PhraseTable& words_before() {
  static const PhraseTable table(
      {{"in", 0},     {"to", 0},    {"the", 0},     {"in the", 0},  {"to the", 0},  {"of the", 0},
       {"à l'", 0},   {"à la", 0},  {"au", 0},      {"aux", 0},     {"l'", 0},      {"la", 0},
       {"le", 0},     {"les", 0},   {"dans l'", 0}, {"dans le", 0}, {"dans la", 0}, {"de l'", 0},
       {"du", 0},     {"des", 0},   {"de la", 0},   {"en el", 0},   {"en la", 0},   {"en los", 0},
       {"en las", 0}, {"el", 0},    {"los", 0},     {"las", 0},     {"al", 0},      {"a la", 0},
       {"a los", 0},  {"a las", 0}, {"del", 0},     {"de los", 0},  {"de las", 0},  {"в", 0},
       {"к", 0},      {"на", 0}});
  return table;
}

}  // namespace

bool lies_in_article(const CitedPlace& place, Division::Use use) {
  constexpr int kMostParagraphs = 19;
  if (!place.part.empty() || place.first.parts.empty() || !place.first.glued.empty()) return false;
  const std::string& number = place.first.parts.front();
  if (is_letter_byte(number.front())) return use == Division::Use::kSection;
  const bool has_items =
      std::all_of(place.first.parts.begin() + 1, place.first.parts.end(),
                  [](const std::string& part) { return is_letter_byte(part.front()); });
  return use == Division::Use::kNumbered && has_items &&
         std::atoi(number.c_str()) <= kMostParagraphs;
}

void take_inner_places(Cursor* in, std::vector<CitedPlace>* places, AnnexesOf annexes) {
  for (int depth = 0; depth < kDeepest && take_inside(in, places, annexes); ++depth) {
  }
}

void take_further_places(Cursor* in, std::vector<CitedPlace>* places) {
  for (int i = 0; i < kMostDivisions; ++i) {
    Attempt attempt(in);
    in->take_word("of");
    if (take_separator(in) != Separator::kList) return;
    in->take_phrase(words_before());
    in->take_blanks();
    auto division = take_division(in);
    if (!division || division->places.front().first.parts.empty()) return;
    // "Appendix 1, § 1.6 and § 3.2.1": in the same.
    const CitedPlace& last = places->back();
    const bool is_like_last =
        !last.outer.empty() && last.part.empty() && division->use != Division::Use::kProvision;
    const std::string outer = is_like_last ? last.outer : std::string();
    for (CitedPlace& place : division->places) {
      if (place.part.empty() && place.outer.empty()) place.outer = outer;
      places->push_back(std::move(place));
    }
    attempt.keep();
    if (i == 0) take_inner_places(in, places);
  }
}

bool heads_annex(Cursor in, const DividedPlaces& division, std::size_t begin) {
  static const PhraseTable links({{"to", 0}, {"of", 0}, {"in", 0}, {"and", 0}, {"or", 0}});
  const bool is_line = begin == 0 || in.text()[begin - 1] == '\n';
  if (!is_line || in.peek() != '\n' || division.use != Division::Use::kAnnex) return false;
  if (division.places.front().first.parts.empty()) return false;
  in.take_here('\n');
  return is_blank_byte(in.peek()) || in.peek() == '(' ||
         (is_letter_byte(in.peek()) && !links.match(in.rest()));
}

void keep_most_exact(std::vector<CitedPlace>* places) {
  if (places->size() != 2) return;
  const CitedPlace& first = (*places)[0];
  const CitedPlace& second = (*places)[1];
  const bool repeats = first.first.parts.size() == 1 && second.first.parts.size() > 1 &&
                       first.first.parts[0] == second.first.parts[0] && first.part.empty();
  if (repeats) places->erase(places->begin());
}

std::vector<CitedPlace> places_in(const std::vector<std::string>& outers,
                                  const std::vector<CitedPlace>& places) {
  std::vector<CitedPlace> all;
  for (const std::string& outer : outers) {
    for (CitedPlace place : places) {
      place.outer = place.outer.empty() ? outer : outer + "." + place.outer;
      all.push_back(std::move(place));
    }
  }
  return all;
}

std::vector<std::string> appendices_before(const Reading& reading, std::size_t begin) {
  if (reading.citations->empty()) return {};
  const Citation& last = reading.citations->back();
  if (last.span.end > begin || begin - last.span.end > kFarthest) return {};
  if (ends_sentence(reading.text.substr(last.span.end, begin - last.span.end))) return {};
  std::vector<std::string> outers;
  for (const CitedItem& item : last.items) {
    const std::string& place = item.target.place;
    const std::size_t dot = place.find('.');
    if (dot == std::string::npos) return {};
    const std::string number = place.substr(dot + 1, place.find('.', dot + 1) - dot - 1);
    const std::string word = place.substr(0, dot);
    const bool is_appendix = word == "ap" || word == "appendix" || word == "annex";
    if (!is_appendix || !has_articles(number)) return {};
    const std::string outer = "appendix." + number;
    if (std::find(outers.begin(), outers.end(), outer) == outers.end()) outers.push_back(outer);
  }
  return outers;
}

}  // namespace itu::analyzers
