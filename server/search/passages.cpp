#include "server/search/passages.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "indexer/schema/terms.h"
#include "server/search/limits.h"

namespace itu::server {
namespace {

using analyzers::TextSpan;
using analyzers::Zone;

// Things further apart than so many positions are not shown together: a passage has some 60 words,
// and pieces of a long paragraph overlap by more.
constexpr std::uint32_t kWidestShown = 80;
// Paragraphs looked at for one that shows what a text is about.
constexpr std::size_t kMostSkipped = 60;
constexpr std::size_t kShortestText = 40;
// A further passage is worth showing from this part of the best one's score on.
constexpr double kWorthShowing = 0.6;

struct Candidate {
  std::uint32_t paragraph = 0;
  double score = 0;
  std::uint32_t position = 0;  // where most of what is sought stands together
  std::size_t different = 0;   // things sought that stand there
};

// Positions next to each other.
struct Cover {
  std::uint32_t begin = 0;
  std::uint32_t length = 0;
};

bool is_better(const Candidate& left, const Candidate& right) {
  return left.score != right.score ? left.score > right.score : left.paragraph < right.paragraph;
}

// The fewest positions in which everything stands that the range has, from its first token to its
// last; occurrences are in order.
Cover shortest_cover(const Occurrence* begin, const Occurrence* end, std::size_t different,
                     std::size_t all) {
  std::vector<std::uint32_t> counts(all);
  std::size_t covered = 0;
  Cover best{begin->position, (end - 1)->position - begin->position + 1};
  const Occurrence* first = begin;
  for (const Occurrence* last = begin; last != end; ++last) {
    if (counts[last->sought]++ == 0) ++covered;
    while (covered == different) {
      const std::uint32_t length = last->position - first->position + 1;
      if (length < best.length) best = {first->position, length};
      if (--counts[first->sought] == 0) --covered;
      ++first;
    }
  }
  return best;
}

// Where within kWidestShown positions most different things stand.
struct Crowd {
  std::uint32_t begin = 0;
  std::size_t different = 0;
};

Crowd densest_crowd(const Occurrence* begin, const Occurrence* end, std::size_t all) {
  std::vector<std::uint32_t> counts(all);
  std::size_t covered = 0;
  Crowd best;
  const Occurrence* first = begin;
  for (const Occurrence* last = begin; last != end; ++last) {
    if (counts[last->sought]++ == 0) ++covered;
    for (; last->position - first->position >= kWidestShown; ++first) {
      if (--counts[first->sought] == 0) --covered;
    }
    if (covered > best.different) best = {first->position, covered};
  }
  return best;
}

Candidate score_paragraph(const Occurrence* begin, const Occurrence* end,
                          const std::vector<Sought>& sought) {
  std::vector<bool> has(sought.size());
  std::size_t different = 0;
  double rarity = 0;
  for (const Occurrence* one = begin; one != end; ++one) {
    if (has[one->sought]) continue;
    has[one->sought] = true;
    ++different;
    rarity += sought[one->sought].rarity;
  }
  const auto count = static_cast<double>(end - begin);
  Cover cover{begin->position, 1};
  double closeness = 0;
  if (different > 1) {
    cover = shortest_cover(begin, end, different, sought.size());
    closeness = static_cast<double>(different) /
                std::max(static_cast<double>(cover.length), static_cast<double>(different));
  }
  const double score = rarity * (1 + 0.5 * closeness) + 0.1 * std::log(count);
  const bool is_shown = cover.length <= kWidestShown;
  const Crowd shown =
      is_shown ? Crowd{cover.begin, different} : densest_crowd(begin, end, sought.size());
  return {begin->paragraph, score, shown.begin, shown.different};
}

std::vector<Candidate> score_all(const std::vector<Occurrence>& occurrences,
                                 const std::vector<Sought>& sought) {
  std::vector<Candidate> candidates;
  const Occurrence* const end = occurrences.data() + occurrences.size();
  for (const Occurrence* first = occurrences.data(); first != end;) {
    const Occurrence* last = first;
    while (last != end && last->paragraph == first->paragraph) ++last;
    candidates.push_back(score_paragraph(first, last, sought));
    first = last;
  }
  return candidates;
}

// Headings repeat what the title and the text below them say.
void lower_headings(const schema::DocumentRecord& record, std::vector<Candidate>* candidates) {
  for (Candidate& candidate : *candidates) {
    const Zone zone = record.paragraph_zone(candidate.paragraph);
    if (zone == Zone::kHeading || zone == Zone::kFront) candidate.score *= 0.75;
  }
}

// How many tokens a paragraph has, by where the next one begins; 0 for the last, which has none.
std::uint32_t tokens_of(const schema::DocumentRecord& record, std::size_t paragraph) {
  if (paragraph + 1 >= record.paragraph_count()) return 0;
  const std::uint32_t next = record.first_position(paragraph + 1);
  const std::uint32_t here = record.first_position(paragraph) + schema::kParagraphGap;
  return next > here ? next - here : 0;
}

// The span of a paragraph behind its printed number.
TextSpan text_span(const analyzers::Paragraph& paragraph, std::string_view text) {
  TextSpan span = paragraph.span;
  if (!paragraph.number.is_empty() && paragraph.number.begin == span.begin) {
    span.begin = paragraph.number.end;
  }
  while (span.begin < span.end &&
         (text[span.begin] == ' ' || text[span.begin] == '\t' || text[span.begin] == '\n')) {
    ++span.begin;
  }
  return span.is_empty() ? paragraph.span : span;
}

}  // namespace

std::optional<std::size_t> first_text_paragraph(const schema::DocumentRecord& record) {
  const std::size_t count = std::min(record.paragraph_count(), kMostSkipped);
  std::optional<std::size_t> first;
  for (std::size_t i = 0; i < count; ++i) {
    const Zone zone = record.paragraph_zone(i);
    if (zone == Zone::kFront || zone == Zone::kHeading || zone == Zone::kTable) continue;
    if (record.paragraph_span(i).size() < kShortestText) continue;
    if (zone == Zone::kOperative) return i;
    if (!first) first = i;
    if (zone != Zone::kPreamble) break;  // no resolution
  }
  if (!first && count > 0) first = 0;
  return first;
}

Passage show_paragraph(const schema::DocumentRecord& record, std::size_t index, PieceFinder& pieces,
                       PlaceSought sought) {
  const analyzers::Paragraph paragraph = record.paragraph(index);
  const TextSpan span = text_span(paragraph, record.text());
  const Piece piece = pieces.find(record, span, sought);
  MarkedText marked = cut_around(slice(record.text(), piece.span), piece.matches, kLongestPassage);
  Passage passage;
  passage.place = paragraph.place;
  passage.number = slice(record.text(), paragraph.number);
  passage.zone = to_string(paragraph.zone);
  passage.page = static_cast<std::size_t>(std::max(0, paragraph.page));
  passage.text = std::move(marked.text);
  passage.cut_before = marked.cut_before || piece.span.begin > span.begin;
  passage.cut_after = marked.cut_after || piece.span.end < span.end;
  passage.marks = std::move(marked.marks);
  return passage;
}

PassageFinder::PassageFinder(const schema::Index& index, const std::vector<Sought>& sought)
    : index_(index), sought_(sought), matcher_(sought), pieces_(matcher_) {}

std::vector<Passage> PassageFinder::find(std::uint32_t number, const schema::HitRecord& hit) {
  const schema::DocumentRecord record = index_.record(hit);
  std::vector<Candidate> candidates =
      score_all(find_occurrences(index_, number, record, sought_), sought_);
  lower_headings(record, &candidates);
  const std::size_t kept = std::min(candidates.size(), kPassagesPerHit);
  std::partial_sort(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(kept),
                    candidates.end(), is_better);
  std::vector<Passage> passages;
  for (std::size_t i = 0; i < kept; ++i) {
    if (candidates[i].score < kWorthShowing * candidates.front().score) break;
    const Candidate& candidate = candidates[i];
    const std::uint32_t before = candidate.position - record.first_position(candidate.paragraph);
    passages.push_back(
        show_paragraph(record, candidate.paragraph, pieces_,
                       {before, tokens_of(record, candidate.paragraph), candidate.different}));
  }
  if (passages.empty()) {
    const auto first = first_text_paragraph(record);
    if (first) passages.push_back(show_paragraph(record, *first, pieces_));
  }
  return passages;
}

}  // namespace itu::server
