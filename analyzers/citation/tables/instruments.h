// Texts that are cited by name, not by number: the basic texts of the Union, the Radio Regulations,
// the four outcome texts of WSIS, in six languages.
//
//   match_instrument("tunis agenda for the information society")  ->  wsis/tunis-agenda, 40 bytes
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "analyzers/citation/tables/phrase_table.h"
#include "analyzers/citation/target.h"

namespace itu::analyzers {

enum class NameForm {
  kFull,    // names the text everywhere: "Tunis Agenda", "ITU Constitution"
  kCommon,  // names it among texts of the Union; others have one too: "the Constitution"
  kShort,   // names it where the text is about it: "the Agenda" in a text on WSIS
};

struct Instrument {
  std::string_view id;      // "itu/cs", "wsis/tunis-agenda"
  std::string_view name;    // for people: "the Tunis Agenda"
  std::string_view family;  // "itu" or "wsis": what a text must be about for short names to count
  int last_paragraph = 0;   // of a text whose paragraphs are numbered through; 0 for the others
  int last_article = 0;     // of a text with articles or rules
  int last_provision = 0;   // of a text whose provisions are numbered through its articles
  bool is_dotted = false;   // provisions are numbered within their article: "9.38.1"
};

struct InstrumentMention {
  const Instrument* instrument = nullptr;  // a row of the table, never null
  NameForm form = NameForm::kFull;
  std::size_t length = 0;  // bytes of the name
};

// The longest name of an instrument with which the folded text `text` starts.
std::optional<InstrumentMention> match_instrument(std::string_view text);

// The name for people of the instrument with this work's id: "the Tunis Agenda". Empty for others.
std::string_view name_of_instrument(std::string_view work);

// The whole instrument as a target.
Target to_target(const Instrument& instrument);

// Whether the instrument may have a paragraph of this place. The texts of WSIS number theirs
// through to the end, without decimals: neither "6.5" nor "50" is of the Geneva Plan.
bool may_have(const Target& instrument, std::string_view place);

// Whether a provision, article or appendix of this place ("229", "art.54", "9.38.1", "50bis") may
// be one of this text of the Union. What bare numbers mean is told by it.
bool may_have_provision(const Target& instrument, std::string_view place);

// Whether the Radio Regulations have an Appendix of this number ("30b").
bool is_radio_appendix(std::string_view number);

// The names themselves, for the scanner.
const PhraseTable& instrument_names();

}  // namespace itu::analyzers
