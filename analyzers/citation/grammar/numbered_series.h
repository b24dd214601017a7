// Series that are cited by their name and a number alone: "Operational Bulletin No. 1158". A table;
// adding such a series, in as many languages as its name is known in, is one row and a row with an
// example in forms.cpp, which the tests and docs/references.md are held to.
//
//   "operational bulletins nos. 1158 and 1160"   itu-t/ob/1158, itu-t/ob/1160
//   "第1158期《操作公报》"                          itu-t/ob/1158
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "analyzers/citation/grammar/cursor.h"
#include "analyzers/citation/reference.h"
#include "analyzers/citation/tables/phrase_table.h"
#include "analyzers/citation/target.h"

namespace itu::analyzers {

// Names are in the texts' own spelling, several with "|" between them, in any language, singular
// and plural; "~" at the end of a word is for what inflection follows it. Lists may be empty.
struct NumberedSeries {
  std::string_view body;  // in ids: "itu-t"
  std::string_view kind;  // in ids: "ob"
  ReferenceKind reference;
  int first;  // the numbers that it may have
  int last;
  int usual = 0;                  // numbers from here on are told from others by the series alone
  std::string_view names;         // "operational bulletin": what nothing else is called
  std::string_view letters = {};  // that name it in capitals, and other things in other texts: "OB"
  std::string_view shorts = {};   // with a capital and a number from `usual` on: "Bulletin No. 992"
  std::string_view leads = {};  // folded; a line that ends so stands above a column of its numbers
};

const std::vector<NumberedSeries>& numbered_series();

// A name of a series.
struct SeriesName {
  const NumberedSeries* series = nullptr;  // a row of the table
  enum class Form { kName, kLetters, kShort } form = Form::kName;
};

// The names of all series, for the scanner and for take_series_name().
const PhraseTable& series_names();
std::optional<SeriesName> take_series_name(Cursor* in);

// What stands before the number of an issue where the series was named before: "issue", "número".
const PhraseTable& issue_words();

// The series whose numbers stand in a column under `line`: "... published as annexes to the
// Bulletin:". Null if it leads to none.
const NumberedSeries* series_led_to(std::string_view line);

// "1158", "01158": the number's target; nothing where the series has no such number.
std::optional<Target> in_series(const NumberedSeries& series, std::string_view digits);

}  // namespace itu::analyzers
