#include "indexer/source/file_name.h"

#include <catch2/catch.hpp>
#include <string>

namespace itu::indexer {

using analyzers::to_id;

TEST_CASE("ITU's file names tell the document, its kind and its language", "[file_name]") {
  struct Case {
    std::string name;
    std::string id;  // empty: the name tells no symbol
    std::string kind;
    std::string language;
  };
  const auto& [name, id, kind, language] = GENERATE(values<Case>({
      {"S07-CL-C-0021!!MSW-E.doc", "council/doc/2007/21", "document", "en"},
      {"S07-CL-C-0021!R1!MSW-E.txt", "council/doc/2007/21/rev1", "document", "en"},
      {"S14-PP-C-0073!A1!MSW-R.docx", "pp/doc/2014/73/add1", "document", "ru"},
      {"S14-PP-C-0034!R1A1!MSW-R.docx", "pp/doc/2014/34/rev1/add1", "document", "ru"},
      {"S18-PP-C-2000!!MSW-A", "pp/doc/2018/2000", "document", "ar"},
      {"S17-CL-DT-0005!!MSW-C.docx", "council/doc/2017/dt/5", "document", "zh"},
      {"S20-DM-CIR-01021!!PDF-E.pdf", "sg/dm/20/1021", "letter", "en"},
      {"S13-WTPF13-C-0016!R1!MSW-S.docx", "wtpf/doc/2013/16/rev1", "document", "es"},
      {"S03-WSISPC2-C-0004!!MSW-E.doc", "wsis/doc/wsis/pc-2/contr/4", "contribution", "en"},
      {"S05-WSISPC3-DOC-0013!R1!MSW-E.doc", "wsis/doc/wsis-ii/pc-3/doc/13/rev1", "document", "en"},
      {"S05-WSIS-DOC-0009!R1!PDF-C.pdf", "wsis/doc/wsis-05/tunis/doc/9/rev1", "document", "zh"},
      {"S12-CWG-WCIT12-TD-0043!!MSW-E.doc", "cwg-wcit12/doc/td/43", "document", "en"},
      {"T17-WTSA.16-C-0048!A16!MSW-F.docx", "wtsa/doc/2016/48/add16", "document", "fr"},
      {"T01-TSB-CIR-0221!!MSW-E.doc", "tsb/circ/221@2001-2004", "circular", "en"},
      {"T01-TSAG-COL-0006!!MSW-E.doc", "tsb/coll/6/tsag@2001-2004", "letter", "en"},
      {"T17-SG15-C-1835!!MSW-E.docx", "itu-t/sg15/c/1835@2017-2020", "contribution", "en"},
      {"T05-SG19-R-0004!!MSW-E.doc", "itu-t/sg19/r/4@2005-2008", "report", "en"},
      {"T13-SG17-150408-TD-PLEN-1686!!MSW-E.docx", "itu-t/sg17/td/plen/1686@2013-2016", "document",
       "en"},
      {"T25-SG13-260227-TD-WP1-0367!!MSW-E.docx", "itu-t/sg13/td/wp1/367@2025-2028", "document",
       "en"},
      {"R00-CA-CIR-0003!!TXT-E.txt", "br/ca/3", "circular", "en"},
      {"R12-CACE-CIR-0123!!PDF-E.pdf", "br/cace/123", "circular", "en"},
      {"R15-TG5.1-C-0036", "itu-r/tg5-1/doc/36@2015-2019", "document", ""},
      {"D18-RPMIRM-C-0050!!MSW-S.docx", "itu-d/rpm-irm/c/50@2018-2021", "contribution", "es"},
      {"T-REC-X.1205-200804-I!!PDF-E.pdf", "itu-t/rec/x.1205@2008-04", "recommendation", "en"},
      {"T-REC-X.1205", "itu-t/rec/x.1205", "recommendation", ""},  // ".1205" is no extension
      {"T-REC-H.264-201304-I!Amd1!MSW-E", "itu-t/rec/h.264@2013-04/amd1", "recommendation", "en"},
      {"T-REC-H.264-201304-I!Cor2!MSW-E", "itu-t/rec/h.264@2013-04/cor2", "recommendation", "en"},
      {"T-REC-Q.400-Q.490-198811-I!!PDF-E", "itu-t/rec/q.400-q.490@1988-11", "recommendation",
       "en"},
      {"T-REC-A.Sup2-201212-I!!PDF-E.pdf", "itu-t/suppl/a.2@2012-12", "recommendation", "en"},
      {"T-REC-Z.100-201811-I!AnnF2!MSW-E", "", "recommendation", "en"},  // a part of the work
      {"R-REC-RA.314-10-200306-I!!PDF-E.pdf", "itu-r/rec/ra.314@10", "recommendation", "en"},
      {"R-RES-R.9-6-2019-PDF-E.pdf", "ra/res/9@6", "resolution", "en"},
      {"R-QUE-SG03.204-6-2015-PDF-E.pdf", "itu-r/q/204-6/3", "question", "en"},
      {"T-RES-T.1-2016-PDF-E.pdf", "wtsa/res/1@2016", "resolution", "en"},
      {"T-SP-OB.1163-2019-OAS-MSW-E.docx", "itu-t/ob/1163", "bulletin", "en"},
      {"S-CONF-ACTF-2018-R1-PDF-E.pdf", "", "other", "en"},
      // As archives, browsers and people leave them.
      {"s07-cl-c-0021_r1_msw-e.txt", "council/doc/2007/21/rev1", "document", "en"},
      {"S07-CL-C-0021%21R1%21MSW-E.txt", "council/doc/2007/21/rev1", "document", "en"},
      {"council/2007/S07-CL-C-0021.html", "council/doc/2007/21", "document", ""},
      {"s14-pp-c-0067a1", "pp/doc/2014/67/add1", "document", ""},
      {"S07-CL-C-0021!!MSW-X.zip", "council/doc/2007/21", "document", ""},  // many languages
  }));
  CAPTURE(name);
  const auto evidence = read_file_name(name);
  REQUIRE(evidence);
  CHECK((evidence->own ? to_id(*evidence->own) : "") == id);
  CHECK(evidence->kind == kind);
  CHECK(evidence->language == language);
}

TEST_CASE("other parts of the name", "[file_name]") {
  const auto evidence = read_file_name("T-REC-X.1205-200804-I!!PDF-E.pdf");
  REQUIRE(evidence);
  CHECK(evidence->body == "itu-t");
  CHECK(evidence->date == "2008-04");
  CHECK(evidence->format == "pdf");
  CHECK(read_file_name("S07-CL-C-0021!R12!MSW-E.doc")->revision == 12);
  // That of an amendment is its own: T-REC-O.174-201202-I!Cor2 corrects O.174 (2009).
  CHECK(read_file_name("T-REC-H.264-201304-I!Amd1!MSW-E")->date == "2013-04");
}

TEST_CASE("names that follow no rule tell nothing", "[file_name]") {
  const auto* name =
      GENERATE("", "report.txt", "000-circular.txt", "S07-CL-C-", "S7-CL-C-0021", "T-REC-",
               "XS07-CL-C-0021!!MSW-E.doc", "S07-CL-C-0021-extra-words.txt",
               "S07-CL-C-99999999999999999999999999999999999999999999999999999999999999999999999"
               "99999999999999999999999999999999999999999999999999999999999999999999999999.txt");
  CAPTURE(name);
  CHECK_FALSE(read_file_name(name));
}

TEST_CASE("a file without a symbol is named by its path", "[file_name]") {
  struct Case {
    std::string path;
    std::string id;
  };
  const auto& [path, id] = GENERATE(values<Case>({
      {"seeds/000-circular.txt", "file/seeds/000-circular"},
      {"Notes/My Report (final).md", "file/notes/my%20report%20%28final%29"},
      {"caf\xC3\xA9.txt", "file/caf%c3%a9"},
      {"v1.2/readme", "file/v1.2/readme"},
  }));
  CAPTURE(path);
  CHECK(to_id(file_target(path)) == id);
}

TEST_CASE("long paths give ids of bounded length that differ", "[file_name]") {
  const std::string folder(150, 'd');
  const std::string fits = folder + "/" + std::string(49, 'f');
  CHECK(to_id(file_target(fits)) == "file/" + fits);
  const auto one = to_id(file_target(folder + "/" + std::string(300, 'f')));
  const auto other = to_id(file_target(folder + "/" + std::string(301, 'f')));
  CHECK(one.size() == 205);
  CHECK(one != other);
  // No escape is cut in two.
  const auto escaped = to_id(file_target(std::string(182, 'd') + "é" + folder));
  CHECK(escaped.substr(0, 188) == "file/" + std::string(182, 'd') + "-");
}

}  // namespace itu::indexer
