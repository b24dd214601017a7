#include "analyzers/citation/settling/own_headings.h"

#include <algorithm>
#include <array>

#include "analyzers/citation/byte_classes.h"
#include "analyzers/citation/effort.h"
#include "analyzers/citation/tables/headings.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kLongestHeading = 240;  // bytes

// "decides that the following Questions should be studied": the heading and the sentence that leads
// to its items in one line.
std::optional<Heading> leads_to_items(std::string_view line) {
  auto heading = match_heading(line);
  const bool leads = heading && line.substr(heading->length).starts_with(" that the following");
  return leads ? heading : std::nullopt;
}

// A line that begins an annex: what the heading above says has ended there.
bool begins_annex(std::string_view line) {
  static constexpr auto kAnnexes = std::to_array<std::string_view>(
      {"annex", "anexo", "appendix", "приложение", "附件", "الملحق", "ملحق"});
  return std::any_of(kAnnexes.begin(), kAnnexes.end(),
                     [line](std::string_view annex) { return line.starts_with(annex); });
}

// "2" of "2\tthat", "b" of "b) that": what numbers the item that the line begins.
std::string_view number_of_item(std::string_view line) {
  constexpr std::size_t kLongestNumber = 2;
  std::size_t length = 0;
  while (length < line.size() && is_digit_byte(line[length])) ++length;
  if (length == 0 && is_letter_byte(line.front())) length = 1;
  if (length == 0 || length > kLongestNumber || length >= line.size()) return {};
  const char behind = line[length];
  const bool is_item = behind == ')' || (is_digit_byte(line.front()) && is_blank_byte(behind));
  return is_item ? line.substr(0, length) : std::string_view();
}

}  // namespace

void OwnHeadings::read() const {
  is_read_ = true;
  count_bytes(folded_.size());
  for (std::size_t begin = 0; begin < folded_.size();) {
    const std::size_t end = std::min(folded_.find('\n', begin), folded_.size());
    const std::string_view line = folded_.substr(begin, end - begin);
    begin = end + 1;
    if (line.empty()) continue;
    if (!lines_.empty()) read_item(line, end - line.size());
    if (line.size() > kLongestHeading || !match_heading(line)) continue;
    auto heading = find_heading(line);
    if (!heading) heading = leads_to_items(line);
    // "décide de charger la Commission d'études 2": a heading that the table does not know.
    if (!heading && !items_.empty()) items_.push_back({end, kNone, {}});
    if (!heading) continue;
    items_.push_back({end, lines_.size(), {}});
    lines_.push_back(heading->place);
    sorted_.push_back(std::move(heading->place));
  }
  std::sort(sorted_.begin(), sorted_.end());
}

bool OwnHeadings::hold_item(std::string_view place) const {
  if (!is_read_) read();
  const std::string heading(place.substr(0, place.find('.')));
  return std::binary_search(sorted_.begin(), sorted_.end(), heading);
}

void OwnHeadings::read_item(std::string_view line, std::size_t begin) const {
  if (begins_annex(line)) items_.push_back({begin, kNone, {}});
  const std::string_view number = number_of_item(line);
  if (!number.empty()) items_.push_back({begin, items_.back().heading, number});
}

std::string OwnHeadings::item_above(std::size_t at, std::string_view number) const {
  constexpr std::size_t kMostItems = 16;   // looked at
  constexpr std::size_t kFarthest = 4000;  // bytes back to the item before
  if (!is_read_) read();
  auto item = std::lower_bound(items_.begin(), items_.end(), at,
                               [](const Item& one, std::size_t to) { return one.begin < to; });
  if (item == items_.begin()) return {};
  const std::size_t heading = (item - 1)->heading;
  if (heading == kNone) return {};
  for (std::size_t i = 0; i < kMostItems && item != items_.begin(); ++i) {
    --item;
    count_step();
    if (item->heading != heading || at - item->begin > kFarthest) break;
    if (item->number == number) return lines_[heading] + "." + std::string(number);
  }
  return {};
}

std::string OwnHeadings::with_addressee(std::string_view place) const {
  if (!is_read_) read();
  const std::size_t dot = place.find('.');
  const std::string start = std::string(place.substr(0, dot)) + "-";
  if (dot == std::string_view::npos || hold_item(place)) return {};
  const auto first = std::lower_bound(sorted_.begin(), sorted_.end(), start);
  if (first == sorted_.end() || !first->starts_with(start)) return {};
  const bool is_only = first + 1 == sorted_.end() || !(first + 1)->starts_with(start);
  return is_only ? *first + std::string(place.substr(dot)) : std::string();
}

}  // namespace itu::analyzers
