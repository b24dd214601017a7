#include "analyzers/citation/settling/outcomes.h"

#include <algorithm>

#include "analyzers/citation/grammar/printed_number.h"
#include "analyzers/citation/tables/bodies.h"

namespace itu::analyzers {

std::string capitalize(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  }
  return text;
}

ReferenceTarget sure(Target target, std::string reason) {
  return {std::move(target), {}, Certainty::kSure, std::move(reason), {}};
}

ReferenceTarget likely(Target target, std::string reason, std::vector<Candidate> others) {
  return {std::move(target), {}, Certainty::kLikely, std::move(reason), std::move(others)};
}

ReferenceTarget open(std::string reason, std::vector<Candidate> candidates) {
  return {{}, {}, Certainty::kOpen, std::move(reason), std::move(candidates)};
}

bool is_among(const std::vector<Candidate>& candidates, std::string_view body) {
  return std::any_of(candidates.begin(), candidates.end(),
                     [body](const Candidate& c) { return c.target.body == body; });
}

ReferenceTarget prefer(std::vector<Candidate> candidates, std::string_view body,
                       std::string reason) {
  const auto chosen = std::find_if(candidates.begin(), candidates.end(),
                                   [body](const Candidate& c) { return c.target.body == body; });
  if (chosen == candidates.end()) return open("The evidence disagrees", std::move(candidates));
  Target target = std::move(chosen->target);
  candidates.erase(chosen);
  return likely(std::move(target), std::move(reason), std::move(candidates));
}

ReferenceTarget settle_sector(const CitedItem& item, const std::string& own_body,
                              const TextThemes& themes) {
  const int group = to_number(item.target.number);
  const auto of = [&item](std::string_view body) {
    Target target = item.target;
    target.body = body;
    return target;
  };
  if (group > 7) return sure(of("itu-t"), "Only ITU-T has so many study groups");
  std::vector<Candidate> candidates;
  if (group <= 2) candidates.push_back({of("itu-d"), "ITU-D has Study Groups 1 and 2"});
  candidates.push_back({of("itu-t"), "ITU-T has such a study group"});
  candidates.push_back({of("itu-r"), "ITU-R has such a study group"});
  const std::string sector = own_body.substr(0, 5);
  if (is_among(candidates, sector))
    return prefer(candidates, sector, "The citing text is of that Sector");
  if (themes.is_about_itu_t() != themes.is_about_radio()) {
    return prefer(candidates, themes.is_about_radio() ? "itu-r" : "itu-t",
                  "The text is about that Sector");
  }
  return open("The Sector is not named", std::move(candidates));
}

ReferenceTarget settle_circular(const CitedItem& item, const std::string& own_body) {
  Target circular = item.target;
  circular.body = "tsb";
  Target letter = item.target;
  letter.body = "sg";
  letter.kind = "cl";
  std::vector<Candidate> candidates = {{letter, "Letters to the members are numbered so"},
                                       {circular, "TSB numbers its circulars so"}};
  const bool is_tsb = own_body == "tsb" || own_body.substr(0, 5) == "itu-t" || own_body == "wtsa";
  if (is_tsb) return prefer(std::move(candidates), "tsb", "The citing text is of that Sector");
  if (own_body == "sg" || own_body == "council") {
    return prefer(std::move(candidates), "sg", "The citing text is such a letter itself");
  }
  return open("The words do not say whose circular it is", std::move(candidates));
}

}  // namespace itu::analyzers
