#include "indexer/reader/archive.h"

#include <catch2/catch.hpp>
#include <string>

#include "zipped.h"

namespace itu::indexer {
namespace {

bool wants_all(std::string_view) { return true; }

std::string names_in(const ArchiveReading& reading) {
  std::string names;
  for (const ArchiveEntry& entry : reading.entries) names += entry.name + "\n";
  return names;
}

}  // namespace

TEST_CASE("the wanted entries of an archive are unpacked", "[archive]") {
  const std::string bytes = zip({{"a.txt", "one"}, {"b/c.txt", "two"}, {"d.bin", "three"}});
  const ArchiveReading reading =
      read_archive(bytes, {}, [](std::string_view name) { return name.ends_with(".txt"); });
  CHECK(reading.trouble == ArchiveTrouble::kNone);
  CHECK(names_in(reading) == "a.txt\nb/c.txt\n");
  REQUIRE(reading.find("b/c.txt") != nullptr);
  CHECK(*reading.find("b/c.txt") == "two");
  CHECK(reading.find("d.bin") == nullptr);
}

TEST_CASE("the last of two entries with one name counts", "[archive]") {
  const ArchiveReading reading = read_archive(zip({{"a", "one"}, {"a", "two"}}), {}, wants_all);
  CHECK(reading.entries.size() == 2);
  CHECK(*reading.find("a") == "two");
}

TEST_CASE("an archive that unpacks to too much is left", "[archive]") {
  ArchiveLimits limits;
  limits.entry_bytes = 2000;
  limits.total_bytes = 3000;
  limits.free_bytes = 2500;
  limits.expansion = 2;
  const auto trouble_of = [&](const ZipParts& parts) {
    return read_archive(zip(parts), limits, wants_all).trouble;
  };
  const std::string kilobyte(1000, 'x');
  CHECK(trouble_of({{"a", kilobyte}, {"b", kilobyte}}) == ArchiveTrouble::kNone);
  CHECK(trouble_of({{"a", kilobyte + kilobyte + "x"}}) == ArchiveTrouble::kExpandsTooMuch);
  CHECK(trouble_of({{"a", kilobyte}, {"b", kilobyte}, {"c", kilobyte}}) ==
        ArchiveTrouble::kExpandsTooMuch);
  limits.entries = 2;
  CHECK(trouble_of({{"a", ""}, {"b", ""}}) == ArchiveTrouble::kNone);
  CHECK(trouble_of({{"a", ""}, {"b", ""}, {"c", ""}}) == ArchiveTrouble::kTooManyEntries);
}

TEST_CASE("what is unpacked before a bomb is kept", "[archive]") {
  const std::string bytes = zip({{"a", "one"}, {"b", std::string(20U << 20, 'x')}});
  const ArchiveReading reading = read_archive(bytes, {}, wants_all);
  CHECK(reading.trouble == ArchiveTrouble::kExpandsTooMuch);
  CHECK(names_in(reading) == "a\n");
}

TEST_CASE("an encrypted entry is said to be one", "[archive]") {
  const std::string bytes = zip({{"a", "one"}}, "secret");
  CHECK(read_archive(bytes, {}, wants_all).trouble == ArchiveTrouble::kEncrypted);
  // It costs itself, not the entry behind it. Bit 0 of the flags says that one is encrypted.
  std::string mixed = zip({{"a", "one"}, {"b", "two"}});
  mixed[6] = static_cast<char>(mixed[6] | 1);
  const std::size_t listed = mixed.find("PK\x01\x02");
  mixed[listed + 8] = static_cast<char>(mixed[listed + 8] | 1);
  const ArchiveReading reading = read_archive(mixed, {}, wants_all);
  CHECK(reading.trouble == ArchiveTrouble::kEncrypted);
  CHECK(reading.encrypted == 1);
  CHECK(names_in(reading) == "b\n");
  // Nobody wants it.
  CHECK(read_archive(bytes, {}, [](std::string_view) { return false; }).trouble ==
        ArchiveTrouble::kNone);
}

TEST_CASE("a cut or damaged archive is told, wherever it is cut", "[archive]") {
  std::string text;
  for (int i = 0; i < 4000; ++i) text += std::to_string(i * 7919 % 1000);
  const std::string whole = zip({{"a", text}});
  for (std::size_t size = 0; size < whole.size() - 100; size += 97) {
    CAPTURE(size);
    const ArchiveReading reading =
        read_archive(std::string_view(whole).substr(0, size), {}, wants_all);
    CHECK(reading.trouble != ArchiveTrouble::kNone);
    CHECK(reading.find("a") == nullptr);
  }
  // All entries are whole, but the list of them at the end is not there.
  const ArchiveReading cut =
      read_archive(std::string_view(whole).substr(0, whole.rfind("PK\x01\x02")), {}, wants_all);
  CHECK(cut.trouble == ArchiveTrouble::kTruncated);
  std::string damaged = whole;
  for (std::size_t i = 200; i < 300; ++i) damaged[i] = '\xFF';
  CHECK(read_archive(damaged, {}, wants_all).trouble == ArchiveTrouble::kDamaged);
}

TEST_CASE("names that lead out of the archive are passed over", "[archive]") {
  struct Case {
    std::string name;
    bool is_clean;
  };
  const auto& [name, is_clean] = GENERATE(values<Case>({
      {"word/document.xml", true},
      {"Акты/документ.txt", true},
      {"..a/b..", true},
      {"../etc/passwd", false},
      {"a/../../b", false},
      {"/etc/passwd", false},
      {"c:\\windows\\x", false},
      {"C:/x", false},
      {"a\\b", false},
      {"a//b", false},
      {"./a", false},
      {"a\nb", false},
      {"\xFF", false},
      {std::string(1001, 'a'), false},
      {"", false},
  }));
  CAPTURE(name);
  CHECK(is_clean_name(name) == is_clean);
}

TEST_CASE("an unclean name costs its entry only", "[archive]") {
  const ArchiveReading reading =
      read_archive(zip({{"../../x", "no"}, {"a", "yes"}}), {}, wants_all);
  CHECK(reading.trouble == ArchiveTrouble::kNone);
  CHECK(reading.passed_over == 1);
  CHECK(names_in(reading) == "a\n");
}

}  // namespace itu::indexer
