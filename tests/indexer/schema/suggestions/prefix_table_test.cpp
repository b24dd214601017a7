#include "indexer/schema/suggestions/prefix_table.h"

#include <algorithm>
#include <random>

#include <catch2/catch.hpp>

#include "indexer/schema/error.h"
#include "indexer/schema/suggestions/typed_form.h"

namespace itu::schema {
namespace {

struct Row {
  std::string text;
  std::uint32_t weight;
};

std::string table_of(const std::vector<Row>& rows) {
  PrefixTableWriter writer;
  for (const Row& row : rows) writer.add({row.text}, row.weight, row.text);
  return writer.take();
}

std::vector<std::string> found(const std::string& bytes, std::string_view typed, std::size_t most) {
  const PrefixTable table(bytes);
  std::vector<std::string> texts;
  for (const std::uint32_t entry : table.find(typed_form(typed), most)) {
    texts.emplace_back(table.about(entry));
  }
  return texts;
}

TEST_CASE("texts are compared as they are typed", "[suggestions]") {
  CHECK(typed_form("Report of the  CWG-WSIS, C07/21.") == "report of the cwg-wsis c07/21");
  CHECK(typed_form("«Rôle de l’Union»") == "role de l union");
  CHECK(typed_form("Резолюция 14 ") == "резолюция 14");
  CHECK(typed_form(" . ").empty());
  CHECK(typed_form("abcdef", 4) == "abcd");
  CHECK(typed_starts("wg-wsis c07/21", 9) == std::vector<std::size_t>{0, 3, 8, 12});
  CHECK(typed_starts("世界", 9) == std::vector<std::size_t>{0, 3});
  CHECK(typed_starts("a b c", 2).size() == 2);
}

TEST_CASE("entries are found by the start of any word, the weightiest first", "[suggestions]") {
  const std::string table = table_of({{"Role of the Union", 3},
                                      {"Rôle de l'Union", 9},
                                      {"Unions of the world", 20},
                                      {"关于世界电信发展大会", 1},
                                      {"Union union", 1}});
  // A whole word comes before a longer one, whatever their weights.
  CHECK(found(table, "union", 9) == std::vector<std::string>{"Rôle de l'Union", "Role of the Union",
                                                             "Union union", "Unions of the world"});
  CHECK(found(table, "uni", 2) ==
        std::vector<std::string>{"Unions of the world", "Rôle de l'Union"});
  CHECK(found(table, "of the u", 9) == std::vector<std::string>{"Role of the Union"});
  CHECK(found(table, "电信", 9) == std::vector<std::string>{"关于世界电信发展大会"});
  CHECK(found(table, "nion", 9).empty());
  CHECK(found(table, "", 9).empty());
  CHECK(found(table_of({}), "union", 9).empty());
}

TEST_CASE("finding agrees with looking at every entry", "[suggestions]") {
  std::mt19937 random(20261122);
  std::vector<Row> rows;
  for (int i = 0; i < 2000; ++i) {
    std::string text;
    for (int word = 0; word < 3; ++word) {
      text += std::string(1, static_cast<char>('a' + random() % 5)) +
              static_cast<char>('a' + random() % 5) + " ";
    }
    rows.push_back({text + std::to_string(i), static_cast<std::uint32_t>(random() % 1'000'000)});
  }
  const std::string bytes = table_of(rows);
  for (const char* const typed : {"a", "ab", "ab c", "e", "ed ee"}) {
    std::vector<Row> expected;
    for (const Row& row : rows) {
      const bool is_there = row.text.rfind(typed, 0) == 0 ||
                            row.text.find(" " + std::string(typed)) != std::string::npos;
      if (is_there) expected.push_back(row);
    }
    const auto is_whole = [&](const Row& row) {
      return (" " + row.text).find(" " + std::string(typed) + " ") != std::string::npos;
    };
    std::stable_sort(expected.begin(), expected.end(), [&](const Row& a, const Row& b) {
      return is_whole(a) != is_whole(b) ? is_whole(a) : a.weight > b.weight;
    });
    expected.resize(std::min<std::size_t>(expected.size(), 10));
    std::vector<std::string> texts;
    for (const Row& row : expected) texts.push_back(row.text);
    CAPTURE(typed);
    CHECK(found(bytes, typed, 10) == texts);
  }
}

TEST_CASE("a damaged table is an error, never worse", "[suggestions]") {
  const std::string bytes = table_of({{"Role of the Union", 3}, {"Unions of the world", 20}});
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CHECK_THROWS_AS(PrefixTable(std::string_view(bytes).substr(0, size)), Error);
  }
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string damaged = bytes;
    damaged[i] = static_cast<char>(damaged[i] ^ 0x55);
    try {
      const PrefixTable table(damaged);
      table.find("un", 5);
      table.check();
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::kDamaged);
    }
  }
}

}  // namespace
}  // namespace itu::schema
