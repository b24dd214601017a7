// PDFs that tests write: a page is a content stream, a text is set in Helvetica.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace itu::indexer {

// A file of `objects` by their numbers; the first is the catalogue. `trailer`: more entries of it.
std::string make_pdf(const std::map<int, std::string>& objects, const std::string& trailer = "");

// A stream object; `dictionary`: more entries of it.
std::string make_stream(const std::string& content, const std::string& dictionary = "");

// One line of a page, from its lower left corner.
std::string show_text(int x, int y, const std::string& text, const std::string& font = "F",
                      int size = 10);

// A file whose pages have these content streams. Fonts: F, B (bold), I (italic). Object 3 is the
// information, the first page 10, the next 12.
std::string make_pages(const std::vector<std::string>& contents,
                       const std::string& information = "");

}  // namespace itu::indexer
