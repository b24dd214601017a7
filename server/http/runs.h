// A text cut into what a template can show: pieces that are marked or not, inside links or not. The
// text itself stays data and is escaped piece by piece.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/text_span.h"
#include "server/http/page.h"
#include "server/search/search_result.h"

namespace itu::server {

// A part of a text that is a link. Links of one text come in order and do not overlap.
struct Link {
  analyzers::TextSpan span;  // bytes
  std::string address;       // empty: not a link, only a span with a class and a title
  std::string css_class;
  std::string title;
};

// Marks in code points as spans in bytes of the valid UTF-8 `text`; what lies outside is cut off.
std::vector<analyzers::TextSpan> to_bytes(std::string_view text, const std::vector<Mark>& marks);

// [{"is_link", "address", "class", "title", "pieces": [{"text", "is_marked"}]}] for the part
// `within` of `text`.
PageValues make_runs(std::string_view text, analyzers::TextSpan within,
                     const std::vector<Link>& links, const std::vector<analyzers::TextSpan>& marks);

}  // namespace itu::server
