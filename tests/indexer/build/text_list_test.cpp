#include "indexer/build/text_list.h"

#include <catch2/catch.hpp>

namespace itu::indexer {
namespace {

analyzers::Document text_of(const char* id, const char* title, const char* text) {
  analyzers::Document document;
  document.own = analyzers::parse_id(id).value();
  document.title = title;
  document.text = text;
  return document;
}

TEST_CASE("the list of a file's texts has a row for each, which refers to it", "[text_list]") {
  analyzers::SourceText front;
  front.text = "FINAL ACTS\n";
  const TextList list =
      list_texts(front, {text_of("pp/res/140@2006", "On rooms", "# RESOLUTION 140\n\nOn rooms\n"),
                         // The Council's collection has the title in the line of the number.
                         text_of("council/res/1196@2002", "On chairs", "R 1196    On chairs\n"),
                         text_of("pp/dec/5@2006", "", "\n")});
  CHECK(list.source.text ==
        "FINAL ACTS\n\n"
        "RESOLUTION 140\tOn rooms\n"
        "R 1196\tOn chairs\n"
        "pp/dec/5@2006\n");
  REQUIRE(list.references.size() == 3);
  const analyzers::Reference& second = list.references[1];
  CHECK(list.source.text.substr(second.span.begin, second.span.end - second.span.begin) ==
        "R 1196");
  CHECK(second.kind == analyzers::ReferenceKind::kPart);
  CHECK(to_id(second.targets.front().target) == "council/res/1196@2002");
}

}  // namespace
}  // namespace itu::indexer
