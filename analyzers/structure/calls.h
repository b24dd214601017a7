// Lines that are a preamble or operative heading of a resolution, as printed: "*recalling*",
// "instructs the Secretary-General". The words are citation/headings' table.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace itu::analyzers {

struct Call {
  std::string place;          // "instructs-sg"
  bool is_operative = false;  // otherwise preamble
  bool is_listed = false;     // every word is in the table
};

// The heading that the whole of `line` is. `is_style`: the format or italics set the line apart;
// else a word that is also a common title ("Notes") is none when it begins with a capital.
std::optional<Call> read_call(std::string_view line, bool is_style);

}  // namespace itu::analyzers
