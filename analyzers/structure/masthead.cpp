#include "analyzers/structure/masthead.h"

#include <algorithm>
#include <array>

#include <re2/re2.h>

#include "analyzers/citation/grammar/symbols.h"
#include "analyzers/citation/tables/phrase_table.h"
#include "analyzers/normalizer.h"
#include "analyzers/structure/authors.h"
#include "analyzers/structure/cover.h"
#include "analyzers/structure/dates.h"
#include "analyzers/structure/designation.h"
#include "analyzers/structure/edition_bracket.h"
#include "analyzers/structure/head_lines.h"
#include "analyzers/structure/heading_words.h"
#include "analyzers/structure/line_marks.h"
#include "analyzers/structure/lines.h"
#include "analyzers/structure/masthead_words.h"
#include "analyzers/structure/own_instrument.h"
#include "analyzers/structure/symbol.h"
#include "analyzers/structure/title.h"
#include "analyzers/utf8.h"

namespace itu::analyzers {
namespace {

// Lines at the head in which a text may name itself, and paragraphs in which a signature is sought.
constexpr std::size_t kMostNameLines = 16;
constexpr std::size_t kMostSearched = 400;
constexpr std::size_t kSignatureLines = 8;
constexpr std::size_t kOpeningParagraphs = 4;  // that may say what the text is

int year_of(std::string_view date) {
  return date.size() >= 4 ? std::stoi(std::string{date.substr(0, 4)}) : 0;
}

// "2007", "2008-04", but neither a revision number nor a study period.
bool is_date(std::string_view edition) {
  const bool has_month = edition.size() == 7 && edition[4] == '-';
  return (edition.size() == 4 || has_month) &&
         std::all_of(edition.begin(), edition.begin() + 4, is_digit_byte);
}

// Numbers of these begin again in each study period, which is their edition (references.md).
bool restarts_each_period(const Target& target) {
  const bool is_letter = target.body == "tsb" && (target.kind == "circ" || target.kind == "coll");
  const bool is_group = target.body.substr(0, 8) == "itu-t/sg";
  return is_letter || is_group || (target.body == "itu-t" && target.kind == "q");
}

// "STUDY PERIOD 2005-2008".
std::string find_study_period(const Head& head) {
  static const RE2 kPeriod{R"(study period (\d{4}-\d{4}))"};
  for (const HeadLine& line : head.lines) {
    std::string period;
    if (RE2::PartialMatch(fold_to_string(truncate_utf8(line.text, 200)), kPeriod, &period)) {
      return period;
    }
  }
  return {};
}

class MastheadReader {
 public:
  MastheadReader(const SourceText& source, const std::vector<Paragraph>& paragraphs)
      : source_{source}, paragraphs_{paragraphs}, head_{find_head(source.text, paragraphs)} {}

  Masthead read() {
    printed_date_ = find_printed_date(head_);
    read_own();
    read_kind();
    read_body();
    masthead_.title = find_title(source_.text, head_, name_line_, named_title_);
    read_date();
    return std::move(masthead_);
  }

 private:
  void read_own() {
    if (read_designated() || read_instrument()) return;
    read_symbols();
    if (!masthead_.own) read_named_heading();
  }

  bool read_designated();
  void name_by(const Designation& designation);
  bool read_instrument();
  void read_symbols();
  void read_named_heading();
  bool try_titled_symbol(std::string_view cell, std::size_t line);
  bool try_symbol(std::string_view cell, std::size_t line);
  void read_kind();
  void read_body();
  void read_date();
  std::string find_signing_body();
  bool is_letter();
  std::size_t valediction();
  bool calls_itself_report() const;

  std::string_view text_of(std::size_t paragraph) const {
    return truncate_utf8(slice(source_.text, paragraphs_[paragraph].span), 2000);
  }

  const SourceText& source_;
  const std::vector<Paragraph>& paragraphs_;
  Head head_;
  Masthead masthead_;
  std::string printed_date_;
  std::size_t name_line_ = std::string::npos;  // of the head, that names the text or its symbol
  std::optional<std::string> named_title_;     // of a designation; empty: on the lines below
  std::optional<std::size_t> valediction_;     // empty: not looked for yet
  bool is_designated_ = false;
};

// What stands behind a name is the title, or says what the text is to the one that it names.
void MastheadReader::name_by(const Designation& designation) {
  named_title_ = designation.title;
  if (auto supplement = read_supplement(*masthead_.own, designation.title)) {
    masthead_.own->supplements.push_back(std::move(*supplement));
    named_title_->clear();
  }
}

// "RESOLUTION 140 (Antalya, 2006)".
bool MastheadReader::read_designated() {
  const std::size_t count = std::min(head_.lines.size(), kMostNameLines);
  for (std::size_t i = 0; i < count; ++i) {
    if (!head_.lines[i].label.empty()) continue;
    const std::string_view next =
        i + 1 < head_.lines.size() ? head_.lines[i + 1].text : head_.opening;
    auto designation = read_designation(head_.lines[i].text, next);
    if (!designation || !settle_body(adopting_body(head_.opening), &*designation)) continue;
    masthead_.own = designation->target;
    if (masthead_.own->edition.empty() && masthead_.own->kind == "rec") {
      masthead_.own->edition = find_edition_cell(head_);
    }
    name_by(*designation);
    name_line_ = i + (designation->takes_next_line ? 1 : 0);
    is_designated_ = true;
    return true;
  }
  return false;
}

// A text whose cover, foreword and contents say too much before its name: the first heading of the
// first level that names a text, above all numbers and calls, and the next one, its title.
void MastheadReader::read_named_heading() {
  const auto is_title = [this](std::size_t i) {
    return i < paragraphs_.size() && paragraphs_[i].zone == Zone::kHeading &&
           paragraphs_[i].level == 1 && paragraphs_[i].number.is_empty();
  };
  const auto title_of = [this](std::size_t i) {
    const std::string_view line = text_of(i);
    return inside_emphasis(trim_blanks(line.substr(heading_mark_level(line))));
  };
  const std::size_t count = std::min(paragraphs_.size(), kMostSearched);
  for (std::size_t i = 0; i < count && paragraphs_[i].number.is_empty(); ++i) {
    if (!is_title(i)) continue;
    const std::string_view name = title_of(i);
    const std::string_view next = is_title(i + 1) ? title_of(i + 1) : std::string_view{};
    auto designation = read_designation(name, next);
    if (!designation || !settle_body(adopting_body(head_.opening), &*designation)) {
      // "Draft new Recommendation ITU-T J.1108" names no text that there is, but has a title.
      const bool has_digit = std::any_of(name.begin(), name.end(), is_digit_byte);
      if (has_digit && !next.empty() && !named_title_) named_title_ = std::string{next};
      continue;
    }
    masthead_.own = designation->target;
    is_designated_ = !masthead_.own->edition.empty();
    name_by(*designation);
    if (named_title_->empty()) named_title_ = std::string{next};
    return;
  }
}

// "CONSTITUTION OF THE INTERNATIONAL TELECOMMUNICATION UNION": a text that has a name, no number.
bool MastheadReader::read_instrument() {
  for (std::size_t i = 0; i < std::min(head_.lines.size(), kMostNameLines); ++i) {
    const HeadLine& line = head_.lines[i];
    if (line.cells.size() != 1 || !line.label.empty()) continue;
    const auto own = read_own_instrument(line.cells[0]);
    if (!own) continue;
    masthead_.own = own->target;
    std::string bracket = own->bracket;
    if (bracket.empty() && i + 1 < head_.lines.size()) {
      const std::string below = fold_to_string(head_.lines[i + 1].text);
      if (below.substr(0, 1) == "(") bracket = below.substr(1);
    }
    if (masthead_.own->body == "itu") {
      masthead_.own->edition = read_edition_bracket(bracket).edition;
    }
    named_title_ = std::string{line.cells[0]};
    name_line_ = i;
    return true;
  }
  return false;
}

bool MastheadReader::try_symbol(std::string_view cell, std::size_t line) {
  auto symbol = read_symbol(cell, year_of(printed_date_));
  if (!symbol) return false;
  if (symbol->edition.empty() && restarts_each_period(*symbol)) {
    symbol->edition = find_study_period(head_);
    if (symbol->edition.empty() && !printed_date_.empty()) {
      const int month = printed_date_.size() >= 7 ? std::stoi(printed_date_.substr(5, 2)) : 0;
      symbol->edition = study_period(year_of(printed_date_), month);
    }
  }
  masthead_.own = std::move(symbol);
  name_line_ = line;
  return true;
}

// "Question 4/17 - Communications systems security project".
bool MastheadReader::try_titled_symbol(std::string_view cell, std::size_t line) {
  for (const std::string_view dash : {" – ", " — ", " - ", ": "}) {
    const std::size_t at = cell.find(dash);
    if (at == std::string_view::npos || !try_symbol(cell.substr(0, at), line)) continue;
    named_title_ = std::string{trim_blanks(cell.substr(at + dash.size()))};
    return true;
  }
  return false;
}

// "Document C07/21-E", in whatever cell of the header; "Addendum 1 to" may stand above it.
void MastheadReader::read_symbols() {
  const std::size_t count = std::min(head_.lines.size(), kMostNameLines);
  for (std::size_t i = 0; i < count; ++i) {
    const HeadLine& line = head_.lines[i];
    if (!line.label.empty() && !is_reference_label(line.label)) continue;
    // A row of the agenda names the documents that are discussed.
    if (line.cells.size() > 1 && is_digit_byte(line.cells[0].front())) continue;
    if (i + 1 < count && line.cells.back().size() > 3 &&
        line.cells.back().substr(line.cells.back().size() - 3) == " to") {
      const std::string both =
          std::string{line.cells.back()} + " " + std::string{head_.lines[i + 1].cells.back()};
      if (try_symbol(both, i + 1)) return;
    }
    if (!line.label.empty() && try_symbol(header_value(line), i)) return;
    // "Administrative Circular" and "CACE/123" on the line below it.
    if (i > 0 && is_only_kind(head_.lines[i - 1].text) && line.label.empty() &&
        try_symbol(std::string{head_.lines[i - 1].cells[0]} + " " + std::string{line.cells[0]},
                   i)) {
      return;
    }
    for (const std::string_view cell : line.cells) {
      if (try_symbol(cell, i) || try_titled_symbol(cell, i)) return;
    }
  }
}

bool MastheadReader::is_letter() {
  if (is_salutation(trim_blanks(head_.opening)) && head_.opening.size() < 80) return true;
  return valediction() < paragraphs_.size();
}

// The paragraph "Yours faithfully"; the number of paragraphs if there is none. Both the kind and
// the body ask for it.
std::size_t MastheadReader::valediction() {
  if (valediction_) return *valediction_;
  const std::size_t count = std::min(paragraphs_.size(), kMostSearched);
  std::size_t found = head_.end;
  while (found < count && !is_valediction(text_of(found))) ++found;
  valediction_ = found < count ? found : paragraphs_.size();
  return *valediction_;
}

void MastheadReader::read_kind() {
  const bool is_contribution = masthead_.own && masthead_.own->body == "wsis" &&
                               (masthead_.own->number.find("/c/") != std::string::npos ||
                                masthead_.own->number.find("/contr/") != std::string::npos);
  if (masthead_.own) masthead_.kind = document_kind_of(*masthead_.own);
  if (masthead_.own && masthead_.own->body == "wsis" && masthead_.own->kind != "doc") {
    masthead_.kind = "provision-text";
  }
  if (is_contribution) masthead_.kind = "contribution";
  for (std::size_t i = 0; i < head_.lines.size() && masthead_.kind.empty(); ++i) {
    const HeadLine& line = head_.lines[i];
    if (line.cells.size() == 1 && line.label.empty()) masthead_.kind = kind_of_line(line.cells[0]);
  }
  if (!masthead_.kind.empty()) return;
  if (is_letter()) {
    masthead_.kind = "letter";
  } else if (masthead_.own) {
    masthead_.kind = "document";
  } else if (calls_itself_report()) {
    masthead_.kind = "report";
  }
}

bool MastheadReader::calls_itself_report() const {
  const std::size_t end = std::min(paragraphs_.size(), head_.end + kOpeningParagraphs);
  for (std::size_t i = head_.end; i < end; ++i) {
    if (opens_as_report(text_of(i))) return true;
  }
  return false;
}

// Who signs: the line below "Yours faithfully", or the last lines of the text.
std::string MastheadReader::find_signing_body() {
  std::size_t begin =
      paragraphs_.size() > kSignatureLines ? paragraphs_.size() - kSignatureLines : 0;
  if (valediction() < paragraphs_.size()) begin = valediction() + 1;
  const std::size_t end = std::min(paragraphs_.size(), begin + kSignatureLines);
  for (std::size_t i = begin; i < end; ++i) {
    // The title may take two lines: "Director of the Telecommunication", "Standardization Bureau".
    std::string lines{text_of(i)};
    std::string body = signing_body(lines);
    if (body.empty() && i + 1 < end) body = signing_body(lines + " " + std::string{text_of(i + 1)});
    if (!body.empty()) return body;
  }
  return {};
}

void MastheadReader::read_body() {
  if (masthead_.own) {
    masthead_.body = masthead_.own->body;
    return;
  }
  for (const HeadLine& line : head_.lines) {
    if (line.label.empty() || !is_reference_label(line.label)) continue;
    masthead_.body = body_of_reference(header_value(line));
    if (!masthead_.body.empty()) return;
  }
  masthead_.body = find_signing_body();
  if (!masthead_.body.empty()) return;
  for (const HeadLine& line : head_.lines) {
    masthead_.body = author_in_line(line.text);
    if (!masthead_.body.empty()) return;
  }
  if (masthead_.kind != "report") return;
  const std::size_t end = std::min(paragraphs_.size(), head_.end + kOpeningParagraphs);
  for (std::size_t i = head_.end; i < end && masthead_.body.empty(); ++i) {
    masthead_.body = group_in_brackets(text_of(i));
  }
}

void MastheadReader::read_date() {
  const std::string edition = masthead_.own ? masthead_.own->edition : "";
  if (masthead_.own && !masthead_.own->supplements.empty() && masthead_.own->kind == "rec") {
    // "O.174 (2009) - Corrigendum 2" has the year of what it corrects; its own stands on the cover.
    masthead_.date = find_edition_cell(head_);
  } else if (is_designated_) {
    masthead_.date = is_date(edition) ? edition : find_last_year_in_bracket(head_);
  } else if (!printed_date_.empty()) {
    masthead_.date = printed_date_;
  } else {
    masthead_.date = is_date(edition) ? edition : find_printed_year(head_);
  }
}

}  // namespace

bool is_document_kind(std::string_view kind) {
  static constexpr auto kKinds = std::to_array<std::string_view>(
      {"resolution", "decision", "recommendation", "opinion", "report", "circular", "letter",
       "contribution", "document", "agenda", "record", "bulletin", "question", "provision-text",
       "handbook", "other"});
  return std::find(kKinds.begin(), kKinds.end(), kind) != kKinds.end();
}

Masthead read_masthead(const SourceText& source, const std::vector<Paragraph>& paragraphs) {
  return MastheadReader{source, paragraphs}.read();
}

}  // namespace itu::analyzers
