#include "server/search/suggest/suggest.h"

#include <algorithm>
#include <optional>
#include <unordered_set>
#include <utility>

#include "analyzers/citation/wording.h"
#include "analyzers/utf8.h"
#include "indexer/schema/suggestions/typed_form.h"
#include "server/search/limits.h"
#include "server/search/lookup.h"
#include "server/search/query/references.h"
#include "server/search/suggest/half_reference.h"

namespace itu::server {
namespace {

using analyzers::Certainty;
using analyzers::Reference;
using analyzers::ReferenceTarget;

// Entries looked at for each one shown: those in the reader's language come first among them.
constexpr std::size_t kLookedAt = 4;

// The only target of the only reference in `words`.
std::optional<analyzers::Target> sole_target(std::string_view words) {
  const std::vector<Reference> found = find_named(words);
  if (found.size() != 1 || found.front().targets.size() != 1) return std::nullopt;
  const ReferenceTarget& target = found.front().targets.front();
  if (target.certainty == Certainty::kOpen) return std::nullopt;
  return target.target;
}

bool has_digit(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

class Suggester {
 public:
  Suggester(const schema::Index& index, std::string_view typed, std::string_view language,
            std::size_t limit)
      : index_(index),
        all_(index.suggestions()),
        typed_(typed),
        start_(schema::typed_form(typed)),
        language_(language),
        limit_(std::min(limit, kMostSuggestions)) {}

  std::vector<Suggestion> run() {
    if (start_.empty()) return {};
    add_named();
    // Where a number is typed the texts with that number are meant; else some of each.
    add_texts(has_digit(start_) ? limit_ : limit_ / 3);
    const std::vector<Suggestion> titles = find_titles();
    const std::vector<Suggestion> phrases = find_phrases();
    const std::size_t for_phrases = std::min(phrases.size(), limit_ / 3);
    add_all(titles, limit_ - std::min(limit_, for_phrases));
    add_all(phrases, limit_);
    add_all(titles, limit_);
    return std::move(list_);
  }

 private:
  // A place in a text, or an edition of it: "para 6.5 of C07/21".
  void add_named() {
    const auto target = sole_target(typed_);
    if (!target || (target->place.empty() && target->edition.empty())) return;
    const HeldTarget held = find_held(index_, *target, language_);
    if (held.document.empty()) return;
    const std::string wording = analyzers::wording_of_whole(*target);
    Suggestion named;
    named.kind = "text";
    named.id = held.id;
    named.text = wording.empty() ? held.id : wording;
    named.query = typed_;
    named.title = held.title;
    named.language = wording.empty() ? "" : "en";
    add(std::move(named), limit_);
  }

  void add_texts(std::size_t most) {
    std::vector<std::uint32_t> entries = all_.texts().find(english_start(typed_), most);
    for (const std::uint32_t entry : all_.texts().find(start_, most)) {
      if (std::find(entries.begin(), entries.end(), entry) == entries.end()) {
        entries.push_back(entry);
      }
    }
    for (const std::uint32_t entry : entries) {
      const schema::SuggestedText text = all_.text(entry);
      Suggestion one;
      one.kind = "text";
      one.id = text.id;
      one.text = text.wording.empty() ? text.id : text.wording;
      one.query = question_for(text);
      one.title = text.title;
      one.language = text.wording.empty() ? "" : "en";
      one.documents = text.cited_by;
      one.is_held = text.is_held;
      add(std::move(one), most);
    }
  }

  // The words that name the text and nothing else, or its id.
  static std::string question_for(const schema::SuggestedText& text) {
    const auto target = sole_target(text.wording);
    return std::string(target && to_id(*target) == text.id ? text.wording : text.id);
  }

  std::vector<Suggestion> find_titles() const {
    std::vector<Suggestion> titles;
    for (const std::uint32_t entry : all_.titles().find(start_, kLookedAt * limit_)) {
      const schema::SuggestedTitle title = all_.title(entry);
      const std::string shown(title.shown);
      titles.push_back({"title", shown, shown, std::string(title.id), "",
                        std::string(title.language), title.documents, true});
    }
    return prefer_language(std::move(titles));
  }

  std::vector<Suggestion> find_phrases() const {
    std::vector<Suggestion> phrases;
    for (const std::uint32_t entry : all_.phrases().find(start_, kLookedAt * limit_)) {
      const schema::SuggestedPhrase phrase = all_.phrase(entry);
      const std::string shown(phrase.shown);
      phrases.push_back(
          {"phrase", shown, shown, "", "", std::string(phrase.language), phrase.documents, true});
    }
    return prefer_language(std::move(phrases));
  }

  std::vector<Suggestion> prefer_language(std::vector<Suggestion> list) const {
    std::stable_partition(list.begin(), list.end(),
                          [&](const Suggestion& one) { return one.language == language_; });
    return list;
  }

  void add_all(const std::vector<Suggestion>& list, std::size_t most) {
    for (const Suggestion& one : list) add(one, most);
  }

  // What is there under another name already says nothing new.
  void add(Suggestion one, std::size_t most) {
    if (list_.size() >= most) return;
    const bool is_text = one.kind == "text";
    if (!seen_.insert(is_text ? one.id : schema::typed_form(one.text)).second) return;
    if (is_text && !one.title.empty()) seen_.insert(schema::typed_form(one.title));
    list_.push_back(std::move(one));
  }

  const schema::Index& index_;
  const schema::Suggestions& all_;
  std::string typed_;
  std::string start_;
  std::string language_;
  std::size_t limit_;
  std::vector<Suggestion> list_;
  std::unordered_set<std::string> seen_;
};

}  // namespace

std::vector<Suggestion> suggest(const schema::Index& index, std::string_view typed,
                                std::string_view language, std::size_t limit) {
  if (typed.size() > kLongestStart) return {};
  const std::string text = analyzers::repair_utf8(typed).text;
  return schema::translate_xapian("suggest",
                                  [&] { return Suggester(index, text, language, limit).run(); });
}

}  // namespace itu::server
