#include "server/search/passages.h"

#include <catch2/catch.hpp>

#include "server/search/limits.h"
#include "server/search/query/parser.h"
#include "server/search/searcher.h"
#include "tests/indexer/schema/written_index.h"
#include "tests/server/search/sample_index.h"

namespace itu::server {
namespace {

std::vector<Passage> passages_in(const schema::Index& index, const std::string& id,
                                 const std::string& query) {
  Notes notes;
  const BuiltQuery built =
      build_query(index, parse_query(query), WordsWanted::kAll, unhurried(), &notes);
  const auto entry = index.find(id, "");
  REQUIRE(entry);
  return PassageFinder(index, built.sought).find(index.number_of(entry->docid), entry->hit);
}

std::string best_in(const std::string& id, const std::string& query) {
  const std::vector<Passage> passages = passages_in(sample_index(), id, query);
  REQUIRE_FALSE(passages.empty());
  return passages.front().place + ": " + with_marks(passages.front());
}

TEST_CASE("the passage shown has most of what is sought, marked where it matched", "[passages]") {
  struct Row {
    std::string id;
    std::string query;
    std::string passage;
  };
  const auto& [id, query, passage] = GENERATE(values<Row>({
      {"council/doc/2007/21", "spectrum",
       "6.5: The group met twice and agreed on [spectrum] management rules."},
      // Both words are in 8; only one of them in 6.5.
      {"council/doc/2007/21", "waves radio",
       "8: [Radio] [waves] and [radio] relays were not discussed; [waves] of [radio] interest "
       "passed."},
      // A phrase is marked where its words follow each other, and nowhere else.
      {"council/doc/2007/21", "\"radio waves\"",
       "8: [Radio waves] and radio relays were not discussed; waves of radio interest passed."},
      // Nearness marks both words where they stand near to each other.
      {"council/doc/2007/21", "waves NEAR/3 radio",
       "8: [Radio] [waves] and [radio] relays were not discussed; [waves] of [radio] interest "
       "passed."},
      {"council/doc/2007/21", "\"radio wave\"~stem",
       "8: [Radio waves] and radio relays were not discussed; waves of radio interest passed."},
      // A stem is marked as the words that stand there.
      {"council/doc/2007/21", "meet", "6.5.a: The first [meeting] looked at broadcasting."},
      {"sg/cl/185", "stocktaking", "3: The [stocktakings] of all members are welcome."},
      {"council/doc/2007/21", "C06/7",
       "7: Members asked for a stocktaking of activities, see [C06/7] and Resolution 140."},
      {"council/doc/2007/21", "broadc*", "6.5.a: The first meeting looked at [broadcasting]."},
      // Only the part of the text that is asked for counts.
      {"pp/res/140@2006", "phases in:preamble",
       "considering.a: the outcomes of both [phases] of the summit"},
      {"pp/res/140@2006", "phases in:operative",
       "resolves.1: to finish the report on both [phases]"},
      // What is excluded is not marked.
      {"council/doc/2007/21", "rules -waves",
       "6.5: The group met twice and agreed on spectrum management [rules]."},
      // The words of a citation are one mark, in the paragraph that cites.
      {"council/doc/2007/21", "pp/res/140",
       "7: Members asked for a stocktaking of activities, see C06/7 and [Resolution 140]."},
      {"council/res/1282@2007", "pp/res/140#resolves.2",
       "resolves.1: to renew the group, under [resolves 2 of Resolution 140]"},
      // Nothing sought stands in the text: its first full paragraph is shown.
      {"sg/cl/185", "title:invitation",
       "2: Please study para 6.5 of C07/21 and paras 6.4 to 6.6 again."},
      {"council/res/1300@2008", "спектра",
       "resolves.1: продолжить работу по управлению радиочастотным [спектром]"},
      // Neighbouring pairs of characters make one mark.
      {"council/res/1301@2008", "无线电频谱", "resolves.1: 继续开展[无线电频谱]管理工作"},
  }));
  CAPTURE(id, query);
  CHECK(best_in(id, query) == passage);
}

TEST_CASE("a passage says its number as printed", "[passages]") {
  const auto passages = passages_in(sample_index(), "council/doc/2007/21", "broadcasting");
  REQUIRE(passages.size() == 1);
  CHECK(passages.front().number == "a)");
  CHECK(passages.front().place == "6.5.a");
}

TEST_CASE("a document of many paragraphs gives its best ones, cut", "[passages]") {
  std::vector<std::string> lines;
  for (int i = 1; i <= 3000; ++i) {
    lines.push_back(std::to_string(i) + "|b|An orbit is named in this paragraph.");
  }
  std::string filler;
  for (int i = 0; i < 200; ++i) filler += "filler ";
  lines[1999] = "2000|b|" + filler + "an orbit with a satellite " + filler;
  const schema::TemporaryFolder folder;
  schema::write_index(folder.path(), {schema::make_document("file/long", "en", "", lines)});
  const schema::Index index(folder.path());
  const auto both = passages_in(index, "file/long", "satellite orbit");
  REQUIRE(both.size() == 1);
  CHECK(both.front().place == "2000");
  CHECK(both.front().cut_before);
  CHECK(both.front().cut_after);
  CHECK(with_marks(both.front()).find("an [orbit] with a [satellite]") != std::string::npos);
  CHECK(passages_in(index, "file/long", "orbit").size() == kPassagesPerHit);
}

// A text without line ends: 32,768 words of 4 bytes and a blank are 160 KB.
std::string words(int count, const std::string& word = "word ") {
  std::string text;
  for (int i = 0; i < count; ++i) text += word;
  return text;
}

TEST_CASE("what is sought is shown wherever it stands in a very long paragraph", "[passages]") {
  const std::string needle = "a rare satellite in orbit ";
  const std::string cited = "as Resolution 140 says, ";
  const std::string far = "one transponder ";
  const std::string text = words(60'000) + needle + words(10'000) + cited + words(50'000) + far;
  analyzers::Document document = schema::make_document("file/long", "en", "", {"p1|b|" + text});
  schema::add_reference(document, "Resolution 140", "pp/res/140");
  const schema::TemporaryFolder folder;
  schema::write_index(folder.path(), {document});
  const schema::Index index(folder.path());
  struct Row {
    std::string query;
    std::string marked;
  };
  const auto& [query, marked] = GENERATE(values<Row>({
      {"satellite", "word a rare [satellite] in orbit word"},
      {"rare orbit", "word a [rare] satellite in [orbit] word"},
      {"\"satellite in orbit\"", "word a rare [satellite in orbit] word"},
      {"pp/res/140", "word as [Resolution 140] says, word"},
      {"transponder", "word one [transponder]"},
      // Too far from each other to be shown together: the first of them.
      {"satellite transponder", "a rare [satellite] in orbit"},
      // As many of them as stand together.
      {"transponder rare orbit", "a [rare] satellite in [orbit]"},
  }));
  CAPTURE(query);
  const auto passages = passages_in(index, "file/long", query);
  REQUIRE(passages.size() == 1);
  CHECK(with_marks(passages[0]).find(marked) != std::string::npos);
  CHECK(passages[0].cut_before);
}

TEST_CASE("a search for passages that is given up is told", "[passages]") {
  // The first piece has few long words, the rest many short ones: it leads far astray.
  const std::string text =
      words(1100, std::string(60, 'x') + " ") + words(100'000) + "satellite " + words(250'000);
  const schema::TemporaryFolder folder;
  schema::write_index(folder.path(),
                      {schema::make_document("file/long", "en", "", {"p1|b|" + text})});
  const schema::Index index(folder.path());
  SearchRequest request;
  request.query = "satellite";
  const SearchResult result = search(index, request);
  REQUIRE(result.hits.size() == 1);
  CHECK(result.hits[0].passages.front().marks.empty());
  CHECK(result.hits[0].passages.front().cut_after);
  REQUIRE(kinds_of(result.notes) == std::vector<std::string>{"limited"});
  CHECK(result.notes[0].text.find("passage-search") != std::string::npos);
}

}  // namespace
}  // namespace itu::server
