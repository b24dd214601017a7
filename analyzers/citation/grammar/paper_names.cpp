#include "analyzers/citation/grammar/paper_names.h"

#include "analyzers/citation/effort.h"
#include "analyzers/citation/grammar/symbols.h"
#include "analyzers/citation/tables/kinds.h"

namespace itu::analyzers {
namespace {

// Words for papers that a symbol names once more: "the Council's | report | in Document C07/21".
const PhraseTable& paper_words() {
  static const PhraseTable table(
      {{"report", 0},       {"reports", 0},       {"document", 0}, {"contribution", 0},
       {"letter", 0},       {"paper", 0},         {"record", 0},   {"minutes", 0},
       {"note", 0},         {"proposal", 0},      {"summary", 0},  {"rapport", 0},
       {"compte rendu", 0}, {"procès-verbal", 0}, {"lettre", 0},   {"proposition", 0},
       {"contribución", 0}, {"résumé", 0},        {"informe", 0},  {"carta", 0},
       {"propuesta", 0},    {"nota", 0},          {"resumen", 0},  {"отчет~", 0},
       {"доклад~", 0},      {"протокол~", 0},     {"вклад~", 0},   {"письм~", 0},
       {"предложени~", 0},  {"записк~", 0},       {"التقرير", 0},  {"تقرير", 0},
       {"المحضر", 0},       {"محضر", 0},          {"المساهمة", 0}, {"مساهمة", 0}});
  return table;
}

// "rapport | C10/38": the symbol right behind the word.
bool is_symbol_here(std::string_view text) {
  const auto symbol = match_symbol(text, false);
  return symbol && symbol->form->strength == SymbolForm::Strength::kStrong &&
         symbol->form->kind == ReferenceKind::kDocument;
}

bool is_document_word(std::string_view text) {
  const auto match = family_words().match(text);
  return match && family(match->value) == Family::kDocument;
}

}  // namespace

// "WG-WSIS Report | (Council Document C07/21)", "report contained in | Document C19/50": a name
// before the symbol.
bool take_report_name(Cursor* in) {
  constexpr int kMostWords = 10;
  Attempt attempt(in);
  bool has_paper = false;
  bool was_paper = false;  // the word just read
  for (int i = 0; i < kMostWords; ++i) {
    in->take_blanks();
    if (has_paper && (in->peek() == '(' || is_document_word(in->rest()))) return attempt.keep();
    if (was_paper && is_symbol_here(in->rest())) return attempt.keep();
    if (!is_word_byte(in->peek()) || is_wide_mark(in->rest())) return false;
    const auto paper = has_paper ? std::nullopt : paper_words().match(in->rest());
    was_paper = paper.has_value();
    has_paper = has_paper || was_paper;
    const std::size_t word = in->at();
    if (paper) in->move_to(word + paper->length);
    while (is_word_byte(in->peek()) || in->peek() == '-' || in->peek() == '\'') {
      in->move_to(in->at() + 1);
    }
    count_bytes(in->at() - word);
  }
  return false;
}

}  // namespace itu::analyzers
