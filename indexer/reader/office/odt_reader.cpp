#include "indexer/reader/office/odt_reader.h"

#include <utility>

#include "indexer/reader/archive.h"
#include "indexer/reader/office/odt_text.h"
#include "indexer/reader/office/package_properties.h"
#include "indexer/reader/office/xml_part.h"
#include "indexer/reader/pdf/page_header.h"

namespace itu::indexer {
namespace {

using analyzers::SourceText;

bool is_wanted(std::string_view name) {
  return name == "content.xml" || name == "styles.xml" || name == "meta.xml" ||
         name == "META-INF/manifest.xml";
}

class OdtReading {
 public:
  explicit OdtReading(std::string_view bytes) : archive_{read_archive(bytes, {}, is_wanted)} {}

  ReadResult read() {
    if (!open()) return std::move(result_);
    parse("styles.xml", &styles_part_);
    parse("meta.xml", &meta_);
    styles_.add(styles_part_.root());
    styles_.add(content_.root());
    styles_.resolve();
    SourceText source = read_body();
    source.properties = read_package_properties(child_of(meta_.root(), "meta"));
    result_.texts.push_back(std::move(source));
    return std::move(result_);
  }

 private:
  void note(FileStatus status, std::string_view reason, std::string detail) {
    result_.problems.push_back({status, std::string(reason), std::move(detail)});
  }

  // Whether there is a content to be read.
  bool open() {
    const std::string* manifest = archive_.find("META-INF/manifest.xml");
    if (manifest != nullptr && manifest->find(":encryption-data") != std::string::npos) {
      archive_.trouble = ArchiveTrouble::kEncrypted;
      archive_.entries.clear();
    }
    std::string* content = archive_.find("content.xml");
    const bool has_content = content != nullptr && !content->empty();
    if (archive_.trouble != ArchiveTrouble::kNone) {
      note(has_content ? FileStatus::kWarning : FileStatus::kFailed, to_string(archive_.trouble),
           describe(archive_.trouble));
    } else if (!has_content) {
      note(FileStatus::kFailed, "no_document", "The package holds no document.");
    }
    if (!has_content) return false;
    if (content_.parse(std::move(*content), XmlBlanks::kContent)) return true;
    note(FileStatus::kFailed, "damaged", "The document in the package is no XML.");
    return false;
  }

  void parse(std::string_view name, XmlPart* part) {
    std::string* xml = archive_.find(name);
    if (xml == nullptr || xml->empty() || part->parse(std::move(*xml), XmlBlanks::kContent)) {
      return;
    }
    note(FileStatus::kWarning, "damaged_part",
         "The part \"" + std::string(name) +
             "\" is no XML; without it numbers, styles or notes may be missing.");
  }

  SourceText read_body() {
    const pugi::xml_node body = child_of(child_of(content_.root(), "body"), "text");
    BlockLayout layout;
    OdtText text(styles_, &layout);
    if (attribute_of(body, "use-soft-page-breaks") == "true") text.count_pages();
    text.read(body);
    tell(text);
    return with_header(read_header(), layout.finish({}));
  }

  // The header of the first page, if it has its own, else of all.
  std::string read_header() {
    const pugi::xml_node pages = child_of(styles_part_.root(), "master-styles");
    pugi::xml_node page;
    for (const pugi::xml_node& node : pages.children()) {
      if (local_name(node) != "master-page") continue;
      const std::string_view name = attribute_of(node, "name");
      if (!page || name == "Standard") page = node;
      if (name == "First_20_Page" || name == "First Page") {
        page = node;
        break;
      }
    }
    pugi::xml_node header = child_of(page, "header-first");
    if (!header) header = child_of(page, "header");
    if (!header) return "";
    BlockLayout layout;
    OdtText text(styles_, &layout);
    text.read_header(header);
    return layout.finish({}).text;
  }

  void tell(const OdtText& text) {
    if (text.insertions() > 0 || text.deletions() > 0) {
      note(FileStatus::kWarning, "tracked_changes",
           "It has tracked changes: " + std::to_string(text.insertions()) +
               " insertions were read, " + std::to_string(text.deletions()) +
               " deletions left out.");
    }
    if (text.hidden() > 0) {
      note(FileStatus::kWarning, "hidden_text",
           std::to_string(text.hidden()) + " runs of hidden text were left out.");
    }
    if (text.comments() > 0) {
      note(FileStatus::kWarning, "comments",
           std::to_string(text.comments()) + " comments of readers were left out.");
    }
    if (text.unread() > 0) {
      note(FileStatus::kWarning, "unread_parts",
           std::to_string(text.unread()) +
               " parts in other formats, or too deep in others, were left out.");
    }
  }

  ReadResult result_;
  ArchiveReading archive_;
  XmlPart content_;
  XmlPart styles_part_;
  XmlPart meta_;
  OdtStyles styles_;
};

}  // namespace

ReadResult read_odt(std::string_view bytes) { return OdtReading(bytes).read(); }

}  // namespace itu::indexer
