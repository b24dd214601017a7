#include "analyzers/citation/grammar/group_names.h"

#include "analyzers/citation/tables/kinds.h"

namespace itu::analyzers {
namespace {

// "16-й" before "Исследовательской комиссии".
std::string take_ordinal_number(Cursor* in) {
  Attempt attempt(in);
  in->take_blanks();
  const std::string_view digits = in->take_digits_here();
  if (digits.empty() || digits.size() > 2 || !in->take_here('-')) return {};
  while (static_cast<unsigned char>(in->peek()) >= 0x80) in->move_to(in->at() + 1);
  attempt.keep();
  return std::string(digits);
}

}  // namespace

// "of | Study Group 17", "de la | Commission d'études 17", "17-й Исследовательской комиссии",
// "للجنة الدراسات 17": the number of the group.
std::string take_group_named(Cursor* in, bool is_linked) {
  static const PhraseTable links({{"of", 0},
                                  {"of the", 0},
                                  {"under", 0},
                                  {"from", 0},
                                  {"de la", 0},
                                  {"confiée à la", 0},
                                  {"confiées à la", 0},
                                  {"asignada a la", 0},
                                  {"asignadas a la", 0},
                                  {"من", 0},
                                  {"في", 0},
                                  {"لدى", 0},
                                  {"التابعة", 0},
                                  {"المسندة إلى", 0},
                                  {"المسندتان إلى", 0}});
  Attempt attempt(in);
  const bool has_link = in->take_phrase(links).has_value();
  in->take_blanks();
  const bool is_ascii = static_cast<unsigned char>(in->peek()) < 0x80 && !is_digit_byte(in->peek());
  if (!is_linked && !has_link && is_ascii) return {};
  std::string group = take_ordinal_number(in);
  in->take_blanks();
  if (!family_words().match(in->rest())) in->move_to(in->at() + glued_particles(in->rest()));
  const auto row = in->take_phrase(family_words());
  if (!row || family(*row) != Family::kGroup) return {};
  if (group.empty()) group = in->take_digits(2).value_or("");
  if (!group.empty()) attempt.keep();
  return group;
}

}  // namespace itu::analyzers
