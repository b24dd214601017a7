#include "indexer/reader/office/word_numbering.h"

#include <algorithm>
#include <utility>

#include "indexer/reader/office/xml_part.h"

namespace itu::indexer {
namespace {

// More definitions and lists than these are not numbering but noise; Word's own limit is 2047.
constexpr std::size_t kMostDefinitions = 10'000;
constexpr std::size_t kMostLists = 20'000;
constexpr std::size_t kLongestLevelText = 200;  // bytes

// A level of its own format stands in an alternative: decimal, or what the fallback says.
std::string_view format_of_level(const pugi::xml_node& level) {
  const pugi::xml_node alternatives = child_of(level, "AlternateContent");
  if (!alternatives) return setting_of(level, "numFmt");
  const pugi::xml_node choice = child_of(child_of(alternatives, "Choice"), "numFmt");
  const std::string_view sample = attribute_of(choice, "format");
  if (sample.starts_with("01,")) return "decimalZero";
  return setting_of(child_of(alternatives, "Fallback"), "numFmt");
}

NumberLevel read_level(const pugi::xml_node& node) {
  NumberLevel level;
  level.start = integer_in(setting_of(node, "start"), child_of(node, "start") ? 1 : 0);
  level.format = word_number_format(format_of_level(node));
  level.text = setting_of(node, "lvlText").substr(0, kLongestLevelText);
  level.style = setting_of(node, "pStyle");
  level.restart = integer_in(setting_of(node, "lvlRestart"), -1);
  level.is_legal = is_on(node, "isLgl");
  level.wants_blank = setting_of(node, "suff") != "nothing";
  return level;
}

std::optional<std::size_t> level_number(const pugi::xml_node& node) {
  const long number = integer_in(attribute_of(node, "ilvl"), -1);
  if (number < 0 || number >= static_cast<long>(kNumberLevels)) return std::nullopt;
  return static_cast<std::size_t>(number);
}

void override_levels(const pugi::xml_node& list, NumberedList* numbered) {
  for (const pugi::xml_node& child : list.children()) {
    const auto level = local_name(child) == "lvlOverride" ? level_number(child) : std::nullopt;
    if (!level) continue;
    if (const pugi::xml_node own = child_of(child, "lvl"))
      numbered->levels[*level] = read_level(own);
    const std::string_view start = setting_of(child, "startOverride");
    if (!start.empty()) numbered->starts[*level] = integer_in(start, 1);
  }
}

}  // namespace

void WordNumbering::read_definitions(const pugi::xml_node& numbering) {
  for (const pugi::xml_node& node : numbering.children()) {
    if (local_name(node) != "abstractNum" || definitions_.size() == kMostDefinitions) continue;
    Definition definition;
    definition.id = attribute_of(node, "abstractNumId");
    definition.style_link = setting_of(node, "numStyleLink");
    for (const pugi::xml_node& child : node.children()) {
      const auto level = local_name(child) == "lvl" ? level_number(child) : std::nullopt;
      if (level) definition.levels[*level] = read_level(child);
    }
    definitions_.push_back(std::move(definition));
  }
  std::stable_sort(definitions_.begin(), definitions_.end(),
                   [](const Definition& a, const Definition& b) { return a.id < b.id; });
}

std::size_t WordNumbering::index_of(std::string_view definition) const {
  const auto found =
      std::lower_bound(definitions_.begin(), definitions_.end(), definition,
                       [](const Definition& one, std::string_view id) { return one.id < id; });
  const bool is_there = found != definitions_.end() && found->id == definition;
  return is_there ? static_cast<std::size_t>(found - definitions_.begin()) : definitions_.size();
}

void WordNumbering::read_lists(const pugi::xml_node& numbering) {
  std::map<std::string, std::string, std::less<>> definition_of_list;
  for (const pugi::xml_node& node : numbering.children()) {
    if (local_name(node) != "num" || definition_of_list.size() == kMostLists) continue;
    definition_of_list.emplace(attribute_of(node, "numId"), setting_of(node, "abstractNumId"));
  }
  follow_links(&definition_of_list);
  for (const pugi::xml_node& node : numbering.children()) {
    if (local_name(node) != "num") continue;
    const auto id = definition_of_list.find(attribute_of(node, "numId"));
    const std::size_t index =
        id == definition_of_list.end() ? definitions_.size() : index_of(id->second);
    if (index == definitions_.size() || lists_.contains(id->first)) continue;
    NumberedList list;
    list.definition = index;
    list.levels = definitions_[index].levels;
    override_levels(node, &list);
    lists_.emplace(id->first, std::move(list));
  }
}

// A definition may only name a style whose list has the definition; one step, so that no loop can
// be made of it.
void WordNumbering::follow_links(
    std::map<std::string, std::string, std::less<>>* definition_of_list) {
  const auto direct = *definition_of_list;
  for (auto& [list, definition] : *definition_of_list) {
    const std::size_t index = index_of(definition);
    if (index == definitions_.size() || definitions_[index].linked_list.empty()) continue;
    const auto linked = direct.find(definitions_[index].linked_list);
    if (linked != direct.end()) definition = linked->second;
  }
}

const NumberedList* WordNumbering::find(std::string_view list) const {
  const auto found = lists_.find(list);
  return found == lists_.end() ? nullptr : &found->second;
}

std::optional<std::size_t> WordNumbering::level_of_style(std::string_view list,
                                                         std::string_view style) const {
  const NumberedList* numbered = find(list);
  if (numbered == nullptr || style.empty()) return std::nullopt;
  for (std::size_t i = 0; i < kNumberLevels; ++i) {
    if (numbered->levels[i].style == style) return i;
  }
  return std::nullopt;
}

std::optional<PrintedNumber> NumberCounters::next(std::string_view list, std::size_t level) {
  const NumberedList* numbered = numbering_.find(list);
  if (numbered == nullptr || level >= kNumberLevels) return std::nullopt;
  Counts& counts = counts_[numbered->definition];
  bool& has_started = started_[std::string(list)][level];
  const std::optional<long>& start = numbered->starts[level];
  if (start && !has_started) {
    counts[level] = start;
  } else if (counts[level]) {
    ++*counts[level];
  } else {
    counts[level] = start.value_or(numbered->levels[level].start);
  }
  has_started = true;
  for (std::size_t below = level + 1; below < kNumberLevels; ++below) {
    const long restart = numbered->levels[below].restart;
    if (restart < 0 || static_cast<long>(level) < restart) counts[below].reset();
  }
  const NumberLevel& own = numbered->levels[level];
  PrintedNumber printed;
  printed.is_bullet = own.format == NumberFormat::kBullet;
  printed.wants_blank = own.wants_blank;
  printed.text = printed.is_bullet ? "-" : print(*numbered, level, counts);
  return printed;
}

// "%1.%2" with the numbers of the levels. A level above that no paragraph has used counts as begun.
std::string NumberCounters::print(const NumberedList& list, std::size_t level,
                                  const Counts& counts) {
  const std::string& text = list.levels[level].text;
  std::string printed;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_number =
        text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9';
    if (!is_number) {
      printed += text[i];
      continue;
    }
    const auto at = static_cast<std::size_t>(text[++i] - '1');
    const NumberLevel& shown = list.levels[at];
    const NumberFormat format = list.levels[level].is_legal && shown.format != NumberFormat::kNone
                                    ? NumberFormat::kDecimal
                                    : shown.format;
    printed += format_number(format, counts[at].value_or(list.starts[at].value_or(shown.start)));
  }
  return printed;
}

}  // namespace itu::indexer
