// Lines of page after page to paragraphs: what belongs together is one block again, wherever lines,
// columns and pages break it.
//
// A paragraph ends where the next word would still have fitted, where the gap to the next line is
// wider than between lines, where a number, bullet, other print or other indentation begins.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analyzers/structure/source_text.h"
#include "indexer/reader/line_joining.h"
#include "indexer/reader/pdf/page_lines.h"
#include "indexer/reader/pdf/running_lines.h"

namespace itu::indexer {

struct PrintedBlock {
  analyzers::LineStyle style = analyzers::LineStyle::kNone;
  int level = 0;
  int page = 0;
  std::string text;                // of other blocks than rows
  std::vector<std::string> cells;  // of a row

  bool operator==(const PrintedBlock&) const = default;
};

// How a document is printed, by what most of it has.
struct PrintStyle {
  float size = 10;     // of running text
  float pitch = 1.2F;  // from line to line, in units of the size
  float right = 0;     // edge of full lines; 0: unknown
  bool is_bold = false;
};

class TextFlow {
 public:
  TextFlow(const PrintStyle& style, LineJoiner* joiner) : style_{style}, joiner_{*joiner} {}

  // The next part of the text: lines without columns, from the top. `is_whole_page`: no other part
  // stands beside it. Footnotes come behind the paragraph that is open at its end.
  void add_part(const std::vector<PageLine>& lines, int page, bool is_whole_page);
  void add_notes(std::vector<std::string> notes, int page);

  // What is printed beside the text, as blocks.
  void add_aside(std::vector<PrintedBlock> blocks);

  std::vector<PrintedBlock> finish();

 private:
  struct Open {
    std::string text;
    int page = 0;
    float size = 0;
    bool is_bold = false;
    bool is_italic = false;
    bool is_label = false;     // only a number yet
    bool is_contents = false;  // ends in leaders and the number of a page
    std::size_t lines = 0;
    float first_left = 0;  // from the left edge of the part, as the others
    float next_left = 0;   // of the second line
    float pitch = 0;       // of its lines; 0: unknown
  };

  void take(const PageLine& line, int page);
  bool starts_paragraph(const PageLine& line) const;
  bool starts_after_break(const PageLine& line) const;
  bool is_marked_start(const PageLine& line) const;
  bool is_indented_otherwise(const PageLine& line) const;
  bool is_centred_alike(const PageLine& line) const;
  bool changes_print(const PageLine& line) const;
  bool is_heading_line(const PrintedRun& run) const;
  void begin(const PageLine& line, int page);
  void extend(const PageLine& whole);
  void close();
  void write_tables_row(const std::vector<std::string>& cells, int page);
  PrintedBlock finish_block() const;

  PrintStyle style_;
  LineJoiner& joiner_;
  std::vector<PrintedBlock> blocks_;
  std::vector<PrintedBlock> waiting_;  // notes and asides, until the open paragraph ends
  Open open_;
  PageLine last_;  // of the open paragraph
  bool last_is_full_ = false;
  bool is_first_of_part_ = false;
  float left_ = 0;  // of the part
  float right_ = 0;
};

// What most lines of `pages` have.
PrintStyle find_print_style(const std::vector<LaidPage>& pages);

}  // namespace itu::indexer
