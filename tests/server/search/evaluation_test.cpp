#include "server/search/evaluation.h"

#include <catch2/catch.hpp>

#include "indexer/schema/fields.h"
#include "tests/indexer/schema/written_index.h"
#include "tests/server/search/sample_index.h"

namespace itu::server {
namespace {

using Terms = std::vector<std::string>;

std::string numbers_of(const FoundDocuments& documents) {
  std::string text;
  for (const FoundDocument& document : documents) text += std::to_string(document.number);
  return text;
}

class SmallIndex {
 public:
  SmallIndex() : index_(write()) {}
  const schema::Index& index() const { return index_; }

 private:
  std::filesystem::path write() {
    schema::write_index(folder_.path(),
                        {schema::make_document("file/a", "en", "", {"p1|b|red green blue red"}),
                         schema::make_document("file/b", "en", "", {"p1|b|green red"}),
                         schema::make_document("file/c", "fr", "", {"p1|b|red", "p2|b|green"}),
                         schema::make_document("file/d", "en", "", {"p1|b|blue blue"})});
    return folder_.path();
  }

  schema::TemporaryFolder folder_;
  schema::Index index_;
};

TEST_CASE("each operator gives its documents", "[evaluation]") {
  const SmallIndex small;
  const Query red("red");
  const Query green("green");
  const Query blue("blue");
  const auto odd = Query::tested(
      [](std::uint32_t number, const schema::DocumentRecord&) { return number % 2 == 1; }, "odd");
  struct Row {
    Query query;
    std::string numbers;
  };
  const auto& [query, numbers] = GENERATE_COPY(values<Row>({
      {red, "012"},
      {Query(), ""},
      {Query("absent"), ""},
      {Query::everything(), "0123"},
      {Query(Op::kSynonym, Terms{"red", "blue"}), "0123"},
      {Query(Op::kAnd, red, blue), "0"},
      {Query(Op::kOr, red, blue), "0123"},
      {Query(Op::kXor, red, blue), "123"},
      {Query(Op::kAndNot, red, blue), "12"},
      {Query(Op::kAndMaybe, red, blue), "012"},
      {Query(Op::kFilter, Query::everything(), blue), "03"},
      {Query(Op::kFilter, green, odd), "1"},
      {odd, "13"},
      // Words of two paragraphs do not follow each other; order matters.
      {Query(Op::kPhrase, Terms{"red", "green"}, 2), "0"},
      {Query(Op::kPhrase, Terms{"green", "red"}, 2), "1"},
      // Others may stand between them in a wider window.
      {Query(Op::kPhrase, Terms{"green", "red"}, 3), "01"},
      {Query(Op::kPhrase, Terms{"blue", "blue"}, 2), "3"},
      {Query::fixed(blue, 5), "03"},
  }));
  CAPTURE(print(query));
  CHECK(numbers_of(find_matches(small.index(), query, true, unhurried())) == numbers);
  CHECK(numbers_of(find_matches(small.index(), query, false, unhurried())) == numbers);
}

TEST_CASE("rarer words, more of them and shorter texts score higher", "[evaluation]") {
  const SmallIndex small;
  const auto scores = [&](const Query& query) {
    return find_matches(small.index(), query, true, unhurried());
  };
  const FoundDocuments red = scores(Query("red"));
  const FoundDocuments blue = scores(Query("blue"));
  CHECK(blue.front().score > 0);
  CHECK(blue.back().score > blue.front().score);  // twice in a shorter text
  CHECK(scores(Query(Op::kAnd, Query("red"), Query("blue"))).front().score ==
        Approx(red.front().score + blue.front().score));
  CHECK(scores(Query::scaled(Query("blue"), 0.5)).front().score ==
        Approx(0.5 * blue.front().score));
  CHECK(scores(Query::fixed(Query("blue"), 7)).front().score == 7);
  CHECK(scores(Query(Op::kFilter, Query("red"), Query("blue"))).front().score ==
        Approx(red.front().score));
}

TEST_CASE("when the time is up, documents that must be looked at do not pass", "[evaluation]") {
  const SmallIndex small;
  const MatchClock over{std::chrono::milliseconds(0)};
  const Query phrase(Op::kPhrase, Terms{"red", "green"}, 2);
  CHECK(find_matches(small.index(), phrase, true, over).empty());
  CHECK(over.is_late());
}

}  // namespace
}  // namespace itu::server
