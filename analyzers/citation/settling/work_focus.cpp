#include "analyzers/citation/settling/work_focus.h"

#include <algorithm>
#include <array>

#include "analyzers/citation/byte_classes.h"
#include "analyzers/citation/effort.h"
#include "analyzers/citation/tables/headings.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kSentence = 160;   // bytes
constexpr std::size_t kParagraph = 320;  // bytes

// Texts that have annexes and clauses of their own.
bool has_places(const Target& target) {
  static constexpr std::array<std::string_view, 6> kKinds = {"res", "dec", "rec",
                                                             "doc", "rep", "op"};
  if (target.body.starts_with("un/")) return target.kind == "res";
  for (const std::string_view kind : kKinds) {
    if (target.kind == kind) return true;
  }
  return target.body.starts_with("itu-t/sg") && !target.number.empty() && target.kind != "td";
}

// "2\t", "b)\t": an item of a list.
bool starts_item(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && at < 3 && is_digit_byte(line[at])) ++at;
  if (at == 0 && line.size() > 1 && is_letter_byte(line[0]) && line[1] == ')') at = 2;
  return at > 0 && at < line.size() && line[at] == '\t';
}

// Whether a line of it begins an item or is the heading of some.
bool holds_item(std::string_view gap) {
  for (std::size_t end = gap.find('\n'); end != std::string_view::npos;
       end = gap.find('\n', end + 1)) {
    const std::string_view line = gap.substr(end + 1);
    if (starts_item(line) || match_heading(line)) return true;
  }
  return false;
}

}  // namespace

void WorkFocus::remember(const ReferenceTarget& target, std::size_t end) {
  const Target& cited = target.target;
  if (target.certainty == Certainty::kOpen) {
    work_ = {};
    end_ = end;
    return;
  }
  if (cited.is_local() || !has_places(cited)) return;
  work_ = cited;
  work_.place.clear();
  end_ = end;
}

std::string_view WorkFocus::gap_to(std::size_t at) const {
  const std::size_t bytes = at < end_ ? 0 : at - end_;
  count_bytes(std::min(bytes, kParagraph));
  return folded_.substr(end_, bytes);
}

const Target* WorkFocus::in_sentence(std::size_t at) const {
  const std::string_view gap = gap_to(at);
  if (work_.body.empty() || at < end_ || gap.size() > kSentence) return nullptr;
  const bool ends =
      gap.find(". ") != std::string_view::npos || gap.find("\n\n") != std::string_view::npos ||
      gap.find(".\n") != std::string_view::npos || gap.find("\n\t") != std::string_view::npos ||
      gap.find(';') != std::string_view::npos || gap.find("。") != std::string_view::npos;
  return ends ? nullptr : &work_;
}

const Target* WorkFocus::in_paragraph(std::size_t at) const {
  const std::string_view gap = gap_to(at);
  if (work_.body.empty() || at < end_ || gap.size() > kParagraph) return nullptr;
  const bool ends =
      gap.find("\n\n") != std::string_view::npos || gap.find(".\n") != std::string_view::npos ||
      gap.find("\n\t") != std::string_view::npos || gap.find("。\n") != std::string_view::npos;
  return ends || holds_item(gap) ? nullptr : &work_;
}

const Target* WorkFocus::ending_at(std::size_t at) const {
  constexpr std::string_view kOf = "的";
  const std::string_view gap = gap_to(at);
  const bool is_near = at >= end_ && (gap.empty() || gap == kOf);
  return is_near && !work_.body.empty() ? &work_ : nullptr;
}

}  // namespace itu::analyzers
