#include "indexer/schema/document_record.h"

#include <array>
#include <utility>

#include "indexer/schema/byte_stream.h"
#include "indexer/schema/record_layout.h"

namespace itu::schema {

using analyzers::Candidate;
using analyzers::Certainty;
using analyzers::Document;
using analyzers::Paragraph;
using analyzers::Reference;
using analyzers::ReferenceKind;
using analyzers::ReferenceTarget;
using analyzers::Supplement;
using analyzers::Target;
using analyzers::TextSpan;
using analyzers::Zone;
using namespace record_layout;

namespace {

[[noreturn]] void fail() { ByteReader({}, kRecordName).fail(); }

// The string at an offset of the strings section.
std::string_view string_in(std::string_view strings, std::uint64_t offset) {
  if (offset >= strings.size()) fail();
  return ByteReader(strings.substr(offset), kRecordName).string();
}

std::vector<Supplement> read_supplements(ByteReader& in, std::string_view strings) {
  std::vector<Supplement> supplements(in.count());
  for (Supplement& supplement : supplements) {
    supplement.name = string_in(strings, in.varint());
    supplement.edition = string_in(strings, in.varint());
  }
  return supplements;
}

Target read_target(ByteReader& in, std::string_view strings) {
  Target target;
  for (std::string* text :
       {&target.body, &target.kind, &target.number, &target.edition, &target.place}) {
    *text = string_in(strings, in.varint());
  }
  target.supplements = read_supplements(in, strings);
  return target;
}

// Where a member of a list stands in the text; 0 bytes: nowhere of its own.
TextSpan read_member(ByteReader& in, TextSpan reference) {
  const std::uint64_t from = in.varint();
  const std::uint64_t size = in.varint();
  if (from > reference.size() || size > reference.size() - from) fail();
  if (size == 0) return {};
  return {reference.begin + from, reference.begin + from + size};
}

ReferenceTarget read_reference_target(ByteReader& in, std::string_view strings,
                                      TextSpan reference) {
  ReferenceTarget target;
  target.span = read_member(in, reference);
  target.target = read_target(in, strings);
  target.certainty = in.enumerator(Certainty::kOpen);
  target.reason = string_in(strings, in.varint());
  const std::size_t candidates = in.count();
  for (std::size_t i = 0; i < candidates; ++i) {
    Candidate candidate;
    candidate.target = read_target(in, strings);
    candidate.reason = string_in(strings, in.varint());
    target.candidates.push_back(std::move(candidate));
  }
  return target;
}

// The last of `count` rows whose number `at(row)` is at most `value`.
template <typename At>
std::optional<std::size_t> last_not_above(std::size_t count, std::uint64_t value, const At& at) {
  std::size_t low = 0;
  std::size_t high = count;
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (at(middle) <= value) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low == 0) return std::nullopt;
  return low - 1;
}

}  // namespace

Document decode(std::string_view bytes) { return DocumentRecord(bytes).decode(); }

DocumentRecord::DocumentRecord(std::string_view bytes) {
  if (bytes.size() < kHeadSize || bytes.substr(0, 4) != kRecordMagic) fail();
  if (load_u32(bytes.data() + 4) != bytes.size()) fail();
  std::array<std::string_view, kSectionCount> sections;
  std::size_t begin = kHeadSize;
  for (std::size_t i = 0; i < kSectionCount; ++i) {
    const std::size_t end = load_u32(bytes.data() + 8 + 4 * i);
    if (end < begin || end > bytes.size()) fail();
    sections[i] = bytes.substr(begin, end - begin);
    begin = end;
  }
  if (begin != bytes.size() || sections[kMeta].size() < 4 * kMetaRowCount) fail();
  if (sections[kParagraphs].size() % kParagraphRow != 0) fail();
  if (sections[kReferenceIndex].size() % kReferenceRow != 0) fail();
  meta_ = sections[kMeta];
  text_ = sections[kText];
  paragraphs_ = sections[kParagraphs];
  reference_index_ = sections[kReferenceIndex];
  references_ = sections[kReferences];
  strings_ = sections[kStrings];
  paragraph_count_ = paragraphs_.size() / kParagraphRow;
  reference_count_ = reference_index_.size() / kReferenceRow;
}

std::string_view DocumentRecord::string_at(std::uint64_t offset) const {
  return string_in(strings_, offset);
}

std::string_view DocumentRecord::meta_string(std::size_t row) const {
  return string_at(load_u32(meta_.data() + 4 * row));
}

Target DocumentRecord::own() const {
  Target own;
  own.body = meta_string(kOwnBody);
  own.kind = meta_string(kOwnKind);
  own.number = meta_string(kOwnNumber);
  own.edition = meta_string(kOwnEdition);
  own.place = meta_string(kOwnPlace);
  ByteReader in(meta_.substr(4 * kMetaRowCount), kRecordName);
  own.supplements = read_supplements(in, strings_);
  return own;
}

std::string DocumentRecord::id() const { return analyzers::to_id(own()); }
std::string_view DocumentRecord::kind() const { return meta_string(kKind); }
std::string_view DocumentRecord::body() const { return meta_string(kBody); }
std::string_view DocumentRecord::title() const { return meta_string(kTitle); }
std::string_view DocumentRecord::date() const { return meta_string(kDate); }
std::string_view DocumentRecord::language() const { return meta_string(kLanguage); }
std::string_view DocumentRecord::source_path() const { return meta_string(kSourcePath); }
std::string_view DocumentRecord::source_archive() const { return meta_string(kSourceArchive); }
std::string_view DocumentRecord::part_of() const { return meta_string(kPartOf); }

std::uint32_t DocumentRecord::paragraph_number(std::size_t index, std::size_t column) const {
  if (index >= paragraph_count_) fail();
  return load_u32(paragraphs_.data() + index * kParagraphRow + column);
}

TextSpan DocumentRecord::span_in_text(std::size_t begin, std::size_t end) const {
  if (begin > end || end > text_.size()) fail();
  return {begin, end};
}

TextSpan DocumentRecord::paragraph_span(std::size_t index) const {
  return span_in_text(paragraph_number(index, kBegin), paragraph_number(index, kEnd));
}

std::string_view DocumentRecord::paragraph_text(std::size_t index) const {
  return analyzers::slice(text_, paragraph_span(index));
}

std::string_view DocumentRecord::paragraph_place(std::size_t index) const {
  return string_at(paragraph_number(index, kPlace));
}

Zone DocumentRecord::paragraph_zone(std::size_t index) const {
  if (index >= paragraph_count_) fail();
  const std::size_t row = index * kParagraphRow;
  return ByteReader(paragraphs_.substr(row + kZone, 1), kRecordName).enumerator(Zone::kAnnex);
}

std::uint32_t DocumentRecord::first_position(std::size_t index) const {
  return paragraph_number(index, kFirstPosition);
}

Paragraph DocumentRecord::paragraph(std::size_t index) const {
  Paragraph paragraph;
  paragraph.span = paragraph_span(index);
  paragraph.number =
      span_in_text(paragraph_number(index, kNumberBegin), paragraph_number(index, kNumberEnd));
  paragraph.place = paragraph_place(index);
  paragraph.zone = paragraph_zone(index);
  paragraph.level = static_cast<std::uint8_t>(paragraphs_[index * kParagraphRow + kLevel]);
  paragraph.page = static_cast<int>(paragraph_number(index, kPage));
  return paragraph;
}

std::optional<std::size_t> DocumentRecord::paragraph_at_position(std::uint32_t position) const {
  // The mark of a paragraph stands one position before its first token.
  return last_not_above(paragraph_count_, std::uint64_t{position} + 1,
                        [this](std::size_t i) { return first_position(i); });
}

std::optional<std::size_t> DocumentRecord::paragraph_at_offset(std::size_t offset) const {
  return last_not_above(paragraph_count_, offset,
                        [this](std::size_t i) { return paragraph_number(i, kBegin); });
}

std::optional<std::size_t> DocumentRecord::find_place(std::string_view place) const {
  for (std::size_t i = 0; i < paragraph_count_; ++i) {
    if (paragraph_place(i) == place) return i;
  }
  return std::nullopt;
}

std::uint32_t DocumentRecord::reference_number(std::size_t index, std::size_t column) const {
  if (index >= reference_count_) fail();
  return load_u32(reference_index_.data() + index * kReferenceRow + 4 * column);
}

TextSpan DocumentRecord::reference_span(std::size_t index) const {
  return span_in_text(reference_number(index, 0), reference_number(index, 1));
}

Reference DocumentRecord::reference(std::size_t index) const {
  Reference reference;
  reference.span = reference_span(index);
  const std::size_t offset = reference_number(index, 2);
  if (offset > references_.size()) fail();
  ByteReader in(references_.substr(offset), kRecordName);
  reference.kind = in.enumerator(ReferenceKind::kPart);
  const std::size_t targets = in.count();
  for (std::size_t i = 0; i < targets; ++i) {
    reference.targets.push_back(read_reference_target(in, strings_, reference.span));
  }
  return reference;
}

std::size_t DocumentRecord::first_reference_from(std::size_t offset) const {
  if (offset == 0) return 0;
  const auto before = last_not_above(reference_count_, offset - 1,
                                     [this](std::size_t i) { return reference_number(i, 0); });
  return before ? *before + 1 : 0;
}

Document DocumentRecord::decode() const {
  Document document;
  document.own = own();
  document.kind = kind();
  document.body = body();
  document.title = title();
  document.date = date();
  document.language = language();
  document.source_path = source_path();
  document.source_archive = source_archive();
  document.part_of = part_of();
  document.text = text_;
  for (std::size_t i = 0; i < paragraph_count_; ++i) document.paragraphs.push_back(paragraph(i));
  for (std::size_t i = 0; i < reference_count_; ++i) document.references.push_back(reference(i));
  return document;
}

void set_first_positions(std::string& record, const std::vector<std::uint32_t>& positions) {
  if (DocumentRecord(record).paragraph_count() != positions.size()) fail();
  const std::size_t table = load_u32(record.data() + 8 + 4 * kText);
  for (std::size_t i = 0; i < positions.size(); ++i) {
    store_u32(record.data() + table + i * kParagraphRow + kFirstPosition, positions[i]);
  }
}

}  // namespace itu::schema
