#include "indexer/schema/terms.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>
#include <utility>

#include "analyzers/tokenizer.h"
#include "indexer/schema/fields.h"
#include "indexer/schema/stable_hash.h"
#include "indexer/schema/symbols.h"
#include "indexer/schema/term_table.h"

namespace itu::schema {

using analyzers::Certainty;
using analyzers::Reference;
using analyzers::ReferenceTarget;
using analyzers::Target;
using analyzers::Token;

namespace {

constexpr std::size_t kLongestTerm = 245;  // of Xapian, in bytes
constexpr std::size_t kHashDigits = 16;

// FNV-1a: it only has to tell long values with the same start apart, and never to change.
std::string hash_of(std::string_view value) {
  char digits[kHashDigits + 1];
  std::snprintf(digits, sizeof digits, "%016llx",
                static_cast<unsigned long long>(stable_hash(value)));
  return digits;
}

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& byte : lower) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  }
  return lower;
}

class DocumentTerms {
 public:
  explicit DocumentTerms(const DocumentRecord& record) : record_(record) {}

  IndexedDocument run() && {
    add_title();
    add_paragraphs();
    add_references();
    add_keys();
    add_facets();
    words_.add_to(result_.document);
    result_.positions = words_.encode_positions();
    return std::move(result_);
  }

 private:
  void add_title() {
    const std::string_view title = record_.title();
    if (title.empty()) return;
    result_.document.add_boolean_term(exact_term(kTitlePrefix, title_key(title)));
    std::string term(prefix_of("title"));
    const std::size_t prefix = term.size();
    analyzers::tokenize(title, [&](const Token& token) {
      term.replace(prefix, std::string::npos, token.text);
      words_.add(term, token.position);
      words_.add_weight(token.text, kTitleWeight);
    });
  }

  void add_paragraphs() {
    std::uint64_t last = 0;
    const std::size_t count = record_.paragraph_count();
    result_.first_positions.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint64_t first = std::min<std::uint64_t>(last + kParagraphGap, kLastPosition);
      result_.first_positions.push_back(static_cast<std::uint32_t>(first));
      const bool is_letterhead = record_.paragraph_zone(i) == analyzers::Zone::kFront;
      last = add_text(record_.paragraph_text(i), first, is_letterhead ? nullptr : &result_.sketch);
      add_zone_marks(record_.paragraph_zone(i), first, last);
    }
    if (count == 0) add_text(record_.text(), kParagraphGap, nullptr);
  }

  // Returns the last position used, at least `first`. What is to be compared with other texts goes
  // into `sketch`.
  std::uint64_t add_text(std::string_view text, std::uint64_t first, Sketch* sketch) {
    const std::uint32_t tokens = analyzers::tokenize(text, [&](const Token& token) {
      const std::uint64_t position = first + token.position - 1;
      if (position >= kLastPosition) {
        words_.add_weight(token.text, 1);
        return;
      }
      const std::uint64_t hash = words_.add(token.text, static_cast<std::uint32_t>(position));
      if (sketch != nullptr) sketch->add(shingler_.add(hash));
    });
    return std::max<std::uint64_t>(first, first + tokens - 1);
  }

  void add_zone_marks(analyzers::Zone zone, std::uint64_t first, std::uint64_t last) {
    std::string& term = zone_terms_[static_cast<std::size_t>(zone)];
    if (term.empty()) term = exact_term(prefix_of("in"), to_string(zone));
    for (std::uint64_t mark = first - 1; mark <= last && mark < kLastPosition;
         mark += kParagraphGap - 1) {
      words_.add_mark(term, static_cast<std::uint32_t>(mark));
    }
  }

  void add_references() {
    std::set<std::string> works;
    for (std::size_t i = 0; i < record_.reference_count(); ++i) {
      const Reference reference = record_.reference(i);
      if (reference.kind == analyzers::ReferenceKind::kPart) continue;
      const auto mark = mark_at(reference.span.begin);
      for (const ReferenceTarget& target : reference.targets) {
        if (target.certainty == Certainty::kOpen || target.target.is_local()) continue;
        works.insert(work_id(target.target));
        for (const std::string& term : citation_terms(target.target)) add_mark(term, mark);
      }
    }
    result_.cited_works = static_cast<std::uint32_t>(works.size());
  }

  // The mark of the paragraph that holds byte `offset`.
  std::optional<std::uint32_t> mark_at(std::size_t offset) const {
    const auto paragraph = record_.paragraph_at_offset(offset);
    if (!paragraph) return std::nullopt;
    const std::uint32_t mark = result_.first_positions[*paragraph] - 1;
    if (mark + 1 >= kLastPosition) return std::nullopt;
    return mark;
  }

  void add_mark(const std::string& term, std::optional<std::uint32_t> mark) {
    if (mark) {
      words_.add_mark(term, *mark);
    } else {
      result_.document.add_boolean_term(term);
    }
  }

  void add_keys() {
    const Target own = record_.own();
    const std::string work = work_id(own);
    // Counted once, because Xapian's check takes a document of length 0 for one that is not there,
    // and a text may have no word that is indexed.
    result_.document.add_term(exact_term(prefix_of("id"), document_id(own)), 1);
    result_.document.add_boolean_term(exact_term(kEditionPrefix, edition_id(own)));
    result_.document.add_boolean_term(exact_term(kWorkPrefix, work));
    result_.document.add_value(kWorkSlot, work);
    result_.document.add_boolean_term(exact_term(prefix_of("series"), series_of(own)));
  }

  void add_facets() {
    const std::string_view date = record_.date();
    add_facet("body", kBodySlot, record_.body());
    add_facet("kind", kKindSlot, record_.kind());
    add_facet("lang", kLanguageSlot, record_.language());
    add_facet("year", kYearSlot, date.substr(0, 4));
    if (date.empty()) return;
    result_.document.add_value(kDateSlot, std::string(date));
    if (date.size() >= 7) {
      result_.document.add_boolean_term(exact_term(prefix_of("date"), date.substr(0, 7)));
    }
  }

  void add_facet(std::string_view field, std::uint32_t slot, std::string_view value) {
    if (value.empty()) return;
    result_.document.add_boolean_term(exact_term(prefix_of(field), ascii_lower(value)));
    result_.document.add_value(slot, std::string(value));
  }

  const DocumentRecord& record_;
  TermTable words_;
  Shingler shingler_;
  std::array<std::string, static_cast<std::size_t>(analyzers::Zone::kAnnex) + 1> zone_terms_;
  IndexedDocument result_;
};

}  // namespace

std::string exact_term(std::string_view prefix, std::string_view value) {
  std::string term(prefix);
  // Xapian stores a zero byte as two, so that it counts twice.
  const auto zeros = static_cast<std::size_t>(std::count(value.begin(), value.end(), '\0'));
  if (prefix.size() + value.size() + zeros <= kLongestTerm) return term.append(value);
  constexpr std::size_t kKept = (kLongestTerm - kHashDigits - 3) / 2;
  return term.append(value.substr(0, kKept)).append("~").append(hash_of(value));
}

std::string title_key(std::string_view title) {
  std::string key;
  std::uint32_t last = 0;
  analyzers::tokenize(title, [&](const Token& token) {
    if (token.position == last) return;  // a symbol is told by its parts or as a whole: the first
    last = token.position;
    key += (key.empty() ? "" : " ") + std::string(token.text);
  });
  return key;
}

std::vector<std::string> citation_terms(const Target& target) {
  if (target.is_local()) return {};
  const std::string_view prefix = prefix_of("cites");
  const std::string work = work_id(target);
  std::vector<std::string> ids = {work, edition_id(target), document_id(target)};
  if (!target.place.empty()) {
    ids.push_back(work + "#" + target.place);
    ids.push_back(document_id(target) + "#" + target.place);
  }
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  for (std::string& id : ids) id = exact_term(prefix, id);
  return ids;
}

IndexedDocument index_terms(const DocumentRecord& record) { return DocumentTerms(record).run(); }

}  // namespace itu::schema
