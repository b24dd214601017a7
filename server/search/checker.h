// The references of a draft, checked: what each points at, how surely, and what an index holds of
// it. `itu-server check` prints them.
//
//   Resolution 102 (Rev. Antalya, 2006)   pp/res/102@2006, sure, outdated: pp/res/102@2018 is held
//   resolves 7 above                      #resolves.7, sure, and the draft has no such place
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/citation/finder.h"
#include "server/search/lookup.h"

namespace itu::server {

// What is to be said of a target. All but the first three ask for somebody to look.
enum class Finding : std::uint8_t {
  kUnchecked,       // no index was asked
  kHeld,            // or, of a place in the draft itself, there
  kExternal,        // a text of the United Nations that is not held, which is no surprise
  kOutdated,        // held, and so is a newer edition
  kPlaceMissing,    // held, or the draft itself, without such a place
  kEditionNotHeld,  // held in other editions only
  kNotHeld,
  kOpen,  // the words leave several texts possible
};

std::string_view to_string(Finding finding);  // "unchecked", "held", ..., "edition-not-held"
bool asks_for_a_look(Finding finding);

struct CheckedTarget {
  LookedUpTarget target;  // `held` and `candidates` are looked up only where there is an index
  Finding finding = Finding::kUnchecked;
  std::string newer;  // id of the newest edition held, if it is newer than the one cited
};

struct CheckedReference {
  std::size_t line = 1;      // of the draft, in which it begins
  analyzers::TextSpan span;  // bytes of the draft as it was given
  std::string text;          // valid UTF-8 without control characters but line ends and tabs
  analyzers::ReferenceKind kind = analyzers::ReferenceKind::kDocument;
  std::vector<CheckedTarget> targets;
};

// Checks the references in `bytes`, however damaged, against `index` (none: nullptr). `context`
// says what is known of the draft beyond its words. A newer edition counts if it is not later than
// the draft, where the draft tells its year.
std::vector<CheckedReference> check_references(const schema::Index* index, std::string_view bytes,
                                               const analyzers::CitingContext& context);

}  // namespace itu::server
