#include "analyzers/citation/grammar/ordinal_places.h"

#include "analyzers/citation/grammar/brackets.h"
#include "analyzers/citation/grammar/ordinals.h"
#include "analyzers/citation/tables/headings.h"

namespace itu::analyzers {
namespace {

constexpr int kDeepest = 4;  // "附件2第3部分第4.1段"
constexpr std::size_t kMostPlaces = 64;

// "第110段" behind "第108段至": the end of a range whose ends both have the measure word.
bool take_end_of_range(Cursor* in, int row, DividedPlaces* division) {
  Attempt attempt(in);
  if (take_separator(in) != Separator::kRange || !in->take_here(kOrdinalSign)) return false;
  const Division& words = ordinal_division(row);
  auto ends = take_place_numbers(in, words.part, {false, false});
  if (ends.size() != 1 || ends.front().last) return false;
  in->take_blanks();
  if (in->take_phrase(ordinal_divisions()) != row) return false;
  CitedPlace& range = division->places.back();
  if (range.last) return false;
  range.last = ends.front().first;
  range.span.end = in->at();
  return attempt.keep();
}

// The numbers up to the measure word, which stands at `end`: "4.2 d)", or with letters "A.3", "II".
std::vector<CitedPlace> take_numbers_before(Cursor* in, std::string_view part, std::size_t end) {
  in->take_blanks();
  for (const PlaceShape shape : {PlaceShape{false, true}, PlaceShape{true, false}}) {
    Attempt attempt(in);
    auto places = take_place_numbers(in, part, shape);
    in->take_blanks();
    if (places.empty() || in->at() != end) continue;
    attempt.keep();
    return places;
  }
  return {};
}

// One "第…" with its measure word; the sign may be left out behind others: "第6、9段和26 g)段".
bool take_one_measured(Cursor* in, DividedPlaces* division, int* row) {
  Attempt attempt(in);
  in->take_blanks_in_line();
  const std::size_t begin = in->at();
  if (!in->take_here(kOrdinalSign) && division->places.empty()) return false;
  const auto measure = find_measure(*in);
  if (!measure || measure->of != Measure::Of::kPlace) return false;
  const Division& words = ordinal_division(measure->row);
  auto places = take_numbers_before(in, words.part, measure->begin);
  if (places.empty()) return false;
  in->take_phrase(ordinal_divisions());
  places.front().span.begin = begin;
  places.back().span.end = in->at();
  division->use = words.use;
  division->places.insert(division->places.end(), places.begin(), places.end());
  *row = measure->row;
  return attempt.keep();
}

// "、责成秘书长2" behind "做出决议3和5".
void take_more_headed(Cursor* in, std::vector<CitedPlace>* items) {
  while (items->size() < kMostPlaces) {
    Attempt attempt(in);
    if (take_separator(in) != Separator::kList) return;
    in->take_blanks();
    const std::size_t begin = in->at();
    in->take_here('"');
    const auto heading = match_heading(in->rest());
    if (!heading) return;
    in->move_to(in->at() + heading->length);
    in->take_here('"');
    auto more = take_place_numbers(in, heading->place, {false, true});
    if (more.empty() || counts_otherwise(in->rest())) return;
    more.front().span.begin = begin;
    items->insert(items->end(), more.begin(), more.end());
    attempt.keep();
  }
}

// "做出决议2", "做出决议部分第2段", "考虑到a)"; with a word for "part" behind it also without
// items.
std::vector<CitedPlace> take_headed_places(Cursor* in) {
  static const PhraseTable parts({{"部分", 0}, {"一节", 0}, {"一段", 0}, {"段落", 0}});
  Attempt attempt(in);
  in->take('"');
  std::vector<CitedPlace> places;
  do {
    in->take_blanks();
    const std::size_t begin = in->at();
    const auto heading = match_heading(in->rest());
    if (!heading) return {};
    in->move_to(begin + heading->length);
    places.push_back({{begin, in->at()}, "", heading->place, {}, {}});
  } while (places.size() < kMostPlaces && take_separator(in) == Separator::kList);
  in->take('"');
  const bool has_part = in->take_phrase(parts).has_value();
  if (places.size() == 1) {
    const CitedPlace whole = places.front();
    Cursor ahead = *in;
    auto division = take_measured(&ahead);
    auto items =
        division ? division->places : take_place_numbers(&ahead, whole.part, {false, true});
    if (!items.empty() && !counts_otherwise(ahead.rest())) {
      for (CitedPlace& item : items) item.part = whole.part;
      items.front().span.begin = whole.span.begin;
      *in = ahead;
      attempt.keep();
      take_more_headed(in, &items);
      return items;
    }
  }
  if (!has_part) return {};
  attempt.keep();
  return places;
}

// "第1号决议⏎第9.4节": a line that is full ends between the text and its part.
void take_wrap(Cursor* in) {
  constexpr std::size_t kFullLine = 60;  // bytes
  if (in->peek() != '\n' || in->at() < kFullLine) return;
  const std::string_view line = in->text().substr(in->at() - kFullLine, kFullLine);
  const bool is_full = line.find('\n') == std::string_view::npos;
  if (is_full && in->rest().substr(1, kOrdinalSign.size()) == kOrdinalSign) {
    in->move_to(in->at() + 1);
  }
}

// "(b)项" behind "第20段": an item of it.
std::vector<CitedPlace> take_item_of(Cursor* in) {
  static const PhraseTable words({{"项", 0}, {"分项", 0}, {"小项", 0}, {"点", 0}, {"分段", 0}});
  Attempt attempt(in);
  auto items = take_place_numbers(in, "", {false, true});
  in->take_blanks_in_line();
  if (items.empty() || is_digit_byte(items.front().first.parts[0][0])) return {};
  if (!in->take_phrase(words)) return {};
  attempt.keep();
  return items;
}

// One level: an annex, a numbered part, the items of a heading.
std::vector<CitedPlace> take_level(Cursor* in, bool is_inner) {
  static const PhraseTable links(
      {{"的", 0}, {"中", 0}, {"中的", 0}, {"内", 0}, {"所附", 0}, {"之", 0}, {"里", 0}});
  Attempt attempt(in);
  in->take_blanks_in_line();
  in->take_phrase(links);
  in->take_blanks_in_line();
  take_wrap(in);
  std::vector<CitedPlace> places;
  if (is_inner) places = take_item_of(in);
  if (!places.empty()) return attempt.keep() ? places : std::vector<CitedPlace>();
  if (is_digit_byte(in->peek())) {  // "建议书的4.2 d)"
    places = take_place_numbers(in, "", {false, false});
    if (!places.empty() && places.front().first.parts.size() < 2) places.clear();
  } else if (auto measured = take_measured(in)) {
    places = std::move(measured->places);
  } else if (starts_ideograph(in->peek()) || in->peek() == '"') {
    auto division = take_division(in);
    places = division ? std::move(division->places) : take_headed_places(in);
  }
  if (!places.empty()) attempt.keep();
  return places;
}

// "和附录二" behind "第6.3节": another part of the same text, with a word of its own.
void take_siblings(Cursor* in, std::vector<CitedPlace>* places) {
  while (!places->empty() && places->size() < kMostPlaces) {
    Attempt attempt(in);
    if (take_separator(in) != Separator::kList) return;
    auto division = starts_ideograph(in->peek()) ? take_division(in) : std::nullopt;
    if (!division || division->places.front().first.parts.empty()) return;
    // "附件1第2段和附件2第3段": each has its own.
    const std::string whole = to_place(division->places.back(), GluedLetters::kStay);
    if (auto inner = take_level(in, true); !inner.empty()) {
      for (CitedPlace& place : inner) place.outer = whole;
      division->places = std::move(inner);
    }
    places->insert(places->end(), division->places.begin(), division->places.end());
    attempt.keep();
  }
}

}  // namespace

std::optional<DividedPlaces> take_measured(Cursor* in) {
  Attempt attempt(in);
  DividedPlaces division;
  int row = 0;
  if (!take_one_measured(in, &division, &row)) return std::nullopt;
  while (division.places.size() < kMostPlaces) {
    if (take_end_of_range(in, row, &division)) continue;
    Attempt next(in);
    int same = 0;
    if (take_separator(in) != Separator::kList || !take_one_measured(in, &division, &same)) break;
    next.keep();
  }
  attempt.keep();
  return division;
}

std::vector<CitedPlace> take_ordinal_places(Cursor* in) {
  std::vector<CitedPlace> places;
  Cursor first = *in;
  first.take('"');
  first.take_blanks_in_line();
  if (!starts_ideograph(first.peek())) take_wrap(&first);
  if (!starts_ideograph(first.peek())) return places;
  for (int depth = 0; depth < kDeepest; ++depth) {
    Attempt attempt(in);
    // "附录30（WRC-19，修订版）第4条"
    if (!places.empty() && places.front().part == "appendix") take_bracket(in);
    std::vector<CitedPlace> inner = take_level(in, !places.empty());
    if (inner.empty()) break;
    if (places.size() > 1) {  // "第10条和第27条第4款": of the last
      if (places.back().part.empty()) break;
      const std::string outer = to_place(places.back(), GluedLetters::kStay);
      for (CitedPlace& place : inner) place.outer = outer;
      places.pop_back();
      places.insert(places.end(), inner.begin(), inner.end());
      attempt.keep();
      break;
    }
    if (!places.empty()) {
      for (CitedPlace& place : inner) {
        place.outer = to_place(places.front(), GluedLetters::kStay);
        place.span.begin = places.front().span.begin;
      }
    }
    places = std::move(inner);
    attempt.keep();
  }
  take_siblings(in, &places);
  return places;
}

bool is_of_this_text(std::string_view text, std::size_t at, std::size_t* begin) {
  const bool is_chinese = ends_in_ideograph(text, text.find_last_not_of(" \"", at - 1) + 1);
  if (at == 0 || !is_chinese) return false;
  const std::size_t found = begin_of_words_before(
      text, at, {"上述",   "上文",   "以上",   "上面",   "前述",     "下述",   "下文",
                 "以下",   "本决议", "本决定", "本建议", "本建议书", "本意见", "本文件",
                 "本报告", "本通函", "本函",   "本附件", "本文稿",   "本文"});
  if (found == at) return false;
  *begin = found;
  return true;
}

}  // namespace itu::analyzers
