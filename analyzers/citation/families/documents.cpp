// Documents: symbols, bare numbers behind "Document", and what is issued beside them.
#include <algorithm>
#include <array>

#include "analyzers/citation/effort.h"
#include "analyzers/citation/grammar/document_lists.h"
#include "analyzers/citation/grammar/grammar.h"
#include "analyzers/citation/grammar/supplements.h"
#include "analyzers/citation/grammar/symbols.h"

namespace itu::analyzers {
namespace {

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
  constexpr std::size_t kLongestRun = 80;  // bytes
  const std::string_view run = in.rest().substr(0, kLongestRun);
  const auto end = std::find_if(run.begin(), run.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || is_blank_byte(c);
  });
  count_bytes(static_cast<std::size_t>(end - run.begin()));
  return end != run.end() && starts_ideograph(*end);
}

// "CA/270" counts as a circular where the Chinese word for one stands behind it.
std::optional<Symbol> match_weak_symbol(Cursor in) {
  auto symbol = match_symbol(in.rest(), true);
  if (!symbol) return std::nullopt;
  in.move_to(in.at() + symbol->length);
  if (Cursor word = in; take_word_behind(&word)) return symbol;
  // "CA/251和CA/252号行政通函"
  const auto measure = find_measure(in);
  const bool is_listed =
      measure && measure->of == Measure::Of::kFamily &&
      (family(measure->row) == Family::kCircular || family(measure->row) == Family::kDocument);
  return is_listed ? symbol : std::nullopt;
}

// "-E", " – E": the language of a printed copy. Never the start of a word or of another number.
void take_language(Cursor* in) {
  Attempt attempt(in);
  in->take_blanks_in_line();
  if (!in->take_here('-')) return;
  in->take_blanks_in_line();
  const char letter = in->peek();
  if (letter == '\0' || std::string_view("acefrs").find(letter) == std::string_view::npos) return;
  in->move_to(in->at() + 1);
  if (!is_word_byte(in->peek()) && in->peek() != '-' && in->peek() != '/') attempt.keep();
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

// "SEN/56/1", "3K/137": a form that others have too counts where its first letter is a capital.
bool has_capital(const Reading& reading, std::size_t begin, std::size_t length) {
  std::size_t at = begin;
  while (at < begin + length && is_digit_byte(reading.text[at])) ++at;
  return reading.is_capital(at);
}

// "CA/270号行政通函": the word behind it says what the symbol is.
bool is_named_behind(Cursor* in, Citation* citation) {
  if (!take_word_behind(in)) return false;
  if (citation->kind == ReferenceKind::kCircular) citation->question = Question::kNothing;
  return true;
}

// "A/80/62-E/2025/8": two bodies of the United Nations print one document under both symbols.
void take_double_symbol(const Reading& reading, Cursor* in, Citation* citation) {
  if (citation->kind != ReferenceKind::kExternal || in->peek() != '-') return;
  Attempt attempt(in);
  in->take_here('-');
  const std::size_t begin = in->at();
  auto symbol = reading.is_capital(begin) ? match_symbol(in->rest(), false) : std::nullopt;
  if (!symbol || symbol->form->kind != ReferenceKind::kExternal) return;
  in->move_to(begin + symbol->length);
  citation->items.push_back({{begin, in->at()}, std::move(symbol->target), {}});
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

namespace {

// "ARB/79A3/1 | of PP-14": the conference, where it is named with its year.
void take_conference_behind(const Reading& reading, Cursor* in, Citation* citation) {
  static const PhraseTable links({{"of", 0}, {"to", 0}, {"at", 0}, {"from", 0}});
  Cursor ahead = *in;
  if (!ahead.take_phrase(links)) return;
  const auto body = take_body(reading, &ahead);
  if (!body || body->year == 0) return;
  citation->body = body->body;
  citation->body_year = body->year;
  citation->evidence = BodyEvidence::kStated;
}

}  // namespace

std::optional<Citation> take_announced_symbol(const Reading& reading, Cursor* in) {
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  if (!in->take_phrase(family_words())) return std::nullopt;
  take_number_sign(in);
  auto citation = take_symbol(reading, in, {true, false, false});
  if (!citation || citation->kind != ReferenceKind::kDocument) return std::nullopt;
  citation->span.begin = begin;
  attempt.keep();
  return citation;
}

std::optional<Citation> take_symbol(const Reading& reading, Cursor* in, SymbolUse use) {
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  auto symbol = match_symbol(in->rest(), use.is_announced);
  if (!symbol && !use.is_announced && is_before_ideograph(*in)) symbol = match_weak_symbol(*in);
  if (!symbol) return std::nullopt;
  const bool is_form = symbol->form->strength == SymbolForm::Strength::kForm;
  if (is_form && !has_capital(reading, begin, symbol->length)) return std::nullopt;
  const std::string printed(in->rest().substr(0, symbol->length));
  in->move_to(begin + symbol->length);
  Citation citation;
  citation.kind = symbol->form->kind;
  const bool is_said = use.is_announced && (citation.kind == ReferenceKind::kDocument ||
                                            citation.kind == ReferenceKind::kCircular);
  citation.question = is_form && !is_said ? Question::kForm : Question::kNothing;
  citation.rule = Rule::kSymbol;
  citation.items.push_back({{begin, in->at()}, std::move(symbol->target), {}});
  take_group_part(in, &citation.items.front().target);
  take_supplements(in, &citation.items.front().target);
  take_group_part(in, &citation.items.front().target);
  if (is_named_behind(in, &citation)) {
    take_supplements(in, &citation.items.front().target);
  }
  citation.items.front().span.end = in->at();
  if (!use.is_single) {
    take_double_symbol(reading, in, &citation);
    take_supplement_range(in, &citation);
    take_more_documents(reading, in, {symbol->form, printed, use.is_plural}, &citation);
    if (is_named_behind(in, &citation)) take_supplements_beside(in, &citation);
  }
  if (citation.kind == ReferenceKind::kProposal) take_conference_behind(reading, in, &citation);
  take_places_after(reading, in, &citation);
  // "RAG15-1/1, § 2 and Addendum 2"
  if (!use.is_single && !citation.items.back().target.place.empty()) {
    take_supplements_beside(in, &citation);
  }
  citation.span = {begin, in->at()};
  attempt.keep();
  return citation;
}

}  // namespace itu::analyzers
