#include "analyzers/language.h"

#include <catch2/catch.hpp>

namespace itu::analyzers {
namespace {

TEST_CASE("a text tells its language", "[language]") {
  struct Case {
    std::string text;
    std::optional<std::string> language;
  };
  const auto& [text, language] = GENERATE(values<Case>({
      {"The Council asks the Director to report every year on what the working group has done.",
       "en"},
      {"Le Conseil demande au Directeur de faire rapport chaque année sur les travaux du groupe.",
       "fr"},
      {"El Consejo pide al Director que informe cada año sobre los trabajos que ha hecho el grupo.",
       "es"},
      {"Совет просит Директора каждый год представлять отчет о том, что сделала рабочая группа.",
       "ru"},
      {"理事会要求主任每年就工作组所完成的各项工作提出报告,并将报告分发给所有成员国。", "zh"},
      {"يطلب المجلس من المدير أن يقدم كل سنة تقريرا عن الأعمال التي أنجزها فريق العمل.", "ar"},
      {"Der Rat bittet den Direktor, jedes Jahr zu berichten, was die Arbeitsgruppe getan hat.",
       std::nullopt},  // none of the six
      {"", std::nullopt},
      {"C07/21", std::nullopt},
      {"1 2 3 4 5 6 7 8 9", std::nullopt},
  }));
  CAPTURE(text);
  CHECK(detect_language(text) == language);
}

TEST_CASE("a long text is sampled between characters", "[language]") {
  std::string text = "x";  // so that no power of two falls between two characters
  for (int i = 0; i < 1000; ++i) text += "Совет просит Директора представлять отчет. ";
  CHECK(detect_language(text) == "ru");
}

TEST_CASE("letters of file names name languages", "[language]") {
  CHECK(language_of_letter('E') == "en");
  CHECK(language_of_letter('C') == "zh");
  CHECK(language_of_letter('r') == "ru");
  CHECK(language_of_letter('X') == std::nullopt);
  CHECK(is_language("ar"));
  CHECK_FALSE(is_language("de"));
  CHECK_FALSE(is_language(""));
}

}  // namespace
}  // namespace itu::analyzers
