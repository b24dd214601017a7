#include "office_parts.h"

#include <algorithm>

#include "analyzers/utf8.h"
#include "fuzz/package_parts.h"
#include "indexer/reader/office/docx_reader.h"
#include "indexer/reader/office/odt_reader.h"

namespace itu::indexer {
namespace {

std::string broken_promise_of(const analyzers::SourceText& source) {
  if (!analyzers::is_valid_utf8(source.text)) return "the text is no UTF-8";
  std::size_t at = 0;
  for (const analyzers::LineHint& hint : source.hints) {
    if (hint.span.begin < at || hint.span.end < hint.span.begin) return "hints out of order";
    if (hint.span.end > source.text.size()) return "a hint beyond the text";
    if (!analyzers::is_valid_utf8(analyzers::slice(source.text, hint.span))) return "a cut hint";
    at = hint.span.end;
  }
  const analyzers::SourceProperties& own = source.properties;
  return analyzers::is_valid_utf8(own.title + own.language + own.date) ? "" : "bad properties";
}

}  // namespace

std::string broken_promise_of_office(std::string_view input) {
  const ZipParts parts = parts_of(input);
  const bool is_odt = std::any_of(parts.begin(), parts.end(),
                                  [](const auto& part) { return part.first == "content.xml"; });
  const std::string package = zip(parts);
  const ReadResult read = is_odt ? read_odt(package) : read_docx(package);
  if (read.texts.empty() && read.problems.empty()) return "neither text nor reason";
  for (const analyzers::SourceText& source : read.texts) {
    if (std::string broken = broken_promise_of(source); !broken.empty()) return broken;
  }
  return "";
}

}  // namespace itu::indexer
