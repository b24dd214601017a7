// Questions whose answer is known: an index that misses one is not published. Some are given in a
// file, others are the own ids of documents of the last generation whose files have not changed.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/index.h"

namespace itu::indexer {

struct Canary {
  std::string question;  // an id, or words that must all stand in the document
  std::string expected;  // id of a document, or of a work in any edition

  bool operator==(const Canary&) const = default;
};

// Lines of question, tab, expected id; empty lines and lines that begin with # say nothing. Throws
// schema::Error (kUsage) naming the line that is no canary.
std::vector<Canary> parse_canaries(std::string_view text, const std::string& where);

// How many documents of the last generation are asked for.
inline constexpr std::size_t kOwnCanaries = 20;

// Own ids of documents spread over `last`, of those whose file is still there with the same
// content: `unchanged` holds the paths.
std::vector<Canary> own_canaries(const schema::Index& last,
                                 const std::map<std::string, bool>& unchanged);

// Those of `canaries` that `index` does not answer as expected, in words.
std::vector<std::string> find_missed(const schema::Index& index,
                                     const std::vector<Canary>& canaries);

}  // namespace itu::indexer
