// `itu-indexer refs`: the references of a text, one JSON object a line, in the order of the text.
//
//   {"start": 4, "end": 22, "text": "para 6.5 of C07/21", "kind": "paragraph", "targets":
//    [{"id": "council/doc/2007/21#6.5", "certainty": "sure", "reason": "...", ...}]}
//
// Offsets are bytes of the input as it was given, however damaged its UTF-8 is.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>
#include <string_view>

namespace itu::indexer {

struct RefsOptions {
  bool lines = false;           // every line is a text of its own, and "line" says which, from 1
  std::string context;          // id of the citing document; empty: what the text says of itself
  std::string language;         // ISO 639-1; empty: by content
  std::filesystem::path index;  // says of each target whether it is held there; empty: does not
  std::string file;             // "-": standard input
};

// Prints to standard output. Throws schema::Error: kUsage for a `context` that is no id, and what
// opening the index throws.
int run_refs(const RefsOptions& options);

// The same for bytes that are there already.
void print_references(std::string_view bytes, const RefsOptions& options, std::ostream& out);

}  // namespace itu::indexer
