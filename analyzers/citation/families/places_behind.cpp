// Places behind the text they are in: "Resolution 71, Annex 2, section 3", "X.1205 (§ 5)".
#include "analyzers/citation/grammar/grammar.h"
#include "analyzers/citation/grammar/inner_places.h"
#include "analyzers/citation/grammar/links.h"
#include "analyzers/citation/grammar/ordinal_places.h"

namespace itu::analyzers {
namespace {

// What stands behind a list belongs to its last member.
void put_places_into_last(const std::vector<CitedPlace>& places, std::size_t end,
                          Citation* citation) {
  Citation last = *citation;
  last.items = {citation->items.back()};
  put_places(places, &last);
  citation->items.pop_back();
  citation->items.insert(citation->items.end(), last.items.begin(), last.items.end());
  citation->span.end = end;
}

// "Resolution 140, annex 2 to Decision 8": the place is the other text's.
bool belongs_to_next(const Reading& reading, Cursor ahead, bool has_comma) {
  static const PhraseTable links({{"of", 0}, {"to", 0}, {"de", 0}, {"del", 0}, {"du", 0}});
  ahead.take(',');
  if (!ahead.take_phrase(links)) return false;
  ahead.take_word("the");
  if (!take_body(reading, &ahead)) return true;
  Cursor kind = ahead;
  return kind.take_phrase(text_kind_words()) && !has_comma;
}

// Whether nothing of the clause follows: the end of a line or sentence, a mark, a bracket.
bool ends_clause(const Cursor& in) {
  const char next = in.peek();
  return next == '\0' || std::string_view(");.\n\t").find(next) != std::string_view::npos;
}

// "item 2.6 | in Annex 2 to Decision 8": the place lies in one of another text.
bool lies_in_next(Cursor in) {
  if (!in.take_word("in")) return false;
  in.take_blanks();
  return take_division(&in).has_value();
}

// The further places of the list that are of the text before it, as the first are: not those of
// "clause 2.6, and | Appendix I to P.1401". Whether the first are.
bool take_further_of_it(const Reading& reading, bool has_comma, Cursor* in,
                        std::vector<CitedPlace>* places) {
  const std::size_t after_first = in->at();
  const std::vector<CitedPlace> first = *places;
  take_further_places(in, places);
  const auto is_of_next = [&] {
    return belongs_to_next(reading, *in, has_comma) || lies_in_next(*in) ||
           names_text_behind(reading, *in) || names_this_text(*in);
  };
  if (in->at() != after_first && is_of_next()) {
    in->move_to(after_first);
    *places = first;
  }
  return !is_of_next();
}

// ", Annex E", " clause 4.2 d)", " (§ 5)", ", resolves 3".
std::vector<CitedPlace> take_parts_behind(const Reading& reading, Cursor* in) {
  Attempt attempt(in);
  in->take_here(']');  // "[ITU-T G.780/Y.1351], clause 5.2"
  const bool has_comma = in->take(',');
  in->take_blanks_in_line();
  if (in->peek() == '\n') return {};
  if (auto items = take_headed_items(in); !items.empty() && !belongs_to_next(reading, *in, true)) {
    if (Cursor behind = *in; take_above(&behind)) return {};  // of the citing text
    attempt.keep();
    return items;
  }
  const bool is_aside = !has_comma && in->take('(');
  if (auto items = is_aside ? take_headed_items(in) : std::vector<CitedPlace>(); !items.empty()) {
    if (!in->take(')')) return {};
    attempt.keep();
    return items;
  }
  auto division = take_division(in);
  if (!division || division->use == Division::Use::kProvision) return {};
  take_inner_places(in, &division->places);
  std::vector<CitedPlace>& places = division->places;
  if (places.front().first.parts.empty()) {
    // "Decision 482, Annex" at the end of what is said.
    if (!ends_clause(*in) || !(has_comma || is_aside)) return {};
    if (is_aside && !in->take(')')) return {};
    attempt.keep();
    return places;
  }
  if (const std::string heading = take_heading_part(in); !heading.empty()) {
    for (CitedPlace& place : places) place.outer = heading;
  }
  if (in->peek() == '/') return {};  // "clause 5.7 of A.8, | Figure 1/A.8"
  const bool has_own = take_further_of_it(reading, has_comma, in, &places);
  if (is_aside && !in->take(')')) return {};
  keep_most_exact(&places);
  if (!has_own) return {};
  attempt.keep();
  return places;
}

}  // namespace

void take_places_after(const Reading& reading, Cursor* in, Citation* citation) {
  if (citation->items.empty()) return;
  auto parts = take_ordinal_places(in);
  if (parts.empty()) parts = take_heading_parts(in);
  if (parts.empty()) parts = take_parts_behind(reading, in);
  if (!parts.empty()) put_places_into_last(parts, in->at(), citation);
}

}  // namespace itu::analyzers
