#include "indexer/schema/document_json.h"

#include <catch2/catch.hpp>

#include "tests/indexer/schema/sample_documents.h"

namespace itu::schema {
namespace {

analyzers::Document citing_document() {
  analyzers::Document document = make_document("pp/res/2", "", "", {"p1|b|see Resolution 140"});
  add_reference(document, "Resolution 140", "pp/res/140");
  document.references[0].kind = analyzers::ReferenceKind::kResolution;
  return document;
}

TEST_CASE("a document prints as one line, what is unknown as null", "[document_json]") {
  CHECK(document_to_json(citing_document()) ==
        R"({"id":"pp/res/2","title":null,"kind":null,"body":"pp","date":null,"language":null,)"
        R"("text":"see Resolution 140\n",)"
        R"("paragraphs":[{"place":"p1","start":0,"end":18,"zone":"body","page":null}],)"
        R"("references":[{"start":4,"end":18,"text":"Resolution 140","kind":"resolution",)"
        R"("targets":[{"id":"pp/res/140","certainty":"sure","reason":"the test says so",)"
        R"("candidates":[],"candidate_reasons":[]}]}],)"
        R"("pages":null,"part_of":null,"source":{"file":null,"member":null}})");
}

TEST_CASE("a document tells its pages, the whole it is part of and the file in an archive",
          "[document_json]") {
  analyzers::Document document =
      make_document("pp/res/2", "", "", {"p1|b|one", "p2|b|two", "p3|b|three"});
  document.paragraphs[0].page = 12;
  document.paragraphs[1].page = 14;  // the last has none
  document.part_of = "file/final-acts";
  document.source_path = "a.zip/b.zip/acts.pdf";
  document.source_archive = "a.zip";
  CHECK_THAT(document_to_json(document),
             Catch::Contains(R"("pages":{"first":12,"last":14},"part_of":"file/final-acts",)"
                             R"("source":{"file":"a.zip","member":"b.zip/acts.pdf"}})"));
}

TEST_CASE("a line number comes first, an open reference has no id", "[document_json]") {
  analyzers::Document document = citing_document();
  analyzers::ReferenceTarget& target = document.references[0].targets[0];
  target.candidates = {{target.target, "it may be"}};
  target.target = {};
  target.certainty = analyzers::Certainty::kOpen;
  CHECK(reference_to_json(document.references[0], document.text, 3) ==
        R"({"line":3,"start":4,"end":18,"text":"Resolution 140","kind":"resolution",)"
        R"("targets":[{"id":null,"certainty":"open","reason":"the test says so",)"
        R"("candidates":["pp/res/140"],"candidate_reasons":["it may be"]}]})");
}

TEST_CASE("bytes that are no UTF-8 never reach the JSON", "[document_json]") {
  analyzers::Document document = citing_document();
  document.title = "a\xFF";
  CHECK(document_to_json(document).find("\"a\xEF\xBF\xBD\"") != std::string::npos);
}

}  // namespace
}  // namespace itu::schema
