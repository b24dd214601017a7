#include "indexer/schema/near_copies.h"

#include <catch2/catch.hpp>

#include "tests/indexer/schema/sample_documents.h"

namespace itu::schema {
namespace {

using Lines = std::vector<std::string>;

// Paragraphs of words that no other `seed` has: "a0 a1 a2 ...".
Lines text_of(const std::string& seed, int words = 200) {
  Lines lines;
  for (int first = 0; first < words; first += 50) {
    std::string line = "p" + std::to_string(first) + "|o|";
    for (int i = first; i < first + 50; ++i) line += seed + std::to_string(i) + " ";
    lines.push_back(line);
  }
  return lines;
}

Lines operator+(Lines left, const Lines& right) {
  left.insert(left.end(), right.begin(), right.end());
  return left;
}

analyzers::Document make(const std::string& id, const std::string& kind, const Lines& lines,
                         const std::string& language = "en") {
  analyzers::Document document = make_document(id, language, "", lines);
  document.kind = kind;
  return document;
}

// The id of the leader of each document; documents are in the order of a generation.
Lines leaders_of(const std::vector<analyzers::Document>& documents) {
  Lines records;
  std::vector<CopyCandidate> candidates;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    records.push_back(encode(documents[i]));
    const std::string id = analyzers::to_id(documents[i].own);
    const bool is_same = i > 0 && candidates.back().id == id;
    CopyCandidate candidate{is_same ? candidates.back().text : static_cast<std::uint32_t>(i), id,
                            documents[i].language, is_adopted_kind(documents[i].kind), Sketch()};
    const DocumentRecord record(records.back());
    for (const std::uint64_t shingle : shingles_of(record)) candidate.sketch.add(shingle);
    candidates.push_back(std::move(candidate));
  }
  Lines leaders;
  const auto record_of = [&](std::size_t i) { return DocumentRecord(records[i]); };
  for (const std::uint32_t leader : find_near_copies(candidates, record_of)) {
    leaders.push_back(candidates[leader].id);
  }
  return leaders;
}

TEST_CASE("a draft is put under the text that was adopted", "[near_copies]") {
  CHECK(leaders_of({make("council/doc/2007/94", "document",
                         Lines{"p1|f|a letterhead of many other words that is not counted"} +
                             text_of("w") + Lines{"end|b|with a line of its own at the end"}),
                    make("council/res/1282@2007", "resolution", text_of("w"))}) ==
        Lines{"council/res/1282@2007", "council/res/1282@2007"});
}

TEST_CASE("revisions and corrigenda are put under their text", "[near_copies]") {
  CHECK(leaders_of({make("council/doc/2007/94", "report", text_of("w", 300)),
                    make("council/doc/2007/94/cor1", "report", text_of("w", 300) + Lines{"n|b|a b c"}),
                    make("council/doc/2007/94/rev1", "report", text_of("w", 350))}) ==
        Lines{"council/doc/2007/94", "council/doc/2007/94", "council/doc/2007/94"});
}

TEST_CASE("what differs in more than a fifth stays apart", "[near_copies]") {
  CHECK(leaders_of({make("council/doc/2007/1", "report", text_of("w")),
                    make("council/doc/2007/2", "report", text_of("w") + text_of("other", 100))}) ==
        Lines{"council/doc/2007/1", "council/doc/2007/2"});
}

TEST_CASE("adopted texts with the same boilerplate stay apart", "[near_copies]") {
  const Lines boilerplate = text_of("w", 400);
  CHECK(leaders_of({make("pp/res/1@2006", "resolution", boilerplate + Lines{"r|o|to study one"}),
                    make("pp/res/2@2006", "resolution", boilerplate + Lines{"r|o|to study two"}),
                    // Two editions of one work, too.
                    make("pp/res/2@2010", "resolution", boilerplate + Lines{"r|o|to study 2"})}) ==
        Lines{"pp/res/1@2006", "pp/res/2@2006", "pp/res/2@2010"});
}

TEST_CASE("a draft between two adopted texts does not join them", "[near_copies]") {
  const Lines leaders =
      leaders_of({make("council/doc/2006/9", "document", text_of("w")),
                  make("pp/res/1@2006", "resolution", text_of("w", 250)),
                  make("pp/res/2@2006", "resolution", text_of("w", 150) + Lines{"r|o|other"})});
  CHECK(leaders[1] == "pp/res/1@2006");
  CHECK(leaders[2] == "pp/res/2@2006");
}

TEST_CASE("the same wording is one text whatever it is", "[near_copies]") {
  CHECK(leaders_of({make("council/res/1300@2008", "resolution", text_of("w")),
                    make("pp/res/150@2006", "resolution", text_of("w"))}) ==
        Lines{"council/res/1300@2008", "council/res/1300@2008"});
}

TEST_CASE("languages of one id go together", "[near_copies]") {
  CHECK(leaders_of({make("council/doc/2007/1", "document", text_of("w"), "en"),
                    make("council/doc/2007/1", "document", text_of("mot"), "fr"),
                    make("council/doc/2007/1/rev1", "document", text_of("mot"), "fr")}) ==
        Lines{"council/doc/2007/1", "council/doc/2007/1", "council/doc/2007/1"});
}

TEST_CASE("short texts are left alone", "[near_copies]") {
  CHECK(leaders_of({make("file/a", "", {"1|b|Repealed by a later act."}),
                    make("file/b", "", {"1|b|Repealed by a later act."})}) ==
        Lines{"file/a", "file/b"});
}

TEST_CASE("resemblance is what two texts share over both together", "[near_copies]") {
  CHECK(resemblance({1, 2, 3}, {2, 3, 4}) == Approx(0.5));
  CHECK(resemblance({}, {}) == 0);
  CHECK(resemblance({1}, {1}) == 1);
}

}  // namespace
}  // namespace itu::schema
