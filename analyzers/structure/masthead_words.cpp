#include "analyzers/structure/masthead_words.h"

#include <array>
#include <vector>

#include "analyzers/citation/tables/phrase_table.h"
#include "analyzers/normalizer.h"
#include "analyzers/structure/lines.h"
#include "analyzers/utf8.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kLongestLine = 300;  // bytes looked at

struct KindWords {
  std::string_view words;
  std::string_view kind;
  bool is_only_kind;  // the line is no title
};

constexpr auto kKindWords = std::to_array<KindWords>({
    {"Report by", "report", true},
    {"Report of", "report", true},
    {"Report", "report", false},
    {"First report", "report", false},
    {"Final report", "report", false},
    {"Progress report", "report", false},
    {"Annual report", "report", false},
    {"Note by", "document", true},
    {"Summary record", "record", false},
    {"Minutes", "record", false},
    {"Draft agenda", "agenda", false},
    {"Agenda", "agenda", false},
    {"Common proposals", "contribution", true},
    {"Contribution from", "contribution", true},
    {"Contribution by", "contribution", true},
    {"Contribution", "contribution", true},
    {"Administrative Circular", "circular", true},
    {"Circular letter", "circular", true},
    {"Circular", "circular", true},
    {"Operational Bulletin", "bulletin", true},
    {"ITU Operational Bulletin", "bulletin", true},
    {"Handbook", "handbook", false},
    {"Rapport du", "report", true},
    {"Rapport de", "report", true},
    {"Rapport", "report", false},
    {"Compte rendu", "record", false},
    {"Procès-verbal", "record", false},
    {"Ordre du jour", "agenda", false},
    {"Projet d'ordre du jour", "agenda", false},
    {"Informe del", "report", true},
    {"Informe de", "report", true},
    {"Informe", "report", false},
    {"Acta resumida", "record", false},
    {"Orden del día", "agenda", false},
    {"Contribución de", "contribution", true},
    {"Отчет", "report", true},
    {"Доклад", "report", true},
    {"Краткий отчет", "record", false},
    {"Протокол", "record", false},
    {"Повестка дня", "agenda", false},
    {"Вклад", "contribution", true},
    {"议程", "agenda", false},
    {"تقرير من", "report", true},
    {"تقرير", "report", true},
    {"مساهمة", "contribution", true},
    {"جدول الأعمال", "agenda", false},
    {"محضر", "record", false},
});

// Chinese puts the word at the end of the line.
constexpr auto kChineseKinds = std::to_array<KindWords>({
    {"的报告", "report", true},
    {"报告", "report", false},
    {"摘要记录", "record", false},
    {"议程", "agenda", false},
    {"文稿", "contribution", true},
});

const PhraseTable& kind_words() {
  static const PhraseTable table = phrase_table_of(kKindWords);
  return table;
}

constexpr auto kReportOpenings = std::to_array<std::string_view>({
    "This report",
    "This document reports",
    "The present report",
    "Le présent rapport",
    "Ce rapport",
    "El presente informe",
    "Este informe",
    "В настоящем отчете",
    "Настоящий отчет",
    "本报告",
    "يتناول هذا التقرير",
    "هذا التقرير",
});

const PhraseTable& report_openings() {
  static const PhraseTable table = phrase_table_of(kReportOpenings);
  return table;
}

constexpr auto kLetterheads = std::to_array<std::string_view>({
    "International Telecommunication Union",
    "Union internationale des télécommunications",
    "Unión Internacional de Telecomunicaciones",
    "Международный союз электросвязи",
    "国际电信联盟",
    "الاتحاد الدولي للاتصالات",
    "Telecommunication Standardization Sector",
    "Telecommunication Standardization Bureau",
    "Telecommunication Development Sector",
    "Telecommunication Development Bureau",
    "Radiocommunication Sector",
    "Radiocommunication Bureau",
    "Radiocommunication Study Groups",
    "General Secretariat",
    "The Secretary-General",
    "Secretary-General",
    "Secrétaire général",
    "Bureau de la normalisation des télécommunications",
    "电信标准化局",
    "Council",
    "Conseil",
    "Consejo",
    "Совет",
    "理事会",
    "المجلس",
    "Plenipotentiary Conference",
    "World Summit on the Information Society",
    "Plenary meeting",
    "Committee",
    "Editorial Committee",
    "Study Group",
    "Study period",
    "English only",
    "Original",
    "Document",
    "Documento",
    "Документ",
    "الوثيقة",
    "Addendum",
    "Corrigendum",
    "Revision",
    "Extracts",
    "To Member States",
    "To administrations",
    "To the",
    "To all",
    "Aux",
    "A los",
    "Chairman",
    "Chairman of the",
    "Question ITU-R",
    "Question",
    "Agenda item",
    "COM",
    "Source",
    "Title",
    "Subject",
});

const PhraseTable& letterheads() {
  static const PhraseTable table = phrase_table_of(kLetterheads);
  return table;
}

constexpr auto kTitleLabels = std::to_array<std::string_view>({
    "Subject",
    "Title",
    "Objet",
    "Titre",
    "Asunto",
    "Título",
    "Предмет",
    "Касается",
    "Название",
    "事由",
    "标题",
    "الموضوع",
    "العنوان",
    "Object",
});

const PhraseTable& title_labels() {
  static const PhraseTable table = phrase_table_of(kTitleLabels);
  return table;
}

constexpr auto kReferenceLabels = std::to_array<std::string_view>({
    "Ref",
    "Ref.",
    "Réf.",
    "Réf",
    "Our ref",
    "Осн.",
    "Reference",
    "文号",
    "المرجع",
    "Ссылки",
});

const PhraseTable& reference_labels() {
  static const PhraseTable table = phrase_table_of(kReferenceLabels);
  return table;
}

constexpr auto kValedictions = std::to_array<std::string_view>({
    "Yours faithfully",
    "Yours sincerely",
    "Yours truly",
    "Veuillez agréer",
    "Je vous prie d'agréer",
    "Atentamente",
    "Le saluda",
    "С уважением",
    "顺致敬意",
    "致礼",
    "وتفضلوا",
});

const PhraseTable& valedictions() {
  static const PhraseTable table = phrase_table_of(kValedictions);
  return table;
}

std::string folded_start(std::string_view line) {
  return fold_to_string(truncate_utf8(line, kLongestLine));
}

const KindWords* find_kind(std::string_view line) {
  const std::string folded = folded_start(line);
  if (const auto match = kind_words().match(folded)) {
    return &kKindWords[static_cast<std::size_t>(match->value)];
  }
  for (const KindWords& row : kChineseKinds) {
    const bool ends =
        folded.size() >= row.words.size() && line.size() < kLongestLine &&
        folded.compare(folded.size() - row.words.size(), row.words.size(), row.words) == 0;
    if (ends) return &row;
  }
  return nullptr;
}

}  // namespace

std::string_view kind_of_line(std::string_view line) {
  const KindWords* row = find_kind(line);
  return row == nullptr ? std::string_view{} : row->kind;
}

bool is_only_kind(std::string_view line) {
  const KindWords* row = find_kind(line);
  return row != nullptr && row->is_only_kind;
}

bool opens_as_report(std::string_view opening) {
  const std::string folded = folded_start(opening);
  // The number of the first paragraph stands before its words.
  const std::size_t first = folded.find_first_not_of("0123456789.)( \t\n");
  return first != std::string::npos &&
         report_openings().match(std::string_view{folded}.substr(first)).has_value();
}

bool is_letterhead(std::string_view line) {
  const std::string folded = folded_start(line);
  const std::string_view words = trim_blanks(folded);
  if (words.empty() || words.front() == '(') return true;
  return letterheads().match(words).has_value();
}

bool is_title_label(std::string_view label) {
  return title_labels().match(folded_start(label)).has_value();
}

bool is_reference_label(std::string_view label) {
  return reference_labels().match(folded_start(label)).has_value();
}

bool is_valediction(std::string_view line) {
  return valedictions().match(folded_start(line)).has_value();
}

}  // namespace itu::analyzers
