// Tables that Markdown writes with pipes; CommonMark itself has none.
//
//   | Task | Bureau |
//   |---|---|
//   | C5 | TSB |
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace itu::indexer {

// The line among `lines` that holds the headings of a table, that is one with the row of dashes
// right below it and as many cells.
std::optional<std::size_t> find_pipe_table(const std::vector<std::string>& lines);

// The cells of one row, without the blanks around them.
std::vector<std::string> split_pipe_row(std::string_view line);

}  // namespace itu::indexer
