// Documents and references as JSON, as `itu-indexer show` and `refs` print them and the API
// returns them (docs/http-api.md). One line, UTF-8; what is not known is null.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/document.h"

namespace itu::schema {

class Index;

// {"id", "title", "kind", "body", "date", "language", "text", "paragraphs": [{"place", "start",
// "end", "zone", "page"}], "references": [...]}; offsets in bytes of "text".
std::string document_to_json(const analyzers::Document& document);

// {"start", "end", "text", "kind", "targets": [{"id", "certainty", "reason", "candidates",
// "candidate_reasons"}]}; offsets in bytes of `text`. With `line`, also "line"; with `index`, each
// target that is not open has a "state" too (holdings.h).
std::string reference_to_json(const analyzers::Reference& reference, std::string_view text,
                              std::optional<std::size_t> line = std::nullopt,
                              const Index* index = nullptr);

// "[...]" of the references of one text.
std::string references_to_json(const std::vector<analyzers::Reference>& references,
                               std::string_view text);

}  // namespace itu::schema
