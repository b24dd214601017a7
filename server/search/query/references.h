// References among the words of a question: "Res. 140 (Antalya, 2006)", "para 6.5 of C07/21", a
// typed id. The engine is that of the documents; here its spans are laid over the lexemes.
#pragma once

#include <string_view>
#include <vector>

#include "analyzers/citation/reference.h"
#include "server/search/query/lexer.h"

namespace itu::server {

// Finds the references in the valid UTF-8 `query` and makes one lexeme (kReference) of the lexemes
// that each covers. Words in quotes and values of fields stay what they are: references in quotes
// are found, those in values are not. References to places of "this" document mean nothing in a
// question and are left out.
std::vector<analyzers::Reference> mark_references(std::string_view query,
                                                  std::vector<Lexeme>* lexemes);

// The references in the valid UTF-8 `text`, or the id that it spells (blanks around it do not
// matter), without those to places of "this" document.
std::vector<analyzers::Reference> find_named(std::string_view text);

}  // namespace itu::server
