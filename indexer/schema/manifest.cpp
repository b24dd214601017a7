#include "indexer/schema/manifest.h"

#include <nlohmann/json.hpp>

#include "indexer/schema/error.h"
#include "indexer/schema/shards.h"

namespace itu::schema {

using Json = nlohmann::ordered_json;

std::string to_json(const Manifest& manifest) {
  Json files = Json::object();
  for (const auto& [path, sealed] : manifest.files) {
    files[path] = {{"bytes", sealed.bytes}, {"sha256", sealed.sha256}};
  }
  const Json json = {{"schema", manifest.schema},
                     {"generation", manifest.generation},
                     {"previous", manifest.previous},
                     {"published", manifest.published},
                     {"program", manifest.program},
                     {"analysis", manifest.analysis},
                     {"verdict", manifest.verdict},
                     {"files_seen", manifest.files_seen},
                     {"files_failed", manifest.files_failed},
                     {"documents", manifest.documents},
                     {"shards", manifest.shards},
                     {"text_bytes", manifest.text_bytes},
                     {"languages", manifest.languages},
                     {"corpus_digest", manifest.corpus_digest},
                     {"files", files}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

namespace {

Manifest from_json(const Json& json) {
  Manifest manifest;
  json.at("schema").get_to(manifest.schema);
  json.at("generation").get_to(manifest.generation);
  json.at("previous").get_to(manifest.previous);
  json.at("published").get_to(manifest.published);
  json.at("program").get_to(manifest.program);
  json.at("analysis").get_to(manifest.analysis);
  json.at("verdict").get_to(manifest.verdict);
  json.at("files_seen").get_to(manifest.files_seen);
  json.at("files_failed").get_to(manifest.files_failed);
  json.at("documents").get_to(manifest.documents);
  json.at("shards").get_to(manifest.shards);
  json.at("text_bytes").get_to(manifest.text_bytes);
  json.at("languages").get_to(manifest.languages);
  json.at("corpus_digest").get_to(manifest.corpus_digest);
  for (const auto& [path, sealed] : json.at("files").items()) {
    manifest.files[path] = {sealed.at("bytes").get<std::uint64_t>(),
                            sealed.at("sha256").get<std::string>()};
  }
  return manifest;
}

[[noreturn]] void fail(const std::filesystem::path& where, const std::string& why) {
  throw Error(ErrorKind::kDamaged, where.string() + ": no manifest: " + why,
              "run `itu-indexer rollback` or rebuild");
}

}  // namespace

Manifest parse_manifest(std::string_view text, const std::filesystem::path& where) {
  try {
    const Json json = Json::parse(text);
    // The number comes first: of another schema, nothing else need be as we know it.
    const int schema = json.at("schema").get<int>();
    if (schema != kSchemaVersion) {
      throw Error(ErrorKind::kOtherSchema,
                  where.string() + ": format " + std::to_string(schema) +
                      ", this program reads format " + std::to_string(kSchemaVersion),
                  "rebuild needed: run `itu-indexer build --full`");
    }
    Manifest manifest = from_json(json);
    if (manifest.shards.empty() || manifest.shards.size() > kMostShards) {
      fail(where, std::to_string(manifest.shards.size()) + " shards");
    }
    return manifest;
  } catch (const nlohmann::json::exception& error) {
    fail(where, error.what());
  }
}

}  // namespace itu::schema
