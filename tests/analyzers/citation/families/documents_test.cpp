// Documents: lists whose members leave out what they share, what is issued beside them, numbers
// that only the session explains.
#include <array>
#include <catch2/catch.hpp>

#include "analyzers/citation/finder.h"
#include "analyzers/citation/grammar/document_lists.h"
#include "tests/analyzers/citation/printed_references.h"

namespace itu::analyzers {
namespace {

std::string found(std::string_view text, const CitingContext& context = {}) {
  return printed_references(text, context);
}

CitingContext citing(std::string_view own, std::string_view body = {}, int year = 0) {
  CitingContext context;
  context.own = parse_id(own);
  context.body = body;
  context.year = year;
  return context;
}

struct Case {
  std::string text;
  std::string ids;
};

TEST_CASE("members of a list of documents leave out what they share", "[documents]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"Documents C17/64, 65 and 66",
       "council/doc/2017/64 council/doc/2017/65 council/doc/2017/66"},
      {"(C17/64, INF/5)", "council/doc/2017/64 council/doc/2017/inf/5"},
      {"CWG-WCIT12/C-30, C-31 and C-33 to C-35",
       "cwg-wcit12/doc/c/30 cwg-wcit12/doc/c/31 cwg-wcit12/doc/c/33 cwg-wcit12/doc/c/34 "
       "cwg-wcit12/doc/c/35"},
      {"Документы WG-WSIS-9/1–9/3, 9/10 и 9/11(Rev.1)",
       "wg-wsis/doc/9/1 wg-wsis/doc/9/2 wg-wsis/doc/9/3 wg-wsis/doc/9/10 wg-wsis/doc/9/11/rev1"},
      {"CWG-LANG-8/2、8/3及8/5号文件", "cwg-lang/doc/8/2 cwg-lang/doc/8/3 cwg-lang/doc/8/5"},
      {"SG16-C-312 وC-315", "itu-t/sg16/c/312 itu-t/sg16/c/315"},
      {"Circulars CA/218 and CA/226", "br/ca/218 br/ca/226"},
      {"Documents Nos. 5044 and 5057/CA32", "council/doc/ca32/5044 council/doc/ca32/5057"},
      // A number that nothing announces has to end its list.
      {"C17/64, 65 countries were heard", "council/doc/2017/64"},
      {"C17/64 and 65 others", "council/doc/2017/64"},
      {"C17/64, 2017", "council/doc/2017/64"},
      {"C17/64 to C17/2", "council/doc/2017/64 council/doc/2017/2"},
  }));
  CAPTURE(text);
  CHECK(found(text) == ids);
}

TEST_CASE("what is issued beside a document takes its number", "[documents]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"Document C17/10 and its Corrigendum 1", "council/doc/2017/10 council/doc/2017/10/corr1"},
      {"Document C18/51 et de son Addendum 1", "council/doc/2018/51 council/doc/2018/51/add1"},
      {"C14/64, con sus Addenda 1 y 2",
       "council/doc/2014/64 council/doc/2014/64/add1 council/doc/2014/64/add2"},
      {"C06/10 с Дополнительным документом 1", "council/doc/2006/10 council/doc/2006/10/add1"},
      {"الوثيقة C17/11 وإضافتها 1", "council/doc/2017/11 council/doc/2017/11/add1"},
      {"RRB16-3/4号文件及其补遗1至3",
       "itu-r/rrb/doc/2016-3/4 itu-r/rrb/doc/2016-3/4/add1 itu-r/rrb/doc/2016-3/4/add2 "
       "itu-r/rrb/doc/2016-3/4/add3"},
      {"RPM-CIS16/4 + Annex", "itu-d/rpm-cis/doc/2016/4 itu-d/rpm-cis/doc/2016/4#annex"},
      {"CR/376 and its Corrigendum 1", ""},  // "CR/376" alone may be anything
      {"Circular letter CR/376 and its Corrigendum 1", "br/cr/376 br/cr/376/corr1"},
      {"RRB19-3/6(Add.1-3)",
       "itu-r/rrb/doc/2019-3/6/add1 itu-r/rrb/doc/2019-3/6/add2 itu-r/rrb/doc/2019-3/6/add3"},
      // The addendum is of the other document.
      {"PP-14/42(Add.30) and Addendum 16 to Document PP-14/48",
       "pp/doc/2014/42/add30 pp/doc/2014/48/add16"},
      {"WSIS- II/PC-2/CONTR/26 and 27",
       "wsis/doc/wsis-ii/pc-2/contr/26 wsis/doc/wsis-ii/pc-2/contr/27"},
      {"Annex 2 to TSB Circular 117", "tsb/circ/117#annex.2"},
      {"S05-TUNIS-DOC-0009!R1!MSW-C", "wsis/doc/wsis-05/tunis/doc/9/rev1"},
      {"T-REC-G.984.5-200709-S!Amd1!PDF-E", "itu-t/rec/g.984.5@2007-09/amd1"},
      {"T-REC-Z.100-201811-I!AnnF2!MSW-E", "itu-t/rec/z.100@2018-11#annex.f2"},
  }));
  CAPTURE(text);
  CHECK(found(text) == ids);
}

TEST_CASE("the session explains bare numbers of documents", "[documents]") {
  const CitingContext pp = citing("pp/doc/2002/177");
  CHECK(found("Documents 9, 9Add.1, 21 and 56", pp) ==
        "~pp/doc/2002/9 ~pp/doc/2002/9/add1 ~pp/doc/2002/21 ~pp/doc/2002/56");
  CHECK(found("DT/34, DT/38 and DT/41(Rev.\n1)", pp) ==
        "~pp/doc/2002/dt/34 ~pp/doc/2002/dt/38 ~pp/doc/2002/dt/41/rev1");
  CHECK(found("USA/16/47, J/20/5 and D/43/7 to D/43/9", pp) ==
        "~pp/prop/2002/usa/16/47 ~pp/prop/2002/j/20/5 ~pp/prop/2002/d/43/7 "
        "~pp/prop/2002/d/43/8 ~pp/prop/2002/d/43/9");
  // One letter is no member where no conference is known.
  CHECK(found("the part J/20/5 of the kit") == "");
  CHECK(found("DT/34") == "");
  CHECK(found("Document 33(Rev.1) of PP-06") == "pp/doc/2006/33/rev1");

  CHECK(found("DT-4 and DT-5", citing("wsis/doc/wsis-ii/pc-2/doc/3")) ==
        "~wsis/doc/wsis-ii/pc-2/dt/4 ~wsis/doc/wsis-ii/pc-2/dt/5");
  CHECK(found("Документ 9/9", citing("wg-wsis/doc/9/13")) == "~wg-wsis/doc/9/9");
  CHECK(found("Docs. 3/75, 3/76, 3/79", citing("br/cace/123")) ==
        "~itu-r/sg3/doc/75 ~itu-r/sg3/doc/76 ~itu-r/sg3/doc/79");
}

TEST_CASE("a study group explains the letters of its series", "[documents]") {
  const CitingContext group = citing("itu-t/sg16/r/24@2005-2008");
  CHECK(found("TD 230R2(P), TD 309 (WP2/16) and TD 255 (GEN/16)", group) ==
        "~itu-t/sg16/td/plen/230/rev2 ~itu-t/sg16/td/wp2/309 ~itu-t/sg16/td/gen/255");
  CHECK(found("C 201, C 204 and C 207 to C 209", group) ==
        "~itu-t/sg16/c/201 ~itu-t/sg16/c/204 ~itu-t/sg16/c/207 ~itu-t/sg16/c/208 "
        "~itu-t/sg16/c/209");
  CHECK(found("Вклады C-312 и С-318", group) == "~itu-t/sg16/c/312 ~itu-t/sg16/c/318");
  CHECK(found("LS 97 to LS 98", group) == "~itu-t/sg16/ls/97 ~itu-t/sg16/ls/98");
  CHECK(found("Room C 201 is closed").empty());
}

TEST_CASE("a tail takes the place of the like end of a symbol", "[documents]") {
  CHECK(spell_out("cwg-wcit12/td-21", "td-26") == "cwg-wcit12/td-26");
  CHECK(spell_out("wg-wsis-9/1", "9/7") == "wg-wsis-9/7");
  CHECK(spell_out("c17/64", "66") == "c17/66");
  CHECK_FALSE(spell_out("c17/64", "inf/5"));
  CHECK_FALSE(spell_out("64", "65"));  // nothing would be left of the symbol
}

TEST_CASE("issues of the Operational Bulletin far from its name", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"Operational Bulletin No. 1158, 1160 and 1162", "itu-t/ob/1158 itu-t/ob/1160 itu-t/ob/1162"},
      {"ITU Operational Bulletin Nos. 802 to 804", "itu-t/ob/802 itu-t/ob/803 itu-t/ob/804"},
      {"the Operational Bulletin, issue No. 997 of 1.II.2012", "itu-t/ob/997"},
      {"in Operational Bulletin No. 1120, p. 7, and No. 1141", "itu-t/ob/1120 itu-t/ob/1141"},
      {"le Bulletin d'exploitation; voir le N° 1158 du 15.X.2018 et les numéros 1156 et 1157",
       "itu-t/ob/1158 itu-t/ob/1156 itu-t/ob/1157"},
      {"el Boletín de Explotación, números 1156 a 1158",
       "itu-t/ob/1156 itu-t/ob/1157 itu-t/ob/1158"},
      {"Оперативный бюллетень МСЭ, выпуски 1156 и 1157", "itu-t/ob/1156 itu-t/ob/1157"},
      {"النشرة التشغيلية رقم 1168 بعد العددين 1166 و1167",
       "itu-t/ob/1168 itu-t/ob/1166 itu-t/ob/1167"},
      {"《操作公报》第810期，此前见第802至803期", "itu-t/ob/810 itu-t/ob/802 itu-t/ob/803"},
      {"ITU-T sends Bulletin No. 992.", "~itu-t/ob/992"},
      // The number is another's, or counts something.
      {"ITU-T sends Bulletin No. 12.", ""},
      {"Operational Bulletin No. 1158, 15 pages", "itu-t/ob/1158"},
      {"Operational Bulletin No. 1158. The hall has number 1160.", "itu-t/ob/1158"},
      {"the Operational Bulletin and No. 1005 of the Convention", "~itu/cv#1005"},
      {"the Operational Bulletin, numbers 20 and 30", ""},
  }));
  CAPTURE(text);
  CHECK(found(text) == ids);
}

TEST_CASE("circulars of BR without the word, in texts on radio", "[documents]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"ITU-R members: see CR/296 and CR/386.", "~br/cr/296 ~br/cr/386"},
      {"Règlement des radiocommunications: la lettre CR/58", "itu/rr ~br/cr/58"},
      {"МСЭ-R: письма CR/58 и CR/345", "~br/cr/58 ~br/cr/345"},
      {"《无线电规则》：CR/58和CR/345号函", "itu/rr ~br/cr/58 ~br/cr/345"},
      {"لوائح الراديو: الرسالتين CR/412 وCR/419", "itu/rr ~br/cr/412 ~br/cr/419"},
      {"Administrative Circular CA/270", "br/ca/270"},
      {"CA/270", ""},
      {"coin cell CR/2032", ""},
  }));
  CAPTURE(text);
  CHECK(found(text) == ids);
}

TEST_CASE("drafts of the conference that the text is of", "[documents]") {
  const CitingContext pp = citing("pp/doc/2002/140");
  const auto& [text, ids] = GENERATE(values<Case>({
      {"draft Resolution COM5/3", "~pp/draft-res/2002/com5/3"},
      {"draft Resolution COM5/ 6", "~pp/draft-res/2002/com5/6"},
      {"draft Decision COM 5/2", "~pp/draft-dec/2002/com5/2"},
      {"Resolutions COM4/1 to COM4/3",
       "~pp/draft-res/2002/com4/1 ~pp/draft-res/2002/com4/2 ~pp/draft-res/2002/com4/3"},
      {"Résolution PLEN/3", "~pp/draft-res/2002/plen/3"},
  }));
  CAPTURE(text);
  CHECK(found(text, pp) == ids);
  CHECK(found("draft Resolution COM5/3", citing("council/doc/2002/30")) == "?");
}

TEST_CASE("a place and year behind a link are the edition", "[documents]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"Opinion 1 of Lisbon, 2009", "wtpf/op/1@2009"},
      {"Resolution 6 of Kyoto, 1994", "pp/res/6@1994"},
      {"la Résolution 30 d'Istanbul, 2002", "wtdc/res/30@2002"},
      {"la Resolución 6 de Kyoto, 1994", "pp/res/6@1994"},
      {"Recommendation ITU-D 22", "itu-d/rec/22"},
      {"la Recommandation UIT-D 19", "itu-d/rec/19"},
      {"Рекомендация МСЭ-D 19", "itu-d/rec/19"},
      {"التوصية ITU-D 19", "itu-d/rec/19"},
      {"Resolution 140 of Lisbon hotels", "~pp/res/140"},
      // The meeting of another body is none.
      {"PP Resolution 175, WTSA-12 Resolution 70", "pp/res/175 wtsa/res/70@2012"},
      {"PP Resolution 130, and the Opinion 4 (Lisbon, 2009)", "pp/res/130 wtpf/op/4@2009"},
      {"Рез. 29 ВАСЭ, а также Резолюция 22 (Пересм. Дубай, 2014 г.)",
       "wtsa/res/29 wtdc/res/22@2014"},
  }));
  CAPTURE(text);
  CHECK(found(text) == ids);
}

TEST_CASE("nothing cites what the Council had not made yet", "[documents]") {
  const auto& [own, text, ids] = GENERATE(values<std::array<std::string, 3>>({
      {"council/doc/2007/21", "Resolution 1282", "council/res/1282"},
      {"council/doc/2007/21", "Resolution 1386", "?"},
      {"council/doc/2018/21", "Resolution 1386", "council/res/1386"},
      {"council/doc/2003/21", "Decision 600", "?"},
      {"council/doc/2017/21", "Decision 600", "council/dec/600"},
      {"pp/doc/1994/21", "Decision 464", "council/dec/464"},
  }));
  CAPTURE(own, text);
  CHECK(found(text, citing(own)) == ids);
}

TEST_CASE("supplements belong to a series or to a Recommendation", "[documents]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"ITU-T Y Suppl. 35", "itu-t/suppl/y.35"},
      {"[b-ITU-T G-Suppl.39]", "itu-t/suppl/g.39"},
      {"Supplement 29 to ITU-T X-series Recommendations", "itu-t/suppl/x.29"},
      {"Supplements 9 and 10 to the Y-series", "itu-t/suppl/y.9 itu-t/suppl/y.10"},
      {"Suppl. 2 of the E series", "itu-t/suppl/e.2"},
      {"ITU-T L-series Recommendations – Supplement 12 (07/2014)", "itu-t/suppl/l.12@2014-07"},
      {"Supplément 4 aux Recommandations UIT-T de la série K", "itu-t/suppl/k.4"},
      {"Recommandations UIT-T de la série K – Supplément 4", "itu-t/suppl/k.4"},
      {"Suplemento 16 a las Recomendaciones UIT-T de la serie L", "itu-t/suppl/l.16"},
      {"Добавление 6 к Рекомендациям МСЭ-Т серии Х", "itu-t/suppl/x.6"},
      {"ITU-T Y系列增补46", "itu-t/suppl/y.46"},
      {"Supplement 1 (11/07) to Recommendation ITU-T E.156", "itu-t/rec/e.156/suppl1@2007-11"},
      // Documents have no supplements.
      {"Supplement 3 to Document C07/21", "council/doc/2007/21"},
      {"Amd. 2 replaces it", ""},
      {"ITU-T X.500 (2012), with Cor.2 (04/2016)",
       "itu-t/rec/x.500@2012 ~itu-t/rec/x.500@2012/cor2@2016-04"},
      {"ITU-T X.500 (2012). It has Amd. 2", "itu-t/rec/x.500@2012"},
  }));
  CAPTURE(text);
  CHECK(found(text) == ids);
}

TEST_CASE("blanks inside symbols are lost where only the symbol is left", "[documents]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"C18/ 51", "council/doc/2018/51"},
      {"C19/\n51 and C12/ INF/ 9", "council/doc/2019/51 council/doc/2012/inf/9"},
      {"PP-\n18/ 173(Rev. 1)", "pp/doc/2018/173/rev1"},
      {"CL-19/ 12", "sg/cl/19/12"},
      {"CWG Internet 13/ 4", "cwg-internet/doc/13/4"},
      {"WSIS-II/PC 3/DOC/ 5", "wsis/doc/wsis-ii/pc-3/doc/5"},
      {"Rec. ITU T\nY.2053\xEF\xBF\xBD", "itu-t/rec/y.2053"},
      {"C60/ 51", ""},
      {"the years 2018/ 19", ""},
      {"C18/\n\n51", ""},
  }));
  CAPTURE(text);
  CHECK(found(text) == ids);
}

TEST_CASE("the year of a revision is that of its number alone", "[documents]") {
  CHECK(found("Council Resolutions 1306, 1334 (Rev. 2015) and 1336 (Rev. 2015)") ==
        "council/res/1306 council/res/1334@2015 council/res/1336@2015");
}

TEST_CASE("clauses stand behind tags, twins and a comma alone", "[documents]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"[ITU-T Y.3511], clause 7.1", "itu-t/rec/y.3511#7.1"},
      {"ITU-T X.690 | ISO/IEC 8825-1, 8.1.2", "itu-t/rec/x.690#8.1.2"},
      {"[b-ITU-T X.1163, 3.1.12]", "itu-t/rec/x.1163#3.1.12"},
      {"clause 4.1/E.118", "~itu-t/rec/e.118#4.1"},
      {"Tables 1 and 2/X.1601", "~itu-t/rec/x.1601#table.1 ~itu-t/rec/x.1601#table.2"},
      {"ITU-T G.711, 12.5 kbit/s", "itu-t/rec/g.711"},
  }));
  CAPTURE(text);
  CHECK(found(text) == ids);
}

}  // namespace
}  // namespace itu::analyzers
