#include "analyzers/structure/authors.h"

#include <array>
#include <vector>

#include "analyzers/citation/tables/bodies.h"
#include "analyzers/citation/tables/phrase_table.h"
#include "analyzers/normalizer.h"
#include "analyzers/structure/lines.h"
#include "analyzers/structure/masthead_words.h"
#include "analyzers/utf8.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kLongestLine = 300;  // bytes looked at

struct Signature {
  std::string_view words;
  std::string_view body;
};

constexpr auto kSignatures = std::to_array<Signature>({
    {"Secretary-General", "sg"},
    {"Secretary-General of ITU", "sg"},
    {"Secrétaire général", "sg"},
    {"Secrétaire général de l'UIT", "sg"},
    {"Secretario General", "sg"},
    {"Генеральный секретарь", "sg"},
    {"秘书长", "sg"},
    {"الأمين العام", "sg"},
    {"Director of the Telecommunication Standardization Bureau", "tsb"},
    {"Director, Telecommunication Standardization Bureau", "tsb"},
    {"Directeur du Bureau de la normalisation des télécommunications", "tsb"},
    {"Director de la Oficina de Normalización de las Telecomunicaciones", "tsb"},
    {"Директор Бюро стандартизации электросвязи", "tsb"},
    {"电信标准化局主任", "tsb"},
    {"مدير مكتب تقييس الاتصالات", "tsb"},
    {"Director of the Radiocommunication Bureau", "br"},
    {"Director, Radiocommunication Bureau", "br"},
    {"Directeur du Bureau des radiocommunications", "br"},
    {"Director de la Oficina de Radiocomunicaciones", "br"},
    {"Директор Бюро радиосвязи", "br"},
    {"无线电通信局主任", "br"},
    {"Director of the Telecommunication Development Bureau", "bdt"},
    {"Director, Telecommunication Development Bureau", "bdt"},
    {"Directeur du Bureau de développement des télécommunications", "bdt"},
    {"Директор Бюро развития электросвязи", "bdt"},
    {"电信发展局主任", "bdt"},
});

const PhraseTable& signatures() {
  static const PhraseTable table = phrase_table_of(kSignatures);
  return table;
}

constexpr auto kChairs = std::to_array<std::string_view>({
    "Chairman",
    "Chair",
    "Chairperson",
    "Co-Chairs",
    "Chairwoman",
    "Président",
    "Présidente",
    "Presidente",
    "Председатель",
    "Rapporteur",
});

const PhraseTable& chairs() {
  static const PhraseTable table = phrase_table_of(kChairs);
  return table;
}

std::string folded_start(std::string_view line) {
  return fold_to_string(truncate_utf8(line, kLongestLine));
}

// The symbol of a group with which `folded` starts: "wg-wsis", "cwg-wcit12".
std::string group_at(std::string_view folded) {
  std::size_t end = 0;
  while (end < folded.size() && end < 40 &&
         (is_letter_byte(folded[end]) || is_digit_byte(folded[end]) || folded[end] == '-')) {
    ++end;
  }
  const std::string_view symbol = folded.substr(0, end);
  const bool is_symbol = symbol.find('-') != std::string_view::npos && symbol.back() != '-';
  return is_symbol && is_body(symbol) ? std::string{symbol} : std::string{};
}

// "ITU-T Study Group 17", "Study Group 17 (ITU-T)".
std::string study_group_at(std::string_view folded) {
  constexpr std::string_view kWords = "study group ";
  constexpr std::string_view kSector = "itu-t ";
  const bool is_itu_t = folded.find("itu-t") != std::string_view::npos;
  if (folded.substr(0, kSector.size()) == kSector) folded.remove_prefix(kSector.size());
  if (folded.substr(0, kWords.size()) != kWords) return {};
  std::size_t end = kWords.size();
  while (end < folded.size() && is_digit_byte(folded[end])) ++end;
  const std::string number{folded.substr(kWords.size(), end - kWords.size())};
  const std::string body = "itu-t/sg" + number;
  return !number.empty() && is_itu_t && is_body(body) ? body : std::string{};
}

}  // namespace

std::string signing_body(std::string_view line) {
  const std::string folded = folded_start(line);
  std::string_view text = folded;
  if (const auto match = signatures().match(text)) {
    const bool is_whole = trim_blanks(text.substr(match->length)).size() < 12;
    if (is_whole) return std::string{kSignatures[static_cast<std::size_t>(match->value)].body};
  }
  const auto chair = chairs().match(text);
  if (!chair) return {};
  text = text.substr(chair->length);
  for (const std::string_view word : {" ", ",", " ", "of ", "du ", "de ", "del ", "the "}) {
    if (text.substr(0, word.size()) == word) text.remove_prefix(word.size());
  }
  std::string group = study_group_at(text);
  return group.empty() ? group_at(text) : group;
}

std::string group_in_brackets(std::string_view text) {
  const std::string folded = fold_to_string(truncate_utf8(text, 4 * kLongestLine));
  for (std::size_t at = folded.find('('); at != std::string::npos; at = folded.find('(', at + 1)) {
    std::string group = group_at(std::string_view{folded}.substr(at + 1));
    if (!group.empty() && folded.compare(at + 1 + group.size(), 1, ")") == 0) return group;
  }
  return {};
}

std::string adopting_body(std::string_view opening) {
  const std::string folded = folded_start(opening);
  const std::string_view text = folded;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_chinese = static_cast<unsigned char>(text[at]) >= 0xE3;
    if (at > 0 && is_word_byte(text[at - 1]) && !is_chinese) continue;
    const auto body = match_body(text.substr(at));
    if (body && body->body.substr(0, 3) != "un/") return std::string{body->body};
  }
  return {};
}

std::string body_of_reference(std::string_view value) {
  struct Office {
    std::string_view initials;
    std::string_view body;
  };
  static constexpr auto kOffices = std::to_array<Office>({{"sgo/", "sg"},
                                                          {"sg/", "sg"},
                                                          {"dm-", "sg"},
                                                          {"tsb/", "tsb"},
                                                          {"br/", "br"},
                                                          {"bdt/", "bdt"}});
  const std::string folded = folded_start(trim_blanks(value));
  for (const Office& office : kOffices) {
    if (folded.compare(0, office.initials.size(), office.initials) == 0) {
      return std::string{office.body};
    }
  }
  return {};
}

std::string author_in_line(std::string_view line) {
  if (!is_only_kind(line)) return {};
  const std::string folded = folded_start(line);
  for (const std::string_view word : {" by the ", " of the ", " du ", " del ", "的"}) {
    const std::size_t at = folded.find(word);
    if (at != std::string::npos) return signing_body(folded.substr(at + word.size()));
  }
  return {};
}

}  // namespace itu::analyzers
