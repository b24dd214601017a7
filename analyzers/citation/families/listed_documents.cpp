// Documents whose numbers no word announces: in the lists by which documents are allocated to
// committees, and where others of the same study group have been cited.
#include <algorithm>
#include <array>

#include "analyzers/citation/effort.h"
#include "analyzers/citation/grammar/document_lists.h"
#include "analyzers/citation/grammar/grammar.h"
#include "analyzers/citation/grammar/printed_number.h"
#include "analyzers/citation/grammar/supplements.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kMostDigits = 4;
constexpr std::size_t kMostBeside = 16;  // addenda of one document

// Where the number that ends at `end` begins; npos where none of a document ends there.
std::size_t begin_of_number(std::string_view text, std::size_t from, std::size_t end) {
  std::size_t begin = end;
  while (begin > from && end - begin <= kMostDigits && is_digit_byte(text[begin - 1])) --begin;
  const char before = begin == 0 ? '\n' : text[begin - 1];
  const bool is_year = end - begin == kMostDigits && text.substr(begin, 2) == "20";
  const bool is_number =
      begin < end && end - begin <= kMostDigits && text[begin] != '0' && !is_year;
  return is_number && (is_blank_byte(before) || before == ';') ? begin : std::string_view::npos;
}

// "11, 12 and | 13": where the list begins, if nothing but its row or the label of it stands
// before; else where its last number does.
std::size_t begin_of_list(std::string_view text, std::size_t from, std::size_t last) {
  constexpr std::size_t kLongestList = 80;  // bytes
  static constexpr auto kBetween = std::to_array<std::string_view>({" and ", ", ", "; "});
  std::size_t begin = last;
  while (last - begin < kLongestList) {
    const auto* between = std::find_if(kBetween.begin(), kBetween.end(), [&](auto words) {
      return text.substr(0, begin).ends_with(words);
    });
    if (between == kBetween.end()) break;
    const std::size_t before = begin_of_number(text, from, begin - between->size());
    if (before == std::string_view::npos) return last;
    begin = before;
  }
  const std::string_view row = text.substr(0, begin);
  const bool is_led_to =
      row.empty() || row.back() == '\n' || row.back() == '\t' || row.ends_with(": ");
  return is_led_to ? begin : last;
}

}  // namespace

std::optional<Citation> take_listed_documents(std::size_t from, Cursor* in) {
  const std::string_view text = in->text();
  std::size_t end = in->at();
  if (end == 0) return std::nullopt;
  --end;
  if (text[end] == ' ') {
    if (end < 2 || text[end - 1] != '+' || text[end - 2] != ' ') return std::nullopt;
    end -= 2;
  } else if (text[end] != '(') {
    return std::nullopt;
  }
  const std::size_t number = begin_of_number(text, from, end);
  if (number == std::string_view::npos) return std::nullopt;
  Cursor list(text, begin_of_list(text, from, number));
  auto citation = take_document_numbers(&list);
  if (!citation || list.at() <= in->at()) return std::nullopt;
  citation->question = Question::kForm;
  *in = list;
  return citation;
}

namespace {

// The study group that the numbers of the citation have before their stroke: '2' of "2/64".
char group_of(const Citation& citation) {
  if (citation.rule != Rule::kNumberedDocument || citation.items.empty()) return 0;
  const Target& target = citation.items.front().target;
  const std::size_t group = target.body.find("/sg");
  if (group != std::string::npos) return target.body.size() == group + 4 ? target.body.back() : 0;
  return target.body.empty() && target.number.size() > 2 && target.number[1] == '/'
             ? target.number[0]
             : '\0';
}

// Whether "2/91" can be nothing else: lower numbers may be a date or a Question, and "1/32" is a
// class of contribution.
bool tells_document(int number) {
  constexpr int kFirstTelling = 21;
  return number >= kFirstTelling && (number & (number - 1)) != 0;
}

}  // namespace

std::optional<Citation> take_group_document(const Reading& reading, Cursor* in) {
  constexpr std::size_t kMostBack = 48;  // citations
  const char group_number = in->peek();
  if (!is_digit_byte(group_number) || in->peek(1) != '/') return std::nullopt;
  const std::vector<Citation>& all = *reading.citations;
  const Citation* before = nullptr;
  for (std::size_t i = 0; before == nullptr && i < std::min(all.size(), kMostBack); ++i) {
    count_step();
    const Citation& citation = all[all.size() - 1 - i];
    if (group_of(citation) == group_number) before = &citation;
  }
  if (before == nullptr) return std::nullopt;
  Attempt attempt(in);
  const std::size_t begin = in->at();
  in->move_to(begin + 2);
  const std::string_view digits = in->take_digits_here();
  const bool is_whole = !is_word_byte(in->peek()) && in->peek() != '/' && in->peek() != '-';
  const bool counts = !is_whole || counts_things(*in);  // "5/98 per cent"
  if (digits.empty() || counts || !tells_document(to_number(digits))) return std::nullopt;
  CitedItem item = before->items.front();
  const std::string group = item.target.body.empty() ? std::string{group_number, '/'} : "";
  item.target = {item.target.body, "doc", group + std::string(digits), "", {}, ""};
  take_supplements(in, &item.target);
  Citation citation = *before;
  item.span = citation.span = {begin, in->at()};
  citation.items = {std::move(item)};
  citation.joins_next = false;
  while (citation.items.size() < kMostBeside && take_supplements_beside(in, &citation)) {
  }
  take_places_after(reading, in, &citation);
  citation.span.end = in->at();
  attempt.keep();
  return citation;
}

}  // namespace itu::analyzers
