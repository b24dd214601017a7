#include "analyzers/citation/tables/instruments.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "analyzers/citation/tables/phrase_table.h"

namespace itu::analyzers {
namespace {

enum Row { kCs, kCv, kGr, kItr, kRr, kFinreg, kOptional, kRop, kAgenda, kCommitment, kDecl, kPlan };

constexpr auto kInstruments = std::to_array<Instrument>({
    {"itu/cs", "the Constitution", "itu", 0, 58, 248},
    {"itu/cv", "the Convention", "itu", 0, 42, 528},
    {"itu/gr", "the General Rules", "itu", 0, 27, 223},
    {"itu/itr", "the International Telecommunication Regulations", "itu", 0, 14, 0, true},
    {"itu/rr", "the Radio Regulations", "itu", 0, 59, 0, true},
    {"itu/finreg", "the Financial Regulations", "itu", 0, 32, 0, true},
    {"itu/optional-protocol", "the Optional Protocol", "itu"},
    {"council/rop", "the Rules of Procedure of the Council", "itu", 0, 40, 40, true},
    {"wsis/tunis-agenda", "the Tunis Agenda", "wsis", 122},
    {"wsis/tunis-commitment", "the Tunis Commitment", "wsis", 40},
    {"wsis/geneva-declaration", "the Geneva Declaration of Principles", "wsis", 67},
    {"wsis/geneva-plan", "the Geneva Plan of Action", "wsis", 29},
});

struct Name {
  Row row;
  NameForm form;
  std::string_view words;
};

constexpr NameForm kFull = NameForm::kFull;
constexpr NameForm kCommon = NameForm::kCommon;
constexpr NameForm kShort = NameForm::kShort;

constexpr auto kNames = std::to_array<Name>({
    {kCs, kFull, "ITU Constitution"},
    {kCs, kFull, "Constitution of the International Telecommunication Union"},
    {kCs, kFull, "Constitution of the ITU"},
    {kCs, kFull, "Constitution of ITU"},
    {kCs, kFull, "Constitution of the Union"},
    {kCs, kCommon, "Constitution"},
    {kCs, kFull, "Constitution de l'UIT"},
    {kCs, kFull, "Constitution de l'Union"},
    {kCs, kFull, "Constitution de l'Union internationale des télécommunications"},
    {kCs, kFull, "Constitución de la Unión"},
    {kCs, kFull, "Constitución de la Unión Internacional de Telecomunicaciones"},
    {kCs, kFull, "Устав~ Союза"},
    {kCs, kFull, "Устав~ Международного союза электросвязи"},
    {kCs, kFull, "دستور الاتحاد الدولي للاتصالات"},
    {kCs, kCommon, "CS"},
    {kCs, kCommon, "Constitución"},
    {kCs, kFull, "Constitución de la UIT"},
    {kCs, kCommon, "Устав~"},
    {kCs, kFull, "Устав~ МСЭ"},
    {kCs, kCommon, "《组织法》"},
    {kCs, kCommon, "组织法"},
    {kCs, kFull, "国际电联《组织法》"},
    {kCs, kFull, "《国际电联组织法》"},
    {kCs, kFull, "国际电联组织法"},
    {kCs, kFull, "国际电信联盟《组织法》"},
    {kCs, kFull, "《国际电信联盟组织法》"},
    {kCs, kCommon, "الدستور"},
    {kCs, kCommon, "دستور الاتحاد"},
    {kCv, kFull, "ITU Convention"},
    {kCv, kFull, "Convention of the International Telecommunication Union"},
    {kCv, kFull, "Convention of the ITU"},
    {kCv, kFull, "Convention of ITU"},
    {kCv, kFull, "Convention of the Union"},
    {kCv, kCommon, "Convention"},
    {kCv, kFull, "Convention de l'UIT"},
    {kCv, kFull, "Convention de l'Union"},
    {kCv, kFull, "Convention de l'Union internationale des télécommunications"},
    {kCv, kFull, "Convenio de la Unión"},
    {kCv, kFull, "Convenio de la Unión Internacional de Telecomunicaciones"},
    {kCv, kFull, "Конвенци~ Союза"},
    {kCv, kFull, "Конвенци~ Международного союза электросвязи"},
    {kCv, kFull, "اتفاقية الاتحاد الدولي للاتصالات"},
    {kCv, kCommon, "CV"},
    {kCv, kCommon, "Convenio"},
    {kCv, kFull, "Convenio de la UIT"},
    {kCv, kCommon, "Конвенци~"},
    {kCv, kFull, "Конвенци~ МСЭ"},
    {kCv, kCommon, "《公约》"},
    {kCv, kCommon, "公约"},
    {kCv, kFull, "国际电联《公约》"},
    {kCv, kFull, "《国际电联公约》"},
    {kCv, kFull, "国际电联公约"},
    {kCv, kFull, "国际电信联盟《公约》"},
    {kCv, kFull, "《国际电信联盟公约》"},
    {kCv, kCommon, "الاتفاقية"},
    {kCv, kCommon, "اتفاقية الاتحاد"},
    {kGr, kCommon, "General Rules"},
    {kGr, kCommon, "GR"},
    {kGr, kFull, "General Rules of conferences, assemblies and meetings of the Union"},
    {kGr, kFull, "General Rules of conferences"},
    {kGr, kCommon, "Règles générales"},
    {kGr, kFull, "Règles générales régissant les conférences"},
    {kGr, kFull, "Règles générales régissant les conférences, assemblées et réunions de l'Union"},
    {kGr, kFull, "Reglamento general de las conferencias, asambleas y reuniones de la Unión"},
    {kGr, kFull, "Общ~ регламент~ конференций, ассамблей и собраний Союза"},
    {kGr, kFull, "القواعد العامة لمؤتمرات الاتحاد وجمعياته واجتماعاته"},
    {kGr, kFull, "القواعد العامة لمؤتمرات الاتحاد"},
    {kGr, kCommon, "Reglamento general"},
    {kGr, kFull, "Reglamento general de las conferencias"},
    {kGr, kFull, "Общ~ регламент~ конференций"},
    {kGr, kCommon, "Общ~ регламент~"},
    {kGr, kFull, "《大会、全会和会议的总规则》"},
    {kGr, kFull, "《大会、全会和会议总规则》"},
    {kGr, kFull, "《国际电联大会、全会和会议的总规则》"},
    {kGr, kFull, "《国际电联大会、全会和会议总规则》"},
    {kGr, kFull, "国际电联《大会、全会和会议的总规则》"},
    {kGr, kCommon, "《总规则》"},
    {kGr, kCommon, "总规则"},
    {kGr, kCommon, "القواعد العامة"},
    {kItr, kFull, "International Telecommunication Regulations"},
    {kItr, kFull, "ITRs"},
    {kItr, kFull, "ITR"},
    {kItr, kFull, "Règlement des télécommunications internationales"},
    {kItr, kFull, "RTI"},
    {kItr, kFull, "Reglamento de las Telecomunicaciones Internacionales"},
    {kItr, kFull, "Регламент~ международной электросвязи"},
    {kItr, kFull, "РМЭ"},
    {kItr, kFull, "《国际电信规则》"},
    {kItr, kFull, "国际电信规则"},
    {kItr, kFull, "لوائح الاتصالات الدولية"},
    {kItr, kFull, "Reglamento de Telecomunicaciones Internacionales"},
    {kRr, kFull, "Radio Regulations"},
    {kRr, kFull, "ITU Radio Regulations"},
    {kRr, kFull, "RR"},
    {kRr, kFull, "Règlement des radiocommunications"},
    {kRr, kFull, "Reglamento de Radiocomunicaciones"},
    {kRr, kFull, "Регламент~ радиосвязи"},
    {kRr, kFull, "《无线电规则》"},
    {kRr, kFull, "无线电规则"},
    {kRr, kFull, "国际电联《无线电规则》"},
    {kRr, kFull, "لوائح الراديو"},
    {kRr, kFull, "РР"},
    {kRr, kFull, "Règlement des radiocommunications de l'UIT"},
    {kFinreg, kFull, "Financial Regulations and Financial Rules"},
    {kFinreg, kCommon, "Financial Regulations"},
    {kFinreg, kCommon, "FR"},
    {kFinreg, kFull, "Financial Regulations of the Union"},
    {kFinreg, kFull, "Règlement financier"},
    {kFinreg, kFull, "Reglamento Financiero"},
    {kFinreg, kFull, "Финансов~ регламент~"},
    {kFinreg, kFull, "《财务规则》"},
    {kFinreg, kFull, "《财务规则和财务细则》"},
    {kFinreg, kFull, "اللوائح المالية"},
    {kFinreg, kFull, "اللوائح المالية للاتحاد"},
    {kFinreg, kFull, "Règlement financier et Règles financières"},
    {kFinreg, kFull, "Reglamento Financiero y las Reglas Financieras"},
    {kFinreg, kFull, "Финансов~ регламент~ и Финансов~ правил~"},
    {kOptional, kFull, "Optional Protocol on the Compulsory Settlement of Disputes"},
    {kRop, kFull, "Rules of Procedure of the Council"},
    {kRop, kFull, "Rules of Procedure of the ITU Council"},
    {kRop, kFull, "Rules of Procedures of the Council"},
    {kRop, kFull, "Council Rules of Procedure"},
    {kRop, kFull, "Règlement intérieur du Conseil"},
    {kRop, kFull, "Reglamento interno del Consejo"},
    {kRop, kFull, "Правил~ процедуры Совета"},
    {kRop, kFull, "《理事会议事规则》"},
    {kRop, kFull, "理事会《议事规则》"},
    {kRop, kFull, "理事会议事规则"},
    {kRop, kFull, "النظام الداخلي للمجلس"},
    {kRop, kFull, "Правил~ процедуры Совета МСЭ"},
    {kRop, kFull, "Reglamento Interno del Consejo de la UIT"},
    {kDecl, kFull, "WSIS Declaration of Principles"},
    {kPlan, kFull, "WSIS Plan of Action"},
    {kAgenda, kFull, "Tunis Agenda"},
    {kAgenda, kFull, "Tunis Agenda for the Information Society"},
    {kAgenda, kShort, "Agenda"},
    {kAgenda, kFull, "Agenda de Tunis"},
    {kAgenda, kFull, "Agenda de Tunis pour la société de l'information"},
    {kAgenda, kFull, "Agenda de Túnez"},
    {kAgenda, kFull, "Agenda de Túnez para la Sociedad de la Información"},
    {kAgenda, kFull, "Тунисск~ программ~"},
    {kAgenda, kFull, "Тунисск~ программ~ для информационного общества"},
    {kAgenda, kFull, "《信息社会突尼斯议程》"},
    {kAgenda, kFull, "《突尼斯议程》"},
    {kAgenda, kFull, "突尼斯议程"},
    {kAgenda, kFull, "信息社会突尼斯议程"},
    {kAgenda, kFull, "《突尼斯信息社会议程》"},
    {kAgenda, kFull, "Programa de Acciones de Túnez para la Sociedad de la Información"},
    {kAgenda, kFull, "Programa de Acciones de Túnez"},
    {kAgenda, kFull, "Programme de Tunis"},
    {kAgenda, kFull, "Ordre du jour de Tunis"},
    {kAgenda, kFull, "Тунисск~ повестк~ дня"},
    {kAgenda, kFull, "جدول أعمال تونس"},
    {kAgenda, kFull, "برنامج عمل تونس"},
    {kAgenda, kFull, "برنامج عمل تونس بشأن مجتمع المعلومات"},
    {kCommitment, kFull, "Tunis Commitment"},
    {kCommitment, kShort, "Commitment"},
    {kCommitment, kFull, "Engagement de Tunis"},
    {kCommitment, kFull, "Compromiso de Túnez"},
    {kCommitment, kFull, "Тунисск~ обязательств~"},
    {kCommitment, kFull, "《突尼斯承诺》"},
    {kCommitment, kFull, "突尼斯承诺"},
    {kCommitment, kFull, "التزام تونس"},
    {kDecl, kFull, "Geneva Declaration of Principles"},
    {kDecl, kFull, "Geneva Declaration"},
    {kDecl, kShort, "Declaration of Principles"},
    {kDecl, kShort, "Declaration"},
    {kDecl, kFull, "Déclaration de principes de Genève"},
    {kDecl, kFull, "Déclaration de Genève"},
    {kDecl, kFull, "Declaración de Principios de Ginebra"},
    {kDecl, kFull, "Declaración de Ginebra"},
    {kDecl, kFull, "Женевск~ деклараци~ принципов"},
    {kDecl, kFull, "Женевск~ деклараци~"},
    {kDecl, kFull, "《日内瓦原则宣言》"},
    {kDecl, kFull, "日内瓦原则宣言"},
    {kDecl, kFull, "《日内瓦宣言》"},
    {kDecl, kShort, "《原则宣言》"},
    {kDecl, kFull, "Деклараци~ принципов Женевы"},
    {kDecl, kShort, "Déclaration de principes"},
    {kDecl, kShort, "Declaración de Principios"},
    {kDecl, kShort, "Деклараци~ принципов"},
    {kDecl, kShort, "إعلان المبادئ"},
    {kDecl, kFull, "إعلان مبادئ جنيف"},
    {kDecl, kFull, "إعلان جنيف"},
    {kPlan, kFull, "Geneva Plan of Action"},
    {kPlan, kFull, "Geneva Plan"},
    {kPlan, kFull, "WSIS Plan of Action"},
    {kPlan, kShort, "Plan of Action"},
    {kPlan, kShort, "Plan"},
    {kPlan, kFull, "Plan d'action de Genève"},
    {kPlan, kFull, "Plan de Genève"},
    {kPlan, kFull, "Plan de Acción de Ginebra"},
    {kPlan, kFull, "Plan de Ginebra"},
    {kPlan, kFull, "Женевск~ план~ действий"},
    {kPlan, kFull, "《日内瓦行动计划》"},
    {kPlan, kFull, "日内瓦行动计划"},
    {kPlan, kShort, "《行动计划》"},
    {kPlan, kShort, "Plan d'action"},
    {kPlan, kShort, "Plan de Acción"},
    {kPlan, kShort, "План~ действий"},
    {kPlan, kShort, "خطة العمل"},
    {kPlan, kFull, "خطة عمل جنيف"},
    {kPlan, kFull, "日内瓦《行动计划》"},
    {kDecl, kFull, "日内瓦《原则宣言》"},
    {kDecl, kFull, "日内瓦宣言"},
    {kDecl, kShort, "原则宣言"},
    {kPlan, kFull, "Plan d'action de la phase de Genève"},
    {kDecl, kFull, "Declaración de Principios de la fase de Ginebra"},
    {kDecl, kFull, "Деклараци~ принципов (Женева)"},
    {kPlan, kFull, "План~ действий Женевы"},
    {kCommitment, kFull, "Compromiso de Túnez de la CMSI"},
    {kAgenda, kShort, "《议程》"},
    {kCommitment, kShort, "《承诺》"},
    {kDecl, kShort, "《宣言》"},
    {kPlan, kShort, "《计划》"},
    {kCommitment, kShort, "Engagement"},
    {kCommitment, kShort, "Compromiso"},
    {kCommitment, kShort, "Обязательств~"},
    {kDecl, kShort, "Déclaration"},
    {kDecl, kShort, "Declaración"},
    {kDecl, kShort, "Деклараци~"},
    {kPlan, kShort, "План~"},
    {kAgenda, kShort, "Программ~"},
});

const Instrument* row_of(const Target& target) {
  const auto row = std::find_if(kInstruments.begin(), kInstruments.end(), [&](const auto& text) {
    return text.id.size() == target.body.size() + 1 + target.kind.size() &&
           text.id.substr(0, target.body.size()) == target.body &&
           text.id.substr(target.body.size() + 1) == target.kind;
  });
  return row == kInstruments.end() ? nullptr : &*row;
}

// The digits at the start of `place` name none beyond `last`.
bool is_within(std::string_view place, int last) {
  int number = 0;
  const auto read = std::from_chars(place.data(), place.data() + place.size(), number);
  return read.ec == std::errc{} && number > 0 && number <= last;
}

// Provisions numbered through, and the definitions of the annexes, which begin at 1001.
bool is_provision(const Instrument& instrument, std::string_view place) {
  constexpr int kFirstDefinition = 1001;
  if (is_within(place, instrument.last_provision)) return true;
  const int last = instrument.id == "itu/cs" ? 1017 : instrument.id == "itu/cv" ? 1006 : 0;
  return is_within(place, last) && !is_within(place, kFirstDefinition - 1);
}

}  // namespace

const PhraseTable& instrument_names() {
  static const PhraseTable table = phrase_table_of(kNames);
  return table;
}

std::optional<InstrumentMention> match_instrument(std::string_view text) {
  const auto match = instrument_names().match(text);
  if (!match) return std::nullopt;
  const Name& name = kNames[static_cast<std::size_t>(match->value)];
  return InstrumentMention{&kInstruments[name.row], name.form, match->length};
}

bool may_have(const Target& instrument, std::string_view place) {
  const Instrument* row = row_of(instrument);
  if (row == nullptr || row->last_paragraph == 0) return true;
  const std::size_t range = place.find("..");
  const std::string_view first = place.substr(0, range);
  int number = 0;
  const auto read = std::from_chars(first.data(), first.data() + first.size(), number);
  if (read.ec != std::errc{}) return true;  // "annex", "action-line"
  const std::size_t digits = static_cast<std::size_t>(read.ptr - first.data());
  const bool is_decimal = digits + 1 < first.size() && is_digit_byte(first[digits + 1]);
  if (is_decimal || number > row->last_paragraph) return false;
  if (range == std::string_view::npos) return true;
  const std::string_view last = place.substr(range + 2);
  std::from_chars(last.data(), last.data() + last.size(), number);  // a letter leaves it as it is
  return number <= row->last_paragraph;
}

bool may_have_provision(const Target& instrument, std::string_view place) {
  const Instrument* row = row_of(instrument);
  if (row == nullptr || row->family != "itu") return false;
  if (place.starts_with("art.")) return is_within(place.substr(4), row->last_article);
  if (place.starts_with("appendix.")) {
    return row->id == "itu/rr" ? is_radio_appendix(place.substr(9).substr(0, place.find("..")))
                               : row->id == "itu/itr";
  }
  const std::size_t digits = std::min(place.find_first_not_of("0123456789"), place.size());
  if (digits == 0) return false;
  const bool is_dotted =
      digits + 1 < place.size() && place[digits] == '.' && is_digit_byte(place[digits + 1]);
  if (is_dotted) return row->is_dotted && is_within(place, row->last_article);
  if (row->last_provision == 0) return false;
  const std::size_t range = place.find("..");
  if (range != std::string_view::npos && !is_provision(*row, place.substr(range + 2))) return false;
  return is_provision(*row, place);
}

bool is_radio_appendix(std::string_view number) {
  static constexpr auto kAppendices = std::to_array<std::string_view>(
      {"1",  "2",  "3",  "4",  "5",  "7",  "8",  "9",  "10", "11", "12",  "13", "14",
       "15", "16", "17", "18", "25", "26", "27", "30", "42", "43", "30a", "30b"});
  return std::find(kAppendices.begin(), kAppendices.end(), number) != kAppendices.end();
}

std::string_view name_of_instrument(std::string_view work) {
  const auto row = std::find_if(kInstruments.begin(), kInstruments.end(),
                                [work](const Instrument& i) { return i.id == work; });
  return row == kInstruments.end() ? std::string_view() : row->name;
}

Target to_target(const Instrument& instrument) {
  const std::size_t slash = instrument.id.find('/');
  Target target;
  target.body = instrument.id.substr(0, slash);
  target.kind = instrument.id.substr(slash + 1);
  return target;
}

}  // namespace itu::analyzers
