// The marks that tell what a line is from its own characters: marks of Markdown in plain text,
// footnote signs, dotted leaders, the labels of letter headers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace itu::analyzers {

// "## ANNEX" gives 2; 0 when `line` starts with no heading mark.
std::size_t heading_mark_level(std::string_view line);

// What stands inside marks of emphasis that hold the whole line ("*recalling*" gives "recalling",
// "**Annex 2**" "Annex 2"); the line itself when there are none or they hold only parts of it.
std::string_view inside_emphasis(std::string_view line);

// A line that only divides: "---", "* * *", "____", "|---|---|".
bool is_rule(std::string_view line);

// The number of the footnote that `line` is the text of: "[3] ...", "[^3]: ...", "³ ..."; empty
// where the sign has no number ("\uFFFD<tab>", as text pulled out of Word has it). No value: no
// footnote. With `is_note` (the format says so) any line is one, and its number may stand alone: "3
// ...".
std::optional<std::string> read_footnote_mark(std::string_view line, bool is_note);

enum class ContentsStyle : std::uint8_t { kNone, kTab, kLeaders };

// Whether `line` ends as a line of a table of contents: "..... 12", " .....", "<tab>12".
ContentsStyle contents_style(std::string_view line);

// A row of a Markdown table: "| Room | Seats |".
bool is_piped_row(std::string_view line);

// Cells of a row: runs of text between tabs, 1 for a line without tabs in it.
std::size_t count_cells(std::string_view line);

// "Tel:", "Ref.: Documents ...", "Objet : ...": a label of letters and meeting documents and a
// colon.
bool is_header_line(std::string_view line);

// "to 4 May", "May 2005", "% of": what makes the number before it part of a date or an amount.
bool starts_quantity(std::string_view text);

// "... Article 8 de la", "... according to the": the last word is an article, a preposition or a
// conjunction, so that the sentence goes on, whatever the next line begins with.
bool ends_open(std::string_view text);

bool ends_with_comma(std::string_view text);  // of any script
bool starts_with_capital(std::string_view text);
bool starts_small(std::string_view text);  // with a small letter, perhaps after a bracket

}  // namespace itu::analyzers
