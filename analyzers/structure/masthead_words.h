// What the lines at the head and the end of a document are by their words: the kind of document,
// letterheads that say nothing of it. Who it is by is authors.h's part.
#pragma once

#include <string>
#include <string_view>

namespace itu::analyzers {

// The kind of document that a line names which starts with it: "Report by the Secretary-General"
// gives "report", "DRAFT AGENDA" "agenda". Empty for other lines.
std::string_view kind_of_line(std::string_view line);

// Whether a kind line names only the author or the occasion ("Report by the Secretary-General"), so
// that the title is another line; "SUMMARY RECORD OF THE SECOND PLENARY MEETING" is a title.
bool is_only_kind(std::string_view line);

// Whether a text that opens so calls itself a report: "This document reports on ...".
bool opens_as_report(std::string_view opening);

// Lines of letterheads: "INTERNATIONAL TELECOMMUNICATION UNION", "PLENARY MEETING", "English only",
// "To Member States", "(Study period 2005-2008)".
bool is_letterhead(std::string_view line);

// Whether `label` (of a header line) announces the title: "Subject", "Title", "Objet".
bool is_title_label(std::string_view label);
bool is_reference_label(std::string_view label);  // "Ref", "Réf."

// "Yours faithfully,".
bool is_valediction(std::string_view line);

}  // namespace itu::analyzers
