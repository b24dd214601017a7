// Places by the headings of resolutions: "resolves 2 of Resolution 58", "considering b) above", "in
// its considering, recognizing and emphasizing parts".
#include "analyzers/citation/grammar_links.h"
#include "analyzers/citation/headings.h"
#include "analyzers/citation/ordinal_places.h"
#include "analyzers/citation/ordinals.h"

namespace itu::analyzers {
namespace {

// The items of a heading: "2", "1 to 11", "b), c) and h)", "第2段".
std::vector<CitedPlace> take_items(Cursor* in, const Heading& heading) {
  if (auto measured = take_measured(in)) {
    for (CitedPlace& place : measured->places) place.part = heading.place;
    return std::move(measured->places);
  }
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

}  // namespace

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
  if (counts_otherwise(in->rest())) return std::nullopt;
  places.front().span.begin = begin;
  std::size_t from = begin;
  if (take_above(in) || is_of_this_text(reading.text, begin, &from)) {
    attempt.keep();
    return local_citation(places, from, in->at());
  }
  auto linked = take_linked(reading, in, depth);
  if (!linked) return std::nullopt;
  attempt.keep();
  if (linked->is_this_text) return local_citation(places, begin, in->at());
  put_places(places, &*linked->work);
  linked->work->span = {begin, in->at()};
  return linked->work;
}

}  // namespace itu::analyzers
