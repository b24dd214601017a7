#include "indexer/reader/office/word_template.h"

#include <algorithm>
#include <array>
#include <string>

namespace itu::indexer {
namespace {

using Kind = WordRole::Kind;

struct Row {
  std::string_view name;  // in small letters and digits
  Kind kind;
  int level = 0;
  bool has_lines = false;
};

constexpr auto kRows = std::to_array<Row>({
    {"agendaitem", Kind::kPlain},
    {"annexno", Kind::kHeading, 2},
    {"annexnotitle", Kind::kHeading, 2, true},
    {"annexref", Kind::kPlain},
    {"annextitle", Kind::kHeading, 2},
    {"appendixno", Kind::kHeading, 2},
    {"appendixnotitle", Kind::kHeading, 2, true},
    {"appendixref", Kind::kPlain},
    {"appendixtitle", Kind::kHeading, 2},
    {"artheading", Kind::kHeading, 2},
    {"artno", Kind::kHeading, 2},
    {"artref", Kind::kPlain},
    {"arttitle", Kind::kHeading, 2},
    {"attachmentno", Kind::kHeading, 2},
    {"attachmenttitle", Kind::kHeading, 2},
    {"call", Kind::kCall},
    {"chapno", Kind::kHeading, 2},
    {"chapref", Kind::kPlain},
    {"chaptitle", Kind::kHeading, 2},
    {"couvrectitle", Kind::kHeading, 1},
    {"decno", Kind::kTitleOfText, 1},
    {"dectitle", Kind::kHeading, 1},
    {"endnotetext", Kind::kFootnote},
    {"enumlev1", Kind::kItem, 2},
    {"enumlev2", Kind::kItem, 3},
    {"enumlev3", Kind::kItem, 4},
    {"enumlev4", Kind::kItem, 5},
    {"footnotetext", Kind::kFootnote},
    {"heading1", Kind::kHeading, 1},
    {"heading2", Kind::kHeading, 2},
    {"heading3", Kind::kHeading, 3},
    {"heading4", Kind::kHeading, 4},
    {"heading5", Kind::kHeading, 5},
    {"heading6", Kind::kHeading, 6},
    {"heading7", Kind::kHeading, 6},
    {"heading8", Kind::kHeading, 6},
    {"heading9", Kind::kHeading, 6},
    {"headingb", Kind::kHeading, 3},
    {"headingi", Kind::kHeading, 4},
    {"headingib", Kind::kHeading, 4},
    {"headingsummary", Kind::kHeading, 3},
    {"opinionno", Kind::kTitleOfText, 1},
    {"opiniontitle", Kind::kHeading, 1},
    {"partno", Kind::kHeading, 2},
    {"partref", Kind::kPlain},
    {"parttitle", Kind::kHeading, 2},
    {"proposal", Kind::kPlain},
    {"questiondate", Kind::kPlain},
    {"questionno", Kind::kTitleOfText, 1},
    {"questionref", Kind::kPlain},
    {"questiontitle", Kind::kHeading, 1},
    {"reasons", Kind::kPlain},
    {"recdate", Kind::kPlain},
    {"recno", Kind::kTitleOfText, 1},
    {"recref", Kind::kPlain},
    {"rectitle", Kind::kHeading, 1},
    {"repdate", Kind::kPlain},
    {"repno", Kind::kTitleOfText, 1},
    {"repref", Kind::kPlain},
    {"reptitle", Kind::kHeading, 1},
    {"resdate", Kind::kPlain},
    {"resno", Kind::kTitleOfText, 1},
    {"resref", Kind::kPlain},
    {"restitle", Kind::kHeading, 1},
    {"section1", Kind::kHeading, 3},
    {"section2", Kind::kHeading, 4},
    {"section3", Kind::kHeading, 5},
    {"sectionno", Kind::kHeading, 2},
    {"sectiontitle", Kind::kHeading, 2},
    {"source", Kind::kPlain},
    {"subtitle", Kind::kHeading, 2},
    {"title", Kind::kHeading, 1},
    {"title1", Kind::kHeading, 1},
    {"title2", Kind::kHeading, 2},
    {"title3", Kind::kHeading, 2},
    {"title4", Kind::kHeading, 2},
    {"toc1", Kind::kContents},
    {"toc2", Kind::kContents},
    {"toc3", Kind::kContents},
    {"toc4", Kind::kContents},
    {"toc5", Kind::kContents},
    {"toc6", Kind::kContents},
    {"toc7", Kind::kContents},
    {"toc8", Kind::kContents},
    {"toc9", Kind::kContents},
    {"volumetitle", Kind::kHeading, 1},
});

// LibreOffice calls the lines of its tables of contents so.
constexpr std::string_view kOtherContents = "contents";

constexpr std::size_t kLongestName = 60;

std::string letters_of(std::string_view name) {
  std::string letters;
  for (const char c : name.substr(0, kLongestName)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) letters += c;
    if (c >= 'A' && c <= 'Z') letters += static_cast<char>(c - 'A' + 'a');
  }
  return letters;
}

// The row for `name`, also with the "_BR" of the Radiocommunication Bureau or the "0" of Word's own
// copies at its end.
const Row* find_row(std::string_view name) {
  for (const std::string_view ending : {"", "br", "0"}) {
    if (!name.ends_with(ending)) continue;
    const std::string_view stem = name.substr(0, name.size() - ending.size());
    const auto* row = std::lower_bound(kRows.begin(), kRows.end(), stem,
                                       [](const Row& r, std::string_view n) { return r.name < n; });
    if (row != kRows.end() && row->name == stem) return row;
  }
  return nullptr;
}

WordRole role_of(std::string_view name) {
  const std::string letters = letters_of(name);
  WordRole role;
  if (letters.starts_with(kOtherContents) && letters.size() == kOtherContents.size() + 1 &&
      letters.back() >= '1' && letters.back() <= '9') {
    role.kind = Kind::kContents;
    role.is_listed = true;
  } else if (const Row* row = find_row(letters)) {
    role = {row->kind, row->level, row->has_lines, true};
  }
  return role;
}

}  // namespace

WordRole role_of_style(std::string_view name, std::string_view id) {
  const WordRole role = role_of(name);
  return role.is_listed ? role : role_of(id);
}

}  // namespace itu::indexer
