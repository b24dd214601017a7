#include <algorithm>

#include "server/http/addresses.h"
#include "server/http/labels.h"
#include "server/http/pages.h"

namespace itu::server {
namespace {

PageValues object() { return PageValues{PageValues::type::object}; }
PageValues list() { return PageValues{PageValues::type::list}; }

std::string state_text(TargetState state) {
  switch (state) {
    case TargetState::kHeld:
      return "held";
    case TargetState::kEditionNotHeld:
      return "held in another edition";
    case TargetState::kPlaceMissing:
      return "held, without such a place";
    case TargetState::kNotHeld:
      return "not held";
  }
  return "";
}

PageValues make_target(const HeldTarget& held, const std::string& reason) {
  PageValues row = object();
  row.set("id", held.id);
  row.set("wording", label_of_text(held.id));
  row.set("place", label_of_place(held.id));
  row.set("has_place", flag(!place_of(held.id).empty()));
  row.set("title", held.title);
  row.set("has_title", flag(!held.title.empty()));
  row.set("language", held.language);
  row.set("address", held.address.empty() ? document_address(held.id) : held.address);
  row.set("state", state_text(held.state));
  row.set("is_held", flag(held.state != TargetState::kNotHeld));
  row.set("reason", reason);
  row.set("cited_by_address", cited_by_address(without_place(held.id), place_of(held.id)));
  return row;
}

// The words of one target of a list: "Resolutions 140" and "30" in "Resolutions 140, 30". All of
// them where they are one.
std::string words_of(const LookedUpReference& reference, const LookedUpTarget& target) {
  const analyzers::TextSpan span = target.reference.span;
  const bool is_part = !span.is_empty() && reference.span.holds(span);
  if (!is_part || reference.targets.size() == 1) return reference.text;
  const bool is_first = &target == &reference.targets.front();
  const std::size_t begin = is_first ? 0 : span.begin - reference.span.begin;
  return reference.text.substr(begin, span.end - reference.span.begin - begin);
}

// One row of the table that sums up a list.
void set_summary(PageValues& section, const LookedUpTarget& target, bool is_open) {
  const HeldTarget& held = target.held;
  const std::string place = is_open ? "" : label_of_place(held.id);
  section.set("choices", plural(target.candidates.size(), "candidate", "candidates"));
  section.set("first", is_open ? "" : label_of_text(held.id) + (place.empty() ? "" : ", " + place));
  section.set("first_address", held.address);
  section.set("first_state", is_open ? "open" : state_text(held.state));
  section.set("is_first_held", flag(!is_open && held.state != TargetState::kNotHeld));
}

PageValues make_section(const LookedUpReference& reference, const LookedUpTarget& target) {
  PageValues section = object();
  PageValues rows = list();
  const auto& settled = target.reference;
  const bool is_open = settled.certainty == analyzers::Certainty::kOpen;
  if (!is_open) rows << make_target(target.held, settled.reason);
  for (std::size_t i = 0; i < target.candidates.size(); ++i) {
    const bool has_reason = i < settled.candidates.size();
    rows << make_target(target.candidates[i], has_reason ? settled.candidates[i].reason : "");
  }
  section.set("words", words_of(reference, target));
  section.set("kind", label_of("kind", to_string(reference.kind)));
  section.set("is_open", flag(is_open));
  section.set("has_others", flag(!is_open && !target.candidates.empty()));
  section.set("rows", rows);
  set_summary(section, target, is_open);
  return section;
}

}  // namespace

PageValues lookup_page(const std::string& words, const std::vector<LookedUpReference>& references) {
  PageValues values = object();
  values.set("words", words);
  values.set("has_words", flag(!words.empty()));
  values.set("is_nothing", flag(references.empty()));
  SearchRequest request;
  request.query = words;
  values.set("search_address", search_address(request));
  PageValues sections = list();
  std::size_t count = 0;
  for (const LookedUpReference& reference : references) {
    for (const LookedUpTarget& target : reference.targets) {
      PageValues section = make_section(reference, target);
      section.set("number", std::to_string(++count));
      sections << section;
    }
  }
  const bool is_mended = std::any_of(references.begin(), references.end(),
                                     [](const auto& one) { return !one.read_as.empty(); });
  values.set("is_mended", flag(is_mended));
  values.set("is_list", flag(count > 1));
  values.set("count", plural(count, "reference", "references"));
  values.set("sections", sections);
  return values;
}

}  // namespace itu::server
