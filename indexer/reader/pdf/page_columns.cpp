#include "indexer/reader/pdf/page_columns.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

namespace itu::indexer {
namespace {

constexpr int kMostCuts = 16;                  // columns and bands of a page
constexpr std::size_t kFewestLines = 4;        // of a column
constexpr float kNarrowestShare = 0.2F;        // of a column in the width of what is cut
constexpr float kNarrowestGutter = 0.8F;       // in units of the font's size
constexpr float kStep = 3;                     // points between the places where a gutter is tried
constexpr std::size_t kMostRuns = 4'000;       // of a page that is cut; more are no print
constexpr std::size_t kFewestWords = 4;        // of an average line of a column
constexpr std::size_t kFewestCharacters = 12;  // bytes of an average line of a column

using Runs = std::vector<PrintedRun>;

struct Side {
  std::size_t lines = 0;
  std::size_t bytes = 0;
  std::size_t words = 0;
  float left = 0;
  float right = 0;
  float top = 0;
  float bottom = 0;
  float widths = 0;
  float heights = 0;

  void add(const PrintedRun& run) {
    left = lines == 0 ? run.left : std::min(left, run.left);
    right = lines == 0 ? run.right : std::max(right, run.right);
    top = lines == 0 ? run.top : std::min(top, run.top);
    bottom = lines == 0 ? run.bottom : std::max(bottom, run.bottom);
    ++lines;
    bytes += run.text.size();
    // Chinese and Japanese words are not parted by blanks: three characters of nine bytes count as
    // one.
    const auto blanks = std::count(run.text.begin(), run.text.end(), ' ');
    words += std::max(static_cast<std::size_t>(blanks) + 1, run.text.size() / 9);
    widths += run.width();
    heights += run.height();
  }

  // Whether it is running text: lines as wide as the column, one below the other without gaps.
  bool is_column(float whole) const {
    constexpr float kFullLines = 0.62F;
    constexpr float kFullHeight = 0.6F;
    const float width = right - left;
    const auto count = static_cast<float>(lines);
    return lines >= kFewestLines && width >= kNarrowestShare * whole &&
           widths >= kFullLines * width * count && bytes >= kFewestCharacters * lines &&
           words >= kFewestWords * lines && heights >= kFullHeight * (bottom - top);
  }
};

// Runs [begin, end) of those sorted by their tops, parted at x.
struct Cut {
  float x = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  float gutter = 0;
};

class ColumnFinder {
 public:
  std::vector<Runs> find(Runs runs) {
    cut(std::move(runs));
    return std::move(parts_);
  }

 private:
  void cut(Runs first);
  std::optional<Cut> find_cut(const Runs& runs) const;
  static std::optional<Cut> try_gutter(const Runs& runs, float x, float whole);

  std::vector<Runs> parts_;
};

// The band of `runs` that a gutter at `x` parts into two columns, if there is one: the longest.
std::optional<Cut> ColumnFinder::try_gutter(const Runs& runs, float x, float whole) {
  std::optional<Cut> best;
  Side left;
  Side right;
  std::size_t begin = 0;
  const auto close = [&](std::size_t end) {
    const float common = std::min(left.bottom, right.bottom) - std::max(left.top, right.top);
    const float shorter = std::min(left.bottom - left.top, right.bottom - right.top);
    const bool is_cut = left.lines > 0 && right.lines > 0 && left.is_column(whole) &&
                        right.is_column(whole) && 2 * common >= shorter;
    if (is_cut && (!best || end - begin > best->end - best->begin)) {
      best = Cut{x, begin, end, right.left - left.right};
    }
    left = right = {};
    begin = end + 1;
  };
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const float half = kNarrowestGutter / 2 * runs[i].size;
    if (runs[i].right <= x - half) {
      left.add(runs[i]);
    } else if (runs[i].left >= x + half) {
      right.add(runs[i]);
    } else {
      close(i);
    }
  }
  close(runs.size());
  return best;
}

std::optional<Cut> ColumnFinder::find_cut(const Runs& runs) const {
  if (runs.size() < 2 * kFewestLines || runs.size() > kMostRuns) return std::nullopt;
  Side whole;
  for (const PrintedRun& run : runs) whole.add(run);
  const float width = whole.right - whole.left;
  std::optional<Cut> best;
  for (float x = whole.left + kNarrowestShare * width;
       x <= whole.right - kNarrowestShare * width && kStep < width; x += kStep) {
    const auto cut = try_gutter(runs, x, width);
    if (!cut) continue;
    const std::size_t size = cut->end - cut->begin;
    const std::size_t most = best ? best->end - best->begin : 0;
    if (size > most || (size == most && best && cut->gutter > best->gutter)) best = cut;
  }
  return best;
}

// What is above the columns, the columns and what is below them; each of these may have columns
// again. Without recursion: the parts that are still to be cut wait in order.
void ColumnFinder::cut(Runs first) {
  std::vector<Runs> waiting;  // the next one last
  waiting.push_back(std::move(first));
  int cuts = 0;
  while (!waiting.empty()) {
    Runs runs = std::move(waiting.back());
    waiting.pop_back();
    if (runs.empty()) continue;
    std::stable_sort(runs.begin(), runs.end(),
                     [](const PrintedRun& a, const PrintedRun& b) { return a.top < b.top; });
    const auto found = cuts < kMostCuts ? find_cut(runs) : std::nullopt;
    if (!found) {
      parts_.push_back(std::move(runs));
      continue;
    }
    ++cuts;
    Runs above;
    Runs left;
    Runs right;
    Runs below;
    for (std::size_t i = 0; i < runs.size(); ++i) {
      Runs& part = i < found->begin            ? above
                   : i >= found->end           ? below
                   : runs[i].right <= found->x ? left
                                               : right;
      part.push_back(std::move(runs[i]));
    }
    for (Runs* part : {&below, &right, &left, &above}) waiting.push_back(std::move(*part));
  }
}

}  // namespace

std::vector<Runs> find_columns(Runs runs) { return ColumnFinder().find(std::move(runs)); }

}  // namespace itu::indexer
