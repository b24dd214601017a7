// Questions of study groups: "Question 20/1 of ITU-D", "Questions 3, 4 and 10/17", "Q5/13",
// "Question ITU-R 136-2/6", "Question 5 of Study Group 17".
#include "analyzers/citation/grammar.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kMostQuestions = 100;  // of one list
constexpr std::size_t kMostDigits = 3;

std::string without_zeros(std::string_view digits) {
  const std::size_t first = digits.find_first_not_of('0');
  return first == std::string_view::npos ? "0" : std::string(digits.substr(first));
}

// "136-2" of "136-2/6"; the group, where it stands behind it, is added to this number and to those
// before it that have none: "3, 4 and 10/17".
class QuestionList {
 public:
  // Takes one more number, and the separator before it where the list goes on.
  bool take(Cursor* in) {
    Attempt attempt(in);
    if (!items_.empty() && take_separator(in) != Separator::kList) return false;
    take_sector(in);  // "Questions ITU-R 229/5 and ITU-R 77-8/5"
    in->take_blanks();
    const std::size_t at = in->at();
    const std::string_view number = in->take_digits_here();
    if (number.empty() || number.size() > kMostDigits) return false;
    std::string printed = without_zeros(number);
    if (in->peek() == '-' && is_digit_byte(in->peek(1))) {
      in->take_here('-');
      printed += "-" + std::string(in->take_digits_here());
    }
    std::string_view group;
    if (in->take_here('/')) {
      group = in->take_digits_here();
      if (group.empty() || group.size() > 2) return false;
    }
    if (is_word_byte(in->peek()) || in->peek() == '%') return false;
    CitedItem item{{at, in->at()}, {}, {}};
    item.target.kind = "q";
    item.target.number = std::move(printed);
    items_.push_back(std::move(item));
    if (!group.empty()) give_group(group, in->at());
    return attempt.keep();
  }

  void give_group(std::string_view group, std::size_t end) {
    for (; grouped_ < items_.size(); ++grouped_) {
      items_[grouped_].target.number += "/" + without_zeros(group);
    }
    end_ = end;
  }

  bool lacks_group() const { return grouped_ < items_.size(); }
  std::size_t end() const { return end_; }  // of the last number that has its group

  std::vector<CitedItem> finish() {
    items_.resize(grouped_);
    return std::move(items_);
  }

  std::size_t size() const { return items_.size(); }

 private:
  std::vector<CitedItem> items_;
  std::size_t grouped_ = 0;  // the first of the items without a group
  std::size_t end_ = 0;
};

// "of | ITU-D Study Group 1", "of ITU-D": the Sector, and the group of numbers that lack it.
char take_group_behind(Cursor* in, QuestionList* list) {
  Attempt attempt(in);
  const char sector = take_sector_behind(in);
  if (sector == 0 && !in->take_word("of")) return 0;
  const auto row = in->take_phrase(family_words());
  if (!row || family(*row) != Family::kGroup) return sector;
  const auto group = in->take_digits(2);
  if (!group || !list->lacks_group()) return sector;
  list->give_group(*group, in->at());
  attempt.keep();
  return sector;
}

// "ITU-D Study Group 2 | Question 5/2": the Sector of the group named just before.
char sector_before(const Reading& reading, std::size_t begin) {
  if (reading.citations->empty()) return 0;
  const Citation& before = reading.citations->back();
  const bool is_just_before = before.kind == ReferenceKind::kGroup && before.span.end <= begin &&
                              begin - before.span.end <= 2;
  const std::string& body = before.items.front().target.body;
  return is_just_before && body.starts_with("itu-") ? body[4] : '\0';
}

}  // namespace

std::optional<Citation> take_question(const Reading& reading, Cursor* in) {
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  char sector = take_sector(in);
  const auto row = in->take_phrase(family_words());
  const bool is_glued = !row && in->take_here('q');  // "Q5/13"
  if (!is_glued && (!row || family(*row) != Family::kQuestion)) return std::nullopt;
  if (!reading.is_capital(begin) && sector == 0) return std::nullopt;
  if (const char after = take_sector(in)) sector = after;
  if (sector == 0) sector = sector_before(reading, begin);
  in->take_here('.');
  QuestionList list;
  while (list.size() < kMostQuestions && list.take(in)) {
  }
  if (list.size() == 0) return std::nullopt;
  if (const char behind = take_group_behind(in, &list); sector == 0) sector = behind;
  Citation citation;
  citation.kind = ReferenceKind::kQuestion;
  citation.rule = "question";
  citation.span = {begin, list.end()};
  citation.items = list.finish();
  if (citation.items.empty()) return std::nullopt;
  in->move_to(citation.span.end);
  citation.question = sector == 0 ? Question::kBody : Question::kNothing;
  for (CitedItem& item : citation.items) {
    if (sector != 0) item.target.body = std::string("itu-") + sector;
  }
  attempt.keep();
  return citation;
}

}  // namespace itu::analyzers
