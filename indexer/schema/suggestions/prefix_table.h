// Entries that are found by the start of any of their words, the weightiest first, in a time that
// does not grow with how many there are: the keys lie sorted, and a tree over them knows the
// greatest weight of each stretch. One part of the file `suggestions`, read in place; the layout is
// in docs/index-format.md, "Suggestions".
//
//   PrefixTableWriter writer;
//   writer.add({"World Summit on the Information Society"}, 12, "anything");
//   PrefixTable(writer.take()).find("inform", 10)   ->  that entry
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace itu::schema {

// The first so many words of an entry are starts; more than people remember of a title.
inline constexpr std::size_t kMostStarts = 24;

class PrefixTable {
 public:
  PrefixTable() = default;  // of no entries
  // `bytes` must outlive this. Throws Error (kDamaged) where the parts do not fit in them.
  explicit PrefixTable(std::string_view bytes);

  std::uint32_t size() const { return entries_; }

  // At most `most` entries that have a word from which on they begin with the typed form `start`,
  // each once: those first in which the last word typed is whole, then by weight. Nothing for
  // nothing. Logarithmic, times `most`.
  std::vector<std::uint32_t> find(std::string_view start, std::size_t most) const;

  // `entry` is less than size().
  std::uint32_t weight(std::uint32_t entry) const;
  std::string_view about(std::uint32_t entry) const;  // as given to the writer

  // Reads everything once. Throws Error (kDamaged).
  void check() const;

 private:
  class Search;

  std::string_view key(std::uint32_t number) const;  // from a start to the end of its text
  std::uint32_t entry_of(std::uint32_t key) const;
  std::uint32_t first_key_from(std::string_view start) const;

  std::uint32_t entries_ = 0;
  std::uint32_t keys_ = 0;
  std::uint32_t leaves_ = 0;  // of the tree: a power of two
  const char* weights_ = nullptr;
  const char* ends_ = nullptr;
  const char* key_rows_ = nullptr;
  const char* tree_ = nullptr;
  std::string_view about_;
  std::string_view letters_;
};

class PrefixTableWriter {
 public:
  // An entry that is found by each of `texts` (valid UTF-8, in any form).
  void add(const std::vector<std::string>& texts, std::uint32_t weight, std::string_view about);

  std::string take();

 private:
  struct Key {
    std::uint32_t offset;
    std::uint32_t entry;
  };
  void sort_keys();
  std::vector<std::uint32_t> tree() const;

  std::vector<std::uint32_t> weights_;
  std::vector<std::uint32_t> ends_;
  std::vector<Key> keys_;
  std::string about_;
  std::string letters_;  // typed forms, each with a zero behind it
};

}  // namespace itu::schema
