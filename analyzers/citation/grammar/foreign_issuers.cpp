#include "analyzers/citation/grammar/foreign_issuers.h"

#include <array>
#include <string_view>

#include "analyzers/citation/grammar/foreign_names.h"
#include "analyzers/citation/tables/bodies.h"
#include "analyzers/citation/tables/conferences.h"
#include "analyzers/citation/tables/months.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kLongestName = 24;  // bytes of a word that may name an issuer

// Bodies that other organizations and states have too.
constexpr auto kCommonIssuers = std::to_array<std::string_view>(
    {"council", "commission",   "court",      "committee", "board",       "assembly", "cabinet",
     "senate",  "house",        "parliament", "congress",  "ministerial", "ministry", "joint",
     "federal", "presidential", "cabinet's",  "tribunal",  "arbitral",    "regulator"});

const PhraseTable& common_issuers() {
  static const PhraseTable table = phrase_table_of(kCommonIssuers);
  return table;
}

// Capital letters before a kind word that name no issuer: marks of proposals, the Union itself.
constexpr auto kOwnCapitals = std::to_array<std::string_view>(
    {"itu", "uit", "мсэ", "un",  "mod", "add", "sup", "noc", "draft", "new",   "see",  "ref",
     "re",  "the", "of",  "and", "or",  "by",  "in",  "to",  "under", "annex", "wgpl", "com"});

const PhraseTable& own_capitals() {
  static const PhraseTable table = phrase_table_of(kOwnCapitals);
  return table;
}

// Capitalized words behind "of (the)" that name the Union's meetings, their parts and papers.
constexpr auto kOwnNames = std::to_array<std::string_view>({"itu",
                                                            "itu's",
                                                            "union",
                                                            "union's",
                                                            "international telecommunication",
                                                            "conference",
                                                            "assembly",
                                                            "forum",
                                                            "summit",
                                                            "bureau",
                                                            "secretary-general",
                                                            "general secretariat",
                                                            "study",
                                                            "working",
                                                            "group",
                                                            "committee",
                                                            "section",
                                                            "part",
                                                            "chapter",
                                                            "volume",
                                                            "annex",
                                                            "appendix",
                                                            "final",
                                                            "acts",
                                                            "world",
                                                            "regional",
                                                            "plenary",
                                                            "session",
                                                            "geneva",
                                                            "administrative",
                                                            "additional",
                                                            "member",
                                                            "sector",
                                                            "director",
                                                            "cctt",
                                                            "ccitt",
                                                            "ccir",
                                                            "wsis",
                                                            "un",
                                                            "united nations",
                                                            "general assembly"});

const PhraseTable& own_names() {
  static const PhraseTable table = phrase_table_of(kOwnNames);
  return table;
}

std::string_view word_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && end - begin < kLongestName && is_word_byte(text[begin - 1])) --begin;
  return text.substr(begin, end - begin);
}

// "ANATEL", "EU": letters only, two or more, all capital.
bool is_acronym(const Reading& reading, std::size_t begin, std::size_t end) {
  if (end < begin + 2) return false;
  for (std::size_t at = begin; at < end; ++at) {
    if (!is_letter_byte(reading.text[at]) || !reading.is_capital(at)) return false;
  }
  return true;
}

std::size_t end_of_word(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && is_word_byte(text[end])) ++end;
  return end;
}

// "African Union": a capitalized word before it that is not ours.
bool is_other_union(const Reading& reading, std::size_t begin) {
  if (begin < 2) return false;
  const std::string_view name = word_before(reading.text, begin - 1);
  const bool is_ours = name == "the" || name == "telecommunication" || name.empty();
  return !is_ours && reading.is_capital(begin - 1 - name.size());
}

}  // namespace

// "European Council", "Nordic Council": a body of the same name; names in lower case don't change
// it.
bool is_foreign_council(const Reading& reading, std::size_t begin, Cursor after) {
  static const PhraseTable others(
      {{"europe", 0}, {"the european", 0}, {"ministers", 0}, {"european", 0}});
  if (starts_ideograph(reading.text[begin])) {
    return begin_of_words_before(reading.text, begin,
                                 {"欧洲", "欧盟", "北欧", "部长", "执行", "合作", "国家", "托管",
                                  "学术", "科学", "咨询", "指导", "管理", "全国", "联邦"}) != begin;
  }
  if (names_other_council(after)) return true;
  if (after.take_word("of") && after.take_phrase(others)) return true;
  if (begin < 3 || reading.text[begin - 1] != ' ') return false;
  std::size_t word = begin - 1;
  while (word > 0 && begin - word < 32 && is_word_byte(reading.text[word - 1])) --word;
  const std::string_view name = reading.text.substr(word, begin - 1 - word);
  static const PhraseTable usual({{"the", 0},
                                  {"itu", 0},
                                  {"of", 0},
                                  {"to", 0},
                                  {"by", 0},
                                  {"and", 0},
                                  {"via", 0},
                                  {"in", 0},
                                  {"that", 0},
                                  {"at", 0},
                                  {"administrative", 0},
                                  {"see", 0},
                                  {"ref", 0}});
  return !name.empty() && is_letter_byte(name.front()) && reading.is_capital(word) &&
         !usual.match(name);
}

bool has_issuer_before(const Reading& reading, TextSpan kind) {
  if (kind.begin < 2 || reading.text[kind.begin - 1] != ' ') return false;
  const std::string_view name = word_before(reading.text, kind.begin - 1);
  if (name.empty()) return false;
  const std::size_t begin = kind.begin - 1 - name.size();
  const auto is_whole = [&](const PhraseTable& table) {
    const auto match = table.match(reading.text.substr(begin));
    return match && match->length == name.size();
  };
  if (is_whole(common_issuers())) return true;
  if (name == "union") return is_other_union(reading, begin);
  // In a heading all words are in capitals and tell nothing.
  const bool is_heading = is_acronym(reading, kind.begin, end_of_word(reading.text, kind.begin));
  return !is_heading && is_acronym(reading, begin, begin + name.size()) &&
         !is_whole(own_capitals());
}

constexpr auto kIssuerLinks =
    std::to_array<std::string_view>({"of", "of the", "by", "by the", "from the"});

bool has_issuer_after(const Reading& reading, Cursor after) {
  static const PhraseTable links = phrase_table_of(kIssuerLinks);
  if (!after.take_phrase(links)) return false;
  after.take_blanks_in_line();
  const std::size_t begin = after.at();
  if (!is_word_byte(after.peek()) || is_digit_byte(after.peek())) return false;
  if (common_issuers().match(after.rest())) return true;
  if (!reading.is_capital(begin)) return false;
  return !own_names().match(after.rest()) && !match_body(after.rest()) &&
         !match_place(after.rest()) && !month_names().match(after.rest());
}

}  // namespace itu::analyzers
