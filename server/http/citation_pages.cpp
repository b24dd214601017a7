#include <algorithm>

#include "analyzers/citation/target.h"
#include "server/http/addresses.h"
#include "server/http/labels.h"
#include "server/http/pages.h"
#include "server/http/runs.h"

namespace itu::server {
namespace {

PageValues object() { return PageValues{PageValues::type::object}; }
PageValues list() { return PageValues{PageValues::type::list}; }

std::string without_place(const std::string& id) { return id.substr(0, id.find('#')); }
std::string place_of(const std::string& id) {
  const std::size_t hash = id.find('#');
  return hash == std::string::npos ? std::string() : id.substr(hash + 1);
}

// In a list of who cites it the line leads to the citing paragraph; in one of what is cited, its
// place is that of the citing paragraph in this document, and its id the text cited.
PageValues make_line(const CitationLine& line, const CitationList& of) {
  PageValues row = object();
  const std::string document = without_place(line.id);
  const std::string here = without_place(of.id);
  row.set("id", line.id);
  row.set("title", line.title);
  row.set("has_title", flag(!line.title.empty()));
  row.set("address", of.is_cited_by ? document_address(document, {}, line.language)
                                    : document_address(document, place_of(line.id)));
  row.set("place", line.place);
  row.set("has_place", flag(!line.place.empty()));
  row.set("place_address", of.is_cited_by ? document_address(document, line.place, line.language)
                                          : document_address(here, line.place, line.language));
  row.set("language", line.language);
  row.set("direction", direction_of(line.language));
  row.set("date", label_of_date(line.date));
  row.set("date_iso", line.date);
  row.set("is_likely", flag(line.certainty == "likely"));
  row.set("target", line.target);
  row.set("runs", make_runs(line.text, {0, line.text.size()}, {}, to_bytes(line.text, line.marks)));
  return row;
}

std::string page_address(const CitationList& citations, std::size_t offset) {
  const std::string id = without_place(citations.id);
  std::string address =
      citations.is_cited_by ? cited_by_address(id, place_of(citations.id)) : cites_address(id);
  return offset == 0 ? address : address + "?offset=" + std::to_string(offset);
}

std::string state_text(TargetState state) {
  switch (state) {
    case TargetState::kHeld:
      return "held";
    case TargetState::kEditionNotHeld:
      return "held in another edition";
    case TargetState::kPlaceMissing:
      return "held, without such a place";
    case TargetState::kNotHeld:
      return "not held";
  }
  return "";
}

PageValues make_target(const HeldTarget& held, const std::string& reason) {
  PageValues row = object();
  row.set("id", held.id);
  row.set("title", held.title);
  row.set("has_title", flag(!held.title.empty()));
  row.set("address", held.address.empty() ? document_address(held.id) : held.address);
  row.set("state", state_text(held.state));
  row.set("is_held", flag(held.state != TargetState::kNotHeld));
  row.set("reason", reason);
  row.set("has_reason", flag(!reason.empty()));
  row.set("cited_by_address", cited_by_address(without_place(held.id), place_of(held.id)));
  return row;
}

PageValues make_reference(const LookedUpReference& reference) {
  PageValues shown = object();
  PageValues rows = list();
  bool is_open = false;
  for (const LookedUpTarget& target : reference.targets) {
    const auto& settled = target.reference;
    if (settled.certainty != analyzers::Certainty::kOpen) {
      rows << make_target(target.held, settled.reason);
    } else {
      is_open = true;
    }
    for (std::size_t i = 0; i < target.candidates.size(); ++i) {
      const bool has_reason = i < settled.candidates.size();
      rows << make_target(target.candidates[i], has_reason ? settled.candidates[i].reason : "");
    }
  }
  shown.set("words", reference.text);
  shown.set("kind", label_of("kind", to_string(reference.kind)));
  shown.set("is_open", flag(is_open));
  shown.set("rows", rows);
  return shown;
}

}  // namespace

PageValues citations_page(const CitationList& citations) {
  PageValues values = object();
  const std::string document = without_place(citations.id);
  values.set("id", citations.id);
  values.set("title", citations.title);
  values.set("has_title", flag(!citations.title.empty()));
  values.set("address", document_address(document, place_of(citations.id)));
  values.set("is_cited_by", flag(citations.is_cited_by));
  values.set("total", plural(citations.page.total, "citation", "citations"));
  values.set("documents", plural(citations.page.documents, "document", "documents"));
  values.set("is_exact", flag(citations.page.exact));
  values.set("is_empty", flag(citations.page.citations.empty()));
  values.set("is_nothing", flag(citations.page.total == 0));
  PageValues rows = list();
  for (const CitationLine& line : citations.page.citations) rows << make_line(line, citations);
  values.set("rows", rows);
  const bool has_previous = citations.offset > 0;
  const bool has_next = citations.offset + citations.limit < citations.page.total;
  values.set("has_paging", flag(has_previous || has_next));
  values.set("has_previous", flag(has_previous));
  values.set("has_next", flag(has_next));
  values.set("previous", page_address(citations, citations.offset > citations.limit
                                                     ? citations.offset - citations.limit
                                                     : 0));
  values.set("next", page_address(citations, citations.offset + citations.limit));
  return values;
}

PageValues lookup_page(const std::string& words, const std::vector<LookedUpReference>& references) {
  PageValues values = object();
  values.set("words", words);
  values.set("has_words", flag(!words.empty()));
  values.set("is_nothing", flag(references.empty()));
  values.set("count", plural(references.size(), "reference", "references"));
  SearchRequest request;
  request.query = words;
  values.set("search_address", search_address(request));
  PageValues shown = list();
  for (const LookedUpReference& reference : references) shown << make_reference(reference);
  values.set("references", shown);
  return values;
}

PageValues problem_page(const Problem& problem) {
  PageValues values = object();
  values.set("title", problem.status == 404 ? "Not found" : status_title(problem.status));
  values.set("detail", problem.detail);
  values.set("is_missing", flag(problem.status == 404));
  return values;
}

}  // namespace itu::server
