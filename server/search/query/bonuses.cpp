#include "server/search/query/bonuses.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "indexer/schema/fields.h"
#include "indexer/schema/terms.h"
#include "server/search/ranking.h"

namespace itu::server {

using Xapian::Query;

void Bonuses::add_word(const std::string& word, const std::vector<std::string>& forms) {
  ++wanted_;
  std::vector<std::string> titles;
  std::transform(forms.begin(), forms.end(), std::back_inserter(titles), title_term);
  words_.push_back({word, any_of(titles), rarity_of(index_, forms)});
}

std::vector<WeighedQuery> Bonuses::list(const std::string& text, const std::string& language,
                                        Sources* sources) const {
  std::vector<WeighedQuery> bonuses;
  std::vector<Query> titles;
  double rarity = 0;
  for (const TitleWord& word : words_) {
    rarity += word.rarity;
    titles.push_back(unweighted(word.query));
    bonuses.push_back({"has " + word.word + " in its title",
                       Query(Query::OP_SCALE_WEIGHT, word.query, kTitleWeight)});
  }
  if (titles.size() > 1 && titles.size() == wanted_) {
    bonuses.push_back(fixed_bonus("has all words in its title", kAllInTitleWeight * rarity,
                                  Query(Query::OP_AND, titles.begin(), titles.end()), sources));
  }
  if (rarity > 0 && !language.empty()) {
    const Query documents(schema::exact_term(schema::prefix_of("lang"), language));
    bonuses.push_back(fixed_bonus("is in the language of the question", kLanguageWeight * rarity,
                                  documents, sources));
  }
  const std::string title = schema::exact_term(schema::kTitlePrefix, schema::title_key(text));
  if (index_.database().term_exists(title)) {
    bonuses.push_back(fixed_bonus("has this title", kWholeTitleWeight, Query(title), sources));
  }
  return bonuses;
}

WeighedQuery fixed_bonus(std::string what, double weight, const Query& documents,
                         Sources* sources) {
  sources->push_back(std::make_unique<Xapian::FixedWeightPostingSource>(weight));
  return {std::move(what),
          Query(Query::OP_AND, Query(sources->back().get()), unweighted(documents))};
}

double rarity_of(const schema::Index& index, const std::vector<std::string>& terms) {
  Xapian::doccount frequency = 1;
  for (const std::string& term : terms) {
    frequency = std::max(frequency, index.database().get_termfreq(term));
  }
  return std::log(double(index.size() + 1) / double(frequency));
}

}  // namespace itu::server
