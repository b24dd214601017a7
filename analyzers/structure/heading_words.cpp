#include "analyzers/structure/heading_words.h"

#include "analyzers/citation/tables/phrase_table.h"
#include "analyzers/normalizer.h"
#include "analyzers/utf8.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kLongestTitle = 80;  // bytes

const PhraseTable& section_titles() {
  static const PhraseTable table({
      {"Background"},  {"Introduction"}, {"Summary"},         {"Scope"},        {"Conclusion"},
      {"Conclusions"}, {"References"},   {"Definitions"},     {"Abstract"},     {"Discussion"},
      {"Proposal"},    {"Proposals"},    {"Foreword"},        {"History"},      {"Purpose"},
      {"Mandate"},     {"Overview"},     {"General"},         {"Contexte"},     {"Généralités"},
      {"Résumé"},      {"Rappel"},       {"Antecedentes"},    {"Introducción"}, {"Resumen"},
      {"Введение"},    {"Резюме"},       {"Общие положения"}, {"引言"},         {"背景"},
      {"概述"},        {"摘要"},         {"مقدمة"},           {"ملخص"},         {"خلفية"},
  });
  return table;
}

const PhraseTable& salutations() {
  static const PhraseTable table({
      {"Dear"},      {"Sir"},        {"Sir/Madam"},    {"Sirs"},     {"Madam"},  {"Madame"},
      {"Monsieur"},  {"Mesdames"},   {"Muy señor~"},   {"Estimad~"}, {"Señora"}, {"Señor"},
      {"Уважаем~"},  {"Господа"},    {"尊敬的"},       {"先生"},     {"女士"},   {"حضرات"},
      {"تحية طيبة"}, {"Excellency"}, {"Excellencies"},
  });
  return table;
}

const PhraseTable& signatures() {
  static const PhraseTable table({
      {"Mr"},
      {"Mr."},
      {"Mrs"},
      {"Mrs."},
      {"Ms"},
      {"Ms."},
      {"Dr"},
      {"Dr."},
      {"Prof"},
      {"Prof."},
      {"Chairman"},
      {"Chair"},
      {"Chairperson"},
      {"Co-Chair~"},
      {"Vice-Chair~"},
      {"Secretary-General"},
      {"Director"},
      {"Secretary"},
      {"Rapporteur"},
      {"Mme"},
      {"M."},
      {"Président~"},
      {"Directeur"},
      {"Secrétaire général"},
      {"Sr."},
      {"Sra."},
      {"Secretario General"},
      {"Presidente"},
      {"Генеральный секретарь"},
      {"Председатель"},
      {"Директор"},
      {"秘书长"},
      {"主任"},
      {"主席"},
      {"(signed)"},
      {"Deputy Secretary-General"},
  });
  return table;
}

}  // namespace

bool is_section_title(std::string_view line) {
  if (line.size() > kLongestTitle) return false;
  const std::string folded = fold_to_string(line);
  const auto match = section_titles().match(folded);
  return match && match->length == folded.size();
}

bool is_salutation(std::string_view line) {
  return line.size() <= kLongestTitle && salutations().match(fold_to_string(line)).has_value();
}

bool is_signature(std::string_view line) {
  return line.size() <= 2 * kLongestTitle && signatures().match(fold_to_string(line)).has_value();
}

}  // namespace itu::analyzers
