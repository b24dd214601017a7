#include "server/search/query/word_forms.h"

#include <algorithm>
#include <utility>

#include "analyzers/letters.h"
#include "analyzers/utf8.h"
#include "server/search/edit_distance.h"
#include "server/search/query/language.h"

namespace itu::server {
namespace {

// Words looked at for one beginning; 20,000 different ones begin with r in 235 MB of text.
constexpr std::size_t kMostScanned = 50'000;
constexpr std::size_t kMostScannedInAll = 150'000;  // for one question
constexpr std::size_t kFormsShown = 4;
constexpr std::size_t kWordsShown = 5;

using Counted = std::pair<std::size_t, std::string>;

bool is_rarer(const Counted& left, const Counted& right) {
  return left.first != right.first ? left.first > right.first : left.second < right.second;
}

// "waves (wave, waving, ...)"
std::string describe(const std::string& word, const std::vector<std::string>& forms) {
  std::string text = word + " (";
  for (std::size_t i = 1; i < forms.size() && i <= kFormsShown; ++i) {
    text += (i > 1 ? ", " : "") + forms[i];
  }
  return text + (forms.size() > kFormsShown + 1 ? ", …)" : ")");
}

std::vector<std::string> stem_languages(const schema::Index& index, std::string_view text) {
  std::size_t letters = 0;
  std::size_t cyrillic = 0;
  std::size_t arabic = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = analyzers::next_code_point(text, &at);
    if (c < 'A') continue;
    ++letters;
    if (analyzers::is_cyrillic(c)) ++cyrillic;
    if (analyzers::is_arabic(c)) ++arabic;
  }
  if (cyrillic * 2 > letters) return {"ru"};
  if (arabic * 2 > letters) return {"ar"};
  return index.stems().languages();
}

}  // namespace

WordForms::WordForms(const schema::Index& index, std::vector<std::string> languages, Notes* notes)
    : index_(index),
      languages_(std::move(languages)),
      notes_(notes),
      budget_(kMostExpandedWords),
      scans_(kMostScannedInAll) {}

std::vector<std::string> WordForms::keep_frequent(std::vector<std::string> words, std::size_t most,
                                                  std::string_view limit) {
  if (words.size() > most) notes_->add_limited(limit);
  if (words.size() > budget_) notes_->add_limited("expanded-words");
  const std::size_t kept = std::min({words.size(), most, budget_});
  if (kept < words.size()) {
    std::vector<Counted> counted;
    for (std::string& word : words) {
      counted.emplace_back(index_.lists().frequency(word), std::move(word));
    }
    std::sort(counted.begin(), counted.end(), is_rarer);
    words.clear();
    for (std::size_t i = 0; i < kept; ++i) words.push_back(std::move(counted[i].second));
  }
  budget_ -= kept;
  return words;
}

std::vector<std::string> WordForms::of(const QueryNode& leaf) {
  switch (leaf.kind) {
    case NodeKind::kPrefix:
      return of_prefix(leaf.text);
    case NodeKind::kFuzzy:
      return of_fuzzy(leaf.text, leaf.distance);
    default:
      return leaf.wording == Wording::kItself ? of_itself(leaf.text) : of_stem(leaf.text);
  }
}

std::vector<std::string> WordForms::of_itself(const std::string& word) const {
  if (index_.lists().frequency(word) == 0) return {};
  return {word};
}

std::vector<std::string> WordForms::of_stem(const std::string& word) {
  std::vector<std::string> forms;
  for (const std::string& language : languages_) {
    for (std::string& form : index_.stems().words_like(word, language)) {
      if (form != word) forms.push_back(std::move(form));
    }
  }
  std::sort(forms.begin(), forms.end());
  forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  forms = keep_frequent(std::move(forms), kMostStemWords, "stem-words");
  if (index_.lists().frequency(word) > 0) forms.insert(forms.begin(), word);
  const bool has_others = !forms.empty() && (forms.size() > 1 || forms.front() != word);
  if (has_others) {
    std::vector<std::string> shown = forms;
    if (shown.front() != word) shown.insert(shown.begin(), word);
    stemmed_.push_back(describe(word, shown));
  }
  return forms;
}

// The first of them in the order of the alphabet; tells by `limit` if there are more.
std::vector<std::string> WordForms::scan(const std::string& start, std::string_view limit) {
  std::vector<std::string> words;
  const Xapian::Database& database = index_.database();
  const std::size_t most = std::min(kMostScanned, scans_);
  const auto end = database.allterms_end(start);
  for (auto term = database.allterms_begin(start); term != end; ++term) {
    if (words.size() == most) {
      notes_->add_limited(limit);
      break;
    }
    words.push_back(*term);
  }
  scans_ -= words.size();
  return words;
}

std::vector<std::string> WordForms::of_prefix(const std::string& start) {
  return keep_frequent(scan(start, "wildcard-words"), kMostWildcardWords, "wildcard-words");
}

std::vector<std::string> WordForms::of_fuzzy(const std::string& word, std::size_t distance) {
  std::size_t first_letter = 0;
  analyzers::next_code_point(word, &first_letter);
  std::vector<std::string> words = scan(word.substr(0, first_letter), "fuzzy-words");
  const auto is_far = [&](const std::string& candidate) {
    return edit_distance(word, candidate, distance) > distance;
  };
  words.erase(std::remove_if(words.begin(), words.end(), is_far), words.end());
  const bool has_itself = std::binary_search(words.begin(), words.end(), word);
  if (!has_itself && index_.lists().frequency(word) > 0) words.push_back(word);
  words = keep_frequent(std::move(words), kMostFuzzyWords, "fuzzy-words");
  std::string shown;
  for (std::size_t i = 0; i < words.size() && i < kWordsShown; ++i) {
    shown += (i > 0 ? ", " : "") + words[i];
  }
  if (words.size() > kWordsShown) shown += ", …";
  if (!words.empty()) {
    notes_->add("expanded", in_quotes(word + "~") + " stands for: " + shown +
                                ". Without ~ the word stands for itself and its forms.");
  }
  return words;
}

void WordForms::explain(const std::string& literal) {
  if (stemmed_.empty()) return;
  std::string text = "Other forms of a word count too: ";
  for (std::size_t i = 0; i < stemmed_.size() && i < kWordsShown; ++i) {
    text += (i > 0 ? "; " : "") + stemmed_[i];
  }
  text += stemmed_.size() > kWordsShown ? "; and others. " : ". ";
  notes_->add("stemmed", text + "A word in quotation marks or behind = stands for itself alone.",
              literal);
}

std::vector<std::string> languages_of_stems(const schema::Index& index, const ParsedQuery& parsed) {
  std::string asked = asked_language(parsed.tree);
  if (!asked.empty()) return {std::move(asked)};
  return stem_languages(index, parsed.text);
}

}  // namespace itu::server
