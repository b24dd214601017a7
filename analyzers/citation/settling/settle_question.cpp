#include "analyzers/citation/settling/settle_question.h"

#include <algorithm>
#include <array>
#include <bitset>

#include "analyzers/citation/grammar/printed_number.h"
#include "analyzers/citation/settling/outcomes.h"
#include "analyzers/citation/tables/phrase_table.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kNear = 90;      // bytes back to the name of a Sector
constexpr int kFirstOfRadio = 100;     // Questions of ITU-R are numbered from about 200 on
constexpr int kLastOfDevelopment = 2;  // ITU-D has two study groups
constexpr int kLastOfRadio = 7;        // ITU-R has seven

struct SectorName {
  std::string_view name;
  std::string_view body;
};

constexpr auto kNames = std::to_array<SectorName>({{"itu-t", "itu-t"},
                                                   {"uit-t", "itu-t"},
                                                   {"мсэ-t", "itu-t"},
                                                   {"мсэ-т", "itu-t"},
                                                   {"itu-r", "itu-r"},
                                                   {"uit-r", "itu-r"},
                                                   {"мсэ-r", "itu-r"},
                                                   {"itu-d", "itu-d"},
                                                   {"uit-d", "itu-d"},
                                                   {"мсэ-d", "itu-d"}});

// The name whose hyphen stands at `hyphen`; the number of names if there is none.
std::size_t name_around(std::string_view text, std::size_t hyphen) {
  const auto is_here = [text, hyphen](const SectorName& row) {
    const std::size_t letters = row.name.find('-');
    return letters <= hyphen && text.substr(hyphen - letters, row.name.size()) == row.name;
  };
  const auto row = std::find_if(kNames.begin(), kNames.end(), is_here);
  return static_cast<std::size_t>(row - kNames.begin());
}

// The Sector named last before the Question, in the same sentence.
std::string_view sector_before(std::string_view folded, std::size_t at) {
  std::string_view before = folded.substr(0, at);
  before.remove_prefix(at > kNear ? at - kNear : 0);
  for (const std::string_view end : {". ", "\n", "。"}) {
    const std::size_t found = before.rfind(end);
    if (found != std::string_view::npos) before.remove_prefix(found + end.size());
  }
  std::bitset<kNames.size()> seen;  // of a name only its last use counts
  for (std::size_t hyphen = before.rfind('-'); hyphen != std::string_view::npos;
       hyphen = hyphen == 0 ? hyphen - 1 : before.rfind('-', hyphen - 1)) {
    const std::size_t row = name_around(before, hyphen);
    if (row == kNames.size() || seen[row]) continue;
    seen.set(row);
    // "ITU-T X.1205" and "ITU-R 55-2" name a text, not whose the Question is.
    const std::size_t behind = hyphen + kNames[row].name.size() - kNames[row].name.find('-');
    const bool is_text = behind + 2 < before.size() && before[behind] == ' ' &&
                         (is_digit_byte(before[behind + 1]) || before[behind + 2] == '.');
    if (!is_text) return kNames[row].body;
  }
  return {};
}

// Whether a list of Questions may go on over `gap`: ", and Questions 1/2 to 4/2, of ".
bool is_list_of_questions(std::string_view gap) {
  static const PhraseTable words({{"question", 0},
                                  {"questions", 0},
                                  {"and", 0},
                                  {"to", 0},
                                  {"of", 0},
                                  {"the", 0},
                                  {"cuestiones", 0},
                                  {"y", 0},
                                  {"a", 0},
                                  {"del", 0},
                                  {"de l'", 0},
                                  {"et", 0},
                                  {"à", 0},
                                  {"вопрос~", 0},
                                  {"и", 0}});
  for (std::size_t at = 0; at < gap.size();) {
    if (!is_word_byte(gap[at]) || is_digit_byte(gap[at])) {
      if (gap[at] == '\n' || gap[at] == ';' || gap[at] == '(') return false;
      ++at;
      continue;
    }
    const auto word = words.match(gap.substr(at));
    if (!word) return false;
    at += word->length;
  }
  return true;
}

// The Sector named behind a list of Questions: "1/1, and Questions 1/2 to 4/2, of ITU-D".
std::string_view sector_behind(std::string_view folded, std::size_t at) {
  const std::string_view behind = folded.substr(std::min(at, folded.size()), kNear);
  std::size_t first = behind.size();
  std::string_view found;
  for (const SectorName& row : kNames) {
    const std::size_t name = behind.find(row.name);
    if (name >= first) continue;
    first = name;
    found = row.body;
  }
  return is_list_of_questions(behind.substr(0, first)) ? found : std::string_view();
}

// The Sector that the citing document is of.
std::string_view own_sector(std::string_view body) {
  if (body.substr(0, 5) == "itu-t" || body == "tsb" || body == "wtsa") return "itu-t";
  if (body.substr(0, 5) == "itu-r" || body == "br" || body == "ra" || body == "wrc") return "itu-r";
  if (body.substr(0, 5) == "itu-d" || body == "bdt" || body == "wtdc") return "itu-d";
  return {};
}

// "itu-t/sg16" or a collective letter "6/16": the group of a number that lacks it.
std::string own_group(const Evidence& evidence) {
  constexpr std::string_view kGroup = "itu-t/sg";
  const std::string& body = evidence.own_body;
  if (body.starts_with(kGroup)) return body.substr(kGroup.size());
  const auto& own = evidence.context.own;
  if (!own || own->kind != "coll") return {};
  const std::string group = own->number.substr(own->number.find('/') + 1);
  return to_number(group) != 0 ? group : std::string();
}

Target of_sector(const CitedItem& item, std::string_view body) {
  Target target = item.target;
  target.body = body;
  return target;
}

std::vector<Candidate> candidates_of(const CitedItem& item, int group) {
  std::vector<Candidate> candidates;
  candidates.reserve(3);
  if (group <= kLastOfDevelopment) {
    candidates.push_back({of_sector(item, "itu-d"), "ITU-D has Study Groups 1 and 2"});
  }
  candidates.push_back({of_sector(item, "itu-t"), "ITU-T has such a study group"});
  if (group <= kLastOfRadio) {
    candidates.push_back({of_sector(item, "itu-r"), "ITU-R has such a study group"});
  }
  return candidates;
}

// "لجنة الدراسات 1 لقطاع تنمية الاتصالات تدرس المسألة | 5/1": the sentence names ITU-D in Arabic.
bool names_development(std::string_view folded, std::size_t at) {
  constexpr std::size_t kNearInArabic = 300;  // bytes, two a letter
  std::string_view before = folded.substr(0, at);
  before.remove_prefix(at > kNearInArabic ? at - kNearInArabic : 0);
  const std::size_t line = before.rfind('\n');
  const std::size_t stop = before.rfind(". ");
  const std::size_t from = std::max(line == std::string_view::npos ? 0 : line,
                                    stop == std::string_view::npos ? 0 : stop);
  return before.find("تنمية الاتصالات", from) != std::string_view::npos;
}

// "5/1" of an Arabic text of ITU-D: no group of it has the number that stands first.
std::optional<ReferenceTarget> settle_turned(const Evidence& evidence, const CitedItem& item) {
  const std::string& number = item.target.number;
  const std::size_t slash = number.find('/');
  const std::string turned = number.substr(slash + 1) + "/" + number.substr(0, slash);
  const bool is_turned = turned != number && slice(evidence.folded, item.span) == turned;
  const int group = to_number(std::string_view(number).substr(slash + 1));
  if (!is_turned || group <= kLastOfDevelopment) return std::nullopt;
  const bool is_own = own_sector(evidence.own_body) == "itu-d";
  const bool may_be = to_number(number) <= kLastOfDevelopment;
  if (!is_own && !(may_be && names_development(evidence.folded, item.span.begin))) {
    return std::nullopt;
  }
  Target target = of_sector(item, "itu-d");
  target.number = turned;
  return likely(std::move(target),
                is_own ? "The citing text is of that Sector" : "The sentence names the Sector");
}

// "Question 5": of the group whose text it is.
std::optional<ReferenceTarget> settle_without_group(const Evidence& evidence,
                                                    const CitedItem& item) {
  const std::string own = own_group(evidence);
  if (own.empty()) return std::nullopt;
  Target target = of_sector(item, "itu-t");
  target.number += "/" + own;
  return likely(std::move(target), "A Question of the study group this text is of");
}

}  // namespace

std::optional<ReferenceTarget> settle_question(const Evidence& evidence, const Citation& citation,
                                               const CitedItem& item) {
  const std::string& number = item.target.number;
  const std::size_t slash = number.find('/');
  if (slash == std::string::npos) return settle_without_group(evidence, item);
  const int group = to_number(std::string_view(number).substr(slash + 1));
  const bool has_revision = number.find('-') < slash;
  const bool is_radio = to_number(number) >= kFirstOfRadio;
  if (is_radio || (has_revision && group > kLastOfDevelopment)) {
    return sure(of_sector(item, "itu-r"), "ITU-R numbers its Questions so");
  }
  if (group > kLastOfRadio) {
    return sure(of_sector(item, "itu-t"), "Only ITU-T has so many study groups");
  }
  std::vector<Candidate> candidates = candidates_of(item, group);
  if (has_revision)
    return prefer(std::move(candidates), "itu-d", "ITU-D kept the numbers it revised");
  if (auto turned = settle_turned(evidence, item)) return turned;
  const std::string_view near = sector_before(evidence.folded, citation.span.begin);
  if (is_among(candidates, near)) {
    return prefer(std::move(candidates), near, "The sentence names the Sector");
  }
  const std::string_view behind = sector_behind(evidence.folded, citation.span.end);
  if (is_among(candidates, behind)) {
    return prefer(std::move(candidates), behind, "The sentence names the Sector");
  }
  const std::string_view own = own_sector(evidence.own_body);
  if (is_among(candidates, own)) {
    return prefer(std::move(candidates), own, "The citing text is of that Sector");
  }
  const TextThemes& themes = evidence.themes;
  if (group <= kLastOfDevelopment && !themes.is_short()) {
    return prefer(std::move(candidates), "itu-d", "ITU-D has Study Groups 1 and 2");
  }
  if (themes.is_about_itu_t() != themes.is_about_radio()) {
    return prefer(std::move(candidates), themes.is_about_radio() ? "itu-r" : "itu-t",
                  "The text is about that Sector");
  }
  return open("The Sector is not named", std::move(candidates));
}

}  // namespace itu::analyzers
