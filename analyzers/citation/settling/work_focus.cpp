#include "analyzers/citation/settling/work_focus.h"

#include <algorithm>
#include <array>

#include "analyzers/citation/byte_classes.h"
#include "analyzers/citation/effort.h"
#include "analyzers/citation/grammar/cursor.h"
#include "analyzers/citation/grammar/heading_lines.h"
#include "analyzers/citation/tables/headings.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kSentence = 160;   // bytes
constexpr std::size_t kParagraph = 400;  // bytes
constexpr std::size_t kMostKin = 256;
constexpr std::size_t kUnderHeading = 4000;  // bytes that a heading speaks for

// Texts that have annexes and clauses of their own.
bool has_places(const Target& target) {
  static constexpr std::array<std::string_view, 6> kKinds = {"res", "dec", "rec",
                                                             "doc", "rep", "op"};
  if (target.body.starts_with("un/")) return target.kind == "res";
  for (const std::string_view kind : kKinds) {
    if (target.kind == kind) return true;
  }
  return target.body.starts_with("itu-t/sg") && !target.number.empty() && target.kind != "td";
}

// "a2" of "a2.6.2.4", "9" of "9.5.1"; empty for places of one part and named divisions.
std::string first_part(std::string_view place) {
  const std::size_t dot = place.find('.');
  if (dot == 0 || dot > 3 || dot + 1 == place.size()) return {};  // without a dot it is npos
  const bool is_number = is_digit_byte(place[dot - 1]) && is_digit_byte(place[dot + 1]);
  return is_number ? std::string(place.substr(0, dot)) : std::string();
}

// Texts that have headings with items: "resolves 2".
bool has_headings(const Target& target) {
  return target.kind == "res" || target.kind == "dec" || target.kind == "op" ||
         (target.kind == "rec" && target.body != "itu-t");
}

// Recommendations recommend, opinions give no instructions, only Resolutions and Decisions resolve.
bool may_have_heading(const Target& work, std::string_view place) {
  if (work.body.empty()) return false;
  const bool recommends = place.starts_with("recommends");
  const bool rules = place.starts_with("resolves") || place.starts_with("decides") ||
                     place.starts_with("instructs");
  if (work.kind == "op" || work.kind == "rec") return !rules;
  return !recommends;
}

// "2\t", "b)\t": an item of a list.
bool starts_item(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && at < 3 && is_digit_byte(line[at])) ++at;
  if (at == 0 && line.size() > 1 && is_letter_byte(line[0]) && line[1] == ')') at = 2;
  return at > 0 && at < line.size() && line[at] == '\t';
}

// Whether a line of it begins an item or is the heading of some.
bool holds_item(std::string_view gap) {
  for (std::size_t end = gap.find('\n'); end != std::string_view::npos;
       end = gap.find('\n', end + 1)) {
    const std::string_view line = gap.substr(end + 1);
    if (starts_item(line) || match_heading(line)) return true;
  }
  return false;
}

// Whether the line of `at` begins with "Draft", perhaps behind a number or a dash.
bool starts_draft(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 60;  // "Draft new Recommendation", "2  Draft revision of Rec."
  const std::size_t from = at > kLongest ? at - kLongest : 0;
  const std::string_view before = text.substr(from, at - from);
  count_bytes(before.size());
  std::size_t word = before.rfind('\n') + 1;
  if (word == 0 && from > 0) return false;
  while (word < before.size() && !is_letter_byte(before[word])) ++word;
  return before.substr(word).starts_with("draft ");
}

}  // namespace

void WorkFocus::remember(const ReferenceTarget& target, TextSpan span) {
  const Target& cited = target.target;
  if (target.certainty == Certainty::kOpen) {
    last_ = text_ = {{}, span.end};
    return;
  }
  if (cited.is_local() || !has_places(cited)) return;
  last_ = {cited, span.end};
  last_.work.place.clear();
  const std::string first = first_part(cited.place);
  if (!first.empty() && (kin_.size() < kMostKin || kin_.count(first) != 0)) {
    kin_[first] = last_.work;
  }
  annex_.clear();
  if (cited.place.starts_with("annex.")) annex_ = cited.place.substr(0, cited.place.find('.', 6));
  if (cited.kind == "rec" && cited.body.starts_with("itu-")) rec_ = last_;
  if (rec_.end == span.end && starts_draft(folded_, span.begin)) drafted_ = rec_;
  if (cited.kind == "doc" && !cited.body.starts_with("un/")) remember_heading(last_.work, span);
  if (!has_headings(cited)) return;
  text_ = last_;
  if (lies_in_heading(folded_, span)) heading_ = last_;
}

namespace {

// The digits with which the line of `at` starts.
std::string_view number_of_line(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongestLine = 400;
  constexpr std::size_t kMostDigits = 2;
  const std::size_t first = at > kLongestLine ? at - kLongestLine : 0;
  const std::size_t before = text.substr(first, at - first).rfind('\n');
  if (before == std::string_view::npos) return {};
  std::size_t end = first + before + 1;
  const std::size_t begin = end;
  while (end < text.size() && is_digit_byte(text[end])) ++end;
  return end - begin <= kMostDigits ? text.substr(begin, end - begin) : std::string_view();
}

}  // namespace

void WorkFocus::remember_heading(const Target& document, TextSpan span) {
  const std::string_view number = number_of_line(folded_, span.begin);
  count_bytes(number.size());
  if (number.empty() || !lies_in_heading(folded_, span)) return;
  const bool is_same_line =
      document_above_.end != 0 && number == heading_number_ && span.end >= document_above_.end &&
      folded_.substr(document_above_.end, span.end - document_above_.end).find('\n') ==
          std::string_view::npos;
  if (is_same_line) {
    const Target& first = document_above_.work;
    const bool is_same = first.body == document.body && first.number == document.number;
    if (!is_same) document_above_.work = {};
    document_above_.end = span.end;
    return;
  }
  heading_number_ = std::string(number);
  document_above_ = {document, span.end};
}

const Target* WorkFocus::document_above(std::size_t at) const {
  constexpr std::size_t kLongestParagraph = 2500;
  const Seen& seen = document_above_;
  if (seen.work.body.empty() || seen.end > at || at - seen.end > kUnderHeading) return nullptr;
  const std::size_t limit = at > kLongestParagraph ? at - kLongestParagraph : 0;
  std::size_t line = folded_.rfind('\n', at);
  for (; line != std::string_view::npos && line > limit; line = folded_.rfind('\n', line - 1)) {
    Cursor in(folded_, line + 1);
    const std::string_view number = in.take_digits_here();
    const bool is_numbered = !number.empty() && number.size() <= 2 && in.take_here('.') &&
                             !in.take_digits_here().empty() && is_blank_byte(in.peek());
    if (!is_numbered) continue;
    count_bytes(at - line);
    return number == heading_number_ ? &seen.work : nullptr;
  }
  return nullptr;
}

std::string_view WorkFocus::gap(const Seen& seen, std::size_t at) const {
  const std::size_t bytes = at < seen.end ? 0 : at - seen.end;
  count_bytes(std::min(bytes, kParagraph));
  return folded_.substr(seen.end, bytes);
}

bool WorkFocus::is_in_sentence(const Seen& seen, std::size_t at) const {
  const std::string_view words = gap(seen, at);
  if (seen.work.body.empty() || at < seen.end || words.size() > kSentence) return false;
  const bool ends =
      words.find(". ") != std::string_view::npos || words.find("\n\n") != std::string_view::npos ||
      words.find(".\n") != std::string_view::npos || words.find("\n\t") != std::string_view::npos ||
      words.find(';') != std::string_view::npos || words.find("。") != std::string_view::npos;
  return !ends;
}

const Target* WorkFocus::in_sentence(std::size_t at) const {
  return is_in_sentence(last_, at) ? &last_.work : nullptr;
}

const Target* WorkFocus::with_heading_in_sentence(std::string_view place, std::size_t at) const {
  const bool is_it = may_have_heading(text_.work, place) && is_in_sentence(text_, at);
  return is_it ? &text_.work : nullptr;
}

bool WorkFocus::is_in_paragraph(const Seen& seen, std::size_t at) const {
  const std::string_view words = gap(seen, at);
  if (seen.work.body.empty() || at < seen.end || words.size() > kParagraph) return false;
  const bool ends =
      words.find("\n\n") != std::string_view::npos || words.find(".\n") != std::string_view::npos ||
      words.find("\n\t") != std::string_view::npos || words.find("。\n") != std::string_view::npos;
  return !ends && !holds_item(words);
}

const Target* WorkFocus::in_paragraph(std::size_t at) const {
  return is_in_paragraph(last_, at) ? &last_.work : nullptr;
}

const Target* WorkFocus::recommendation_in_paragraph(std::size_t at) const {
  return is_in_paragraph(rec_, at) ? &rec_.work : nullptr;
}

const Target* WorkFocus::drafted_above(std::size_t at) const {
  constexpr std::size_t kFarthest = 800;
  const Seen& seen = drafted_;
  if (seen.work.body.empty() || seen.end > at || at - seen.end > kFarthest) return nullptr;
  const std::string_view words = gap(seen, at);
  count_bytes(words.size());
  const std::size_t line = words.find('\n');
  const bool is_below = line != std::string_view::npos && seen.end + line >= last_.end;
  const bool is_still_it = last_.work.body == seen.work.body && last_.work.kind == "rec" &&
                           last_.work.number == seen.work.number;
  return is_below || (is_still_it && line != std::string_view::npos) ? &seen.work : nullptr;
}

const Target* WorkFocus::with_heading(std::string_view place, std::size_t at) const {
  if (may_have_heading(text_.work, place) && is_in_paragraph(text_, at)) return &text_.work;
  const bool is_under = may_have_heading(heading_.work, place) && heading_.end <= at &&
                        at - heading_.end <= kUnderHeading;
  return is_under ? &heading_.work : nullptr;
}

const Target* WorkFocus::reasoned_about(std::size_t at) const {
  static constexpr auto kReasons = std::to_array<std::string_view>(
      {"\nreason", "\nmotif", "\nmotivo", "\nосновани", "\n理由", "\nالأسباب"});
  constexpr std::size_t kFarthest = 1500;
  const Seen& seen = heading_;
  if (seen.work.body.empty() || seen.end > at || at - seen.end > kFarthest) return nullptr;
  const std::string_view words = folded_.substr(seen.end, at - seen.end);
  count_bytes(words.size());
  const std::size_t paragraph = words.rfind("\n\n");
  const std::string_view last =
      paragraph == std::string_view::npos ? words : words.substr(paragraph);
  const bool has_reasons = std::any_of(kReasons.begin(), kReasons.end(), [last](auto word) {
    return last.find(word) != std::string_view::npos;
  });
  return has_reasons ? &seen.work : nullptr;
}

const Target* WorkFocus::with_kin(std::string_view place) const {
  const auto row = kin_.find(first_part(place));
  return row == kin_.end() ? nullptr : &row->second;
}

const Target* WorkFocus::ending_at(std::size_t at) const {
  constexpr std::string_view kOf = "的";
  const std::string_view words = gap(last_, at);
  const bool is_near = at >= last_.end && (words.empty() || words == kOf);
  return is_near && !last_.work.body.empty() ? &last_.work : nullptr;
}

}  // namespace itu::analyzers
