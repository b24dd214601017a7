#include "server/search/citations.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "indexer/schema/index.h"
#include "server/search/cited_places.h"
#include "server/search/citing_paragraphs.h"
#include "server/search/editions.h"
#include "server/search/limits.h"
#include "server/search/lookup.h"
#include "server/search/marked_text.h"

namespace itu::server {
namespace {

using analyzers::Certainty;
using analyzers::Reference;
using analyzers::ReferenceTarget;
using analyzers::Target;
using analyzers::TextSpan;

// A line of the page asked for, or only one more in the count.
class PageFilter {
 public:
  PageFilter(std::size_t offset, std::size_t limit) : offset_(offset), limit_(limit) {}

  // Counts one citation; whether it is to be shown.
  bool count(CitationPage* page) const {
    const std::size_t index = page->total++;
    return index >= offset_ && index - offset_ < limit_;
  }

 private:
  std::size_t offset_;
  std::size_t limit_;
};

bool is_settled(const ReferenceTarget& target) {
  return target.certainty != Certainty::kOpen && !target.target.is_local();
}

TextSpan wording_of(const Reference& reference, const ReferenceTarget& target) {
  return reference.targets.size() > 1 && !target.span.is_empty() ? target.span : reference.span;
}

// The paragraph around a citation, which is marked in it.
void show_citation(const schema::DocumentRecord& record, std::size_t paragraph, TextSpan citation,
                   CitationLine* line) {
  const TextSpan span = record.paragraph_span(paragraph);
  const Match match{{citation.begin - span.begin, citation.end - span.begin}, 0};
  MarkedText marked = cut_around(slice(record.text(), span), {match}, kLongestPassage);
  line->text = (marked.cut_before ? "…" : "") + marked.text + (marked.cut_after ? "…" : "");
  if (marked.cut_before) {
    for (Mark& mark : marked.marks) mark = {mark.first + 1, mark.second + 1};
  }
  line->marks = std::move(marked.marks);
  line->place = record.paragraph_place(paragraph);
}

// What one paragraph cites, by calling `see` with each reference.
template <typename See>
void for_references(const schema::DocumentRecord& record, std::size_t paragraph, See&& see) {
  const TextSpan span = record.paragraph_span(paragraph);
  for (std::size_t i = record.first_reference_from(span.begin); i < record.reference_count(); ++i) {
    const TextSpan citation = record.reference_span(i);
    if (citation.begin >= span.end) return;
    if (citation.end > span.end) continue;
    const Reference reference = record.reference(i);
    if (reference.kind != analyzers::ReferenceKind::kPart) see(reference);
  }
}

// Citations without an edition mean the newest one: they count for `asked` if it is that.
bool is_newest(const schema::Index& index, const Target& asked) {
  if (asked.edition.empty()) return false;
  const std::vector<HeldEdition> editions = find_editions(index, asked, "");
  return editions.empty() || editions.front().target.edition == asked.edition;
}

class CitedBy {
 public:
  CitedBy(const schema::Index& index, const Target& asked, PageFilter filter, CitationOrder order)
      : index_(index),
        asked_(asked),
        filter_(filter),
        order_(order),
        with_bare_(is_newest(index, asked)) {}

  CitationPage run() {
    Target wide = asked_;
    if (with_bare_) wide.edition.clear();
    const std::vector<std::string> terms = citing_terms(index_, wide);
    std::vector<Xapian::docid> docids = newest_with(index_, terms);
    if (order_ == CitationOrder::kOldestFirst) turn_round(docids);
    for (const Xapian::docid docid : docids) add_document(docid, terms);
    page_.exact = docids.size() < kMostCitingDocuments;
    return std::move(page_);
  }

 private:
  void turn_round(std::vector<Xapian::docid>& docids) const {
    const auto dated = std::find_if(docids.rbegin(), docids.rend(), [this](Xapian::docid docid) {
      return !index_.entry(docid).hit.date.empty();
    });
    std::reverse(docids.begin(), dated.base());
  }

  void add_document(Xapian::docid docid, const std::vector<std::string>& terms) {
    const schema::HitRecord hit = index_.entry(docid).hit;
    const schema::DocumentRecord record = index_.record(hit);
    const std::size_t before = page_.total;
    for (const Xapian::termpos position : read_citing(index_, docid, terms).paragraphs) {
      const auto paragraph = record.paragraph_at_position(position);
      const std::size_t so_far = page_.total;
      if (paragraph) add_paragraph(hit, record, *paragraph);
      if (page_.total > so_far) ++page_.paragraphs;
    }
    if (page_.total > before) ++page_.documents;
  }

  void add_paragraph(const schema::HitRecord& hit, const schema::DocumentRecord& record,
                     std::size_t paragraph) {
    for_references(record, paragraph, [&](const Reference& reference) {
      for (const ReferenceTarget& target : reference.targets) {
        if (!is_settled(target) || !is_target_meant(asked_, target.target, with_bare_)) continue;
        if (!filter_.count(&page_)) continue;
        CitationLine line;
        line.id = hit.id;
        line.title = hit.title;
        line.date = hit.date;
        line.language = hit.language;
        line.certainty = to_string(target.certainty);
        line.target = to_id(target.target);
        show_citation(record, paragraph, wording_of(reference, target), &line);
        page_.citations.push_back(std::move(line));
      }
    });
  }

  const schema::Index& index_;
  const Target& asked_;
  PageFilter filter_;
  CitationOrder order_;
  bool with_bare_;
  CitationPage page_;
};

class Cites {
 public:
  Cites(const schema::Index& index, std::string_view language, PageFilter filter)
      : index_(index), language_(language), filter_(filter) {}

  CitationPage run(const Target& asked) {
    const HeldTarget held = find_held(index_, asked, language_);
    const bool is_held =
        held.state == TargetState::kHeld || held.state == TargetState::kPlaceMissing;
    const auto entry = is_held ? index_.find(held.document, held.language) : std::nullopt;
    if (!entry) return {};
    page_.documents = 1;
    const schema::DocumentRecord record = index_.record(entry->hit);
    for (std::size_t i = 0; i < record.paragraph_count(); ++i) {
      if (is_place_meant(asked.place, record.paragraph_place(i))) {
        add_paragraph(entry->hit, record, i);
      }
    }
    return std::move(page_);
  }

 private:
  void add_paragraph(const schema::HitRecord& hit, const schema::DocumentRecord& record,
                     std::size_t paragraph) {
    for_references(record, paragraph, [&](const Reference& reference) {
      for (const ReferenceTarget& target : reference.targets) {
        if (!is_settled(target) || !filter_.count(&page_)) continue;
        CitationLine line;
        line.id = document_id(target.target);
        line.title = title_of(target.target);
        line.date = hit.date;
        line.language = hit.language;
        line.certainty = to_string(target.certainty);
        line.target = to_id(target.target);
        show_citation(record, paragraph, wording_of(reference, target), &line);
        page_.citations.push_back(std::move(line));
      }
    });
  }

  std::string title_of(Target target) {
    target.place.clear();
    const auto [row, is_new] = titles_.try_emplace(to_id(target));
    if (is_new) row->second = find_held(index_, target, language_).title;
    return row->second;
  }

  const schema::Index& index_;
  std::string_view language_;
  PageFilter filter_;
  CitationPage page_;
  std::map<std::string, std::string> titles_;  // of the documents cited, by id
};

}  // namespace

CitationPage cited_by(const schema::Index& index, const Target& target, std::size_t offset,
                      std::size_t limit, CitationOrder order) {
  return schema::translate_xapian("cited-by", [&] {
    return CitedBy(index, target, {offset, limit}, order).run();
  });
}

CitationPage cites(const schema::Index& index, const Target& target, std::string_view language,
                   std::size_t offset, std::size_t limit) {
  return schema::translate_xapian("cites", [&] {
    return Cites(index, language, {offset, limit}).run(target);
  });
}

}  // namespace itu::server
