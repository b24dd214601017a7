// What a generation can be asked for: one table of fields, and the few prefixes and value slots
// that no user names. The writer (terms.cpp), the query builder, the parameter check of the API and
// docs/query-syntax.md all read it. Changing a row means raising kSchemaVersion.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace itu::schema {

// The format of a generation: fields, terms, positions, records, files. A generation of another
// number is not opened. docs/index-format.md says what each number changed.
inline constexpr int kSchemaVersion = 7;

enum class FieldKind : std::uint8_t {
  kText,   // words, with positions: title:"world summit"
  kExact,  // one value as it stands: body:council
  kRange,  // a date or a range of dates: date:2005..2007
  kZone,   // the part of the text that a word stands in: in:annex
};

struct Field {
  std::string_view name;    // what a user types before the colon
  std::string_view prefix;  // of its terms in Xapian
  FieldKind kind;
  std::string_view help;
};

// Terms without a prefix are the words of the text, folded; they never begin with A-Z.
inline constexpr auto kFields = std::to_array<Field>({
    {"title", "S", FieldKind::kText, "words of the title, e.g. title:summit"},
    {"body", "XB", FieldKind::kExact, "issuing body, e.g. body:council"},
    {"kind", "XK", FieldKind::kExact, "kind of document, e.g. kind:resolution"},
    {"year", "XY", FieldKind::kExact, "year of issue, e.g. year:2007"},
    {"date", "XM", FieldKind::kRange, "date of issue, e.g. date:2005..2007 or date:2007-06.."},
    {"lang", "XL", FieldKind::kExact, "language, one of ar, en, es, fr, ru, zh"},
    {"series", "XF", FieldKind::kExact, "family of symbols, e.g. series:council/doc"},
    {"cites", "XC", FieldKind::kExact, "id of a text it refers to, e.g. cites:pp/res/140"},
    {"in", "XZ", FieldKind::kZone, "part of the text, e.g. in:operative or in:annex"},
    {"id", "Q", FieldKind::kExact, "id of the document, e.g. id:council/res/1282@2007"},
});

// Ids that the search looks up but that nobody types.
inline constexpr std::string_view kWorkPrefix = "XW";     // id without edition and supplements
inline constexpr std::string_view kEditionPrefix = "XE";  // id without supplements
inline constexpr std::string_view kTitlePrefix = "XT";    // the whole title, as title_key() has it

// The row with this name; nullptr if there is none.
constexpr const Field* find_field(std::string_view name) {
  for (const Field& field : kFields) {
    if (field.name == name) return &field;
  }
  return nullptr;
}

// The prefix of a field that is known to exist.
constexpr std::string_view prefix_of(std::string_view name) { return find_field(name)->prefix; }

// Values, for sorting, ranges and facets. A document has no value where it does not tell.
inline constexpr std::uint32_t kDateSlot = 0;  // ISO 8601 as exact as told: 2007, 2007-12-05
inline constexpr std::uint32_t kBodySlot = 1;
inline constexpr std::uint32_t kKindSlot = 2;
inline constexpr std::uint32_t kYearSlot = 3;  // four digits
inline constexpr std::uint32_t kLanguageSlot = 4;
inline constexpr std::uint32_t kWorkSlot = 5;  // work id, for collapsing editions and languages

// Xapian cannot tell a term of prefix "XB" and text "c..." from one of prefix "XBc": every prefix
// is a capital, or X and a capital, and there are no two alike.
constexpr bool prefixes_are_distinct() {
  constexpr std::size_t kCount = kFields.size() + 3;
  std::array<std::string_view, kCount> prefixes{kWorkPrefix, kEditionPrefix, kTitlePrefix};
  for (std::size_t i = 0; i < kFields.size(); ++i) prefixes[i + 3] = kFields[i].prefix;
  for (std::size_t i = 0; i < kCount; ++i) {
    const std::string_view prefix = prefixes[i];
    const bool is_well_formed = (prefix.size() == 1 && prefix[0] >= 'A' && prefix[0] < 'X') ||
                                (prefix.size() == 2 && prefix[0] == 'X');
    if (!is_well_formed) return false;
    for (std::size_t j = 0; j < i; ++j) {
      if (prefixes[j] == prefix) return false;
    }
  }
  return true;
}
static_assert(prefixes_are_distinct());

}  // namespace itu::schema
