// The three outcomes of settling a target, and the rules for study groups and circulars
// that are cited by a bare number.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/citation/citation.h"
#include "analyzers/citation/settling/text_themes.h"

namespace itu::analyzers {

ReferenceTarget sure(Target target, std::string reason);
ReferenceTarget likely(Target target, std::string reason, std::vector<Candidate> others = {});
ReferenceTarget open(std::string reason, std::vector<Candidate> candidates);

bool is_among(const std::vector<Candidate>& candidates, std::string_view body);

// The candidate of `body`, the others offered beside it.
ReferenceTarget prefer(std::vector<Candidate> candidates, std::string_view body,
                       std::string reason);

// "Study Group 3": the Sector has to be found.
ReferenceTarget settle_sector(const CitedItem& item, const std::string& own_body,
                              const TextThemes& themes);

// "第47号通函": a circular of TSB or a circular letter of the Secretary-General.
ReferenceTarget settle_circular(const CitedItem& item, const std::string& own_body);

// The value of digits; 0 for anything else.

std::string capitalize(std::string text);

}  // namespace itu::analyzers
