#include "analyzers/document.h"

#include <algorithm>

namespace itu::analyzers {

PageRange pages_of(const Document& document) {
  PageRange pages;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.page == 0) continue;
    pages.first = pages.first == 0 ? paragraph.page : std::min(pages.first, paragraph.page);
    pages.last = std::max(pages.last, paragraph.page);
  }
  return pages;
}

SourceNames source_of(const Document& document) {
  const std::string_view path = document.source_path;
  const std::size_t archive = document.source_archive.size();
  if (archive == 0 || archive >= path.size()) return {path, {}};
  return {path.substr(0, archive), path.substr(archive + 1)};
}

}  // namespace itu::analyzers
