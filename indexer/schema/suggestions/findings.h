// What of a document helps people to type: its title, its headings, and the names that it gives to
// things. Gathered while the document is written, kept on disk until all are, and read twice then,
// so that writing the segments of a large corpus needs no more memory than those of a small one.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/byte_stream.h"
#include "indexer/schema/document_record.h"

namespace itu::schema {

struct NamedThing {
  std::string_view brief;  // "WSIS"
  std::string_view full;   // "World Summit on the Information Society"
  std::string_view place;  // of the paragraph that says so
  bool is_open = false;    // `full` may begin too early (analyzers/definitions.h)
};

// Views of the file.
struct Findings {
  std::uint32_t number = 0;  // of the document in the generation, from 0
  std::string_view id;
  std::string_view language;
  std::string_view date;
  std::string_view title;
  std::vector<std::string_view> headings;
  std::vector<NamedThing> names;
};

// Headings and names of one document beyond these are left out: no list of suggestions is the
// poorer for the rest of one text.
inline constexpr std::size_t kMostHeadings = 200;
inline constexpr std::size_t kMostNames = 500;

// Appends what `record` gives.
void put_findings(std::uint32_t number, const DocumentRecord& record, ByteWriter* out);

// Calls `take` for every document in the files that put_findings() has filled. The views hold
// during the call. Throws Error.
void read_findings(const std::vector<std::filesystem::path>& files,
                   const std::function<void(const Findings&)>& take);

}  // namespace itu::schema
