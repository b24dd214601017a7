// The text that a question names, shown before the hits: what is held of it and who cites it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/schema/index.h"
#include "server/search/notes.h"
#include "server/search/query/tree.h"
#include "server/search/search_result.h"

namespace itu::server {

// The card of the first reference in the words; of one that stays open, of the only candidate that
// is held, while two or more make a note. Empty if the words name nothing.
std::optional<TargetCard> make_target_card(const schema::Index& index, const ParsedQuery& parsed,
                                           std::string_view language, Notes* notes);

// Documents that cite the work that the document `id` is; supplements are works of their own here.
std::size_t count_citing(const schema::Index& index, const std::string& id);

}  // namespace itu::server
