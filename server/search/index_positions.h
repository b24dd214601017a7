// Where words stand in one document, from the position lists of the index. The text is touched only
// where the lists cannot tell: for sentences and for letters as written.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "indexer/schema/document_record.h"
#include "indexer/schema/index.h"
#include "server/search/query/spans.h"
#include "server/search/query/token_positions.h"

namespace itu::server {

class IndexPositions : public PositionReader {
 public:
  // `record` is that of document `number` of the catalogue. Keeps references.
  IndexPositions(const schema::Index& index, std::uint32_t number,
                 const schema::DocumentRecord& record);

  // At most kMostPositions of them.
  std::vector<std::uint32_t> positions_of(const std::string& term) const override;
  bool is_one_paragraph(std::uint32_t left, std::uint32_t right) const override;
  bool is_one_sentence(std::uint32_t left, std::uint32_t right) const override;
  std::string text_of(PositionSpan span) const override;

 private:
  const TokenPositions* paragraph_with(std::uint32_t position) const;

  schema::TermLists& lists_;
  const std::uint32_t number_;
  const schema::DocumentRecord& record_;
  mutable std::map<std::size_t, std::unique_ptr<TokenPositions>> paragraphs_;  // read so far
};

}  // namespace itu::server
