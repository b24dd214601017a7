#include "indexer/schema/catalogue.h"

#include <catch2/catch.hpp>

#include "indexer/schema/error.h"
#include "indexer/schema/file_io.h"
#include "indexer/schema/index.h"
#include "tests/indexer/schema/sample_documents.h"
#include "tests/indexer/schema/written_index.h"

namespace itu::schema {
namespace {

std::vector<analyzers::Document> some_documents() {
  analyzers::Document report = make_document("council/doc/2007/9", "en", "", {"1|b|see Res. 140"});
  report.date = "2007-06-12";
  report.kind = "report";
  add_reference(report, "Res. 140", "pp/res/140@2006#resolves.2");
  analyzers::Document later = make_document("council/doc/2007/21", "en", "", {"1|b|Res. 140, C1"});
  add_reference(later, "Res. 140", "pp/res/140");
  add_reference(later, "C1", "council/doc/2001/1");
  return {report, later, make_document("pp/res/140@2006", "en", "", {"1|o|decides"}),
          make_document("pp/res/140@2006", "fr", "", {"1|o|décide"})};
}

std::uint32_t number_of(const Index& index, std::string_view id, std::string_view language) {
  const Xapian::docid docid = index.find(id, language)->docid;
  for (std::uint32_t i = 0; i < index.catalogue().size(); ++i) {
    if (index.catalogue().row(i).docid == docid) return i;
  }
  return kNoValue;
}

TEST_CASE("the catalogue has a row for each document, whatever the shards", "[catalogue]") {
  const std::size_t shards = GENERATE(1U, 3U);
  const TemporaryFolder folder;
  write_index(folder.path(), some_documents(), "20260101T000000Z", shards);
  const Index index(folder.path());
  const Catalogue& catalogue = index.catalogue();
  REQUIRE(catalogue.size() == 4);
  const std::uint32_t ninth = number_of(index, "council/doc/2007/9", "en");
  const std::uint32_t later = number_of(index, "council/doc/2007/21", "en");
  const std::uint32_t english = number_of(index, "pp/res/140@2006", "en");
  const std::uint32_t french = number_of(index, "pp/res/140@2006", "fr");
  CHECK(catalogue.row(ninth).date == 20070612);
  CHECK(catalogue.row(later).date == 0);
  CHECK(catalogue.row(ninth).symbol < catalogue.row(later).symbol);
  CHECK(catalogue.row(english).cited_by == 2);
  CHECK(catalogue.row(french).cited_by == 2);
  CHECK(catalogue.row(french).text == english);
  const auto value = [&](std::uint32_t number, CatalogueField field) {
    return catalogue.values(field)[catalogue.value(number, field)];
  };
  CHECK(value(ninth, CatalogueField::kSeries) == "council/doc");
  CHECK(value(ninth, CatalogueField::kYear) == "2007");
  CHECK(catalogue.value(later, CatalogueField::kYear) == kNoValue);
  CHECK(value(french, CatalogueField::kLanguage) == "fr");
}

TEST_CASE("the catalogue has the works that a document cites", "[catalogue]") {
  const TemporaryFolder folder;
  write_index(folder.path(), some_documents());
  const Index index(folder.path());
  const Catalogue& catalogue = index.catalogue();
  CHECK(catalogue.works() == 2);
  const auto work = catalogue.find_work("pp/res/140");
  REQUIRE(work);
  CHECK(catalogue.work(*work).documents == 2);
  CHECK_FALSE(catalogue.find_work("pp/res/14"));
  const std::uint32_t later = number_of(index, "council/doc/2007/21", "en");
  CHECK(catalogue.cited_count(later) == 2);
  const std::uint32_t ninth = number_of(index, "council/doc/2007/9", "en");
  REQUIRE(catalogue.cited_count(ninth) == 1);
  CHECK(catalogue.cited(ninth, 0) == *work);
}

TEST_CASE("a catalogue that was cut is damaged", "[catalogue]") {
  const TemporaryFolder folder;
  write_index(folder.path(), some_documents());
  const std::string whole = read_file(folder.path() / "current" / std::string(kCatalogueFile));
  const std::filesystem::path file = folder.path() / "cut";
  for (std::size_t length = 0; length < whole.size(); ++length) {
    write_file(file, whole.substr(0, length));
    CAPTURE(length);
    CHECK_THROWS_AS(Catalogue(file), Error);
  }
}

}  // namespace
}  // namespace itu::schema
