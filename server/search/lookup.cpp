#include "server/search/lookup.h"

#include <algorithm>

#include "analyzers/citation/finder.h"
#include "analyzers/utf8.h"
#include "indexer/schema/index.h"
#include "server/search/cited_places.h"
#include "server/search/editions.h"
#include "server/search/query_references.h"

namespace itu::server {
namespace {

using analyzers::Certainty;
using analyzers::ReferenceTarget;
using analyzers::Target;

// The place held that answers for `asked`: itself, the first of a range, or the nearest around it.
struct FoundPlace {
  std::string place;
  bool is_exact = false;
};

FoundPlace find_place(const schema::DocumentRecord& record, const std::string& asked) {
  if (asked.empty() || record.find_place(asked)) return {asked, true};
  std::string around = asked;
  if (const std::size_t dots = around.find(".."); dots != std::string::npos) {
    around.resize(dots);
    if (record.find_place(around)) return {around, true};
  }
  while (true) {
    const std::size_t dot = around.rfind('.');
    if (dot == std::string::npos) return {};
    around.resize(dot);
    if (record.find_place(around)) return {around, false};
  }
}

// The document meant among those held of the work, or null: the edition named, else the newest.
const HeldEdition* choose(const std::vector<HeldEdition>& editions, const Target& target) {
  if (editions.empty()) return nullptr;
  if (target.edition.empty()) return &editions.front();
  const auto same = std::find_if(editions.begin(), editions.end(), [&](const HeldEdition& held) {
    return held.target.edition == target.edition;
  });
  return same == editions.end() ? nullptr : &*same;
}

void fill_document(const schema::HitRecord& hit, HeldTarget* held) {
  held->document = hit.id;
  held->language = hit.language;
  held->title = hit.title;
}

LookedUpTarget look_up_target(const schema::Index& index, const ReferenceTarget& reference,
                              std::string_view language) {
  LookedUpTarget looked;
  looked.reference = reference;
  if (reference.certainty != Certainty::kOpen) {
    looked.held = find_held(index, reference.target, language);
  }
  for (const analyzers::Candidate& candidate : reference.candidates) {
    looked.candidates.push_back(find_held(index, candidate.target, language));
  }
  return looked;
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

HeldTarget find_held(const schema::Index& index, const Target& target, std::string_view language) {
  HeldTarget held;
  held.id = to_id(target);
  held.address = address_of(document_id(target), target.place);
  const std::vector<HeldEdition> editions = find_editions(index, target, language);
  const HeldEdition* chosen = choose(editions, target);
  if (chosen == nullptr) {
    if (editions.empty()) return held;
    held.state = TargetState::kEditionNotHeld;
    fill_document(editions.front().entry.hit, &held);
    return held;
  }
  const schema::HitRecord& hit = chosen->entry.hit;
  fill_document(hit, &held);
  const FoundPlace found = find_place(index.record(hit), target.place);
  held.place = found.place;
  held.state = found.is_exact ? TargetState::kHeld : TargetState::kPlaceMissing;
  held.address = address_of(hit.id, held.place);
  return held;
}

std::vector<LookedUpReference> look_up(const schema::Index& index, std::string_view words,
                                       std::string_view language) {
  const std::string text = analyzers::repair_utf8(words).text;
  std::vector<LookedUpReference> looked;
  for (const analyzers::Reference& reference : find_named(text)) {
    LookedUpReference one;
    one.span = reference.span;
    one.text = slice(text, reference.span);
    one.kind = reference.kind;
    for (const ReferenceTarget& target : reference.targets) {
      one.targets.push_back(look_up_target(index, target, language));
    }
    looked.push_back(std::move(one));
  }
  return looked;
}

}  // namespace itu::server
