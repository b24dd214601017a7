// The cells of tables: numbers that the heading of their column explains.
#pragma once

#include <string_view>
#include <vector>

#include "analyzers/citation/grammar/grammar.h"
#include "analyzers/citation/grammar/numbered_series.h"

namespace itu::analyzers {

// What the numbers of a column are.
struct Column {
  enum class Of {
    kNothing,
    kSeries,
    kQuestions,
    kDocuments,
    kTexts,
    kNumbers,  // "Number": of what the heading of the section tells
    kBody,     // "WTSA": of texts that may have their word in the cell
  } of = Of::kNothing;
  int kind_row = 0;                        // of kTexts
  char sector = 0;                         // of kQuestions
  const NumberedSeries* series = nullptr;  // of kSeries
  std::string_view body = {};              // of kTexts: "WTDC resolutions", and of kBody
  bool has_words = false;                  // of kBody: a cell has had "Res. 64"
};

// Reads the numbers at the start of the cell, if it starts with some.
void read_cell(const Reading& reading, const Column& column, TextSpan cell,
               std::vector<Citation>* citations);

}  // namespace itu::analyzers
