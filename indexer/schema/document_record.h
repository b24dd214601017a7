// A document as bytes: what the guarded child answers, what the cache keeps and what the text store
// of a generation holds. A record is read in place: a paragraph or a reference costs nothing of the
// rest of a long document. The layout is in docs/index-format.md, "Records".
//
//   const std::string bytes = encode(document);
//   const DocumentRecord record(bytes);          // a view; `bytes` must outlive it
//   record.paragraph_text(3); record.reference(0);
//
// Whatever the bytes are, reading them gives values or an Error (kDamaged), never anything worse.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/document.h"

namespace itu::schema {

// A record holds less than 4 GiB; `document` must be smaller (readers stop at far less).
std::string encode(const analyzers::Document& document);

// Undoes encode(). Throws Error (kDamaged).
analyzers::Document decode(std::string_view bytes);

class DocumentRecord {
 public:
  // Checks the head and the bounds of every section, not what the sections hold.
  explicit DocumentRecord(std::string_view bytes);

  std::string id() const;  // to_id() of own()
  analyzers::Target own() const;
  std::string_view kind() const;
  std::string_view body() const;
  std::string_view title() const;
  std::string_view date() const;
  std::string_view language() const;
  std::string_view source_path() const;
  std::string_view source_archive() const;
  std::string_view part_of() const;
  std::string_view text() const { return text_; }

  std::size_t paragraph_count() const { return paragraph_count_; }
  analyzers::Paragraph paragraph(std::size_t index) const;
  std::string_view paragraph_place(std::size_t index) const;
  analyzers::TextSpan paragraph_span(std::size_t index) const;
  std::string_view paragraph_text(std::size_t index) const;
  analyzers::Zone paragraph_zone(std::size_t index) const;

  // The position in Xapian of the paragraph's first token (terms.h); 0 in a record that was never
  // indexed.
  std::uint32_t first_position(std::size_t index) const;

  // The paragraph that a position stands in (its mark included), or that holds the byte `offset`
  // (or is the last before it). Empty if there is none. Logarithmic.
  std::optional<std::size_t> paragraph_at_position(std::uint32_t position) const;
  std::optional<std::size_t> paragraph_at_offset(std::size_t offset) const;

  // The paragraph with exactly this place. Linear.
  std::optional<std::size_t> find_place(std::string_view place) const;

  std::size_t reference_count() const { return reference_count_; }
  analyzers::Reference reference(std::size_t index) const;
  analyzers::TextSpan reference_span(std::size_t index) const;
  // The first reference that begins at byte `offset` or after it; reference_count() if none does.
  std::size_t first_reference_from(std::size_t offset) const;

  analyzers::Document decode() const;

 private:
  std::string_view string_at(std::uint64_t offset) const;
  std::string_view meta_string(std::size_t row) const;
  std::uint32_t paragraph_number(std::size_t index, std::size_t column) const;
  std::uint32_t reference_number(std::size_t index, std::size_t column) const;
  analyzers::TextSpan span_in_text(std::size_t begin, std::size_t end) const;

  std::string_view meta_;
  std::string_view text_;
  std::string_view paragraphs_;       // rows of equal size
  std::string_view reference_index_;  // rows of equal size
  std::string_view references_;
  std::string_view strings_;
  std::size_t paragraph_count_ = 0;
  std::size_t reference_count_ = 0;
};

// Writes the positions of the paragraphs into an encoded record: positions[i] is of paragraph i.
void set_first_positions(std::string& record, const std::vector<std::uint32_t>& positions);

}  // namespace itu::schema
