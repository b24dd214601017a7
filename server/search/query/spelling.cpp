#include "server/search/query/spelling.h"

#include <algorithm>
#include <optional>

#include "analyzers/tokenizer.h"
#include "analyzers/utf8.h"
#include "server/search/edit_distance.h"
#include "server/search/query/lexer.h"

namespace itu::server {
namespace {

constexpr std::size_t kShortestWord = 4;     // letters: shorter ones are like too many others
constexpr std::size_t kLongWord = 8;         // letters: may have two slips
constexpr std::size_t kMostWords = 200'000;  // looked at for one misspelt word
constexpr std::size_t kMostCorrected = 4;

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
  if (index.database().term_exists(word)) return true;
  return std::any_of(languages.begin(), languages.end(), [&](const std::string& language) {
    const auto forms = index.stems().words_like(word, language);
    return forms.size() > 1 || (!forms.empty() && forms.front() != word);
  });
}

struct Best {
  std::string word;
  std::size_t distance = 0;
  Xapian::doccount documents = 0;
};

std::optional<std::string> nearest_word(const schema::Index& index, const std::string& word) {
  const std::size_t most = analyzers::count_code_points(word) >= kLongWord ? 2 : 1;
  std::size_t first_letter = 0;
  analyzers::next_code_point(word, &first_letter);
  const std::string start = word.substr(0, first_letter);
  const Xapian::Database& database = index.database();
  Best best{"", most + 1, 0};
  std::size_t scanned = 0;
  for (auto term = database.allterms_begin(start);
       term != database.allterms_end(start) && scanned < kMostWords; ++term, ++scanned) {
    const std::string candidate = *term;
    if (!is_plain(candidate)) continue;
    const std::size_t distance = edit_distance(word, candidate, most);
    if (distance > most || distance > best.distance) continue;
    const Xapian::doccount documents = term.get_termfreq();
    if (distance < best.distance || documents > best.documents) {
      best = {candidate, distance, documents};
    }
  }
  return best.word.empty() ? std::nullopt : std::optional(best.word);
}

}  // namespace

std::vector<std::pair<std::string, std::string>> find_corrections(const schema::Index& index,
                                                                  const ParsedQuery& parsed) {
  std::vector<std::pair<std::string, std::string>> corrections;
  const std::vector<std::string> languages = languages_of_stems(index, parsed);
  const std::vector<Lexeme> lexemes = cut_query(parsed.text);
  for (std::size_t i = 0; i < lexemes.size() && corrections.size() < kMostCorrected; ++i) {
    const auto word = plain_word(lexemes, i);
    if (!word || is_known(index, *word, languages)) continue;
    const auto nearest = nearest_word(index, *word);
    if (nearest) corrections.emplace_back(lexemes[i].text, *nearest);
  }
  return corrections;
}

}  // namespace itu::server
