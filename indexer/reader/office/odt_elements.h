// A table: the elements of OpenDocument (by local names) that decide what is printed. Elements that
// are not listed are walked through: text:section, text:a, fields, draw:frame.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace itu::indexer {

enum class OdtElement : std::uint8_t {
  kOther,
  kParagraph,  // p and h
  kList,
  kItem,
  kListHeader,
  kRow,
  kCell,
  kCoveredCell,
  kContents,  // the lines of an index
  kSpan,
  kText,  // stands for characters
  kNote,
  kBox,
  kPageBreak,
  kPageNumber,
  kChanges,
  kSkipped,
};

struct OdtElementRow {
  std::string_view name;
  OdtElement part;
};

inline constexpr auto kOdtElements = std::to_array<OdtElementRow>({
    {"annotation", OdtElement::kSkipped},
    {"binary-data", OdtElement::kSkipped},
    {"covered-table-cell", OdtElement::kCoveredCell},
    {"desc", OdtElement::kSkipped},
    {"forms", OdtElement::kSkipped},
    {"h", OdtElement::kParagraph},
    {"hidden-paragraph", OdtElement::kSkipped},
    {"hidden-text", OdtElement::kSkipped},
    {"index-body", OdtElement::kContents},
    {"index-title", OdtElement::kOther},
    {"line-break", OdtElement::kText},
    {"list", OdtElement::kList},
    {"list-header", OdtElement::kListHeader},
    {"list-item", OdtElement::kItem},
    {"note", OdtElement::kNote},
    {"object", OdtElement::kSkipped},
    {"p", OdtElement::kParagraph},
    {"page-count", OdtElement::kPageNumber},
    {"page-number", OdtElement::kPageNumber},
    {"ruby-text", OdtElement::kSkipped},
    {"s", OdtElement::kText},
    {"script", OdtElement::kSkipped},
    {"sequence-decls", OdtElement::kSkipped},
    {"soft-page-break", OdtElement::kPageBreak},
    {"span", OdtElement::kSpan},
    {"tab", OdtElement::kText},
    {"table-cell", OdtElement::kCell},
    {"table-of-content-source", OdtElement::kSkipped},
    {"table-row", OdtElement::kRow},
    {"text-box", OdtElement::kBox},
    {"title", OdtElement::kSkipped},
    {"tracked-changes", OdtElement::kChanges},
    {"user-field-decls", OdtElement::kSkipped},
    {"variable-decls", OdtElement::kSkipped},
});

constexpr OdtElement part_of_odt_element(std::string_view name) {
  const auto* row = std::lower_bound(
      kOdtElements.begin(), kOdtElements.end(), name,
      [](const OdtElementRow& element, std::string_view n) { return element.name < n; });
  return row != kOdtElements.end() && row->name == name ? row->part : OdtElement::kOther;
}

static_assert(std::is_sorted(kOdtElements.begin(), kOdtElements.end(),
                             [](const OdtElementRow& a, const OdtElementRow& b) {
                               return a.name < b.name;
                             }));

}  // namespace itu::indexer
