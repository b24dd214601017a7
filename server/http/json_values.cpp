#include "server/http/json_values.h"

#include "indexer/schema/document_json.h"
#include "server/http/addresses.h"
#include "server/http/labels.h"
#include "server/http/pages.h"
#include "server/search/facets.h"

namespace itu::server {
namespace {

// What is not known is null.
Json known(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json marks_of(const std::vector<Mark>& marks) {
  Json json = Json::array();
  for (const auto& [begin, end] : marks) json.push_back({begin, end});
  return json;
}

Json to_json(const Passage& passage) {
  return {{"place", passage.place},
          {"number", passage.number},
          {"text", passage.text},
          {"cut_before", passage.cut_before},
          {"cut_after", passage.cut_after},
          {"marks", marks_of(passage.marks)},
          {"zone", passage.zone},
          {"page", passage.page == 0 ? Json(nullptr) : Json(passage.page)}};
}

Json to_json(const Hit& hit) {
  Json passages = Json::array();
  for (const Passage& passage : hit.passages) passages.push_back(to_json(passage));
  Json languages = Json::array();
  for (const std::string& language : hit.languages) {
    languages.push_back(
        {{"language", language}, {"address", document_address(hit.id, {}, language)}});
  }
  Json folded = Json::array();
  for (const FoldedText& text : hit.folded) {
    folded.push_back({{"id", text.id},
                      {"language", known(text.language)},
                      {"title", known(text.title)},
                      {"date", known(text.date)},
                      {"address", document_address(text.id, {}, text.language)}});
  }
  Json explanation = Json::array();
  for (const ScorePart& part : hit.explanation) {
    explanation.push_back({{"what", part.what}, {"weight", part.weight}});
  }
  return {{"id", hit.id},
          {"language", known(hit.language)},
          {"title", known(hit.title)},
          {"kind", known(hit.kind)},
          {"body", known(hit.body)},
          {"date", known(hit.date)},
          {"score", hit.score},
          {"explanation", explanation},
          {"cited_by", hit.cited_by},
          {"cites", hit.cites},
          {"passages", passages},
          {"languages", languages},
          {"folded", folded},
          {"folded_texts", hit.folded_texts}};
}

Json to_json(const TargetCard& card) {
  return {{"id", card.id},
          {"document", known(card.document)},
          {"title", known(card.title)},
          {"place", card.place},
          {"text", card.text},
          {"state", card.state},
          {"address", known(card.address)},
          {"reason", card.reason},
          {"editions", card.editions},
          {"citing_documents", card.citing_documents},
          {"citing_paragraphs", card.citing_paragraphs}};
}

Json to_json(const std::vector<Version>& versions) {
  Json json = Json::array();
  for (const Version& version : versions) {
    json.push_back({{"id", version.id},
                    {"language", known(version.language)},
                    {"title", known(version.title)},
                    {"date", known(version.date)},
                    {"address", version.address}});
  }
  return json;
}

Json to_json(const LookedUpTarget& target) {
  const analyzers::ReferenceTarget& settled = target.reference;
  const bool is_open = settled.certainty == analyzers::Certainty::kOpen;
  Json ids = Json::array();
  Json reasons = Json::array();
  Json states = Json::array();
  const bool is_looked_up = !target.held.id.empty();
  for (const analyzers::Candidate& candidate : settled.candidates) {
    ids.push_back(analyzers::to_id(candidate.target));
    reasons.push_back(candidate.reason);
  }
  for (const HeldTarget& held : target.candidates) states.push_back(to_string(held.state));
  return {{"id", is_open ? Json(nullptr) : Json(analyzers::to_id(settled.target))},
          {"certainty", to_string(settled.certainty)},
          {"reason", settled.reason},
          {"candidates", ids},
          {"candidate_reasons", reasons},
          {"candidate_states", states},
          {"state", is_looked_up ? Json(to_string(target.held.state)) : Json(nullptr)},
          {"address", known(target.held.address)},
          {"title", known(target.held.title)}};
}

}  // namespace

Json to_json(const std::vector<Facet>& facets) {
  Json json = Json::object();
  for (const FacetField& row : kFacetFields) json[row.field] = Json::array();
  for (const Facet& facet : facets) {
    for (const FacetValue& value : facet.values) {
      json[facet.field].push_back({{"value", value.value}, {"count", value.count}});
    }
  }
  return json;
}

Json to_json(const SearchResult& result) {
  Json notes = Json::array();
  for (const Note& note : result.notes) {
    notes.push_back({{"kind", note.kind},
                     {"text", note.text},
                     {"query", known(note.query)},
                     {"source", known(note.source)}});
  }
  Json hits = Json::array();
  for (const Hit& hit : result.hits) hits.push_back(to_json(hit));
  return {{"generation", result.generation},
          {"query", result.query},
          {"notes", notes},
          {"total", result.total},
          {"documents", result.documents},
          {"exact", result.exact},
          {"target", result.target ? to_json(*result.target) : Json(nullptr)},
          {"hits", hits},
          {"facets", to_json(result.facets)}};
}

Json to_json(const std::vector<Suggestion>& suggestions) {
  Json json = Json::array();
  for (const Suggestion& one : suggestions) {
    const std::string language = one.kind == "title" ? one.language : "";
    json.push_back(
        {{"kind", one.kind},
         {"text", one.text},
         {"query", one.query},
         {"id", known(one.id)},
         {"title", known(one.title)},
         {"language", known(one.language)},
         {"documents", one.documents},
         {"held", one.is_held},
         {"address", one.id.empty() ? Json(nullptr)
                                    : Json(document_address(without_place(one.id), place_of(one.id),
                                                            language))}});
  }
  return json;
}

Json to_json(const Holdings& holdings) {
  return {{"generation", holdings.generation},
          {"published", holdings.published},
          {"documents", holdings.documents},
          {"facets", to_json(holdings.facets)}};
}

Json to_json(const DocumentView& view) {
  Json json = Json::parse(schema::document_to_json(view.document));
  json["id"] = view.id;
  json["newest"] = view.newest;
  json["editions"] = to_json(view.editions);
  json["languages"] = to_json(view.languages);
  json["related"] = to_json(view.related);
  json["citing_documents"] = view.citing_documents;
  json["cited_by"] = Json::object();
  for (const auto& [place, count] : view.cited_by) json["cited_by"][place] = count;
  return json;
}

Json to_json(const std::vector<LookedUpReference>& references) {
  Json json = Json::array();
  for (const LookedUpReference& reference : references) {
    Json targets = Json::array();
    for (const LookedUpTarget& target : reference.targets) targets.push_back(to_json(target));
    json.push_back({{"start", reference.span.begin},
                    {"end", reference.span.end},
                    {"text", reference.text},
                    {"read_as", known(reference.read_as)},
                    {"kind", to_string(reference.kind)},
                    {"targets", targets}});
  }
  return json;
}

Json to_json(const CheckedReference& reference) {
  Json targets = Json::array();
  for (const CheckedTarget& checked : reference.targets) {
    Json target = to_json(checked.target);
    target["finding"] = to_string(checked.finding);
    target["newer"] = known(checked.newer);
    targets.push_back(std::move(target));
  }
  return {
      {"line", reference.line}, {"start", reference.span.begin},     {"end", reference.span.end},
      {"text", reference.text}, {"kind", to_string(reference.kind)}, {"targets", targets}};
}

Json to_json(const CitationPage& page) {
  Json citations = Json::array();
  for (const CitationLine& line : page.citations) {
    citations.push_back({{"id", line.id},
                         {"place", line.place},
                         {"title", known(line.title)},
                         {"text", line.text},
                         {"marks", marks_of(line.marks)},
                         {"date", known(line.date)},
                         {"certainty", line.certainty},
                         {"target", line.target},
                         {"language", known(line.language)}});
  }
  return {{"total", page.total},
          {"exact", page.exact},
          {"documents", page.documents},
          {"citations", citations}};
}

Json to_json(const LikeList& like) {
  Json texts = Json::array();
  for (const LikeText& text : like.texts) {
    Json reasons = Json::array();
    for (const LikeReason& reason : text.reasons) {
      reasons.push_back({{"kind", reason.kind},
                         {"text", sentence_of(reason)},
                         {"count", reason.count},
                         {"values", reason.values}});
    }
    texts.push_back({{"id", text.id},
                     {"language", known(text.language)},
                     {"title", known(text.title)},
                     {"kind", known(text.kind)},
                     {"body", known(text.body)},
                     {"date", known(text.date)},
                     {"score", text.score},
                     {"address", document_address(text.id, {}, text.language)},
                     {"reasons", reasons}});
  }
  return {{"id", like.id},
          {"exact", like.exact},
          {"language", known(like.language)},
          {"title", known(like.title)},
          {"texts", texts}};
}

std::string print(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace itu::server
