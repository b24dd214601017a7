#include "server/search/citations.h"

#include <catch2/catch.hpp>

#include "tests/indexer/schema/sample_documents.h"
#include "tests/indexer/schema/written_index.h"
#include "tests/server/search/sample_index.h"

namespace itu::server {
namespace {

using Lines = std::vector<std::string>;

std::string shown(const CitationLine& line) {
  Passage passage;
  passage.text = line.text;
  passage.marks = line.marks;
  return line.id + "#" + line.place + " -> " + line.target + ": " + with_marks(passage);
}

Lines shown(const CitationPage& page) {
  Lines lines;
  for (const CitationLine& line : page.citations) lines.push_back(shown(line));
  return lines;
}

CitationPage citing(const std::string& id) {
  return cited_by(sample_index(), *analyzers::parse_id(id), 0, 100);
}

TEST_CASE("who cites a work, in any edition, newest first", "[citations]") {
  const CitationPage page = citing("pp/res/140");
  CHECK(shown(page) ==
        Lines{"council/doc/2007/21#7 -> pp/res/140: 7 Members asked for a stocktaking of "
              "activities, see C06/7 and [Resolution 140].",
              "council/res/1282@2007#recalling.a -> pp/res/140@2006: a) [Resolution 140 of the "
              "last] conference,",
              "council/res/1282@2007#resolves.1 -> pp/res/140#resolves.2: 1 to renew the group, "
              "under [resolves 2 of Resolution 140]"});
  CHECK(page.total == 3);
  CHECK(page.paragraphs == 3);
  CHECK(page.documents == 2);
  CHECK(page.exact);
}

TEST_CASE("citations without an edition count for the newest one held", "[citations]") {
  CHECK(citing("pp/res/140@2006").total == 3);
  CHECK(citing("pp/res/140@2002").total == 0);
}

TEST_CASE("who cites a place, its parts and the ranges around it", "[citations]") {
  CHECK(shown(citing("council/doc/2007/21#6.5")) ==
        Lines{"sg/cl/185#2 -> council/doc/2007/21#6.5: 2 Please study [para 6.5 of C07/21] and "
              "paras 6.4 to 6.6 again.",
              "sg/cl/185#2 -> council/doc/2007/21#6.4..6: 2 Please study para 6.5 of C07/21 and "
              "[paras 6.4 to 6.6] again."});
  CHECK(citing("council/doc/2007/21#6").total == 2);
  CHECK(citing("council/doc/2007/21#7").total == 0);
  CHECK(citing("pp/res/140#resolves.2").total == 1);
}

TEST_CASE("a file does not cite the texts that stand in it", "[citations]") {
  analyzers::Document text =
      schema::make_document("pp/res/140@2006", "en", "On rooms", {"resolves.1|o|1 to find rooms"});
  analyzers::Document file =
      schema::make_document("file/final-acts", "en", "Final Acts",
                            {"p1|f|Resolution 5 was the first.", "row1|b|RESOLUTION 140 On rooms"});
  schema::add_reference(file, "Resolution 5", "pp/res/5");
  schema::add_reference(file, "RESOLUTION 140", "pp/res/140@2006");
  file.references.back().kind = analyzers::ReferenceKind::kPart;
  text.part_of = "file/final-acts";
  const schema::TemporaryFolder folder;
  schema::write_index(folder.path(), {text, file});
  const schema::Index index(folder.path());

  CHECK(cited_by(index, text.own, 0, 10).total == 0);
  const CitationPage cited = cites(index, file.own, "en", 0, 10);
  REQUIRE(cited.total == 1);
  CHECK(cited.citations.front().target == "pp/res/5");
  CHECK(index.find("file/final-acts", "en")->hit.cited_works == 1);
}

TEST_CASE("citations come in pages", "[citations]") {
  const CitationPage page = cited_by(sample_index(), *analyzers::parse_id("pp/res/140"), 1, 1);
  CHECK(page.total == 3);
  REQUIRE(page.citations.size() == 1);
  CHECK(page.citations.front().place == "recalling.a");
  CHECK(page.citations.front().date == "2007");
  CHECK(page.citations.front().certainty == "sure");
}

TEST_CASE("what a document cites, in the order of its text", "[citations]") {
  const auto target = *analyzers::parse_id("council/doc/2007/21");
  const CitationPage page = cites(sample_index(), target, "en", 0, 100);
  REQUIRE(page.total == 2);
  CHECK(page.citations[0].id == "council/doc/2006/7");
  CHECK(page.citations[0].title.empty());  // not held
  CHECK(page.citations[1].id == "pp/res/140");
  CHECK(page.citations[1].title == "Role of the Union in the information society");
  CHECK(page.citations[1].place == "7");
  const auto place = *analyzers::parse_id("council/doc/2007/21#8");
  CHECK(cites(sample_index(), place, "en", 0, 100).total == 0);
  const auto unheld = *analyzers::parse_id("pp/res/999");
  CHECK(cites(sample_index(), unheld, "en", 0, 100).total == 0);
}

}  // namespace
}  // namespace itu::server
