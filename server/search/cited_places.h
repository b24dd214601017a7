// Which citations are meant when one asks who cites a text: any edition of a work, any place in it,
// what lies inside a place and the ranges that cover it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzers/citation/target.h"
#include "indexer/schema/index.h"

namespace itu::server {

// Whether a citation of place `cited` counts for who asks for place `asked`:
//   asked 6.5      cited 6.5, 6.5.a, 6.4..6, 6.5.a..c    yes
//   asked 6.5      cited 6, 6.55, the whole text         no
//   asked 108..110 cited 109, 110.b, 105..108            yes
// An empty `asked` takes everything.
bool is_place_meant(std::string_view asked, std::string_view cited);

// Whether `place` is one of those that the range `range` names: 6.5 of 6.4..6, not 6 or 6.5.a.
bool is_in_range(std::string_view range, std::string_view place);

// Whether a citation of `cited` counts for who asks for `asked`. Without an edition every edition
// and supplement of the work counts; with one, that edition, and citations that name none if
// `with_bare` (they mean the newest edition, which the caller knows to be `asked`).
bool is_target_meant(const analyzers::Target& asked, const analyzers::Target& cited,
                     bool with_bare);

// The terms whose documents cite `asked` in this sense, apart from `with_bare`: one for a whole
// text, one for each place cited that counts. Bounded.
std::vector<std::string> citing_terms(const schema::Index& index, const analyzers::Target& asked);

}  // namespace itu::server
