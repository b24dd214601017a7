// Both directions of the citation graph, paragraph by paragraph.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/citation/target.h"
#include "server/search/search_result.h"

namespace itu::schema {
class Index;
}

namespace itu::server {

// One citation: the paragraph it stands in, and what it points at.
struct CitationLine {
  std::string id;           // cited_by: the citing document; cites: the target
  std::string place;        // cited_by: the citing paragraph; cites: the paragraph that cites
  std::string title;        // of the document `id`, empty when unknown or not held
  std::string text;         // the citing sentence or paragraph, cut at words where it is long
  std::vector<Mark> marks;  // the citation in `text`, in code points
  std::string date;         // of the citing document
  std::string certainty;    // "sure", "likely"
  std::string target;       // the id cited, with its place
  std::string language;     // of the citing document
};

struct CitationPage {
  std::size_t total = 0;       // citations, not documents
  bool exact = true;           // false when a limit ended the count
  std::size_t documents = 0;   // that hold them
  std::size_t paragraphs = 0;  // that hold them
  std::vector<CitationLine> citations;
};

enum class CitationOrder { kNewestFirst, kOldestFirst };  // undated documents last

// Who cites `target`: without an edition, any edition and supplement of the work; with one, that
// edition, and if no later one is held citations that name none; without a place, any place of it;
// with a place, that place, what lies inside it and ranges that cover it.
CitationPage cited_by(const schema::Index& index, const analyzers::Target& target,
                      std::size_t offset, std::size_t limit,
                      CitationOrder order = CitationOrder::kNewestFirst);

// What the document `target` cites, in the order of its text.
CitationPage cites(const schema::Index& index, const analyzers::Target& target,
                   std::string_view language, std::size_t offset, std::size_t limit);

}  // namespace itu::server
