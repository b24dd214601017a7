#include "indexer/reader/office/odt_text.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "indexer/reader/office/symbol_font.h"
#include "indexer/reader/office/xml_part.h"

namespace itu::indexer {
namespace {

constexpr long kMostBlanks = 100;   // that one text:s stands for
constexpr int kDeepestBox = 3;      // boxes in boxes
constexpr int kDeepestHeading = 6;  // levels that structure tells apart
constexpr long kMostSpannedCells = 1000;

}  // namespace

void OdtText::read(const pugi::xml_node& part) {
  walk(part, *this);
  end_paragraph();
  if (in_note_ || box_depth_ > 0) return;
  for (const Note& note : std::exchange(notes_, {})) write_note(note);
}

void OdtText::read_header(const pugi::xml_node& part) {
  leaves_out_pages_ = true;
  read(part);
  leaves_out_pages_ = false;
}

bool OdtText::enter(const pugi::xml_node& node) {
  const OdtElement part = part_of_odt_element(local_name(node));
  switch (part) {
    case OdtElement::kParagraph:
      begin_paragraph(node);
      return true;
    case OdtElement::kList:
      end_paragraph();
      lists_.begin_list(node);
      return true;
    case OdtElement::kItem:
    case OdtElement::kListHeader:
      end_paragraph();
      lists_.begin_item(node, part == OdtElement::kListHeader);
      return true;
    case OdtElement::kRow:
      end_paragraph();
      layout_->begin_row();
      return true;
    case OdtElement::kCell:
    case OdtElement::kCoveredCell:
      return enter_cell(node, part == OdtElement::kCoveredCell);
    case OdtElement::kContents:
      ++contents_;
      return true;
    case OdtElement::kOther:
      return true;
    case OdtElement::kSpan:
    case OdtElement::kText:
      return enter_text(node, part);
    default:
      return enter_aside(node, part);
  }
}

bool OdtText::enter_text(const pugi::xml_node& node, OdtElement part) {
  if (part == OdtElement::kSpan) {
    const OdtStyle& style = styles_.style(attribute_of(node, "style-name"));
    const Look outer = looks_.empty() ? Look{} : looks_.back();
    looks_.push_back(
        {style.is_italic.value_or(outer.is_italic), style.is_hidden.value_or(outer.is_hidden)});
    return true;
  }
  const std::string_view name = local_name(node);
  if (name == "tab") add("\t");
  if (name == "line-break") add("\n");
  if (name == "s") {
    const long count = std::clamp(integer_in(attribute_of(node, "c"), 1), 1L, kMostBlanks);
    add(std::string(static_cast<std::size_t>(count), ' '));
  }
  return false;
}

// A cell that the one before it in the row spans is none; one that a row above spans is empty.
// Cells that are repeated are read once: a spreadsheet repeats them a million times.
bool OdtText::enter_cell(const pugi::xml_node& node, bool is_covered) {
  end_paragraph();
  if (is_covered && covered_ > 0) {
    const long repeated = integer_in(attribute_of(node, "number-columns-repeated"), 1);
    covered_ -= std::min(covered_, static_cast<std::size_t>(std::max(repeated, 1L)));
    return false;
  }
  const long spanned = integer_in(attribute_of(node, "number-columns-spanned"), 1);
  covered_ = static_cast<std::size_t>(std::clamp(spanned, 1L, kMostSpannedCells)) - 1;
  layout_->begin_cell();
  if (is_covered) layout_->end_cell();
  return !is_covered;
}

bool OdtText::enter_aside(const pugi::xml_node& node, OdtElement part) {
  switch (part) {
    case OdtElement::kNote:
      add_call(node);
      return false;
    case OdtElement::kBox:
      if (box_depth_ == kDeepestBox) {
        ++unread_;
      } else if (in_paragraph_) {
        boxes_.push_back(node);
      } else {
        return true;
      }
      return false;
    case OdtElement::kPageBreak:
      if (page_ > 0) ++page_;
      return false;
    case OdtElement::kPageNumber:
      return !leaves_out_pages_;
    case OdtElement::kChanges:
      count_changes(node);
      return false;
    default:
      if (local_name(node).starts_with("hidden")) ++hidden_;
      if (local_name(node) == "annotation") ++comments_;
      // A field that prints the title of the text; others hold the title of a picture.
      return std::string_view(node.name()) == "text:title";
  }
}

void OdtText::leave(const pugi::xml_node& node) {
  switch (part_of_odt_element(local_name(node))) {
    case OdtElement::kParagraph:
      end_paragraph();
      return;
    case OdtElement::kList:
      end_paragraph();
      lists_.end_list();
      return;
    case OdtElement::kRow:
      end_paragraph();
      layout_->end_row();
      covered_ = 0;
      return;
    case OdtElement::kCell:
      end_paragraph();
      layout_->end_cell();
      return;
    case OdtElement::kContents:
      --contents_;
      return;
    case OdtElement::kSpan:
      if (!looks_.empty()) looks_.pop_back();
      return;
    default:
      return;
  }
}

void OdtText::text(std::string_view text) {
  if (in_paragraph_) add(readable(text, ""));
}

void OdtText::begin_paragraph(const pugi::xml_node& node) {
  end_paragraph();
  in_paragraph_ = true;
  paragraph_ = node;
  const OdtStyle& style = styles_.style(attribute_of(node, "style-name"));
  looks_ = {{style.is_italic.value_or(false), style.is_hidden.value_or(false)}};
  if (page_ > 0 && style.breaks_page && !layout_->is_empty()) ++page_;
}

void OdtText::end_paragraph() {
  if (!in_paragraph_) return;
  in_paragraph_ = false;
  std::vector<LayoutRun> runs = std::exchange(runs_, {});
  const int page = std::exchange(paragraph_page_, 0);
  if (in_note_ && box_depth_ == 0) {
    if (note_runs_.size() > 1) note_runs_.push_back({"\n", false});
    std::move(runs.begin(), runs.end(), std::back_inserter(note_runs_));
    return;
  }
  WordRole role = styles_.style(attribute_of(paragraph_, "style-name")).role;
  const bool is_heading = local_name(paragraph_) == "h";
  const auto level = static_cast<int>(integer_in(attribute_of(paragraph_, "outline-level"), 1));
  if (is_heading && !role.is_listed) {
    role.kind = WordRole::Kind::kHeading;
    role.level = std::clamp(level, 1, kDeepestHeading);
  }
  if (contents_ > 0) role.kind = WordRole::Kind::kContents;
  const auto number = lists_.is_in_list() ? lists_.next_number()
                      : is_heading        ? lists_.next_heading(paragraph_, level)
                                          : std::nullopt;
  if (auto block = shape_paragraph(std::move(runs), role, number, std::max(lists_.level(), 0))) {
    block->page = page;
    if (box_depth_ > 0) {
      layout_->add_aside(std::move(*block));
    } else {
      layout_->add(std::move(*block));
    }
  }
  read_boxes();
}

// Boxes come behind the paragraph that they are anchored in.
void OdtText::read_boxes() {
  if (boxes_.empty()) return;
  const std::vector<pugi::xml_node> boxes = std::exchange(boxes_, {});
  ++box_depth_;
  for (const pugi::xml_node& box : boxes) read(box);
  --box_depth_;
}

void OdtText::add(std::string_view text) {
  if (text.empty() || !in_paragraph_) return;
  const Look look = looks_.empty() ? Look{} : looks_.back();
  if (look.is_hidden) {
    ++hidden_;
    return;
  }
  if (runs_.empty()) paragraph_page_ = page_;
  if (runs_.empty() || runs_.back().is_italic != look.is_italic) {
    runs_.push_back({"", look.is_italic});
  }
  runs_.back().text += text;
}

// The mark in the text, and the note to be written behind it.
void OdtText::add_call(const pugi::xml_node& note) {
  if (in_note_ || !in_paragraph_) return;
  const pugi::xml_node citation = child_of(note, "note-citation");
  const std::string own{attribute_of(citation, "label")};
  const std::string number = text_in(citation);
  add(own.empty() ? "[" + number + "]" : own);
  notes_.push_back(
      {child_of(note, "note-body"), own.empty() ? "[" + number + "] " : "", own, page_});
}

void OdtText::write_note(const Note& note) {
  in_note_ = true;
  note_runs_ = {{note.mark, false}};
  read(note.body);
  in_note_ = false;
  // A text that was a Word file before prints its own sign in the note as well.
  if (!text_of(note_runs_).starts_with(note.sign)) note_runs_.front().text = note.sign + " ";
  LayoutBlock block;
  block.style = analyzers::LineStyle::kFootnote;
  block.page = note.page;
  block.runs = std::exchange(note_runs_, {});
  layout_->add(std::move(block));
}

void OdtText::count_changes(const pugi::xml_node& changes) {
  for (const pugi::xml_node& region : changes.children()) {
    if (child_of(region, "insertion")) ++insertions_;
    if (child_of(region, "deletion")) ++deletions_;
  }
}

}  // namespace itu::indexer
