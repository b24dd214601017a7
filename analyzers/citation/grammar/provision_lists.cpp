#include "analyzers/citation/grammar/provision_lists.h"

#include <algorithm>

#include "analyzers/citation/tables/instruments.h"

namespace itu::analyzers {
namespace {

// "MOD 50; ADD 50A; (MOD) 80": the numbers that a list of proposals names.
std::vector<CitedPlace> take_proposed_numbers(Cursor* in) {
  static const PhraseTable marks({{"mod", 0},
                                  {"add", 0},
                                  {"sup", 0},
                                  {"noc", 0},
                                  {"(mod)", 0},
                                  {"(add)", 0},
                                  {"(sup)", 0},
                                  {"(noc)", 0}});
  constexpr std::size_t kMost = 32;
  std::vector<CitedPlace> all;
  Attempt attempt(in);
  do {
    in->take_blanks_in_line();
    if (!in->take_phrase(marks)) return {};
    const auto numbers = take_place_numbers(in, "", {});
    if (numbers.empty()) return {};
    all.insert(all.end(), numbers.begin(), numbers.end());
  } while (all.size() < kMost && (in->take(';') || in->take(',')));
  attempt.keep();
  return all;
}

}  // namespace

// "Article 57 | (236, 237)", "Article 10 of the Constitution | (Nos. 65 to 72)": the numbers that
// it holds.
std::vector<CitedPlace> take_numbers_between(Cursor* in) {
  constexpr std::size_t kFewestDigits = 2;  // "Article 12 (1)" is its first paragraph
  Attempt attempt(in);
  in->take_blanks_in_line();
  if (!in->take_here('(')) return {};
  auto numbers = take_proposed_numbers(in);
  if (numbers.empty()) numbers = take_place_numbers(in, "", {});
  if (numbers.empty()) {
    const auto division = take_division(in);
    if (!division || division->use != Division::Use::kProvision) return {};
    numbers = division->places;
  }
  if (numbers.empty() || !in->take(')')) return {};
  for (const CitedPlace& number : numbers) {
    if (number.first.parts.empty() || number.first.parts[0].size() < kFewestDigits) return {};
  }
  attempt.keep();
  return numbers;
}

void add_numbers(const std::vector<CitedPlace>& numbers, std::size_t end, Citation* citation) {
  const CitedItem article = citation->items.front();
  for (const CitedPlace& number : numbers) {
    CitedItem item = article;
    item.span = number.span;
    item.target.place = to_place(number, GluedLetters::kStay);
    const bool is_named = !item.target.body.empty();
    if (is_named && !may_have_provision(item.target, item.target.place)) continue;
    citation->items.push_back(std::move(item));
  }
  citation->span.end = std::max(citation->span.end, numbers.empty() ? 0 : end);
}

// "Articles 4 and 5 of the Constitution | and the Convention": both texts are meant; with
// "respectively" one place of each.
void take_second_instrument(Cursor* in, const std::vector<CitedPlace>& places, Citation* citation) {
  static const PhraseTable articles({{"of the", 0},
                                     {"the", 0},
                                     {"of", 0},
                                     {"la", 0},
                                     {"de la", 0},
                                     {"el", 0},
                                     {"del", 0},
                                     {"le", 0}});
  static const PhraseTable respectively({{"respectively", 0},
                                         {"respectivement", 0},
                                         {"respectivamente", 0},
                                         {"соответственно", 0},
                                         {"على التوالي", 0}});
  const Target first = citation->items.front().target;
  const bool has_twin = first.body == "itu" && (first.kind == "cs" || first.kind == "cv");
  if (!has_twin || places.size() < 2 || citation->items.size() != places.size()) return;
  Attempt attempt(in);
  if (take_separator(in) != Separator::kList) return;
  in->take_phrase(articles);
  in->take_blanks();
  const auto mention = match_instrument(in->rest());
  if (!mention) return;
  const Target second = to_target(*mention->instrument);
  if (second.kind == first.kind || (second.kind != "cs" && second.kind != "cv")) return;
  in->move_to(in->at() + mention->length);
  Cursor behind = *in;
  behind.take(',');
  if (behind.take_phrase(respectively)) {
    if (places.size() != 2) return;
    citation->items.back().target.kind = second.kind;
  } else {
    if (take_division(&behind)) return;  // "and the Convention, No. 5"
    std::vector<CitedItem> twins = citation->items;
    for (CitedItem& twin : twins) twin.target.kind = second.kind;
    citation->items.insert(citation->items.end(), twins.begin(), twins.end());
    citation->goes_back = GoesBack::kToSeveral;
  }
  citation->span.end = in->at();
  attempt.keep();
}

}  // namespace itu::analyzers
