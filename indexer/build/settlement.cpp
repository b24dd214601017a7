#include "indexer/build/settlement.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "analyzers/citation/finder.h"
#include "analyzers/citing.h"
#include "analyzers/language.h"
#include "analyzers/normalizer.h"
#include "analyzers/tokenizer.h"

namespace itu::indexer {
namespace {

using analyzers::Document;
using analyzers::Target;

// Class C in the names of WSIS files stands for documents that print C or CONTR as theirs.
std::string with_one_class(std::string work) {
  constexpr std::string_view kLong = "/contr/";
  const std::size_t at = work.find(kLong);
  if (at != std::string::npos) work.replace(at, kLong.size(), "/c/");
  return work;
}

bool is_same_work(const Target& told, const Target& named, bool is_certain) {
  const std::string text = analyzers::work_id(told);
  const std::string name = analyzers::work_id(named);
  return text == name || (!is_certain && with_one_class(text) == with_one_class(name));
}

// Whether one only tells more than the other: 2007 and 2007-12.
bool agree(std::string_view left, std::string_view right) {
  return left.empty() || right.empty() || left.starts_with(right) || right.starts_with(left);
}

std::string_view year_of(std::string_view date) { return date.substr(0, 4); }

std::set<std::string> words_of(std::string_view title) {
  std::set<std::string> words;
  for (const analyzers::OwnedToken& token : analyzers::tokenize(title)) words.insert(token.text);
  return words;
}

// Whether most words of the shorter title stand in the other: properties often hold a title of the
// draft, or the symbol before it.
bool are_alike(std::string_view left, std::string_view right) {
  const std::set<std::string> ours = words_of(left);
  const std::set<std::string> theirs = words_of(right);
  const auto common = std::count_if(
      ours.begin(), ours.end(), [&](const std::string& word) { return theirs.count(word) != 0; });
  return 2 * static_cast<std::size_t>(common) >= std::min(ours.size(), theirs.size());
}

// Whether a title is but the name of the document: "ITU-T Rec. X.1205 (04/2008)".
bool names(std::string_view title, const Document& document) {
  const analyzers::CitingContext context = analyzers::context_of(document.own);
  for (const auto& reference : analyzers::find_references(title, context)) {
    for (const auto& target : reference.targets) {
      if (work_id(target.target) == work_id(document.own)) return true;
    }
  }
  return false;
}

class Settlement {
 public:
  Settlement(const Evidence& evidence, Document* document, std::vector<Problem>* problems)
      : head_(evidence.head),
        name_(evidence.name),
        properties_(evidence.properties),
        document_(*document),
        problems_(*problems) {}

  void run() {
    settle_own();
    document_.kind = analyzers::stated_kind(document_.own);
    if (document_.kind.empty()) document_.kind = !head_.kind.empty() ? head_.kind : name_.kind;
    document_.body = !head_.body.empty() ? head_.body : name_.body;
    if (document_.body.empty()) document_.body = document_.own.body;
    settle_language();
    settle_date();
    settle_title();
  }

 private:
  // What the text says of itself stands; a file name of the same work adds the edition and the
  // supplements that the text does not print.
  void settle_own() {
    const std::optional<Target>& named = name_.own;
    if (!head_.own || !named) {
      document_.own = head_.own ? *head_.own : named.value_or(Target{});
      return;
    }
    document_.own = *head_.own;
    if (!is_same_work(*head_.own, *named, name_.is_certain)) {
      problems_.push_back({FileStatus::kWarning, "symbol_conflict",
                           "The text is " + analyzers::to_id(*head_.own) + ", its file name says " +
                               analyzers::to_id(*named) + "; the text is believed."});
      return;
    }
    if (document_.own.edition.empty()) document_.own.edition = named->edition;
    if (document_.own.supplements.empty()) document_.own.supplements = named->supplements;
  }

  // "O.174 (2009) Corrigendum 2" prints the year of what it corrects; a name with the month of the
  // printed year says more.
  void settle_date() {
    const bool is_supplement =
        !document_.own.supplements.empty() && head_.own && head_.own->supplements.empty();
    const bool is_closer = !head_.date.empty() && name_.date.starts_with(head_.date + "-");
    const bool is_name_better = !name_.date.empty() && (is_supplement || is_closer);
    document_.date = head_.date.empty() || is_name_better ? name_.date : head_.date;
    if (!is_supplement && !agree(head_.date, name_.date)) {
      problems_.push_back({FileStatus::kWarning, "date_conflict",
                           "The text is of " + head_.date + ", its file name says " + name_.date +
                               "; the text is believed."});
    }
    const std::string& property = properties_.date;
    if (document_.date.empty()) {
      document_.date = property;
    } else if (!agree(year_of(document_.date), year_of(property))) {
      problems_.push_back({FileStatus::kWarning, "date_conflict",
                           "The document is of " + document_.date + ", the file's properties say " +
                               property + "; the properties are not believed."});
    }
  }

  void settle_title() {
    const std::string& property = properties_.title;
    document_.title = !head_.title.empty() ? head_.title : property;
    if (property.empty() || are_alike(document_.title, property)) return;
    if (names(property, document_)) return;
    problems_.push_back({FileStatus::kWarning, "title_conflict",
                         "The text is titled \"" + document_.title +
                             "\", the file's properties say \"" + property +
                             "\"; the text is believed."});
  }

  void settle_language() {
    const auto read = analyzers::detect_language(document_.text);
    if (!read) {
      document_.language = !name_.language.empty() ? name_.language : properties_.language;
      return;
    }
    document_.language = *read;
    if (name_.language.empty() || name_.language == *read) return;
    problems_.push_back({FileStatus::kWarning, "language_conflict",
                         "The text is in " + *read + ", its file name says " + name_.language +
                             "; the text is believed."});
  }

  const analyzers::Masthead& head_;
  const FileNameEvidence& name_;
  const analyzers::SourceProperties& properties_;
  Document& document_;
  std::vector<Problem>& problems_;
};

}  // namespace

void settle(const Evidence& evidence, Document* document, std::vector<Problem>* problems) {
  Settlement(evidence, document, problems).run();
}

}  // namespace itu::indexer
