// The file `definitions` of a generation: what the documents say that a short name stands for, with
// the place where one of them says so. Read in place.
//
//   for (const DefinedName& name : index.definitions().of_brief("wsis")) name.full;
//
// Names are looked up by their key: their words as tokens, one blank between them. WG-WSIS is
// "wg wsis", as a question has it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/mapped_file.h"

namespace itu::schema {

inline constexpr std::string_view kDefinitionsFile = "definitions";

// At most so many are kept, those that most documents give.
inline constexpr std::size_t kMostDefinitions = 100'000;

struct DefinedName {
  std::string_view brief;     // as written: "WSIS"
  std::string_view full;      // "World Summit on the Information Society"
  std::string_view full_key;  // its words
  std::string_view brief_key;
  std::string_view language;    // of the documents
  std::uint32_t documents = 0;  // that say so
  std::string_view source;      // the first of them: its id, and the place of its paragraph
  std::string_view place;
};

// The key of a name in valid UTF-8.
std::string key_of_name(std::string_view name);

class DefinitionTable {
 public:
  DefinitionTable() = default;  // nothing is defined
  // Throws Error (kDamaged).
  explicit DefinitionTable(const std::filesystem::path& file);

  std::uint32_t size() const { return count_; }

  // What a short name stands for, and the short names of something: by language, then what most
  // documents say. Logarithmic, and at most 100.
  std::vector<DefinedName> of_brief(std::string_view key) const;
  std::vector<DefinedName> of_full(std::string_view key) const;

  DefinedName at(std::uint32_t number) const;
  // Reads everything once. Throws Error (kDamaged).
  void check() const;

 private:
  template <typename KeyAt>
  std::vector<DefinedName> find(std::string_view key, const KeyAt& name_at,
                                std::string_view DefinedName::*member) const;
  DefinedName by_full(std::uint32_t number) const;

  MappedFile file_;
  std::uint32_t count_ = 0;
  const char* ends_ = nullptr;
  const char* by_full_ = nullptr;
  std::string_view entries_;
};

}  // namespace itu::schema
