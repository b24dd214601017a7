#include "indexer/reader/office/odt_lists.h"

#include <algorithm>

#include "indexer/reader/office/xml_part.h"

namespace itu::indexer {
namespace {

constexpr std::size_t kMostLists = 200'000;  // whose counts are kept; more begin anew

bool is_true(const pugi::xml_node& node, std::string_view name) {
  return attribute_of(node, name) == "true";
}

}  // namespace

void OdtLists::begin_list(const pugi::xml_node& list) {
  if (open_.size() == kOdtLevels) {
    ++too_deep_;
    return;
  }
  Open open;
  open.style_name = attribute_of(list, "style-name");
  if (open.style_name.empty() && !open_.empty()) open.style_name = open_.back().style_name;
  open.style = styles_.list(open.style_name);
  if (open_.empty()) {
    const auto named = counts_of_list_.find(attribute_of(list, "continue-list"));
    const auto last = counts_of_style_.find(open.style_name);
    if (named != counts_of_list_.end()) {
      counting_ = named->second;
    } else if (is_true(list, "continue-numbering") && last != counts_of_style_.end()) {
      counting_ = last->second;
    } else {
      if (counts_.size() < kMostLists) counts_.emplace_back();
      counting_ = counts_.size() - 1;
      counts_[counting_] = {};
    }
    counts_of_style_.insert_or_assign(open.style_name, counting_);
    const std::string_view id = attribute_of(list, "id");
    if (!id.empty()) counts_of_list_.insert_or_assign(std::string(id), counting_);
  }
  open_.push_back(std::move(open));
}

void OdtLists::end_list() {
  if (too_deep_ > 0) {
    --too_deep_;
  } else if (!open_.empty()) {
    open_.pop_back();
  }
}

void OdtLists::begin_item(const pugi::xml_node& item, bool is_header) {
  if (open_.empty() || too_deep_ > 0) return;
  open_.back().wants_number = !is_header;
  const long start = integer_in(attribute_of(item, "start-value"), -1);
  open_.back().start = start < 0 ? std::nullopt : std::optional<long>(start);
}

std::optional<PrintedNumber> OdtLists::next_number() {
  if (open_.empty() || too_deep_ > 0 || !open_.back().wants_number) return std::nullopt;
  open_.back().wants_number = false;
  if (open_.back().style == nullptr) return std::nullopt;
  return count(*open_.back().style, open_.size() - 1, open_.back().start, &counts_[counting_]);
}

std::optional<PrintedNumber> OdtLists::next_heading(const pugi::xml_node& heading,
                                                    int outline_level) {
  if (is_true(heading, "is-list-header") || outline_level < 1 ||
      outline_level > static_cast<int>(kOdtLevels)) {
    return std::nullopt;
  }
  const auto level = static_cast<std::size_t>(outline_level - 1);
  const OdtListStyle& style = styles_.outline();
  if (style[level].format == NumberFormat::kNone && style[level].pattern.empty()) {
    return std::nullopt;
  }
  std::optional<long> start;
  if (is_true(heading, "restart-numbering")) {
    start = integer_in(attribute_of(heading, "start-value"), 1);
  }
  return count(style, level, start, &headings_);
}

PrintedNumber OdtLists::count(const OdtListStyle& style, std::size_t level,
                              const std::optional<long>& start, Counts* counts) {
  const OdtListLevel& own = style[level];
  std::optional<long>& value = (*counts)[level];
  if (start) {
    value = start;
  } else {
    value = value ? *value + 1 : own.start;
  }
  for (std::size_t below = level + 1; below < kOdtLevels; ++below) (*counts)[below].reset();
  if (own.is_bullet) return {"-", true, true};
  const auto number = [&](std::size_t at) {
    return format_number(style[at].format, (*counts)[at].value_or(style[at].start));
  };
  PrintedNumber printed;
  const std::string& pattern = own.pattern;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const std::size_t end = pattern[i] == '%' ? pattern.find('%', i + 1) : std::string::npos;
    const long shown = end == std::string::npos
                           ? 0
                           : integer_in(std::string_view(pattern).substr(i + 1, end - i - 1), 0);
    if (shown < 1 || shown > static_cast<long>(kOdtLevels)) {
      printed.text += pattern[i];
      continue;
    }
    printed.text += number(static_cast<std::size_t>(shown - 1));
    i = end;
  }
  if (!pattern.empty()) return printed;
  if (own.format == NumberFormat::kNone) return {own.prefix + own.suffix, false, true};
  const auto above =
      static_cast<std::size_t>(std::clamp(own.shown_levels, 1, static_cast<int>(level) + 1)) - 1;
  printed.text = own.prefix;
  for (std::size_t at = level - above; at < level; ++at) {
    if (style[at].format != NumberFormat::kNone) printed.text += number(at) + ".";
  }
  printed.text += number(level) + own.suffix;
  return printed;
}

}  // namespace itu::indexer
