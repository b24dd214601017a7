#include "server/search/document_view.h"

#include <algorithm>
#include <map>
#include <utility>

#include "indexer/schema/index.h"
#include "server/search/citations.h"
#include "server/search/editions.h"
#include "server/search/place_counts.h"

namespace itu::server {
namespace {

using analyzers::Reference;
using analyzers::ReferenceTarget;
using analyzers::Target;

// Looks every target of a document up once, however often it is cited.
class Linker {
 public:
  Linker(const schema::Index& index, const schema::DocumentRecord& record,
         std::string_view language)
      : index_(index), record_(record), language_(language) {}

  std::vector<HeldTarget> link(const Reference& reference) {
    std::vector<HeldTarget> links;
    for (const ReferenceTarget& target : reference.targets) links.push_back(link_one(target));
    return links;
  }

 private:
  HeldTarget link_one(const ReferenceTarget& target) {
    if (target.certainty == analyzers::Certainty::kOpen) return {};
    const std::string id = to_id(target.target);
    const auto [row, is_new] = known_.try_emplace(id);
    if (!is_new) return row->second;
    row->second = target.target.is_local() ? link_here(target.target)
                                           : find_held(index_, target.target, language_);
    return row->second;
  }

  // A place in the document itself.
  HeldTarget link_here(const Target& target) const {
    HeldTarget held;
    held.id = to_id(target);
    held.document = record_.id();
    held.language = record_.language();
    held.title = record_.title();
    std::string place = target.place.substr(0, target.place.find(".."));
    const bool is_there = place.empty() || record_.find_place(place).has_value();
    while (!place.empty() && !record_.find_place(place)) {
      const std::size_t dot = place.rfind('.');
      place.resize(dot == std::string::npos ? 0 : dot);
    }
    held.state = is_there ? TargetState::kHeld : TargetState::kPlaceMissing;
    held.place = place;
    held.address = address_of(held.document, place);
    return held;
  }

  const schema::Index& index_;
  const schema::DocumentRecord& record_;
  std::string_view language_;
  std::map<std::string, HeldTarget> known_;
};

std::vector<Version> list_languages(const std::vector<HeldEdition>& editions,
                                    const std::string& id) {
  std::vector<Version> versions;
  for (const HeldEdition& edition : editions) {
    const schema::HitRecord& hit = edition.entry.hit;
    if (hit.id != id) continue;
    std::string address = address_of(hit.id);
    if (!hit.language.empty()) address += "?lang=" + hit.language;
    versions.push_back({hit.id, hit.language, hit.title, hit.date, std::move(address)});
  }
  return versions;
}

Version version_of(const schema::HitRecord& hit) {
  return {hit.id, hit.language, hit.title, hit.date, address_of(hit.id)};
}

// Everything of the work with other supplements; of a work in several editions, of this one. A row
// for each id: in `language` if it is held, else in English, else in any.
std::vector<Version> list_related(const schema::Index& index, const Target& own,
                                  std::string_view language) {
  std::vector<Version> related;
  for (const schema::DocumentEntry& entry : index.find_work(work_id(own))) {
    const auto target = analyzers::parse_id(entry.hit.id);
    if (!target || target->supplements == own.supplements) continue;
    const bool is_other_edition = target->edition != own.edition;
    if (is_other_edition && !target->edition.empty() && !own.edition.empty()) continue;
    const bool is_new = related.empty() || related.back().id != entry.hit.id;
    if (is_new) related.push_back(version_of(entry.hit));
    const bool is_better = entry.hit.language == language ||
                           (entry.hit.language == "en" && related.back().language != language);
    if (is_better) related.back() = version_of(entry.hit);
  }
  return related;
}

std::optional<Version> find_whole(const schema::Index& index, std::string_view part_of) {
  if (part_of.empty()) return std::nullopt;
  const auto whole = index.find(part_of, "");
  return whole ? std::optional(version_of(whole->hit)) : std::nullopt;
}

const HeldEdition* choose(const std::vector<HeldEdition>& editions, const Target& target) {
  const auto chosen = std::find_if(editions.begin(), editions.end(), [&](const HeldEdition& held) {
    return target.edition.empty() || held.target.edition == target.edition;
  });
  return chosen == editions.end() ? nullptr : &*chosen;
}

DocumentView view(const schema::Index& index, const std::vector<HeldEdition>& editions,
                  const HeldEdition& chosen, std::string_view language) {
  const schema::DocumentRecord record = index.record(chosen.entry.hit);
  DocumentView shown;
  shown.document = record.decode();
  shown.id = chosen.entry.hit.id;
  Linker linker(index, record, language);
  for (const Reference& reference : shown.document.references) {
    shown.links.push_back(linker.link(reference));
  }
  shown.editions = list_editions(editions);
  shown.languages = list_languages(editions, shown.id);
  shown.related = list_related(index, chosen.target, language);
  shown.part_of = find_whole(index, record.part_of());
  shown.newest = shown.editions.front().id == shown.id;
  PlaceCounts counts = count_citing_places(index, chosen.target, record, shown.newest);
  shown.cited_by = std::move(counts.paragraphs);
  shown.citing_documents = counts.documents;
  return shown;
}

}  // namespace

std::optional<DocumentView> open_document(const schema::Index& index, const Target& target,
                                          std::string_view language) {
  return schema::translate_xapian("document", [&]() -> std::optional<DocumentView> {
    const std::vector<HeldEdition> editions = find_editions(index, target, language);
    const HeldEdition* chosen = choose(editions, target);
    if (chosen == nullptr) return std::nullopt;
    return view(index, editions, *chosen, language);
  });
}

UnheldView describe_unheld(const schema::Index& index, const Target& target) {
  UnheldView unheld;
  unheld.id = to_id(target);
  const CitationPage citing = cited_by(index, target, 0, 0);
  unheld.citations = citing.total;
  unheld.citing_documents = citing.documents;
  Target work = target;
  work.edition.clear();
  unheld.editions = schema::translate_xapian(
      "unheld", [&] { return list_editions(find_editions(index, work, "")); });
  return unheld;
}

}  // namespace itu::server
