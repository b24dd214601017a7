// The language of a question: that of its lang:, or of its letters where they tell one, as Arabic
// and Cyrillic do. A short question in Latin letters counts as English.
//
//   "إدارة الطيف" ar    "spectrum lang:fr" fr    "Res. 140" en
#pragma once

#include <string>

#include "server/search/query/tree.h"

namespace itu::server {

// The language that a lang: of the question names, on every way through it; empty if none does.
std::string asked_language(const QueryNode& node);

// That language, else the one its letters are of, else English: ISO 639-1.
std::string language_of_question(const ParsedQuery& parsed);

}  // namespace itu::server
