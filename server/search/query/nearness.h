// NEAR/3, ADJ, PARA and SENT: from the operator and what stands on its sides to a node of the tree.
#pragma once

#include <string_view>

#include "server/search/notes.h"
#include "server/search/query/tree.h"

namespace itu::server {

// The words apart that NEAR and ADJ allow without a number.
inline constexpr std::uint32_t kUsualNearness = 10;
inline constexpr std::uint32_t kUsualAdjacency = 1;

// `name` is the operator as typed. Sides that are no words, phrases or alternatives of these, in
// one field, are joined by AND, with a note.
QueryNode bring_near(std::string_view name, QueryNode left, QueryNode right, Notes* notes);

// Whether words of the text stand for `node`, so that it has places there.
bool has_places(const QueryNode& node);

}  // namespace itu::server
