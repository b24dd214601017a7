#include "server/search/typing/reference_words.h"

#include <algorithm>

#include "analyzers/citation/tables/bodies.h"
#include "analyzers/citation/tables/bracket_words.h"
#include "analyzers/citation/tables/conferences.h"
#include "analyzers/citation/tables/headings.h"
#include "analyzers/citation/tables/instruments.h"
#include "analyzers/citation/tables/kinds.h"
#include "server/search/edit_distance.h"

namespace itu::server {
namespace {

constexpr std::size_t kFewestLetters = 4;
constexpr std::size_t kLettersForTwo = 8;  // words so long may have two wrong letters

bool is_start_of_letter(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

std::size_t count_letters(std::string_view word) {
  return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), is_start_of_letter));
}

// The bytes of the first `letters` letters of `word`; all of a shorter one.
std::string_view first_letters(std::string_view word, std::size_t letters) {
  std::size_t at = 0;
  while (at < word.size() && letters > 0) {
    ++at;
    while (at < word.size() && !is_start_of_letter(word[at])) ++at;
    --letters;
  }
  return word.substr(0, at);
}

}  // namespace

ReferenceWords::ReferenceWords() {
  // Of words that are equally near the first is taken: kinds before headings.
  for (const analyzers::PhraseTable* table :
       {&analyzers::text_kind_words(), &analyzers::family_words(), &analyzers::division_words(),
        &analyzers::body_names(), &analyzers::place_names(), &analyzers::instrument_names(),
        &analyzers::revision_words(), &analyzers::heading_verbs()}) {
    for (std::string& word : table->words()) add(std::move(word));
  }
}

void ReferenceWords::add(std::string word) {
  Entry entry;
  entry.is_inflected = !word.empty() && word.back() == '~';
  if (entry.is_inflected) word.pop_back();
  while (!word.empty() && std::string_view(".,:()").find(word.back()) != std::string::npos) {
    word.pop_back();
  }
  if (word.empty()) return;
  entry.letters = count_letters(word);
  entry.word = std::move(word);
  std::vector<Entry>& entries = by_first_letter_[std::string(first_letters(entry.word, 1))];
  const bool is_known = std::any_of(entries.begin(), entries.end(), [&](const Entry& other) {
    return other.word == entry.word && other.is_inflected == entry.is_inflected;
  });
  if (!is_known) entries.push_back(std::move(entry));
}

const std::vector<ReferenceWords::Entry>& ReferenceWords::beginning_like(
    std::string_view word) const {
  static const std::vector<Entry> kNone;
  const auto found = by_first_letter_.find(first_letters(word, 1));
  return found == by_first_letter_.end() ? kNone : found->second;
}

bool ReferenceWords::has(std::string_view word) const {
  const auto& entries = beginning_like(word);
  return std::any_of(entries.begin(), entries.end(), [word](const Entry& entry) {
    return entry.is_inflected ? word.starts_with(entry.word) : word == entry.word;
  });
}

std::string ReferenceWords::find_nearest(std::string_view word) const {
  const std::size_t letters = count_letters(word);
  if (letters < kFewestLetters) return {};
  const std::size_t most = letters < kLettersForTwo ? 1 : 2;
  std::size_t best = most + 1;
  std::string nearest;
  for (const Entry& entry : beginning_like(word)) {
    if (entry.letters < kFewestLetters) continue;
    // Where an ending follows, the typed beginning may be a letter shorter or longer.
    const std::size_t first = entry.is_inflected ? entry.letters - 1 : letters;
    const std::size_t last = entry.is_inflected ? entry.letters + 1 : letters;
    for (std::size_t taken = first; taken <= std::min(last, letters); ++taken) {
      const std::string_view start = first_letters(word, taken);
      const std::size_t distance = edit_distance(start, entry.word, best - 1);
      if (distance >= best) continue;
      best = distance;
      nearest = entry.word + std::string(word.substr(start.size()));
    }
    if (best == 1) break;
  }
  return nearest;
}

const ReferenceWords& reference_words() {
  static const ReferenceWords words;
  return words;
}

}  // namespace itu::server
