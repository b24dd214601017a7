#include "analyzers/structure/symbol.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "analyzers/citation/finder.h"
#include "analyzers/structure/lines.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kLongestSymbol = 120;  // bytes

bool may_be_symbol(ReferenceKind kind) {
  static constexpr auto kKinds = std::to_array<ReferenceKind>(
      {ReferenceKind::kDocument, ReferenceKind::kCircular, ReferenceKind::kLetter,
       ReferenceKind::kBulletin, ReferenceKind::kQuestion});
  return std::find(kKinds.begin(), kKinds.end(), kind) != kKinds.end();
}

// "电信标准化局第221号通函": Chinese puts the number before the word, which the finder leaves
// alone.
std::optional<Target> read_chinese_circular(std::string_view cell) {
  static const RE2 kCircular{R"((?:电信标准化局|TSB) *第 *([1-9][0-9]{0,3}) *号通函)"};
  std::string number;
  if (!RE2::FullMatch(re2::StringPiece(cell.data(), cell.size()), kCircular, &number)) {
    return std::nullopt;
  }
  return parse_id("tsb/circ/" + number);
}

// What may stand beside a symbol in its cell: the letter of the language, a word before it.
bool is_little(std::string_view rest) { return trim_blanks(rest).size() <= 12; }

}  // namespace

std::optional<Target> read_symbol(std::string_view cell, int year) {
  if (cell.size() > kLongestSymbol) return std::nullopt;
  if (auto circular = read_chinese_circular(trim_blanks(cell))) return circular;
  CitingContext context;
  context.year = year;
  const auto references = find_references(cell, context);
  if (references.size() != 1) return std::nullopt;
  const Reference& reference = references.front();
  if (!may_be_symbol(reference.kind) || reference.targets.size() != 1) return std::nullopt;
  const ReferenceTarget& settled = reference.targets.front();
  const bool is_named = settled.certainty != Certainty::kOpen && !settled.target.is_local() &&
                        settled.target.place.empty();
  if (!is_named || !is_little(cell.substr(0, reference.span.begin)) ||
      !is_little(cell.substr(reference.span.end))) {
    return std::nullopt;
  }
  return settled.target;
}

}  // namespace itu::analyzers
