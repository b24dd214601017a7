#include "analyzers/structure/own_instrument.h"

#include <algorithm>
#include <array>

#include "analyzers/citation/tables/instruments.h"
#include "analyzers/normalizer.h"
#include "analyzers/structure/lines.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kLongestName = 200;     // bytes, as printed
constexpr std::size_t kLongestAddition = 60;  // bytes, of "and Financial Rules of the Union"

// Whose text it is, where the table names it without saying so. Of others, "of the World Health
// Organization", the text is not ours.
constexpr auto kUnion = std::to_array<std::string_view>({
    "of the international telecommunication union",
    "of the union",
    "of the itu",
    "of itu",
    "de l'union internationale des telecommunications",
    "de l'union",
    "de l'uit",
    "de la union internacional de telecomunicaciones",
    "de la union",
    "de la uit",
    "международного союза электросвязи",
    "союза",
    "мсэ",
    "للاتحاد الدولي للاتصالات",
});

bool take(std::string_view words, std::string_view* rest) {
  if (rest->substr(0, words.size()) != words) return false;
  const std::string_view after = rest->substr(words.size());
  if (!after.empty() && leading_blank(after) == 0 && after.front() != '(') return false;
  *rest = trim_blanks(after);
  return true;
}

}  // namespace

std::optional<OwnInstrument> read_own_instrument(std::string_view cell) {
  if (cell.size() > kLongestName) return std::nullopt;
  const std::string folded = fold_to_string(cell);
  std::string_view name = folded;
  take("the", &name);
  const auto mention = match_instrument(name);
  if (!mention || mention->form == NameForm::kShort) return std::nullopt;
  std::string_view rest = trim_blanks(name.substr(mention->length));
  std::any_of(kUnion.begin(), kUnion.end(),
              [&rest](std::string_view words) { return take(words, &rest); });
  const bool names_more = rest.substr(0, 4) == "and " && rest.size() <= kLongestAddition;
  if (!rest.empty() && rest.front() != '(' && !names_more) return std::nullopt;
  OwnInstrument own{to_target(*mention->instrument), {}};
  if (rest.substr(0, 1) == "(") own.bracket = rest.substr(1);
  return own;
}

}  // namespace itu::analyzers
