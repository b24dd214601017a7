// The values of fields that are no text: body:council, date:2005..2007, cites:"Res. 140".
#pragma once

#include <optional>
#include <string_view>

#include "analyzers/structure/paragraph.h"
#include "server/search/notes.h"
#include "server/search/query/fields.h"
#include "server/search/query/tree.h"

namespace itu::server {

// The node that `value` (as typed, without quotes) stands for; empty, with a note that says what
// such a value looks like, when it cannot be understood. A citation of several texts gives an OR,
// one that stays open all its candidates.
std::optional<QueryNode> read_value(const QueryField& field, std::string_view value, Notes* notes);

// Whether `value` is an id or has a citation that could be one of cites:.
bool names_text(std::string_view value);

// The part of a text that a value of in: names: annex, resolves. Empty if it names none.
std::optional<analyzers::Zone> zone_named(std::string_view value);

// A year, month or day, ISO 8601 (2007, 2007-06, 2007-06-12), or a range FROM..TO of them; an open
// end is empty. Empty if `value` is neither.
struct DateRange {
  std::string from;
  std::string to;

  bool operator==(const DateRange&) const = default;
};
std::optional<DateRange> read_dates(std::string_view value);

}  // namespace itu::server
