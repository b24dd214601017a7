// References among the words of a question: "Res. 140 (Antalya, 2006)", "para 6.5 of C07/21", a
// typed id. The engine is that of the documents; here its spans are laid over the lexemes.
#pragma once

#include <string_view>
#include <vector>

#include "analyzers/citation/reference.h"
#include "server/search/query_lexer.h"

namespace itu::server {

// Finds the references in the valid UTF-8 `query` and makes one lexeme (kReference) of the lexemes
// that each covers. Words in quotes and values of fields stay what they are: references in quotes
// are found, those in values are not. References to places of "this" document mean nothing in a
// question and are left out.
std::vector<analyzers::Reference> mark_references(std::string_view query,
                                                  std::vector<Lexeme>* lexemes);

// The reference that `word` spells as an id (pp/res/140@2006#resolves.2), if it does.
std::vector<analyzers::Reference> read_id(std::string_view word);

}  // namespace itu::server
