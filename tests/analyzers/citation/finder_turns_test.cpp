// The finder on turns of phrase that translators choose: the part before its text and behind it,
// words that go back, lists of different parts, numbers before the name of their series.
#include <catch2/catch.hpp>

#include "tests/analyzers/citation/printed_references.h"

namespace itu::analyzers {
namespace {

struct Case {
  std::string text;
  std::string ids;
};

TEST_CASE("turns of translators in Chinese", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"第1号决议第\n9.4节", "?pp/res/1#9.4|wtsa/res/1#9.4|wtdc/res/1#9.4|wrc/res/1#9.4"},
      {"ITU-R第1-8号决议第A1.3.2.3段", "ra/res/1@8#a1.3.2.3"},
      {"《无线电规则》第22条第II节", "itu/rr#art.22.ii"},
      {"第13/5号至第15/5号课题",
       "?itu-t/q/13/5|itu-r/q/13/5 ?itu-t/q/14/5|itu-r/q/14/5 ?itu-t/q/15/5|itu-r/q/15/5"},
      {"ITU-T第16研究组第24号课题", "itu-t/sg/16 itu-t/q/24/16"},
      {"第5A/597号文件附件26", "~itu-r/wp5a/doc/597#annex.26"},
      {"电信标准化局第273号通函及其勘误1", "tsb/circ/273 tsb/circ/273/corr1"},
      {"CA/251和CA/252号行政通函", "br/ca/251 br/ca/252"},
      {"ITU-T L.1470建议书第6.3节和附录二", "itu-t/rec/l.1470#6.3 itu-t/rec/l.1470#appendix.ii"},
      {"《日内瓦行动计划》第20段(b)项", "wsis/geneva-plan#20.b"},
      {"2013年世界电信政策论坛第5号意见", "wtpf/op/5@2013"},
      {"《国际电信规则》第6条（2012年，迪拜）", "itu/itr@2012#art.6"},
      {"ITU-T X.1303之二建议书", "itu-t/rec/x.1303bis"},
      {"《财务规则》第10条和第27条第4款", "itu/finreg#art.10 itu/finreg#art.27.4"},
      {"C18/51号文件，其第4段载有结果", "council/doc/2018/51 council/doc/2018/51#4"},
      {"第1号决议（2022年，日内瓦，修订版）；该决议第9节", "wtsa/res/1@2022 wtsa/res/1@2022#9"},
      {"《操作公报》第1052期附件", "itu-t/ob/1052#annex"},
      {"第1000号课题", ""},
      {"第1次全体会议和第2委员会", ""},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("turns of translators in Arabic", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"المسائل 2/17 و3/17 و4/17 لقطاع تقييس الاتصالات", "itu-t/q/2/17 itu-t/q/3/17 itu-t/q/4/17"},
      {"المسألة 7 من لجنة الدراسات 16 لقطاع تقييس الاتصالات", "itu-t/q/7/16"},
      {"الرسالتان الإداريتان المعممتان CA/251 وCA/252", "br/ca/251 br/ca/252"},
      {"الإضافة 5 إلى توصيات السلسلة A", "itu-t/suppl/a.5"},
      {"العددين 1201 و1203 من النشرة التشغيلية", "itu-t/ob/1201 itu-t/ob/1203"},
      {"القرار 20 للجمعية WTSA (المراجَع في الحمامات، 2016)", "wtsa/res/20@2016"},
      {"القرار WTSA 44", "wtsa/res/44"},
      {"قرار المؤتمر WTDC 37", "wtdc/res/37"},
      {"القرار 32 (المراجع في المؤتمر العالمي للاتصالات الراديوية لعام 2019)", "wrc/res/32@2019"},
      {"المادة 6 من التذييل 30B", "~itu/rr#ap.30b.art.6"},
      {"المقرر 482 الصادر عن المجلس (المعدل في 2020)", "council/dec/482@2020"},
      {"الفقرة 2 من منطوق القرار 71 (المراجَع في دبي، 2018)", "pp/res/71@2018#resolves.2"},
      {"الوثيقة المؤقتة TD 904 للفريق TSAG", "itu-t/tsag/td/904"},
      {"المادة 3 من القانون رقم 10 لسنة 2003", ""},
      {"القسم \"يعترف كذلك\" من القرار 35 (WRC-19)", "wrc/res/35@2019#recognizing-further"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("turns of translators in French", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"Résolution 30 (Rév. Dubaï, 2014) (décide 1 et 3)",
       "wtdc/res/30@2014#resolves.1 wtdc/res/30@2014#resolves.3"},
      {"la Résolution 71 (Rév. Dubaï, 2018), dont l'Annexe 1 contient le plan",
       "pp/res/71@2018 pp/res/71@2018#annex.1"},
      {"la Décision 5 (Rév. Dubaï, 2018), dont le décide 2 fixe la limite",
       "pp/dec/5@2018 pp/dec/5@2018#resolves.2"},
      {"la Résolution 135 (Rév. Busan, 2014), et notamment le point 3 du décide",
       "pp/res/135@2014 ~pp/res/135@2014#resolves.3"},
      {"les points 4 à 7 du dispositif de la Résolution 37 (Rév. Dubaï, 2014)",
       "wtdc/res/37@2014#resolves.4..7"},
      {"les §§ 12 à 14 du compte rendu C09/107", "council/doc/2009/107#12..14"},
      {"la Décision 482 (modifiée en 2008) et son annexe, la Décision 535 du Conseil",
       "council/dec/482@2008 council/dec/482@2008#annex council/dec/535"},
      {"Décision 5 (Rév. Antalya, 2006), Annexe 1, point 1.5", "pp/dec/5@2006#annex.1.1.5"},
      {"au paragraphe 6.3 et à l'Appendice II de la Recommandation UIT-T L.1470",
       "itu-t/rec/l.1470#6.3 itu-t/rec/l.1470#appendix.ii"},
      {"l'Annexe 3 relève du numéro 15.12 et du numéro 197 de la Constitution",
       "~#annex.3 ~itu/rr#15.12 ~itu/cs#197"},
      {"la Question 7 de la Commission d'études 16 de l'UIT-T", "itu-t/q/7/16"},
      {"les Circulaires administratives CA/251 et CA/252", "br/ca/251 br/ca/252"},
      {"le Document temporaire TD 904 du GCNT", "itu-t/tsag/td/904"},
      {"les numéros 1201 et 1203 du Bulletin d'exploitation", "itu-t/ob/1201 itu-t/ob/1203"},
      {"document A/60/846/Add.3", "un/doc/a/60/846/add3"},
      {"le § 4.2 du Plan d'action de Buenos Aires", ""},
      {"la loi n° 96-14 du 3 mai 1996, article 19", ""},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("turns of translators in Spanish", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"habida cuenta de los considerandos a) y c) anteriores", "#considering.a #considering.c"},
      {"el Acuerdo 546, cuyo resuelve 2 pasa a ser el 3",
       "council/dec/546 council/dec/546#resolves.2"},
      {"la Resolución 71 (Rev. Dubái, 2018), cuyo Anexo 1 contiene el plan",
       "pp/res/71@2018 pp/res/71@2018#annex.1"},
      {"en la cláusula 6.3 y en el Apéndice II de la Recomendación UIT-T L.1470",
       "itu-t/rec/l.1470#6.3 itu-t/rec/l.1470#appendix.ii"},
      {"los capítulos 2 y 3 de la Recomendación UIT-T D.140",
       "itu-t/rec/d.140#chapter.2 itu-t/rec/d.140#chapter.3"},
      {"la Cuestión 7 de la Comisión de Estudio 16 del UIT-T", "itu-t/q/7/16"},
      {"las Circulares Administrativas CA/251 y CA/252", "br/ca/251 br/ca/252"},
      {"el Documento Temporal 904 del GANT", "itu-t/tsag/td/904"},
      {"Acuerdo 482, Anexo", "council/dec/482#annex"},
      {"la Resolución 130 (Rev. Dubái, 2018) con su encarga al Secretario General 3, la Resolución "
       "45 (Rev. Dubái, 2014)",
       "pp/res/130@2018 pp/res/130@2018#instructs-sg.3 wtdc/res/45@2014"},
      {"el punto 3.4 del informe C10/38", "council/doc/2010/38#3.4"},
      {"la Ley federal de 30 de marzo de 1911 (art. 41)", ""},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("turns of translators in Russian", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"Резолюция 1332 (С11, последнее изм. С16)", "council/res/1332@2016"},
      {"п. A1.3.2.3 Резолюции МСЭ-R 1-8", "ra/res/1@8#a1.3.2.3"},
      {"Вопросу 7 16-й Исследовательской комиссии МСЭ-Т", "itu-t/q/7/16"},
      {"Циркулярах 268 и 273 БСЭ", "tsb/circ/268 tsb/circ/273"},
      {"Дополнение 70 к Рекомендациям МСЭ-Т серии Y", "itu-t/suppl/y.70"},
      {"Мнения 1–2 ВФПЭ-13", "wtpf/op/1@2013 wtpf/op/2@2013"},
      {"№ 1201 и № 1203 Оперативного бюллетеня", "itu-t/ob/1201 itu-t/ob/1203"},
      {"Временный документ 904 КГСЭ", "itu-t/tsag/td/904"},
      {"Решения 5 (Пересм. Дубай, 2018 г.), Приложения 2, п. 21", "pp/dec/5@2018#annex.2.21"},
      {"Рекомендация МСЭ-Т X.1205 (04/2008), Добавление 5 к Рекомендациям серии D",
       "itu-t/rec/x.1205@2008-04 itu-t/suppl/d.5"},
      {"(п. 5.550B, Резолюция 243 (ВКР-19))", "~itu/rr#5.550b wrc/res/243@2019"},
      {"в Приложение 30B, а Статья 6 этого Приложения", "~itu/rr#ap.30b ~itu/rr#ap.30b.art.6"},
      {"Федеральный закон № 187-ФЗ", ""},
      {"Статья 1 Устава, а именно пп. 3A и 19A, и п. 84 Конвенции",
       "~itu/cs#art.1 ~itu/cs#3a ~itu/cs#19a ~itu/cv#84"},
      {"пункты 12–14 протокола C09/107", "council/doc/2009/107#12..14"},
      {"Решения ВКР-15", ""},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

}  // namespace
}  // namespace itu::analyzers
