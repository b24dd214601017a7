#include "indexer/schema/suggestions/findings.h"

#include <algorithm>

#include "analyzers/definitions.h"
#include "indexer/schema/mapped_file.h"

namespace itu::schema {
namespace {

constexpr std::size_t kLongestHeading = 200;  // bytes: longer ones are paragraphs

void put_names(const DocumentRecord& record, ByteWriter* out) {
  ByteWriter names;
  std::size_t count = 0;
  for (std::size_t i = 0; i < record.paragraph_count() && count < kMostNames; ++i) {
    const std::string_view text = record.paragraph_text(i);
    for (const analyzers::Definition& one : analyzers::find_definitions(text)) {
      if (count++ == kMostNames) break;
      names.put_string(slice(text, one.brief));
      names.put_string(slice(text, one.full));
      names.put_string(record.paragraph_place(i));
      names.put_byte(one.is_open ? 1 : 0);
    }
  }
  out->put_varint(std::min(count, kMostNames));
  out->put_bytes(names.bytes());
}

}  // namespace

void put_findings(std::uint32_t number, const DocumentRecord& record, ByteWriter* out) {
  out->put_varint(number);
  out->put_string(record.id());
  for (const std::string_view value : {record.language(), record.date(), record.title()}) {
    out->put_string(value);
  }
  std::vector<std::string_view> headings;
  for (std::size_t i = 0; i < record.paragraph_count() && headings.size() < kMostHeadings; ++i) {
    if (record.paragraph_zone(i) != analyzers::Zone::kHeading) continue;
    const std::string_view text = record.paragraph_text(i);
    if (text.size() <= kLongestHeading) headings.push_back(text);
  }
  out->put_varint(headings.size());
  for (const std::string_view heading : headings) out->put_string(heading);
  put_names(record, out);
}

void read_findings(const std::vector<std::filesystem::path>& files,
                   const std::function<void(const Findings&)>& take) {
  for (const std::filesystem::path& path : files) {
    const MappedFile file(path);
    ByteReader in(file.bytes(), "findings");
    while (!in.at_end()) {
      Findings found;
      found.number = static_cast<std::uint32_t>(in.varint());
      for (std::string_view* value : {&found.id, &found.language, &found.date, &found.title}) {
        *value = in.string();
      }
      found.headings.resize(in.count());
      for (std::string_view& heading : found.headings) heading = in.string();
      found.names.resize(in.count());
      for (NamedThing& name : found.names) {
        name.brief = in.string();
        name.full = in.string();
        name.place = in.string();
        name.is_open = in.byte() != 0;
      }
      take(found);
    }
  }
}

}  // namespace itu::schema
