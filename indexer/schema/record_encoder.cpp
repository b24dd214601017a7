// The writing half of document_record.h.
#include <array>
#include <limits>
#include <unordered_map>

#include "indexer/schema/byte_stream.h"
#include "indexer/schema/document_record.h"
#include "indexer/schema/error.h"
#include "indexer/schema/record_layout.h"

namespace itu::schema {

using analyzers::Candidate;
using analyzers::Document;
using analyzers::Paragraph;
using analyzers::Reference;
using analyzers::ReferenceTarget;
using analyzers::Supplement;
using analyzers::Target;
using analyzers::TextSpan;
using namespace record_layout;

namespace {

std::uint32_t to_u32(std::size_t value) {
  if (value > std::numeric_limits<std::uint32_t>::max()) {
    throw Error(ErrorKind::kUnreadable, "a document of 4 GiB or more cannot be stored");
  }
  return static_cast<std::uint32_t>(value);
}

// Every different string once; others refer to it by its offset. The strings must outlive the
// table.
class StringTable {
 public:
  // The offset of a string that is like no other, which is not looked for.
  std::uint32_t offset_of_new(std::string_view text) {
    const std::uint32_t offset = to_u32(writer_.size());
    writer_.put_string(text);
    return offset;
  }

  std::uint32_t offset_of(std::string_view text) {
    const auto [place, is_new] = offsets_.try_emplace(text, 0U);
    if (is_new) place->second = offset_of_new(text);
    return place->second;
  }
  const std::string& bytes() const { return writer_.bytes(); }

 private:
  ByteWriter writer_;
  std::unordered_map<std::string_view, std::uint32_t> offsets_;
};

class Encoder {
 public:
  std::string run(const Document& document) {
    put_meta(document);
    for (const Paragraph& paragraph : document.paragraphs) put_paragraph(paragraph);
    for (const Reference& reference : document.references) put_reference(reference);
    const std::array<std::string_view, kSectionCount> sections = {
        meta_.bytes(),  document.text,       paragraphs_.bytes(),
        index_.bytes(), references_.bytes(), strings_.bytes()};
    return join(sections);
  }

 private:
  static std::string join(const std::array<std::string_view, kSectionCount>& sections) {
    std::size_t total = kHeadSize;
    for (const std::string_view section : sections) total += section.size();
    ByteWriter out;
    out.put_bytes(kRecordMagic);
    out.put_u32(to_u32(total));
    std::size_t end = kHeadSize;
    for (const std::string_view section : sections) {
      end += section.size();
      out.put_u32(to_u32(end));
    }
    for (const std::string_view section : sections) out.put_bytes(section);
    return out.take();
  }

  void put_meta(const Document& document) {
    const Target& own = document.own;
    for (const std::string* text : {&own.body, &own.kind, &own.number, &own.edition, &own.place,
                                    &document.kind, &document.body, &document.title, &document.date,
                                    &document.language, &document.source_path,
                                    &document.source_archive, &document.part_of}) {
      meta_.put_u32(strings_.offset_of(*text));
    }
    put_supplements(meta_, own.supplements);
  }

  void put_paragraph(const Paragraph& paragraph) {
    std::array<char, kParagraphRow> row{};
    store_u32(&row[kBegin], to_u32(paragraph.span.begin));
    store_u32(&row[kEnd], to_u32(paragraph.span.end));
    store_u32(&row[kNumberBegin], to_u32(paragraph.number.begin));
    store_u32(&row[kNumberEnd], to_u32(paragraph.number.end));
    store_u32(&row[kPlace], strings_.offset_of_new(paragraph.place));
    store_u32(&row[kPage], static_cast<std::uint32_t>(paragraph.page));
    row[kZone] = static_cast<char>(paragraph.zone);
    row[kLevel] = static_cast<char>(paragraph.level);
    paragraphs_.put_bytes({row.data(), row.size()});
  }

  void put_reference(const Reference& reference) {
    index_.put_u32(to_u32(reference.span.begin));
    index_.put_u32(to_u32(reference.span.end));
    index_.put_u32(to_u32(references_.size()));
    references_.put_byte(static_cast<std::uint8_t>(reference.kind));
    references_.put_varint(reference.targets.size());
    for (const ReferenceTarget& target : reference.targets) {
      put_member(target.span, reference.span);
      put_target(target.target);
      references_.put_byte(static_cast<std::uint8_t>(target.certainty));
      put_text(target.reason);
      references_.put_varint(target.candidates.size());
      for (const Candidate& candidate : target.candidates) {
        put_target(candidate.target);
        put_text(candidate.reason);
      }
    }
  }

  // Where a member of a list stands, from the start of its reference; nothing: 0, 0.
  void put_member(TextSpan member, TextSpan reference) {
    const bool is_inside = !member.is_empty() && reference.holds(member);
    references_.put_varint(is_inside ? member.begin - reference.begin : 0);
    references_.put_varint(is_inside ? member.size() : 0);
  }

  void put_target(const Target& target) {
    for (const std::string* text :
         {&target.body, &target.kind, &target.number, &target.edition, &target.place}) {
      put_text(*text);
    }
    put_supplements(references_, target.supplements);
  }

  void put_supplements(ByteWriter& out, const std::vector<Supplement>& supplements) {
    out.put_varint(supplements.size());
    for (const Supplement& supplement : supplements) {
      out.put_varint(strings_.offset_of(supplement.name));
      out.put_varint(strings_.offset_of(supplement.edition));
    }
  }

  void put_text(std::string_view text) { references_.put_varint(strings_.offset_of(text)); }

  ByteWriter meta_;
  ByteWriter paragraphs_;
  ByteWriter index_;
  ByteWriter references_;
  StringTable strings_;
};

}  // namespace

std::string encode(const Document& document) { return Encoder().run(document); }

}  // namespace itu::schema
