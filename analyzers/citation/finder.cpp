#include "analyzers/citation/finder.h"

#include <charconv>
#include <string_view>

#include "analyzers/citation/grammar/broken_words.h"
#include "analyzers/citation/grammar/grammar.h"
#include "analyzers/citation/resolver.h"
#include "analyzers/normalizer.h"

namespace itu::analyzers {

namespace {

// The year that an id tells: of its edition ("pp/res/140@2006", "x.1205@2008-04") or its session
// ("council/doc/2007/21"). 0 if it tells none.
int year_of(const Target& target) {
  for (const std::string_view text :
       {std::string_view(target.edition), std::string_view(target.number)}) {
    int year = 0;
    const std::string_view digits = text.substr(0, 4);
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), year);
    const bool is_whole =
        text.size() == 4 || (text.size() > 4 && (text[4] == '-' || text[4] == '/'));
    const bool is_year = read.ptr == digits.data() + 4 && year >= 1865 && year < 2100;
    if (is_year && is_whole && (text.data() == target.edition.data() || target.kind == "doc")) {
      return year;
    }
  }
  return 0;
}

}  // namespace

std::vector<Reference> find_references(std::string_view text, const CitingContext& context) {
  FoldedText folded = fold(text);
  join_broken_words(text, &folded);
  join_words_over_lines(&folded);
  close_broken_symbols(&folded);
  const std::vector<Citation> citations = read_citations(folded.text, text, folded.map);
  if (citations.empty()) return {};
  CitingContext known = context;
  if (known.year == 0 && known.own) known.year = year_of(*known.own);
  return resolve(citations, folded.text, text, folded.map, known);
}

}  // namespace itu::analyzers
