// From words to an address: "para 6.5 of C07/21" to the paragraph that is held, or to what is known
// of a text that is not.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzers/citation/reference.h"
#include "indexer/schema/holdings.h"

namespace itu::server {

using schema::TargetState;

// What the index knows of one target.
struct HeldTarget {
  std::string id;  // what was asked for
  TargetState state = TargetState::kNotHeld;
  std::string document;  // id of the document held; empty when none is
  std::string language;  // of that document
  std::string place;     // the place that is there: the one asked for or its nearest parent
  std::string title;     // of the document, empty when unknown
  std::string
      address;  // "/doc/council/doc/2007/21#6.5"; for what is not held "/doc/ID" all the same
};

// Looks one id up. Without an edition the newest edition held is meant; `language` is preferred,
// then English, then any.
HeldTarget find_held(const schema::Index& index, const analyzers::Target& target,
                     std::string_view language);

// One reference found in the words, its targets (and the candidates of open ones) looked up.
struct LookedUpTarget {
  analyzers::ReferenceTarget reference;
  HeldTarget held;                     // of reference.target; empty id when open
  std::vector<HeldTarget> candidates;  // in the order of reference.candidates
};

// The target, if it is not open, and its candidates, each as find_held() gives it.
LookedUpTarget look_up_target(const schema::Index& index,
                              const analyzers::ReferenceTarget& reference,
                              std::string_view language);

struct LookedUpReference {
  analyzers::TextSpan span;  // bytes of the repaired text
  std::string text;          // the words of the citation
  std::string read_as;       // the words read instead, where typing errors were mended
  analyzers::ReferenceKind kind = analyzers::ReferenceKind::kDocument;
  std::vector<LookedUpTarget> targets;
};

// The references in `words` (any bytes), or the id that `words` spell; typing errors are mended
// where nothing is found as it stands (typing/typed_references.h).
std::vector<LookedUpReference> look_up(const schema::Index& index, std::string_view words,
                                       std::string_view language);

}  // namespace itu::server
