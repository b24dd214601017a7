// Wordings that circulars, minutes and reports have every day: meetings by the name of a year in
// which they did not meet, whose text each of a list is, letters in a number, what is issued
// beside.
#include <catch2/catch.hpp>

#include "tests/analyzers/citation/printed_references.h"

namespace itu::analyzers {
namespace {

struct Case {
  std::string text;
  std::string ids;
};

TEST_CASE("texts of a meeting are of the year in which it met", "[everyday]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"WTSA-20 Resolution 2", "wtsa/res/2@2022"},
      {"Annexes A and B of WTSA-20 Resolution 2",
       "wtsa/res/2@2022#annex.a wtsa/res/2@2022#annex.b"},
      {"Résolution 92 (AMNT-20)", "wtsa/res/92@2022"},
      {"Резолюция 2 ВАСЭ-20", "wtsa/res/2@2022"},
      {"WTSA-20第2号决议附件B", "wtsa/res/2@2022#annex.b"},
      {"WTDC-21 Resolution 37", "wtdc/res/37@2022"},
      {"WTSA-16 Resolution 2", "wtsa/res/2@2016"},
      // Its documents keep the name.
      {"WTSA-20 Document 38(Add.20)", "wtsa/doc/2020/38/add20"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("Chinese brackets name the last amendment", "[everyday]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"理事会第558号决定（C10，最近一次修正：C19）", "council/dec/558@2019"},
      {"第1372号决议（2015年，最近一次修正：2019年）", "council/res/1372@2019"},
      {"第1372号决议（2015年，最后修改于2019年）", "council/res/1372@2019"},
      {"理事会第1333号决议（C11，最近一次修改：C16）", "council/res/1333@2016"},
      {"理事会第482号决定（2001年，最新修正：2023年）", "council/dec/482@2023"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("a body named before one text is not the body of the one before", "[everyday]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"ITU: Resolution 130 and Council Resolution 1336", "~pp/res/130 council/res/1336"},
      {"القرار 130 والقرار 1143 الصادر عن المجلس", "~pp/res/130 council/res/1143"},
      {"Resolution 130 and WTSA Resolution 50", "~pp/res/130 wtsa/res/50"},
      // Behind the last it is of all.
      {"Resolution 20 and Resolution 64 of WTSA", "wtsa/res/20 wtsa/res/64"},
      {"Resolution 1282 and Decision 558 of the Council", "council/res/1282 council/dec/558"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("letters behind a number lie in it", "[everyday]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"el § 9, apartados d) a g), del Plan de Acción de Ginebra", "wsis/geneva-plan#9.d..g"},
      {"paragraph 90, sub-items e), k) and l), of the Tunis Agenda",
       "wsis/tunis-agenda#90.e wsis/tunis-agenda#90.k wsis/tunis-agenda#90.l"},
      {"au paragraphe 13, alinéas a) et c), du Plan d'action de Genève",
       "wsis/geneva-plan#13.a wsis/geneva-plan#13.c"},
      {"paragraph 90 of the Tunis Agenda, whose sub-items e) and k) concern regulators",
       "wsis/tunis-agenda#90 wsis/tunis-agenda#90.e wsis/tunis-agenda#90.k"},
      // A number lies in no number.
      {"paragraphs 9, 10 and 11 of the Tunis Agenda",
       "wsis/tunis-agenda#9 wsis/tunis-agenda#10 wsis/tunis-agenda#11"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("what is issued beside a text is cited whole", "[everyday]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"§ 6.4 of ITU-T E.164 and its Amendment 1", "itu-t/rec/e.164#6.4 itu-t/rec/e.164/amd1"},
      {"clause 3 of Recommendation ITU-T G.729 (2006) Amd. 1", "itu-t/rec/g.729@2006/amd1#3"},
      {"clause 3 of Recommendations ITU-T G.729 and G.711", "itu-t/rec/g.729#3 itu-t/rec/g.711#3"},
      {"Документ WTDC-22/25 (Доп.4)", "wtdc/doc/2022/25/add4"},
      {"Документ C23/25 (Доп. 1)", "council/doc/2023/25/add1"},
      {"Документ C23/25 (доп. данные)", "council/doc/2023/25"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("the first of the texts that a sentence lists", "[everyday]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"in line with Resolution 18 (Rev. New Delhi, 2024), WTDC Resolution 59 and Resolution ITU-R "
       "75 (Dubai, 2023). Annex A to the first of these gives it",
       "wtsa/res/18@2024 wtdc/res/59 ra/res/75@2023 wtsa/res/18@2024#annex.a"},
      {"Резолюции 174 и 181 (Гвадалахара, 2010 г.), причем в пункте 2 раздела решает первой из "
       "них речь идет об ином",
       "pp/res/174@2010 pp/res/181@2010 pp/res/174@2010#resolves.2"},
      // Of a list in the sentence before the last nothing is meant.
      {"Annex A to the first of these", "~#annex.a"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("a text named again by its number has the edition said before", "[everyday]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"la Resolución 1 (Rev. Nueva Delhi, 2024)\n\ncon arreglo a la cláusula 9.4.1 de dicha "
       "Resolución 1",
       "wtsa/res/1@2024 wtsa/res/1@2024#9.4.1"},
      {"Resolution 1 (Rev. Geneva, 2022) applies.\n\nSee section 9 of the said Resolution 1.",
       "wtsa/res/1@2022 wtsa/res/1@2022#9"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("items above under the same heading", "[everyday]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"encarga al Director de la Oficina de Desarrollo de las Telecomunicaciones\n\n1\tque "
       "ayude;\n\n2\tque informe sobre la aplicación del punto 1 anterior,",
       "~#instructs-dir-bdt.1"},
      {"décide\n\n1\tde créer;\n\n3\tpendant l'étude visée au point 1 ci-dessus,", "~#resolves.1"},
      {"поручает Директору Бюро развития электросвязи\n\n1\tодно;\n\n2\tдва;\n\n3\tотчет "
       "во исполнение пунктов 1 и 2, выше,",
       "~#instructs-dir-bdt.1 ~#instructs-dir-bdt.2"},
      // No such item above, or an annex since.
      {"décide\n\n1\tde créer;\n\n3\tl'étude visée au point 2 ci-dessus,", "#2"},
      {"décide\n\n1\tde créer;\n\nANNEXE\n\n1\tl'étude visée au point 1 ci-dessus,", "#1"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("items of a section of the citing text, each a member", "[everyday]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"ITU: visées aux alinéas a) et c) du § 4.1 n'ont pas", "#4.1.a #4.1.c"},
      {"ITU: the matters in sub-items a) and b) of section 3.2 are", "#3.2.a #3.2.b"},
      {"ITU: sub-items a) and b) of section 3.2 of Document C23/5",
       "council/doc/2023/5#3.2.a council/doc/2023/5#3.2.b"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("annexes by letters of another alphabet", "[everyday]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"МСЭ: предложения в разделе 3 и Приложении А.", "~#annex.a"},
      {"Приложение В к Документу C23/5", "council/doc/2023/5#annex.b"},
      {"Приложение А к Документу C23/5", "council/doc/2023/5#annex.a"},
      // A preposition.
      {"МСЭ: в Приложении в новой редакции", ""},
      {"МСЭ: дано в Приложении, а не в тексте", ""},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("symbols of two bodies, asides and turned numbers", "[everyday]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"its report will be issued as A/80/62-E/2025/8", "~un/doc/a/80/62 ~un/doc/e/2025/8"},
      {"the roadmap for action line C5 (Annex 4 to Document CWG-WSIS-41/5)",
       "wsis/action-line/c5 cwg-wsis/doc/41/5#annex.4"},
      {"action lines C2 (infrastructure) and C5 (confidence)",
       "wsis/action-line/c2 wsis/action-line/c5"},
      {"أن لجنة الدراسات 1 لقطاع تنمية الاتصالات تدرس المسألة 5/1", "itu-d/sg/1 ~itu-d/q/5/1"},
      {"يدرس قطاع تنمية الاتصالات المسألة 5/2", "itu-d/q/5/2"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("articles of the treaties of others", "[everyday]") {
  const auto& text = GENERATE(values<std::string>({
      "ITU: обязательства, вытекающие из статьи 19 Пакта о гражданских правах",
      "UIT: La Convention sur l'élimination des discriminations, et en particulier son article 11",
      "UIT: el Pacto de Derechos Civiles y, en particular, su artículo 19",
  }));
  CAPTURE(text);
  CHECK(printed_references(text).find("art.") == std::string::npos);
}

}  // namespace
}  // namespace itu::analyzers
