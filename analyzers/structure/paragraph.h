// A paragraph with its address: what staff cite, what a hit shows, what a link lands on.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "analyzers/text_span.h"

namespace itu::analyzers {

// The part of a text that a paragraph belongs to, for searching in it (in:resolves, in:annex).
enum class Zone : std::uint8_t {
  kFront,      // letterhead, symbol, title, addressees
  kBody,       // running text of reports, letters, Recommendations
  kPreamble,   // considering, recalling, noting ... and their items
  kOperative,  // resolves, instructs, invites ... and their items
  kHeading,
  kTable,
  kFootnote,
  kAnnex,  // everything in an annex that is no heading, table or footnote
};

std::string_view to_string(Zone zone);  // "front", "body", ...

struct Paragraph {
  TextSpan span;      // in the document's text, without the blank lines around it
  TextSpan number;    // the number or letter as printed, "a)" or "6.5"; empty where there is none
  std::string place;  // its address, unique in the document: "resolves.2", "annex.c", "22.c", "p3"
  Zone zone = Zone::kBody;
  int level = 0;  // depth of a heading (1..6) or of an item (1..); 0 for plain text
  int page = 0;   // page of the source from 1; 0 where the source has none

  bool operator==(const Paragraph&) const = default;
};

}  // namespace itu::analyzers
