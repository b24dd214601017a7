#include "analyzers/structure/outline.h"

#include <algorithm>

namespace itu::analyzers {
namespace {

// Lists inside lists; a deeper one takes the place of the innermost.
constexpr std::size_t kDeepest = 16;

// Numbers that a list may leave out: paragraphs deleted, extracts.
constexpr int kWidestGap = 20;

// No text has so many paragraphs, but titles begin with "9600 bit/s".
constexpr int kLeastAmount = 1000;

bool is_year(const Label& label) {
  return label.count == 1 && label.numbers[0] >= 1850 && label.numbers[0] <= 2100;
}

// Whether `next` is what comes after `last` in a numbering by levels: after 6.5 come 6.5.1, 6.6 and
// 7 (and 7.1 where 7 itself is not printed).
bool is_next(const Label& last, const Label& next) {
  std::size_t same = 0;
  while (same < last.count && same < next.count && last.numbers[same] == next.numbers[same]) ++same;
  if (same == next.count) return same == last.count && next.suffix > last.suffix;
  const int before = same < last.count ? last.numbers[same] : 0;
  if (next.numbers[same] != before + 1) return false;
  return std::all_of(next.numbers.begin() + static_cast<std::ptrdiff_t>(same) + 1,
                     next.numbers.begin() + static_cast<std::ptrdiff_t>(next.count),
                     [](int number) { return number == 1; });
}

// Whether `next` stands somewhat later in the numbering than `last`.
bool is_later(const Label& last, const Label& next) {
  for (std::size_t i = 0; i < next.count; ++i) {
    const int before = i < last.count ? last.numbers[i] : 0;
    if (next.numbers[i] != before) {
      return next.numbers[i] > before && next.numbers[i] <= before + kWidestGap;
    }
  }
  return false;
}

bool is_first(const Label& label) {
  return std::all_of(label.numbers.begin(),
                     label.numbers.begin() + static_cast<std::ptrdiff_t>(label.count),
                     [](int number) { return number == 1; }) &&
         label.suffix.empty();
}

// "9.30 on 23 January", "15.11.2006", "12.500", "9600": a time, a date, an amount.
bool is_like_amount(const Label& label) {
  if (label.count == 1) return label.numbers[0] >= kLeastAmount && !label.has_delimiter();
  if (label.count < 2) return false;
  const bool is_time = label.count == 2 && label.numbers[0] < 24 && label.numbers[1] >= 15 &&
                       label.numbers[1] % 5 == 0;
  const auto* end = label.numbers.begin() + static_cast<std::ptrdiff_t>(label.count);
  return is_time || std::any_of(label.numbers.begin(), end, [](int n) { return n > 199; });
}

std::string join(const std::string& base, const std::string& part) {
  return base.empty() ? part : base + "." + part;
}

// Chinese numbers "一、", below it "（一）", below that "1、".
bool is_same_style(const Label& a, const Label& b) {
  return a.delimiter == b.delimiter && a.is_character == b.is_character;
}

}  // namespace

void Outline::enter_division(std::string place) {
  division_ = std::move(place);
  base_ = number_base_ = division_;
  open_.clear();
  capital_ = 0;
  heading_passed_ = false;
}

void Outline::enter_article(const std::string& place) {
  std::vector<Open> numbers;
  if (!open_.empty() && open_.front().style == Style::kNumber) numbers = {open_.front()};
  enter_division(place);
  number_base_.clear();
  open_ = std::move(numbers);
}

std::string Outline::call_place(const std::string& name) const { return join(division_, name); }

void Outline::enter_call(const std::string& name) {
  base_ = number_base_ = call_place(name);
  open_.clear();
  heading_passed_ = false;
}

void Outline::leave_call() {
  if (base_ == division_) return;
  base_ = number_base_ = division_;
  open_.clear();
}

std::optional<std::string> Outline::accept(const Label& label, const LabelEvidence& evidence) {
  if (evidence.is_provision) return open_provision(label);
  if (evidence.is_quantity) return std::nullopt;
  // "unanimously recommends" and below it the clauses of the Recommendation, with titles.
  if (evidence.is_heading && label.count == 1 && label.numbers[0] == 1) leave_call();
  close_deeper_lists(evidence.list_level);
  std::optional<std::string> place;
  if (label.family == LabelFamily::kNumber) place = accept_number(label, evidence);
  if (label.family == LabelFamily::kLetter) {
    place = label.is_upper ? accept_capital(label, evidence) : accept_letter(label, evidence);
  }
  if (label.family == LabelFamily::kClause) place = accept_clause(label, evidence);
  if (place) heading_passed_ = false;
  return place;
}

// Its number says all: "No. 1005" is 1005, in whatever article or annex it stands.
std::string Outline::open_provision(const Label& label) {
  base_ = division_;
  open_.clear();
  open_.push_back({Style::kNumber, label, 0, label.place, 0});
  heading_passed_ = false;
  return label.place;
}

// The list that a format nests deeper than this item has ended.
void Outline::close_deeper_lists(int list_level) {
  if (list_level == 0) return;
  while (!open_.empty() && open_.back().list_level > list_level) open_.pop_back();
}

// The open list of numbers that `label` goes on with, one with the same delimiter first.
std::optional<std::size_t> Outline::find_number_before(const Label& label) const {
  std::optional<std::size_t> other;
  for (std::size_t i = open_.size(); i-- > 0;) {
    if (open_[i].style != Style::kNumber || !is_next(open_[i].label, label)) continue;
    if (is_same_style(open_[i].label, label) || label.count > 1) return i;
    if (!other && open_[i].label.is_character == label.is_character) other = i;
  }
  return other;
}

std::optional<std::string> Outline::accept_number(const Label& label,
                                                  const LabelEvidence& evidence) {
  const bool is_bare = !label.has_delimiter() && !evidence.is_hinted;
  if (const auto before = find_number_before(label)) {
    const bool goes_on_below = label.count > open_[*before].label.count;
    const bool is_weak =
        is_bare || (label.delimiter == Delimiter::kDot && !evidence.starts_sentence &&
                    !evidence.is_alone && !evidence.is_hinted);
    if (is_weak && evidence.may_continue && !goes_on_below) return std::nullopt;
    return open_at(*before, {Style::kNumber, label, 0, {}, evidence.list_level});
  }
  if (may_start_numbers(label, evidence)) {
    return open_at(depth_of_new_numbers(label, evidence),
                   {Style::kNumber, label, 0, {}, evidence.list_level});
  }
  if (!may_jump_to(label, evidence)) return std::nullopt;
  std::size_t depth = open_.size();
  while (depth > 0 && open_[depth - 1].style != Style::kNumber) --depth;
  return open_at(depth > 0 ? depth - 1 : 0, {Style::kNumber, label, 0, {}, evidence.list_level});
}

bool Outline::may_start_numbers(const Label& label, const LabelEvidence& evidence) const {
  if (!is_first(label)) return false;
  if (evidence.is_hinted || evidence.is_alone || label.has_delimiter()) return true;
  if (evidence.may_continue) return false;
  if (label.count > 1) return evidence.starts_sentence || evidence.has_successor;
  const bool is_below_call = base_ != division_ && open_.empty();
  const bool is_below_title = !base_.empty() && open_.empty() && evidence.starts_sentence;
  return is_below_call || is_below_title || evidence.has_successor || evidence.has_child;
}

// Numbers that neither follow nor start anything: an extract, a paragraph left out.
bool Outline::may_jump_to(const Label& label, const LabelEvidence& evidence) const {
  if (is_year(label) || is_like_amount(label)) return false;
  if (evidence.may_continue || evidence.breaks_sentence) return false;
  if (label.count == 1 && label.numbers[0] == 0) return false;
  if (evidence.is_heading) return true;
  const bool is_plain = label.delimiter == Delimiter::kNone && label.count == 1;
  const bool is_title = evidence.has_child && evidence.starts_sentence;
  if (is_plain && !evidence.is_hinted && !is_title) return false;
  for (std::size_t i = open_.size(); i-- > 0;) {
    if (open_[i].style != Style::kNumber) continue;
    if (is_later(open_[i].label, label)) return true;
    return label.count > 1 && evidence.starts_sentence && label.numbers[0] == 1;
  }
  return label.has_delimiter() || evidence.is_hinted || is_title ||
         (evidence.starts_sentence && (evidence.has_successor || label.count > 1));
}

// A new list of numbers nests in the list that announces it; else it starts the numbering again.
std::size_t Outline::depth_of_new_numbers(const Label& label, const LabelEvidence& evidence) const {
  if (label.count > 1) return 0;
  if (evidence.list_level > 0 && !open_.empty() && open_.back().list_level < evidence.list_level &&
      open_.back().list_level > 0) {
    return open_.size();
  }
  const bool is_announced = evidence.follows_colon && !heading_passed_;
  for (std::size_t i = open_.size(); i-- > 0;) {
    if (open_[i].style != Style::kNumber) continue;
    const bool is_same = is_same_style(open_[i].label, label);
    const bool is_below_characters = open_[i].label.is_character && !label.is_character;
    const bool is_minor = label.delimiter == Delimiter::kParen ||
                          label.delimiter == Delimiter::kBrackets || is_below_characters;
    if (is_announced && (!is_same || i + 1 < open_.size())) return open_.size();
    if (!is_same && is_minor && !heading_passed_) return open_.size();
    return is_same ? i : 0;
  }
  return is_announced || (base_ != division_ && !open_.empty()) ? open_.size() : 0;
}

// The open list of letters that `label` goes on with, and what it counts as there: "i" is a letter
// after "h" and a Roman numeral elsewhere.
std::optional<std::size_t> Outline::find_letter_before(const Label& label, Open* next) const {
  const int letter = letter_value(label.letters);
  const int roman = roman_value(label.letters);
  for (const bool needs_same_delimiter : {true, false}) {
    for (std::size_t i = open_.size(); i-- > 0;) {
      const Open& open = open_[i];
      if (open.style != Style::kLetter && open.style != Style::kRoman) continue;
      if (needs_same_delimiter && open.label.delimiter != label.delimiter) continue;
      const int value = open.style == Style::kLetter ? letter : roman;
      const bool is_inserted = value == open.value && label.suffix > open.label.suffix;
      if (value == 0 || (value != open.value + 1 && !is_inserted)) continue;
      next->style = open.style;
      next->value = value;
      return i;
    }
  }
  return std::nullopt;
}

std::optional<std::string> Outline::accept_letter(const Label& label,
                                                  const LabelEvidence& evidence) {
  const bool is_strong = evidence.is_hinted || evidence.is_alone ||
                         label.delimiter == Delimiter::kParen ||
                         label.delimiter == Delimiter::kBrackets;
  Open next{Style::kLetter, label, letter_value(label.letters), {}, evidence.list_level};
  if (const auto before = find_letter_before(label, &next)) {
    const bool is_same = open_[*before].label.delimiter == label.delimiter;
    if (!is_same && (evidence.may_continue || evidence.breaks_sentence)) return std::nullopt;
    return open_at(*before, next);
  }
  if (label.letters == "i" || next.value == 0 || (label.letters.size() > 1 && next.value != 27)) {
    next.style = Style::kRoman;
    next.value = roman_value(label.letters);
  }
  if (next.value == 0) return std::nullopt;
  const bool is_start = next.value == 1 || (next.value == 27 && next.style == Style::kLetter);
  if (!is_start && !(is_strong && !evidence.may_continue)) return std::nullopt;
  if (is_start && !is_strong && !evidence.has_successor) return std::nullopt;
  // The same kind of list once more, or one with a gap in it; else a list below what is open.
  for (std::size_t i = open_.size(); i-- > 0;) {
    if (open_[i].style != next.style || open_[i].label.delimiter != label.delimiter) continue;
    if (next.list_level > open_[i].list_level && open_[i].list_level > 0) continue;
    if (next.value != 27) return open_at(i, next);
  }
  return open_at(open_.size(), next);
}

// "A. Introduction", "II. Mandate": headings beside the numbers, which run on below them.
std::optional<std::string> Outline::accept_capital(const Label& label,
                                                   const LabelEvidence& evidence) {
  const int letter = letter_value(label.letters);
  const int roman = roman_value(label.letters);
  const bool goes_on = capital_ > 0 && (letter == capital_ + 1 || roman == capital_ + 1);
  const bool is_start = (letter == 1 || roman == 1) &&
                        (evidence.has_successor || evidence.is_hinted || evidence.is_alone);
  if (!goes_on && !is_start && !evidence.is_heading) return std::nullopt;
  if (!goes_on && !is_start && evidence.may_continue) return std::nullopt;
  capital_ = goes_on ? capital_ + 1 : is_start ? 1 : std::max(letter, roman);
  while (!open_.empty() && open_.back().style != Style::kNumber) open_.pop_back();
  return join(base_, label.place);
}

// "A.2" in Annex A and "II.3" in Appendix II say themselves which annex they are of.
std::optional<std::string> Outline::accept_clause(const Label& label,
                                                  const LabelEvidence& evidence) {
  const std::string& part = label.letters;
  const bool is_here =
      division_.size() > part.size() &&
      division_.compare(division_.size() - part.size() - 1, part.size() + 1, "." + part) == 0;
  if (!is_here && !evidence.is_heading) return std::nullopt;
  if (is_here && evidence.may_continue) return std::nullopt;
  open_.clear();
  open_.push_back({Style::kClause, label, 0, label.place, evidence.list_level});
  return label.place;
}

std::string Outline::open_at(std::size_t depth, Open entry) {
  depth = std::min({depth, open_.size(), kDeepest - 1});
  open_.resize(depth);
  const std::string& base = entry.style == Style::kNumber ? number_base_ : base_;
  const std::string& above = open_.empty() ? base : open_.back().place;
  entry.place = join(above, entry.label.place);
  open_.push_back(std::move(entry));
  return open_.back().place;
}

}  // namespace itu::analyzers
