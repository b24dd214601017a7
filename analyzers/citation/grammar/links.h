// What joins a place to the text it is in: "annex 2 | to the final | Tunis Agenda", "resolves 2 |
// of this resolution", "b) | above".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analyzers/citation/grammar/grammar.h"

namespace itu::analyzers {

// The text that places belong to, over a few linking words: ", in Article 8 of the | Constitution".
struct Linked {
  std::optional<Citation> work;
  bool is_this_text = false;
  std::string outer;     // "annex.2" of "paragraph 3 of Annex 2 to Resolution 5"
  bool is_open = false;  // the words end with `outer`: "§ 6.17 of Article 6"
  bool is_headed = false;  // the words end with a heading, which `outer` is: "п. 1 раздела решает"
  std::vector<std::string> more_outers;  // "§ 4.1.3 of Appendices 30 and | 30A"

  // All that the places may lie in, at least one.
  std::vector<std::string> outers() const;
};

// Whether the words behind a place, without one that links, name the text it is in: "Статьи 34 |
// Устава". Of a text before it, it is no place then.
bool names_text_behind(const Reading& reading, Cursor behind);

// Reads linking words and the text behind them; nothing if no text follows. What is linked has a
// `work`, or `is_this_text`, or `is_open`. `depth` bounds places of places. Only numbered places
// are looked for behind a paper's name: "paragraph 17 of the report in Document C19/50", but "the
// annexes to the contribution from Canada (WG-WSIS-9/17)" are one paper.
std::optional<Linked> take_linked(const Reading& reading, Cursor* in, int depth, bool is_numbered);

// "du décide", "de la partie «décide»", "раздела решает", "من يقرر": the heading whose item is
// meant, as a place; empty if none is named.
std::string take_heading_part(Cursor* in);

// Whether the words behind a place say that it is one of the citing text: "к | настоящему отчету".
bool names_this_text(Cursor behind);

// "of", "in the", "de la": what may stand between a place and its text.
const PhraseTable& link_words();

// "above", "below": the place is in the citing text.
bool take_above(Cursor* in);

// A place without a text: a paragraph of the instrument that the text is about, an annex of this
// text, a provision of the Radio Regulations ("No. 5.340").
std::optional<Citation> to_unlinked(const Reading& reading, const DividedPlaces& division,
                                    Cursor* in, std::size_t begin);

// "Council Regulation (EC) No 810/2009, | Article 19", "the Vienna Convention on the Law of
// Treaties, in its | Article 19": whether the sentence has named a law of others just before
// `begin`.
bool is_behind_law(const Reading& reading, std::size_t begin);

// Numbers of provisions whose text the words leave out: "9.1 a) of Article 9".
Citation bare_provisions(const std::vector<CitedPlace>& places, TextSpan span);

// Places in the citing text itself.
Citation local_citation(const std::vector<CitedPlace>& places, std::size_t begin, std::size_t end);

}  // namespace itu::analyzers
