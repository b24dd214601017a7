// The document data of a Xapian document: what a line of the result list shows, and where the
// document's record lies in the text store. Small, so that a page of hits costs next to nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace itu::schema {

struct HitRecord {
  std::string id;
  std::string language;
  std::string title;
  std::string kind;
  std::string body;
  std::string date;
  std::string source_path;
  std::uint64_t text_offset = 0;  // of the record in the text store
  std::uint64_t text_length = 0;
  std::uint32_t cited_works = 0;  // different works that it cites

  bool operator==(const HitRecord&) const = default;
};

std::string encode(const HitRecord& hit);

// Undoes encode(). Throws Error (kDamaged).
HitRecord decode_hit(std::string_view bytes);

}  // namespace itu::schema
