// Documents: symbols, bare numbers behind "Document", and what is issued beside them.
#include <array>
#include <charconv>

#include "analyzers/citation/grammar.h"
#include "analyzers/citation/supplements.h"
#include "analyzers/citation/symbols.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kMostMembers = 64;  // of one list

std::string without_zeros(std::string_view digits) {
  const std::size_t first = digits.find_first_not_of('0');
  return first == std::string_view::npos ? "0" : std::string(digits.substr(first));
}

// "C07/21号文件", "CA/270号行政通函": the word for the symbol stands behind it. Which one, if any.
std::optional<Family> take_word_behind(Cursor* in) {
  Attempt attempt(in);
  in->take_blanks_in_line();
  in->take_here(kSerialWord);
  if (!starts_ideograph(in->peek())) return std::nullopt;
  const auto row = in->take_phrase(family_words());
  if (!row) return std::nullopt;
  const Family which = family(*row);
  if (which != Family::kDocument && which != Family::kCircular &&
      which != Family::kCircularLetter && which != Family::kCollective &&
      which != Family::kSeries) {
    return std::nullopt;
  }
  attempt.keep();
  return which;
}

// Whether a Chinese character ends the run of letters and digits at the cursor.
bool is_before_ideograph(const Cursor& in) {
  std::size_t end = in.at();
  while (end < in.text().size() && static_cast<unsigned char>(in.text()[end]) < 0x80 &&
         !is_blank_byte(in.text()[end])) {
    ++end;
  }
  return end < in.text().size() && starts_ideograph(in.text()[end]);
}

// "CA/270" counts as a circular where the Chinese word for one stands behind it.
std::optional<Symbol> match_weak_symbol(Cursor in) {
  const auto symbol = match_symbol(in.rest(), true);
  if (!symbol) return std::nullopt;
  in.move_to(in.at() + symbol->length);
  return take_word_behind(&in) ? symbol : std::nullopt;
}

// "-E": the language of a printed copy. Never the start of a word or of another number.
void take_language(Cursor* in) {
  if (in->peek() != '-') return;
  const char letter = in->peek(1);
  if (std::string_view("acefrs").find(letter) == std::string_view::npos || letter == '\0') return;
  if (is_word_byte(in->peek(2))) return;
  in->move_to(in->at() + 2);
}

// "(2017-2020)": the study period of a contribution.
void take_period(Cursor* in, Target* target) {
  if (target->body.substr(0, 3) != "itu" || !target->edition.empty()) return;
  Attempt attempt(in);
  if (!in->take('(')) return;
  const std::string_view first = in->take_digits_here();
  if (first.size() != 4 || !in->take_here('-')) return;
  const std::string_view last = in->take_digits_here();
  if (last.size() != 4 || !in->take_here(')')) return;
  target->edition = std::string(first) + "-" + std::string(last);
  attempt.keep();
}

// "C06/10 and Add. 1", "C06/10 and its Addenda 1 and 2": what follows inherits the number.
void take_more_supplements(Cursor* in, Citation* citation) {
  static constexpr auto kOwn = std::to_array<std::string_view>(
      {"its", "their", "son", "ses", "leur", "leurs", "su", "sus", "его", "их", "其"});
  static const PhraseTable own = phrase_table_of(kOwn);
  while (citation->items.size() < kMostMembers) {
    Attempt attempt(in);
    if (take_separator(in) != Separator::kList) return;
    in->take_phrase(own);
    const std::vector<PrintedSupplement> list = take_supplement_list(in);
    if (list.empty()) return;
    const CitedItem first = citation->items.front();
    for (const PrintedSupplement& printed : list) {
      CitedItem item = first;
      item.span = printed.span;
      item.target.supplements.push_back(supplement_of(item.target, printed.supplement));
      citation->items.push_back(std::move(item));
    }
    attempt.keep();
  }
}

// "Documents C07/94, 104 and 110": more documents of the session.
void take_more_documents(Cursor* in, Citation* citation) {
  const Target first = citation->items.front().target;
  const std::size_t slash = first.number.rfind('/');
  if (slash == std::string::npos) return;
  while (citation->items.size() < kMostMembers) {
    Attempt attempt(in);
    if (take_separator(in) != Separator::kList) return;
    in->take_blanks();
    const std::size_t begin = in->at();
    const auto digits = in->take_digits(4);
    if (!digits || in->peek() == '/' || in->peek() == '-') return;
    if (in->peek() == '.' && is_digit_byte(in->peek(1))) return;
    CitedItem item;
    item.target = first;
    item.target.supplements.clear();
    item.target.number = first.number.substr(0, slash + 1) + without_zeros(*digits);
    take_supplements(in, &item.target);
    item.span = {begin, in->at()};
    citation->items.push_back(std::move(item));
    citation->span.end = in->at();
    attempt.keep();
  }
}

// "SG16 TD 232R1+ 267+ 269": more of the same series.
void take_more_numbers(Cursor* in, Citation* citation) {
  const Target first = citation->items.front().target;
  const std::size_t slash = first.number.rfind('/');
  const bool is_td = first.kind == "td" && first.body.substr(0, 6) == "itu-t/";
  while (is_td && citation->items.size() < kMostMembers) {
    Attempt attempt(in);
    if (!in->take('+')) return;
    in->take_blanks_in_line();
    const std::size_t begin = in->at();
    const std::string_view digits = in->take_digits_here();
    if (digits.empty() || digits.size() > 4) return;
    CitedItem item;
    item.target = first;
    item.target.supplements.clear();
    item.target.number = slash == std::string::npos ? "" : first.number.substr(0, slash + 1);
    item.target.number += without_zeros(digits);
    if (in->take_here('r')) {
      item.target.supplements.push_back({"rev" + without_zeros(in->take_digits_here()), ""});
    }
    if (is_word_byte(in->peek()) || in->peek() == '/') return;
    item.span = {begin, in->at()};
    citation->items.push_back(std::move(item));
    attempt.keep();
  }
}

Question question_of(const SymbolForm& form) {
  return form.strength == SymbolForm::Strength::kForm ? Question::kForm : Question::kNothing;
}

// "48", "DT/5", "DT-4", "3/6": a number behind "Document".
std::optional<std::string> take_document_number(Cursor* in) {
  Attempt attempt(in);
  std::string series;
  static const PhraseTable series_words({{"dt", 0}, {"dl", 0}, {"inf", 0}, {"adm", 0}});
  const std::size_t begin = in->at();
  if (in->take_phrase(series_words)) {
    series = std::string(in->text().substr(begin, in->at() - begin)) + "/";
    if (!in->take_here('-') && !in->take_here('/')) return std::nullopt;
  }
  const std::string_view digits = in->take_digits_here();
  if (digits.empty() || digits.size() > 4) return std::nullopt;
  std::string number = series + without_zeros(digits);
  if (in->peek() == '/' && is_digit_byte(in->peek(1)) && series.empty() && digits.size() <= 2) {
    in->take_here('/');
    number += "/" + without_zeros(in->take_digits_here());
  }
  if (is_word_byte(in->peek()) || in->peek() == '/') return std::nullopt;
  if (counts_otherwise(in->rest())) return std::nullopt;
  if (in->peek() == '.' && is_digit_byte(in->peek(1))) return std::nullopt;
  attempt.keep();
  return number;
}

// "3/6 of ITU-R Study Group 3" is document 6 of that group.
void take_group_after(Cursor* in, Citation* citation) {
  Attempt attempt(in);
  if (!in->take_word("of")) return;
  const char sector = take_sector(in);
  if (sector == 0) return;
  if (!in->take_word("study") || !in->take_word("group")) return;
  const auto group = in->take_digits(2);
  Target& target = citation->items.front().target;
  const std::size_t slash = target.number.find('/');
  if (!group || slash == std::string::npos || target.number.substr(0, slash) != *group) return;
  target.body = std::string("itu-") + sector + "/sg" + std::string(*group);
  target.number.erase(0, slash + 1);
  citation->question = Question::kNothing;
  citation->span.end = in->at();
  attempt.keep();
}

}  // namespace

void take_supplements(Cursor* in, Target* target) {
  take_file_part(in, target);
  while (true) {
    // "rev1" may be glued, "Rev.1" apart; "and Add. 1" is a member of its own.
    const auto supplement = take_supplement_behind(in);
    if (!supplement) break;
    target->supplements.push_back(*supplement);
  }
  take_language(in);
  take_period(in, target);
}

std::optional<Citation> take_symbol(const Reading& reading, Cursor* in, bool with_weak) {
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  auto symbol = match_symbol(in->rest(), with_weak);
  if (!symbol && !with_weak && is_before_ideograph(*in)) symbol = match_weak_symbol(*in);
  if (!symbol) return std::nullopt;
  const bool needs_capital = symbol->form->strength == SymbolForm::Strength::kForm;
  if (needs_capital && !reading.is_capital(begin)) return std::nullopt;
  in->move_to(begin + symbol->length);
  Citation citation;
  citation.kind = symbol->form->kind;
  citation.question = question_of(*symbol->form);
  citation.rule = symbol->form->name;
  citation.items.push_back({{begin, in->at()}, symbol->target, {}});
  take_supplements(in, &citation.items.front().target);
  if (take_word_behind(in)) take_supplements(in, &citation.items.front().target);
  citation.items.front().span.end = in->at();
  take_more_supplements(in, &citation);
  take_more_numbers(in, &citation);
  take_places_after(reading, in, &citation);
  citation.span = {begin, in->at()};
  attempt.keep();
  return citation;
}

namespace {

// "Document 167 | of PP-18": the session behind the number.
void take_session_after(const Reading& reading, Cursor* in, Citation* citation) {
  Attempt attempt(in);
  static const PhraseTable links({{"of", 0}, {"of the", 0}, {"to", 0}, {"from", 0}});
  if (!in->take_phrase(links)) return;
  const auto body = take_body(reading, in);
  if (!body || body->year == 0) return;
  citation->body = body->body;
  citation->body_year = body->year;
  citation->evidence = BodyEvidence::kStated;
  citation->span.end = in->at();
  attempt.keep();
}

// "ITU-D | Document 1/123" is document 123 of Study Group 1.
void give_sector(char sector, Citation* citation) {
  Target& target = citation->items.front().target;
  const std::size_t slash = target.number.find('/');
  if (sector == 0 || slash == std::string::npos || !is_digit_byte(target.number[0])) return;
  target.body = std::string("itu-") + sector + "/sg" + target.number.substr(0, slash);
  target.number.erase(0, slash + 1);
  citation->question = Question::kNothing;
}

// "Document No. 48", "Document DT/5": a bare number, whose session has to be found.
std::optional<Citation> take_bare_document(Cursor* in, std::size_t begin) {
  if (in->take_word("no")) in->take_here('.');
  in->take_blanks_in_line();
  const std::size_t number_at = in->at();
  const auto number = take_document_number(in);
  if (!number) return std::nullopt;
  Citation citation;
  citation.kind = ReferenceKind::kDocument;
  citation.question = Question::kBody;
  citation.rule = "numbered-document";
  Target target{"", "doc", *number, "", {}, ""};
  take_supplements(in, &target);
  citation.items.push_back({{number_at, in->at()}, std::move(target), {}});
  citation.span = {begin, in->at()};
  return citation;
}

bool is_plural_document(std::string_view words) {
  return words == "documents" || words == "docs." || words == "documentos" || words == "docs";
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
  const bool is_plural = is_plural_document(reading.text.substr(word_at, in->at() - word_at));
  const bool had_bracket = in->take('[');
  if (auto symbol = take_symbol(reading, in, true)) {
    symbol->span.begin = begin;
    if (is_plural && symbol->rule == "council-document") take_more_documents(in, &*symbol);
    attempt.keep();
    return symbol;
  }
  const bool is_direct = before && before.span.end + 2 >= begin;
  if (had_bracket || (!reading.is_capital(word_at) && !is_direct)) return std::nullopt;
  auto citation = take_bare_document(in, begin);
  if (!citation) return std::nullopt;
  if (is_direct) {
    citation->body = before.body;
    citation->body_year = before.year;
    citation->evidence = BodyEvidence::kStated;
    citation->span.begin = before.span.begin;
  }
  take_more_supplements(in, &*citation);
  citation->span.end = in->at();
  give_sector(sector, &*citation);
  if (!is_direct) take_session_after(reading, in, &*citation);
  take_group_after(in, &*citation);
  attempt.keep();
  return citation;
}

std::optional<Citation> take_supplement_of(const Reading& reading, Cursor* in, int depth) {
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  const std::vector<PrintedSupplement> list = take_supplement_list(in);
  if (list.empty() || depth <= 0) return std::nullopt;
  static constexpr auto kLinks = std::to_array<std::string_view>(
      {"to", "of", "to the", "au", "du", "à la", "de la", "al", "del", "a la", "к", "إلى", "من"});
  static const PhraseTable links = phrase_table_of(kLinks);
  in->take_phrase(links);
  auto work = take_work(reading, in, depth - 1);
  if (!work) return std::nullopt;
  const bool is_rec = work->kind == ReferenceKind::kRecommendation;
  if (list.front().supplement.name.starts_with("amd") && !is_rec) return std::nullopt;
  const std::vector<CitedItem> items = std::move(work->items);
  work->items.clear();
  for (const CitedItem& item : items) {
    for (const PrintedSupplement& printed : list) {
      work->items.push_back(item);
      CitedItem& added = work->items.back();
      added.target.supplements.push_back(supplement_of(added.target, printed.supplement));
      if (list.size() > 1) added.span = printed.span;
    }
  }
  work->span = {begin, in->at()};
  attempt.keep();
  return work;
}

std::optional<Citation> take_series(const Reading& reading, Cursor* in) {
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  const auto row = in->take_phrase(family_words());
  if (!row || family(*row) != Family::kSeries) return std::nullopt;
  const bool is_td = reading.text.substr(begin, 2) == "td";
  in->take(',');
  in->take_blanks();
  const std::size_t first = in->at();
  Citation citation;
  citation.question = Question::kSeries;
  citation.rule = "series";
  while (true) {
    Attempt next(in);
    if (!citation.items.empty() && take_separator(in) != Separator::kList) break;
    in->take_blanks();
    const std::size_t at = in->at();
    const std::string_view digits = in->take_digits_here();
    if (digits.empty() || digits.size() > 4) break;
    CitedItem item;
    item.target.kind = is_td ? "td" : "contr";
    item.target.number = without_zeros(digits);
    if (is_td && in->take_here('r')) {
      item.target.supplements.push_back({"rev" + without_zeros(in->take_digits_here()), ""});
    }
    if (is_word_byte(in->peek()) || in->peek() == '/') break;
    item.span = {at, in->at()};
    citation.items.push_back(std::move(item));
    next.keep();
  }
  if (citation.items.empty()) return std::nullopt;
  citation.span = {is_td ? begin : first, in->at()};
  attempt.keep();
  return citation;
}

}  // namespace itu::analyzers
