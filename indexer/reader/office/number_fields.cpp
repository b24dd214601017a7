#include "indexer/reader/office/number_fields.h"

#include <algorithm>

#include "indexer/reader/office/number_format.h"
#include "indexer/reader/office/xml_part.h"

namespace itu::indexer {
namespace {

// One level of a list that Word has ready: "a)", "(i)", "1.".
struct ListLevel {
  std::string_view before;
  NumberFormat format;
  std::string_view after;
};

using F = NumberFormat;

constexpr std::array<ListLevel, 9> kNumberDefault{{{"", F::kDecimal, ")"},
                                                   {"", F::kLowerLetter, ")"},
                                                   {"", F::kLowerRoman, ")"},
                                                   {"(", F::kDecimal, ")"},
                                                   {"(", F::kLowerLetter, ")"},
                                                   {"(", F::kLowerRoman, ")"},
                                                   {"", F::kDecimal, "."},
                                                   {"", F::kLowerLetter, "."},
                                                   {"", F::kLowerRoman, "."}}};

constexpr std::array<ListLevel, 9> kOutlineDefault{{{"", F::kUpperRoman, "."},
                                                    {"", F::kUpperLetter, "."},
                                                    {"", F::kDecimal, "."},
                                                    {"", F::kLowerLetter, ")"},
                                                    {"(", F::kDecimal, ")"},
                                                    {"(", F::kLowerLetter, ")"},
                                                    {"(", F::kLowerRoman, ")"},
                                                    {"(", F::kLowerLetter, ")"},
                                                    {"(", F::kLowerRoman, ")"}}};

std::string_view take_word(std::string_view* text) {
  const std::size_t begin = std::min(text->find_first_not_of(" \t\n\""), text->size());
  text->remove_prefix(begin);
  const std::size_t end = std::min(text->find_first_of(" \t\n\""), text->size());
  const std::string_view word = text->substr(0, end);
  text->remove_prefix(end);
  return word;
}

// What stands behind the switch `\name`: "2" of "\l 2"; "" if it is not there.
std::string_view value_of(std::string_view instruction, char name) {
  while (!instruction.empty()) {
    const std::string_view word = take_word(&instruction);
    if (word.size() >= 2 && word[0] == '\\' && word[1] == name) {
      return word.size() > 2 ? word.substr(2) : take_word(&instruction);
    }
  }
  return "";
}

}  // namespace

std::string NumberFields::next(std::string_view instruction, int heading_level) {
  const std::string_view name = take_word(&instruction);
  if (name == "AUTONUM" || name == "AUTONUMOUT")
    return next_auto(instruction, false, heading_level);
  if (name == "AUTONUMLGL") return next_auto(instruction, true, heading_level);
  return name == "LISTNUM" ? next_in_list(instruction) : "";
}

// Headings are counted on their levels; what is deeper begins anew below each.
std::string NumberFields::next_auto(std::string_view instruction, bool is_legal,
                                    int heading_level) {
  const auto level = static_cast<std::size_t>(std::clamp(heading_level, 0, int{kLevels}));
  const std::string_view given = value_of(instruction, 's');
  const std::string mark(given.empty() ? "." : given.substr(0, 1));
  ++auto_counts_[level];
  std::string printed;
  if (level > 0) {
    auto_counts_[0] = 0;
    std::fill(auto_counts_.begin() + static_cast<std::ptrdiff_t>(level) + 1, auto_counts_.end(), 0);
    for (std::size_t above = 1; is_legal && above < level; ++above) {
      printed += std::to_string(std::max(auto_counts_[above], 1L)) + mark;
    }
  }
  printed += std::to_string(auto_counts_[level]);
  const bool has_no_end = instruction.find("\\e") != std::string_view::npos;
  return has_no_end ? printed : printed + mark;
}

std::string NumberFields::next_in_list(std::string_view instruction) {
  std::string_view rest = instruction;
  std::string name(take_word(&rest));
  if (name.empty() || name.front() == '\\') name = "NumberDefault";
  if (lists_.size() == kMostLists && !lists_.contains(name)) return "";
  Counts& counts = lists_[name];
  const auto level =
      static_cast<std::size_t>(std::clamp(integer_in(value_of(instruction, 'l'), 1), 1L, 9L));
  const long start = integer_in(value_of(instruction, 's'), 0);
  counts[level] = start > 0 ? start : counts[level] + 1;
  std::fill(counts.begin() + static_cast<std::ptrdiff_t>(level) + 1, counts.end(), 0);
  if (name == "LegalDefault") {
    std::string printed;
    for (std::size_t i = 1; i <= level; ++i)
      printed += std::to_string(std::max(counts[i], 1L)) + ".";
    return printed;
  }
  const ListLevel& look = (name == "OutlineDefault" ? kOutlineDefault : kNumberDefault)[level - 1];
  return std::string(look.before) + format_number(look.format, counts[level]) +
         std::string(look.after);
}

}  // namespace itu::indexer
