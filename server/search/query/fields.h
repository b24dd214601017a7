// The fields of the query language and how the value of each is written: those that a generation
// has terms for (schema::kFields), and those that are answered from them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "indexer/schema/fields.h"

namespace itu::server {

enum class FieldUse : std::uint8_t {
  kText,    // words, "phrases", a bracket: title:(spectrum OR orbit)
  kExact,   // one value: body:council
  kDate,    // a value or a range: date:2005..2007
  kTarget,  // an id, or the words of a citation: cites:pp/res/140, cites:"Res. 140"
  kZone,    // a part of a text: in:annex
  kPlace,   // the address of a paragraph: place:resolves.2, place:"Annex 1"
  kSymbol,  // a symbol, or the beginning of symbols: symbol:C07/21, symbol:C07/*
};

struct QueryField {
  std::string_view name;  // what a user types before the colon
  FieldUse use;
};

inline constexpr auto kQueryFields = std::to_array<QueryField>({
    {"title", FieldUse::kText},
    {"body", FieldUse::kExact},
    {"kind", FieldUse::kExact},
    {"year", FieldUse::kDate},
    {"date", FieldUse::kDate},
    {"lang", FieldUse::kExact},
    {"series", FieldUse::kExact},
    {"cites", FieldUse::kTarget},
    {"citedby", FieldUse::kTarget},
    {"in", FieldUse::kZone},
    {"place", FieldUse::kPlace},
    {"symbol", FieldUse::kSymbol},
    {"id", FieldUse::kTarget},
});

// The row with this name; nullptr if there is none.
constexpr const QueryField* find_query_field(std::string_view name) {
  for (const QueryField& field : kQueryFields) {
    if (field.name == name) return &field;
  }
  return nullptr;
}

// Whether every field of a generation can be asked for. It compares names, not pointers: those of
// g++ 12 are no constants under its sanitizers.
constexpr bool covers_schema_fields() {
  std::size_t asked = 0;
  for (const schema::Field& field : schema::kFields) {
    for (const QueryField& row : kQueryFields) asked += row.name == field.name ? 1U : 0U;
  }
  return asked == schema::kFields.size();
}
static_assert(covers_schema_fields());

}  // namespace itu::server
