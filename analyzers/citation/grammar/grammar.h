// What a candidate says. One family of wordings per file, each a function that reads a citation at
// a cursor or leaves the cursor alone; take_work() is what places link to ("annex 2 to | Decision
// 8").
//
//   read_citations("annex 2 to decision 8", ...)  ->  decision [whose]: ?/dec/8#annex.2
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "analyzers/citation/citation.h"
#include "analyzers/citation/grammar/antecedents.h"
#include "analyzers/citation/grammar/cursor.h"
#include "analyzers/citation/grammar/numbered_series.h"
#include "analyzers/citation/grammar/ordinals.h"
#include "analyzers/citation/grammar/places.h"
#include "analyzers/citation/scanner.h"
#include "analyzers/citation/tables/kinds.h"
#include "analyzers/offset_map.h"

namespace itu::analyzers {

// A body named in the text: "Council", "WTDC-06", "Plenipotentiary Conference (Marrakesh, 2002)".
struct BodySeen {
  TextSpan span;
  std::string_view body;
  int year = 0;

  explicit operator bool() const { return !body.empty(); }
};

// A series named in the text, with a number or without: "the Operational Bulletin".
struct SeriesSeen {
  const NumberedSeries* series = nullptr;
  std::size_t end = 0;
};

// The text being read and what was read of it last.
struct Reading {
  std::string_view text;    // folded
  std::string_view source;  // as given
  const OffsetMap* map = nullptr;
  BodySeen body;                                       // the last one named
  SeriesSeen series;                                   // the last one named
  const std::vector<Citation>* citations = nullptr;    // read so far
  ShortNames names;                                    // defined so far
  std::size_t heading = static_cast<std::size_t>(-1);  // the citation in the last heading

  mutable std::optional<bool> has_lines;  // of WSIS; empty: not looked for yet

  // Whether the text speaks of action lines and of WSIS anywhere.
  bool speaks_of_lines() const;

  mutable std::optional<bool> has_lost;  // hyphens; empty: not looked for yet

  // Whether hyphens were lost when the text was converted: "ITU R" for ITU-R.
  bool has_lost_hyphens() const;

  // Whether the source has a capital letter at this byte of the folded text.
  bool is_capital(std::size_t at) const;
};

// All citations of a text, in order, not overlapping.
std::vector<Citation> read_citations(std::string_view folded, std::string_view source,
                                     const OffsetMap& map);

// A text that places can be in. `depth` bounds places of places.
std::optional<Citation> take_work(const Reading& reading, Cursor* in, int depth);

// families/texts.cpp: "Resolutions 47 and 48 (Rev. Dubai, 2012)". `before` is the body named just
// before the kind word.
std::optional<Citation> take_text(const Reading& reading, Cursor* in, const BodySeen& before);
// ", 1099 of the Council and 20 (Rev. Hyderabad, 2010) of WTDC" behind "Resolutions 99 (...) of the
// Plenipotentiary Conference".
std::optional<Citation> take_text_further(const Reading& reading, Cursor* in,
                                          const Citation& first);

// families/text_lists.cpp: whose a text numbered as the United Nations do is: "57/270 B", "2012/5".
void settle_un(const Reading& reading, Citation* citation);
// "the General Assembly | 60/252": the number right behind the body.
std::optional<Citation> take_un_behind(const Reading& reading, Cursor* in, const BodySeen& body);
// ", on cybersecurity, 57/239" and " and perhaps 66/130" behind a resolution of the United Nations:
// the number alone, further on in the sentence.
std::optional<Citation> take_un_further(const Reading& reading, Cursor* in, const Citation& first);
// "; the | 172 (Guadalajara, 2010)" behind a resolution.
std::optional<Citation> take_dated_further(const Reading& reading, Cursor* in,
                                           const Citation& first);
// "3. Security Council" above "Resolutions 822 (1993) and 853 (1993)": the heading of the section
// names the body of the United Nations.
void give_section(const Reading& reading, bool is_un, Citation* citation);

// families/ordinals.cpp: Chinese, with the number first: "第140号决议", "ITU-T第17研究组".
std::optional<Citation> take_ordinal(const Reading& reading, Cursor* in, const BodySeen& before);

// families/texts.cpp: the numbers at the cursor are those of texts, as the word behind them says.
struct CountedText {
  Measure measure;
  char sector = 0;        // named before
  std::size_t begin = 0;  // of the citation
};
std::optional<Citation> take_counted_text(const Reading& reading, Cursor* in,
                                          const CountedText& counted, const BodySeen& before);

// families/recommendations.cpp: "Recommendation ITU-T X.1205 (04/2008)", "ITU-R SA.364-6".
std::optional<Citation> take_recommendation(const Reading& reading, Cursor* in);
// "(04/2008)", "(2008)" behind a Recommendation or what is issued beside it: "2008-04", "2008".
std::string take_date_edition(Cursor* in);

// families/documents.cpp: "C06/10 and Add. 1".
struct SymbolUse {
  bool is_announced = false;  // by a word for documents or circulars before it
  bool is_plural = false;     // the word is for several
  bool is_single = false;     // "annex 2 to | C07/21": no list may follow
};
std::optional<Citation> take_symbol(const Reading& reading, Cursor* in, SymbolUse use);
// "Documento Temporal | DT/12": behind words for a series that it is not of.
std::optional<Citation> take_announced_symbol(const Reading& reading, Cursor* in);
// families/supplements.cpp: "Addendum 16 to Document 48", "Supplement 29 to the X-series".
std::optional<Citation> take_supplement_of(const Reading& reading, Cursor* in, int depth);

// families/group_series.cpp: "TD 232R1 (PLEN)", "C 201, C 204 and C 207 to C 211", "contributions
// 17, 18": the series of a study group, without its symbol.
std::optional<Citation> take_series(const Reading& reading, Cursor* in);
// "(PLEN)", "(WP2/16)", "-R1" behind the number of a temporary document.
void take_group_part(Cursor* in, Target* target);

// families/numbered_documents.cpp: "Document 48-E", "Documents 9, 9Add.1 and 21", "Docs. 3/75,
// 3/76", "Documents Nos. 5044 and 5057/CA32"; and "DT/29" in a text of a session.
std::optional<Citation> take_document(const Reading& reading, Cursor* in, const BodySeen& before);
std::optional<Citation> take_session_series(const Reading& reading, Cursor* in);
// "2/147", "5061, 5062": the numbers alone, in a column about documents.
std::optional<Citation> take_document_numbers(Cursor* in);

// families/listed_documents.cpp: "11, 12 and 13( | Rev.1)", "5 + | Add.1-3": numbers that only what
// is issued beside them tells for documents, from `from` on; they count in texts of a session.
std::optional<Citation> take_listed_documents(std::size_t from, Cursor* in);
// "2/91" where a document of the same study group has been cited before.
std::optional<Citation> take_group_document(const Reading& reading, Cursor* in);

// families/provisions.cpp: "RR Article 15", "General Rules, Nos. 69-74", "the Tunis Agenda".
std::optional<Citation> take_instrument(const Reading& reading, Cursor* in);

// grammar/draft_numbers.cpp: "COM5/3" alone, a draft resolution of the committee; it counts in
// texts of a conference.
std::optional<Citation> take_bare_draft(const Reading& reading, Cursor* in);

// families/itr_editions.cpp: "the 1988 Regulations", "those of Melbourne", behind a place.
std::optional<Citation> take_itr_edition(const Reading& reading, Cursor* in);

// Whether the name of an instrument is a title ("Plan of Action", "《行动计划》") and no word of
// every meeting ("Plan", "Agenda").
bool is_title(const Reading& reading, TextSpan name);

// families/places.cpp: "No. 224 of the Constitution".
std::optional<Citation> take_divided(const Reading& reading, Cursor* in, int depth);
// families/numbers_first.cpp: "13r of the Plan", "5.328AA".
std::optional<Citation> take_numbered_first(const Reading& reading, Cursor* in);
// "7.4.1 and 7.4.2 of the ", "12 a) and b) of the " directly before a text that no place is named
// of, or "9.1 a) of " before Article 9: numbers with dots or items that nothing else counts, from
// `from` on, become its places.
void take_numbers_before(const Reading& reading, std::size_t from, Citation* citation);
// The same before a noun that goes back: "7.2.4 of that | Recommendation".
std::optional<Citation> take_numbers_going_back(const Reading& reading, std::size_t from,
                                                Cursor* in);

// families/numbers_above.cpp: "4.4 and 4.5 | above", the numbers from `from` on.
std::optional<Citation> take_numbers_above(const Reading& reading, std::size_t from, Cursor* in);

// families/headings.cpp: "resolves 2 of Resolution 58", "considering b) above"; and "in its
// considering and recognizing parts" behind a work.
std::optional<Citation> take_headed(const Reading& reading, Cursor* in, int depth);
std::vector<CitedPlace> take_heading_parts(Cursor* in);
// "раздел «признавая далее» Резолюции 35", "la partie « décide » de la Résolution 35": the whole
// part.
std::optional<Citation> take_named_part(const Reading& reading, Cursor* in, int depth);
// "resolves 3 and 4", "considering a), b) and resolves 1": headings with the items meant.
std::vector<CitedPlace> take_headed_items(Cursor* in);

// families/action_lines.cpp: "Action Lines C2 and C5", "C5 action line"; and "C7" where action
// lines have just been spoken of.
std::vector<Citation> take_action_lines(const Reading& reading, Cursor* in);
std::optional<Citation> take_counted_lines(Cursor* in);
std::optional<Citation> take_bare_lines(const Reading& reading, Cursor* in);

// families/series.cpp, families/questions.cpp: circulars, letters, questions, study groups.
std::optional<Citation> take_question(const Reading& reading, Cursor* in);
// "77-7/5, 110-3/5": the numbers alone, in a column about Questions.
std::optional<Citation> take_question_numbers(const Reading& reading, Cursor* in, char sector);
// "will go on as | 8/17" behind a Question of the group.
std::optional<Citation> take_question_further(const Reading& reading, Cursor* in,
                                              const Citation& first);
std::optional<Citation> take_circular(const Reading& reading, Cursor* in, Family family);
std::optional<Citation> take_group(const Reading& reading, Cursor* in);

// families/numbered_series.cpp: "Operational Bulletin No. 1158"; in Chinese, behind the number at
// the cursor, "第1066期《国际电联操作公报》".
std::optional<Citation> take_numbered_series(const Reading& reading, Cursor* in);
std::optional<Citation> take_issue(const Reading& reading, Cursor* in, const Measure& measure,
                                   std::size_t begin);
// "les numéros 1201 et 1203 du | Bulletin d'exploitation": the numbers first.
std::optional<Citation> take_issues_first(Cursor* in);
// "No. 1141", "issues 1156 and 1157" in the sentence of a series.
std::optional<Citation> take_further_issues(const Reading& reading, Cursor* in);

// Pieces that several families share.
// "ITU-T", "UIT-R", "ITU T": 't', 'r' or 'd'; 0 if there is none.
char take_sector(Cursor* in);
// The name of a body with its year: "WTDC-06", "ITU Council 2007". Nothing for "European Council".
std::optional<BodySeen> take_body(const Reading& reading, Cursor* in);
// "(Rev.1)(Add.2)", " Add. 1", "-E" behind a symbol.
void take_supplements(Cursor* in, Target* target);
// "No.", "N°", "رقم", "第" before a number.
void take_number_sign(Cursor* in);
// " of ITU-D", " del UIT-T", " МСЭ-R" behind a number: the Sector's letter; 0 if none is named.
char take_sector_behind(Cursor* in);
// "of 25 February 2004", "of the 2001-2004 Study Period", "(2004)" behind a circular: the study
// period; empty if nothing tells it.
std::string take_study_period(Cursor* in);
// families/put_places.cpp: puts each place into each item.
void put_places(const std::vector<CitedPlace>& places, Citation* citation);
// families/clauses.cpp: the same behind a Recommendation: "X.690 | ISO/IEC 8825-1, 8.1.2",
// "[ITU-T Y.3511], clause 7.1".
void take_places_behind_tag(const Reading& reading, Cursor* in, Citation* citation);
// ", Annex E", " clause 4.2 d)" behind a work.
void take_places_after(const Reading& reading, Cursor* in, Citation* citation);

}  // namespace itu::analyzers
