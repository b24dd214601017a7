// How places fit the text that they are put into: which it may have, how it prints them.
#pragma once

#include <vector>

#include "analyzers/citation/grammar/links.h"
#include "analyzers/citation/grammar/places.h"
#include "analyzers/citation/target.h"

namespace itu::analyzers {

// "numéro 15.12 et | du numéro 197 de la Constitution": whether all are places of the linked text.
bool has_all(const Linked& linked, const std::vector<CitedPlace>& places);

// "附录二" of a Recommendation of ITU-T, whose Appendices have Roman numbers.
void print_roman(const Target& target, CitedPlace* place);

}  // namespace itu::analyzers
