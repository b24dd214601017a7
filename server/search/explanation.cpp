#include "server/search/explanation.h"

#include <algorithm>
#include <cstddef>

#include "server/search/evaluation.h"

namespace itu::server {
namespace {

bool is_heavier(const ScorePart& left, const ScorePart& right) {
  return left.weight != right.weight ? left.weight > right.weight : left.what < right.what;
}

}  // namespace

std::vector<std::vector<ScorePart>> explain_scores(const schema::Index& index,
                                                   const BuiltQuery& built, const MatchClock& clock,
                                                   const std::vector<std::uint32_t>& documents) {
  std::vector<std::vector<ScorePart>> explained(documents.size());
  FoundDocuments among;
  for (const std::uint32_t number : documents) among.push_back({number, 0});
  std::sort(among.begin(), among.end(), [](const FoundDocument& left, const FoundDocument& right) {
    return left.number < right.number;
  });
  Evaluation evaluation(index, clock);
  for (const WeighedQuery& part : built.parts) {
    for (const FoundDocument& found : evaluation.find(part.query, 1, &among)) {
      const auto at = std::find(documents.begin(), documents.end(), found.number);
      if (found.score <= 0) continue;
      explained[static_cast<std::size_t>(at - documents.begin())].push_back(
          {part.what, found.score});
    }
  }
  for (std::vector<ScorePart>& parts : explained) std::sort(parts.begin(), parts.end(), is_heavier);
  return explained;
}

}  // namespace itu::server
