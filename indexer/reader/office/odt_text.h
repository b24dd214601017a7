// The walk through the body of an OpenDocument text: paragraphs, lists, tables, notes and boxes in
// the order in which they are printed. What is left out is counted.
#pragma once

#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/reader/block_layout.h"
#include "indexer/reader/office/odt_elements.h"
#include "indexer/reader/office/odt_lists.h"
#include "indexer/reader/office/odt_styles.h"

namespace itu::indexer {

class OdtText {
 public:
  OdtText(const OdtStyles& styles, BlockLayout* layout)
      : styles_{styles}, layout_{layout}, lists_{styles} {}

  // Page breaks are counted from page 1.
  void count_pages() { page_ = 1; }

  // Reads all in `part`, and the notes called in it behind it.
  void read(const pugi::xml_node& part);

  // The same, with the page numbers left out: a header.
  void read_header(const pugi::xml_node& part);

  std::size_t insertions() const { return insertions_; }  // tracked, kept
  std::size_t deletions() const { return deletions_; }    // tracked, left out
  std::size_t hidden() const { return hidden_; }          // hidden texts, left out
  std::size_t comments() const { return comments_; }      // of readers, left out
  std::size_t unread() const { return unread_; }          // boxes nested too deep

  // For walk().
  bool enter(const pugi::xml_node& node);
  void leave(const pugi::xml_node& node);
  void text(std::string_view text);

 private:
  struct Note {
    pugi::xml_node body;
    std::string mark;  // "[1] "; empty for a note with a sign of its own
    std::string sign;  // "*"
    int page = 0;
  };
  struct Look {  // of the characters in a span
    bool is_italic = false;
    bool is_hidden = false;
  };

  bool enter_text(const pugi::xml_node& node, OdtElement part);
  bool enter_cell(const pugi::xml_node& node, bool is_covered);
  bool enter_aside(const pugi::xml_node& node, OdtElement part);
  void begin_paragraph(const pugi::xml_node& node);
  void end_paragraph();
  void add(std::string_view text);
  void add_call(const pugi::xml_node& note);
  void read_boxes();
  void write_note(const Note& note);
  void count_changes(const pugi::xml_node& changes);

  const OdtStyles& styles_;
  BlockLayout* layout_;
  OdtLists lists_;

  bool in_paragraph_ = false;
  pugi::xml_node paragraph_;
  std::vector<LayoutRun> runs_;
  int paragraph_page_ = 0;
  std::vector<Look> looks_;   // of the paragraph and of the spans that are open in it
  std::size_t contents_ = 0;  // indexes that are open
  std::size_t covered_ = 0;   // cells to come that the last one spans
  bool leaves_out_pages_ = false;
  std::vector<pugi::xml_node> boxes_;  // of the open paragraph
  int box_depth_ = 0;
  bool in_note_ = false;
  std::vector<LayoutRun> note_runs_;
  std::vector<Note> notes_;
  int page_ = 0;

  std::size_t insertions_ = 0;
  std::size_t deletions_ = 0;
  std::size_t hidden_ = 0;
  std::size_t comments_ = 0;
  std::size_t unread_ = 0;
};

}  // namespace itu::indexer
