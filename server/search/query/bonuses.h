// What makes a document better that answers the question anyway: words in its title, its language,
// the question for a title.
#pragma once

#include <string>
#include <vector>

#include "indexer/schema/index.h"
#include "server/search/query/term_query.h"

namespace itu::server {

class Bonuses {
 public:
  // Keeps a reference to `index`.
  explicit Bonuses(const schema::Index& index) : index_(index) {}

  // A word of the question that is no function word, and its indexed forms.
  void add_word(const std::string& word, const std::vector<std::string>& forms);
  // A symbol, a phrase or a start of a word: something wanted that is not looked for in titles.
  void add_other() { ++wanted_; }

  // The bonuses for the question `text`; `language` (ISO 639-1) is empty where the question asks
  // for one and finds no other.
  std::vector<WeighedQuery> list(const std::string& text, const std::string& language) const;

 private:
  struct TitleWord {
    std::string word;
    Query query;  // its forms in titles
    double rarity = 0;
  };

  const schema::Index& index_;
  std::vector<TitleWord> words_;
  std::size_t wanted_ = 0;
};

// How much it says of a document that it has one of the terms: the logarithm of the documents held
// by those that have the most frequent of them.
double rarity_of(const schema::Index& index, const std::vector<std::string>& terms);

}  // namespace itu::server
