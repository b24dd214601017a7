// What one line is, from its own characters, what the format says about it and the lines beside it.
// Which paragraph a number numbers is not decided here (outline does), nor whether a short line is
// a heading (that needs to know what has come before; structure does).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyzers/structure/label.h"
#include "analyzers/structure/lines.h"
#include "analyzers/structure/outline.h"

namespace itu::analyzers {

enum class LineKind : std::uint8_t {
  kText,
  kLabel,  // starts with a number or letter, if the outline accepts it
  kBullet,
  kDivision,  // "ANNEX 2"
  kCall,      // "resolves", "*recalling*"
  kHeading,   // the format says so: "## Background", an h2
  kFootnote,
  kRow,       // cells between tabs
  kContents,  // a line of a table of contents: it names headings and is none
  kRule,      // "---"
  kHeader,    // "Tel: +41 22 730 5891", "Ref.:"
};

struct LineReading {
  LineKind kind = LineKind::kText;
  std::string_view content;    // the line without marks of headings, bullets and whole emphasis
  std::size_t offset = 0;      // of `content` in the text
  int heading_level = 0;       // as the format says, 1..6; 0: no heading
  int list_level = 0;          // as the format says; 0: unknown
  bool is_emphasised = false;  // the whole line is
  bool is_annex = false;       // of kDivision
  bool is_operative = false;   // of kCall
  std::string place;           // of kDivision and kCall; the number of kFootnote, if printed
  std::optional<Label> label;  // of kLabel; its spans count from `offset`
  LabelEvidence evidence;      // of kLabel, but what only the paragraph before tells
};

class LineClassifier {
 public:
  // `source` and `lines` (as find_lines() gives them) must outlive the classifier.
  LineClassifier(const SourceText& source, const std::vector<Line>& lines);

  LineReading read(std::size_t line) const;

  // Whether nothing parts `line` from the line before it and the two may be one sentence.
  bool goes_on(std::size_t line) const;

  // Whether `line` can only be a part of the sentence that the line before it has begun, as it
  // starts with a number that numbers nothing.
  bool must_go_on(std::size_t line) const;

  // Whether numbers may go on from one article to the next: 1 comes but once, and no margin numbers
  // them.
  bool has_running_provisions() const { return first_numbers_ <= 1 && provisions_.empty(); }

  // Whether blank lines or the format part `line` from its neighbours.
  bool is_parted_before(std::size_t line) const;
  bool is_parted_after(std::size_t line) const;

 private:
  std::string_view text_of(std::size_t line) const;
  std::optional<Label> label_of(std::string_view content) const;
  const LineHint* hint_of(std::size_t line) const;
  void strip_marks(LineReading* reading) const;
  bool is_provision(std::size_t line) const;
  bool read_special(std::size_t line, LineReading* reading) const;
  bool ends_above(std::size_t line) const;
  bool read_call_line(std::size_t line, LineReading* reading) const;
  bool read_row(std::size_t line, LineReading* reading) const;
  bool read_numbered(std::size_t line, LineReading* reading) const;
  LabelEvidence weigh(std::size_t line, const LineReading& reading, const Label& label) const;
  bool is_contents(std::size_t line) const;
  bool is_row(std::size_t line) const;
  bool is_full(std::size_t line, std::string_view next) const;
  bool has_later(std::size_t line, const std::string& key) const;
  bool may_continue(std::size_t line, std::string_view content) const;
  void note_labels();

  const SourceText& source_;
  const std::vector<Line>& lines_;
  std::size_t width_;
  bool is_mirrored_ = false;                                   // as has_mirrored_numbers() says
  std::vector<std::size_t> provisions_;                        // as find_provisions() gives them
  std::size_t first_numbers_ = 0;                              // lines that start with the number 1
  std::unordered_map<std::string, std::size_t> last_line_of_;  // the last line with such a label
};

// Whether `line` ends as a sentence or an item does.
bool is_terminated(std::string_view line);

}  // namespace itu::analyzers
