#include "analyzers/citation/grammar/issuers_around.h"

#include <algorithm>
#include <array>

#include "analyzers/citation/tables/bodies.h"
#include "analyzers/citation/tables/phrase_table.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kLongestWay = 240;  // bytes looked back over

constexpr auto kCourts = std::to_array<std::string_view>({
    "supreme court",
    "high court",
    "court of appeal",
    "court of justice",
    "constitutional court",
    "tribunal",
    "cour suprême",
    "cour de cassation",
    "cour d'appel",
    "conseil d'état",
    "conseil constitutionnel",
    "tribunal supremo",
    "corte suprema",
    "corte constitucional",
    "верховн~ суд~",
    "конституционн~ суд~",
    "арбитражн~ суд~",
    "最高法院",
    "最高人民法院",
    "المحكمة",
    "محكمة",
});

constexpr auto kAuthorities = std::to_array<std::string_view>({
    "regulator",
    "regulatory authority",
    "national authority",
    "communications authority",
    "ministry",
    "parliament",
    "senate",
    "city council",
    "town council",
    "cabinet",
    "board of directors",
    "régulateur",
    "autorité de régulation",
    "ministère",
    "parlement",
    "sénat",
    "assemblée nationale",
    "conseil municipal",
    "conseil des ministres",
    "regulador",
    "autoridad",
    "ministerio",
    "parlamento",
    "senado",
    "congreso",
    "ayuntamiento",
    "consejo de ministros",
    "регулятор~",
    "министерств~",
    "правительств~",
    "парламент~",
    "государственн~ дум~",
    "городск~ совет~",
    "监管机构",
    "监管局",
    "市政府",
    "省政府",
    "国务院",
    "人大",
    "人大常委会",
    "议会",
    "الهيئة",
    "هيئة",
    "الوزارة",
    "وزارة",
    "البرلمان",
    "مجلس الوزراء",
    "الحكومة",
});

constexpr auto kVerbs = std::to_array<std::string_view>({
    "adopted",  "issued",    "approved", "repealed", "passed",    "published", "enacted",
    "a adopté", "a pris",    "a publié", "a rendu",  "a abrogé",  "adopta",    "aprobó",
    "dictó",    "adoptó",    "emitió",   "publicó",  "derogó",    "expidió",   "принял~",
    "издал~",   "утвердил~", "вынес~",   "отменил~", "выпустил~", "通过",      "颁布",
    "发布",     "批准",      "废止",     "أصدر",     "أصدرت",     "اعتمد",     "اعتمدت",
    "ألغى",     "ألغت",      "أقر",      "أقرت",     "صدر عن",
});

enum Said : unsigned { kCourt = 1, kAuthority = 2, kVerb = 4 };

const PhraseTable& signs() {
  static const PhraseTable table = [] {
    std::vector<Phrase> phrases;
    phrases.reserve(kCourts.size() + kAuthorities.size() + kVerbs.size());
    for (const std::string_view words : kCourts) phrases.push_back({words, kCourt});
    for (const std::string_view words : kAuthorities) phrases.push_back({words, kAuthority});
    for (const std::string_view words : kVerbs) phrases.push_back({words, kVerb});
    return PhraseTable(phrases);
  }();
  return table;
}

bool ends_sentence(std::string_view text, std::size_t at) {
  if (text[at] == '\n' && at + 1 < text.size() && text[at + 1] == '\n') return true;
  if (text.substr(at, 3) == "。") return true;
  return (text[at] == '.' || text[at] == ';') && at + 1 < text.size() &&
         is_blank_byte(text[at + 1]);
}

std::size_t begin_of_sentence(std::string_view text, std::size_t at) {
  const std::size_t limit = at - std::min(at, kLongestWay);
  std::size_t begin = at;
  while (begin > limit && !ends_sentence(text, begin - 1)) --begin;
  return begin;
}

}  // namespace

bool has_issuer_in_sentence(std::string_view text, std::size_t at) {
  unsigned said = 0;
  for (std::size_t i = begin_of_sentence(text, at); i < at; ++i) {
    if (!is_word_byte(text[i]) && !starts_ideograph(text[i])) continue;
    if (!is_word_start(text, i)) continue;
    const std::string_view rest = text.substr(i, at - i);
    if (const auto sign = signs().match(rest)) {
      said |= static_cast<unsigned>(sign->value);
      i += sign->length - 1;
    } else if (const auto body = match_body(rest); body && body->body != "council") {
      said = 0;
    }
  }
  return (said & kCourt) != 0 || ((said & kAuthority) != 0 && (said & kVerb) != 0);
}

}  // namespace itu::analyzers
