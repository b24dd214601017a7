// The walk through a part of a Word document (its body, a header, its notes): characters, fields,
// tracked changes, tables and text boxes, in the order in which they are printed. What is left out
// or cannot be read is counted.
#pragma once

#include <cstddef>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/reader/block_layout.h"
#include "indexer/reader/office/number_fields.h"
#include "indexer/reader/office/word_paragraphs.h"

namespace itu::indexer {

// What a reader of the report should know of a document.
struct WordTally {
  std::size_t insertions = 0;  // tracked, kept
  std::size_t deletions = 0;   // tracked, left out
  std::size_t hidden = 0;      // runs of hidden text, left out
  std::size_t comments = 0;    // of readers, left out
  std::size_t unread = 0;      // parts in foreign formats, text boxes nested too deep
};

// How the notes of a document are numbered.
struct NoteNumbering {
  NumberFormat format = NumberFormat::kDecimal;
  long start = 1;
  bool restarts_on_page = false;
};

class WordText {
 public:
  WordText(const WordStyles& styles, WordParagraphs* paragraphs, BlockLayout* layout)
      : styles_{styles}, paragraphs_{paragraphs}, layout_{layout} {}

  // The printed page breaks that Word has left in the file are counted from page 1.
  void count_pages() { page_ = 1; }

  // Reads all in `part`.
  void read(const pugi::xml_node& part);

  // The same, with the fields of page numbers left out: a header.
  void read_header(const pugi::xml_node& part);

  // The notes that may be called (the root of footnotes.xml or endnotes.xml), and how.
  void set_notes(bool are_endnotes, const pugi::xml_node& notes, const NoteNumbering& numbering);

  // Adds the notes called so far that are not yet written, each as a block that begins with
  // "[number] ". It is done by itself before a heading that begins a text of its own, so that a
  // file of many texts keeps the notes of each with it.
  void write_notes();

  const WordTally& tally() const { return tally_; }

  // For walk().
  bool enter(const pugi::xml_node& node);
  void leave(const pugi::xml_node& node);
  void text(std::string_view text);

 private:
  struct Notes {                                                  // footnotes, or endnotes
    std::map<std::string, pugi::xml_node, std::less<>> uncalled;  // by id
    NoteNumbering numbering;
    long next = 1;
    int page = 0;  // of the last call
  };
  struct Call {
    pugi::xml_node note;
    std::string number;  // as printed; empty for a note with a sign of its own
    int page = 0;
  };
  struct Field {
    std::string instruction;
    bool is_in_instruction = true;
    bool is_contents = false;
    bool is_left_out = false;
  };

  bool enter_block(const pugi::xml_node& node, std::string_view name);
  bool enter_inline(const pugi::xml_node& node, std::string_view name);
  bool enter_change(const pugi::xml_node& node, std::string_view name);
  void begin_paragraph(const pugi::xml_node& node);
  void end_paragraph();
  void begin_run(const pugi::xml_node& run);
  void add(std::string_view text);
  void add_call(const pugi::xml_node& node, Notes* notes);
  void write_note(const Call& call);
  void take_field_mark(std::string_view type);
  void show_result(Field* field);
  void end_field();
  bool is_shown() const;
  void read_boxes();

  const WordStyles& styles_;
  WordParagraphs* paragraphs_;
  BlockLayout* layout_;
  WordTally tally_;

  bool in_paragraph_ = false;
  WordParagraph paragraph_;
  bool is_mark_deleted_ = false;  // of the paragraph, or it is one letter of the next one: its text
                                  // goes on there
  bool is_italic_ = false;        // the paragraph's style
  bool is_hidden_ = false;
  bool is_run_italic_ = false;
  bool is_run_hidden_ = false;
  bool in_text_ = false;  // in w:t
  bool in_instruction_ = false;
  std::string font_;

  std::vector<Field> fields_;
  NumberFields number_fields_;
  std::size_t lost_fields_ = 0;  // open beyond the limit
  bool leaves_out_pages_ = false;
  std::vector<pugi::xml_node> boxes_;  // text boxes of the open paragraph
  int box_depth_ = 0;
  bool in_note_ = false;
  std::vector<LayoutRun> note_runs_;

  int page_ = 0;  // 0: not known
  Notes footnotes_;
  Notes endnotes_;
  std::vector<Call> calls_;  // whose notes are not yet written
};

}  // namespace itu::indexer
