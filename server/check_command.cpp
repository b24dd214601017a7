#include "server/check_command.h"

#include <algorithm>
#include <array>
#include <iostream>
#include <map>
#include <optional>
#include <string_view>

#include "indexer/schema/index.h"
#include "indexer/schema/input.h"
#include "server/http/json_values.h"
#include "server/http/labels.h"

namespace itu::server {
namespace {

using analyzers::Candidate;
using analyzers::Certainty;
using analyzers::ReferenceTarget;

constexpr int kLookExit = 3;

// Findings as the summary counts them, in its order.
constexpr auto kWords = std::to_array<std::pair<Finding, std::string_view>>({
    {Finding::kHeld, "held"},
    {Finding::kUnchecked, "not looked up"},
    {Finding::kExternal, "external"},
    {Finding::kOutdated, "outdated"},
    {Finding::kPlaceMissing, "without such a place"},
    {Finding::kEditionNotHeld, "held in another edition"},
    {Finding::kNotHeld, "not held"},
    {Finding::kOpen, "open"},
});

std::string_view words_of(Finding finding) {
  const auto* row = std::find_if(kWords.begin(), kWords.end(),
                                 [&](const auto& words) { return words.first == finding; });
  return row->second;
}

// On one line: a wording may be broken in the draft.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool is_blank = c == ' ' || c == '\n' || c == '\t';
    if (!is_blank) line += c;
    if (is_blank && !line.empty() && line.back() != ' ') line += ' ';
  }
  return line;
}

// What follows the id: the edition that is there, the place nearest to the one cited, the title.
std::string detail_of(const CheckedTarget& checked) {
  const HeldTarget& held = checked.target.held;
  std::string title = held.title.empty() ? "" : ", \"" + on_one_line(held.title) + "\"";
  switch (checked.finding) {
    case Finding::kHeld:
      return title;
    case Finding::kOutdated:
      return "; " + checked.newer + " is held";
    case Finding::kPlaceMissing: {
      const bool is_local = checked.target.reference.target.is_local();
      const std::string where = is_local ? "this text" : held.document;
      const std::string nearest = held.place.empty() ? "" : "; the nearest is " + held.place;
      return "; " + where + " has no such place" + nearest;
    }
    case Finding::kEditionNotHeld:
      return "; " + held.document + " is held";
    default:
      return "";
  }
}

std::string candidates_of(const CheckedTarget& checked) {
  std::string list;
  const std::vector<Candidate>& candidates = checked.target.reference.candidates;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    list += (list.empty() ? "" : ", ") + to_id(candidates[i].target);
    if (i >= checked.target.candidates.size()) continue;
    std::string state{to_string(checked.target.candidates[i].state)};
    std::replace(state.begin(), state.end(), '-', ' ');
    list += " (" + state + ")";
  }
  return list;
}

void print_target(const CheckedTarget& checked, std::ostream& out) {
  const ReferenceTarget& reference = checked.target.reference;
  out << "    ";
  if (reference.certainty == Certainty::kOpen) {
    out << words_of(checked.finding) << ": " << candidates_of(checked) << '\n';
  } else {
    if (checked.finding != Finding::kUnchecked) out << words_of(checked.finding) << ": ";
    out << to_id(reference.target) << " (" << to_string(reference.certainty) << ')'
        << detail_of(checked) << '\n';
    const std::string others = candidates_of(checked);
    if (!others.empty()) out << "    or else: " << others << '\n';
  }
  if (!reference.reason.empty()) out << "    " << on_one_line(reference.reason) << '\n';
}

bool asks_for_a_look(const CheckedReference& reference) {
  return std::any_of(
      reference.targets.begin(), reference.targets.end(),
      [](const CheckedTarget& target) { return server::asks_for_a_look(target.finding); });
}

}  // namespace

void print_report(const std::vector<CheckedReference>& references, std::ostream& out) {
  std::map<Finding, std::size_t> counts;
  for (const CheckedReference& reference : references) {
    out << reference.line << ": " << on_one_line(reference.text) << '\n';
    for (const CheckedTarget& target : reference.targets) {
      ++counts[target.finding];
      print_target(target, out);
    }
    out << '\n';
  }
  out << plural(references.size(), "reference", "references");
  std::string_view sign = "; targets: ";
  for (const auto& [finding, words] : kWords) {
    if (counts[finding] == 0) continue;
    out << sign << counts[finding] << ' ' << words;
    sign = ", ";
  }
  out << '\n';
}

int run_check(const CheckOptions& options) {
  const analyzers::CitingContext context = schema::read_context(options.context, options.language);
  std::optional<schema::Index> index;
  if (!options.index.empty()) index.emplace(options.index);
  const std::vector<CheckedReference> references =
      check_references(index ? &*index : nullptr, schema::read_input(options.file), context);
  if (options.json) {
    for (const CheckedReference& reference : references) std::cout << print(to_json(reference));
  } else {
    print_report(references, std::cout);
  }
  const bool is_well = std::none_of(references.begin(), references.end(),
                                    [](const auto& one) { return asks_for_a_look(one); });
  return is_well ? 0 : kLookExit;
}

}  // namespace itu::server
