// Places whose text the words leave out, settled by what is named around them; lists of action
// lines.
#include <catch2/catch.hpp>

#include "tests/analyzers/citation/printed_references.h"

namespace itu::analyzers {
namespace {

struct Case {
  std::string text;
  std::string ids;
};

TEST_CASE("bare provisions are of the instrument named around them", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      // The nearest number of the paragraph decides, not the name read last.
      {"In texts of ITU, CS 214 and CV 519 are alike; see also Nos. 215 and 520.",
       "~itu/cs#214 ~itu/cv#519 ~itu/cs#215 ~itu/cv#520"},
      {"RR Article 9, and see No. 11.44B.1 on it", "itu/rr#art.9 ~itu/rr#11.44b.1"},
      {"§ 8.17 of Appendix 30B (Rev.WRC-15)", "itu/rr@2015#ap.30b.8.17"},
      {"Table 21-4 of Article 21 RR", "itu/rr#art.21.table.21-4"},
      {"Nos. 50 bis and 61A of the Convention", "~itu/cv#50bis ~itu/cv#61a"},
      // Parts of a publication that every reader knows, not of the text of another sentence.
      {"ITU wrote Document C15/5. Part A, Section A10 stays.", "council/doc/2015/5"},
      {"ITU wrote in Document C15/5 on Part A, Section A10",
       "council/doc/2015/5 ~council/doc/2015/5#part.a.a10"},
      // Tables of this text, unless their numbers are those of the Radio Regulations.
      {"ITU met.\n\nThe dates are in Table 1 and Figure 2-1 below.", "~#table.1 #figure.2-1"},
      {"ITU met.\n\nTable 2 has the dates.", "~#table.2"},
      {"ITU met.\n\nTable 2\nDate\tStep", ""},
      {"ITU met.\n\nTable 2 – Steps", ""},
      {"МСЭ-R: пределы таблицы 22-1A и п. 22.5C", "~itu/rr#art.22.table.22-1a ~itu/rr#22.5c"},
      // Russian has one word for annexes and appendices.
      {"МСЭ-R: сведения по Приложению 4 и Приложению 30B", "~itu/rr#ap.4 ~itu/rr#ap.30b"},
      {"МСЭ-R: сведения в Приложении 2", "~#annex.2"},
      {"МСЭ-T: сведения в Приложении 4", "~#annex.4"},
      // Nothing named: bare numbers are anybody's.
      {"The delegation of ITU refers to declaration No. 37 and to Article 12.", ""},
      {"Article 12 of the host country's act obliges drivers", ""},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("numbers with dots before a text are its places", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"according to 7.4.1 of WTSA Resolution 1, it may", "wtsa/res/1#7.4.1"},
      {"5.2.3, 5.2.4 and 5.3 of Resolution 1 (Rev. Dubai, 2012)",
       "wtsa/res/1@2012#5.2.3 wtsa/res/1@2012#5.2.4 wtsa/res/1@2012#5.3"},
      {"as in 5.2.3 of [ITU-T X.1205]", "itu-t/rec/x.1205#5.2.3"},
      {"4.3 of C07/21", "council/doc/2007/21#4.3"},
      {"au 7.4.1 de la Recommandation UIT-T A.8", "itu-t/rec/a.8#7.4.1"},
      // The numbers of what has been read before stay with that.
      {"clause 3.1 of Recommendation ITU-T A.1 and 7.4 of ITU-T A.8",
       "itu-t/rec/a.1#3.1 itu-t/rec/a.8#7.4"},
      // Counted by another word, or no number of a part.
      {"version 2.1 of Recommendation ITU-T X.1205", "itu-t/rec/x.1205"},
      {"the band 2.1 GHz of Resolution 223 (WRC-15)", "wrc/res/223@2015"},
      {"an annual growth of 7.4 in the countries", ""},
      {"three of Recommendations ITU-T A.8", "itu-t/rec/a.8"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("a place behind a comma lies in the place before it", "[finder]") {
  CHECK(printed_references("Resolution 71 (Rev. Busan, 2014), Annex 2, Table 4") ==
        "pp/res/71@2014#annex.2.table.4");
}

TEST_CASE("Appendices of the Radio Regulations have articles of their own", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"§ 4.1.12 of Article 4 of Appendices 30 and 30A (Rev.WRC-19)",
       "itu/rr@2019#ap.30.art.4.4.1.12 itu/rr@2019#ap.30a.art.4.4.1.12"},
      {"Règlement des radiocommunications: § 6.17 de l'Article 6 de l'Appendice 30B",
       "itu/rr ~itu/rr#ap.30b.art.6.6.17"},
      // The Russian edition calls Appendices annexes, and their Annexes additions.
      {"Регламент радиосвязи. В отношении Приложения 30B действует § 6.17 Статьи 6 и "
       "Дополнение 4 к нему.",
       "itu/rr ~itu/rr#ap.30b ~itu/rr#ap.30b.art.6.6.17 ~itu/rr#ap.30b.annex.4"},
      {"《无线电规则》规定:附录30和附录30A第4条第4.1.3段,见该附录附件4",
       "itu/rr ~itu/rr#ap.30.art.4.4.1.3 ~itu/rr#ap.30a.art.4.4.1.3 ~itu/rr#ap.30a.annex.4"},
      {"AP30/30A of the RR", "itu/rr#ap.30 itu/rr#ap.30a"},
      {"Appendices 30 and 30A, Article 4, § 4.1.3 of the Radio Regulations",
       "itu/rr#ap.30.art.4.4.1.3 itu/rr#ap.30a.art.4.4.1.3"},
      {"《无线电规则》附录30（WRC-19，修订版）第4条第4.1.3段", "itu/rr#ap.30.art.4.4.1.3"},
      // Numbered provisions are of the Regulations, sections of the Appendices; none of the
      // Appendices lies in another.
      {"RR Article 9: No. 9.38.1, 11.15.1 or § 4.1.5 of AP30/30A",
       "itu/rr#art.9 ~itu/rr#9.38.1 ~itu/rr#11.15.1 ~itu/rr#ap.30.4.1.5 ~itu/rr#ap.30a.4.1.5"},
      {"Radio Regulations: AP 30/30A, Appendix 30B", "itu/rr#ap.30 itu/rr#ap.30a ~itu/rr#ap.30b"},
      // Another Appendix has none: the article is of the Regulations.
      {"Radio Regulations: Appendix 4, Article 9", "itu/rr#ap.4 ~itu/rr#art.9"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("places go back to the text named before, in each language", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"§ A1.3 de la Résolution UIT-R 1-7 et § A2.6 de ladite Résolution",
       "ra/res/1@7#a1.3 ra/res/1@7#a2.6"},
      {"§ A1.3 de la Resolución UIT-R 1-7; § A2.6 de la misma", "ra/res/1@7#a1.3 ra/res/1@7#a2.6"},
      {"el artículo 27 del Reglamento Financiero y el Anexo 2 a dicho Reglamento",
       "itu/finreg#art.27 itu/finreg#annex.2"},
      {"Работа над Рекомендацией МСЭ-T X.1541 (09/2012). В разделе 7.2 этой Рекомендации",
       "itu-t/rec/x.1541@2012-09 itu-t/rec/x.1541@2012-09#7.2"},
      // "настоящая" is the citing text itself.
      {"Рекомендация МСЭ-T X.1541 (09/2012). Приложение 1 к настоящей Рекомендации",
       "itu-t/rec/x.1541@2012-09 #annex.1"},
      {"المادة 27 من اللوائح المالية للاتحاد والملحق 2 بها",
       "itu/finreg#art.27 itu/finreg#annex.2"},
      {"第58号决议（2014年，釜山，修订版），见该决议附件2",
       "pp/res/58@2014 pp/res/58@2014#annex.2"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("paragraphs are of the text of WSIS that their sentence names", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"El Compromiso de Túnez recoge la idea en sus párrafos 10 y 38.",
       "wsis/tunis-commitment wsis/tunis-commitment#10 wsis/tunis-commitment#38"},
      {"SMSI: la Déclaration de principes (para. 21 et 22)",
       "~wsis/geneva-declaration#21 ~wsis/geneva-declaration#22"},
      {"Тунисская программа возлагает задачи, изложенные в пунктах 90 и 102 b).",
       "wsis/tunis-agenda ~wsis/tunis-agenda#90 ~wsis/tunis-agenda#102.b"},
      {"日内瓦《行动计划》第6、9段、13 r)段和26 g)段",
       "wsis/geneva-plan#6 wsis/geneva-plan#9 wsis/geneva-plan#13.r wsis/geneva-plan#26.g"},
      {"برنامج عمل تونس: الفقرات 110-108 و102 ب)",
       "wsis/tunis-agenda#108..110 wsis/tunis-agenda#102.b"},
      // A document named since has paragraphs, too.
      {"The Tunis Agenda is dealt with in Document C06/7, § 3.",
       "wsis/tunis-agenda council/doc/2006/7#3"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("provisions with their article, and editions behind a name", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"Article 10 of the ITU Constitution (65 to 72)", "itu/cs#art.10 itu/cs#65..72"},
      {"Article 54 of the ITU Constitution, Nos. 216 and 223A",
       "itu/cs#art.54 itu/cs#216 itu/cs#223a"},
      {"Article 9 of the International Telecommunication Regulations of 2012",
       "itu/itr@2012#art.9"},
      {"el artículo 5 del Reglamento de Radiocomunicaciones, edición de 2020", "itu/rr@2020#art.5"},
      {"Article 57 (Nos. 236, 237) of the ITU Constitution", "itu/cs#art.57 itu/cs#236 itu/cs#237"},
      {"l'article 1 de la Constitution de l'UIT, numéros 4 et 9A",
       "itu/cs#art.1 itu/cs#4 itu/cs#9a"},
      {"RR Article 9.7", "itu/rr#9.7"},
      {"números 9.7A y 9.7B del RR", "itu/rr#9.7a itu/rr#9.7b"},
      // The bracket behind the letter closes the list.
      {"the ITU Convention (Nos. 468, 480 and 480A)",
       "itu/cv ~itu/cv#468 ~itu/cv#480 ~itu/cv#480a"},
      // Its first paragraph is no provision.
      {"Article 12 of the ITU Constitution (1)", "itu/cs#art.12"},
      {"الملحق باء للقرار 58 (المراجَع في بوسان، 2014)", "pp/res/58@2014#annex.b"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("letters behind numbers, in ranges and one in another", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"paragraph 35 a-e of the Geneva Plan of Action", "wsis/geneva-plan#35.a..e"},
      {"sub-paragraphs a) to e) of paragraph 35 of the Tunis Agenda", "wsis/tunis-agenda#35.a..e"},
      {"Annexes B to F of this report", "#annex.b..f"},
      // An article, not a letter.
      {"Annex B to a report", "~#annex.b"},
      {"Resolution 140 (Rev. Busan, 2014), recognizing c) ii)", "pp/res/140@2014#recognizing.c.ii"},
      {"第71号决议（2018年，迪拜，修订版）做出决议3、责成秘书长2",
       "pp/res/71@2018#resolves.3 pp/res/71@2018#instructs-sg.2"},
      {"It is in [ITU-T Y.3600], clause 5.2.", "itu-t/rec/y.3600#5.2"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("action lines in lists and ranges, and bare where they are spoken of", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"Action Lines C1 to C3", "wsis/action-line/c1 wsis/action-line/c2 wsis/action-line/c3"},
      {"Action Line C2. As for C7 (e-health), it is new.",
       "wsis/action-line/c2 wsis/action-line/c7"},
      {"grandes orientations C2 et C4", "wsis/action-line/c2 wsis/action-line/c4"},
      {"The cloakroom is C5, the bank C11.", ""},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

}  // namespace
}  // namespace itu::analyzers
