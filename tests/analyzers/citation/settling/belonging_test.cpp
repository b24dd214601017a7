// Whether a text belongs to the Union's world: the same look-alikes in other people's texts, in
// ours, and in lines too short to tell.
#include <catch2/catch.hpp>

#include "tests/analyzers/citation/printed_references.h"

namespace itu::analyzers {
namespace {

struct Case {
  std::string text;
  std::string ids;
};

// Words that tell nothing, in front of a case until it is long enough to be judged.
std::string long_text(const std::string& text, const std::string& filler) {
  std::string whole = text;
  while (whole.size() < 1200) whole += "\n\n" + filler;
  return whole;
}

const std::string kShop =
    "All prices are in francs and without tax. Goods are sent within three days; what is broken is "
    "taken back.";
const std::string kParliament =
    "The deputies voted on the budget of the ministry of transport and rose at six in the evening.";

TEST_CASE("look-alikes of others are no references", "[belonging]") {
  const auto& [text, filler] = GENERATE(values<std::pair<std::string, std::string>>({
      {"C07/21\tcapacitor kit\t131.-\nPP-14/46\tpolypropylene rod\t18.50", kShop},
      {"Item CL-18/3 replaces DM-20/1021; CR/2032 is a cell. In Q4/17 sales rose.", kShop},
      {"By Resolution No. 102 and Decision 5 the house approved the accounts.", kParliament},
      {"Parliament recalled its resolution 70/125 and the decision 8.", kParliament},
      {"Le conseil de la ville a voté la résolution 12 et la décision 5.",
       "Les travaux de voirie du quartier commencent au printemps et durent deux ans."},
      {"El pleno aprobó la resolución 102 y la decisión 8; véase la pieza C07/21.",
       "Las obras de la plaza empiezan en primavera y duran dos años."},
      {"Городское собрание приняло решение 8 и резолюцию 12. Деталь C07/21 снята с продажи.",
       "Ремонт улиц начнется весной и продлится два года, движение будет закрыто."},
      {"市里通过了第12号决议和第8号决定。零件C07/21已停售。",
       "道路施工将于春季开始，为期两年，期间车辆绕行，请居民注意安全。"},
      {"اعتمدت البلدية القرار 12 والمقرر 8. والقطعة C07/21 غير متوفرة.",
       "تبدأ أعمال الطرق في الربيع وتستمر سنتين، ويغلق الشارع أمام السيارات."},
  }));
  CAPTURE(text);
  CHECK(printed_references(long_text(text, filler)) == "");
}

TEST_CASE("what can only be the Union's stays in any text", "[belonging]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"See Resolution 102 (Rev. Antalya, 2006).", "pp/res/102@2006"},
      {"The house took note of WSIS/PC-2/C/123.", "wsis/doc/wsis/pc-2/c/123"},
      {"Under No. 5.340 of the Radio Regulations nothing is sent.", "itu/rr#5.340"},
      {"Security Council resolution 822 was read.", "un/sc/res/822"},
      {"The assembly of the United Nations took resolution 70/125.", "un/ga/res/70/125"},
      {"A/RES/70/125 was read.", "un/ga/res/70/125"},
      {"WTSA-16 Resolution 50 was translated.", "wtsa/res/50@2016"},
  }));
  CAPTURE(text);
  CHECK(printed_references(long_text(text, kParliament)) == ids);
}

TEST_CASE("one sign of the Union is enough for the whole text", "[belonging]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"The ITU sent C07/21.", "council/doc/2007/21"},
      {"C07/21 was sent to the study group by its rapporteur.", "council/doc/2007/21"},
      {"Le Secrétaire général de l'UIT présente C07/21.", "council/doc/2007/21"},
      {"C07/21 – документ МСЭ.", "council/doc/2007/21"},
      {"国际电联文件C07/21。", "council/doc/2007/21"},
      {"C07/21 وثيقة الاتحاد الدولي للاتصالات.", "council/doc/2007/21"},
      {"C07/21 repeats Resolution 102 (Rev. Antalya, 2006).",
       "council/doc/2007/21 pp/res/102@2006"},
  }));
  CAPTURE(text);
  CHECK(printed_references(long_text(text, kParliament)) == ids);
}

TEST_CASE("the citing document and short texts tell enough", "[belonging]") {
  CHECK(printed_references("C07/21") == "council/doc/2007/21");
  CHECK(printed_references("Res. 140") == "~pp/res/140");
  CHECK(printed_references("para 6.5 of C07/21") == "council/doc/2007/21#6.5");
  CitingContext council;
  council.own = Target{"council", "doc", "2008/30", {}, {}, {}};
  CHECK(printed_references(long_text("As C07/21 says.", kParliament), council) ==
        "council/doc/2007/21");
  CitingContext file;
  file.own = Target{"file", "prices.txt", {}, {}, {}, {}};
  CHECK(printed_references(long_text("As C07/21 says.", kParliament), file) == "");
}

// In front of papers of the Union, which quote the laws of their countries.
const std::string kPaper =
    "Document of ITU on МСЭ, UIT, 国际电联 and its work, telecommunication.\n\n";

TEST_CASE("what a regulator, a court or a town made is not the Union's", "[belonging]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"The regulator adopted Decision 8 and Resolution 12 of its board.", ""},
      {"In the Supreme Court, Decision 8 was upheld.", ""},
      {"The Ministry supports Resolution 140.", "~pp/res/140"},
      {"Le régulateur a adopté la décision 8 et la résolution 12.", ""},
      {"la résolution 12 de son collège", ""},
      {"La Cour suprême, dans la décision 8, l'a dit.", ""},
      {"Le ministère rappelle la Résolution 140.", "~pp/res/140"},
      {"El Tribunal Supremo, en la decisión 8, confirmó la sanción.", ""},
      {"la resolución 12 del directorio", ""},
      {"El ministerio apoya la Resolución 140.", "~pp/res/140"},
      {"решение 8 коллегии агентства и резолюция 2 съезда операторов", ""},
      {"Верховный суд в решении 8 сказал иное.", ""},
      {"Министерство поддерживает Резолюцию 140.", "~pp/res/140"},
      {"某省人大常委会第12号决议、市政府第8号决定", ""},
      {"最高人民法院第8号决定", ""},
      {"أصدرت الهيئة القرار رقم 12 وألغت المقرر 8.", ""},
      {"تؤيد الوزارة القرار 140.", "~pp/res/140"},
      {"The regulator issued rules under Resolution 102 (Rev. Antalya, 2006).", "pp/res/102@2006"},
      {"Parliament approved what WTSA says in Resolution 50.", "~wtsa/res/50"},
      {"The regulator adopted rules. Resolution 140 asks for them.", "~pp/res/140"},
  }));
  CAPTURE(text);
  CHECK(printed_references(kPaper + text) == ids);
}

TEST_CASE("numbers beyond a series of Recommendations are rooms and parts", "[belonging]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"Room B.431, train V.502 and lift T.1205 of the ITU-T building", ""},
      {"кабинет В.431, МСЭ-Т", ""},
      {"ITU-T work on V.250, T.38 and B.10", "~itu-t/rec/v.250 ~itu-t/rec/t.38 ~itu-t/rec/b.10"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

}  // namespace
}  // namespace itu::analyzers
