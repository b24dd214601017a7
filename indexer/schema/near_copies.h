// Which documents are the same text once more: issued twice, or a draft, a revision or a
// corrigendum that has nearly all of its wording. Each such text is put under one leader, so that a
// page of hits shows one of them and tells of the others.
//
// What is compared is resemblance(), from kNearCopy on. Two texts are never put together on account
// of what they are about or of the boilerplate that they share:
//
//   - texts that were adopted (resolutions, decisions, Recommendations, opinions, questions,
//     provisions) are only put under each other when their wording is the same, and so are two
//     editions of one work: what a revision changed matters;
//   - a text is compared with its leader alone, so that A like B and B like C say nothing of C and
//   A;
//   - texts of fewer than kShortestCopy runs of words are left alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "indexer/schema/document_record.h"
#include "indexer/schema/resemblance.h"

namespace itu::schema {

inline constexpr double kNearCopy = 0.8;
inline constexpr std::uint32_t kShortestCopy = 40;

// One document, as far as copies of it are concerned.
struct CopyCandidate {
  std::uint32_t text = 0;  // number of the first document with this id: its languages are one text
  std::string id;
  std::string language;
  bool is_adopted = false;
  Sketch sketch;
};

// Whether documents of this kind are texts that a body adopted.
bool is_adopted_kind(std::string_view kind);

// For each document the text that leads: its own, or that under which it is put. `record_of` gives
// the record of a document by its number.
std::vector<std::uint32_t> find_near_copies(
    const std::vector<CopyCandidate>& documents,
    const std::function<DocumentRecord(std::size_t)>& record_of);

}  // namespace itu::schema
