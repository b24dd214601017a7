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

}  // namespace itu::analyzers
