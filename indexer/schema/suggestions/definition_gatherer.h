// All definitions of a corpus, from what each document says. The same pair from many documents is
// one, with the first document as its source. Where a name's beginning is open, it is where the
// texts begin to differ before it:
//
//   关于世界电信发展大会（WTDC）  2006年世界电信发展大会（WTDC）  ->  世界电信发展大会
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/suggestions/definition_table.h"
#include "indexer/schema/suggestions/findings.h"

namespace itu::schema {

// One of them, ready to be written.
struct GatheredName {
  std::string brief_key;
  std::string full_key;
  std::string brief;
  std::string full;
  std::string language;
  std::string source;
  std::string place;
  std::uint32_t documents = 0;
  std::uint32_t first = 0;  // number of the source
};

class DefinitionGatherer {
 public:
  void add(const Findings& document);

  // Sorted by brief key, language, documents (most first), full key; at most kMostDefinitions.
  std::vector<GatheredName> take();

 private:
  struct Pair {
    std::string language;
    std::string brief_key;
    std::string full_key;
    auto operator<=>(const Pair&) const = default;
  };
  struct Kept {
    std::string brief;
    std::string full;
    std::string source;
    std::string place;
    std::uint32_t documents = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;  // document counted last
  };
  // A name whose beginning is open, as one document has it.
  struct OpenName {
    std::string brief;
    std::string full;
    std::string source;
    std::string place;
    std::uint32_t number = 0;
  };

  void keep(const Findings& document, Pair pair, const NamedThing& name);
  void settle_open();
  void settle(const Pair& group, const std::vector<OpenName>& names);
  void forget_rare();

  std::map<Pair, Kept> kept_;
  // When there are more, those that one document says are forgotten.
  std::size_t most_kept_ = 2 * kMostDefinitions;
  std::map<Pair, std::vector<OpenName>> open_;  // without a full key
};

// The bytes of the file `definitions`.
std::string print_definitions(const std::vector<GatheredName>& names);

}  // namespace itu::schema
