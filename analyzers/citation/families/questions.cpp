// Questions of study groups: "Question 20/1 of ITU-D", "Questions 3, 4 and 10/17", "Q5/13",
// "Question ITU-R 136-2/6", "Question 5 of Study Group 17".

#include "analyzers/citation/grammar/grammar.h"
#include "analyzers/citation/grammar/printed_number.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kMostQuestions = 100;  // of one list
constexpr std::size_t kMostDigits = 3;
constexpr int kLongestRange = 40;  // "Questions 1/1 to 8/1"
constexpr int kLastStudyGroup = 21;

// How the numbers stand.
struct QuestionShape {
  bool is_radio = false;     // of ITU-R: "203 5/3" has lost its hyphen
  bool is_mirrored = false;  // Arabic has the group first: "2/6" is Question 6/2
};

// "136-2" of "136-2/6"; the group, where it stands behind it, is added to this number and to those
// before it that have none: "3, 4 and 10/17".
class QuestionList {
 public:
  explicit QuestionList(QuestionShape shape) : shape_(shape) {}

  // Takes one more number, and the separator before it where the list goes on.
  bool take(Cursor* in) {
    Attempt attempt(in);
    const Separator separator = items_.empty() ? Separator::kList : take_separator(in);
    if (separator == Separator::kNone) return false;
    take_sector(in);  // "Questions ITU-R 229/5 and ITU-R 77-8/5"
    in->take_blanks();
    const std::size_t at = in->at();
    std::string number = take_number(in);
    if (number.empty()) return false;
    std::string group;
    if (in->take_here('/')) {
      group = without_leading_zeros(in->take_digits_here());
      if (group == "0" || group.size() > 2) return false;
    }
    if (is_word_byte(in->peek()) || in->peek() == '%') return false;
    if (shape_.is_mirrored && !group.empty() && to_number(number) <= kLastStudyGroup) {
      std::swap(number, group);
    }
    const TextSpan span{at, in->at()};
    if (separator == Separator::kRange && !add_range(to_number(number), group, span)) return false;
    add(std::move(number), span);
    if (!group.empty()) give_group(group, in->at());
    return attempt.keep();
  }

  void give_group(std::string_view group, std::size_t end) {
    for (; grouped_ < items_.size(); ++grouped_) {
      items_[grouped_].target.number += "/" + without_leading_zeros(group);
    }
    end_ = end;
  }

  bool lacks_group() const { return grouped_ < items_.size(); }
  std::size_t end() const { return end_; }  // of the last number that has its group

  // Without the numbers that no group follows, unless none has one: "Question 21".
  std::vector<CitedItem> finish(std::size_t end) {
    if (grouped_ == 0) {
      end_ = end;
    } else {
      items_.resize(grouped_);
    }
    return std::move(items_);
  }

  std::size_t size() const { return items_.size(); }

 private:
  // "136", "136-2", and of ITU-R "136 2" before a group.
  std::string take_number(Cursor* in) const {
    const std::string_view digits = in->take_digits_here();
    if (digits.empty() || digits.size() > kMostDigits) return {};
    std::string number = without_leading_zeros(digits);
    Cursor ahead = *in;
    const bool has_blank = shape_.is_radio && in->peek() == ' ';
    if ((in->peek() == '-' || has_blank) && is_digit_byte(in->peek(1))) {
      ahead.move_to(in->at() + 1);
      const std::string revision(ahead.take_digits_here());
      if (revision.size() <= 2 && ahead.peek() == '/') {
        number += "-" + revision;
        *in = ahead;
      }
    }
    return number;
  }

  void add(std::string number, TextSpan span) {
    CitedItem item{span, {}, {}};
    item.target.kind = "q";
    item.target.number = std::move(number);
    items_.push_back(std::move(item));
  }

  // What lies between the last number and `last`, which has to be of the same group.
  bool add_range(int last, const std::string& group, TextSpan span) {
    const std::string& before = items_.back().target.number;
    const std::size_t slash = before.find('/');
    if (slash != std::string::npos && before.substr(slash + 1) != group) return false;
    const int first = to_number(before);
    if (group.empty() || last <= first || last - first > kLongestRange) return false;
    for (int n = first + 1; n < last; ++n) add(std::to_string(n), span);
    return true;
  }

  QuestionShape shape_;
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

// "(s):", ":" and a tab of a form between the word and the numbers.
void take_form_colon(Cursor* in) {
  static const PhraseTable plurals({{"s", 0}, {"es", 0}, {"ы", 0}, {"и", 0}});
  Attempt attempt(in);
  if (in->take_here('(') && (!in->take_phrase(plurals) || !in->take_here(')'))) return;
  in->take_here(':');
  attempt.keep();
}

// " in Study Group 1; " between "Questions 1/1 to 8/1" and "1/2 to 5/2".
bool take_gap(Cursor* in) {
  static const PhraseTable links(
      {{"in", 0}, {"of", 0}, {"for", 0}, {"de la", 0}, {"du", 0}, {"в", 0}});
  Attempt attempt(in);
  if (in->take_phrase(links)) {
    const auto row = in->take_phrase(family_words());
    if (!row || family(*row) != Family::kGroup || !in->take_digits(2)) return false;
  }
  if (!in->take(';')) return false;
  in->take_blanks();
  Cursor ahead = *in;
  const bool goes_on = !ahead.take_digits_here().empty() && ahead.take_here('/') &&
                       !ahead.take_digits_here().empty();
  return goes_on && attempt.keep();
}

struct QuestionHead {
  char sector = 0;
  bool is_glued = false;   // "Q5/13"
  bool has_dot = false;    // "Q.29" may be a Recommendation
  bool is_arabic = false;  // and no Latin name of the Sector stands before the numbers
};

std::optional<QuestionHead> take_head(const Reading& reading, Cursor* in, std::size_t begin) {
  QuestionHead head;
  head.sector = take_sector(in);
  in->take_blanks();
  const std::size_t word = in->at();
  const auto row = in->take_phrase(family_words());
  head.is_glued = !row && in->take_here('q');
  if (!head.is_glued && (!row || family(*row) != Family::kQuestion)) return std::nullopt;
  if (!reading.is_capital(begin) && head.sector == 0) return std::nullopt;
  head.is_arabic = reading.text.substr(word, 4) == "ال" || reading.text.substr(word, 4) == "لل";
  if (const char after = take_sector(in)) {
    head.sector = after;
    head.is_arabic = false;
  }
  if (head.sector == 0) head.sector = sector_before(reading, begin);
  head.has_dot = in->take_here('.');
  if (!head.is_glued) take_form_colon(in);
  return head;
}

}  // namespace

std::optional<Citation> take_question_numbers(Cursor* in, char sector) {
  const std::size_t begin = in->at();
  QuestionList list({sector == 'r', false});
  while (list.size() < kMostQuestions && list.take(in)) {
  }
  if (list.size() == 0 || list.lacks_group()) return std::nullopt;
  Citation citation;
  citation.kind = ReferenceKind::kQuestion;
  citation.rule = Rule::kQuestion;
  citation.question = sector == 0 ? Question::kBody : Question::kNothing;
  citation.items = list.finish(in->at());
  citation.span = {begin, list.end()};
  for (CitedItem& item : citation.items) {
    if (sector != 0) item.target.body = std::string("itu-") + sector;
  }
  return citation;
}

std::optional<Citation> take_question(const Reading& reading, Cursor* in) {
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  const auto head = take_head(reading, in, begin);
  if (!head) return std::nullopt;
  QuestionList list({head->sector == 'r', head->is_arabic});
  while (list.size() < kMostQuestions && list.take(in)) {
  }
  if (list.size() == 0) return std::nullopt;
  char sector = head->sector;
  if (const char behind = take_group_behind(in, &list); sector == 0) sector = behind;
  Citation citation;
  citation.kind = ReferenceKind::kQuestion;
  citation.rule = Rule::kQuestion;
  citation.items = list.finish(in->at());
  citation.span = {begin, list.end()};
  const bool lacks_group = citation.items.front().target.number.find('/') == std::string::npos;
  if (lacks_group && (head->has_dot || sector != 0)) return std::nullopt;
  in->move_to(citation.span.end);
  while (!lacks_group && citation.items.size() < kMostQuestions && take_gap(in)) {
    QuestionList more({sector == 'r', head->is_arabic});
    while (more.size() < kMostQuestions && more.take(in)) {
    }
    for (CitedItem& item : more.finish(in->at())) citation.items.push_back(std::move(item));
    citation.span.end = more.end();
    in->move_to(citation.span.end);
  }
  citation.question = sector == 0 ? Question::kBody : Question::kNothing;
  for (CitedItem& item : citation.items) {
    if (sector != 0) item.target.body = std::string("itu-") + sector;
  }
  attempt.keep();
  return citation;
}

}  // namespace itu::analyzers
