// What is known when a citation is settled: the text it is in, what that text is about, what was
// cited around, the places the text has, and the citing document.
#pragma once

#include <string>
#include <string_view>

#include "analyzers/citation/finder.h"
#include "analyzers/citation/settling/belonging.h"
#include "analyzers/citation/settling/instrument_focus.h"
#include "analyzers/citation/settling/nearby.h"
#include "analyzers/citation/settling/own_headings.h"
#include "analyzers/citation/settling/own_places.h"
#include "analyzers/citation/settling/text_themes.h"
#include "analyzers/citation/settling/work_focus.h"
#include "analyzers/offset_map.h"

namespace itu::analyzers {

struct Evidence {
  std::string_view folded;
  std::string_view source;
  const OffsetMap& map;
  const CitingContext& context;
  std::string own_body;  // of the citing document; empty: unknown
  TextThemes themes;
  Belonging belonging;
  Nearby nearby;
  OwnPlaces own_places;
  OwnHeadings own_headings;
  InstrumentFocus instruments;
  WorkFocus works;

  // Whether the citing text's own places decide: in a line of a query there are none.
  bool knows_places() const { return own_places.is_known() && !themes.is_short(); }
};

}  // namespace itu::analyzers
