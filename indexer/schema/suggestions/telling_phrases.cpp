#include "indexer/schema/suggestions/telling_phrases.h"

#include <algorithm>
#include <limits>
#include <map>

#include "analyzers/function_words.h"
#include "analyzers/letters.h"
#include "analyzers/tokenizer.h"
#include "analyzers/utf8.h"
#include "indexer/schema/stable_hash.h"
#include "indexer/schema/suggestions/typed_form.h"

namespace itu::schema {
namespace {

using analyzers::OwnedToken;
using analyzers::TokenKind;

constexpr std::size_t kCounters = std::size_t{1} << 21U;  // of two bytes each
constexpr std::size_t kMostWords = 4;                     // that are no small words
constexpr std::size_t kMostRun = 7;                       // small words too
constexpr std::uint32_t kFewestDocuments = 2;

// Phrases of one document: typed form to how it is written, each once.
using Phrases = std::map<std::string, std::string_view>;

bool is_word(const OwnedToken& token) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return token.kind == TokenKind::kWord &&
         std::none_of(token.text.begin(), token.text.end(), is_digit);
}

bool is_small(const OwnedToken& token) {
  return token.text.size() < 2 || analyzers::is_function_word(token.text);
}

std::string_view between(std::string_view text, const OwnedToken& left, const OwnedToken& right) {
  return text.substr(left.span.end, right.span.begin - left.span.end);
}

// Whether nothing but a blank, a dash or an apostrophe stands between two words.
bool are_joined(std::string_view gap) {
  return gap == " " || gap == "-" || gap == "'" || gap == "\xE2\x80\x99";
}

// Whether the word after token `left` is a part of the same: Secretary-General.
bool is_hyphenated(std::string_view text, const std::vector<OwnedToken>& tokens, std::size_t left) {
  return left + 1 < tokens.size() && between(text, tokens[left], tokens[left + 1]) == "-";
}

void add_runs_from(std::string_view text, const std::vector<OwnedToken>& tokens, std::size_t first,
                   Phrases* phrases) {
  std::size_t words = 0;
  for (std::size_t last = first; last < tokens.size() && last < first + kMostRun; ++last) {
    if (!is_word(tokens[last])) return;
    if (last > first && !are_joined(between(text, tokens[last - 1], tokens[last]))) return;
    if (is_small(tokens[last])) continue;
    if (++words > kMostWords) return;
    if (words < 2 || is_hyphenated(text, tokens, last)) continue;
    const std::string_view shown =
        text.substr(tokens[first].span.begin, tokens[last].span.end - tokens[first].span.begin);
    phrases->emplace(typed_form(shown), shown);
  }
}

void add_runs(std::string_view text, Phrases* phrases) {
  const std::vector<OwnedToken> tokens = analyzers::tokenize(text);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool is_start = is_word(tokens[i]) && !is_small(tokens[i]) &&
                          (i == 0 || !is_hyphenated(text, tokens, i - 1));
    if (is_start) add_runs_from(text, tokens, i, phrases);
  }
}

Phrases phrases_of(const Findings& document) {
  Phrases phrases;
  add_runs(document.title, &phrases);
  for (const std::string_view heading : document.headings) add_runs(heading, &phrases);
  return phrases;
}

// The phrase without its last or its first word, and without the small words that are then at its
// end.
std::string without_last(std::string form) {
  do {
    form.resize(std::min(form.rfind(' '), form.size()));
  } while (form.find(' ') != std::string::npos &&
           analyzers::is_function_word(std::string_view(form).substr(form.rfind(' ') + 1)));
  return form;
}

std::string without_first(std::string form) {
  do {
    form.erase(0, std::min(form.find(' '), form.size() - 1) + 1);
  } while (form.find(' ') != std::string::npos &&
           analyzers::is_function_word(std::string_view(form).substr(0, form.find(' '))));
  return form;
}

std::size_t slot_of(const std::string& form) {
  const std::uint64_t hash = stable_hash(form);
  return (hash ^ (hash >> 32U)) & (kCounters - 1);
}

std::size_t count_capitals(std::string_view text) {
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (analyzers::is_capital(analyzers::next_code_point(text, &at))) ++capitals;
  }
  return capitals;
}

// Whether `left` is the better way to write the same phrase.
bool is_plainer(std::string_view left, std::string_view right) {
  const std::size_t in_left = count_capitals(left);
  const std::size_t in_right = count_capitals(right);
  return in_left != in_right ? in_left < in_right : left < right;
}

}  // namespace

TellingPhrases::TellingPhrases(std::size_t most) : most_(most), met_(kCounters) {}

void TellingPhrases::count(const Findings& document) {
  for (const auto& [form, shown] : phrases_of(document)) {
    std::uint16_t& met = met_[slot_of(form)];
    if (met < std::numeric_limits<std::uint16_t>::max()) ++met;
  }
}

// So many that at most `most_` hashes were met in as many documents.
void TellingPhrases::settle_least() {
  std::vector<std::size_t> hashes(std::size_t{std::numeric_limits<std::uint16_t>::max()} + 1);
  for (const std::uint16_t met : met_) ++hashes[met];
  least_ = std::numeric_limits<std::uint16_t>::max();
  for (std::size_t total = hashes[least_]; least_ > kFewestDocuments;) {
    total += hashes[least_ - 1];
    if (total > most_) break;
    --least_;
  }
}

void TellingPhrases::gather(const Findings& document) {
  if (least_ == 0) settle_least();
  for (const auto& [form, shown] : phrases_of(document)) {
    if (met_[slot_of(form)] < least_) continue;
    Kept& kept = kept_[form];
    if (kept.documents == 0 || is_plainer(shown, kept.shown)) {
      kept.shown = shown;
      kept.language = document.language;
    }
    ++kept.documents;
  }
}

// A phrase goes where a longer one stands in nearly as many documents.
void TellingPhrases::drop_parts() {
  std::vector<std::string> dropped;
  for (const auto& [form, kept] : kept_) {
    const auto drop_part = [&, documents = kept.documents](const std::string& part) {
      const auto found = kept_.find(part);
      const bool is_part = found != kept_.end() && found->second.documents * 4 <= documents * 5;
      if (is_part) dropped.push_back(part);
    };
    if (form.find(' ') == std::string::npos) continue;
    drop_part(without_last(form));
    drop_part(without_first(form));
  }
  for (const std::string& form : dropped) kept_.erase(form);
}

std::vector<TellingPhrase> TellingPhrases::take() {
  for (auto phrase = kept_.begin(); phrase != kept_.end();) {
    phrase = phrase->second.documents < least_ ? kept_.erase(phrase) : std::next(phrase);
  }
  drop_parts();
  std::vector<TellingPhrase> phrases;
  for (auto& [form, kept] : kept_) {
    phrases.push_back({form, std::move(kept.shown), std::move(kept.language), kept.documents});
  }
  kept_.clear();
  std::sort(phrases.begin(), phrases.end(),
            [](const TellingPhrase& a, const TellingPhrase& b) { return a.form < b.form; });
  return phrases;
}

}  // namespace itu::schema
