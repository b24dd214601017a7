#include "analyzers/citation/work_focus.h"

#include <algorithm>
#include <array>

#include "analyzers/citation/effort.h"

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
  return ends ? nullptr : &work_;
}

}  // namespace itu::analyzers
