// Words that go back to a text named before: "Annex 2 | thereto", "resolves 3 | of that
// Resolution", "its | Annexes 1 and 2"; and short names that a text defines for itself:
// "(hereinafter "the Agenda")".
//
// What is found is the citation of that text once more, of its last member, so that it is settled
// by the same evidence.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "analyzers/citation/citation.h"
#include "analyzers/citation/grammar/cursor.h"

namespace itu::analyzers {

struct Reading;

// The short names that a text has defined so far.
class ShortNames {
 public:
  // Reads the definition behind the citation with this index, which ends at `in`, if there is one:
  // `(hereinafter "the Agenda")`, `, "the Decision")`.
  void define(Cursor in, std::size_t citation);

  // Reads "hereinafter the Plan" at `in`, behind words that are no citation: from here on the
  // name means what those words say.
  void define_unknown(Cursor in);

  static constexpr std::size_t kUnknown = static_cast<std::size_t>(-1);

  struct Match {
    std::size_t citation = kUnknown;
    std::size_t length = 0;  // bytes of the name
  };
  bool is_empty() const { return rows_.empty(); }

  // The name defined last with which `text` starts.
  std::optional<Match> match(std::string_view text) const;

 private:
  struct Row {
    std::string_view name;  // in the folded text
    std::size_t citation;
  };
  void add(std::string_view name, std::size_t citation);

  std::vector<Row> rows_;
  std::size_t read_to_ = 0;
};

// The text that "thereto", "of that Decision", "of the Agenda" at the cursor goes back to.
std::optional<Citation> take_antecedent(const Reading& reading, Cursor* in);

// The text whose parts are meant where "its" or "in particular its" stands before `begin`.
// Items in letters lie in the paragraph cited there ("paragraph 90 of the Agenda, whose | items a)
// and b)"), numbers stand beside it.
enum class PartOf { kText, kParagraph };
std::optional<Citation> antecedent_of_its(const Reading& reading, std::size_t begin,
                                          PartOf part = PartOf::kText);

// The text whose parts are meant where Chinese names it before `begin`: "该决议 | 附件2".
std::optional<Citation> antecedent_named_before(const Reading& reading, std::size_t begin);

// The place of the antecedent that an annex is not in: "Annex 2 thereto" is of the whole text.
void forget_place(Citation* antecedent);

}  // namespace itu::analyzers
