#include "server/search/lookup.h"

#include "analyzers/citation/finder.h"
#include "analyzers/utf8.h"
#include "indexer/schema/index.h"
#include "server/search/cited_places.h"
#include "server/search/editions.h"
#include "server/search/typing/typed_references.h"

namespace itu::server {

using analyzers::Certainty;
using analyzers::ReferenceTarget;
using analyzers::Target;

HeldTarget find_held(const schema::Index& index, const Target& target, std::string_view language) {
  const schema::Holding holding = schema::find_holding(index, target, language);
  HeldTarget held;
  held.id = to_id(target);
  held.state = holding.state;
  held.place = holding.place;
  held.address = address_of(document_id(target), target.place);
  if (!holding.edition) return held;
  const schema::HitRecord& hit = holding.edition->entry.hit;
  held.document = hit.id;
  held.language = hit.language;
  held.title = hit.title;
  if (held.state != TargetState::kEditionNotHeld) held.address = address_of(hit.id, held.place);
  return held;
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

std::vector<LookedUpReference> look_up(const schema::Index& index, std::string_view words,
                                       std::string_view language) {
  const std::string text = analyzers::repair_utf8(words).text;
  std::vector<LookedUpReference> looked;
  for (const TypedReference& typed : read_typed(text)) {
    const analyzers::Reference& reference = typed.reference;
    LookedUpReference one;
    one.read_as = typed.read_as;
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
