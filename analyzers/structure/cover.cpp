#include "analyzers/structure/cover.h"

#include <re2/re2.h>

#include "analyzers/citation/grammar/supplements.h"
#include "analyzers/normalizer.h"
#include "analyzers/structure/lines.h"
#include "analyzers/utf8.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kLongestName = 200;  // bytes of a line in which a supplement is named

// The month in "(04/2008)" and in "(03/93)", as covers had it until 1997; empty: another bracket.
std::string month_in_bracket(std::string_view cell) {
  static const RE2 kMonth{R"((?:[A-Z ]+ )?\((0[1-9]|1[0-2])/((?:19|20)?)(\d\d)\))"};
  constexpr std::string_view kFirstYear = "56";  // of the CCITT
  std::string month;
  std::string century;
  std::string year;
  if (!RE2::FullMatch(re2::StringPiece{cell.data(), cell.size()}, kMonth, &month, &century,
                      &year)) {
    return {};
  }
  if (century.empty()) century = year < kFirstYear ? "20" : "19";
  return century + year + "-" + month;
}

}  // namespace

std::optional<Supplement> read_supplement(const Target& work, std::string_view line) {
  const std::string folded = fold_to_string(truncate_utf8(line, kLongestName));
  Cursor in(folded, 0);
  auto supplement = take_supplement_behind(&in);
  const std::string_view rest = trim_blanks(in.rest());
  const bool is_all = rest.empty() || (rest.front() == '(' && rest.find(')') + 1 == rest.size());
  if (!supplement || !is_all) return std::nullopt;
  return supplement_of(work, std::move(*supplement));
}

std::string find_edition_cell(const Head& head) {
  for (const HeadLine& line : head.lines) {
    for (const std::string_view cell : line.cells) {
      if (std::string edition = month_in_bracket(cell); !edition.empty()) return edition;
    }
  }
  return {};
}

}  // namespace itu::analyzers
