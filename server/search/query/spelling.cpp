#include "server/search/query/spelling.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>

#include "analyzers/function_words.h"
#include "analyzers/tokenizer.h"
#include "analyzers/utf8.h"
#include "server/search/edit_distance.h"
#include "server/search/query/lexer.h"

namespace itu::server {
namespace {

constexpr std::size_t kShortestWord = 4;     // letters: shorter ones are like too many others
constexpr std::size_t kLongWord = 8;         // letters: may have two slips
constexpr std::size_t kMostWords = 400'000;  // looked at for all misspelt words of a question
constexpr std::size_t kMostCorrected = 4;
constexpr std::size_t kMostCandidates = 5;  // words of which the others in the question tell one
constexpr std::size_t kMostOthers = 4;
constexpr std::size_t kShortestPart = 3;  // letters of each of two words typed as one
constexpr Xapian::doccount kCountedExactly = 1000;
constexpr std::size_t kLookedAt = 1000;  // documents that have two words, for their being a pair

bool is_plain(std::string_view text) {
  return text.find_first_of("=*~/0123456789") == std::string_view::npos;
}

// The folded word of a lexeme that may be misspelt.
std::optional<std::string> plain_word(const std::vector<Lexeme>& lexemes, std::size_t at) {
  const Lexeme& lexeme = lexemes[at];
  const bool is_value = at > 0 && lexemes[at - 1].kind == LexemeKind::kField;
  if (lexeme.kind != LexemeKind::kWords || is_value || !is_plain(lexeme.text)) return std::nullopt;
  const auto tokens = analyzers::tokenize(lexeme.text);
  if (tokens.size() != 1 || analyzers::count_code_points(tokens.front().text) < kShortestWord) {
    return std::nullopt;
  }
  return tokens.front().text;
}

bool is_known(const schema::Index& index, const std::string& word,
              const std::vector<std::string>& languages) {
  if (index.lists().frequency(word) > 0) return true;
  return std::any_of(languages.begin(), languages.end(), [&](const std::string& language) {
    const auto forms = index.stems().words_like(word, language);
    return forms.size() > 1 || (!forms.empty() && forms.front() != word);
  });
}

struct Candidate {
  std::string word;
  std::size_t distance = 0;
  Xapian::doccount documents = 0;
};

bool is_better(const Candidate& left, const Candidate& right) {
  if (left.distance != right.distance) return left.distance < right.distance;
  return left.documents > right.documents;
}

// The nearest indexed words, of equally near ones the most frequent. Takes those it looks at from
// `left`.
std::vector<Candidate> nearest_words(const schema::Index& index, const std::string& word,
                                     std::size_t* left) {
  const std::size_t most = analyzers::count_code_points(word) >= kLongWord ? 2 : 1;
  std::size_t first_letter = 0;
  analyzers::next_code_point(word, &first_letter);
  const std::string start = word.substr(0, first_letter);
  const Xapian::Database& database = index.database();
  std::vector<Candidate> best;
  const auto end = database.allterms_end(start);
  for (auto term = database.allterms_begin(start); term != end && *left > 0; ++term, --*left) {
    Candidate candidate{*term, 0, 0};
    candidate.distance = edit_distance(word, candidate.word, most);
    if (candidate.distance > most || !is_plain(candidate.word)) continue;
    candidate.documents = term.get_termfreq();
    best.insert(std::upper_bound(best.begin(), best.end(), candidate, is_better), candidate);
    if (best.size() > kMostCandidates) best.pop_back();
  }
  return best;
}

Xapian::doccount count_matches(const schema::Index& index, const Xapian::Query& query) {
  Xapian::Enquire enquire(index.database());
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return enquire.get_mset(0, 1, kCountedExactly).get_matches_estimated();
}

// Of the candidates no further away than the nearest, the one that most documents have together
// with the other words of the question; where none has any of them, the most frequent.
std::string choose(const schema::Index& index, const std::vector<Candidate>& candidates,
                   const std::vector<std::string>& others) {
  const std::string* chosen = &candidates.front().word;
  Xapian::doccount most = 0;
  const Xapian::Query beside(Xapian::Query::OP_OR, others.begin(), others.end());
  for (const Candidate& candidate : candidates) {
    if (others.empty() || candidate.distance > candidates.front().distance) break;
    const Xapian::doccount together = count_matches(
        index, Xapian::Query(Xapian::Query::OP_AND, Xapian::Query(candidate.word), beside));
    if (together <= most) continue;
    most = together;
    chosen = &candidate.word;
  }
  return *chosen;
}

// How many documents have the words one directly after the other, of as many as are looked at.
std::size_t count_side_by_side(schema::TermLists& lists, const std::string& left,
                               const std::string& right) {
  const auto first = lists.of(left);
  const auto second = lists.of(right);
  std::size_t count = 0;
  std::size_t looked_at = 0;
  std::vector<std::uint32_t> begins;
  std::vector<std::uint32_t> others;
  for (std::size_t i = 0; i < first->size() && looked_at < kLookedAt; ++i) {
    const auto at = second->find(first->numbers()[i]);
    if (!at) continue;
    ++looked_at;
    lists.positions(*first, i, &begins);
    lists.positions(*second, *at, &others);
    const bool is_pair = std::any_of(begins.begin(), begins.end(), [&](std::uint32_t begin) {
      return std::binary_search(others.begin(), others.end(), begin + 1);
    });
    if (is_pair) ++count;
  }
  return count;
}

// Two words that were typed as one, where some text has them side by side: "information society".
std::optional<std::string> parted(const schema::Index& index, const std::string& word) {
  std::size_t most = 0;
  std::optional<std::string> best;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size(); ++letters) {
    const std::string left = word.substr(0, at);
    const std::string right = word.substr(at);
    analyzers::next_code_point(word, &at);
    if (letters < kShortestPart || analyzers::count_code_points(right) < kShortestPart) continue;
    if (!index.database().term_exists(left) || !index.database().term_exists(right)) continue;
    const std::size_t together = count_side_by_side(index.lists(), left, right);
    if (together <= most) continue;
    most = together;
    best = left + " " + right;
  }
  return best;
}

std::optional<std::string> meant_by(const schema::Index& index, const std::string& word,
                                    const std::vector<std::string>& others, std::size_t* left) {
  const std::vector<Candidate> candidates = nearest_words(index, word, left);
  if (candidates.empty()) return parted(index, word);
  return choose(index, candidates, others);
}

// The words of the question that are indexed as they are typed and say something.
std::vector<std::string> known_words(const schema::Index& index,
                                     const std::vector<Lexeme>& lexemes) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < lexemes.size() && words.size() < kMostOthers; ++i) {
    const auto word = plain_word(lexemes, i);
    const bool is_telling = word && !analyzers::is_function_word(*word);
    if (is_telling && index.database().term_exists(*word)) words.push_back(*word);
  }
  return words;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> find_corrections(const schema::Index& index,
                                                                  const ParsedQuery& parsed) {
  std::vector<std::pair<std::string, std::string>> corrections;
  const std::vector<std::string> languages = languages_of_stems(index, parsed);
  const std::vector<Lexeme> lexemes = cut_query(parsed.text);
  std::map<std::string, std::optional<std::string>> meant;
  std::size_t left = kMostWords;
  for (std::size_t i = 0; i < lexemes.size() && corrections.size() < kMostCorrected; ++i) {
    const auto word = plain_word(lexemes, i);
    if (!word || is_known(index, *word, languages)) continue;
    const auto [known, is_new] = meant.try_emplace(*word);
    if (is_new) known->second = meant_by(index, *word, known_words(index, lexemes), &left);
    const bool is_told = std::any_of(corrections.begin(), corrections.end(),
                                     [&](const auto& one) { return one.first == lexemes[i].text; });
    if (known->second && !is_told) corrections.emplace_back(lexemes[i].text, *known->second);
  }
  return corrections;
}

}  // namespace itu::server
