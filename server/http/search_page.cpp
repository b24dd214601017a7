#include <algorithm>

#include "analyzers/utf8.h"
#include "server/http/addresses.h"
#include "server/http/labels.h"
#include "server/http/pages.h"
#include "server/http/runs.h"
#include "server/search/facets.h"

namespace itu::server {
namespace {

constexpr std::size_t kShownValues = 12;      // of one facet, before "more"
constexpr std::size_t kLongestHeading = 160;  // bytes of a question that is repeated as a heading
constexpr std::size_t kBarLength = 100;

PageValues object() { return PageValues{PageValues::type::object}; }
PageValues list() { return PageValues{PageValues::type::list}; }

std::string join(const std::vector<std::string>& parts) {
  std::string joined;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    joined += (joined.empty() ? "" : " \xC2\xB7 ") + part;
  }
  return joined;
}

// Rows of the drawn table of what is held: the bar is as long as its share of the largest.
PageValues holdings_of(const Facet& facet, std::size_t begin, std::size_t end) {
  std::size_t most = 1;
  for (const FacetValue& value : facet.values) most = std::max(most, value.count);
  PageValues rows = list();
  for (std::size_t i = begin; i < end; ++i) {
    const FacetValue& value = facet.values[i];
    SearchRequest request;
    request.filters = {{facet.field, value.value}};
    PageValues row = object();
    row.set("label", label_of(facet.field, value.value));
    row.set("address", search_address(request));
    row.set("count", with_thousands(value.count));
    row.set("bar", std::to_string(std::max<std::size_t>(1, value.count * kBarLength / most)));
    rows << row;
  }
  return rows;
}

// Where choosing a value leads: the question under this filter, or with one more text to be cited.
std::string facet_address(const SearchRequest& request, const std::string& field,
                          const std::string& value) {
  if (field != kCitesFacet) return search_address(toggled(request, {field, value}));
  SearchRequest narrowed = request;
  narrowed.query += (request.query.empty() ? "cites:" : " cites:") + value;
  narrowed.offset = 0;
  return search_address(narrowed);
}

PageValues make_facet(const SearchRequest& request, const Facet& facet) {
  PageValues values = list();
  PageValues rest = list();
  std::size_t count_of_rest = 0;
  std::size_t most = 1;
  for (const FacetValue& value : facet.values) most = std::max(most, value.count);
  for (std::size_t i = 0; i < facet.values.size(); ++i) {
    const FacetValue& value = facet.values[i];
    PageValues row = object();
    row.set("label", label_of(facet.field, value.value));
    row.set("address", facet_address(request, facet.field, value.value));
    row.set("bar", std::to_string(std::max<std::size_t>(1, value.count * kBarLength / most)));
    row.set("count", with_thousands(value.count));
    row.set("is_chosen", flag(value.chosen));
    if (i < kShownValues || value.chosen) {
      values << row;
    } else {
      rest << row;
      ++count_of_rest;
    }
  }
  PageValues shown = object();
  shown.set("label", label_of("field", facet.field));
  shown.set("is_histogram", flag(facet.field == "year"));
  shown.set("values", values);
  shown.set("rest", rest);
  shown.set("has_rest", flag(count_of_rest > 0));
  shown.set("count_of_rest", with_thousands(count_of_rest));
  return shown;
}

PageValues make_passage(const Hit& hit, const std::string& query, const Passage& passage) {
  PageValues shown = object();
  shown.set("address", document_address(hit.id, passage.place, hit.language, query));
  shown.set("number", passage.number.empty() ? "\xC2\xB6" : passage.number);
  shown.set("place", passage.place);
  shown.set("page", std::to_string(passage.page));
  shown.set("has_page", flag(passage.page > 0));
  const bool is_plain = passage.zone == "body" || passage.zone.empty();
  shown.set("zone", passage.zone);
  shown.set("has_zone", flag(!is_plain));
  shown.set("has_where", flag(!is_plain || passage.page > 0));
  shown.set("cut_before", flag(passage.cut_before));
  shown.set("cut_after", flag(passage.cut_after));
  shown.set("runs", make_runs(passage.text, {0, passage.text.size()}, {},
                              to_bytes(passage.text, passage.marks)));
  return shown;
}

// The other languages of a hit, as links to them.
PageValues make_languages(const Hit& hit, const std::string& query) {
  PageValues languages = list();
  for (const std::string& language : hit.languages) {
    if (language == hit.language) continue;
    PageValues row = object();
    row.set("address", document_address(hit.id, {}, language, query));
    row.set("language", language);
    row.set("name", label_of("lang", language));
    languages << row;
  }
  return languages;
}

// The copies of a hit that were found too: a few by name, and the list of all.
void set_copies(PageValues& shown, const Hit& hit, const SearchRequest& request) {
  PageValues copies = list();
  for (const FoldedText& text : hit.folded) {
    PageValues row = object();
    row.set("address", document_address(text.id, {}, text.language, request.query));
    row.set("title", text.title.empty() ? text.id : text.title);
    row.set("language", text.language);
    row.set("about", join({label_of_text(text.id), label_of_date(text.date)}));
    copies << row;
  }
  SearchRequest all = request;
  all.offset = 0;
  all.copies_of = hit.id;
  shown.set("copies", copies);
  shown.set("has_copies", flag(hit.folded_texts > 0));
  shown.set("count_of_copies", with_thousands(hit.folded_texts));
  shown.set("copies_address", search_address(all));
}

void set_explanation(PageValues& shown, const Hit& hit) {
  PageValues parts = list();
  for (const ScorePart& part : hit.explanation) {
    PageValues row = object();
    row.set("what", part.what);
    row.set("weight", with_decimals(part.weight));
    parts << row;
  }
  shown.set("parts", parts);
  shown.set("has_parts", flag(!hit.explanation.empty()));
  shown.set("score", with_decimals(hit.score));
}

PageValues make_hit(const Hit& hit, const SearchRequest& request, const std::string& query) {
  PageValues shown = object();
  shown.set("address", document_address(hit.id, {}, hit.language, query));
  shown.set("title", hit.title.empty() ? hit.id : hit.title);
  shown.set("language", hit.language);
  shown.set("direction", direction_of(hit.language));
  shown.set("id", hit.id);
  const std::string wording = label_of_text(hit.id);
  shown.set("wording", wording);
  shown.set("has_wording", flag(wording != hit.id));
  shown.set("about", join({label_of("body", hit.body), label_of("kind", hit.kind),
                           label_of_date(hit.date), label_of("lang", hit.language)}));
  shown.set("cited_by", hit.cited_by ? plural(hit.cited_by, "document", "documents") : "");
  shown.set("has_cited_by", flag(hit.cited_by > 0));
  shown.set("cited_by_address", cited_by_address(hit.id));
  shown.set("has_cites", flag(hit.cites > 0));
  shown.set("cites", plural(hit.cites, "text", "texts"));
  shown.set("cites_address", cites_address(hit.id, hit.language));
  PageValues passages = list();
  for (const Passage& passage : hit.passages) passages << make_passage(hit, query, passage);
  shown.set("languages", make_languages(hit, query));
  shown.set("has_languages", flag(hit.languages.size() > 1));
  set_explanation(shown, hit);
  shown.set("like_address", like_address(hit.id, hit.language));
  set_copies(shown, hit, request);
  shown.set("passages", passages);
  shown.set("has_passages", flag(!hit.passages.empty()));
  return shown;
}

PageValues make_card(const TargetCard& card) {
  PageValues shown = object();
  const bool is_held = !card.document.empty();
  const std::string wording = label_of_text(card.id);
  shown.set("id", card.id);
  shown.set("wording", wording);
  shown.set("has_wording", flag(wording != without_place(card.id)));
  shown.set("place", label_of_place(card.id));
  shown.set("has_place", flag(!place_of(card.id).empty()));
  shown.set("title", card.title.empty() ? wording : card.title);
  shown.set("address", card.address.empty() ? document_address(card.id) : card.address);
  shown.set("is_held", flag(card.state == "held"));
  shown.set("is_other_edition", flag(card.state == "edition-not-held"));
  shown.set("is_place_missing", flag(card.state == "place-missing"));
  shown.set("is_not_held", flag(!is_held));
  shown.set("text", card.text);
  shown.set("has_text", flag(!card.text.empty()));
  shown.set("reason", card.reason);
  shown.set("has_reason", flag(!card.reason.empty()));
  shown.set("is_cited", flag(card.citing_documents > 0));
  shown.set("cited_by_address", cited_by_address(card.id));
  shown.set("cited_by", plural(card.citing_paragraphs, "paragraph", "paragraphs") + " in " +
                            plural(card.citing_documents, "document", "documents"));
  PageValues editions = list();
  for (const std::string& edition : card.editions) {
    PageValues row = object();
    row.set("id", edition);
    row.set("label", label_of_edition(edition));
    row.set("address", document_address(edition));
    row.set("is_newest", flag(&edition == &card.editions.front()));
    editions << row;
  }
  shown.set("editions", editions);
  shown.set("has_editions", flag(card.editions.size() > 1));
  return shown;
}

void set_paging(PageValues& values, const SearchRequest& request, std::size_t total) {
  SearchRequest other = request;
  const bool has_previous = request.offset > 0;
  const bool has_next = request.offset + request.limit < total;
  other.offset = request.offset > request.limit ? request.offset - request.limit : 0;
  values.set("previous", search_address(other));
  values.set("is_beyond", flag(total > 0 && request.offset >= total));
  other.offset = 0;
  values.set("first", search_address(other));
  other.offset = request.offset + request.limit;
  values.set("next", search_address(other));
  values.set("has_previous", flag(has_previous));
  values.set("has_next", flag(has_next));
  values.set("has_paging", flag(has_previous || has_next));
  values.set("is_part", flag(has_previous || has_next));
  const std::size_t last = std::min(total, request.offset + request.limit);
  values.set("range", with_thousands(request.offset + 1) + "\xE2\x80\x93" + with_thousands(last));
}

PageValues make_sorts(const SearchRequest& request) {
  PageValues sorts = list();
  for (const SortChoice& choice : kSortChoices) {
    SearchRequest sorted = request;
    sorted.order = choice.order;
    sorted.offset = 0;
    PageValues row = object();
    row.set("label", std::string(choice.label));
    row.set("address", search_address(sorted));
    row.set("is_chosen", flag(choice.order == request.order));
    row.set("is_first", flag(&choice == kSortChoices.data()));
    sorts << row;
  }
  return sorts;
}

// The way from folded hits to all of them and back, and out of the copies of one text.
void set_folding(PageValues& values, const SearchRequest& request) {
  SearchRequest other = request;
  other.offset = 0;
  other.folding = request.folding == Folding::kNothing ? Folding::kCopies : Folding::kNothing;
  values.set("is_unfolded", flag(request.folding == Folding::kNothing));
  values.set("folding_address", search_address(other));
  values.set("has_copies_of", flag(!request.copies_of.empty()));
  values.set("copies_of", label_of_text(request.copies_of));
  other = request;
  other.offset = 0;
  other.copies_of.clear();
  values.set("without_copies_of", search_address(other));
}

PageValues chosen_filters(const SearchRequest& request) {
  PageValues chosen = list();
  for (const Filter& filter : request.filters) {
    PageValues row = object();
    row.set("field", label_of("field", filter.field));
    row.set("name", filter.field);
    row.set("value", filter.value);
    row.set("label", label_of(filter.field, filter.value));
    row.set("address", search_address(toggled(request, filter)));
    chosen << row;
  }
  return chosen;
}

void set_counts(PageValues& values, const SearchResult& result) {
  values.set("total", plural(result.total, "text", "texts"));
  values.set("documents", plural(result.documents, "document", "documents"));
  values.set("has_folded", flag(result.documents > result.total));
  values.set("is_exact", flag(result.exact));
  values.set("is_empty", flag(result.hits.empty()));
  values.set("is_nothing", flag(result.total == 0));
}

struct OfferOfNote {
  std::string_view kind;
  std::string_view label;
};

// What the question that goes with a note is called.
constexpr auto kOffers = std::to_array<OfferOfNote>({
    {"corrected", "Search for it as typed"},
    {"stemmed", "Search for these forms only"},
    {"relaxed", "Only texts with all of them"},
    {"minor", "Search for all the words"},
    {"synonyms", "Search without it"},
});

std::string label_of_offer(std::string_view kind) {
  for (const OfferOfNote& row : kOffers) {
    if (row.kind == kind) return std::string(row.label);
  }
  return "Search for it literally";
}

PageValues make_notes(const SearchRequest& request, const SearchResult& result) {
  PageValues notes = list();
  for (const Note& note : result.notes) {
    PageValues row = object();
    row.set("text", note.text);
    row.set("is_ambiguous", flag(note.kind == "ambiguous"));
    row.set("lookup_address", lookup_address(result.query));
    SearchRequest other = request;
    other.query = note.query;
    other.offset = 0;
    row.set("has_offer", flag(!note.query.empty()));
    row.set("offer_address", search_address(other));
    row.set("offer", label_of_offer(note.kind));
    row.set("has_source", flag(!note.source.empty()));
    row.set("source_address", document_address(without_place(note.source), place_of(note.source)));
    notes << row;
  }
  return notes;
}

}  // namespace

PageValues start_page(const Holdings& holdings) {
  PageValues values = object();
  values.set("documents", plural(holdings.documents, "document", "documents"));
  PageValues tables = list();
  for (const Facet& facet : holdings.facets) {
    if (facet.values.empty()) continue;
    PageValues table = object();
    table.set("label", label_of("field", facet.field));
    table.set("field", facet.field);
    const std::size_t shown = std::min(facet.values.size(), kShownValues);
    table.set("rows", holdings_of(facet, 0, shown));
    table.set("rest", holdings_of(facet, shown, facet.values.size()));
    table.set("has_rest", flag(shown < facet.values.size()));
    table.set("count_of_rest", with_thousands(facet.values.size() - shown));
    tables << table;
  }
  values.set("tables", tables);
  return values;
}

PageValues results_page(const SearchRequest& request, const SearchResult& result) {
  PageValues values = object();
  const std::string_view start = analyzers::truncate_utf8(result.query, kLongestHeading);
  const bool is_long = start.size() < result.query.size();
  values.set("query", std::string(start) + (is_long ? "\xE2\x80\xA6" : ""));
  values.set("has_query", flag(!result.query.empty()));
  set_counts(values, result);
  values.set("sorts", make_sorts(request));
  values.set("has_sorts", flag(result.total > 1));
  set_folding(values, request);
  values.set("notes", make_notes(request, result));
  values.set("has_notes", flag(!result.notes.empty()));
  values.set("has_card", flag(result.target.has_value()));
  if (result.target) values.set("card", make_card(*result.target));
  PageValues hits = list();
  for (const Hit& hit : result.hits) hits << make_hit(hit, request, result.query);
  values.set("hits", hits);
  PageValues facets = list();
  bool has_facets = false;
  for (const Facet& facet : result.facets) {
    if (facet.values.empty()) continue;
    facets << make_facet(request, facet);
    has_facets = true;
  }
  values.set("facets", facets);
  values.set("has_facets", flag(has_facets));
  values.set("chosen", chosen_filters(request));
  values.set("has_chosen", flag(!request.filters.empty()));
  set_paging(values, request, result.total);
  return values;
}

}  // namespace itu::server
