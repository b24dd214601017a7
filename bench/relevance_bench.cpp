// What is found for each of a list of questions: by server::search, and beside it by plain BM25 on
// the same tokens and stems. `bench/quality.py relevance` judges both.
//
//   relevance_bench INDEX QUESTIONS      a line of QUESTIONS is NUMBER, tab, question
//   {"question": "q1", "card": "council/doc/2007/21#6.5", "ours": [["id", "en"]], "plain": [...]}
#include <algorithm>
#include <exception>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>
#include <nlohmann/json.hpp>

#include "analyzers/tokenizer.h"
#include "analyzers/utf8.h"
#include "indexer/schema/error.h"
#include "indexer/schema/index.h"
#include "server/search/limits.h"
#include "server/search/query/parser.h"
#include "server/search/query/word_forms.h"
#include "server/search/searcher.h"

namespace {

using nlohmann::json;

constexpr std::size_t kDepth = itu::server::kLargestPage;

struct Question {
  std::string number;
  std::string text;
};

std::vector<Question> read_questions(const char* path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(std::string(path) + " cannot be read");
  std::vector<Question> questions;
  for (std::string line; std::getline(file, line);) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) throw std::runtime_error("a line without a tab: " + line);
    questions.push_back({line.substr(0, tab), line.substr(tab + 1)});
  }
  return questions;
}

// Any word of the question in any form, nothing else: no title, no reference, no phrase.
Xapian::Query plain_query(const itu::schema::Index& index, const std::string& text) {
  const std::vector<std::string> languages =
      itu::server::languages_of_stems(index, itu::server::parse_query(text));
  std::vector<Xapian::Query> words;
  for (const auto& token : itu::analyzers::tokenize(text)) {
    std::vector<std::string> forms{token.text};
    for (const std::string& language : languages) {
      const auto like = index.stems().words_like(token.text, language);
      forms.insert(forms.end(), like.begin(), like.end());
    }
    std::sort(forms.begin(), forms.end());  // two languages may give the same form
    forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
    words.emplace_back(Xapian::Query::OP_SYNONYM, forms.begin(), forms.end());
  }
  return Xapian::Query(Xapian::Query::OP_OR, words.begin(), words.end());
}

json find_plainly(const itu::schema::Index& index, const std::string& text) {
  Xapian::Enquire enquire(index.database());
  enquire.set_weighting_scheme(Xapian::BM25Weight());
  enquire.set_query(plain_query(index, text));
  const Xapian::MSet found = enquire.get_mset(0, kDepth);
  json hits = json::array();
  for (auto it = found.begin(); it != found.end(); ++it) {
    const itu::schema::HitRecord hit = index.entry(*it).hit;
    hits.push_back({hit.id, hit.language});
  }
  return hits;
}

json answer(const itu::schema::Index& index, const Question& question) {
  itu::server::SearchRequest request;
  // The judgments name languages: each document is a hit of its own.
  request.folding = itu::server::Folding::kNothing;
  request.query = question.text;
  request.limit = kDepth;
  request.with_facets = false;
  const itu::server::SearchResult result = itu::server::search(index, request);
  json hits = json::array();
  for (const itu::server::Hit& hit : result.hits) hits.push_back({hit.id, hit.language});
  std::string card;
  if (result.target) {
    card = result.target->document;
    if (!result.target->place.empty()) card += "#" + result.target->place;
  }
  return {{"question", question.number},
          {"card", card},
          {"ours", std::move(hits)},
          {"plain", find_plainly(index, itu::analyzers::repair_utf8(question.text).text)}};
}

int run(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: relevance_bench INDEX QUESTIONS\n";
    return 2;
  }
  const itu::schema::Index index(argv[1]);
  for (const Question& question : read_questions(argv[2])) {
    std::cout << itu::schema::translate_xapian("relevance_bench", [&] {
      return answer(index, question);
    }) << "\n";
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << "relevance_bench: " << error.what() << "\n";
    return 1;
  }
}
