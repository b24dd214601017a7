// Which conference met where and when: place and year tell the body that adopted a text, where the
// words leave it out. Source: references.md of the project's brief, section c (Final Acts of PP-18,
// WTSA Resolution 1 footnote 1).
//
//   "(Rev. Doha, 2006)"  ->  place "doha", year 2006  ->  wtdc
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/citation/tables/phrase_table.h"

namespace itu::analyzers {

struct Conference {
  std::string_view body;   // "pp"
  std::string_view place;  // "antalya", as in the table of places
  int year = 0;            // 2006
};

// The conferences that met at `place` in `year`: none, one, or several ("Geneva, 2015" is RA and
// WRC). Ones whose name for texts differs from the year they met in count for both.
std::vector<Conference> conferences_at(std::string_view place, int year);

// All conferences that met at `place`, those of one body in order of years.
std::vector<Conference> conferences_at(std::string_view place);

// The conference of `body` in `year`.
// The year in which the conference met that is called after `year`: WTSA-20 met in 2022.
int year_met(std::string_view body, int year);

std::optional<Conference> conference_of(std::string_view body, int year);

// What people call it: "PP-06", "WTSC-96".
std::string short_name(const Conference& conference);

// The English spelling of a place of the table: "Florianópolis".
std::string_view name_of_place(std::string_view place);

struct PlaceMention {
  std::string_view place;
  std::size_t length = 0;  // bytes
};

// The longest spelling of a place, in any of the six languages, with which the folded text `text`
// starts.
std::optional<PlaceMention> match_place(std::string_view text);

// The spellings themselves.
const PhraseTable& place_names();

}  // namespace itu::analyzers
