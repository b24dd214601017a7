// Laws and treaties of others, named before a number: "Regulation (EU) 2016/679, | Article 6".
#include <array>

#include "analyzers/citation/grammar/grammar.h"
#include "analyzers/citation/grammar/links.h"
#include "analyzers/citation/tables/phrase_table.h"

namespace itu::analyzers {
namespace {

// Names of laws and treaties that are not the Union's; "~" stands for an ending.
constexpr auto kLawsBefore = std::to_array<std::string_view>({"regulation (e~",
                                                              "directive",
                                                              "act",
                                                              "law",
                                                              "ordinance~",
                                                              "decree~",
                                                              "statute~",
                                                              "charter~",
                                                              "covenant~",
                                                              "protocol~",
                                                              "convention on",
                                                              "convention sur",
                                                              "convention relative",
                                                              "convention internationale",
                                                              "convención",
                                                              "convenio sobre",
                                                              "pacto",
                                                              "pacte",
                                                              "конвенци~ о",
                                                              "конвенци~ об",
                                                              "конвенци~ по",
                                                              "пакт~",
                                                              "treaty",
                                                              "loi",
                                                              "ley",
                                                              "decreto~",
                                                              "décret~",
                                                              "directiva~"});

}  // namespace

bool is_behind_law(const Reading& reading, std::size_t begin) {
  static const PhraseTable laws = phrase_table_of(kLawsBefore);
  constexpr std::size_t kFarthest = 130;
  std::size_t from = begin > kFarthest ? begin - kFarthest : 0;
  if (!reading.citations->empty()) from = std::max(from, reading.citations->back().span.end);
  const std::string_view text = reading.text;
  for (std::size_t at = begin; at > from; --at) {
    const bool ends_sentence =
        text[at - 1] == ' ' && at > from + 1 && (text[at - 2] == '.' || text[at - 2] == ';');
    const bool ends_paragraph = text[at - 1] == '\n' && at > from + 1 && text[at - 2] == '\n';
    if (ends_sentence || ends_paragraph) return false;
    const bool is_start = is_word_byte(text[at - 1]) && (at == 1 || !is_word_byte(text[at - 2]));
    if (is_start && laws.match(text.substr(at - 1, begin - at + 1))) return true;
  }
  return false;
}

}  // namespace itu::analyzers
