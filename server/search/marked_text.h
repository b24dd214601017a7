// A piece of a text with what matched in it, as readers see it: cut at sentences, else at words,
// where it is long, its
// marks in code points.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/text_span.h"
#include "server/search/search_result.h"

namespace itu::server {

// A match in a text, and which of the things sought it is.
struct Match {
  analyzers::TextSpan span;  // bytes
  std::size_t sought = 0;

  bool operator==(const Match&) const = default;
};

struct MarkedText {
  std::string text;
  bool cut_before = false;
  bool cut_after = false;
  std::vector<Mark> marks;  // in order, not overlapping

  bool operator==(const MarkedText&) const = default;
};

// At most `longest` code points of the valid UTF-8 `text`, where most of what is sought stands
// together; all of it if it is no longer. `matches` are in order of their beginnings and may
// overlap. Touches only the text around what it shows, however long the whole is.
MarkedText cut_around(std::string_view text, const std::vector<Match>& matches,
                      std::size_t longest);

}  // namespace itu::server
