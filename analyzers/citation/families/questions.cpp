// Questions of study groups: "Question 20/1 of ITU-D", "Questions 3, 4 and 10/17", "Q5/13",
// "Question ITU-R 136-2/6", "Question 5 of Study Group 17".

#include <algorithm>
#include <array>

#include "analyzers/citation/grammar/grammar.h"
#include "analyzers/citation/grammar/group_names.h"
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
  bool has_letters = false;  // "Question J/17", "4/XI"
};

// "136-2" of "136-2/6"; the group, where it stands behind it, is added to this number and to those
// before it that have none: "3, 4 and 10/17".
class QuestionList {
 public:
  QuestionList(const Reading& reading, QuestionShape shape) : reading_(reading), shape_(shape) {}

  // Takes one more number, and the separator before it where the list goes on.
  bool take(Cursor* in) {
    Attempt attempt(in);
    const Separator separator = items_.empty() ? Separator::kList : take_separator(in);
    if (separator == Separator::kNone) return false;
    take_sector(in);  // "Questions ITU-R 229/5 and ITU-R 77-8/5"
    in->take_blanks();
    // "Q12, Q23 and Q24/16": the letter once more
    if (!items_.empty() && in->peek() == 'q' && is_digit_byte(in->peek(1))) in->take_here('q');
    const std::size_t at = in->at();
    std::string number = take_number(in);
    if (number.empty()) return false;
    std::string group;
    if (in->take_here('/')) {
      const std::string_view digits = in->take_digits_here();
      group = digits.empty() ? take_roman(in) : without_leading_zeros(digits);
      has_roman_ |= digits.empty();
      if (group.empty() || group == "0" || group.size() > 2) return false;
    }
    if (is_word_byte(in->peek()) || in->peek() == '%') return false;
    const bool has_letter = !is_digit_byte(number.front());
    if (has_letter && group.empty() && !is_word_end(*in)) return false;
    if (shape_.is_mirrored && has_arabic_digits(at)) shape_.is_mirrored = false;
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

  // Only the study groups of the CCITT had Roman numbers.
  bool has_roman() const { return has_roman_; }

  bool lacks_group() const { return grouped_ < items_.size(); }
  std::size_t end() const { return end_; }  // of the last number that has its group

  // "2/17 و3/17 و4/17": what stays the same is the group, wherever Arabic has it.
  void unturn() {
    if (!shape_.is_mirrored || items_.size() < 2) return;
    const auto part = [](const CitedItem& item, bool is_first) {
      const std::string& number = item.target.number;
      const std::size_t slash = std::min(number.find('/'), number.size());
      return is_first ? number.substr(0, slash) : number.substr(std::min(slash + 1, number.size()));
    };
    const auto is_shared = [&](bool is_first) {
      return std::all_of(items_.begin(), items_.end(), [&](const CitedItem& item) {
        return part(item, is_first) == part(items_.front(), is_first);
      });
    };
    if (!is_shared(true) || is_shared(false)) return;
    for (CitedItem& item : items_) {
      item.target.number = part(item, false) + "/" + part(item, true);
    }
  }

  // Without the numbers that no group follows, unless none has one: "Question 21".
  std::vector<CitedItem> finish(std::size_t end) {
    if (!lacks_group()) unturn();
    if (grouped_ == 0) {
      end_ = end;
    } else {
      items_.resize(grouped_);
    }
    return std::move(items_);
  }

  std::size_t size() const { return items_.size(); }

 private:
  // "٤/١٧" is stored as it is read.
  bool has_arabic_digits(std::size_t at) const {
    const std::size_t source = reading_.map->to_source(at);
    return source < reading_.source.size() && reading_.source[source] == '\xD9';
  }

  // "I" of "4/I": study groups of the CCITT.
  std::string take_roman(Cursor* in) const {
    static constexpr auto kRoman =
        std::to_array<std::string_view>({"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix",
                                         "x", "xi", "xii", "xv", "xvi", "xvii", "xviii"});
    static constexpr auto kNumbers = std::to_array<std::string_view>(
        {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "15", "16", "17", "18"});
    if (!reading_.is_capital(in->at())) return {};
    const std::size_t begin = in->at();
    while (is_letter_byte(in->peek())) in->move_to(in->at() + 1);
    const auto row =
        std::find(kRoman.begin(), kRoman.end(), in->text().substr(begin, in->at() - begin));
    return row == kRoman.end()
               ? std::string()
               : std::string(kNumbers[static_cast<std::size_t>(row - kRoman.begin())]);
  }

  // "J" of "Question J/17": one that has no number yet.
  std::string take_letter(Cursor* in) const {
    const bool is_letter = shape_.has_letters && is_letter_byte(in->peek()) &&
                           !is_word_byte(in->peek(1)) && in->peek(1) != '.' &&
                           in->peek(1) != '\'' && reading_.is_capital(in->at());
    if (!is_letter) return {};
    std::string letter(1, in->peek());
    in->move_to(in->at() + 1);
    return letter;
  }

  static bool is_word_end(const Cursor& in) { return in.peek() != '-' && in.peek() != '&'; }

  // "136", "136-2", and of ITU-R "136 2" before a group.
  std::string take_number(Cursor* in) const {
    if (std::string letter = take_letter(in); !letter.empty()) return letter;
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

  const Reading& reading_;
  QuestionShape shape_;
  std::vector<CitedItem> items_;
  std::size_t grouped_ = 0;  // the first of the items without a group
  std::size_t end_ = 0;
  bool has_roman_ = false;
};

// "of | ITU-D Study Group 1", "of ITU-D": the Sector, and the group of numbers that lack it.
char take_group_behind(Cursor* in, QuestionList* list) {
  Attempt attempt(in);
  const char sector = take_sector_behind(in);
  const std::string group = take_group_named(in, sector != 0);
  if (group.empty() || !list->lacks_group()) return sector;
  list->give_group(group, in->at());
  attempt.keep();
  return sector != 0 ? sector : take_sector_behind(in);
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

// "Questions to be deleted: 77-7/5": words between the plural and its list.
void take_words_to_colon(Cursor* in) {
  constexpr std::size_t kMostBytes = 48;
  Attempt attempt(in);
  const std::size_t begin = in->at();
  while (in->peek() != ':') {
    const char c = in->peek();
    const bool is_word = (is_word_byte(c) && !is_digit_byte(c)) || c == ' ';
    if (!is_word || in->at() - begin > kMostBytes) return;
    in->move_to(in->at() + 1);
  }
  in->take_here(':');
  Cursor number = *in;
  number.take_blanks_in_line();
  if (number.take_digits_here().empty()) return;
  if (number.take_here('-')) number.take_digits_here();
  if (number.peek() == '/' && is_digit_byte(number.peek(1))) attempt.keep();
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

// "5/1 and 7/2 of ITU-D": its groups are 1 and 2, so that Arabic has put the number first here.
void turn_to_development(Citation* citation) {
  const auto group_of = [](const CitedItem& item) {
    const std::string& number = item.target.number;
    return to_number(std::string_view(number).substr(number.find('/') + 1));
  };
  const bool is_turned = std::any_of(citation->items.begin(), citation->items.end(),
                                     [&](const CitedItem& item) { return group_of(item) > 2; });
  if (!is_turned) return;
  for (CitedItem& item : citation->items) {
    std::string& number = item.target.number;
    const std::size_t slash = number.find('/');
    if (slash != std::string::npos)
      number = number.substr(slash + 1) + "/" + number.substr(0, slash);
  }
}

struct QuestionHead {
  char sector = 0;
  bool is_glued = false;   // "Q5/13"
  bool has_dot = false;    // "Q.29" may be a Recommendation
  bool is_lower = false;   // "вопросы 5/13": it counts only where a Sector is named behind
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
  head.is_lower = !reading.is_capital(begin) && head.sector == 0;
  if (head.is_lower && head.is_glued) return std::nullopt;
  head.is_arabic = reading.text.substr(word, 4) == "ال" || reading.text.substr(word, 4) == "لل";
  if (const char after = take_sector(in)) {
    head.sector = after;
    head.is_arabic = false;
  }
  if (head.sector == 0) head.sector = sector_before(reading, begin);
  head.has_dot = in->take_here('.');
  if (!head.is_glued) take_form_colon(in);
  const bool is_plural = !head.is_glued && reading.text[in->at() - 1] == 's';
  if (is_plural) take_words_to_colon(in);
  return head;
}

}  // namespace

std::optional<Citation> take_question_numbers(const Reading& reading, Cursor* in, char sector) {
  const std::size_t begin = in->at();
  QuestionList list(reading, {sector == 'r', false, false});
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
  QuestionList list(reading, {head->sector == 'r', head->is_arabic, !head->is_glued});
  while (list.size() < kMostQuestions && list.take(in)) {
  }
  if (list.size() == 0) return std::nullopt;
  char sector = head->sector == 0 && list.has_roman() ? 't' : head->sector;
  if (const char behind = take_group_behind(in, &list); sector == 0) sector = behind;
  if (head->is_lower && (sector == 0 || list.lacks_group())) return std::nullopt;
  Citation citation;
  citation.kind = ReferenceKind::kQuestion;
  citation.rule = Rule::kQuestion;
  citation.items = list.finish(in->at());
  citation.span = {begin, list.end()};
  if (head->is_arabic && sector == 'd') turn_to_development(&citation);
  const bool lacks_group = citation.items.front().target.number.find('/') == std::string::npos;
  if (lacks_group && (head->has_dot || sector != 0)) return std::nullopt;
  in->move_to(citation.span.end);
  while (!lacks_group && citation.items.size() < kMostQuestions && take_gap(in)) {
    QuestionList more(reading, {sector == 'r', head->is_arabic, false});
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

std::optional<Citation> take_question_further(const Reading& reading, Cursor* in,
                                              const Citation& first) {
  constexpr std::size_t kFar = 100;  // bytes to the next number
  if (first.rule != Rule::kQuestion || first.items.empty()) return std::nullopt;
  const std::string& model = first.items.back().target.number;
  const std::size_t slash = model.find('/');
  if (slash == std::string::npos) return std::nullopt;
  const std::size_t limit = std::min(reading.text.size(), in->at() + kFar);
  for (std::size_t at = in->at(); at < limit; ++at) {
    const std::string_view rest = reading.text.substr(at);
    if (rest.starts_with(". ") || rest.starts_with("\n") || rest.starts_with("question")) break;
    if (rest.starts_with("letter") || rest.starts_with("document")) break;  // these have such, too
    if (!is_digit_byte(rest[0]) || !is_word_start(reading.text, at)) continue;
    if (at == 0 || !is_blank_byte(reading.text[at - 1])) continue;
    Cursor member(reading.text, at);
    const std::string number = without_leading_zeros(member.take_digits_here());
    const bool is_of_group = number.size() <= 2 && member.take_here('/') &&
                             member.take_digits_here() == std::string_view(model).substr(slash + 1);
    if (!is_of_group || is_word_byte(member.peek()) || member.peek() == '/') continue;
    Citation citation = first;
    citation.span = {at, member.at()};
    citation.items = {first.items.back()};
    citation.items.front().span = citation.span;
    citation.items.front().target.number = number + model.substr(slash);
    in->move_to(member.at());
    return citation;
  }
  return std::nullopt;
}

}  // namespace itu::analyzers
