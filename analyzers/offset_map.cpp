#include "analyzers/offset_map.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <utility>

namespace itu::analyzers {

void OffsetMap::add(std::size_t output, std::size_t source) {
  drop_changes_at(output);
  const Change* last = changes_.empty() ? nullptr : &changes_.back();
  const bool says_nothing_new =
      last == nullptr ? output == source
                      : !last->is_block && last->source + (output - last->output) == source;
  if (!says_nothing_new) changes_.push_back({output, source, false});
}

void OffsetMap::add_block(std::size_t output, std::size_t source) {
  drop_changes_at(output);
  changes_.push_back({output, source, true});
}

// A change at `output` that another one follows at once stands for no output byte.
void OffsetMap::drop_changes_at(std::size_t output) {
  assert(changes_.empty() || changes_.back().output <= output);
  while (!changes_.empty() && changes_.back().output == output) changes_.pop_back();
}

void OffsetMap::remove(const std::vector<std::size_t>& offsets) {
  OffsetMap shorter;
  auto next = changes_.cbegin();
  std::size_t removed = 0;
  const auto keep_next = [&] {
    const std::size_t output = next->output - removed;
    next->is_block ? shorter.add_block(output, next->source) : shorter.add(output, next->source);
    ++next;
  };

  for (const std::size_t offset : offsets) {
    while (next != changes_.cend() && next->output <= offset) keep_next();
    const Change current = next == changes_.cbegin() ? Change{0, 0, false} : *std::prev(next);
    if (!current.is_block) {
      shorter.add(offset - removed, current.source + (offset - current.output) + 1);
    }
    ++removed;
  }
  while (next != changes_.cend()) keep_next();
  *this = std::move(shorter);
}

// The first change behind `output`.
std::vector<OffsetMap::Change>::const_iterator OffsetMap::change_after(std::size_t output) const {
  return std::upper_bound(
      changes_.cbegin(), changes_.cend(), output,
      [](std::size_t offset, const Change& change) { return offset < change.output; });
}

std::size_t OffsetMap::to_source(std::size_t output) const {
  const auto after = change_after(output);
  if (after == changes_.cbegin()) return output;
  const Change& change = *std::prev(after);
  return change.is_block ? change.source : change.source + (output - change.output);
}

TextSpan OffsetMap::to_source(TextSpan output) const {
  auto after = change_after(output.begin);
  const auto source_of = [this, &after](std::size_t offset) {
    if (after == changes_.cbegin()) return offset;
    const Change& change = *std::prev(after);
    return change.is_block ? change.source : change.source + (offset - change.output);
  };
  const std::size_t begin = source_of(output.begin);
  if (output.is_empty()) return {begin, begin};

  // Most ranges are words, and their ends a step or two on.
  constexpr int kFewSteps = 4;
  for (int step = 0; after != changes_.cend() && after->output <= output.end; ++step, ++after) {
    if (step < kFewSteps) continue;
    after = change_after(output.end);
    break;
  }
  const bool is_inside_block = after != changes_.cbegin() && after != changes_.cend() &&
                               std::prev(after)->is_block && std::prev(after)->output < output.end;
  return {begin, is_inside_block ? after->source : source_of(output.end)};
}

std::size_t OffsetMap::to_output(std::size_t source) const {
  const auto at_or_after = std::lower_bound(
      changes_.cbegin(), changes_.cend(), source,
      [](const Change& change, std::size_t offset) { return change.source < offset; });
  const Change before =
      at_or_after == changes_.cbegin() ? Change{0, 0, false} : *std::prev(at_or_after);
  const std::size_t in_step = before.output + (source - before.source);
  if (at_or_after == changes_.cend()) return before.is_block ? before.output : in_step;
  return before.is_block ? at_or_after->output : std::min(in_step, at_or_after->output);
}

}  // namespace itu::analyzers
