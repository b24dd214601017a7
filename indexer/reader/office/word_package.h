// The parts of a Word document (.docx, an Open Packaging archive) and how they are related: which
// part is the document, which its styles, its lists, its notes.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/reader/archive.h"
#include "indexer/reader/reader.h"

namespace itu::indexer {

class WordPackage {
 public:
  // Unpacks what reading needs. What goes wrong is told in `problems`, as kFailed if there is no
  // document to be read, else as kWarning.
  static WordPackage open(std::string_view bytes, std::vector<Problem>* problems);

  // Takes the document's XML out of the package; empty if there is none.
  std::string take_document();

  // Takes out the part that is related to the document as `type` ("styles", "numbering",
  // "footnotes"); empty if there is none.
  std::string take_related(std::string_view type);

  // The part that the document calls `id` ("rId7"), which stays; empty if there is none.
  std::string part_of_id(std::string_view id) const;

  // docProps/core.xml.
  std::string take_properties();

 private:
  void read_relations();
  std::string take(std::string_view name);
  std::string path_of(std::string_view target) const;

  ArchiveReading archive_;
  std::string document_ = "word/document.xml";
  std::map<std::string, std::string, std::less<>> path_of_type_;
  std::map<std::string, std::string, std::less<>> path_of_id_;
};

}  // namespace itu::indexer
