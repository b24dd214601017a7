// Places behind a first one, before the text is named: more of them ("Article 6 of, and Nos. 1007
// and 1008 of the Annex to, ..."), or what lies in the first ("Annex 2, Table 4", "Appendix 30,
// Article 4, § 4.1.3", "附录30第4条第4.1.3段").
#pragma once

#include <string>
#include <vector>

#include "analyzers/citation/grammar/grammar.h"
#include "analyzers/citation/grammar/places.h"

namespace itu::analyzers {

// Whether an annex behind an appendix lies in it, as in the Radio Regulations: "RR Appendix 4,
// Annex 2".
enum class AnnexesOf { kTexts, kAppendices };

// What lies in the places read last goes into them: "Annex 2 | , Table 4".
void take_inner_places(Cursor* in, std::vector<CitedPlace>* places,
                       AnnexesOf annexes = AnnexesOf::kTexts);

// Whether the place may be a paragraph or section of an article: "paragraph 2", "Section VI", and
// not the number of a provision.
bool lies_in_article(const CitedPlace& place, Division::Use use);

// "Annex 1" alone on its line, above "(Document 4/14)" or "Draft Recommendation X.1361": whether
// the annex at `begin` begins there. The cursor is behind its number.
bool heads_annex(Cursor in, const DividedPlaces& division, std::size_t begin);

// Of "Section 9, § 9.8" keeps the second, which repeats the first more exactly.
void keep_most_exact(std::vector<CitedPlace>* places);

// More places behind a first one.
void take_further_places(Cursor* in, std::vector<CitedPlace>* places);

// Each place in each of `outers`; what the place lies in already comes first.
std::vector<CitedPlace> places_in(const std::vector<std::string>& outers,
                                  const std::vector<CitedPlace>& places);

// The Appendices of the Radio Regulations that the sentence has just spoken of and that have
// articles: "for Appendices 30 and 30A, | § 4.1.3 of Article 4".
std::vector<std::string> appendices_before(const Reading& reading, std::size_t begin);

}  // namespace itu::analyzers
