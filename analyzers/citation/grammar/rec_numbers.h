// The numbers of Recommendations and Reports: "X.1205", "SA.364-6", "G.8080/Y.1304", "X.1303 bis",
// "A Suppl. 2".
#pragma once

#include <optional>
#include <string>

#include "analyzers/citation/grammar/grammar.h"

namespace itu::analyzers {

struct RecNumber {
  std::string number;
  std::string edition;  // "-6" of ITU-R
  bool is_dual = false;
  bool is_radio = false;  // by its series or its "-6"
  bool is_suppl = false;
};

// The number at the cursor; "Y4102" only where `may_lack_dot`.
std::optional<RecNumber> take_rec_number(Cursor* in, bool may_lack_dot);

// Whether the second is of the same series and comes later: "O.10", "O.19".
bool follows_in_series(const std::string& first, const std::string& last);

// "X.290 to X.296" named one by one: the numbers between the two; empty where they are of different
// series or too far apart, and where the range is one text ("Q.400 to Q.490").
std::vector<std::string> numbers_between(const std::string& first, const std::string& last);

// families/rec_supplements.cpp: " Amd. 7", " Cor. 1 (10/2001)", " Suppl. 2" of one Recommendation.
void take_rec_supplements(Cursor* in, Target* target);
// " and its Amendment 1 (2009)", " and Cor. 2", ", Corrigenda 1 and 2": members of their own.
bool take_own_supplements(Cursor* in, Citation* citation);

}  // namespace itu::analyzers
