// What an index holds of a target: which edition and language is meant, whether the place is there.
// The look-up of the server and `itu-indexer refs --index` ask the same question here.
//
//   pp/res/140        held in two editions: the newest is meant
//   pp/res/140@1998   held, but not in this edition
//   pp/res/140#9      held, but without such a place; the nearest place around it is told
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/citation/target.h"
#include "indexer/schema/index.h"

namespace itu::schema {

enum class TargetState : std::uint8_t {
  kHeld,
  kEditionNotHeld,  // the work is held, in other editions only
  kPlaceMissing,    // the document is held and has no such place
  kNotHeld,
};

std::string_view to_string(TargetState state);  // "held", "edition-not-held", ...

struct HeldEdition {
  analyzers::Target target;  // its own id
  DocumentEntry entry;
};

// Every document of the work and supplement of `target`, in all editions and languages; newest
// edition first, and of one edition `language` first, then English, then by the code.
std::vector<HeldEdition> find_editions(const Index& index, const analyzers::Target& target,
                                       std::string_view language);

// Whether edition `left` is earlier than `right`: 2006 than 2010, 9 than 10, 2008 than 2008-04.
// No edition is earlier than any.
bool is_earlier_edition(std::string_view left, std::string_view right);

// The place of a text that answers for the one asked for: that place itself, the first of a range,
// or else the nearest around it that there is (empty: the whole text).
struct FoundPlace {
  std::string place;
  bool is_exact = false;
};

using HasPlace = std::function<bool(const std::string& place)>;
FoundPlace find_place(const std::string& asked, const HasPlace& is_there);

struct Holding {
  TargetState state = TargetState::kNotHeld;
  std::optional<HeldEdition> edition;  // the one meant; the newest where the one meant is not held
  std::string place;  // the place that is there: the one asked for, or the nearest around it
};

// Without an edition in `target` the newest held is meant; `language` is preferred, then English,
// then any.
Holding find_holding(const Index& index, const analyzers::Target& target,
                     std::string_view language);

}  // namespace itu::schema
