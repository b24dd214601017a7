#include "server/search/query/expansion.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "analyzers/acronyms.h"
#include "analyzers/citation/wording.h"
#include "server/search/limits.h"
#include "server/search/query/language.h"
#include "server/search/query/rewording.h"

namespace itu::server {
namespace {

using schema::DefinedName;

constexpr std::size_t kFewestWords = 2;     // of a long name that is found in a question
constexpr std::size_t kMostWords = 10;      // and most
constexpr std::size_t kOthersTold = 3;      // other things that a short name stands for
constexpr std::size_t kShortestCommon = 3;  // letters of an acronym typed in small ones

// A word typed in small letters is taken for an acronym when no more than so many documents have
// the word for each that explains it: "wsis" is one, "act" is none.
constexpr std::size_t kUsesOfExplained = 20;

std::string join(const std::vector<std::string>& words) {
  std::string joined;
  for (const std::string& word : words) joined.append(joined.empty() ? "" : " ").append(word);
  return joined;
}

std::vector<std::string> split(std::string_view key) {
  std::vector<std::string> words;
  while (!key.empty()) {
    const std::size_t end = std::min(key.find(' '), key.size());
    words.emplace_back(key.substr(0, end));
    key.remove_prefix(std::min(end + 1, key.size()));
  }
  return words;
}

// Its words as tokens; empty for what is no word or phrase.
std::string key_of(const QueryNode& node) {
  if (node.kind == NodeKind::kWord) return node.text;
  if (node.kind == NodeKind::kPhrase) return join(node.words);
  return "";
}

QueryNode node_of_name(std::string_view key, const std::string& field) {
  QueryNode node;
  node.field = field;
  node.words = split(key);
  node.kind = node.words.size() == 1 ? NodeKind::kWord : NodeKind::kPhrase;
  if (node.kind == NodeKind::kPhrase) return node;
  node.text = node.words.front();
  node.words.clear();
  node.wording = Wording::kItself;
  return node;
}

// "paragraph 3 of Document C07/21"; the id where there are no words for it.
std::string wording_of_source(const DefinedName& name) {
  auto target = analyzers::parse_id(name.source);
  if (!target) return std::string(name.source);
  target->place = name.place;
  const std::string wording = analyzers::wording_of_whole(*target);
  return analyzers::wording_of(*target).empty() ? std::string(name.source) : wording;
}

bool is_more_frequent(const DefinedName& left, const DefinedName& right) {
  return left.documents > right.documents;
}

class Expander {
 public:
  Expander(const schema::Index& index, const ParsedQuery& parsed, Notes* notes)
      : index_(index),
        question_(parsed.text),
        language_(language_of_question(parsed)),
        notes_(notes) {}

  // Recursion is as deep as the tree, which the parser bounds.
  void expand(QueryNode* node, bool is_free) {
    if (node->wording == Wording::kSynonyms) {
      expand_as_asked(node);
      return;
    }
    if (is_free && is_plain(*node)) {
      expand_brief(node);
      return;
    }
    const bool keeps_free =
        node->kind == NodeKind::kAll || node->kind == NodeKind::kAnd || node->kind == NodeKind::kOr;
    if (is_free && node->kind == NodeKind::kAll) join_full_names(node);
    if (node->kind == NodeKind::kReadings) return;
    for (QueryNode& child : node->children) expand(&child, is_free && keeps_free);
  }

 private:
  // A word as it is typed, without sign or field; or several that hyphens join.
  static bool is_plain(const QueryNode& node) {
    if (!node.field.empty() || node.required) return false;
    if (node.kind == NodeKind::kPhrase) return node.hyphenated && node.wording == Wording::kUsual;
    return node.kind == NodeKind::kWord && (node.wording == Wording::kUsual || node.minor);
  }

  // Those in the language of the question, else all, the most frequent first.
  std::vector<DefinedName> preferred(std::vector<DefinedName> names) const {
    const auto other =
        std::stable_partition(names.begin(), names.end(),
                              [&](const DefinedName& name) { return name.language == language_; });
    if (other != names.begin()) names.erase(other, names.end());
    std::stable_sort(names.begin(), names.end(), is_more_frequent);
    drop_plurals(&names);
    return names;
  }

  // "Label Switched Paths" is nothing else than "Label Switched Path".
  static void drop_plurals(std::vector<DefinedName>* names) {
    const auto stem = [](const DefinedName& name) {
      const bool is_plural = name.full_key.ends_with('s');
      return std::pair(name.brief_key, name.full_key.substr(0, name.full_key.size() - is_plural));
    };
    for (std::size_t i = 0; i < names->size(); ++i) {
      const auto first = names->begin() + static_cast<std::ptrdiff_t>(i);
      const auto kept = stem(*first);
      names->erase(std::remove_if(first + 1, names->end(),
                                  [&](const DefinedName& other) { return stem(other) == kept; }),
                   names->end());
    }
  }

  bool is_meant_as_acronym(const QueryNode& node, const DefinedName& name) const {
    if (!analyzers::is_acronym(name.brief)) return false;
    if (node.in_capitals || node.kind == NodeKind::kPhrase) return true;
    if (node.minor || node.text.size() < kShortestCommon) return false;
    return index_.database().get_termfreq(node.text) <= kUsesOfExplained * name.documents;
  }

  void expand_brief(QueryNode* node) {
    const std::string key = key_of(*node);
    const std::vector<DefinedName> names = preferred(index_.definitions().of_brief(key));
    if (names.empty() || !is_meant_as_acronym(*node, names.front())) return;
    tell(names.front().brief, names.front().full, names.front(), others_of(names), key);
    *node = readings(std::move(*node), {node_of_name(names.front().full_key, "")});
  }

  // "It also stands for “World Symposium” (2 documents)."
  static std::string others_of(const std::vector<DefinedName>& names) {
    std::string told;
    for (std::size_t i = 1; i < names.size() && i <= kOthersTold; ++i) {
      told += (told.empty() ? " It also stands for " : ", ") + in_quotes(names[i].full) + " (" +
              std::to_string(names[i].documents) +
              (names[i].documents == 1 ? " document)" : " documents)");
    }
    if (names.size() > kOthersTold + 1) {
      told += " and " + std::to_string(names.size() - kOthersTold - 1) + " more";
    }
    return told.empty() ? told : told + ".";
  }

  void tell(std::string_view typed, std::string_view other, const DefinedName& name,
            const std::string& more, const std::string& key) {
    Note note;
    note.kind = "synonyms";
    note.text = in_quotes(typed) + " is also searched as " + in_quotes(other) + ", after " +
                wording_of_source(name) + "." + more;
    note.query = literal_word(question_, key);
    note.source =
        std::string(name.source) + (name.place.empty() ? "" : "#") + std::string(name.place);
    notes_->add(std::move(note));
  }

  static QueryNode readings(QueryNode typed, std::vector<QueryNode> others) {
    QueryNode node;
    node.kind = NodeKind::kReadings;
    node.required = std::exchange(typed.required, false);
    node.children.push_back(std::move(typed));
    for (QueryNode& other : others) node.children.push_back(std::move(other));
    return node;
  }

  // Words side by side that are a long name become one child, which has its acronym as a reading.
  void join_full_names(QueryNode* all) {
    std::vector<QueryNode> children;
    for (std::size_t i = 0; i < all->children.size();) {
      const std::size_t words = full_name_at(all->children, i);
      if (words == 0) {
        children.push_back(std::move(all->children[i++]));
        continue;
      }
      QueryNode name;
      name.kind = NodeKind::kAll;
      for (std::size_t end = i + words; i < end; ++i) {
        name.children.push_back(std::move(all->children[i]));
      }
      children.push_back(with_acronym(std::move(name)));
    }
    all->children = std::move(children);
    if (all->children.size() == 1) {
      QueryNode only = std::move(all->children.front());
      only.required = only.required || all->required;
      *all = std::move(only);
    }
  }

  static std::string key_of_run(const std::vector<QueryNode>& nodes, std::size_t begin,
                                std::size_t end) {
    std::string key;
    for (std::size_t i = begin; i < end; ++i) key += (key.empty() ? "" : " ") + key_of(nodes[i]);
    return key;
  }

  // How many children from `at` on are the longest name that has an acronym; 0 for none.
  std::size_t full_name_at(const std::vector<QueryNode>& nodes, std::size_t at) const {
    std::size_t end = at;
    while (end < nodes.size() && end < at + kMostWords && is_plain(nodes[end])) ++end;
    for (; end >= at + kFewestWords; --end) {
      if (!acronyms_of(key_of_run(nodes, at, end)).empty()) return end - at;
    }
    return 0;
  }

  std::vector<DefinedName> acronyms_of(const std::string& key) const {
    std::vector<DefinedName> names = preferred(index_.definitions().of_full(key));
    names.erase(
        std::remove_if(names.begin(), names.end(),
                       [](const DefinedName& name) { return !analyzers::is_acronym(name.brief); }),
        names.end());
    return names;
  }

  QueryNode with_acronym(QueryNode name) {
    const std::string key = key_of_run(name.children, 0, name.children.size());
    const DefinedName acronym = acronyms_of(key).front();
    tell(acronym.full, acronym.brief, acronym, "", key_of(name.children.front()));
    return readings(std::move(name), {node_of_name(acronym.brief_key, "")});
  }

  void expand_as_asked(QueryNode* node) {
    node->wording = Wording::kUsual;
    const std::string key = key_of(*node);
    std::vector<DefinedName> names = preferred(index_.definitions().of_brief(key));
    const std::size_t briefs = names.size();
    for (const DefinedName& name : preferred(index_.definitions().of_full(key))) {
      names.push_back(name);
    }
    if (names.empty()) {
      notes_->add("unknown", "No document here says what else " + in_quotes(key) + " is called.");
      return;
    }
    if (names.size() > kMostReadings) notes_->add_limited("synonyms");
    std::vector<QueryNode> others;
    for (std::size_t i = 0; i < names.size() && others.size() < kMostReadings; ++i) {
      const bool is_brief = i < briefs;
      others.push_back(
          node_of_name(is_brief ? names[i].full_key : names[i].brief_key, node->field));
      tell(is_brief ? names[i].brief : names[i].full, is_brief ? names[i].full : names[i].brief,
           names[i], "", key);
    }
    *node = readings(std::move(*node), std::move(others));
    node->wording = Wording::kSynonyms;  // all count alike
  }

  const schema::Index& index_;
  const std::string question_;
  const std::string language_;
  Notes* notes_;
};

}  // namespace

void add_readings(const schema::Index& index, ParsedQuery* parsed, Notes* notes) {
  Expander(index, *parsed, notes).expand(&parsed->tree, true);
}

}  // namespace itu::server
