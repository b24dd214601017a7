// A table: the elements of WordprocessingML (by local names) that decide what is printed. Elements
// that are not listed are walked through: w:hyperlink, w:sdt, w:smartTag, w:customXml, pictures.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
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

// Where the rows are looked for: every element of a document is.
class WordElementSlots {
 public:
  constexpr WordElementSlots() {
    for (std::size_t row = 0; row < kWordElements.size(); ++row) {
      std::size_t slot = first_slot(kWordElements[row].name);
      while (rows_[slot] != 0) slot = (slot + 1) % kSlots;
      rows_[slot] = static_cast<std::uint8_t>(row + 1);
    }
  }

  constexpr WordElement find(std::string_view name) const {
    for (std::size_t slot = first_slot(name); rows_[slot] != 0; slot = (slot + 1) % kSlots) {
      const WordElementRow& row = kWordElements[rows_[slot] - 1];
      if (row.name == name) return row.part;
    }
    return WordElement::kOther;
  }

 private:
  static constexpr std::size_t kSlots = 256;  // several times the rows, so that most stand alone
  static_assert(kWordElements.size() < kSlots / 2);

  static constexpr std::size_t first_slot(std::string_view name) {
    if (name.empty()) return 0;
    return (static_cast<unsigned char>(name.front()) * 7U +
            static_cast<unsigned char>(name.back()) * 31U + name.size() * 57U) %
           kSlots;
  }

  std::array<std::uint8_t, kSlots> rows_{};  // number of the row plus one; 0: empty
};

inline constexpr WordElementSlots kWordElementSlots;

constexpr WordElement part_of_element(std::string_view name) {
  return kWordElementSlots.find(name);
}

static_assert(std::is_sorted(kWordElements.begin(), kWordElements.end(),
                             [](const WordElementRow& a, const WordElementRow& b) {
                               return a.name < b.name;
                             }));

}  // namespace itu::indexer
