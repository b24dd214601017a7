#include "analyzers/definitions.h"

#include <string>

#include <catch2/catch.hpp>

namespace itu::analyzers {
namespace {

// "WSIS = World Summit; ...", with … before a name whose beginning is open.
std::string printed(std::string_view text) {
  std::string shown;
  for (const Definition& definition : find_definitions(text)) {
    shown += (shown.empty() ? "" : "; ") + std::string(slice(text, definition.brief)) + " = " +
             (definition.is_open ? "…" : "") + std::string(slice(text, definition.full));
  }
  return shown;
}

TEST_CASE("acronyms stand behind their words or before them", "[definitions]") {
  struct Case {
    std::string text;
    std::string found;
  };
  const auto& [text, found] = GENERATE(values<Case>({
      {"the report of the Council Working Group on WSIS (WG-WSIS) was read",
       "WG-WSIS = Working Group on WSIS"},
      {"at the World Telecommunication Development Conference (WTDC-06)",
       "WTDC = World Telecommunication Development Conference"},
      {"for information and communication technologies (ICTs) and",
       "ICT = information and communication technologies"},
      // Lines are wrapped anywhere.
      {"the World Summit on the\nInformation Society (WSIS)",
       "WSIS = World Summit on the\nInformation Society"},
      {"WSIS (World Summit on the Information Society) met",
       "WSIS = World Summit on the Information Society"},
      {"le Sommet mondial sur la société de l'information (SMSI)",
       "SMSI = Sommet mondial sur la société de l'information"},
      {"la Unión Internacional de Telecomunicaciones (UIT)",
       "UIT = Unión Internacional de Telecomunicaciones"},
      {"Международный союз электросвязи (МСЭ)", "МСЭ = Международный союз электросвязи"},
      // The beginning of a name is not told by another script.
      {"Всемирная конференция по развитию электросвязи (WTDC)",
       "WTDC = …Всемирная конференция по развитию электросвязи"},
      {"关于世界电信发展大会（WTDC）的报告", "WTDC = …关于世界电信发展大会"},
      {"في المؤتمر العالمي لتنمية الاتصالات (WTDC)", "WTDC = …في المؤتمر العالمي لتنمية الاتصالات"},
      // Brackets of every other kind define nothing.
      {"Resolution 140 (Rev. Antalya, 2006)", ""},
      {"a new subparagraph (A-ii) is added", ""},
      {"of the Council (Geneva, 2007) and (see C07/21)", ""},
      {"the budget (in thousands of CHF)", ""},
      {"as before (EU) said", ""},
      {"an unclosed bracket (WSIS", ""},
      {"two of them ((WSIS)", ""},
  }));
  CAPTURE(text);
  CHECK(printed(text) == found);
}

TEST_CASE("names are given in six languages", "[definitions]") {
  struct Case {
    std::string text;
    std::string found;
  };
  const auto& [text, found] = GENERATE(values<Case>({
      {"adopted the Geneva Plan of Action (hereinafter \"the Plan\")",
       "Plan = Geneva Plan of Action"},
      {"the Tunis Agenda for the Information Society (hereinafter referred to as the Agenda)",
       "Agenda = Tunis Agenda for the Information Society"},
      {"le Plan d'action de Genève (ci-après dénommé «le Plan»)", "Plan = Plan d'action de Genève"},
      {"el Plan de Acción de Ginebra (en adelante, el Plan)", "Plan = Plan de Acción de Ginebra"},
      {"Женевский План действий (далее – План)", "План = Женевский План действий"},
      {"国际电信联盟（以下简称“国际电联”）", "国际电联 = …国际电信联盟"},
      {"خطة عمل جنيف (المشار إليها فيما يلي باسم \"الخطة\")", "الخطة = …خطة عمل جنيف"},
      // A name is no sentence.
      {"those who want to take part in it (hereinafter participants)", ""},
  }));
  CAPTURE(text);
  CHECK(printed(text) == found);
}

TEST_CASE("a paragraph of brackets costs no more than a long one", "[definitions]") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "World Summit (WS) ";
  CHECK(find_definitions(text).size() == 64);
  CHECK(find_definitions(std::string(100'000, '(')).empty());
}

}  // namespace
}  // namespace itu::analyzers
