#include "analyzers/citation/target.h"

#include <catch2/catch.hpp>
#include <random>

namespace itu::analyzers {
namespace {

struct Case {
  std::string id;
  Target target;
};

TEST_CASE("a target and its id name each other", "[target]") {
  const auto& [id, target] = GENERATE(values<Case>({
      {"pp/res/140", {"pp", "res", "140", "", {}, ""}},
      {"pp/res/140@2006", {"pp", "res", "140", "2006", {}, ""}},
      // A kind may be enough.
      {"itu/cs#1005", {"itu", "cs", "", "", {}, "1005"}},
      {"itu/itr@2012#art.6", {"itu", "itr", "", "2012", {}, "art.6"}},
      {"council/doc/2007/21", {"council", "doc", "2007/21", "", {}, ""}},
      {"pp/doc/2014/34/rev1/add1", {"pp", "doc", "2014/34", "", {{"rev1", ""}, {"add1", ""}}, ""}},
      // The date behind a supplement is the supplement's.
      {"itu-t/rec/d.50/suppl2@2013-05", {"itu-t", "rec", "d.50", "", {{"suppl2", "2013-05"}}, ""}},
      {"itu-t/rec/g.729.1@2006/amd7", {"itu-t", "rec", "g.729.1", "2006", {{"amd7", ""}}, ""}},
      // "suppl" without digits is a kind, and "a.2" a number.
      {"itu-t/suppl/a.2", {"itu-t", "suppl", "a.2", "", {}, ""}},
      {"itu-t/rec/g.8080/y.1304", {"itu-t", "rec", "g.8080/y.1304", "", {}, ""}},
      // A sub-body takes the second part, a study group as a target does not.
      {"itu-t/sg16/td/232/rev1", {"itu-t/sg16", "td", "232", "", {{"rev1", ""}}, ""}},
      {"itu-t/sg/3", {"itu-t", "sg", "3", "", {}, ""}},
      {"un/ga/res/70/125#55..65", {"un/ga", "res", "70/125", "", {}, "55..65"}},
      {"un/doc/a/72/492", {"un", "doc", "a/72/492", "", {}, ""}},
      {"wg-sp-fp/doc/06/10", {"wg-sp-fp", "doc", "06/10", "", {}, ""}},
      {"tsb/circ/66@2001-2004", {"tsb", "circ", "66", "2001-2004", {}, ""}},
      {"itu-d/rpm-irm/c/50@2018-2021", {"itu-d/rpm-irm", "c", "50", "2018-2021", {}, ""}},
      // Files have a path for a number, with what paths hold.
      {"file/2007/letter_of%20may", {"file", "", "2007/letter_of%20may", "", {}, ""}},
      {"file/rev1#p3", {"file", "", "rev1", "", {}, "p3"}},
      // Places in the citing text itself.
      {"#considering.b", {"", "", "", "", {}, "considering.b"}},
      {"#", {"", "", "", "", {}, ""}},
      {"wsis/tunis-agenda#35.a..e", {"wsis", "tunis-agenda", "", "", {}, "35.a..e"}},
      {"council/res/1282#resolves~2", {"council", "res", "1282", "", {}, "resolves~2"}},
  }));
  CAPTURE(id);
  CHECK(to_id(target) == id);
  CHECK(parse_id(id) == target);
}

TEST_CASE("what is not an id is refused", "[target]") {
  const auto* text =
      GENERATE("", "pp", "/res/140", "pp//140", "pp/res/", "pp/res/140@", "pp/res/140#",
               "pp/res/140@2006/5", "PP/res/140", "and/or", "pp/res/140#.a", "pp/res/1 40", "file/",
               "file/a/../b", "file/%4", "nobody/res/1", "council/doc/2007/21?x");
  CAPTURE(text);
  CHECK_FALSE(parse_id(text));
}

TEST_CASE("the shorter ids of a target", "[target]") {
  const Target target = parse_id("pp/doc/2014/34@2014/rev1/add1#annex.2").value();
  CHECK(work_id(target) == "pp/doc/2014/34");
  CHECK(edition_id(target) == "pp/doc/2014/34@2014");
  CHECK(document_id(target) == "pp/doc/2014/34@2014/rev1/add1");
}

class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  Target target() {
    Target made;
    made.body = pick({"pp", "council", "itu-t/sg16", "itu-r/rag", "un/ga", "wg-wsis", "itu-d"});
    made.kind = pick({"res", "dec", "doc", "rec", "tunis-agenda"});
    for (int parts = number(0, 3); parts > 0; --parts) {
      if (!made.number.empty()) made.number += '/';
      made.number += word();
    }
    if (number(0, 1) == 1) made.edition = pick({"2006", "2008-04", "2001-2004", "6"});
    for (int rest = made.number.empty() ? 0 : number(0, 2); rest > 0; --rest) {
      made.supplements.push_back(
          {pick({"add", "rev", "corr", "amd"}) + std::to_string(number(1, 20)),
           pick({"", "", "2013-05"})});
    }
    made.place = pick({"", "annex.2", "108..110", "resolves-further.1", "165a", "35.a..e"});
    return made;
  }

 private:
  int number(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }
  std::string pick(std::initializer_list<const char*> of) {
    return *(of.begin() + number(0, static_cast<int>(of.size()) - 1));
  }
  std::string word() {
    std::string text;
    for (int length = number(1, 6); length > 0; --length) {
      text += "abcxyz0123456789-."[number(0, 17)];
    }
    return is_supplement(text) ? "x" + text : text;
  }

  std::mt19937 random_;
};

TEST_CASE("ids print and parse back", "[target]") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  Generator generator(seed);
  for (int i = 0; i < 2000; ++i) {
    const Target target = generator.target();
    CAPTURE(to_id(target));
    REQUIRE(parse_id(to_id(target)) == target);
  }
}

}  // namespace
}  // namespace itu::analyzers
