#include "indexer/reader/office/word_package.h"

#include <utility>

#include "indexer/reader/office/xml_part.h"

namespace itu::indexer {
namespace {

constexpr std::string_view kRootRelations = "_rels/.rels";
constexpr std::size_t kMostRelations = 10'000;

std::string_view last_part(std::string_view path) { return path.substr(path.rfind('/') + 1); }

bool is_wanted(std::string_view name) {
  if (name == kRootRelations || name == "docProps/core.xml") return true;
  if (name.ends_with(".rels")) return name.find('/') == name.rfind("/_rels/");
  if (!name.starts_with("word/") || !name.ends_with(".xml")) return false;
  const std::string_view file = name.substr(std::string_view("word/").size());
  for (const std::string_view unread :
       {"footer", "fontTable", "webSettings", "stylesWithEffects", "comments", "people", "theme/",
        "glossary/", "charts/", "embeddings/", "diagrams/", "activeX/"}) {
    if (file.starts_with(unread)) return false;
  }
  return true;
}

// Calls `take(type, id, target)` for each relation inside the package; of the type only its last
// part counts, which is the same in the strict and the transitional form.
template <class Take>
void for_each_relation(std::string xml, const Take& take) {
  XmlPart part;
  if (xml.empty() || !part.parse(std::move(xml))) return;
  std::size_t count = 0;
  for (const pugi::xml_node& node : part.root().children()) {
    if (attribute_of(node, "TargetMode") == "External" || ++count > kMostRelations) continue;
    take(last_part(attribute_of(node, "Type")), attribute_of(node, "Id"),
         attribute_of(node, "Target"));
  }
}

}  // namespace

WordPackage WordPackage::open(std::string_view bytes, std::vector<Problem>* problems) {
  WordPackage package;
  package.archive_ = read_archive(bytes, {}, is_wanted);
  package.read_relations();
  const ArchiveTrouble trouble = package.archive_.trouble;
  const std::string* document = package.archive_.find(package.document_);
  const bool has_document = document != nullptr && !document->empty();
  if (trouble != ArchiveTrouble::kNone) {
    problems->push_back({has_document ? FileStatus::kWarning : FileStatus::kFailed,
                         std::string(to_string(trouble)), describe(trouble)});
  } else if (!has_document) {
    problems->push_back({FileStatus::kFailed, "no_document", "The package holds no document."});
  }
  return package;
}

void WordPackage::read_relations() {
  for_each_relation(take(kRootRelations),
                    [this](std::string_view type, std::string_view, std::string_view target) {
                      if (type != "officeDocument") return;
                      while (target.starts_with("/")) target.remove_prefix(1);
                      if (archive_.find(target) != nullptr) document_ = target;
                    });
  const std::size_t slash = document_.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : document_.substr(0, slash + 1);
  const std::string relations = folder + "_rels/" + std::string(last_part(document_)) + ".rels";
  for_each_relation(take(relations),
                    [this](std::string_view type, std::string_view id, std::string_view target) {
                      path_of_type_.emplace(type, path_of(target));
                      path_of_id_.emplace(id, path_of(target));
                    });
}

// Targets are relative to the document's folder, or begin with "/".
std::string WordPackage::path_of(std::string_view target) const {
  if (target.starts_with("/")) return std::string(target.substr(1));
  const std::size_t slash = document_.rfind('/');
  return (slash == std::string::npos ? "" : document_.substr(0, slash + 1)) + std::string(target);
}

std::string WordPackage::take(std::string_view name) {
  std::string* bytes = archive_.find(name);
  return bytes == nullptr ? "" : std::exchange(*bytes, {});
}

std::string WordPackage::take_document() { return take(document_); }

std::string WordPackage::take_related(std::string_view type) {
  const auto path = path_of_type_.find(type);
  if (path != path_of_type_.end()) return take(path->second);
  return take("word/" + std::string(type) + ".xml");
}

std::string WordPackage::part_of_id(std::string_view id) const {
  const auto path = path_of_id_.find(id);
  const std::string* bytes = path == path_of_id_.end() ? nullptr : archive_.find(path->second);
  return bytes == nullptr ? "" : *bytes;
}

std::string WordPackage::take_properties() { return take("docProps/core.xml"); }

}  // namespace itu::indexer
