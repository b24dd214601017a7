#include "server/search/place_counts.h"

#include <set>
#include <string_view>
#include <vector>

#include "server/search/cited_places.h"
#include "server/search/citing_paragraphs.h"

namespace itu::server {
namespace {

using analyzers::Certainty;
using analyzers::ReferenceTarget;
using analyzers::Target;

class Counter {
 public:
  Counter(const schema::Index& index, const Target& own, const schema::DocumentRecord& record,
          bool with_bare)
      : index_(index), own_(own), with_bare_(with_bare) {
    for (std::size_t i = 0; i < record.paragraph_count(); ++i) {
      places_.insert(std::string(record.paragraph_place(i)));
    }
  }

  PlaceCounts run() {
    Target wide = own_;
    if (with_bare_) wide.edition.clear();
    const std::vector<std::string> terms = citing_terms(index_, wide);
    for (const Xapian::docid docid : newest_with(index_, terms)) add_document(docid, terms);
    return std::move(counts_);
  }

 private:
  void add_document(Xapian::docid docid, const std::vector<std::string>& terms) {
    const schema::DocumentRecord citing = index_.record(index_.entry(docid).hit);
    bool is_citing = false;
    for (const Xapian::termpos position : read_citing(index_, docid, terms).paragraphs) {
      const auto paragraph = citing.paragraph_at_position(position);
      if (!paragraph) continue;
      const std::set<std::string> cited = places_cited(citing, *paragraph);
      for (const std::string& place : cited) ++counts_.paragraphs[place];
      is_citing = is_citing || !cited.empty();
    }
    if (is_citing) ++counts_.documents;
  }

  // The places of ours that one paragraph cites, and "" if it cites any or the whole.
  std::set<std::string> places_cited(const schema::DocumentRecord& citing,
                                     std::size_t paragraph) const {
    std::set<std::string> cited;
    const analyzers::TextSpan span = citing.paragraph_span(paragraph);
    for (std::size_t i = citing.first_reference_from(span.begin);
         i < citing.reference_count() && citing.reference_span(i).begin < span.end; ++i) {
      const analyzers::Reference reference = citing.reference(i);
      if (reference.kind == analyzers::ReferenceKind::kPart) continue;
      for (const ReferenceTarget& target : reference.targets) {
        if (target.certainty == Certainty::kOpen) continue;
        if (!is_target_meant(own_, target.target, with_bare_)) continue;
        cited.insert("");
        if (target.target.supplements == own_.supplements) add_places(target.target.place, &cited);
      }
    }
    return cited;
  }

  void add_places(const std::string& place, std::set<std::string>* cited) const {
    if (place.find("..") != std::string::npos) {
      for (const std::string& ours : places_) {
        if (is_in_range(place, ours)) cited->insert(ours);
      }
      return;
    }
    std::string around = place;
    while (!around.empty() && places_.count(around) == 0) {
      const std::size_t dot = around.rfind('.');
      around.resize(dot == std::string::npos ? 0 : dot);
    }
    cited->insert(around);
  }

  const schema::Index& index_;
  const Target& own_;
  bool with_bare_;
  std::set<std::string> places_;
  PlaceCounts counts_;
};

}  // namespace

PlaceCounts count_citing_places(const schema::Index& index, const analyzers::Target& own,
                                const schema::DocumentRecord& record, bool with_bare) {
  return Counter(index, own, record, with_bare).run();
}

}  // namespace itu::server
