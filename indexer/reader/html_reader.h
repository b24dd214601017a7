// HTML to a source text, by libxml2's forgiving parser as a stream of events: no tree, no
// recursion, nothing fetched, no entity but characters. Headings, list items with the numbers that
// a browser prints, rows of tables, lone italic lines (calls) and footnotes become hints. Scripts,
// styles, navigation and what is hidden are left out; the title, the language and the date of the
// head become properties.
#pragma once

#include <string>
#include <string_view>

#include "analyzers/structure/source_text.h"

namespace itu::indexer {

// `page` is valid UTF-8 whatever charset it declares (charset.h has decoded it).
analyzers::SourceText read_html(std::string_view page);

// The charset that the first kilobyte of `bytes` declares in a meta element or an XML declaration,
// as written; empty if it declares none.
std::string declared_charset(std::string_view bytes);

}  // namespace itu::indexer
