// Makes small Word and OpenDocument packages for tests, in memory. Namespaces are left out of the
// XML: readers go by local names.
#pragma once

#include <string>

#include "tests/indexer/reader/zipped.h"

namespace itu::indexer {

// A .docx whose body is `body`; `parts` are added, "word/styles.xml" and the like.
std::string docx(const std::string& body, ZipParts parts = {});

// A paragraph of one run: p("text"), p("text", "<w:pStyle w:val='Call'/>").
std::string p(const std::string& text, const std::string& properties = "");

// "<w:numPr>..." of list `list` on level `level`.
std::string in_list(int list, int level = 0);

// word/numbering.xml of `definitions`.
ZipParts::value_type numbering(const std::string& definitions);

// A level: lvl(0, "decimal", "%1."); `more` goes into it.
std::string lvl(int level, const std::string& format, const std::string& text,
                const std::string& more = "");

// abstractNum `id` of `levels`, and a list `id` made from it.
std::string definition(int id, const std::string& levels);

// word/styles.xml of `styles`.
ZipParts::value_type styles(const std::string& styles);

// A paragraph style: style("Call", "Call", "<w:rPr><w:i/></w:rPr>").
std::string style(const std::string& id, const std::string& name, const std::string& more = "");

// An .odt whose text is `text`, with `automatic` styles.
std::string odt(const std::string& text, const std::string& automatic = "", ZipParts parts = {});

}  // namespace itu::indexer
