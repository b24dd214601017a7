#include "server/search/passages.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "analyzers/utf8.h"
#include "server/search/limits.h"

namespace itu::server {
namespace {

using analyzers::TextSpan;
using analyzers::Zone;

// A paragraph of more bytes (a text without line ends) is looked at up to here.
constexpr std::size_t kLongestLookedAt = 64 * 1024;
// Paragraphs looked at for one that shows what a text is about.
constexpr std::size_t kMostSkipped = 60;
constexpr std::size_t kShortestText = 40;
// A further passage is worth showing from this part of the best one's score on.
constexpr double kWorthShowing = 0.6;

struct Candidate {
  std::uint32_t paragraph = 0;
  double score = 0;
};

bool is_better(const Candidate& left, const Candidate& right) {
  return left.score != right.score ? left.score > right.score : left.paragraph < right.paragraph;
}

// The fewest positions in which everything stands that the range has, from its first token to its
// last; occurrences are in order.
std::uint32_t shortest_cover(const Occurrence* begin, const Occurrence* end, std::size_t different,
                             std::size_t all) {
  std::vector<std::uint32_t> counts(all);
  std::size_t covered = 0;
  std::uint32_t best = (end - 1)->position - begin->position + 1;
  const Occurrence* first = begin;
  for (const Occurrence* last = begin; last != end; ++last) {
    if (counts[last->sought]++ == 0) ++covered;
    while (covered == different) {
      best = std::min(best, last->position - first->position + 1);
      if (--counts[first->sought] == 0) --covered;
      ++first;
    }
  }
  return best;
}

double score_paragraph(const Occurrence* begin, const Occurrence* end,
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
  double closeness = 0;
  if (different > 1) {
    const double cover = shortest_cover(begin, end, different, sought.size());
    closeness = static_cast<double>(different) / std::max(cover, static_cast<double>(different));
  }
  return rarity * (1 + 0.5 * closeness) + 0.1 * std::log(count);
}

std::vector<Candidate> score_all(const std::vector<Occurrence>& occurrences,
                                 const std::vector<Sought>& sought) {
  std::vector<Candidate> candidates;
  const Occurrence* const end = occurrences.data() + occurrences.size();
  for (const Occurrence* first = occurrences.data(); first != end;) {
    const Occurrence* last = first;
    while (last != end && last->paragraph == first->paragraph) ++last;
    candidates.push_back({first->paragraph, score_paragraph(first, last, sought)});
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

Passage show_paragraph(const schema::DocumentRecord& record, std::size_t index,
                       const Matcher& matcher) {
  const analyzers::Paragraph paragraph = record.paragraph(index);
  const TextSpan span = text_span(paragraph, record.text());
  const std::string_view whole = slice(record.text(), span);
  const std::string_view text = analyzers::truncate_utf8(whole, kLongestLookedAt);
  MarkedText marked = cut_around(text, matcher.find(record, {span.begin, span.begin + text.size()}),
                                 kLongestPassage);
  Passage passage;
  passage.place = paragraph.place;
  passage.number = slice(record.text(), paragraph.number);
  passage.text = std::move(marked.text);
  passage.cut_before = marked.cut_before;
  passage.cut_after = marked.cut_after || text.size() < whole.size();
  passage.marks = std::move(marked.marks);
  return passage;
}

PassageFinder::PassageFinder(const schema::Index& index, const std::vector<Sought>& sought,
                             std::vector<Xapian::docid> documents)
    : index_(index),
      sought_(sought),
      matcher_(sought),
      held_(index.database(), sought, std::move(documents)) {}

std::vector<Passage> PassageFinder::find(Xapian::docid docid, const schema::HitRecord& hit) const {
  const schema::DocumentRecord record = index_.record(hit);
  std::vector<Candidate> candidates =
      score_all(find_occurrences(index_.database(), docid, record, sought_, held_), sought_);
  lower_headings(record, &candidates);
  const std::size_t kept = std::min(candidates.size(), kPassagesPerHit);
  std::partial_sort(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(kept),
                    candidates.end(), is_better);
  std::vector<Passage> passages;
  for (std::size_t i = 0; i < kept; ++i) {
    if (candidates[i].score < kWorthShowing * candidates.front().score) break;
    passages.push_back(show_paragraph(record, candidates[i].paragraph, matcher_));
  }
  if (passages.empty()) {
    const auto first = first_text_paragraph(record);
    if (first) passages.push_back(show_paragraph(record, *first, matcher_));
  }
  return passages;
}

}  // namespace itu::server
