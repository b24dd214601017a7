#include "analyzers/structure/compendium.h"

#include <catch2/catch.hpp>

using namespace itu::analyzers;

namespace {

SourceText plain(std::string text) {
  SourceText source;
  source.text = std::move(text);
  return source;
}

std::vector<std::string> first_lines(const std::vector<SourceText>& parts) {
  std::vector<std::string> lines;
  for (const SourceText& part : parts) lines.push_back(part.text.substr(0, part.text.find('\n')));
  return lines;
}

constexpr auto* kBody = "\nOn rooms\n\nThe Council,\n\nresolves\n\nto share them.\n\n";

}  // namespace

TEST_CASE("a file of several resolutions is taken apart", "[structure][compendium]") {
  const auto source =
      plain(std::string{"FINAL ACTS\n\nRESOLUTION 140 (Antalya, 2006)\n"} + kBody +
            "R 1282\n(C07)\n" + kBody + "## DECISION 5 (Rev. Dubai, 2018)\n" + kBody);
  const auto parts = split_compendium(source);
  CHECK(first_lines(parts) == std::vector<std::string>{"FINAL ACTS",
                                                       "RESOLUTION 140 (Antalya, 2006)", "R 1282",
                                                       "## DECISION 5 (Rev. Dubai, 2018)"});
  std::string joined;
  for (const SourceText& part : parts) joined += part.text;
  CHECK(joined == source.text);
}

TEST_CASE("mentions do not split", "[structure][compendium]") {
  const auto* text = GENERATE(
      // A table of contents: nothing stands between the names.
      "RESOLUTION 140 (Antalya, 2006)\n\nRESOLUTION 141 (Antalya, 2006)\n\n"
      "RESOLUTION 142 (Antalya, 2006)\n\nRESOLUTION 143 (Antalya, 2006)\n",
      // Citations in running text.
      "Report\n\nResolution 140 (Antalya, 2006) asks for much.\n\na\n\nb\n\nc\n\nd\n\n"
      "Resolution 141 (Antalya, 2006) asks for less.\n\na\n\nb\n\nc\n\nd\n",
      // The name of the text itself as a running head.
      "RESOLUTION 140 (Antalya, 2006)\n\na\n\nb\n\nc\n\nd\n\nRESOLUTION 140 (Antalya, 2006)\n\n"
      "e\n\nf\n\ng\n\nh\n",
      "");
  CHECK(split_compendium(plain(text)).size() == 1);
}

TEST_CASE("a name without its edition does not begin another text", "[structure][compendium]") {
  const std::string cover = "RECOMMENDATION ITU-T X.9999 (2009)\n" + std::string{kBody};
  CHECK(split_compendium(plain(cover + "RECOMMENDATION ITU-T X.9999\n" + kBody)).size() == 1);
}

TEST_CASE("hints go with their text", "[structure][compendium]") {
  SourceText source = plain(std::string{"RESOLUTION 1 (Kyoto, 1994)\n"} + kBody +
                            "RESOLUTION 2 (Kyoto, 1994)\n" + kBody);
  source.properties.title = "Final Acts";
  source.properties.language = "en";
  const std::size_t second = source.text.find("RESOLUTION 2");
  source.hints = {{{0, 26}, LineStyle::kHeading, 1, 1},
                  {{second, second + 26}, LineStyle::kHeading, 1, 2}};
  const auto parts = split_compendium(source);
  REQUIRE(parts.size() == 3);
  CHECK(parts[0].text.empty());  // nothing stands before the first text
  CHECK(parts[0].properties.title == "Final Acts");
  REQUIRE(parts[2].hints.size() == 1);
  CHECK(parts[2].hints[0] == LineHint{{0, 26}, LineStyle::kHeading, 1, 2});
  CHECK(parts[2].properties.language == "en");
  CHECK(parts[2].properties.title.empty());  // it names the whole file
}
