#include "analyzers/citation/tables/bodies.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "analyzers/citation/tables/phrase_table.h"

namespace itu::analyzers {
namespace {

constexpr auto kBodies = std::to_array<Body>({
    {"pp", "the Plenipotentiary Conference"},
    {"council", "the Council"},
    {"wtsa", "the World Telecommunication Standardization Assembly"},
    {"wtdc", "the World Telecommunication Development Conference"},
    {"ra", "the Radiocommunication Assembly"},
    {"wrc", "the World Radiocommunication Conference"},
    {"rrc", "a Regional Radiocommunication Conference"},
    {"wtpf", "the World Telecommunication Policy Forum"},
    {"wcit", "the World Conference on International Telecommunications"},
    {"wsis", "the World Summit on the Information Society"},
    {"itu", "the Union"},
    {"sg", "the Secretary-General"},
    {"tsb", "the Telecommunication Standardization Bureau"},
    {"br", "the Radiocommunication Bureau"},
    {"bdt", "the Telecommunication Development Bureau"},
    {"itu-t", "ITU-T"},
    {"itu-t/tsag", "the Telecommunication Standardization Advisory Group"},
    {"itu-r", "ITU-R"},
    {"itu-r/rag", "the Radiocommunication Advisory Group"},
    {"itu-r/cpm", "the Conference Preparatory Meeting"},
    {"itu-r/rrb", "the Radio Regulations Board"},
    {"itu-d", "ITU-D"},
    {"itu-d/tdag", "the Telecommunication Development Advisory Group"},
    {"itu-d/sg1rgq", "the Rapporteur Groups of ITU-D Study Group 1"},
    {"itu-d/sg2rgq", "the Rapporteur Groups of ITU-D Study Group 2"},
    {"itu-d/rpm-afr", "the Regional Preparatory Meeting for Africa"},
    {"itu-d/rpm-ams", "the Regional Preparatory Meeting for the Americas"},
    {"itu-d/rpm-arb", "the Regional Preparatory Meeting for the Arab States"},
    {"itu-d/rpm-asp", "the Regional Preparatory Meeting for Asia and the Pacific"},
    {"itu-d/rpm-cis", "the Regional Preparatory Meeting for the CIS"},
    {"itu-d/rpm-eur", "the Regional Preparatory Meeting for Europe"},
    {"itu-d/rpm-irm", "the Inter-regional Meeting"},
    {"un", "the United Nations"},
    {"un/ga", "the United Nations General Assembly"},
    {"un/ecosoc", "the Economic and Social Council"},
    {"un/sc", "the Security Council"},
    {"un/hrc", "the Human Rights Council"},
    {"un/jiu", "the Joint Inspection Unit"},
});

// Bodies that come by number or name: "#" stands for digits, "*" for any letters, digits, hyphens.
constexpr auto kFamilies = std::to_array<std::string_view>({
    "itu-t/sg#",
    "itu-t/wp*",
    "itu-t/fg*",
    "itu-t/jca*",
    "itu-t/com#",
    "itu-t/rg*",
    "itu-r/sg#",
    "itu-r/wp*",
    "itu-r/tg*",
    "itu-r/jtg*",
    "itu-r/jwp*",
    "itu-d/sg#",
    "itu-d/rgq*",
    "wg-*",
    "cwg-*",
    "eg-*",
    "council-wg*",
    "iteg*",
});

// How texts name bodies. Order of languages: en fr es ru zh ar; short names are in kShortNames.
struct BodyName {
  std::string_view body;
  std::string_view words;
};

constexpr auto kNames = std::to_array<BodyName>({
    {"pp", "Plenipotentiary Conference"},
    {"pp", "Plenipotentiary Conferences"},
    {"pp", "Plenipotentiary"},
    {"pp", "Conférence de plénipotentiaires"},
    {"pp", "Conférence de plénipotentiaires de l'UIT"},
    {"pp", "Conférence de plénipotentiaires de l'Union"},
    {"pp", "Conferencia de Plenipotenciarios"},
    {"pp", "Conferencia de Plenipotenciarios de la UIT"},
    {"pp", "Conferencia de Plenipotenciarios de la Unión"},
    {"pp", "Полномочн~ конференц~ МСЭ"},
    {"pp", "مؤتمر المندوبين المفوضين للاتحاد"},
    {"pp", "Полномочн~ конференц~"},
    {"pp", "全权代表大会"},
    {"pp", "国际电联全权代表大会"},
    {"pp", "مؤتمر المندوبين المفوضين"},
    {"council", "Council"},
    {"council", "ITU Council"},
    {"council", "Council of ITU"},
    {"council", "Council of the Union"},
    {"council", "Administrative Council"},
    {"council", "Conseil"},
    {"council", "Conseil de l'UIT"},
    {"council", "Conseil d'administration"},
    {"council", "Consejo"},
    {"council", "Consejo de la UIT"},
    {"council", "Consejo de Administración"},
    {"council", "Conseil de l'Union"},
    {"council", "Consejo de la Unión"},
    {"council", "Совет"},
    {"council", "Совета"},
    {"council", "Совету"},
    {"council", "Советом"},
    {"council", "Совете"},
    {"council", "Совета МСЭ"},
    {"council", "Административн~ Совет~"},
    {"council", "理事会"},
    {"council", "国际电联理事会"},
    {"council", "国际电信联盟理事会"},
    {"council", "行政理事会"},
    {"council", "المجلس"},
    {"council", "مجلس الاتحاد"},
    {"council", "المجلس الإداري"},
    {"wtsa", "World Telecommunication Standardization Assembly"},
    {"wtsa", "World Telecommunication Standardization Conference"},
    {"wtsa", "CCITT"},
    {"wtsa", "CCITT Plenary Assembly"},
    {"wtsa", "Plenary Assembly of the CCITT"},
    {"ra", "CCIR"},
    {"ra", "CCIR Plenary Assembly"},
    {"ra", "Plenary Assembly of the CCIR"},
    {"wtsa", "Assemblée mondiale de normalisation des télécommunications"},
    {"wtsa", "Asamblea Mundial de Normalización de las Telecomunicaciones"},
    {"wtsa", "Asamblea Mundial de Normalización de Telecomunicaciones"},
    {"wtsa", "Conférence mondiale de normalisation des télécommunications"},
    {"wtsa", "Conferencia Mundial de Normalización de las Telecomunicaciones"},
    {"wtsa", "Всемирн~ ассамбле~ по стандартизации электросвязи"},
    {"wtsa", "世界电信标准化全会"},
    {"wtsa", "الجمعية العالمية لتقييس الاتصالات"},
    {"wtsa", "الجمعية WTSA"},
    {"wtdc", "المؤتمر WTDC"},
    {"wrc", "المؤتمر WRC"},
    {"pp", "المؤتمر PP"},
    {"ra", "الجمعية RA"},
    {"wtpf", "المنتدى WTPF"},
    {"itu-t/tsag", "الفريق الاستشاري لتقييس الاتصالات"},
    {"itu-t/tsag", "الفريق TSAG"},
    {"wtdc", "World Telecommunication Development Conference"},
    {"wtdc", "Conférence mondiale de développement des télécommunications"},
    {"wtdc", "Conferencia Mundial de Desarrollo de las Telecomunicaciones"},
    {"wtdc", "Всемирн~ конференц~ по развитию электросвязи"},
    {"wtdc", "世界电信发展大会"},
    {"wtdc", "المؤتمر العالمي لتنمية الاتصالات"},
    {"wrc", "World Radiocommunication Conference"},
    {"wrc", "Conférence mondiale des radiocommunications"},
    {"wrc", "Conferencia Mundial de Radiocomunicaciones"},
    {"wrc", "Всемирн~ конференц~ радиосвязи"},
    {"wrc", "世界无线电通信大会"},
    {"wrc", "المؤتمر العالمي للاتصالات الراديوية"},
    {"ra", "Radiocommunication Assembly"},
    {"ra", "Assemblée des radiocommunications"},
    {"ra", "Asamblea de Radiocomunicaciones"},
    {"ra", "Ассамбле~ радиосвязи"},
    {"ra", "无线电通信全会"},
    {"ra", "جمعية الاتصالات الراديوية"},
    {"wtpf", "World Telecommunication Policy Forum"},
    {"wtpf", "World Telecommunication/ICT Policy Forum"},
    {"wtpf", "Forum mondial des politiques de télécommunication"},
    {"wtpf", "Forum mondial des politiques de télécommunication/TIC"},
    {"wtpf", "Foro Mundial de Política de las Telecomunicaciones"},
    {"wtpf", "Foro Mundial de Política de las Telecomunicaciones/TIC"},
    {"wtpf", "Всемирн~ форум~ по политике в области электросвязи"},
    {"wtpf", "Всемирн~ форум~ по политике в области электросвязи/ИКТ"},
    {"wtpf", "المنتدى العالمي لسياسات الاتصالات"},
    {"wtpf", "المنتدى العالمي لسياسات الاتصالات/تكنولوجيا المعلومات والاتصالات"},
    {"wcit", "Conférence mondiale des télécommunications internationales"},
    {"wcit", "Conferencia Mundial de Telecomunicaciones Internacionales"},
    {"wcit", "Всемирн~ конференц~ по международной электросвязи"},
    {"wcit", "المؤتمر العالمي للاتصالات الدولية"},
    {"wtpf", "世界电信政策论坛"},
    {"wtpf", "世界电信/ICT政策论坛"},
    {"wtpf", "世界电信/信息通信技术政策论坛"},
    {"wcit", "国际电信世界大会"},
    {"wcit", "World Conference on International Telecommunications"},
    {"un/ga", "United Nations General Assembly"},
    {"un/ga", "UN General Assembly"},
    {"un/ga", "GA"},
    {"un/ga", "General Assembly of the United Nations"},
    {"un/ga", "General Assembly"},
    {"un/ga", "Assemblée générale des Nations Unies"},
    {"un/ga", "Assemblée générale"},
    {"un/ga", "Assemblée générale de l'ONU"},
    {"un/ga", "Asamblea General"},
    {"un/ga", "Asamblea General de la ONU"},
    {"un/ga", "الجمعية العامة"},
    {"un/ecosoc", "Conseil économique et social"},
    {"un/ecosoc", "Conseil économique et social des Nations Unies"},
    {"un/ecosoc", "Consejo Económico y Social"},
    {"un/ecosoc", "Consejo Económico y Social de las Naciones Unidas"},
    {"un/ecosoc", "Экономическ~ и Социальн~ Совет~"},
    {"un/ecosoc", "Экономическ~ и Социальн~ Совет~ ООН"},
    {"un/ecosoc", "ЭКОСОС"},
    {"un/ecosoc", "المجلس الاقتصادي والاجتماعي"},
    {"un/sc", "Conseil de sécurité"},
    {"un/sc", "Conseil de sécurité de l'ONU"},
    {"un/sc", "Conseil de sécurité des Nations Unies"},
    {"un/sc", "Consejo de Seguridad"},
    {"un/sc", "Consejo de Seguridad de las Naciones Unidas"},
    {"un/sc", "Совет~ Безопасности"},
    {"un/sc", "Совет~ Безопасности ООН"},
    {"un/sc", "مجلس الأمن"},
    {"un/hrc", "Conseil des droits de l'homme"},
    {"un/hrc", "Consejo de Derechos Humanos"},
    {"un/hrc", "Совет~ по правам человека"},
    {"un/hrc", "مجلس حقوق الإنسان"},
    {"un/ga", "Asamblea General de las Naciones Unidas"},
    {"un/ga", "Генеральн~ Ассамбле~"},
    {"un/ga", "Генеральн~ Ассамбле~ ООН"},
    {"un/ga", "联合国大会"},
    {"un/ga", "联大"},
    {"un/ga", "الجمعية العامة للأمم المتحدة"},
    {"un/ga", "联合国大会(联大)"},
    {"un/ecosoc", "经社理事会"},
    {"un/ecosoc", "经济及社会理事会"},
    {"un/ecosoc", "联合国经济及社会理事会"},
    {"un/ecosoc", "联合国经社理事会"},
    {"un/sc", "安全理事会"},
    {"un/sc", "联合国安全理事会"},
    {"un/sc", "安理会"},
    {"un/hrc", "人权理事会"},
    {"un/hrc", "联合国人权理事会"},
    {"un/ecosoc", "Economic and Social Council"},
    {"un/ecosoc", "United Nations Economic and Social Council"},
    {"un/sc", "Security Council"},
    {"un/sc", "UN Security Council"},
    {"un/sc", "United Nations Security Council"},
    {"un/hrc", "Human Rights Council"},
    {"un/hrc", "UN Human Rights Council"},
    {"un/hrc", "United Nations Human Rights Council"},
});

constexpr auto kShortNames = std::to_array<BodyName>({
    {"pp", "PP"},
    {"pp", "ПК"},
    {"wtsa", "WTSA"},
    {"wtsa", "WTSC"},
    {"wtsa", "AMNT"},
    {"wtsa", "ВАСЭ"},
    {"wtdc", "WTDC"},
    {"wtdc", "CMDT"},
    {"wtdc", "ВКРЭ"},
    {"wrc", "WRC"},
    {"wrc", "WARC"},
    {"wrc", "CMR"},
    {"wrc", "ВКР"},
    {"ra", "RA"},
    {"ra", "АР"},
    {"wtpf", "WTPF"},
    {"wtpf", "FMPT"},
    {"wcit", "WCIT"},
    {"wcit", "CMTI"},
    {"wrc", "ORB"},
    {"wrc", "MOB"},
    {"un/ga", "UNGA"},
    {"un/ga", "UN GA"},
    {"un/ga", "UN-GA"},
    {"un/ecosoc", "UN-ECOSOC"},
    {"un/sc", "UN-SC"},
    {"un/ecosoc", "ECOSOC"},
    {"un/sc", "UNSC"},
    {"un/hrc", "HRC"},
    {"un/hrc", "UNHRC"},
    {"un/ga", "AGNU"},
    {"un/ga", "ГА ООН"},
    {"un/sc", "СБ ООН"},
    {"wsis", "WSIS"},
    {"wtpf", "WTPF"},
    {"itu-r/rag", "RAG"},
    {"itu-t/tsag", "TSAG"},
    {"itu-t/tsag", "GCNT"},
    {"itu-t/tsag", "GANT"},
    {"itu-t/tsag", "КГСЭ"},
    {"itu-d/tdag", "TDAG"},
    {"wtpf", "ВФПЭ"},
    {"wcit", "ВКМЭ"},
    {"itu-r/cpm", "CPM"},
    {"itu-r/rrb", "RRB"},
});

bool fits(std::string_view pattern, std::string_view id) {
  const char wild = pattern.back();
  const std::string_view stem = pattern.substr(0, pattern.size() - 1);
  if (id.size() <= stem.size() || id[0] != stem[0] || !id.starts_with(stem)) return false;
  const std::string_view rest = id.substr(stem.size());
  return std::all_of(rest.begin(), rest.end(), [wild](char c) {
    return is_digit_byte(c) || (wild == '*' && (is_letter_byte(c) || c == '-' || c == '.'));
  });
}

}  // namespace

// One table for both; the values of short names come after those of the long ones.
const PhraseTable& body_names() {
  static const PhraseTable table = [] {
    std::vector<Phrase> phrases;
    for (std::size_t i = 0; i < kNames.size(); ++i) {
      phrases.push_back({kNames[i].words, static_cast<int>(i)});
    }
    for (std::size_t i = 0; i < kShortNames.size(); ++i) {
      phrases.push_back({kShortNames[i].words, static_cast<int>(kNames.size() + i)});
    }
    return PhraseTable(phrases);
  }();
  return table;
}

bool is_body(std::string_view id) {
  static const std::unordered_set<std::string_view> ids = [] {
    std::unordered_set<std::string_view> all;
    for (const Body& body : kBodies) all.insert(body.id);
    return all;
  }();
  return ids.count(id) != 0 ||
         std::any_of(kFamilies.begin(), kFamilies.end(),
                     [id](std::string_view pattern) { return fits(pattern, id); });
}

bool adopts_texts(std::string_view id) {
  static constexpr auto kAdopting = std::to_array<std::string_view>(
      {"pp", "council", "wtsa", "wtdc", "ra", "wrc", "rrc", "wtpf", "wcit"});
  return id.starts_with("un/") ||
         std::find(kAdopting.begin(), kAdopting.end(), id) != kAdopting.end();
}

std::string body_name(std::string_view id) {
  for (const Body& body : kBodies) {
    if (body.id == id) return std::string(body.name);
  }
  return std::string(id);
}

std::optional<BodyMention> match_body(std::string_view text) {
  const auto match = body_names().match(text);
  if (!match) return std::nullopt;
  const auto row = static_cast<std::size_t>(match->value);
  if (row < kNames.size()) return BodyMention{kNames[row].body, match->length, false};
  return BodyMention{kShortNames[row - kNames.size()].body, match->length, true};
}

}  // namespace itu::analyzers
