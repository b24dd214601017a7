// Builds the SourceText of a marked-up format block by block, so that Markdown, HTML and later
// formats lay the same document out in the same way: every block on lines of its own with a hint, a
// blank line between blocks, rows of one table without.
//
//   SourceBuilder builder;
//   builder.begin_block(LineStyle::kHeading, 2);
//   builder.add("ANNEX");
//   builder.begin_block();                   // ends the heading
//   builder.add("Terms of  reference");      // blanks run together
//   SourceText source = builder.finish({});
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/structure/source_text.h"

namespace itu::indexer {

class SourceBuilder {
 public:
  // Ends the block that is open and begins another.
  void begin_block(analyzers::LineStyle style = analyzers::LineStyle::kNone, int level = 0);

  // The same for lines that a plain text would hold as they are: the block gets no hint, so that
  // structure reads its lines one by one.
  void begin_lines();

  // The page that the blocks written from now on begin on; 0: unknown.
  void set_page(int page);

  // Text of the open block (a plain one is begun if none is). Any UTF-8; runs of blanks and
  // newlines become one blank. `is_emphasised`: in italics.
  void add(std::string_view text, bool is_emphasised = false);

  // The same with its newlines and blanks kept.
  void add_verbatim(std::string_view text);

  // A new line in the same block.
  void add_line_break();

  // The number or bullet that the next text stands behind: "a)", "-".
  void add_marker(std::string_view marker);

  // Writes the open block, if there is anything in it. One whose text is all in italics is a call.
  void end_block();

  // A row of a table, in a block of its own.
  void add_row(const std::vector<std::string>& cells);

  // Another source's lines and hints.
  void append(const analyzers::SourceText& other);

  // Bytes of the open block so far.
  std::size_t size_of_block() const { return line_.size(); }

  // What was built; the builder is empty again.
  analyzers::SourceText finish(analyzers::SourceProperties properties);

 private:
  void add_word(std::string_view word, bool is_emphasised);
  void write(std::string_view block, analyzers::LineStyle style, int level, bool has_hint = true);
  bool is_all_emphasised() const;

  analyzers::SourceText source_;
  std::string line_;        // the open block
  bool has_plain_ = false;  // something that is neither blank, nor mark, nor in italics
  bool has_emphasised_ = false;
  bool wants_blank_ = false;  // before the next text
  analyzers::LineStyle style_ = analyzers::LineStyle::kNone;
  int level_ = 0;
  int page_ = 0;
  bool has_hint_ = true;
  bool last_was_row_ = false;
};

// One line: `text` with its runs of blanks and newlines as one blank and none at the ends.
std::string collapse_blanks(std::string_view text);

}  // namespace itu::indexer
