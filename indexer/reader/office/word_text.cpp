#include "indexer/reader/office/word_text.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "indexer/reader/office/symbol_font.h"
#include "indexer/reader/office/word_elements.h"
#include "indexer/reader/office/word_equations.h"
#include "indexer/reader/office/xml_part.h"

namespace itu::indexer {
namespace {

constexpr std::size_t kDeepestField = 64;
constexpr std::size_t kLongestInstruction = 64;  // bytes that we look at
constexpr int kDeepestBox = 3;                   // text boxes in text boxes

bool is_switched_on(const pugi::xml_node& properties, std::string_view name, bool otherwise) {
  return child_of(properties, name) ? is_on(properties, name) : otherwise;
}

// The first word of a field's instruction, in capitals as Word writes it.
std::string_view word_of(std::string_view instruction) {
  const std::size_t begin = instruction.find_first_not_of(" \t\n");
  if (begin == std::string_view::npos) return "";
  instruction.remove_prefix(begin);
  return instruction.substr(0, instruction.find_first_of(" \t\n\\"));
}

bool has_earlier_choice(const pugi::xml_node& node) {
  constexpr int kMostAlternatives = 16;
  pugi::xml_node one = node.previous_sibling();
  for (int i = 0; one && i < kMostAlternatives; ++i, one = one.previous_sibling()) {
    if (local_name(one) == "Choice") return true;
  }
  return false;
}

// A large first letter in a frame of its own, to the left of the paragraph that it begins.
bool is_dropped_capital(const ParagraphProperties& properties) {
  const std::string_view kind = attribute_of(properties.frame, "dropCap");
  return kind == "drop" || kind == "margin";
}

unsigned code_of(std::string_view hex) {
  unsigned code = 0;
  std::from_chars(hex.data(), hex.data() + hex.size(), code, 16);
  return code;
}

}  // namespace

void WordText::set_notes(bool are_endnotes, const pugi::xml_node& notes,
                         const NoteNumbering& numbering) {
  Notes& kind = are_endnotes ? endnotes_ : footnotes_;
  kind.numbering = numbering;
  kind.next = numbering.start;
  for (const pugi::xml_node& note : notes.children()) {
    kind.uncalled.emplace(attribute_of(note, "id"), note);
  }
}

void WordText::read(const pugi::xml_node& part) {
  const std::vector<Field> outer = std::exchange(fields_, {});
  walk(part, *this);
  end_paragraph();
  fields_ = outer;
}

void WordText::read_header(const pugi::xml_node& part) {
  leaves_out_pages_ = true;
  read(part);
  leaves_out_pages_ = false;
}

void WordText::write_notes() {
  for (const Call& call : std::exchange(calls_, {})) write_note(call);
}

void WordText::write_note(const Call& call) {
  in_note_ = true;
  note_runs_.clear();
  if (!call.number.empty()) note_runs_.push_back({"[" + call.number + "] ", false});
  read(call.note);
  in_note_ = false;
  LayoutBlock block;
  block.style = analyzers::LineStyle::kFootnote;
  block.page = call.page;
  block.runs = std::exchange(note_runs_, {});
  layout_->add(std::move(block));
}

bool WordText::enter(const pugi::xml_node& node) {
  const std::string_view name = local_name(node);
  switch (part_of_element(name)) {
    case WordElement::kBlock:
      return enter_block(node, name);
    case WordElement::kInline:
      return enter_inline(node, name);
    case WordElement::kChange:
      return enter_change(node, name);
    case WordElement::kComment:
      ++tally_.comments;
      return false;
    case WordElement::kEquation:
      add(sign_before(node));
      return true;
    case WordElement::kSkipped:
      return false;
    case WordElement::kForeign:
      ++tally_.unread;
      return false;
    case WordElement::kOther:
      return true;
  }
  return true;
}

bool WordText::enter_block(const pugi::xml_node& node, std::string_view name) {
  if (name == "p") {
    begin_paragraph(node);
  } else if (name == "tr") {
    const pugi::xml_node properties = child_of(node, "trPr");
    if (child_of(properties, "del")) {
      ++tally_.deletions;
      return false;
    }
    end_paragraph();
    layout_->begin_row();
  } else if (name == "tc") {
    end_paragraph();
    layout_->begin_cell();
  } else if (name == "tbl") {
    end_paragraph();
  } else if (name == "txbxContent") {
    if (in_paragraph_ && box_depth_ < kDeepestBox) {
      boxes_.push_back(node);
    } else {
      ++tally_.unread;
    }
    return false;
  } else if (name == "Fallback" || name == "Choice") {
    return !has_earlier_choice(node);
  }
  return true;
}

bool WordText::enter_change(const pugi::xml_node& node, std::string_view name) {
  const bool is_deletion = name == "del" || name == "moveFrom";
  ++(is_deletion ? tally_.deletions : tally_.insertions);
  return !is_deletion && node.first_child();
}

bool WordText::enter_inline(const pugi::xml_node& node, std::string_view name) {
  if (name == "r") {
    begin_run(node);
  } else if (name == "t") {
    in_text_ = true;
  } else if (name == "tab" || name == "ptab") {
    add("\t");
  } else if (name == "br" || name == "cr") {
    add("\n");
  } else if (name == "noBreakHyphen") {
    add("-");
  } else if (name == "sym") {
    add(symbol_of_font(attribute_of(node, "font"), code_of(attribute_of(node, "char"))));
  } else if (name == "lastRenderedPageBreak") {
    if (page_ > 0 && box_depth_ == 0 && !in_note_) ++page_;
  } else if (name == "footnoteReference" || name == "endnoteReference") {
    add_call(node, name.front() == 'e' ? &endnotes_ : &footnotes_);
  } else if (name == "fldChar") {
    take_field_mark(attribute_of(node, "fldCharType"));
  } else if (name == "fldSimple") {
    fields_.emplace_back();
    fields_.back().instruction = attribute_of(node, "instr").substr(0, kLongestInstruction);
    show_result(&fields_.back());
  } else if (name == "instrText") {
    in_instruction_ = true;
  }
  return true;
}

void WordText::leave(const pugi::xml_node& node) {
  const std::string_view name = local_name(node);
  if (name == "t") {
    in_text_ = false;
  } else if (name == "p") {
    end_paragraph();
  } else if (name == "r") {
    is_run_italic_ = is_italic_;
    is_run_hidden_ = is_hidden_;
    font_.clear();
  } else if (name == "tc") {
    end_paragraph();
    layout_->end_cell();
  } else if (name == "tr") {
    layout_->end_row();
  } else if (name == "instrText") {
    in_instruction_ = false;
  } else if (name == "d") {
    add(sign_behind(node));
  } else if (name == "fldSimple" && !fields_.empty()) {
    if (!node.first_child()) fields_.back().is_in_instruction = true;
    end_field();
  }
}

void WordText::text(std::string_view text) {
  if (in_text_) {
    add(readable(text, font_));
  } else if (in_instruction_ && !fields_.empty() && fields_.back().is_in_instruction) {
    std::string& instruction = fields_.back().instruction;
    instruction +=
        text.substr(0, kLongestInstruction - std::min(kLongestInstruction, instruction.size()));
  }
}

void WordText::begin_paragraph(const pugi::xml_node& node) {
  end_paragraph();
  const ParagraphProperties properties = read_paragraph_properties(child_of(node, "pPr"));
  const WordStyle& style = paragraphs_->style_of(properties);
  const bool begins_text = style.role.kind == WordRole::Kind::kTitleOfText;
  if (begins_text && !in_note_ && box_depth_ == 0 && !layout_->is_in_cell()) write_notes();
  in_paragraph_ = true;
  paragraph_.properties = properties;
  is_mark_deleted_ = child_of(properties.mark, "del") || child_of(properties.mark, "moveFrom") ||
                     is_dropped_capital(properties);
  for (Field& field : fields_) {
    if (field.is_in_instruction) show_result(&field);  // no instruction goes on so far
  }
  is_run_italic_ = is_italic_ = style.is_italic.value_or(false);
  is_run_hidden_ = is_hidden_ = style.is_hidden.value_or(false);
  paragraph_.is_in_contents =
      std::any_of(fields_.begin(), fields_.end(), [](const Field& f) { return f.is_contents; });
}

void WordText::end_paragraph() {
  if (!in_paragraph_) return;
  in_paragraph_ = false;
  if (is_mark_deleted_) {
    read_boxes();
    return;
  }
  if (in_note_ && box_depth_ == 0) {
    if (note_runs_.size() > 1) note_runs_.push_back({"\n", false});
    std::move(paragraph_.runs.begin(), paragraph_.runs.end(), std::back_inserter(note_runs_));
  } else if (auto block = paragraphs_->finish(std::exchange(paragraph_, {}))) {
    if (box_depth_ > 0) {
      layout_->add_aside(std::move(*block));
    } else {
      layout_->add(std::move(*block));
    }
  }
  paragraph_ = {};
  read_boxes();
}

// Text boxes come behind the paragraph that they are anchored in.
void WordText::read_boxes() {
  if (boxes_.empty()) return;
  const std::vector<pugi::xml_node> boxes = std::exchange(boxes_, {});
  const WordParagraph carried = std::exchange(paragraph_, {});
  const bool was_deleted = std::exchange(is_mark_deleted_, false);
  ++box_depth_;
  for (const pugi::xml_node& box : boxes) read(box);
  --box_depth_;
  paragraph_ = carried;
  is_mark_deleted_ = was_deleted;
}

void WordText::begin_run(const pugi::xml_node& run) {
  const pugi::xml_node properties = child_of(run, "rPr");
  if (!properties) {
    is_run_italic_ = is_italic_;
    is_run_hidden_ = is_hidden_;
    return;
  }
  bool is_italic = is_italic_;
  bool is_hidden = is_hidden_;
  if (const WordStyle* style = styles_.find(setting_of(properties, "rStyle"))) {
    is_italic = style->is_italic.value_or(is_italic);
    is_hidden = style->is_hidden.value_or(is_hidden);
  }
  is_run_italic_ = is_switched_on(properties, "i", is_italic);
  is_run_hidden_ = is_switched_on(properties, "vanish", is_hidden);
  font_ = attribute_of(child_of(properties, "rFonts"), "ascii");
}

void WordText::add(std::string_view text) {
  if (text.empty() || !in_paragraph_ || !is_shown()) return;
  if (is_run_hidden_) {
    ++tally_.hidden;
    return;
  }
  std::vector<LayoutRun>& runs = paragraph_.runs;
  if (runs.empty() || runs.back().is_italic != is_run_italic_) {
    if (paragraph_.page == 0) paragraph_.page = page_;
    runs.push_back({"", is_run_italic_});
  }
  runs.back().text += text;
}

// The mark in the text, and the note to be written; the first call of a note counts.
void WordText::add_call(const pugi::xml_node& node, Notes* notes) {
  if (in_note_ || is_run_hidden_ || !is_shown()) return;
  const auto note = notes->uncalled.find(attribute_of(node, "id"));
  if (note == notes->uncalled.end()) return;
  Call call{note->second, "", page_};
  notes->uncalled.erase(note);
  const std::string_view custom = attribute_of(node, "customMarkFollows");
  if (custom.empty() || custom == "0" || custom == "false") {
    if (notes->numbering.restarts_on_page && std::exchange(notes->page, page_) != page_) {
      notes->next = notes->numbering.start;
    }
    call.number = format_number(notes->numbering.format, notes->next++);
    add("[" + call.number + "]");
  }
  calls_.push_back(std::move(call));
}

void WordText::take_field_mark(std::string_view type) {
  if (type == "begin") {
    if (fields_.size() == kDeepestField) {
      ++lost_fields_;
    } else {
      fields_.emplace_back();
    }
  } else if (type == "end") {
    if (lost_fields_ > 0) {
      --lost_fields_;
    } else if (!fields_.empty()) {
      end_field();
    }
  } else if (type == "separate" && lost_fields_ == 0 && !fields_.empty()) {
    show_result(&fields_.back());
  }
}

// A field that ends without a result may be a number, which Word counts each time it shows it.
void WordText::end_field() {
  const Field field = std::move(fields_.back());
  fields_.pop_back();
  if (!field.is_in_instruction || !in_paragraph_) return;
  const WordRole& role = paragraphs_->style_of(paragraph_.properties).role;
  const int level = role.kind == WordRole::Kind::kHeading ? role.level : 0;
  const std::string number = number_fields_.next(field.instruction, level);
  if (!number.empty()) add(number + " ");
}

// What a field gives is printed, what it says to do is not.
void WordText::show_result(Field* field) {
  field->is_in_instruction = false;
  const std::string_view word = word_of(field->instruction);
  field->is_contents = word == "TOC";
  field->is_left_out = leaves_out_pages_ && (word == "PAGE" || word == "NUMPAGES" ||
                                             word == "SECTIONPAGES" || word == "FILENAME");
  if (field->is_contents) paragraph_.is_in_contents = true;
}

bool WordText::is_shown() const {
  return std::none_of(fields_.begin(), fields_.end(), [](const Field& field) {
    return field.is_in_instruction || field.is_left_out;
  });
}

}  // namespace itu::indexer
