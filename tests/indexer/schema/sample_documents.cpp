#include "tests/indexer/schema/sample_documents.h"

#include <cstdlib>
#include <stdexcept>

namespace itu::schema {

using analyzers::Zone;

namespace {

Zone zone_of(char letter) {
  switch (letter) {
    case 'f':
      return Zone::kFront;
    case 'p':
      return Zone::kPreamble;
    case 'o':
      return Zone::kOperative;
    case 'h':
      return Zone::kHeading;
    case 't':
      return Zone::kTable;
    case 'n':
      return Zone::kFootnote;
    case 'a':
      return Zone::kAnnex;
    default:
      return Zone::kBody;
  }
}

}  // namespace

analyzers::Document make_document(std::string_view id, std::string_view language,
                                  std::string_view title, const std::vector<std::string>& lines) {
  analyzers::Document document;
  document.own = analyzers::parse_id(id).value();
  document.body = document.own.body;
  document.language = language;
  document.title = title;
  for (const std::string& line : lines) {
    const std::size_t bar = line.find('|');
    analyzers::Paragraph paragraph;
    paragraph.place = line.substr(0, bar);
    paragraph.zone = zone_of(line.at(bar + 1));
    paragraph.span.begin = document.text.size();
    document.text += line.substr(bar + 3);
    paragraph.span.end = document.text.size();
    paragraph.number = {paragraph.span.begin, paragraph.span.begin};
    document.text += "\n";
    document.paragraphs.push_back(paragraph);
  }
  return document;
}

void add_reference(analyzers::Document& document, std::string_view words, std::string_view id,
                   analyzers::Certainty certainty) {
  analyzers::Reference reference;
  reference.span.begin = document.text.find(words);
  if (reference.span.begin == std::string::npos) throw std::logic_error("no such words");
  reference.span.end = reference.span.begin + words.size();
  analyzers::ReferenceTarget target;
  target.target = analyzers::parse_id(id).value();
  target.certainty = certainty;
  target.reason = "the test says so";
  reference.targets.push_back(target);
  document.references.push_back(reference);
}

TemporaryFolder::TemporaryFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "itusearch-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;  // a folder left in /tmp fails no test
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace itu::schema
