// Classes of wordings that several languages share: where a list of places ends, numbers that say
// it all, what goes back, what is issued beside a text.
#include <catch2/catch.hpp>

#include "tests/analyzers/citation/printed_references.h"

namespace itu::analyzers {
namespace {

struct Case {
  std::string text;
  std::string ids;
};

TEST_CASE("a list of places ends before the next text", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      // Russian links without a word: what stands behind the comma is the next text's.
      {"п. 12 Конвенции МСЭ, Статьи 4 и 7 Устава МСЭ", "itu/cv#12 itu/cs#art.4 itu/cs#art.7"},
      {"пункт 20 Женевской декларации принципов, п. 9 б) Женевского плана действий",
       "wsis/geneva-declaration#20 wsis/geneva-plan#9.b"},
      {"الرقم 12 من اتفاقية الاتحاد، المادة 7 من دستور الاتحاد", "~itu/cv#12 ~itu/cs#art.7"},
      // The sign begins a number of its own where the word for it follows.
      {"第64号决议（2018年，迪拜，修订版）做出决议1和第70号决议（2018年，迪拜，修订版）附件",
       "pp/res/64@2018#resolves.1 pp/res/70@2018#annex"},
      {"第5号决定（2018年，迪拜，修订版）附件1和第11号决定", "pp/dec/5@2018#annex.1 pp/dec/11"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("numbers of the basic texts go without their article", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"l'article 5 de la Constitution de l'UIT, notamment ses numéros 28 et 29A",
       "itu/cs#art.5 itu/cs#28 itu/cs#29a"},
      {"el Artículo 45 de la Constitución de la UIT y su número 197", "itu/cs#art.45 itu/cs#197"},
      {"numéro 83 de la Convention de l'UIT; les numéros 90 à 93 de ladite Convention",
       "itu/cv#83 itu/cv#90..93"},
      {"Статья 5 Устава МСЭ и пункт 30 того же Устава", "itu/cs#art.5 itu/cs#30"},
      {"número 83 del Convenio de la UIT y el número 90 de dicho Convenio", "itu/cv#83 itu/cv#90"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("what is issued beside a text", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"согласно Дополнению 2 к Документу C17/44", "council/doc/2017/44/add2"},
      {"Документ C17/44 с Дополнительными документами.\n3 Следующий пункт", "council/doc/2017/44"},
      {"Циркулярное письмо CR/433 и CR/434", "br/cr/433 br/cr/434"},
      {"الرسالة الإدارية المعممة CACE/900 والإضافة 2 للرسالة الإدارية المعممة CA/240",
       "br/cace/900 br/ca/240/add2"},
      {"la Circular TSB 301 (9 de mayo de 2021)", "tsb/circ/301@2017-2020"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("items of headings that stand alone in the text", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"reconociendo\na)\tel Documento C19/30;\nresuelve\n1\tcontinuar según el apartado a) del "
       "reconociendo",
       "council/doc/2019/30 ~#recognizing.a"},
      {"решает\n1\tучесть Резолюцию 71 (Пересм. Дубай, 2018 г.);\n2\tвыполнить пункт 1 раздела "
       "решает",
       "pp/res/71@2018 ~#resolves.1"},
      {"认识到\na)\t第71号决议（2018年，迪拜，修订版）;\n做出决议\n1\t并顾及认识到a)",
       "pp/res/71@2018 ~#recognizing.a"},
      // Without such a heading it is the text's that was named before.
      {"в Резолюции 71 (Пересм. Дубай, 2018 г.) и в пункте 1 раздела решает",
       "pp/res/71@2018 ~pp/res/71@2018#resolves.1"},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

TEST_CASE("editions by the words of amendments; names of others", "[finder]") {
  const auto& [text, ids] = GENERATE(values<Case>({
      {"Décision 534 (C04, modifiée pour la dernière fois C12)", "council/dec/534@2012"},
      {"Резолюция 1333 (Изм. 2016 г.) Совета", "council/res/1333@2016"},
      {"резолюции ГА ООН 55/63 и 56/121", "un/ga/res/55/63 un/ga/res/56/121"},
      // A word in the next cell of a table is no part of the name.
      {"WSIS: 7c of the Plan\tuniversal access", "wsis/geneva-plan#7.c"},
      {"CMSI: el Artículo 12 de la Declaración Universal de Derechos Humanos", ""},
  }));
  CAPTURE(text);
  CHECK(printed_references(text) == ids);
}

}  // namespace
}  // namespace itu::analyzers
