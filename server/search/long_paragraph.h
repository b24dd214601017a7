// The piece of a paragraph that a passage is cut from. That is the whole paragraph, unless it is
// long (a text without line ends can have many megabytes): then a piece of it, where what is
// sought stands together. Which piece that is follows from the place of the words in the index: so
// many tokens behind the beginning are about so many bytes behind it. The pieces around are looked
// at next, within a budget for one answer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "server/search/limits.h"
#include "server/search/matcher.h"

namespace itu::server {

// A paragraph of more bytes is looked at in pieces of so many.
inline constexpr std::size_t kPieceBytes = 4 * 1024;

struct Piece {
  analyzers::TextSpan span;    // in the text of the record
  std::vector<Match> matches;  // in order; their spans count from the beginning of `span`
};

// What is to be found in a paragraph.
struct PlaceSought {
  std::uint32_t tokens_before = 0;  // from the beginning of the paragraph to the best place
  std::uint32_t tokens = 0;         // of the paragraph; 0: not known
  std::size_t different = 0;        // things sought that stand together there
};

class PieceFinder {
 public:
  // Keeps a reference to `matcher`.
  explicit PieceFinder(const Matcher& matcher) : matcher_(matcher) {}

  // The piece of `paragraph`, a span of the record's text, that has all that `sought` says, or the
  // most of what was looked at; the first where nothing was found.
  Piece find(const schema::DocumentRecord& record, analyzers::TextSpan paragraph,
             PlaceSought sought);

  // Whether a long paragraph shows no match because the budget was used up.
  bool is_limited() const { return is_limited_; }

 private:
  Piece look_at(const schema::DocumentRecord& record, analyzers::TextSpan paragraph,
                std::size_t number) const;
  std::vector<std::size_t> pieces_to_try(const schema::DocumentRecord& record,
                                         analyzers::TextSpan paragraph, PlaceSought sought) const;

  const Matcher& matcher_;
  std::size_t budget_ = kPassageSearchKilobytes * 1024;
  bool is_limited_ = false;
};

}  // namespace itu::server
