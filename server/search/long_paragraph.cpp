#include "server/search/long_paragraph.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "analyzers/tokenizer.h"

namespace itu::server {
namespace {

using analyzers::TextSpan;

// Of one paragraph, so that one does not use up what there is for all.
constexpr std::size_t kPiecesOfOne = 64;
// Pieces begin between words where one ends so near, and reach so far into the next one, lest a
// phrase fall between two.
constexpr std::size_t kSeam = 512;

// The beginning of a word, or at least of a character, at `at` or a little before it.
std::size_t seam_before(std::string_view text, std::size_t at) {
  for (std::size_t back = at; back > 0 && at - back < kSeam; --back) {
    if (text[back - 1] == ' ' || text[back - 1] == '\t') return back;
  }
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at;
}

std::size_t count_different(const std::vector<Match>& matches) {
  std::set<std::size_t> different;
  for (const Match& match : matches) different.insert(match.sought);
  return different.size();
}

std::size_t count_pieces(TextSpan paragraph) {
  return (paragraph.size() + kPieceBytes - 1) / kPieceBytes;
}

TextSpan span_of_piece(const schema::DocumentRecord& record, TextSpan paragraph,
                       std::size_t number) {
  const std::string_view text = slice(record.text(), paragraph);
  const std::size_t end = (number + 1) * kPieceBytes + kSeam;
  const std::size_t begin = seam_before(text, number * kPieceBytes);
  return {paragraph.begin + begin,
          paragraph.begin + (end < text.size() ? seam_before(text, end) : text.size())};
}

// About how many pieces lie before the place sought: by the tokens of the paragraph, else by those
// of its first piece.
std::size_t guess_piece(const schema::DocumentRecord& record, TextSpan paragraph,
                        PlaceSought sought) {
  if (sought.tokens > 0) {
    return count_pieces(paragraph) * std::uint64_t{sought.tokens_before} / sought.tokens;
  }
  const std::string_view first = slice(record.text(), span_of_piece(record, paragraph, 0));
  const std::size_t tokens = analyzers::tokenize(first, [](const analyzers::Token&) {});
  return sought.tokens_before / std::max<std::size_t>(1, tokens);
}

}  // namespace

Piece PieceFinder::look_at(const schema::DocumentRecord& record, TextSpan paragraph,
                           std::size_t number) const {
  Piece piece{span_of_piece(record, paragraph, number), {}};
  piece.matches = matcher_.find(record, piece.span);
  return piece;
}

// The piece of a citation, then those nearest to where the tokens lead us, then the first.
std::vector<std::size_t> PieceFinder::pieces_to_try(const schema::DocumentRecord& record,
                                                    TextSpan paragraph, PlaceSought sought) const {
  const std::size_t last = count_pieces(paragraph) - 1;
  std::vector<std::size_t> numbers;
  if (const auto citation = matcher_.first_citation(record, paragraph)) {
    numbers.push_back(std::min(last, (*citation - paragraph.begin) / kPieceBytes));
  }
  const std::size_t guess = std::min(last, guess_piece(record, paragraph, sought));
  for (std::size_t step = 0; step <= last && numbers.size() < kPiecesOfOne; ++step) {
    if (guess + step <= last) numbers.push_back(guess + step);
    if (step > 0 && step <= guess) numbers.push_back(guess - step);
  }
  numbers.push_back(0);
  return numbers;
}

Piece PieceFinder::find(const schema::DocumentRecord& record, TextSpan paragraph,
                        PlaceSought sought) {
  if (paragraph.size() <= kPieceBytes) return {paragraph, matcher_.find(record, paragraph)};
  if (sought.different == 0) return look_at(record, paragraph, 0);
  Piece best{span_of_piece(record, paragraph, 0), {}};
  std::size_t found = 0;
  std::size_t looked_at = 0;
  for (const std::size_t number : pieces_to_try(record, paragraph, sought)) {
    if (budget_ < kPieceBytes) break;
    budget_ -= kPieceBytes;
    ++looked_at;
    Piece piece = look_at(record, paragraph, number);
    const std::size_t different = count_different(piece.matches);
    if (different <= found) continue;
    best = std::move(piece);
    found = different;
    if (found >= sought.different) break;
  }
  is_limited_ = is_limited_ || (found == 0 && looked_at < count_pieces(paragraph));
  return best;
}

}  // namespace itu::server
