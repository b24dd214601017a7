#include "indexer/schema/terms.h"

#include <algorithm>
#include <set>

#include <catch2/catch.hpp>

#include "indexer/schema/file_io.h"
#include "indexer/schema/position_table.h"
#include "tests/indexer/schema/sample_documents.h"

namespace itu::schema {
namespace {

using Positions = std::vector<std::uint32_t>;

struct Indexed {
  explicit Indexed(const analyzers::Document& source)
      : record(encode(source)), result(index_terms(DocumentRecord(record))) {
    const auto block = folder.path() / "block";
    write_file(block, result.positions);
    write_positions(folder.path() / kPositionsFile, {block}, {0},
                    {static_cast<std::uint32_t>(result.positions.size())});
  }

  bool has(const std::string& term) const {
    auto it = result.document.termlist_begin();
    it.skip_to(term);
    return it != result.document.termlist_end() && *it == term;
  }
  Positions positions(const std::string& term) const {
    Positions found;
    if (!has(term)) return found;
    PositionTable(folder.path() / kPositionsFile, 1).find(0, term, &found);
    return found;
  }

  TemporaryFolder folder;
  std::string record;
  IndexedDocument result;
};

TEST_CASE("paragraphs lie a thousand positions apart", "[terms]") {
  const Indexed indexed(make_document("pp/res/140", "en", "World Summit",
                                      {"p1|f|alpha beta gamma", "resolves|o|delta alpha"}));
  CHECK(indexed.result.first_positions == std::vector<std::uint32_t>{1000, 2002});
  CHECK(indexed.positions("alpha") == Positions{1000, 2003});
  CHECK(indexed.positions("gamma") == Positions{1002});
  // The title has positions of its own, and is found without its field.
  CHECK(indexed.positions("Ssummit") == Positions{2});
  CHECK(indexed.has("summit"));
  CHECK(indexed.positions("summit").empty());
}

TEST_CASE("a zone is marked before each of its paragraphs", "[terms]") {
  std::string long_text;
  for (int i = 0; i < 2500; ++i) long_text += "word ";
  const Indexed indexed(make_document(
      "pp/res/140", "en", "",
      {"p1|f|alpha", "resolves.1|o|beta", "resolves.2|o|gamma", "annex.p1|a|" + long_text}));
  CHECK(indexed.positions("XZfront") == Positions{999});
  CHECK(indexed.positions("XZoperative") == Positions{1999, 2999});
  // A long paragraph has its mark again, so that no word of it is more than 999 away from one.
  CHECK(indexed.positions("XZannex") == Positions{3999, 4998, 5997});
}

TEST_CASE("a document is found by what it cites, where it cites it", "[terms]") {
  analyzers::Document document = make_document(
      "council/res/1282@2007", "en", "", {"p1|b|nothing", "p2|b|see Annex 2 to Resolution 140"});
  add_reference(document, "Annex 2 to Resolution 140", "pp/res/140@2006#annex.2");
  const Indexed indexed(document);
  for (const auto* term :
       {"XCpp/res/140", "XCpp/res/140@2006", "XCpp/res/140#annex.2", "XCpp/res/140@2006#annex.2"}) {
    CAPTURE(term);
    CHECK(indexed.positions(term) == Positions{indexed.result.first_positions[1] - 1});
  }
  CHECK(indexed.result.cited_works == 1);
}

TEST_CASE("what stays open and what is local cites nothing", "[terms]") {
  analyzers::Document document =
      make_document("council/res/1282@2007", "en", "", {"p1|b|Resolution 30, considering b)"});
  add_reference(document, "Resolution 30", "wtdc/res/30", analyzers::Certainty::kOpen);
  const Indexed indexed(document);
  CHECK_FALSE(indexed.has("XCwtdc/res/30"));
  CHECK(citation_terms(analyzers::Target{"", "", "", "", {}, "considering.b"}).empty());
}

TEST_CASE("keys, facets and dates", "[terms]") {
  analyzers::Document document = make_document("council/doc/2007/21/rev1", "en", "", {"p1|b|x"});
  document.kind = "report";
  document.date = "2007-12-05";
  const Indexed indexed(document);
  for (const auto* term :
       {"Qcouncil/doc/2007/21/rev1", "XWcouncil/doc/2007/21", "XEcouncil/doc/2007/21", "XBcouncil",
        "XKreport", "XLen", "XY2007", "XM2007-12"}) {
    CAPTURE(term);
    CHECK(indexed.has(term));
  }
}

// Xapian's check would take the database for damaged otherwise.
TEST_CASE("a document without a single word has a length", "[terms]") {
  const Indexed indexed(make_document("pp/res/140", "en", "", {"p1|b|" + std::string(500, 'a')}));
  Xapian::termcount length = 0;
  const Xapian::Document& document = indexed.result.document;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    length += term.get_wdf();
  }
  CHECK(length > 0);
}

TEST_CASE("an exact term is never longer than Xapian takes", "[terms]") {
  const std::string id(4000, 'a');
  CHECK(exact_term("Q", id).size() <= 245);
  CHECK(exact_term("Q", id) != exact_term("Q", id + "b"));  // the same start
  CHECK(exact_term("Q", "pp/res/140") == "Qpp/res/140");
  // A zero byte takes two.
  const std::string zeros = exact_term("Q", std::string(200, '\0'));
  CHECK(zeros.size() + static_cast<std::size_t>(std::count(zeros.begin(), zeros.end(), '\0')) <=
        245);
}

TEST_CASE("a text without paragraphs is indexed all the same", "[terms]") {
  analyzers::Document document = make_document("pp/res/140", "en", "", {});
  document.text = "alpha";
  CHECK(Indexed(document).positions("alpha") == Positions{kParagraphGap});
}

}  // namespace
}  // namespace itu::schema
