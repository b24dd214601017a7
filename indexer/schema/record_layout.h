// Where things lie in a record (docs/index-format.md, "Records"): for its writer,
// record_encoder.cpp, and its reader, document_record.cpp, only.
#pragma once

#include <cstddef>
#include <string_view>

namespace itu::schema::record_layout {

inline constexpr std::string_view kRecordMagic = "ITUR";
inline constexpr std::string_view kRecordName = "document record";

// The sections follow the head one after the other; the head says where each ends.
enum Section : std::size_t {
  kMeta,
  kText,
  kParagraphs,
  kReferenceIndex,
  kReferences,
  kStrings,
  kSectionCount
};
inline constexpr std::size_t kHeadSize = 8 + 4 * kSectionCount;

// Rows of the meta section: strings, then the supplements of the own id.
enum MetaRow : std::size_t {
  kOwnBody,
  kOwnKind,
  kOwnNumber,
  kOwnEdition,
  kOwnPlace,
  kKind,
  kBody,
  kTitle,
  kDate,
  kLanguage,
  kSourcePath,
  kSourceArchive,
  kPartOf,
  kMetaRowCount
};

// A paragraph row: seven numbers of four bytes, zone, level, two bytes of nothing.
enum ParagraphColumn : std::size_t {
  kBegin = 0,
  kEnd = 4,
  kNumberBegin = 8,
  kNumberEnd = 12,
  kFirstPosition = 16,
  kPlace = 20,
  kPage = 24,
  kZone = 28,
  kLevel = 29,
};
inline constexpr std::size_t kParagraphRow = 32;
inline constexpr std::size_t kReferenceRow = 12;  // begin, end, where it lies in the references

}  // namespace itu::schema::record_layout
