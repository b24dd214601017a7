#include "indexer/schema/document_json.h"

#include <nlohmann/json.hpp>

#include "indexer/schema/holdings.h"

namespace itu::schema {

using analyzers::Candidate;
using analyzers::Certainty;
using analyzers::Paragraph;
using analyzers::Reference;
using analyzers::ReferenceTarget;
using Json = nlohmann::ordered_json;

namespace {

Json text_or_null(std::string_view text) {
  return text.empty() ? Json(nullptr) : Json(std::string(text));
}

Json target_json(const ReferenceTarget& target) {
  Json candidates = Json::array();
  Json reasons = Json::array();
  for (const Candidate& candidate : target.candidates) {
    candidates.push_back(analyzers::to_id(candidate.target));
    reasons.push_back(candidate.reason);
  }
  const bool is_open = target.certainty == Certainty::kOpen;
  return {{"id", is_open ? Json(nullptr) : Json(analyzers::to_id(target.target))},
          {"certainty", std::string(to_string(target.certainty))},
          {"reason", target.reason},
          {"candidates", candidates},
          {"candidate_reasons", reasons}};
}

Json reference_json(const Reference& reference, std::string_view text,
                    std::optional<std::size_t> line) {
  Json json = Json::object();
  if (line) json["line"] = *line;
  json["start"] = reference.span.begin;
  json["end"] = reference.span.end;
  json["text"] = std::string(analyzers::slice(text, reference.span));
  json["kind"] = std::string(to_string(reference.kind));
  json["targets"] = Json::array();
  for (const ReferenceTarget& target : reference.targets) {
    json["targets"].push_back(target_json(target));
  }
  return json;
}

Json paragraph_json(const Paragraph& paragraph) {
  return {{"place", paragraph.place},
          {"start", paragraph.span.begin},
          {"end", paragraph.span.end},
          {"zone", std::string(to_string(paragraph.zone))},
          {"page", paragraph.page == 0 ? Json(nullptr) : Json(paragraph.page)}};
}

Json pages_json(analyzers::PageRange pages) {
  if (pages.first == 0) return nullptr;
  return {{"first", pages.first}, {"last", pages.last}};
}

Json source_json(const analyzers::SourceNames& source) {
  return {{"file", text_or_null(source.file)}, {"member", text_or_null(source.member)}};
}

Json all_references(const std::vector<Reference>& references, std::string_view text) {
  Json list = Json::array();
  for (const Reference& reference : references) {
    list.push_back(reference_json(reference, text, std::nullopt));
  }
  return list;
}

std::string to_line(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string document_to_json(const analyzers::Document& document) {
  Json paragraphs = Json::array();
  for (const Paragraph& paragraph : document.paragraphs) {
    paragraphs.push_back(paragraph_json(paragraph));
  }
  return to_line({{"id", analyzers::to_id(document.own)},
                  {"title", text_or_null(document.title)},
                  {"kind", text_or_null(document.kind)},
                  {"body", text_or_null(document.body)},
                  {"date", text_or_null(document.date)},
                  {"language", text_or_null(document.language)},
                  {"text", document.text},
                  {"paragraphs", paragraphs},
                  {"references", all_references(document.references, document.text)},
                  {"pages", pages_json(analyzers::pages_of(document))},
                  {"part_of", text_or_null(document.part_of)},
                  {"source", source_json(analyzers::source_of(document))}});
}

std::string reference_to_json(const Reference& reference, std::string_view text,
                              std::optional<std::size_t> line, const Index* index) {
  Json json = reference_json(reference, text, line);
  for (std::size_t i = 0; index != nullptr && i < reference.targets.size(); ++i) {
    const ReferenceTarget& target = reference.targets[i];
    if (target.certainty == Certainty::kOpen || target.target.is_local()) continue;
    json["targets"][i]["state"] = to_string(find_holding(*index, target.target, "").state);
  }
  return to_line(json);
}

std::string references_to_json(const std::vector<Reference>& references, std::string_view text) {
  return to_line(all_references(references, text));
}

}  // namespace itu::schema
