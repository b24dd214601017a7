// The title and the date that a document prints at its head.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "analyzers/structure/head_lines.h"

namespace itu::analyzers {

// The title in the head of `text`; empty when it prints none. `name_line` is the line of the head
// that names the text or gives its symbol (npos: none does), `named` the title that stands on that
// very line (empty: it is to be found below).
std::string find_title(std::string_view text, const Head& head, std::size_t name_line,
                       const std::optional<std::string>& named);

// The date that stands by itself in a line or cell of the head: "Geneva, 5 December 2007". Ranges,
// the days of a meeting, are none. ISO 8601; empty: none.
std::string find_printed_date(const Head& head);

// A year by itself, "Geneva, 2005"; empty: none.
std::string find_printed_year(const Head& head);

// The last year of a line in brackets, as Recommendations list their editions: "(1992-1997)".
std::string find_last_year_in_bracket(const Head& head);

}  // namespace itu::analyzers
