// How the value of each field of the query language is written. The fields themselves, with their
// names, prefixes and help, are the table of indexer/schema/fields.h.
#pragma once

#include <cstdint>
#include <string_view>

#include "indexer/schema/fields.h"

namespace itu::server {

enum class FieldUse : std::uint8_t {
  kText,    // words, "phrases", a bracket: title:(spectrum OR orbit)
  kExact,   // one value: body:council
  kDate,    // a value or a range: date:2005..2007
  kTarget,  // an id, or the words of a citation: cites:pp/res/140, cites:"Res. 140"
};

constexpr FieldUse use_of(const schema::Field& field) {
  if (field.kind == schema::FieldKind::kText) return FieldUse::kText;
  if (field.name == "year" || field.name == "date") return FieldUse::kDate;
  if (field.name == "cites" || field.name == "id") return FieldUse::kTarget;
  return FieldUse::kExact;
}

}  // namespace itu::server
