// What each page shows, as values for its template: from the answers of server/search, with nothing
// asked of the index here. The names of the values are those in web/templates/*.html.
#pragma once

#include <string>
#include <vector>

#include "server/http/page.h"
#include "server/http/problem.h"
#include "server/search/citations.h"
#include "server/search/document_view.h"
#include "server/search/likeness.h"
#include "server/search/lookup.h"
#include "server/search/search_request.h"
#include "server/search/search_result.h"
#include "server/search/searcher.h"

namespace itu::server {

PageValues start_page(const Holdings& holdings);
PageValues results_page(const SearchRequest& request, const SearchResult& result);

// How the reader came here, beside the document itself.
struct ReaderVisit {
  std::string origin;                         // "http://127.0.0.1:8080"; empty: not known
  std::string query;                          // whose words are marked
  std::string looked_up;                      // the words of a look-up that led here
  std::vector<LookedUpReference> references;  // what they were taken for
  std::vector<analyzers::TextSpan> marks;     // in bytes of the document's text, in order
};
PageValues reader_page(const DocumentView& view, const ReaderVisit& visit, bool has_files);
PageValues unheld_page(const UnheldView& view, const CitationPage& citations,
                       const ReaderVisit& visit);

PageValues lookup_page(const std::string& words, const std::vector<LookedUpReference>& references);

// Why a text is like another: "cites 7 of the same texts".
std::string sentence_of(const LikeReason& reason);
PageValues like_page(const LikeList& like);

// One page of a list of citations.
struct CitationList {
  std::string id;     // as asked for, with its place
  std::string title;  // of that document, where it is held
  bool is_cited_by = true;
  std::string language;  // as asked for; empty: the reader's own
  bool is_held = true;   // what a text that is not held cites is not known
  std::size_t offset = 0;
  std::size_t limit = 0;
  CitationOrder order = CitationOrder::kNewestFirst;
  CitationPage page;
};
PageValues citations_page(const CitationList& list);

PageValues problem_page(const Problem& problem);

}  // namespace itu::server
