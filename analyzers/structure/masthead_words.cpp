#include "analyzers/structure/masthead_words.h"

#include <array>
#include <vector>

#include "analyzers/citation/bodies.h"
#include "analyzers/citation/phrase_table.h"
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

template <typename Rows>
PhraseTable table_of(const Rows& rows) {
  std::vector<Phrase> phrases;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    phrases.push_back({rows[i].words, static_cast<int>(i)});
  }
  return PhraseTable(phrases);
}

const PhraseTable& kind_words() {
  static const PhraseTable table = table_of(kKindWords);
  return table;
}

const PhraseTable& report_openings() {
  static const PhraseTable table({
      {"This report"},
      {"This document reports"},
      {"The present report"},
      {"Le présent rapport"},
      {"Ce rapport"},
      {"El presente informe"},
      {"Este informe"},
      {"В настоящем отчете"},
      {"Настоящий отчет"},
      {"本报告"},
      {"يتناول هذا التقرير"},
      {"هذا التقرير"},
  });
  return table;
}

const PhraseTable& letterheads() {
  static const PhraseTable table({
      {"International Telecommunication Union"},
      {"Union internationale des télécommunications"},
      {"Unión Internacional de Telecomunicaciones"},
      {"Международный союз электросвязи"},
      {"国际电信联盟"},
      {"الاتحاد الدولي للاتصالات"},
      {"Telecommunication Standardization Sector"},
      {"Telecommunication Standardization Bureau"},
      {"Telecommunication Development Sector"},
      {"Telecommunication Development Bureau"},
      {"Radiocommunication Sector"},
      {"Radiocommunication Bureau"},
      {"Radiocommunication Study Groups"},
      {"General Secretariat"},
      {"The Secretary-General"},
      {"Secretary-General"},
      {"Secrétaire général"},
      {"Bureau de la normalisation des télécommunications"},
      {"电信标准化局"},
      {"Council"},
      {"Conseil"},
      {"Consejo"},
      {"Совет"},
      {"理事会"},
      {"المجلس"},
      {"Plenipotentiary Conference"},
      {"World Summit on the Information Society"},
      {"Plenary meeting"},
      {"Committee"},
      {"Editorial Committee"},
      {"Study Group"},
      {"Study period"},
      {"English only"},
      {"Original"},
      {"Document"},
      {"Documento"},
      {"Документ"},
      {"الوثيقة"},
      {"Addendum"},
      {"Corrigendum"},
      {"Revision"},
      {"Extracts"},
      {"To Member States"},
      {"To administrations"},
      {"To the"},
      {"To all"},
      {"Aux"},
      {"A los"},
      {"Chairman"},
      {"Chairman of the"},
      {"Question ITU-R"},
      {"Question"},
      {"Agenda item"},
      {"COM"},
      {"Source"},
      {"Title"},
      {"Subject"},
  });
  return table;
}

const PhraseTable& title_labels() {
  static const PhraseTable table({{"Subject"},
                                  {"Title"},
                                  {"Objet"},
                                  {"Titre"},
                                  {"Asunto"},
                                  {"Título"},
                                  {"Предмет"},
                                  {"Касается"},
                                  {"Название"},
                                  {"事由"},
                                  {"标题"},
                                  {"الموضوع"},
                                  {"العنوان"},
                                  {"Object"}});
  return table;
}

const PhraseTable& reference_labels() {
  static const PhraseTable table({{"Ref"},
                                  {"Ref."},
                                  {"Réf."},
                                  {"Réf"},
                                  {"Our ref"},
                                  {"Осн."},
                                  {"Reference"},
                                  {"文号"},
                                  {"المرجع"},
                                  {"Ссылки"}});
  return table;
}

struct Signature {
  std::string_view words;
  std::string_view body;
};

constexpr auto kSignatures = std::to_array<Signature>({
    {"Secretary-General", "sg"},
    {"Secretary-General of ITU", "sg"},
    {"Secrétaire général", "sg"},
    {"Secrétaire général de l'UIT", "sg"},
    {"Secretario General", "sg"},
    {"Генеральный секретарь", "sg"},
    {"秘书长", "sg"},
    {"الأمين العام", "sg"},
    {"Director of the Telecommunication Standardization Bureau", "tsb"},
    {"Director, Telecommunication Standardization Bureau", "tsb"},
    {"Directeur du Bureau de la normalisation des télécommunications", "tsb"},
    {"Director de la Oficina de Normalización de las Telecomunicaciones", "tsb"},
    {"Директор Бюро стандартизации электросвязи", "tsb"},
    {"电信标准化局主任", "tsb"},
    {"مدير مكتب تقييس الاتصالات", "tsb"},
    {"Director of the Radiocommunication Bureau", "br"},
    {"Director, Radiocommunication Bureau", "br"},
    {"Directeur du Bureau des radiocommunications", "br"},
    {"Director de la Oficina de Radiocomunicaciones", "br"},
    {"Директор Бюро радиосвязи", "br"},
    {"无线电通信局主任", "br"},
    {"Director of the Telecommunication Development Bureau", "bdt"},
    {"Director, Telecommunication Development Bureau", "bdt"},
    {"Directeur du Bureau de développement des télécommunications", "bdt"},
    {"Директор Бюро развития электросвязи", "bdt"},
    {"电信发展局主任", "bdt"},
});

const PhraseTable& signatures() {
  static const PhraseTable table = table_of(kSignatures);
  return table;
}

const PhraseTable& chairs() {
  static const PhraseTable table({{"Chairman"},
                                  {"Chair"},
                                  {"Chairperson"},
                                  {"Co-Chairs"},
                                  {"Chairwoman"},
                                  {"Président"},
                                  {"Présidente"},
                                  {"Presidente"},
                                  {"Председатель"},
                                  {"Rapporteur"}});
  return table;
}

const PhraseTable& valedictions() {
  static const PhraseTable table({{"Yours faithfully"},
                                  {"Yours sincerely"},
                                  {"Yours truly"},
                                  {"Veuillez agréer"},
                                  {"Je vous prie d'agréer"},
                                  {"Atentamente"},
                                  {"Le saluda"},
                                  {"С уважением"},
                                  {"顺致敬意"},
                                  {"致礼"},
                                  {"وتفضلوا"}});
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

// The symbol of a group with which `folded` starts: "wg-wsis", "cwg-wcit12".
std::string group_at(std::string_view folded) {
  std::size_t end = 0;
  while (end < folded.size() && end < 40 &&
         (is_letter_byte(folded[end]) || is_digit_byte(folded[end]) || folded[end] == '-')) {
    ++end;
  }
  const std::string_view symbol = folded.substr(0, end);
  const bool is_symbol = symbol.find('-') != std::string_view::npos && symbol.back() != '-';
  return is_symbol && is_body(symbol) ? std::string{symbol} : std::string{};
}

std::string study_group_at(std::string_view folded) {
  constexpr std::string_view kWords = "study group ";
  if (folded.substr(0, kWords.size()) != kWords) return {};
  std::size_t end = kWords.size();
  while (end < folded.size() && is_digit_byte(folded[end])) ++end;
  const std::string number{folded.substr(kWords.size(), end - kWords.size())};
  const std::string body = "itu-t/sg" + number;
  const bool is_itu_t = folded.find("itu-t") != std::string_view::npos;
  return !number.empty() && is_itu_t && is_body(body) ? body : std::string{};
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

std::string signing_body(std::string_view line) {
  const std::string folded = folded_start(line);
  std::string_view text = folded;
  if (const auto match = signatures().match(text)) {
    const bool is_whole = trim_blanks(text.substr(match->length)).size() < 12;
    if (is_whole) return std::string{kSignatures[static_cast<std::size_t>(match->value)].body};
  }
  const auto chair = chairs().match(text);
  if (!chair) return {};
  text = text.substr(chair->length);
  for (const std::string_view word : {" ", ",", " ", "of ", "du ", "de ", "del ", "the "}) {
    if (text.substr(0, word.size()) == word) text.remove_prefix(word.size());
  }
  std::string group = group_at(text);
  return group.empty() ? study_group_at(text) : group;
}

std::string group_in_brackets(std::string_view text) {
  const std::string folded = fold_to_string(truncate_utf8(text, 4 * kLongestLine));
  for (std::size_t at = folded.find('('); at != std::string::npos; at = folded.find('(', at + 1)) {
    const std::string group = group_at(std::string_view{folded}.substr(at + 1));
    if (!group.empty() && folded.compare(at + 1 + group.size(), 1, ")") == 0) return group;
  }
  return {};
}

std::string adopting_body(std::string_view opening) {
  const std::string folded = folded_start(opening);
  const std::string_view text = folded;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_chinese = static_cast<unsigned char>(text[at]) >= 0xE3;
    if (at > 0 && is_word_byte(text[at - 1]) && !is_chinese) continue;
    const auto body = match_body(text.substr(at));
    if (body && body->body.substr(0, 3) != "un/") return std::string{body->body};
  }
  return {};
}

std::string body_of_reference(std::string_view value) {
  struct Office {
    std::string_view initials;
    std::string_view body;
  };
  static constexpr auto kOffices = std::to_array<Office>({{"sgo/", "sg"},
                                                          {"sg/", "sg"},
                                                          {"dm-", "sg"},
                                                          {"tsb/", "tsb"},
                                                          {"br/", "br"},
                                                          {"bdt/", "bdt"}});
  const std::string folded = folded_start(trim_blanks(value));
  for (const Office& office : kOffices) {
    if (folded.compare(0, office.initials.size(), office.initials) == 0) {
      return std::string{office.body};
    }
  }
  return {};
}

std::string author_in_line(std::string_view line) {
  if (!is_only_kind(line)) return {};
  const std::string folded = folded_start(line);
  for (const std::string_view word : {" by the ", " of the ", " du ", " del ", "的"}) {
    const std::size_t at = folded.find(word);
    if (at != std::string::npos) return signing_body(folded.substr(at + word.size()));
  }
  return {};
}

bool is_valediction(std::string_view line) {
  return valedictions().match(folded_start(line)).has_value();
}

}  // namespace itu::analyzers
