// A table: the elements of WordprocessingML (by local names) that decide what is printed. Elements
// that are not listed are walked through: w:hyperlink, w:sdt, w:smartTag, w:customXml, pictures.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace itu::indexer {

enum class WordElement : std::uint8_t {
  kOther,
  kBlock,     // paragraphs, tables, what holds them
  kInline,    // runs and what is in them
  kChange,    // tracked
  kComment,   // where a comment is tied to the text
  kEquation,  // parts of one that a sign is drawn for
  kSkipped,   // properties, comments, ruby, sounds
  kForeign,   // a document of another format in this one
};

struct WordElementRow {
  std::string_view name;
  WordElement part;
};

inline constexpr auto kWordElements = std::to_array<WordElementRow>({
    {"Choice", WordElement::kBlock},
    {"Fallback", WordElement::kBlock},
    {"altChunk", WordElement::kForeign},
    {"annotationRef", WordElement::kSkipped},
    {"br", WordElement::kInline},
    {"commentReference", WordElement::kComment},
    {"cr", WordElement::kInline},
    {"customXmlPr", WordElement::kSkipped},
    {"d", WordElement::kEquation},
    {"del", WordElement::kChange},
    {"delInstrText", WordElement::kSkipped},
    {"delText", WordElement::kSkipped},
    {"den", WordElement::kEquation},
    {"endnoteReference", WordElement::kInline},
    {"fldChar", WordElement::kInline},
    {"fldSimple", WordElement::kInline},
    {"footnoteReference", WordElement::kInline},
    {"ins", WordElement::kChange},
    {"instrText", WordElement::kInline},
    {"lastRenderedPageBreak", WordElement::kInline},
    {"moveFrom", WordElement::kChange},
    {"moveTo", WordElement::kChange},
    {"nary", WordElement::kEquation},
    {"noBreakHyphen", WordElement::kInline},
    {"p", WordElement::kBlock},
    {"pPr", WordElement::kSkipped},
    {"ptab", WordElement::kInline},
    {"r", WordElement::kInline},
    {"rPr", WordElement::kSkipped},
    {"rad", WordElement::kEquation},
    {"rt", WordElement::kSkipped},
    {"sdtEndPr", WordElement::kSkipped},
    {"sdtPr", WordElement::kSkipped},
    {"sectPr", WordElement::kSkipped},
    {"smartTagPr", WordElement::kSkipped},
    {"sub", WordElement::kEquation},
    {"sup", WordElement::kEquation},
    {"sym", WordElement::kInline},
    {"t", WordElement::kInline},
    {"tab", WordElement::kInline},
    {"tbl", WordElement::kBlock},
    {"tblGrid", WordElement::kSkipped},
    {"tblPr", WordElement::kSkipped},
    {"tblPrEx", WordElement::kSkipped},
    {"tc", WordElement::kBlock},
    {"tcPr", WordElement::kSkipped},
    {"tr", WordElement::kBlock},
    {"trPr", WordElement::kSkipped},
    {"txbxContent", WordElement::kBlock},
});

constexpr WordElement part_of_element(std::string_view name) {
  const auto* row = std::lower_bound(
      kWordElements.begin(), kWordElements.end(), name,
      [](const WordElementRow& element, std::string_view n) { return element.name < n; });
  return row != kWordElements.end() && row->name == name ? row->part : WordElement::kOther;
}

static_assert(std::is_sorted(kWordElements.begin(), kWordElements.end(),
                             [](const WordElementRow& a, const WordElementRow& b) {
                               return a.name < b.name;
                             }));

}  // namespace itu::indexer
