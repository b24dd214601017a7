#include "analyzers/structure/mirrored_numbers.h"

#include <algorithm>
#include <optional>

#include "analyzers/utf8.h"

namespace itu::analyzers {
namespace {

// Arabic letters are two bytes, of which the first is one of these four.
bool has_arabic(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xD8 && byte <= 0xDB;
  });
}

// Votes for the two orders, one numbered line after the other.
class Votes {
 public:
  void count(const Label& label) {
    const int first = label.numbers[0];
    const int last = label.numbers[label.count - 1];
    if (label.count == 1) {
      section_ = first;
      return;
    }
    if (section_ != 0) vote(last == section_, first == section_);
    if (before_ && before_->count == label.count) {
      const int first_before = before_->numbers[0];
      const int last_before = before_->numbers[label.count - 1];
      vote(last == last_before && first == first_before + 1,
           first == first_before && last == last_before + 1);
    }
    before_ = label;
  }

  bool are_for_mirrored() const { return mirrored_ > straight_; }

 private:
  void vote(bool is_mirrored, bool is_straight) {
    if (is_mirrored && !is_straight) ++mirrored_;
    if (is_straight && !is_mirrored) ++straight_;
  }

  int section_ = 0;
  std::optional<Label> before_;
  int mirrored_ = 0;
  int straight_ = 0;
};

}  // namespace

bool has_mirrored_numbers(std::string_view text, const std::vector<Line>& lines) {
  if (is_ascii(text) || !has_arabic(text)) return false;
  Votes votes;
  for (const Line& line : lines) {
    const std::string_view content = slice(text, line.span);
    const auto label = read_label(content);
    if (!label || label->family != LabelFamily::kNumber || label->count == 0) continue;
    if (has_arabic(content.substr(label->rest))) votes.count(*label);
  }
  return votes.are_for_mirrored();
}

Label unmirror(Label label) {
  if (label.family != LabelFamily::kNumber || label.count < 2) return label;
  std::reverse(label.numbers.begin(), label.numbers.begin() + static_cast<long>(label.count));
  label.place.clear();
  for (std::size_t i = 0; i < label.count; ++i) {
    label.place += (i == 0 ? "" : ".") + std::to_string(label.numbers[i]);
  }
  label.place += label.suffix;
  return label;
}

}  // namespace itu::analyzers
