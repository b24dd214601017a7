#include "server/search/index_positions.h"

#include "server/search/limits.h"

namespace itu::server {

static_assert(kMostPositions == schema::kMostPlaces,
              "the limit \"positions\" is that of the lists");

IndexPositions::IndexPositions(const schema::Index& index, std::uint32_t number,
                               const schema::DocumentRecord& record)
    : lists_(index.lists()), number_(number), record_(record) {}

std::vector<std::uint32_t> IndexPositions::positions_of(const std::string& term) const {
  return lists_.positions_in(number_, term);
}

bool IndexPositions::is_one_paragraph(std::uint32_t left, std::uint32_t right) const {
  return record_.paragraph_at_position(left) == record_.paragraph_at_position(right);
}

bool IndexPositions::is_one_sentence(std::uint32_t left, std::uint32_t right) const {
  if (!is_one_paragraph(left, right)) return false;
  const TokenPositions* const paragraph = paragraph_with(left);
  return paragraph != nullptr && paragraph->is_one_sentence(left, right);
}

std::string IndexPositions::text_of(PositionSpan span) const {
  const TokenPositions* const paragraph = paragraph_with(span.first);
  return paragraph == nullptr ? std::string() : paragraph->text_of(span);
}

const TokenPositions* IndexPositions::paragraph_with(std::uint32_t position) const {
  const auto index = record_.paragraph_at_position(position);
  if (!index) return nullptr;
  std::unique_ptr<TokenPositions>& read = paragraphs_[*index];
  if (read == nullptr) {
    read = std::make_unique<TokenPositions>(
        record_.paragraph_text(*index), record_.first_position(*index), std::vector<std::string>());
  }
  return read.get();
}

}  // namespace itu::server
