#include "analyzers/citation/grammar/inner_places.h"

#include <algorithm>

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
  const bool is_annex =
      place.part == "annex" || place.part == "appendix" || place.part == "attachment";
  return is_annex && !place.first.parts.empty();
}

bool may_lie_inside(const std::vector<CitedPlace>& places, Division::Use use) {
  const bool is_radio = std::all_of(places.begin(), places.end(), is_appendix_with_articles);
  const bool is_inner = use == Division::Use::kSection || use == Division::Use::kNumbered;
  if (is_radio) return is_inner || use == Division::Use::kArticle;
  const bool is_in_appendix = std::all_of(places.begin(), places.end(), [](const auto& place) {
    return place.outer.starts_with("appendix.");
  });
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
  return found || is_radio;
}

// ", Table 4", "第4条第4.1.3段": one level more.
bool take_inside(Cursor* in, std::vector<CitedPlace>* places) {
  Attempt attempt(in);
  const bool is_radio = std::all_of(places->begin(), places->end(), is_appendix_with_articles);
  if (!take_way_inside(in, is_radio)) return false;
  if (is_radio && starts_ideograph(in->peek())) {
    const auto inner = take_ordinal_places(in);
    if (inner.empty() || has_parts(inner.front())) return false;
    put_inside(inner, places);
    return attempt.keep();
  }
  const auto division = take_division(in);
  if (!division || division->places.front().first.parts.empty()) return false;
  if (!may_lie_inside(*places, division->use)) return false;
  put_inside(division->places, places);
  return attempt.keep();
}

}  // namespace

void take_inner_places(Cursor* in, std::vector<CitedPlace>* places) {
  for (int depth = 0; depth < kDeepest && take_inside(in, places); ++depth) {
  }
}

void take_further_places(Cursor* in, std::vector<CitedPlace>* places) {
  for (int i = 0; i < kMostDivisions; ++i) {
    Attempt attempt(in);
    in->take_word("of");
    if (take_separator(in) != Separator::kList) return;
    in->take_blanks();
    const auto division = take_division(in);
    if (!division || division->places.front().first.parts.empty()) return;
    places->insert(places->end(), division->places.begin(), division->places.end());
    attempt.keep();
    if (i == 0) take_inner_places(in, places);
  }
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
