#include "printed_source.h"

#include <cstddef>

namespace itu::indexer {
namespace {

using analyzers::LineHint;
using analyzers::LineStyle;

std::string label_of(const LineHint& hint) {
  switch (hint.style) {
    case LineStyle::kNone:
      return "p ";
    case LineStyle::kHeading:
      return "h" + std::to_string(hint.level);
    case LineStyle::kItem:
      return "i" + std::to_string(hint.level);
    case LineStyle::kTableRow:
      return "row";
    case LineStyle::kFootnote:
      return "note";
    case LineStyle::kCall:
      return "call";
  }
  return "?";
}

std::string replace(std::string text, char what, const std::string& by) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at)) {
    text.replace(at, 1, by);
    at += by.size();
  }
  return text;
}

std::string print_bare(std::string_view lines) {
  std::string printed;
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    if (!line.empty()) printed += "-- " + std::string(line) + "\n";
    lines.remove_prefix(std::min(line.size() + 1, lines.size()));
  }
  return printed;
}

}  // namespace

std::string print(const analyzers::SourceText& source) {
  std::string printed;
  const std::string_view text = source.text;
  std::size_t at = 0;
  for (const LineHint& hint : source.hints) {
    printed += print_bare(text.substr(at, hint.span.begin - at));
    const std::string block(analyzers::slice(text, hint.span));
    printed += label_of(hint) + " " + replace(replace(block, '\n', " / "), '\t', " | ") + "\n";
    at = hint.span.end;
  }
  return printed + print_bare(text.substr(at));
}

}  // namespace itu::indexer
