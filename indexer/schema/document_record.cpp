#include "indexer/schema/document_record.h"

#include <array>
#include <limits>
#include <unordered_map>
#include <utility>

#include "indexer/schema/byte_stream.h"
#include "indexer/schema/error.h"

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

namespace {

constexpr std::string_view kMagic = "ITUR";
constexpr std::string_view kWhat = "document record";

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
constexpr std::size_t kHeadSize = 8 + 4 * kSectionCount;

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
constexpr std::size_t kParagraphRow = 32;
constexpr std::size_t kReferenceRow = 12;  // begin, end, where it lies in the references

[[noreturn]] void fail() { ByteReader({}, kWhat).fail(); }

std::uint32_t to_u32(std::size_t value) {
  if (value > std::numeric_limits<std::uint32_t>::max()) {
    throw Error(ErrorKind::kUnreadable, "a document of 4 GiB or more cannot be stored");
  }
  return static_cast<std::uint32_t>(value);
}

// Every different string once; others refer to it by its offset.
class StringTable {
 public:
  std::uint32_t offset_of(std::string_view text) {
    const auto found = offsets_.find(std::string(text));
    if (found != offsets_.end()) return found->second;
    const std::uint32_t offset = to_u32(writer_.size());
    writer_.put_string(text);
    offsets_.emplace(text, offset);
    return offset;
  }
  const std::string& bytes() const { return writer_.bytes(); }

 private:
  ByteWriter writer_;
  std::unordered_map<std::string, std::uint32_t> offsets_;
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
    out.put_bytes(kMagic);
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
                                    &document.language, &document.source_path}) {
      meta_.put_u32(strings_.offset_of(*text));
    }
    put_supplements(meta_, own.supplements);
  }

  void put_paragraph(const Paragraph& paragraph) {
    paragraphs_.put_u32(to_u32(paragraph.span.begin));
    paragraphs_.put_u32(to_u32(paragraph.span.end));
    paragraphs_.put_u32(to_u32(paragraph.number.begin));
    paragraphs_.put_u32(to_u32(paragraph.number.end));
    paragraphs_.put_u32(0);
    paragraphs_.put_u32(strings_.offset_of(paragraph.place));
    paragraphs_.put_u32(static_cast<std::uint32_t>(paragraph.page));
    paragraphs_.put_byte(static_cast<std::uint8_t>(paragraph.zone));
    paragraphs_.put_byte(static_cast<std::uint8_t>(paragraph.level));
    paragraphs_.put_byte(0);
    paragraphs_.put_byte(0);
  }

  void put_reference(const Reference& reference) {
    index_.put_u32(to_u32(reference.span.begin));
    index_.put_u32(to_u32(reference.span.end));
    index_.put_u32(to_u32(references_.size()));
    references_.put_byte(static_cast<std::uint8_t>(reference.kind));
    references_.put_varint(reference.targets.size());
    for (const ReferenceTarget& target : reference.targets) {
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

// The string at an offset of the strings section.
std::string_view string_in(std::string_view strings, std::uint64_t offset) {
  if (offset >= strings.size()) fail();
  return ByteReader(strings.substr(offset), kWhat).string();
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

ReferenceTarget read_reference_target(ByteReader& in, std::string_view strings) {
  ReferenceTarget target;
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

std::string encode(const Document& document) { return Encoder().run(document); }

Document decode(std::string_view bytes) { return DocumentRecord(bytes).decode(); }

DocumentRecord::DocumentRecord(std::string_view bytes) {
  if (bytes.size() < kHeadSize || bytes.substr(0, 4) != kMagic) fail();
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
  ByteReader in(meta_.substr(4 * kMetaRowCount), kWhat);
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
  return ByteReader(paragraphs_.substr(row + kZone, 1), kWhat).enumerator(Zone::kAnnex);
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
  ByteReader in(references_.substr(offset), kWhat);
  reference.kind = in.enumerator(ReferenceKind::kExternal);
  const std::size_t targets = in.count();
  for (std::size_t i = 0; i < targets; ++i) {
    reference.targets.push_back(read_reference_target(in, strings_));
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
