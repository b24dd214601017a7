#include "analyzers/structure/calls.h"

#include <algorithm>
#include <array>

#include "analyzers/citation/tables/headings.h"
#include "analyzers/normalizer.h"

namespace itu::analyzers {
namespace {

// Titles of sections and words of other languages that the table has as verbs.
constexpr auto kTitles =
    std::to_array<std::string_view>({"notes", "requests", "charges", "invites", "invite", "charge",
                                     "expresses", "thanks", "instructs", "observing", "aware"});

// Of all titles the commonest; a call only in small letters, as a call is printed.
constexpr std::string_view kNotes = "notes";

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

bool starts_with_capital_only(std::string_view line) {
  return line.size() > 1 && is_upper(line[0]) && !is_upper(line[1]);
}

// "NOTES" above a table or in a foreword; "RECOMMENDS" is a call in old texts.
bool is_in_capitals(std::string_view line) {
  return line.size() > 1 && is_upper(line[0]) && is_upper(line[1]);
}

}  // namespace

std::optional<Call> read_call(std::string_view line, bool is_style) {
  // Most lines are sentences; they cost no folding.
  if (line.empty() || line.back() == '.' || line.back() == ';') return std::nullopt;
  std::string folded = fold_to_string(line);
  auto heading = find_heading(folded);
  constexpr std::string_view kArabicAnd = "و";  // glued to the word: "and recalling"
  if (!heading && folded.compare(0, kArabicAnd.size(), kArabicAnd) == 0) {
    folded.erase(0, kArabicAnd.size());
    heading = find_heading(folded);
  }
  if (!heading) return std::nullopt;
  const bool is_title = folded == kNotes ? is_in_capitals(line) || starts_with_capital_only(line)
                                         : !is_style && starts_with_capital_only(line);
  if (is_title && std::find(kTitles.begin(), kTitles.end(), folded) != kTitles.end()) {
    return std::nullopt;
  }
  const auto known = match_heading(folded);
  const bool is_listed = known && known->length + 1 >= folded.size();
  return Call{heading->place, heading->is_operative, is_listed};
}

}  // namespace itu::analyzers
