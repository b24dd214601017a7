#include "indexer/reader/pdf/lam_alefs.h"

#include <algorithm>
#include <cmath>

#include "indexer/reader/pdf/visual_order.h"

namespace itu::indexer {
namespace {

constexpr char32_t kLam = 0x644;
constexpr std::size_t kMostSamples = 200;
constexpr std::size_t kFewestSamples = 3;

bool is_alef(char32_t c) { return c == 0x622 || c == 0x623 || c == 0x625 || c == 0x627; }
bool is_letter(char32_t c) { return c >= 0x620 && c <= 0x64A && c != 0x640; }

// Letters that are joined to the letter that is read next.
bool joins_next(char32_t c) {
  constexpr std::u32string_view kNotJoined =
      U"\u0621\u0622\u0623\u0624\u0625\u0627\u0629\u062F\u0630\u0631\u0632\u0648\u0649";
  return c == 0x640 || (is_letter(c) && kNotJoined.find(c) == std::u32string_view::npos);
}

bool is_even(std::span<const float> widths, std::size_t index) {
  constexpr float kEven = 0.035F;  // rounding, and the overlap that poppler makes good
  const float lam = widths[index];
  const float alef = widths[index + 1];
  return std::abs(lam - alef) <= kEven * std::max(lam, alef);
}

float median(std::vector<float> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

}  // namespace

void LamAlefs::note(std::u32string_view shown, std::span<const float> widths) {
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const char32_t before = i + 1 < shown.size() ? shown[i + 1] : 0;  // as read
    const char32_t next = i > 0 ? shown[i - 1] : 0;
    if (shown[i] == kLam && is_alef(before)) {
      ++pairs_;
      if (is_even(widths, i)) ++even_pairs_;
    } else if (shown[i] == kLam && !joins_next(before) && is_letter(next) && !is_alef(next)) {
      if (first_lams_.size() < kMostSamples) first_lams_.push_back(widths[i]);
    } else if (is_alef(shown[i]) && before != kLam && next != kLam && joins_next(before)) {
      if (joined_alefs_.size() < kMostSamples) joined_alefs_.push_back(widths[i]);
    }
  }
}

bool LamAlefs::is_ligature(std::u32string_view shown, std::span<const float> widths,
                           std::size_t index) const {
  constexpr float kSame = 0.008F;
  if (!is_even(widths, index)) return false;
  const auto end = shown.begin() + static_cast<std::ptrdiff_t>(index);
  if (std::none_of(shown.begin(), end, is_letter)) return true;  // a lam at the end is far wider
  if (shown[index - 1] == 0x629) return false;  // "ـالة" is a frequent ending, "ـلاة" hardly one
  const char32_t before = index + 2 < shown.size() ? shown[index + 2] : 0;
  const bool has_samples =
      joined_alefs_.size() >= kFewestSamples && first_lams_.size() >= kFewestSamples;
  if (joins_next(before) && has_samples) {
    const float apart = median(joined_alefs_) + median(first_lams_);
    return std::abs(widths[index] + widths[index + 1] - apart) > kSame;
  }
  // Where nearly all are even, the font's alef is as wide as its lam: the word has to tell.
  return even_pairs_ * 10 <= pairs_ * 9 || is_ligature_by_place(shown, index);
}

std::vector<std::size_t> LamAlefs::find_ligatures(std::u32string_view shown,
                                                  std::span<const float> widths) const {
  std::vector<std::size_t> found = find_lam_alefs(shown);
  found.erase(std::remove_if(found.begin(), found.end(),
                             [&](std::size_t i) { return !is_ligature(shown, widths, i); }),
              found.end());
  return found;
}

}  // namespace itu::indexer
