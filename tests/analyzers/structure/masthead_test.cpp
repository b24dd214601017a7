#include "analyzers/structure/masthead.h"

#include <catch2/catch.hpp>

#include "analyzers/structure/structure.h"

using namespace itu::analyzers;

namespace {

Masthead read(std::string text) {
  SourceText source;
  source.text = std::move(text);
  return read_masthead(source, find_paragraphs(source));
}

}  // namespace

TEST_CASE("a Council resolution names itself in two lines", "[masthead]") {
  const auto masthead = read(
      "**R 1299**    **Rooms for the groups**  \n(C08)\n\nThe Council,\n\n*resolves*\n\nthat it is "
      "so.\n");
  REQUIRE(masthead.own);
  CHECK(to_id(*masthead.own) == "council/res/1299@2008");
  CHECK(masthead.kind == "resolution");
  CHECK(masthead.body == "council");
  CHECK(masthead.title == "Rooms for the groups");
  CHECK(masthead.date == "2008");
}

TEST_CASE("who adopted a resolution decides between conferences", "[masthead]") {
  const auto masthead = read(
      "RESOLUTION 67 (Geneva, 2015)\n\nA title\n\nThe ITU Radiocommunication Assembly,\n\n"
      "considering\n\na) one,\n");
  REQUIRE(masthead.own);
  CHECK(to_id(*masthead.own) == "ra/res/67@2015");
  CHECK(masthead.title == "A title");
}

TEST_CASE("a letter without a symbol", "[masthead]") {
  const auto masthead = read(
      "\t5 December 2007\n\n\tRef:\n\tSGO/AB\n\tTo Member States\n\n\tTel:\n\t+41 22 730\n\n\t\n"
      "\tInvitation to a meeting on Resolutions 140 and 141,\n\n21-30 January 2008, Geneva\n\n"
      "Dear Sir/Madam,\n\nWe meet.\n\nYours faithfully,\n\nA. Person\nSecretary-General\n");
  CHECK_FALSE(masthead.own);
  CHECK(masthead.kind == "letter");
  CHECK(masthead.body == "sg");
  CHECK(masthead.title ==
        "Invitation to a meeting on Resolutions 140 and 141, 21-30 January 2008, Geneva");
  CHECK(masthead.date == "2007-12-05");
}

TEST_CASE("a text with a name names itself in its title", "[masthead]") {
  struct Case {
    const char* line;
    const char* own;
  };
  const auto& [line, own] = GENERATE(values<Case>({
      {"CONSTITUTION OF THE INTERNATIONAL TELECOMMUNICATION UNION", "itu/cs"},
      {"RULES OF PROCEDURE OF THE COUNCIL OF THE INTERNATIONAL TELECOMMUNICATION UNION",
       "council/rop"},
      {"Rules of Procedure of the Council", "council/rop"},
      {"FINANCIAL REGULATIONS AND FINANCIAL RULES OF THE UNION", "itu/finreg"},
      {"Constitution de l'Union internationale des télécommunications", "itu/cs"},
      {"INTERNATIONAL TELECOMMUNICATION REGULATIONS (Dubai, 2012)", "itu/itr@2012"},
      {"Constitution of the Universal Postal Union", ""},  // another union
      {"Convention on the rights of the child", ""},
      {"The Convention has been amended", ""},
  }));
  CAPTURE(line);
  const auto masthead = read(std::string{line} + "\n\nExtracts\n\n1 It is so.\n");
  CHECK((masthead.own ? to_id(*masthead.own) : "") == own);
  CHECK(masthead.kind == (*own == '\0' ? "" : "provision-text"));
}

TEST_CASE("a heading of the first level is the title", "[masthead]") {
  const auto report = read(
      "STUDY GROUP 2\n\n# Use of telecommunications after a disaster\n\n"
      "Final report on Question 22/2\n\n2009\n\n## 1 Why\n\n1.1 It was asked.\n");
  CHECK(report.title == "Use of telecommunications after a disaster");
  CHECK(report.kind == "report");
  CHECK(report.date == "2009");
  // Without one, the line that says what the text is.
  CHECK(read("STUDY GROUP 2\n\nFinal report on Question 22/2\n\n1.1 It was asked.\n").title ==
        "Final report on Question 22/2");
}

TEST_CASE("a text that repeats its name has its title below the last one", "[masthead]") {
  const auto masthead = read(
      "Recommendation ITU-T X.9999\n\nX-SERIES RECOMMENDATIONS\n\n# Recommendation ITU-T X.9999\n\n"
      "# Rooms on networks\n\n## Summary\n\n1 It is so.\n");
  CHECK(masthead.title == "Rooms on networks");
  REQUIRE(masthead.own);
  CHECK(to_id(*masthead.own) == "itu-t/rec/x.9999");
}

TEST_CASE("the cover of a Recommendation, a table, has the title above the name", "[masthead]") {
  SourceText source;
  const auto add = [&source](std::string_view line) {
    const std::size_t begin = source.text.size();
    source.text += line;
    source.hints.push_back({{begin, source.text.size()}, LineStyle::kTableRow, 0, 1});
    source.text += "\n";
  };
  for (const auto* line : {"ITU-T\tX.9999", "SERIES X: DATA NETWORKS", "Rooms on networks",
                           "Corrigendum 2", "Recommendation ITU-T X.9999 (2009) - Corrigendum 2"}) {
    add(line);
  }
  source.text += "\nX-SERIES RECOMMENDATIONS\n\n1 It is so.\n";
  CHECK(read_masthead(source, find_paragraphs(source)).title == "Rooms on networks");
}

TEST_CASE("covers of other years", "[masthead]") {
  struct Case {
    std::vector<std::string> lines;  // a tab makes a row, "# " a heading, "+" one row more
    const char* title;
    const char* date;
  };
  const auto& [lines, title, date] = GENERATE(values<Case>({
      // Until 1997: corner, series, section, title and name; the list of the series below.
      {{"ITU-T\tX.9999", "SECTOR OF ITU\t(07/96)", "# SERIES X: NETWORKS", "# Switching",
        "9600 rooms on networks", "ITU-T Recommendation X.9999",
        "(Previously \u201CCCITT Recommendation\u201D)", "ITU-T X-SERIES RECOMMENDATIONS"},
       "9600 rooms on networks",
       "1996-07"},
      {{"ITU-T X.9999", "TELECOMMUNICATION (03/93)", "# GENERAL", "# ROOMS ON NETWORKS",
        "ITU-T Recommendation X.9999", "(Previously \u201CCCITT Recommendation\u201D)"},
       "ROOMS ON NETWORKS",
       "1993-03"},
      // PDFs lose the hyphen.
      {{"ITU T\tX.9999", "SECTOR\t(03/93)", "# GENERAL", "# ROOMS", "ITU T Recommendation X.9999"},
       "ROOMS",
       "1993-03"},
      // A guide has no name of its own; series, section and title are a table.
      {{"ITU-T\tX.9999/Y.1 Guide", "SECTOR\t(19 OCT 2018)", "+SERIES X: NETWORKS", "+Switching",
        "+Guide for rooms"},
       "Guide for rooms",
       "2018-10-19"},
      // The year of what it corrects is not its date.
      {{"ITU-T\tX.9999", "SECTOR\tCorrigendum 2", "+(02/2012)", "+SERIES X: NETWORKS", "+Rooms",
        "+Corrigendum 2", "+Recommendation ITU-T X.9999 (2009) - Corrigendum 2"},
       "Rooms",
       "2012-02"},
  }));
  SourceText source;
  for (std::string line : lines) {
    LineStyle style =
        line.find('\t') != std::string::npos ? LineStyle::kTableRow : LineStyle::kNone;
    if (line.front() == '+') style = LineStyle::kTableRow, line.erase(0, 1);
    if (line.front() == '#') style = LineStyle::kHeading, line.erase(0, 2);
    const std::size_t begin = source.text.size();
    source.text += line;
    source.hints.push_back({{begin, source.text.size()}, style, 2, 1});
    source.text += style == LineStyle::kTableRow ? "\n" : "\n\n";
  }
  source.text += "\nFOREWORD\n\nThe Union is an agency.\n";
  const auto masthead = read_masthead(source, find_paragraphs(source));
  CAPTURE(source.text);
  CHECK(masthead.title == title);
  CHECK(masthead.date == date);
}

TEST_CASE("a name far below the cover is the first heading that names a text", "[masthead]") {
  const std::string foreword =
      "SERIES X\n\n# Foreword\n\nThe Union is the agency of the United Nations for what this "
      "foreword goes on to say in a long sentence.\n\n";
  const std::string text = "# Rooms on networks\n\n# 1 Scope\n\nAll.\n";
  const auto named = read(foreword + "# Recommendation ITU-T X.9999\n\n" + text);
  REQUIRE(named.own);
  CHECK(to_id(*named.own) == "itu-t/rec/x.9999");
  CHECK(named.title == "Rooms on networks");
  const auto draft = read(foreword + "# Draft new Recommendation ITU-T X.9999\n\n" + text);
  CHECK_FALSE(draft.own);
  CHECK(draft.title == "Rooms on networks");
  // Below the first number it is another text, which this one holds.
  CHECK_FALSE(
      read(foreword + "1. We propose this:\n\n# Recommendation ITU-T X.9999\n\n" + text).own);
}

TEST_CASE("an edition gives the year", "[masthead]") {
  struct Case {
    const char* line;
    const char* date;
  };
  const auto& [line, date] = GENERATE(values<Case>({
      {"Edition 2005", "2005"},
      {"Édition de 2005", "2005"},
      {"2005 edition", "2005"},
      {"2005年版", "2005"},
      {"Geneva, 2005", "2005"},
      {"2005", "2005"},
      {"Edition 2", ""},
      {"Room 2005", ""},
      {"Edition 3005", ""},
  }));
  CAPTURE(line);
  CHECK(read("# Handbook on rooms\n\n" + std::string{line} + "\n\n## 1 One\n\n1.1 Two.\n").date ==
        date);
}

TEST_CASE("a Chinese circular prints its number before the word", "[masthead]") {
  const auto masthead = read(
      "国际电信联盟\n电信标准化局\n\n2004年2月25日，日内瓦\n\n文号：\t电信标准化局第221号通函\n\n"
      "事由：\t讲习班\n\n尊敬的先生/女士：\n\n1\t请参加。\n");
  REQUIRE(masthead.own);
  CHECK(to_id(*masthead.own) == "tsb/circ/221@2001-2004");
  CHECK(masthead.kind == "circular");
  CHECK(masthead.title == "讲习班");
}

TEST_CASE("a report that prints neither symbol nor title nor date", "[masthead]") {
  const auto masthead = read(
      "Background\n\n1.\nThis document reports on the work of the Council Working Group on WSIS "
      "(WG-WSIS), from 2002 to 2006.\n\n2.\nMore.\n\nDr. A. Person\nChairman, WG-WSIS\n");
  CHECK_FALSE(masthead.own);
  CHECK(masthead.kind == "report");
  CHECK(masthead.body == "wg-wsis");
  CHECK(masthead.title.empty());
  CHECK(masthead.date.empty());
}

TEST_CASE("a Council document with a table for a head", "[masthead]") {
  const auto masthead = read(
      "INTERNATIONAL TELECOMMUNICATION UNION\n\nCOUNCIL\tDocument C07/21-E\n"
      "GENEVA — 4–14 SEPTEMBER 2007\t12 June 2007\n\tOriginal: English\n\n"
      "Report by the Secretary-General\n\nROOMS AND\nTHEIR USE\n\n1\nIntroduction\n\n1.1\nText.\n");
  REQUIRE(masthead.own);
  CHECK(to_id(*masthead.own) == "council/doc/2007/21");
  CHECK(masthead.kind == "report");
  CHECK(masthead.title == "ROOMS AND THEIR USE");
  CHECK(masthead.date == "2007-06-12");  // not the days of the session
}

TEST_CASE("a circular has a number in its study period", "[masthead]") {
  const auto masthead = read(
      "\tGeneva, 25 February 2004\n\nRef:\tTSB Circular 221\n\tCOM 2/RH\nTel:\t+41 22\n\n"
      "Subject:\tA workshop\n\nDear Sir/Madam,\n\n1\tWe invite you.\n");
  REQUIRE(masthead.own);
  CHECK(to_id(*masthead.own) == "tsb/circ/221@2001-2004");
  CHECK(masthead.kind == "circular");
  CHECK(masthead.body == "tsb");
  CHECK(masthead.title == "A workshop");
  CHECK(masthead.date == "2004-02-25");
}

TEST_CASE("what a text does not tell stays empty", "[masthead]") {
  const auto* text = GENERATE("", "Some words.", "1. One.\n\n2. Two.\n", "See Resolution 140.\n");
  CAPTURE(text);
  CHECK(read(text) == Masthead{});
}

TEST_CASE("the kinds are a closed set", "[masthead]") {
  CHECK(is_document_kind("provision-text"));
  CHECK_FALSE(is_document_kind(""));
  CHECK_FALSE(is_document_kind("memo"));
}
