#include "analyzers/structure/structure.h"

#include <algorithm>

#include "analyzers/structure/heading_words.h"
#include "analyzers/structure/line_classifier.h"
#include "analyzers/structure/line_marks.h"
#include "analyzers/structure/lines.h"
#include "analyzers/structure/outline.h"
#include "analyzers/structure/own_instrument.h"
#include "analyzers/structure/places.h"

namespace itu::analyzers {
namespace {

// A number or a label of a letter's header may stand this many blank lines above its text, as the
// cells of a table do in text pulled out of Word.
constexpr std::size_t kWidestCellGap = 4;

constexpr std::size_t kLongestHeading = 100;   // code points of a heading that no format marks
constexpr std::size_t kShortestProse = 60;     // code points of a line that must be running text
constexpr std::size_t kShortestOpening = 100;  // code points of a sentence that ends a letterhead

// Lines at the start in which a text may name itself.
constexpr std::size_t kMostNameLines = 16;

// Whether the text names itself as one of the Union's own, whose appendices are cited as "ap.30b"
// beside "art.5" (references.md, section 0).
bool names_basic_text(const SourceText& source, const std::vector<Line>& lines) {
  for (std::size_t i = 0; i < std::min(lines.size(), kMostNameLines); ++i) {
    std::string_view line = slice(source.text, lines[i].span);
    line = inside_emphasis(trim_blanks(line.substr(heading_mark_level(line))));
    const auto own = read_own_instrument(line);
    if (own) return own->target.body == "itu";
  }
  return false;
}

// Takes the lines one by one and makes each the start of a paragraph or a part of the last one.
class ParagraphFinder {
 public:
  explicit ParagraphFinder(const SourceText& source)
      : source_{source},
        lines_{find_lines(source)},
        classifier_{source_, lines_},
        is_basic_text_{names_basic_text(source, lines_)} {}

  std::vector<Paragraph> find() {
    for (std::size_t i = 0; i < lines_.size(); ++i) take(i);
    return std::move(paragraphs_);
  }

 private:
  const LineReading& read(std::size_t line) const;
  LineReading take_reading(std::size_t line);  // that nobody will ask for again
  void take(std::size_t line);
  void take_label(std::size_t line, const LineReading& reading);
  void take_text(std::size_t line, const LineReading& reading);
  void take_division(std::size_t line, const LineReading& reading);
  void take_call(std::size_t line, const LineReading& reading);
  void take_bullet(std::size_t line, const LineReading& reading);
  void take_header(std::size_t line, const LineReading& reading);
  void take_footnote(std::size_t line, const LineReading& reading);

  bool begins_notes(const Label& label) const;
  bool joins_last(std::size_t line, LineKind kind) const;
  bool goes_on_with_number(std::size_t line) const;
  bool is_heading(std::size_t line, const LineReading& reading) const;
  bool is_numbered_heading(std::size_t line, const LineReading& reading) const;
  bool is_enacting(std::size_t line, const LineReading& reading) const;
  void start(std::size_t line, LineKind kind, std::string place, Zone zone, int level);
  void begin_text(Zone zone);
  Zone text_zone() const { return has_begun_ ? zone_ : Zone::kFront; }
  std::string next_place() { return places_.give_next("p"); }

  const SourceText& source_;
  std::vector<Line> lines_;
  LineClassifier classifier_;
  bool is_basic_text_;
  mutable LineReading last_read_;  // of line `last_line_`: many are asked for twice
  mutable std::size_t last_line_ = std::string::npos;
  Outline outline_;
  Places places_;
  std::vector<Paragraph> paragraphs_;

  Zone zone_ = Zone::kBody;  // of running text here, once the text proper has begun
  bool has_begun_ = false;   // the letterhead, symbol and title are over
  std::string annex_;        // place of the annex that the lines are in; empty: in none
  LineKind last_kind_ = LineKind::kText;
  bool awaits_text_ = false;          // the last paragraph is a number or label alone on its line
  bool is_header_list_ = false;       // the last paragraph is a bullet of the letterhead
  bool notes_follow_ = false;         // a rule of underscores was the last that is no footnote
  std::size_t unnumbered_notes_ = 0;  // whose number was lost
  std::size_t starred_notes_ = 0;     // which have none
};

const LineReading& ParagraphFinder::read(std::size_t line) const {
  if (line != last_line_) last_read_ = classifier_.read(line);
  last_line_ = line;
  return last_read_;
}

LineReading ParagraphFinder::take_reading(std::size_t line) {
  if (line != last_line_) return classifier_.read(line);
  last_line_ = std::string::npos;
  return std::move(last_read_);
}

void ParagraphFinder::take(std::size_t line) {
  const LineReading reading = take_reading(line);
  if (reading.kind != LineKind::kLabel && joins_last(line, reading.kind)) {
    paragraphs_.back().span.end = lines_[line].span.end;
    awaits_text_ = false;
    return;
  }
  switch (reading.kind) {
    case LineKind::kLabel:
      return take_label(line, reading);
    case LineKind::kDivision:
      return take_division(line, reading);
    case LineKind::kCall:
      return take_call(line, reading);
    case LineKind::kHeader:
      return take_header(line, reading);
    case LineKind::kFootnote:
      return take_footnote(line, reading);
    case LineKind::kText:
      return take_text(line, reading);
    case LineKind::kBullet:
      return take_bullet(line, reading);
    case LineKind::kRow:
      return start(line, reading.kind, places_.give_next("row"), Zone::kTable, 0);
    case LineKind::kHeading:
      outline_.note_heading();
      outline_.leave_call();
      return start(line, reading.kind, next_place(), Zone::kHeading, reading.heading_level);
    case LineKind::kContents:
    case LineKind::kRule:
      return start(line, reading.kind, next_place(), text_zone(), 0);
  }
}

// "NOTES" and below it "1 ...": the numbers of notes are not those of the text. A report may call a
// section so, in which its numbers go on.
bool ParagraphFinder::begins_notes(const Label& label) const {
  if (last_kind_ != LineKind::kHeading || label.count != 1 || label.numbers[0] != 1) return false;
  return slice(source_.text, paragraphs_.back().span) == "NOTES";
}

// A number that the outline takes for one starts an item; another is a part of its sentence.
void ParagraphFinder::take_label(std::size_t line, const LineReading& reading) {
  const bool is_provision = reading.evidence.is_provision;
  if (notes_follow_ && !is_provision && reading.label->family == LabelFamily::kNumber &&
      reading.label->count == 1) {
    LineReading note = reading;
    note.place = reading.label->place;
    return take_footnote(line, note);
  }
  const bool is_cell = reading.label->delimiter == Delimiter::kTab && last_kind_ == LineKind::kRow;
  if (is_cell && !is_provision && lines_[line].blanks_before == 0) {
    return start(line, LineKind::kRow, places_.give_next("row"), Zone::kTable, 0);
  }
  LabelEvidence evidence = reading.evidence;
  if (begins_notes(*reading.label)) {
    outline_.enter_call("notes");
    evidence.is_heading = false;  // whatever its style
  }
  if (!paragraphs_.empty()) {
    const std::string_view before = slice(source_.text, paragraphs_.back().span);
    evidence.follows_colon = before.find_last_not_of("*_ ") != std::string_view::npos &&
                             before[before.find_last_not_of("*_ ")] == ':';
  }
  const auto place = outline_.accept(*reading.label, evidence);
  if (!place) {
    if (joins_last(line, LineKind::kText) || goes_on_with_number(line)) {
      paragraphs_.back().span.end = lines_[line].span.end;
      awaits_text_ = false;
      return;
    }
    return take_text(line, reading);
  }
  const bool is_title = is_numbered_heading(line, reading);
  const bool is_after_preamble = is_title && zone_ == Zone::kPreamble && !outline_.is_in_call();
  begin_text(is_after_preamble ? Zone::kBody : zone_);
  const int level = is_title && reading.label->count > 0 ? static_cast<int>(reading.label->count)
                                                         : std::max(outline_.depth(), 1);
  start(line, is_title ? LineKind::kHeading : LineKind::kLabel, places_.give(*place),
        is_title ? Zone::kHeading : text_zone(), level);
  const TextSpan printed = reading.label->printed;
  paragraphs_.back().number = {reading.offset + printed.begin, reading.offset + printed.end};
  awaits_text_ = evidence.is_alone;
}

void ParagraphFinder::take_text(std::size_t line, const LineReading& reading) {
  if (is_heading(line, reading)) {
    outline_.note_heading();
    if (is_section_title(reading.content)) begin_text(zone_);
    return start(line, LineKind::kHeading, next_place(), Zone::kHeading, annex_.empty() ? 2 : 3);
  }
  const bool is_sentence = lines_[line].width >= kShortestOpening && is_terminated(reading.content);
  if (is_enacting(line, reading)) begin_text(annex_.empty() ? Zone::kPreamble : Zone::kAnnex);
  if (is_sentence || is_salutation(reading.content)) begin_text(zone_);
  start(line, LineKind::kText, next_place(), text_zone(), 0);
}

void ParagraphFinder::take_division(std::size_t line, const LineReading& reading) {
  constexpr std::string_view kAppendix = "appendix.";
  std::string place = reading.place;
  if (is_basic_text_ && place.compare(0, kAppendix.size(), kAppendix) == 0) {
    place.replace(0, kAppendix.size(), "ap.");
  }
  if (reading.is_annex) {
    annex_ = place;
    begin_text(Zone::kAnnex);
  } else {
    if (!annex_.empty()) place = annex_ + "." + place;
    begin_text(annex_.empty() ? Zone::kBody : Zone::kAnnex);
  }
  if (reading.is_annex || !annex_.empty() || !classifier_.has_running_provisions()) {
    outline_.enter_division(place);
  } else {
    outline_.enter_article(place);
  }
  start(line, LineKind::kDivision, places_.give(place), Zone::kHeading, 1);
}

void ParagraphFinder::take_call(std::size_t line, const LineReading& reading) {
  outline_.enter_call(reading.place);
  begin_text(!annex_.empty()        ? Zone::kAnnex
             : reading.is_operative ? Zone::kOperative
                                    : Zone::kPreamble);
  start(line, LineKind::kCall, places_.give(outline_.base()), Zone::kHeading, 2);
}

// Bullets below "To:" and "Copy:" belong to the letterhead.
void ParagraphFinder::take_bullet(std::size_t line, const LineReading& reading) {
  // "*" below a rule of underscores is the sign of a footnote.
  if (notes_follow_ && source_.text[lines_[line].span.begin] == '*') {
    return take_footnote(line, reading);
  }
  const bool is_header = !has_begun_ && (last_kind_ == LineKind::kHeader || is_header_list_);
  if (!is_header) begin_text(zone_);
  start(line, LineKind::kBullet, next_place(), text_zone(), outline_.depth() + 1);
  is_header_list_ = is_header;
}

// At the head of a letter, and once more at the end of Council texts: "Ref.: Documents C07/94".
void ParagraphFinder::take_header(std::size_t line, const LineReading& reading) {
  start(line, LineKind::kHeader, next_place(), has_begun_ ? Zone::kBody : Zone::kFront, 0);
  const std::size_t end = reading.content.find_last_not_of("*_ ");
  awaits_text_ = end != std::string_view::npos && reading.content[end] == ':';
}

void ParagraphFinder::take_footnote(std::size_t line, const LineReading& reading) {
  const bool is_starred = reading.place.empty() && reading.content.starts_with('*');
  const std::string number = is_starred              ? "p" + std::to_string(++starred_notes_)
                             : reading.place.empty() ? std::to_string(++unnumbered_notes_)
                                                     : reading.place;
  start(line, LineKind::kFootnote, places_.give_aside("footnote." + number), Zone::kFootnote, 0);
}

// Whether a line of running text belongs to the paragraph that the last line was of.
bool ParagraphFinder::joins_last(std::size_t line, LineKind kind) const {
  if (paragraphs_.empty() || kind != LineKind::kText) return false;
  if (awaits_text_) return lines_[line].blanks_before <= kWidestCellGap;
  const bool is_closed = last_kind_ == LineKind::kCall || last_kind_ == LineKind::kDivision ||
                         last_kind_ == LineKind::kHeading || last_kind_ == LineKind::kRow ||
                         last_kind_ == LineKind::kRule || last_kind_ == LineKind::kContents;
  const bool is_hinted = lines_[line].hint >= 0;  // goes_on() says that the format joins them
  return (!is_closed || is_hinted) && classifier_.goes_on(line);
}

// "... read by" and below it "12 countries": what starts with a number that numbers nothing.
bool ParagraphFinder::goes_on_with_number(std::size_t line) const {
  const bool is_prose = last_kind_ == LineKind::kText || last_kind_ == LineKind::kLabel ||
                        last_kind_ == LineKind::kBullet || last_kind_ == LineKind::kFootnote;
  return !paragraphs_.empty() && is_prose && has_begun_ && classifier_.must_go_on(line);
}

// A short line by itself, without an end mark and with a text below it. In a letterhead such lines
// are titles and addresses, unless numbers start below or the words are those of a section.
bool ParagraphFinder::is_heading(std::size_t line, const LineReading& reading) const {
  const std::string_view content = reading.content;
  if (line + 1 == lines_.size() || lines_[line].width > kLongestHeading) return false;
  if (!starts_with_capital(content) || is_terminated(content) || ends_with_comma(content)) {
    return false;
  }
  const bool is_apart = classifier_.is_parted_before(line) || last_kind_ != LineKind::kText ||
                        is_terminated(slice(source_.text, lines_[line - 1].span));
  if (!is_apart || is_signature(content)) return false;
  if (is_section_title(content)) return true;
  const LineReading& next = read(line + 1);
  if (next.kind == LineKind::kLabel && next.label->count == 1 && next.label->numbers[0] > 0) {
    return true;
  }
  if (!has_begun_ || !classifier_.is_parted_after(line)) return false;
  return next.kind != LineKind::kHeader && !starts_small(next.content);
}

// "1 Scope", "8.2.2 Title": a number with a title, and prose or its sub-numbers below it.
bool ParagraphFinder::is_numbered_heading(std::size_t line, const LineReading& reading) const {
  if (reading.heading_level > 0 || reading.evidence.is_heading) return true;
  if (reading.evidence.is_provision) return false;
  const std::string_view title = reading.content.substr(reading.label->rest);
  if (title.empty() || lines_[line].width > kLongestHeading || line + 1 == lines_.size()) {
    return false;
  }
  if (reading.label->family == LabelFamily::kLetter && !reading.label->is_upper) return false;
  if (is_terminated(title) || ends_with_comma(title) || !starts_with_capital(title)) return false;
  const LineReading& next = read(line + 1);
  if (next.kind == LineKind::kLabel) {
    return next.label->count > reading.label->count && reading.label->count > 0;
  }
  return next.kind == LineKind::kText && classifier_.is_parted_after(line) &&
         (lines_[line + 1].width >= kShortestProse || is_terminated(next.content));
}

// "The Council,": the line that the preamble hangs on.
bool ParagraphFinder::is_enacting(std::size_t line, const LineReading& reading) const {
  return !outline_.is_in_call() && ends_with_comma(reading.content) && line + 1 < lines_.size() &&
         read(line + 1).kind == LineKind::kCall;
}

void ParagraphFinder::start(std::size_t line, LineKind kind, std::string place, Zone zone,
                            int level) {
  const int hint = lines_[line].hint;
  Paragraph paragraph;
  paragraph.span = lines_[line].span;
  paragraph.place = std::move(place);
  paragraph.zone = zone;
  paragraph.level = level;
  paragraph.page = hint < 0 ? 0 : source_.hints[static_cast<std::size_t>(hint)].page;
  paragraphs_.push_back(std::move(paragraph));
  last_kind_ = kind;
  awaits_text_ = false;
  is_header_list_ = false;
  notes_follow_ = (notes_follow_ && kind == LineKind::kFootnote) ||
                  (kind == LineKind::kRule && source_.text[lines_[line].span.begin] == '_');
}

void ParagraphFinder::begin_text(Zone zone) {
  has_begun_ = true;
  zone_ = zone;
}

}  // namespace

std::vector<Paragraph> find_paragraphs(const SourceText& source) {
  return ParagraphFinder{source}.find();
}

}  // namespace itu::analyzers
