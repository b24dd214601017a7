// What a citation points at: a text of some body, perhaps one edition of it, perhaps a supplement
// of that, perhaps a place inside it. Citations that a reader takes for the same thing, however
// worded, have equal targets:
//
//   "Resolution 140 (Rev. Antalya, 2006)"   pp/res/140@2006
//   "No. 1005 of the Constitution"          itu/cs#1005
//   "C06/10 and Add. 1"                     council/doc/2006/10, council/doc/2006/10/add1
//
// The identifier scheme is described in docs/references.md, "Identifiers".
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace itu::analyzers {

// What is issued beside a work and numbered after it: an addendum, a corrigendum, an amendment.
struct Supplement {
  std::string name;     // "add1", "rev2", "cor1", "amd7", "suppl2"
  std::string edition;  // its own date, where the text gives one: "2013-05"

  auto operator<=>(const Supplement&) const = default;
};

struct Target {
  std::string body;     // who issued it: "pp", "council", "itu-t/sg16", "un/ga", "wsis", "file"
  std::string kind;     // "res", "rec", "doc", "circ", "cs", "tunis-agenda"
  std::string number;   // "140", "x.1205", "2007/21"; empty where the kind is enough
  std::string edition;  // "2006", "2008-04", "2001-2004"; empty where none is stated
  std::vector<Supplement> supplements;  // in the order printed
  std::string place;                    // "annex.1", "1005", "108..110"; empty for the whole text

  // A place in the citing document itself: no body, no kind. to_id() gives "#place" or "#".
  bool is_local() const { return body.empty(); }

  auto operator<=>(const Target&) const = default;
};

// The one spelling, work[@edition][/supplement[@edition]]...[#place]. It is the term in the index,
// the path in URLs and the value in JSON, so a change here is a change of the index format.
std::string to_id(const Target& target);

// Undoes to_id(): parse_id(to_id(t)) == t. Empty if `id` is in no spelling that to_id() gives or
// begins with no body of the table in bodies.h. A file's id ("file/2007/letter-of-may") has no kind
// and no supplements: all of its path is the number.
std::optional<Target> parse_id(std::string_view id);

// Whether a part of an id names a supplement: add, amd, app, cor, corr, err, imp, rev or suppl and
// digits. Everything else is a part of the number.
bool is_supplement(std::string_view part);

// The id without edition, supplements and place ("pp/res/140"); without place and supplements
// ("pp/res/140@2006"); without place only.
std::string work_id(const Target& target);
std::string edition_id(const Target& target);
std::string document_id(const Target& target);

}  // namespace itu::analyzers
