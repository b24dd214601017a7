#include "server/search/query/bonuses.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "indexer/schema/fields.h"
#include "indexer/schema/terms.h"
#include "server/search/ranking.h"

namespace itu::server {

void Bonuses::add_word(const std::string& word, const std::vector<std::string>& forms) {
  ++wanted_;
  std::vector<std::string> titles;
  std::transform(forms.begin(), forms.end(), std::back_inserter(titles), title_term);
  words_.push_back({word, any_of(titles), rarity_of(index_, forms)});
}

std::vector<WeighedQuery> Bonuses::list(const std::string& text,
                                        const std::string& language) const {
  std::vector<WeighedQuery> bonuses;
  std::vector<Query> titles;
  double rarity = 0;
  for (const TitleWord& word : words_) {
    rarity += word.rarity;
    titles.push_back(word.query);
    bonuses.push_back(
        {"has " + word.word + " in its title", Query::scaled(word.query, kTitleWeight)});
  }
  if (titles.size() > 1 && titles.size() == wanted_) {
    bonuses.push_back(
        {"has all words in its title",
         Query::fixed(Query(Op::kAnd, std::move(titles)), kAllInTitleWeight * rarity)});
  }
  if (rarity > 0 && !language.empty()) {
    const Query documents(schema::exact_term(schema::prefix_of("lang"), language));
    bonuses.push_back(
        {"is in the language of the question", Query::fixed(documents, kLanguageWeight * rarity)});
  }
  const std::string title = schema::exact_term(schema::kTitlePrefix, schema::title_key(text));
  if (index_.database().term_exists(title)) {
    bonuses.push_back({"has this title", Query::fixed(Query(title), kWholeTitleWeight)});
  }
  return bonuses;
}

double rarity_of(const schema::Index& index, const std::vector<std::string>& terms) {
  std::size_t frequency = 1;
  for (const std::string& term : terms) {
    frequency = std::max(frequency, index.lists().frequency(term));
  }
  return std::log(double(index.size() + 1) / double(frequency));
}

}  // namespace itu::server
