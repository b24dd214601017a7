#include <algorithm>

#include "analyzers/citation/target.h"
#include "indexer/schema/error.h"
#include "server/http/addresses.h"
#include "server/http/labels.h"
#include "server/http/pages.h"
#include "server/http/site.h"
#include "server/search/highlights.h"
#include "server/search/limits.h"

namespace itu::server {
namespace {

constexpr std::size_t kCitationsOfAPage = 50;
constexpr std::size_t kLikeOfAPage = 20;
constexpr std::size_t kCitationsOfAnUnheldText = 20;
constexpr std::string_view kNoSuchText = "No text with this identifier is held or cited.";

// A path whose id is no id is an address where nothing is.
std::optional<analyzers::Target> id_in_path(const Call& call) {
  auto target = analyzers::parse_id(call.rest);
  if (target && target->is_local()) target.reset();
  return target;
}

// The one text that the words name surely enough to go there.
const HeldTarget* only_target(const std::vector<LookedUpReference>& references) {
  if (references.size() != 1 || references[0].targets.size() != 1) return nullptr;
  const LookedUpTarget& target = references[0].targets[0];
  if (target.reference.certainty == analyzers::Certainty::kOpen) return nullptr;
  return target.held.document.empty() ? nullptr : &target.held;
}

// The one text that is not held, but known: others cite it, or other editions of it are held.
std::optional<std::string> only_unheld(const schema::Index& index,
                                       const std::vector<LookedUpReference>& references) {
  if (references.size() != 1 || references[0].targets.size() != 1) return std::nullopt;
  const analyzers::ReferenceTarget& reference = references[0].targets[0].reference;
  if (reference.certainty == analyzers::Certainty::kOpen) return std::nullopt;
  analyzers::Target target = reference.target;
  target.place.clear();
  const UnheldView view = describe_unheld(index, target);
  if (view.citations == 0 && view.editions.empty()) return std::nullopt;
  return document_address(view.id);
}

// "/doc/ID#place" with the words that led there before the place.
std::string with_words(const std::string& address, const std::string& words) {
  const std::size_t hash = address.find('#');
  SearchRequest request;
  request.query = words;
  const std::string parameter = "ref" + search_address(request).substr(sizeof("/search?q") - 1);
  const std::string path = address.substr(0, hash);
  const char joint = path.find('?') == std::string::npos ? '?' : '&';
  return path + joint + parameter + (hash == std::string::npos ? "" : address.substr(hash));
}

}  // namespace

Reply Site::show_start(const Call& call) {
  return page(call, "Search", "start", start_page(describe_holdings(call.index)));
}

Reply Site::show_results(const Call& call) {
  const SearchRequest request = search_request_of(call);
  const SearchResult result = search(call.index, request);
  const std::string title = result.query.empty() ? "All documents" : result.query;
  return page(call, title, "results", results_page(request, result));
}

ReaderVisit Site::visit_of(const Call& call) {
  ReaderVisit visit;
  visit.origin = call.origin;
  visit.query = call.parameters.text("q");
  visit.looked_up = call.parameters.text("ref");
  if (!visit.looked_up.empty()) {
    visit.references = look_up(call.index, visit.looked_up, call.language);
  }
  return visit;
}

Reply Site::show_document(const Call& call) {
  const auto target = id_in_path(call);
  if (!target) return refuse(call.request, {404, std::string(kNoSuchText)});
  if (!target->place.empty()) {
    return redirect(
        document_address(document_id(*target), target->place, call.parameters.text("lang")));
  }
  const auto view = open_document(call.index, *target, call.language);
  if (!view) return show_unheld(call, *target);
  ReaderVisit visit = visit_of(call);
  visit.marks = find_highlights(call.index, *view, visit.query);
  const std::string title = view->document.title.empty() ? view->id : view->document.title;
  return page(call, title, "reader", reader_page(*view, visit, sources_.are_served()));
}

Reply Site::show_unheld(const Call& call, const analyzers::Target& target) {
  const UnheldView view = describe_unheld(call.index, target);
  if (view.citations == 0 && view.editions.empty()) {
    return refuse(call.request, {404, std::string(kNoSuchText)});
  }
  const CitationPage citations = cited_by(call.index, target, 0, kCitationsOfAnUnheldText);
  return page(call, label_of_text(view.id), "unheld", unheld_page(view, citations, visit_of(call)));
}

Reply Site::show_lookup(const Call& call) {
  const std::string words = call.parameters.lines("q");
  const auto references =
      words.empty() ? std::vector<LookedUpReference>() : look_up(call.index, words, call.language);
  if (const HeldTarget* target = only_target(references)) {
    return redirect(with_words(target->address, words));
  }
  if (const auto address = only_unheld(call.index, references)) {
    return redirect(with_words(*address, words));
  }
  return page(call, "Look up", "lookup", lookup_page(words, references));
}

Reply Site::show_cited_by(const Call& call) { return show_citations(call, true); }

Reply Site::show_cites(const Call& call) { return show_citations(call, false); }

Reply Site::show_citations(const Call& call, bool is_cited_by) {
  const auto target = id_in_path(call);
  if (!target) return refuse(call.request, {404, std::string(kNoSuchText)});
  CitationList list;
  list.id = to_id(*target);
  list.is_cited_by = is_cited_by;
  list.offset = call.parameters.number("offset", 0, 0, kLargestWindow);
  list.limit = call.parameters.number("limit", kCitationsOfAPage, 1, kLargestPage);
  list.language = call.parameters.text("lang");
  const HeldTarget held = find_held(call.index, *target, call.language);
  list.title = held.title;
  list.is_held = held.state == TargetState::kHeld || held.state == TargetState::kPlaceMissing;
  if (is_cited_by) list.order = order_of(call.parameters);
  list.page = is_cited_by ? cited_by(call.index, *target, list.offset, list.limit, list.order)
                          : cites(call.index, *target, call.language, list.offset, list.limit);
  const std::string title = (is_cited_by ? "Who cites " : "Cited by ") + label_of_text(list.id);
  return page(call, title, "citations", citations_page(list));
}

Reply Site::show_like(const Call& call) {
  const auto target = id_in_path(call);
  const auto like = target ? find_like(call.index, *target, call.language, kLikeOfAPage)
                           : std::optional<LikeList>();
  if (!like) return refuse(call.request, {404, std::string(kNoSuchText)});
  return page(call, "More like " + label_of_text(like->id), "like", like_page(*like));
}

// The text as it is stored: what the reader shows, without any mark-up. The file it came from need
// not be on this machine.
Reply Site::show_source(const Call& call) {
  const auto target = id_in_path(call);
  const auto view =
      target ? open_document(call.index, *target, call.language) : std::optional<DocumentView>();
  if (!view) return refuse(call.request, {404, std::string(kNoSuchText)});
  return {200, std::string(kPlainText), view->document.text, {}, false};
}

// The file that a document was read from, as it lies in the corpus now: to be kept, never shown,
// since what is in it is anybody's.
Reply Site::give_file(const Call& call) {
  const auto target = id_in_path(call);
  const auto view =
      target ? open_document(call.index, *target, call.language) : std::optional<DocumentView>();
  if (!view) return refuse(call.request, {404, std::string(kNoSuchText)});
  auto file = sources_.read(view->document.source_path);
  if (!file) {
    return refuse(call.request, {404, "The file of this document is not served here."});
  }
  Reply reply{200, "application/octet-stream", std::move(file->content), {}, false};
  reply.set_header("content-disposition",
                   "attachment; filename*=UTF-8''" + percent_encode(file->name));
  return reply;
}

}  // namespace itu::server
