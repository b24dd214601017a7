// Stemming at query time: which indexed words have the stem of a word. The index holds words as
// they are written, folded; a query replaces a word by all the words of its stem (OP_SYNONYM). One
// sealed file a language, `stems-en`, read in place. This is the only user of Xapian::Stem.
//
// Chinese has no stems; a language without a file gives the word itself.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace itu::schema {

class StemDictionary {
 public:
  // Opens the dictionaries that lie in the folder of a generation.
  explicit StemDictionary(const std::filesystem::path& folder);
  ~StemDictionary();
  StemDictionary(StemDictionary&&) noexcept;
  StemDictionary& operator=(StemDictionary&&) noexcept;

  // The indexed words with the stem that the folded `word` has in `language` (ISO 639-1), in
  // alphabetical order; `word` alone where there is none. Not for several threads at once.
  std::vector<std::string> words_like(std::string_view word, std::string_view language) const;

  // Languages with a dictionary, sorted.
  std::vector<std::string> languages() const;

 private:
  struct Language;
  std::map<std::string, std::unique_ptr<Language>, std::less<>> languages_;
};

// Writes the dictionaries for those of `languages` that have a stemmer, from every word of the
// database. Throws Error (kUnreadable) where the folder cannot be written.
void write_stem_dictionaries(const Xapian::Database& database,
                             const std::vector<std::string>& languages,
                             const std::filesystem::path& folder);

}  // namespace itu::schema
