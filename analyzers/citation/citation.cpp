#include "analyzers/citation/citation.h"

#include <array>

namespace itu::analyzers {
namespace {

std::string_view to_string(Question question) {
  static constexpr std::array<std::string_view, 8> kNames = {
      "", "whose", "of what", "short name", "common name", "series", "which Sector", "form"};
  return kNames[static_cast<std::size_t>(question)];
}

// Target without a body: "?/res/140".
std::string print(const Target& target) {
  if (!target.body.empty() || target.kind.empty()) return to_id(target);
  Target named = target;
  named.body = "?";
  return to_id(named);
}

}  // namespace

std::string to_string(const Bracket& bracket) {
  std::string text = bracket.is_revision ? "rev" : "";
  const auto add = [&text](std::string_view word) {
    if (word.empty()) return;
    if (!text.empty()) text += ' ';
    text += word;
  };
  add(bracket.body);
  for (const PlaceYear& place : bracket.places) {
    add(place.place);
    add(std::to_string(place.year));
  }
  if (bracket.places.empty() && bracket.year != 0) add(std::to_string(bracket.year));
  if (bracket.month != 0) add("month " + std::to_string(bracket.month));
  return text;
}

std::string to_string(const Citation& citation) {
  std::string text(to_string(citation.kind));
  if (citation.question != Question::kNothing) {
    text += " [" + std::string(to_string(citation.question)) + "]";
  }
  if (!citation.body.empty()) {
    text += citation.evidence == BodyEvidence::kNear ? " near " : " of ";
    text += citation.body;
    if (citation.body_year != 0) text += "-" + std::to_string(citation.body_year);
  }
  text += ":";
  for (const CitedItem& item : citation.items) {
    text += &item == &citation.items.front() ? " " : " | ";
    text += print(item.target);
    if (item.bracket) text += " (" + to_string(item.bracket) + ")";
  }
  return text;
}

}  // namespace itu::analyzers
