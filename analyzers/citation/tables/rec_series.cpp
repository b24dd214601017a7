#include "analyzers/citation/tables/rec_series.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

namespace itu::analyzers {
namespace {

// A series that both Sectors have: the last number of ITU-T, the first and last of ITU-R, and the
// numbers inside those of ITU-T that it has left out. A little more than was seen.
struct SharedSeries {
  char letter;
  int last_of_t;
  int first_of_r;
  int last_of_r;
};

constexpr auto kShared = std::to_array<SharedSeries>({{'f', 999, 106, 2200},
                                                      {'m', 3999, 218, 2200},
                                                      {'p', 1599, 310, 2300},
                                                      {'s', 299, 352, 2300},
                                                      {'v', 399, 430, 2100}});

const SharedSeries* series_of(std::string_view number) {
  if (number.size() < 3 || number[1] != '.') return nullptr;
  const auto row = std::find_if(kShared.begin(), kShared.end(), [&](const SharedSeries& series) {
    return series.letter == number.front();
  });
  return row == kShared.end() ? nullptr : &*row;
}

int number_of(std::string_view number) { return std::atoi(std::string(number.substr(2)).c_str()); }

}  // namespace

bool is_of_radio_alone(std::string_view number) {
  const SharedSeries* series = series_of(number);
  if (series == nullptr || number.find('.', 2) != std::string_view::npos) return false;
  const int n = number_of(number);
  return n > series->last_of_t && n >= series->first_of_r && n <= series->last_of_r;
}

bool is_of_either_sector(const Target& target) {
  const bool is_plain =
      target.kind == "rec" && target.edition.empty() && target.supplements.empty();
  const SharedSeries* series = is_plain ? series_of(target.number) : nullptr;
  if (series == nullptr || target.number.find_first_of("./", 2) != std::string::npos) return false;
  const int n = number_of(target.number);
  return n <= series->last_of_t && n >= series->first_of_r && n <= series->last_of_r;
}

}  // namespace itu::analyzers
