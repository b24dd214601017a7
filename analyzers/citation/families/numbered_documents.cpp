// Documents by their bare numbers: behind a word for documents, or in the series of a session.
#include <algorithm>
#include <array>

#include "analyzers/citation/grammar/document_lists.h"
#include "analyzers/citation/grammar/grammar.h"
#include "analyzers/citation/grammar/printed_number.h"
#include "analyzers/citation/grammar/supplements.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kMostMembers = 64;
constexpr std::size_t kMostDigits = 4;

bool announces_several(std::string_view words) {
  static constexpr auto kPlurals = std::to_array<std::string_view>(
      {"documents", "docs.", "docs", "documentos", "документы", "документов", "документах",
       "документами", "документам", "док.", "الوثيقتان", "الوثيقتين", "للوثيقتين", "الوثائق",
       "للوثائق", "文件"});
  return std::find(kPlurals.begin(), kPlurals.end(), words) != kPlurals.end();
}

const PhraseTable& series_words() {
  static const PhraseTable table({{"dt", 0},
                                  {"dl", 0},
                                  {"inf", 0},
                                  {"info", 0},
                                  {"adm", 0},
                                  {"temp", 0},
                                  {"plen", 0},
                                  {"delayed", 0},
                                  {"doc", 0}});
  return table;
}

// "dt/" of "DT/5" and "DT-4"; empty for other numbers.
std::string take_series_head(Cursor* in) {
  Attempt attempt(in);
  const std::size_t begin = in->at();
  if (!in->take_phrase(series_words())) return {};
  const std::string series(in->text().substr(begin, in->at() - begin));
  if (!in->take_here('-') && !in->take_here('/')) return {};
  if (!is_digit_byte(in->peek())) return {};
  attempt.keep();
  return series + "/";
}

// "48", "DT/5", "3/6", "9" of "9Add.1". `series` is that of the member before and becomes that of
// this one.
std::optional<std::string> take_document_number(Cursor* in, std::string* series) {
  Attempt attempt(in);
  if (const std::string own = take_series_head(in); !own.empty()) *series = own;
  const std::string_view digits = in->take_digits_here();
  if (digits.empty() || digits.size() > kMostDigits) return std::nullopt;
  std::string number = *series + without_leading_zeros(digits);
  if (in->peek() == '/' && is_digit_byte(in->peek(1)) && series->empty() && digits.size() <= 2) {
    in->take_here('/');
    number += "/" + without_leading_zeros(in->take_digits_here());
  }
  Cursor glued = *in;
  const bool is_council = in->rest().substr(0, 3) == "/ca";
  const bool is_whole = is_council || take_supplement(&glued).has_value();
  if (!is_whole && (is_word_byte(in->peek()) || in->peek() == '/')) return std::nullopt;
  if (counts_otherwise(in->rest())) return std::nullopt;
  if (in->peek() == '.' && is_digit_byte(in->peek(1))) return std::nullopt;
  attempt.keep();
  return number;
}

// "/CA32" behind the last of the numbers names the session of all.
bool take_council_session(Cursor* in, Citation* citation) {
  if (!in->take_here("/ca")) return false;
  const std::string session = "ca" + without_leading_zeros(in->take_digits_here());
  for (CitedItem& item : citation->items) {
    item.target.body = "council";
    item.target.number = session + "/" + item.target.number;
  }
  citation->question = Question::kNothing;
  return true;
}

// "Doc. 42(Add.30), | Doc. | 43(Add.7)": the word once more, in the same line.
bool take_word_again(Cursor* in) {
  Attempt attempt(in);
  in->take_blanks_in_line();
  const auto row = in->take_phrase(family_words());
  if (!row || family(*row) != Family::kDocument) return false;
  take_number_sign(in);
  in->take_blanks();
  return is_digit_byte(in->peek()) && attempt.keep();
}

// Whether the word stands before the next member as well.
bool has_word_again(Cursor in) {
  if (take_separator(&in) != Separator::kList) return false;
  return in.text()[in.at() - 1] != '\t' && take_word_again(&in);
}

// "Document 46, Addendum 3": the one of that number; "Document 46, Addenda 1 and 2" are beside it.
void take_addendum_apart(Cursor* in, Target* target) {
  Attempt attempt(in);
  if (!in->take(',')) return;
  in->take_blanks();
  if (!in->rest().starts_with("add")) return;
  const auto supplement = take_supplement(in);
  if (!supplement || take_separator(in) != Separator::kNone) return;
  target->supplements.push_back(*supplement);
  attempt.keep();
}

bool take_member(Cursor* in, std::string* series, Citation* citation) {
  Attempt attempt(in);
  const bool is_first = citation->items.empty();
  const Separator separator = is_first ? Separator::kList : take_separator(in);
  if (separator == Separator::kNone) return false;
  if (!is_first) take_word_again(in);
  if (is_first) {
    in->take_blanks_in_line();
    if (in->peek() == '\n' && is_letter_byte(in->peek(1))) in->take_blanks();
  } else {
    in->take_blanks();
  }
  const std::size_t begin = in->at();
  const auto number = take_document_number(in, series);
  if (!number || (!is_first && counts_things(*in))) return false;
  CitedItem item{{begin, in->at()}, {"", "doc", *number, "", {}, ""}, {}};
  if (separator == Separator::kRange && !add_range_to(item, citation)) return false;
  take_supplements(in, &item.target);
  if (is_first && item.target.supplements.empty()) take_addendum_apart(in, &item.target);
  item.span.end = in->at();
  citation->items.push_back(std::move(item));
  take_supplement_range(in, citation);  // "36(Add.17-19)"
  return attempt.keep();
}

// The members of a list; one where the word before is for one.
void take_members(Cursor* in, bool is_plural, Citation* citation) {
  std::string series;
  if (!take_member(in, &series, citation)) return;
  while (citation->items.size() < kMostMembers) {
    if (take_council_session(in, citation)) {
      take_supplements(in, &citation->items.back().target);
      return;
    }
    if (take_supplements_beside(in, citation)) continue;
    const bool goes_on = is_plural || has_word_again(*in);
    if (!goes_on || !take_member(in, &series, citation)) return;
  }
}

// "ITU-D | Document 1/123" is document 123 of Study Group 1 of that Sector.
bool give_sector(std::string_view sector, std::string_view group, Citation* citation) {
  const auto is_of_group = [group](const CitedItem& item) {
    const std::string& number = item.target.number;
    const std::size_t slash = number.find('/');
    const bool is_numbered = slash != std::string::npos && is_digit_byte(number[0]);
    return is_numbered && (group.empty() || number.substr(0, slash) == group);
  };
  if (!std::all_of(citation->items.begin(), citation->items.end(), is_of_group)) return false;
  for (CitedItem& item : citation->items) {
    const std::size_t slash = item.target.number.find('/');
    item.target.body = std::string(sector) + "/sg" + item.target.number.substr(0, slash);
    item.target.number.erase(0, slash + 1);
  }
  citation->question = Question::kNothing;
  return true;
}

// "3/6 of ITU-R Study Group 3" is document 6 of that group.
void take_group_after(const Reading& reading, Cursor* in, Citation* citation) {
  static const PhraseTable links({{"of", 0}, {"of the", 0}, {"de la", 0}, {"del", 0}, {"du", 0}});
  Attempt attempt(in);
  in->take_phrase(links);
  const auto group = take_group(reading, in);
  if (!group || group->items.size() != 1 || group->items.front().target.body.empty()) return;
  const Target& of = group->items.front().target;
  if (!give_sector(of.body, of.number, citation)) return;
  citation->span.end = in->at();
  attempt.keep();
}

// "of PP-06", "de la CMR-19": the session, where its year is named.
void take_session_after(const Reading& reading, Cursor* in, Citation* citation) {
  static const PhraseTable links({{"of", 0},
                                  {"of the", 0},
                                  {"to", 0},
                                  {"from", 0},
                                  {"de la", 0},
                                  {"de", 0},
                                  {"du", 0},
                                  {"del", 0},
                                  {"à la", 0},
                                  {"a la", 0}});
  Attempt attempt(in);
  if (!in->take_phrase(links) && static_cast<unsigned char>(in->peek(1)) < 0x80) return;
  const auto body = take_body(reading, in);
  if (!body || body->year == 0) return;
  citation->body = body->body;
  citation->body_year = body->year;
  citation->evidence = BodyEvidence::kStated;
  citation->span.end = in->at();
  attempt.keep();
}

void set_session(const BodySeen& before, bool is_direct, Citation* citation) {
  if (!before) return;
  citation->body = before.body;
  citation->body_year = before.year;
  citation->evidence = is_direct ? BodyEvidence::kStated : BodyEvidence::kNear;
  if (is_direct) citation->span.begin = before.span.begin;
}

Citation numbered_documents(std::size_t begin) {
  Citation citation;
  citation.kind = ReferenceKind::kDocument;
  citation.question = Question::kBody;
  citation.rule = Rule::kNumberedDocument;
  citation.span = {begin, begin};
  return citation;
}

// "Document TD 267 (PLEN)", "Document C07/21".
std::optional<Citation> take_named(const Reading& reading, Cursor* in, bool is_plural) {
  in->take('[');
  if (auto symbol = take_symbol(reading, in, {true, is_plural, false})) return symbol;
  return take_series(reading, in);
}

}  // namespace

namespace {

// "Subjects\tDocuments\n1\tOpening": the word ends a line, and a row of a table follows.
bool heads_a_column(Cursor in) {
  in.take_blanks_in_line();
  if (!in.take_here('\n')) return false;
  if (in.take_digits_here().empty()) return false;
  if (in.peek() == '.' || in.peek() == ')') in.move_to(in.at() + 1);
  return in.peek() == '\t' || in.peek() == ' ';
}

}  // namespace

std::optional<Citation> take_document(const Reading& reading, Cursor* in, const BodySeen& before) {
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  const char sector = take_sector(in);
  in->take_blanks();
  const std::size_t word_at = in->at();
  const auto row = in->take_phrase(family_words());
  if (!row || family(*row) != Family::kDocument) return std::nullopt;
  const bool is_plural = announces_several(reading.text.substr(word_at, in->at() - word_at));
  const bool is_direct = before && before.span.end + 2 >= begin;
  const std::size_t after_word = in->at();
  if (heads_a_column(*in)) return std::nullopt;
  take_number_sign(in);
  if (auto named = take_named(reading, in, is_plural)) {
    named->span.begin = begin;
    attempt.keep();
    return named;
  }
  if (starts_ideograph(reading.text[word_at])) return std::nullopt;  // Chinese has it behind
  in->move_to(after_word);
  take_number_sign(in);
  Citation citation = numbered_documents(begin);
  take_members(in, is_plural, &citation);
  if (citation.items.empty()) return std::nullopt;
  const bool is_stated = citation.question == Question::kNothing;  // "5044 and 5057/CA32"
  if (!is_stated && !reading.is_capital(word_at) && !is_direct) return std::nullopt;
  citation.span.end = in->at();
  if (!is_stated) {
    set_session(before, is_direct, &citation);
    if (sector != 0) give_sector(std::string("itu-") + sector, "", &citation);
    take_group_after(reading, in, &citation);
    if (citation.evidence != BodyEvidence::kStated) take_session_after(reading, in, &citation);
  }
  take_places_after(reading, in, &citation);
  citation.span.end = std::max(citation.span.end, in->at());
  attempt.keep();
  return citation;
}

std::optional<Citation> take_document_numbers(Cursor* in) {
  Citation citation = numbered_documents(in->at());
  take_members(in, true, &citation);
  if (citation.items.empty()) return std::nullopt;
  citation.span.end = in->at();
  return citation;
}

std::optional<Citation> take_session_series(const Reading& reading, Cursor* in) {
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  Cursor head = *in;
  if (!reading.is_capital(begin) || take_series_head(&head).empty()) return std::nullopt;
  Citation citation = numbered_documents(begin);
  citation.question = Question::kForm;
  take_members(in, true, &citation);
  if (citation.items.empty()) return std::nullopt;
  citation.span.end = in->at();
  attempt.keep();
  return citation;
}

}  // namespace itu::analyzers
