#include "server/search/typing/typed_references.h"

#include <catch2/catch.hpp>

#include "analyzers/citation/target.h"

namespace itu::server {
namespace {

// "what is read = id", a line each.
std::string read(const std::string& text) {
  std::string shown;
  for (const TypedReference& typed : read_typed(text)) {
    const analyzers::ReferenceTarget& target = typed.reference.targets.front();
    shown += std::string(slice(text, typed.reference.span)) + " = " + to_id(target.target);
    if (!typed.read_as.empty()) shown += " (" + typed.read_as + ")";
    shown += "\n";
  }
  return shown;
}

TEST_CASE("a line without a reference is read without its typing errors", "[typed]") {
  CHECK(read("Res. 140") == "Res. 140 = pp/res/140\n");
  CHECK(read(" Resoluton 14O ") == "Resoluton 14O = pp/res/140 (Resolution 140)\n");
  CHECK(read("C 07-21 para 6,5") ==
        "C 07-21 para 6,5 = council/doc/2007/21#6.5 (C07/21 para 6.5)\n");
  CHECK(read("").empty());
  CHECK(read("nothing of the kind").empty());
}

TEST_CASE("each line of a list is mended by itself", "[typed]") {
  CHECK(read("C07/21\nResoluton 140\nan apple\nRec. X.1205\n") ==
        "C07/21 = council/doc/2007/21\n"
        "Resoluton 140 = pp/res/140 (Resolution 140)\n"
        "Rec. X.1205 = itu-t/rec/x.1205\n");
}

TEST_CASE("a reference that is found is mended only to say more", "[typed]") {
  CHECK(read("Resolution 102 rev bussan") ==
        "Resolution 102 rev bussan = pp/res/102@2014 (Resolution 102 rev busan)\n");
  CHECK(read("res. 140 considring a)") ==
        "res. 140 considring a) = pp/res/140#considering.a (Res. 140 considering a))\n");
  CHECK(read("Resolution 140 spectrm") == "Resolution 140 = pp/res/140\n");
}

TEST_CASE("what is mended is likely at best and says what it was read as", "[typed]") {
  const auto typed = read_typed("c7/21");
  REQUIRE(typed.size() == 1);
  const analyzers::ReferenceTarget& target = typed[0].reference.targets.front();
  CHECK(target.certainty == analyzers::Certainty::kLikely);
  CHECK(target.reason.starts_with("Read as \"C07/21\"; "));
}

TEST_CASE("sentences are read as they stand", "[typed]") {
  CHECK(read("in the end the group took note of the Resoluton 140 and closed").empty());
  CHECK_FALSE(read("in the end the group took note of the Resoluton 140").empty());
}

}  // namespace
}  // namespace itu::server
