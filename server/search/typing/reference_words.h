// The words that references are made of, in six languages: kinds of texts, bodies, conferences'
// places, instruments, headings, divisions. Typing errors in a look-up are mended towards these
// alone.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace itu::server {

class ReferenceWords {
 public:
  ReferenceWords();

  // Whether the folded `word` is one of them, in whatever inflection.
  bool has(std::string_view word) const;

  // The nearest to the folded `word`: of the words that begin with the same letter one that is one
  // letter away, or two for words of eight letters and more; the ending of one that inflects stays
  // as it was typed. Empty where there is none, and for words of less than four letters.
  std::string find_nearest(std::string_view word) const;

 private:
  struct Entry {
    std::string word;
    std::size_t letters = 0;
    bool is_inflected = false;  // any ending may follow
  };

  void add(std::string word);
  const std::vector<Entry>& beginning_like(std::string_view word) const;

  std::map<std::string, std::vector<Entry>, std::less<>> by_first_letter_;
};

// Made once, from the tables of the finder; any thread may use it.
const ReferenceWords& reference_words();

}  // namespace itu::server
