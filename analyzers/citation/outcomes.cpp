#include "analyzers/citation/outcomes.h"

#include <algorithm>
#include <charconv>

#include "analyzers/citation/bodies.h"
#include "analyzers/citation/submitters.h"

namespace itu::analyzers {

int number_of(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

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
  Target target = chosen->target;
  candidates.erase(chosen);
  return likely(std::move(target), std::move(reason), std::move(candidates));
}

ReferenceTarget settle_document(const Citation& citation, const CitedItem& item,
                                const std::string& own_body, int year_of_text) {
  if (!item.target.body.empty()) return sure(item.target, "The study group is named");
  const auto numbered = [&item](std::string_view body, int year) {
    Target target = item.target;
    target.body = body;
    if (year != 0) target.number = std::to_string(year) + "/" + target.number;
    return target;
  };
  if (citation.evidence == BodyEvidence::kStated) {
    if (citation.body_year != 0) {
      return sure(numbered(citation.body, citation.body_year), "The words name the session");
    }
    const int year = own_body == citation.body ? year_of_text : 0;
    return likely(numbered(citation.body, year), "The words name " + body_name(citation.body));
  }
  if (own_body == "pp" || own_body == "council" || own_body == "wtsa" || own_body == "wtdc") {
    if (year_of_text != 0) {
      return likely(numbered(own_body, year_of_text), "A document of the session this text is of");
    }
  }
  std::vector<Candidate> candidates;
  if (const std::size_t slash = item.target.number.find('/');
      slash != std::string::npos && item.target.number[0] <= '9') {
    for (const std::string_view sector : {"itu-r/sg", "itu-d/sg"}) {
      Target target = item.target;
      target.body = std::string(sector) + target.number.substr(0, slash);
      target.number.erase(0, slash + 1);
      candidates.push_back({std::move(target), "Study groups number their documents so"});
    }
  } else {
    for (const std::string_view body : {"pp", "wtsa", "wtdc", "council"}) {
      candidates.push_back(
          {numbered(body, 0), capitalize(body_name(body)) + " numbers its documents so"});
    }
  }
  return open("The session is not named", std::move(candidates));
}

ReferenceTarget settle_sector(const CitedItem& item, const std::string& own_body,
                              const TextThemes& themes) {
  const std::string& number = item.target.number;
  const std::size_t slash = number.find('/');
  const bool is_question = item.target.kind == "q";
  const int group = number_of(is_question && slash != std::string::npos
                                  ? std::string_view(number).substr(slash + 1)
                                  : std::string_view(number));
  const auto of = [&item](std::string_view body) {
    Target target = item.target;
    target.body = body;
    return target;
  };
  const bool is_radio = is_question && (number_of(number) >= 100 || number.find('-') < slash);
  if (is_radio) return sure(of("itu-r"), "ITU-R numbers its Questions so");
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
  const bool is_tsb = own_body == "tsb" || own_body.substr(0, 5) == "itu-t";
  if (is_tsb) return prefer(std::move(candidates), "tsb", "The citing text is of that Sector");
  if (own_body == "sg") {
    return prefer(std::move(candidates), "sg", "The citing text is such a letter itself");
  }
  return open("The words do not say whose circular it is", std::move(candidates));
}

std::optional<ReferenceTarget> settle_proposal(const CitedItem& item, const std::string& own_body,
                                               int year_of_text) {
  const std::string& number = item.target.number;
  if (!is_submitter(number.substr(0, number.find('/')))) return std::nullopt;
  std::vector<Candidate> candidates;
  for (const std::string_view body : {"pp", "wrc", "wtsa", "wtdc"}) {
    Target target = item.target;
    target.body = body;
    if (own_body == body && year_of_text != 0) {
      target.number = std::to_string(year_of_text) + "/" + number;
      return likely(std::move(target), "A proposal to the conference this text is of");
    }
    candidates.push_back({std::move(target), "Proposals to " + body_name(body) + " look so"});
  }
  return open("The conference is not named", std::move(candidates));
}

}  // namespace itu::analyzers
