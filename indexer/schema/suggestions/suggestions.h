// The file `suggestions` of a generation: what somebody may be about to type. Three tables, each
// found by the start of any word: texts by what they are called, held or only cited; titles; and
// phrases that several documents have. Read in place.
//
//   const Suggestions& all = index.suggestions();
//   for (std::uint32_t entry : all.titles().find("inform", 10)) all.title(entry).shown;
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

#include "indexer/schema/mapped_file.h"
#include "indexer/schema/suggestions/prefix_table.h"

namespace itu::schema {

inline constexpr std::string_view kSuggestionsFile = "suggestions";

// A work, or a supplement of one, with its place in the file. Texts that are not held are there
// when documents cite them, the kMostUnheld most cited ones.
struct SuggestedText {
  std::string_view id;       // without edition: "pp/res/140"
  std::string_view wording;  // "Resolution 140 of the Plenipotentiary Conference"; empty: none
  std::string_view title;    // of the newest edition, English where there is one; empty: unknown
  std::uint32_t cited_by = 0;
  bool is_held = false;
};

struct SuggestedTitle {
  std::string_view shown;
  std::string_view id;  // of the document that has it; of several the one most cited
  std::string_view language;
  std::uint32_t documents = 0;  // that have it, in this language
};

struct SuggestedPhrase {
  std::string_view shown;
  std::string_view language;    // of a document that writes it so
  std::uint32_t documents = 0;  // that have it in their titles or headings, or give it as a name
};

inline constexpr std::size_t kMostUnheld = 50'000;
inline constexpr std::size_t kMostPhrases = 50'000;

class Suggestions {
 public:
  Suggestions() = default;  // none
  // Throws Error (kDamaged).
  explicit Suggestions(const std::filesystem::path& file);

  const PrefixTable& texts() const { return texts_; }
  const PrefixTable& titles() const { return titles_; }
  const PrefixTable& phrases() const { return phrases_; }

  SuggestedText text(std::uint32_t entry) const;
  SuggestedTitle title(std::uint32_t entry) const;
  SuggestedPhrase phrase(std::uint32_t entry) const;

  // Reads everything once. Throws Error (kDamaged).
  void check() const;

 private:
  MappedFile file_;
  PrefixTable texts_;
  PrefixTable titles_;
  PrefixTable phrases_;
};

}  // namespace itu::schema
