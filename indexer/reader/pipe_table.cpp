#include "indexer/reader/pipe_table.h"

#include <algorithm>

#include "indexer/reader/source_builder.h"

namespace itu::indexer {
namespace {

// "---", ":--", ":-:"
bool is_dashes(std::string_view cell) {
  if (cell.starts_with(':')) cell.remove_prefix(1);
  if (cell.ends_with(':')) cell.remove_suffix(1);
  return !cell.empty() && std::all_of(cell.begin(), cell.end(), [](char c) { return c == '-'; });
}

bool is_ruler(std::string_view line) {
  // Most lines are no ruler; see that before cutting them up.
  if (line.find_first_not_of(" \t|:-") != std::string_view::npos) return false;
  if (line.find('|') == std::string_view::npos) return false;
  const std::vector<std::string> cells = split_pipe_row(line);
  return std::all_of(cells.begin(), cells.end(), [](const auto& cell) { return is_dashes(cell); });
}

}  // namespace

std::vector<std::string> split_pipe_row(std::string_view line) {
  const std::string row = collapse_blanks(line);
  std::vector<std::string> cells;
  std::string cell;
  for (std::size_t i = row.starts_with('|') ? 1 : 0; i < row.size(); ++i) {
    if (row[i] == '|') {
      cells.push_back(collapse_blanks(cell));
      cell.clear();
    } else {
      cell += row[i];
    }
  }
  if (!row.ends_with('|') || cells.empty()) cells.push_back(collapse_blanks(cell));
  return cells;
}

std::optional<std::size_t> find_pipe_table(const std::vector<std::string>& lines) {
  for (std::size_t line = 0; line + 1 < lines.size(); ++line) {
    if (!is_ruler(lines[line + 1])) continue;
    if (split_pipe_row(lines[line]).size() == split_pipe_row(lines[line + 1]).size()) return line;
  }
  return std::nullopt;
}

}  // namespace itu::indexer
