#include "indexer/schema/holdings.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace itu::schema {
namespace {

using analyzers::Target;

// The document meant among those held of the work, or none: the edition named, else the newest.
std::vector<HeldEdition>::iterator choose(std::vector<HeldEdition>& editions,
                                          const Target& target) {
  if (target.edition.empty()) return editions.begin();
  return std::find_if(editions.begin(), editions.end(), [&](const HeldEdition& held) {
    return held.target.edition == target.edition;
  });
}

bool is_number(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int language_rank(std::string_view language, std::string_view wanted) {
  if (!wanted.empty() && language == wanted) return 0;
  return language == "en" ? 1 : 2;
}

}  // namespace

std::string_view to_string(TargetState state) {
  switch (state) {
    case TargetState::kHeld:
      return "held";
    case TargetState::kEditionNotHeld:
      return "edition-not-held";
    case TargetState::kPlaceMissing:
      return "place-missing";
    case TargetState::kNotHeld:
      return "not-held";
  }
  return "";
}

bool is_earlier_edition(std::string_view left, std::string_view right) {
  if (is_number(left) && is_number(right) && left.size() != right.size()) {
    return left.size() < right.size();
  }
  return left < right;
}

FoundPlace find_place(const std::string& asked, const HasPlace& is_there) {
  if (asked.empty() || is_there(asked)) return {asked, true};
  std::string around = asked;
  if (const std::size_t dots = around.find(".."); dots != std::string::npos) {
    around.resize(dots);
    if (is_there(around)) return {around, true};
  }
  while (true) {
    const std::size_t dot = around.rfind('.');
    if (dot == std::string::npos) return {};
    around.resize(dot);
    if (is_there(around)) return {around, false};
  }
}

std::vector<HeldEdition> find_editions(const Index& index, const Target& target,
                                       std::string_view language) {
  std::vector<HeldEdition> editions;
  for (DocumentEntry& entry : index.find_work(work_id(target))) {
    auto own = analyzers::parse_id(entry.hit.id);
    if (!own || own->supplements != target.supplements) continue;
    editions.push_back({std::move(*own), std::move(entry)});
  }
  std::stable_sort(editions.begin(), editions.end(),
                   [&](const HeldEdition& left, const HeldEdition& right) {
                     if (left.target.edition != right.target.edition) {
                       return is_earlier_edition(right.target.edition, left.target.edition);
                     }
                     const std::string& a = left.entry.hit.language;
                     const std::string& b = right.entry.hit.language;
                     return std::make_tuple(language_rank(a, language), a) <
                            std::make_tuple(language_rank(b, language), b);
                   });
  return editions;
}

Holding find_holding(const Index& index, const Target& target, std::string_view language) {
  Holding holding;
  std::vector<HeldEdition> editions = find_editions(index, target, language);
  if (editions.empty()) return holding;
  const auto chosen = choose(editions, target);
  if (chosen == editions.end()) {
    holding.state = TargetState::kEditionNotHeld;
    holding.edition = std::move(editions.front());
    return holding;
  }
  const DocumentRecord record = index.record(chosen->entry.hit);
  const FoundPlace found = find_place(
      target.place, [&](const std::string& place) { return record.find_place(place).has_value(); });
  holding.state = found.is_exact ? TargetState::kHeld : TargetState::kPlaceMissing;
  holding.place = found.place;
  holding.edition = std::move(*chosen);
  return holding;
}

}  // namespace itu::schema
