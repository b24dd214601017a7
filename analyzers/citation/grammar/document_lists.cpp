#include "analyzers/citation/grammar/document_lists.h"

#include "analyzers/citation/grammar/printed_number.h"
#include "analyzers/citation/grammar/supplements.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kMostMembers = 64;
constexpr int kLongestRange = 60;
constexpr std::size_t kMostDigits = 4;
constexpr std::size_t kMostLetters = 7;  // "delayed/2"

enum class Run { kDigits, kLetters, kMark };

Run run_of(char c) {
  if (is_digit_byte(c)) return Run::kDigits;
  return is_letter_byte(c) ? Run::kLetters : Run::kMark;
}

// Where the run that ends at `end` begins; a mark is a run of its own.
std::size_t begin_of_run(std::string_view text, std::size_t end) {
  const Run run = run_of(text[end - 1]);
  std::size_t begin = end - 1;
  while (run != Run::kMark && begin > 0 && run_of(text[begin - 1]) == run) --begin;
  return begin;
}

// "9/7", "td-26", "c 204", "267r1", "66", "/48": the printed end of a symbol.
std::string_view take_tail(Cursor* in, bool with_more) {
  const std::size_t begin = in->at();
  if (in->peek() == '/' && is_digit_byte(in->peek(1))) in->take_here('/');
  while (is_letter_byte(in->peek()) && in->at() - begin <= kMostLetters) in->move_to(in->at() + 1);
  const bool has_letters = in->at() > begin;
  if (has_letters && !is_digit_byte(in->peek())) {
    if (std::string_view("-/. ").find(in->peek()) == std::string_view::npos) return {};
    in->move_to(in->at() + 1);
  }
  const std::string_view digits = in->take_digits_here();
  if (digits.empty() || digits.size() > kMostDigits) return {};
  if (with_more) {
    if (!in->take_here('/') && !in->take_here('-')) return {};
    const std::string_view more = in->take_digits_here();
    if (more.empty() || more.size() > kMostDigits) return {};
  }
  if (in->peek() == 'r' && is_digit_byte(in->peek(1))) {
    in->take_here('r');
    in->take_digits_here();
  }
  const bool goes_on = (in->peek() == '/' || in->peek() == '.') && is_word_byte(in->peek(1));
  if (is_word_byte(in->peek()) || goes_on || in->peek() == '%') return {};
  return in->text().substr(begin, in->at() - begin);
}

// "36a18/1" behind "afcp/36a17/1".
std::string_view take_proposal_tail(Cursor* in) {
  const std::size_t begin = in->at();
  if (in->take_digits_here().empty()) return {};
  if (in->take_here('a') && in->take_digits_here().empty()) return {};
  if (!in->take_here('/') || in->take_digits_here().empty()) return {};
  return is_word_byte(in->peek()) || in->peek() == '/' ? std::string_view()
                                                       : in->text().substr(begin, in->at() - begin);
}

struct Member {
  Symbol symbol;
  std::string printed;
};

std::optional<Member> to_member(std::optional<std::string> printed) {
  if (!printed) return std::nullopt;
  auto symbol = match_symbol(*printed, true);
  if (!symbol || symbol->length != printed->size()) return std::nullopt;
  return Member{std::move(*symbol), std::move(*printed)};
}

// "c17/64" and "inf/5" give "c17/inf/5".
std::optional<std::string> put_behind(std::string_view printed, std::string_view tail) {
  const std::size_t begin = begin_of_run(printed, printed.size());
  if (begin == 0 || run_of(tail[0]) != Run::kLetters) return std::nullopt;
  return std::string(printed.substr(0, begin)) + std::string(tail);
}

bool is_year(std::string_view digits) {
  return digits.size() == 4 && (digits.substr(0, 2) == "19" || digits.substr(0, 2) == "20");
}

// "/48" and not "/48-50".
bool ends_number(const Cursor& in) { return !is_word_byte(in.peek()) && in.peek() != '-'; }

// A member that leaves out who submitted it.
std::optional<Member> take_proposal_part(const SymbolList& list, Cursor* in) {
  Attempt attempt(in);
  const std::string_view tail = take_proposal_tail(in);
  const std::size_t submitter = list.printed.find('/');
  if (tail.empty() || submitter == std::string::npos) return std::nullopt;
  auto member = to_member(list.printed.substr(0, submitter + 1) + std::string(tail));
  if (!member || member->symbol.form->kind != list.form->kind) return std::nullopt;
  attempt.keep();
  return member;
}

// A member that is printed in part.
std::optional<Member> take_part(const SymbolList& list, Cursor* in) {
  if (list.form->kind == ReferenceKind::kProposal) {
    if (auto member = take_proposal_part(list, in)) return member;
  }
  for (const bool with_more : {true, false}) {
    Attempt attempt(in);
    const std::string_view tail = take_tail(in, with_more);
    if (tail.empty()) continue;
    const bool is_number = tail.find_first_not_of("0123456789") == std::string_view::npos;
    const bool has_slash = tail.front() == '/';
    if ((is_number || has_slash) && counts_things(*in)) return std::nullopt;
    if (has_slash && (list.printed.find('/') == std::string::npos || !ends_number(*in))) {
      return std::nullopt;
    }
    if (is_number && !list.is_announced && (!closes_member(*in) || is_year(tail))) {
      return std::nullopt;
    }
    auto member = to_member(spell_out(list.printed, tail));
    if (!member) member = to_member(put_behind(list.printed, tail));
    if (!member || member->symbol.form->kind != list.form->kind) continue;
    attempt.keep();
    return member;
  }
  return std::nullopt;
}

// A member that is printed whole.
std::optional<Member> take_whole(const Reading& reading, const SymbolList& list, Cursor* in) {
  const bool with_weak = list.is_announced || list.form->strength == SymbolForm::Strength::kWeak;
  auto symbol = match_symbol(in->rest(), with_weak);
  if (!symbol || symbol->form->kind != list.form->kind) return std::nullopt;
  const bool is_form = symbol->form->strength == SymbolForm::Strength::kForm;
  const bool was_form = list.form->strength == SymbolForm::Strength::kForm;
  if (is_form != was_form && !list.is_announced) return std::nullopt;
  if (is_form && !reading.is_capital(in->at()) && !is_digit_byte(in->peek())) return std::nullopt;
  const std::string printed(in->rest().substr(0, symbol->length));
  in->move_to(in->at() + symbol->length);
  return Member{std::move(*symbol), printed};
}

bool take_next(const Reading& reading, Cursor* in, SymbolList* list, Citation* citation) {
  Attempt attempt(in);
  const Separator separator = take_separator(in);
  if (separator == Separator::kNone) return false;
  in->take_blanks();
  const std::size_t begin = in->at();
  auto member = take_whole(reading, *list, in);
  if (!member) member = take_part(*list, in);
  if (!member) return false;
  CitedItem item{{begin, in->at()}, member->symbol.target, {}};
  if (separator == Separator::kRange && !add_range_to(item, citation)) return false;
  take_group_part(in, &item.target);
  take_supplements(in, &item.target);
  take_group_part(in, &item.target);
  item.span.end = in->at();
  citation->items.push_back(std::move(item));
  take_supplement_range(in, citation);
  list->form = member->symbol.form;
  list->printed = std::move(member->printed);
  return attempt.keep();
}

// "sg16 td 232r1" without its revision: the next number leaves that out.
void drop_revision(std::string* printed) {
  std::size_t end = begin_of_run(*printed, printed->size());
  if (end < 2 || (*printed)[end - 1] != 'r' || !is_digit_byte((*printed)[end - 2])) return;
  printed->resize(end - 1);
}

}  // namespace

std::optional<std::string> spell_out(std::string_view printed, std::string_view tail) {
  std::size_t left = printed.size();
  for (std::size_t end = tail.size(); end > 0;) {
    if (left == 0 || run_of(printed[left - 1]) != run_of(tail[end - 1])) return std::nullopt;
    end = begin_of_run(tail, end);
    left = begin_of_run(printed, left);
  }
  if (left == 0) return std::nullopt;
  return std::string(printed.substr(0, left)) + std::string(tail);
}

bool add_range_to(const CitedItem& last, Citation* citation) {
  const CitedItem first = citation->items.back();
  const std::string& number = first.target.number;
  const std::size_t at = begin_of_run(number, number.size());
  const std::string_view shared = std::string_view(number).substr(0, at);
  if (last.target.number.substr(0, at) != shared) return false;
  const int begin = to_number(std::string_view(number).substr(at));
  const int end = to_number(std::string_view(last.target.number).substr(at));
  if (begin == 0 || end <= begin || end - begin > kLongestRange) return false;
  for (int n = begin + 1; n < end; ++n) {
    CitedItem item = first;
    item.span = last.span;
    item.target.supplements.clear();
    item.target.number = std::string(shared) + std::to_string(n);
    citation->items.push_back(std::move(item));
  }
  return true;
}

bool counts_things(Cursor in) {
  static const PhraseTable words(
      {{"other", 0},   {"others", 0},    {"more", 0},    {"further", 0},   {"additional", 0},
       {"new", 0},     {"years", 0},     {"days", 0},    {"months", 0},    {"weeks", 0},
       {"hours", 0},   {"countries", 0}, {"members", 0}, {"pages", 0},     {"per", 0},
       {"percent", 0}, {"million", 0},   {"times", 0},   {"documents", 0}, {"contributions", 0},
       {"autres", 0},  {"otros", 0},     {"других", 0},  {"january", 0},   {"february", 0},
       {"march", 0},   {"april", 0},     {"may", 0},     {"june", 0},      {"july", 0},
       {"august", 0},  {"september", 0}, {"october", 0}, {"november", 0},  {"december", 0}});
  return in.take_phrase(words).has_value() || counts_otherwise(in.rest());
}

bool closes_member(Cursor in) {
  if (in.rest().substr(0, kSerialWord.size()) == kSerialWord) return true;
  while (in.peek() == ' ') in.move_to(in.at() + 1);
  if (in.at() >= in.text().size() || in.peek() == '\n' || in.peek() == '\t') return true;
  if (std::string_view(")]};.|+").find(in.peek()) != std::string_view::npos) return true;
  in.take_here("号");
  const Separator separator = take_separator(&in);
  if (separator == Separator::kNone) return starts_ideograph(in.peek());
  in.take_blanks();
  return is_digit_byte(in.peek()) || match_symbol(in.rest(), false).has_value();
}

void take_more_documents(const Reading& reading, Cursor* in, SymbolList list, Citation* citation) {
  drop_revision(&list.printed);
  while (citation->items.size() < kMostMembers) {
    if (take_supplements_beside(in, citation)) continue;
    if (!take_next(reading, in, &list, citation)) return;
    drop_revision(&list.printed);
  }
}

}  // namespace itu::analyzers
