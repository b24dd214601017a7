#include <algorithm>

#include "server/http/addresses.h"
#include "server/http/citing.h"
#include "server/http/labels.h"
#include "server/http/pages.h"
#include "server/http/reader_text.h"

namespace itu::server {
namespace {

PageValues object() { return PageValues{PageValues::type::object}; }
PageValues list() { return PageValues{PageValues::type::list}; }

PageValues make_versions(const std::vector<Version>& versions, const DocumentView& view,
                         bool by_language) {
  PageValues rows = list();
  for (const Version& version : versions) {
    PageValues row = object();
    row.set("label",
            by_language ? label_of("lang", version.language) : label_of_edition(version.id));
    row.set("id", version.id);
    row.set("language", version.language);
    row.set("address", version.address);
    row.set("date", label_of_date(version.date));
    row.set("is_this",
            flag(by_language ? version.language == view.document.language : version.id == view.id));
    rows << row;
  }
  return rows;
}

// What the file is called that the document was read from, which file in it where it is an
// archive, and where in it the document stands.
void set_source(PageValues& values, const DocumentView& view) {
  const analyzers::Document& document = view.document;
  const analyzers::SourceNames source = source_of(document);
  values.set("has_source", flag(!source.file.empty()));
  values.set("source", std::string(source.file));
  values.set("is_member", flag(!source.member.empty()));
  values.set("member", std::string(source.member));
  const analyzers::PageRange pages = pages_of(document);
  const std::string first = std::to_string(pages.first);
  values.set("has_pages", flag(pages.first > 0));
  values.set("pages", pages.first == pages.last
                          ? "page " + first
                          : "pages " + first + " to " + std::to_string(pages.last));
  values.set("is_part", flag(view.part_of.has_value()));
  if (!view.part_of) return;
  values.set("whole", view.part_of->title.empty() ? view.part_of->id : view.part_of->title);
  values.set("whole_address", view.part_of->address);
}

// The revisions, addenda and corrigenda that are held beside it.
PageValues make_related(const DocumentView& view) {
  PageValues rows = list();
  for (const Version& version : view.related) {
    PageValues row = object();
    row.set("label", label_of_text(version.id));
    row.set("id", version.id);
    row.set("address", version.address);
    rows << row;
  }
  return rows;
}

// What a look-up took the reader's words for, and what else they may mean.
void set_lookup(PageValues& values, const std::string& shown_id, const ReaderVisit& visit) {
  const bool came_by_lookup =
      visit.references.size() == 1 && visit.references[0].targets.size() == 1;
  values.set("came_by_lookup", flag(came_by_lookup));
  if (!came_by_lookup) return;
  const LookedUpTarget& target = visit.references[0].targets[0];
  values.set("looked_up", visit.looked_up);
  values.set("reason", target.reference.reason);
  SearchRequest literal;
  literal.query = visit.looked_up;
  values.set("is_mended", flag(!visit.references[0].read_as.empty()));
  values.set("literal_address", search_address(literal));
  const HeldTarget& held = target.held;
  values.set("is_place_missing", flag(held.state == TargetState::kPlaceMissing));
  values.set("missing_place", label_of_place(held.id));
  values.set("nearest", label_of_place(held.document + "#" + held.place));
  values.set("has_nearest", flag(!held.place.empty()));
  PageValues others = list();
  bool has_others = false;
  for (const HeldTarget& other : target.candidates) {
    if (other.document == shown_id) continue;
    PageValues row = object();
    row.set("id", label_of_text(other.id));
    row.set("address", other.address);
    others << row;
    has_others = true;
  }
  values.set("others", others);
  values.set("has_others", flag(has_others));
}

// As many as the page of what it cites lists.
std::size_t count_citations(const analyzers::Document& document) {
  std::size_t count = 0;
  for (const analyzers::Reference& reference : document.references) {
    count += static_cast<std::size_t>(
        std::count_if(reference.targets.begin(), reference.targets.end(), [](const auto& target) {
          return target.certainty != analyzers::Certainty::kOpen && !target.target.is_local();
        }));
  }
  return count;
}

void set_facts(PageValues& values, const DocumentView& view) {
  const analyzers::Document& document = view.document;
  const auto set = [&values](const std::string& name, const std::string& value) {
    values.set(name, value);
    values.set("has_" + name, flag(!value.empty()));
  };
  set("body", label_of("body", document.body));
  set("kind", label_of("kind", document.kind));
  set("date", label_of_date(document.date));
  set("language_name", label_of("lang", document.language));
  values.set("source_address", source_address(view.id, document.language));
  values.set("is_cited", flag(view.citing_documents > 0));
  values.set("citing", plural(view.citing_documents, "document", "documents"));
  values.set("cited_by_address", cited_by_address(view.id));
  values.set("cites_address", cites_address(view.id, document.language));
  values.set("like_address", like_address(view.id, document.language));
  const std::size_t citations = count_citations(document);
  values.set("has_references", flag(citations > 0));
  values.set("references", plural(citations, "citation", "citations"));
}

// As people cite the document, and where it will always be found.
void set_citing(PageValues& values, const Citing& citing, const ReaderVisit& visit) {
  values.set("has_name", flag(citing.has_name()));
  values.set("work", citing.work());
  values.set("details", citing.details());
  values.set("permalink", citing.address());
  values.set("permanent_address", visit.origin + citing.address());
}

}  // namespace

PageValues reader_page(const DocumentView& view, const ReaderVisit& visit, bool has_files) {
  const analyzers::Document& document = view.document;
  const Citing citing(view);
  PageValues values = object();
  values.set("id", view.id);
  values.set("title", document.title.empty() ? view.id : document.title);
  values.set("language", document.language);
  values.set("direction", direction_of(document.language));
  set_facts(values, view);
  set_source(values, view);
  values.set("has_file", flag(has_files));
  values.set("file_address", file_address(view.id, document.language));
  values.set("query", visit.query);
  values.set("has_query", flag(!visit.query.empty()));
  SearchRequest request;
  request.query = visit.query;
  values.set("results_address", search_address(request));
  set_lookup(values, view.id, visit);
  set_citing(values, citing, visit);
  values.set("editions", make_versions(view.editions, view, false));
  values.set("has_editions", flag(view.editions.size() > 1));
  values.set("languages", make_versions(view.languages, view, true));
  values.set("has_languages", flag(view.languages.size() > 1));
  values.set("related", make_related(view));
  values.set("has_related", flag(!view.related.empty()));
  values.set("is_superseded", flag(!view.newest && !view.editions.empty()));
  if (!view.editions.empty()) {
    values.set("newest", label_of_edition(view.editions.front().id));
    values.set("newest_address", view.editions.front().address);
  }
  PageValues contents = list();
  const std::vector<PageValues> entries = list_contents(view);
  for (const PageValues& entry : entries) contents << entry;
  values.set("contents", contents);
  values.set("has_contents", flag(!entries.empty()));
  values.set("blocks", make_blocks(view, citing, visit.marks));
  return values;
}

PageValues unheld_page(const UnheldView& view, const CitationPage& citations,
                       const ReaderVisit& visit) {
  CitationList list_of;
  list_of.id = view.id;
  list_of.limit = citations.citations.size();
  list_of.page = citations;
  PageValues values = citations_page(list_of);
  set_lookup(values, view.id, visit);
  values.set("is_cited", flag(view.citations > 0));
  values.set("citing", plural(view.citations, "paragraph", "paragraphs") + " in " +
                           plural(view.citing_documents, "document", "documents"));
  values.set("cited_by_address", cited_by_address(view.id));
  values.set("has_more", flag(view.citations > citations.citations.size()));
  PageValues editions = list();
  for (const Version& version : view.editions) {
    PageValues row = object();
    row.set("id", version.id);
    row.set("wording", label_of_text(version.id));
    row.set("title", version.title);
    row.set("address", version.address);
    editions << row;
  }
  values.set("editions", editions);
  values.set("has_editions", flag(!view.editions.empty()));
  return values;
}

}  // namespace itu::server
