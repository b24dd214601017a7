// What a citation says, before it is settled what it means: the printed value between grammar and
// resolver.
//
//   "Resolutions 47 and 48 (Rev. Dubai, 2012)"
//     -> res 47 (rev dubai 2012) | res 48 (rev dubai 2012)
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/citation/reference.h"
#include "analyzers/citation/target.h"
#include "analyzers/text_span.h"

namespace itu::analyzers {

struct PlaceYear {
  std::string_view place;  // as in the table of places: "antalya"
  int year = 0;

  bool operator==(const PlaceYear&) const = default;
};

// The edition as printed behind a number: "(Rev. Antalya, 2006)", "(C08, last amended C20)".
struct Bracket {
  enum class Form : std::uint8_t {
    kNone,
    kPlaceYear,   // (Rev. Dubai, 2012)
    kConference,  // (Rev.WRC-15), (PP-06)
    kSession,     // (C07): a session of the Council
    kYear,        // (2008), (Rev. 2016)
    kDate,        // (04/2008)
    kBody,        // (WTDC): no edition, but whose it is
    kPlace,       // (Dubai): any of the conferences that met there
    kAmended,     // (amended), as the Council has it
  };

  Form form = Form::kNone;
  TextSpan span;  // in the folded text
  bool is_revision = false;
  bool is_amended = false;        // "(modified 2015)"
  std::string_view body;          // of kConference and kSession
  std::vector<PlaceYear> places;  // of kPlaceYear, in the order printed
  int year = 0;                   // the last one printed
  int month = 0;                  // of kDate

  explicit operator bool() const { return form != Form::kNone; }
  bool operator==(const Bracket&) const = default;
};

// How the body of a text became known.
enum class BodyEvidence : std::uint8_t {
  kNone,
  kStated,  // directly before the kind word or after the number
  kNear,    // named shortly before, in the same sentence
  kColumn,  // heads the column of the table
};

// The rule of the grammar that read a citation. What each reads in each language, by which words,
// is in the table of forms.h; a new rule is a value here and its rows there.
enum class Rule : std::uint8_t {
  kNone,
  kNumberedText,
  kRecommendation,
  kQuestion,
  kStudyGroup,
  kSymbol,
  kNumberedDocument,
  kGroupSeries,
  kCircular,
  kNumberedSeries,
  kInstrument,
  kMention,
  kRadioAppendix,
  kRadioFootnote,
  kActionLine,
  kLocalPlace,
  kBareProvision,
  kBareArticle,
  kBareRule,
  kBareAnnex,
  kBareSection,
  kHeadedItem,
  kBareParagraph,
};
inline constexpr std::size_t kRules = static_cast<std::size_t>(Rule::kBareParagraph) + 1;

// What is left for the resolver.
enum class Question : std::uint8_t {
  kNothing,     // the words say it all
  kBody,        // whose resolution, decision, document, question
  kInstrument,  // a paragraph or provision of a text that the words leave out
  kShortName,   // a short name ("the Agenda") that others have too
  kCommonName,  // a name ("the Constitution") that other texts have too
  kSeries,      // a number in the series of the document cited before ("contributions 17, 18")
  kSector,      // of which Sector: "Recommendation P.530"
  kForm,        // a form that means this only in texts about it: "G.711", "SEN/56/1"
};

// Whether the words name the text themselves or go back to one named before ("Annex 2 thereto").
enum class GoesBack : std::uint8_t {
  kNot,
  kToOne,
  kToSeveral,  // to a list, of which the last is meant most likely
};

struct CitedItem {
  TextSpan span;  // of the member, in the folded text
  Target target;  // without a body where the question is kBody
  Bracket bracket;

  bool operator==(const CitedItem&) const = default;
};

struct Citation {
  TextSpan span;  // in the folded text
  ReferenceKind kind = ReferenceKind::kDocument;
  Question question = Question::kNothing;
  std::string body;  // with its evidence; empty: none named
  BodyEvidence evidence = BodyEvidence::kNone;
  int body_year = 0;        // of "WTDC-06", "Council 2007"
  bool is_capital = false;  // the kind word is: "Resolution 5", not "a resolution 5"
  Rule rule = Rule::kNone;  // that read it
  GoesBack goes_back = GoesBack::kNot;
  bool joins_next = false;  // "Decision 8 and | Resolution 113 of the PP": shares what follows
  std::vector<CitedItem> items;

  bool operator==(const Citation&) const = default;
};

// One line for tests and for people.
std::string to_string(const Citation& citation);
std::string to_string(const Bracket& bracket);

}  // namespace itu::analyzers
