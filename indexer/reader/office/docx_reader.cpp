#include "indexer/reader/office/docx_reader.h"

#include <algorithm>
#include <utility>

#include "indexer/reader/office/package_properties.h"
#include "indexer/reader/office/word_package.h"
#include "indexer/reader/office/word_text.h"
#include "indexer/reader/office/xml_part.h"
#include "indexer/reader/pdf/page_header.h"

namespace itu::indexer {
namespace {

using analyzers::SourceProperties;
using analyzers::SourceText;

// The properties of the first section: in the last paragraph of it, or at the end of the body.
pugi::xml_node first_section(const pugi::xml_node& body) {
  for (const pugi::xml_node& node : body.children()) {
    if (local_name(node) == "sectPr") return node;
    const pugi::xml_node section = child_of(child_of(node, "pPr"), "sectPr");
    if (section) return section;
  }
  return {};
}

NoteNumbering read_note_numbering(const pugi::xml_node& settings, std::string_view name,
                                  NumberFormat otherwise) {
  const pugi::xml_node properties = child_of(settings, name);
  NoteNumbering numbering;
  const std::string_view format = setting_of(properties, "numFmt");
  numbering.format = format.empty() ? otherwise : word_number_format(format);
  numbering.start = integer_in(setting_of(properties, "numStart"), 1);
  numbering.restarts_on_page = setting_of(properties, "numRestart") == "eachPage";
  return numbering;
}

class DocxReading {
 public:
  explicit DocxReading(std::string_view bytes)
      : package_{WordPackage::open(bytes, &result_.problems)} {}

  ReadResult read() {
    std::string xml = package_.take_document();
    if (xml.empty()) return std::move(result_);
    const bool has_pages = xml.find("lastRenderedPageBreak") != std::string::npos;
    if (!document_.parse(std::move(xml))) {
      result_.problems.push_back(
          {FileStatus::kFailed, "damaged", "The document in the package is no XML."});
      return std::move(result_);
    }
    parse("styles", &styles_part_);
    parse("numbering", &numbering_part_);
    parse("settings", &settings_);
    parse("footnotes", &footnotes_);
    parse("endnotes", &endnotes_);
    styles_ = WordStyles(styles_part_.root());
    numbering_ = WordNumbering(numbering_part_.root(), [this](const std::string& style) {
      return styles_.list_of_numbering_style(style);
    });
    SourceText source = read_body(has_pages);
    source.properties = read_properties();
    result_.texts.push_back(std::move(source));
    return std::move(result_);
  }

 private:
  void parse(std::string_view type, XmlPart* part) {
    std::string xml = package_.take_related(type);
    if (xml.empty() || part->parse(std::move(xml))) return;
    result_.problems.push_back({FileStatus::kWarning, "damaged_part",
                                "The part \"" + std::string(type) +
                                    "\" is no XML; without it "
                                    "numbers, styles or notes may be missing."});
  }

  SourceText read_body(bool has_pages) {
    const pugi::xml_node body = child_of(document_.root(), "body");
    WordParagraphs paragraphs(styles_, numbering_);
    BlockLayout layout;
    WordText text(styles_, &paragraphs, &layout);
    if (has_pages) text.count_pages();
    text.set_notes(false, footnotes_.root(),
                   read_note_numbering(settings_.root(), "footnotePr", NumberFormat::kDecimal));
    text.set_notes(true, endnotes_.root(),
                   read_note_numbering(settings_.root(), "endnotePr", NumberFormat::kLowerRoman));
    text.read(body);
    text.write_notes();
    tell(text.tally());
    return with_header(read_headers(first_section(body)), layout.finish({}));
  }

  // What is printed above the first page; where that page has a header of its own which is empty,
  // what is printed above the others, as long as it can only be a symbol.
  std::string read_headers(const pugi::xml_node& section) {
    const bool has_first = is_on(section, "titlePg");
    std::string first = read_header(section, has_first ? "first" : "default");
    if (!has_first || !first.empty()) return first;
    return symbol_lines(read_header(section, "default"));
  }

  std::string read_header(const pugi::xml_node& section, std::string_view type) {
    for (const pugi::xml_node& node : section.children()) {
      if (local_name(node) != "headerReference" || attribute_of(node, "type") != type) continue;
      XmlPart part;
      std::string xml = package_.part_of_id(attribute_of(node, "id"));
      if (xml.empty() || !part.parse(std::move(xml))) return "";
      WordParagraphs paragraphs(styles_, numbering_);
      BlockLayout layout;
      WordText text(styles_, &paragraphs, &layout);
      text.read_header(part.root());
      return layout.finish({}).text;
    }
    return "";
  }

  SourceProperties read_properties() {
    XmlPart part;
    std::string xml = package_.take_properties();
    SourceProperties properties;
    if (!xml.empty() && part.parse(std::move(xml)))
      properties = read_package_properties(part.root());
    if (properties.language.empty()) properties.language = styles_.language();
    return properties;
  }

  void tell(const WordTally& tally) {
    const auto warn = [this](std::string reason, std::string detail) {
      result_.problems.push_back({FileStatus::kWarning, std::move(reason), std::move(detail)});
    };
    if (tally.deletions > 0 || tally.insertions > 0) {
      warn("tracked_changes", "It has tracked changes: " + std::to_string(tally.insertions) +
                                  " insertions were read, " + std::to_string(tally.deletions) +
                                  " deletions left out.");
    }
    if (tally.hidden > 0) {
      warn("hidden_text", std::to_string(tally.hidden) + " runs of hidden text were left out.");
    }
    if (tally.comments > 0) {
      warn("comments", std::to_string(tally.comments) + " comments of readers were left out.");
    }
    if (tally.unread > 0) {
      warn("unread_parts", std::to_string(tally.unread) +
                               " parts in other formats, or too deep in others, were left out.");
    }
  }

  ReadResult result_;
  WordPackage package_;
  XmlPart document_;
  XmlPart styles_part_;
  XmlPart numbering_part_;
  XmlPart settings_;
  XmlPart footnotes_;
  XmlPart endnotes_;
  WordStyles styles_;
  WordNumbering numbering_;
};

}  // namespace

ReadResult read_docx(std::string_view bytes) { return DocxReading(bytes).read(); }

}  // namespace itu::indexer
