// Between the lexemes and the parser: every bracket gets its partner, and none lies too deep.
#pragma once

#include <vector>

#include "server/search/notes.h"
#include "server/search/query/lexer.h"

namespace itu::server {

// Leaves out closing brackets that close nothing and brackets deeper than kDeepestNesting, and
// closes at the end what is still open; each with a note.
std::vector<Lexeme> balance_brackets(std::vector<Lexeme> lexemes, Notes* notes);

}  // namespace itu::server
