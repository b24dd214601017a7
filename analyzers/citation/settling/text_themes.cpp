#include "analyzers/citation/settling/text_themes.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "analyzers/citation/grammar/brackets.h"
#include "analyzers/citation/grammar/printed_number.h"
#include "analyzers/citation/tables/bodies.h"
#include "analyzers/citation/tables/conferences.h"
#include "analyzers/citation/tables/phrase_table.h"
#include "analyzers/citation/tables/series.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kShortText = 120;      // bytes
constexpr std::size_t kThemeWindow = 65536;  // bytes of the text that are searched for themes
constexpr std::size_t kHead = 300;           // bytes in which a text names its meeting
constexpr int kYearOfWattc = 1988;
constexpr int kLastWattcNumber = 9;
constexpr int kLastWcitNumber = 5;  // resolutions of Dubai 2012

using Theme = TextThemes::Theme;

struct ThemeWord {
  Theme theme;
  std::string_view word;
};

constexpr auto kThemeWords = std::to_array<ThemeWord>({
    {Theme::kUnion, "itu"},
    {Theme::kUnion, "international telecommunication union"},
    {Theme::kUnion, "uit"},
    {Theme::kUnion, "мсэ"},
    {Theme::kUnion, "国际电联"},
    {Theme::kUnion, "国际电信联盟"},
    {Theme::kUnion, "الاتحاد الدولي للاتصالات"},
    {Theme::kUnion, "wtsa"},
    {Theme::kUnion, "wtdc"},
    {Theme::kUnion, "wtpf"},
    {Theme::kUnion, "ccitt"},
    {Theme::kUnion, "ccir"},
    {Theme::kUnion, "plenipotentiary conference"},
    {Theme::kUnion, "general rules of conferences"},
    {Theme::kTelecommunication, "telecommunication"},
    {Theme::kTelecommunication, "telecommunications"},
    {Theme::kTelecommunication, "radiocommunication"},
    {Theme::kTelecommunication, "plenipotentiary conference"},
    {Theme::kTelecommunication, "sector members"},
    {Theme::kWsis, "wsis"},
    {Theme::kWsis, "tunis agenda"},
    {Theme::kWsis, "world summit on the information society"},
    {Theme::kWsis, "smsi"},
    {Theme::kWsis, "cmsi"},
    {Theme::kWsis, "ввуио"},
    {Theme::kWsis, "信息社会世界高峰会议"},
    {Theme::kWsis, "信息社会世界峰会"},
    {Theme::kWsis, "القمة العالمية لمجتمع المعلومات"},
    {Theme::kItuT, "itu-t"},
    {Theme::kItuT, "uit-t"},
    {Theme::kItuT, "tsb"},
    {Theme::kItuT, "tsag"},
    {Theme::kRadio, "itu-r"},
    {Theme::kRadio, "radio regulations"},
    {Theme::kRadio, "uit-r"},
    {Theme::kRadio, "мсэ-r"},
    {Theme::kRadio, "reglement des radiocommunications"},
    {Theme::kRadio, "reglamento de radiocomunicaciones"},
    {Theme::kRadio, "регламент радиосвязи"},
    {Theme::kRadio, "регламента радиосвязи"},
    {Theme::kRadio, "регламентом радиосвязи"},
    {Theme::kRadio, "无线电规则"},
    {Theme::kRadio, "لوائح الراديو"},
    {Theme::kDevelopment, "itu-d"},
    {Theme::kDevelopment, "uit-d"},
    {Theme::kDevelopment, "мсэ-d"},
    {Theme::kDevelopment, "bdt"},
    {Theme::kDevelopment, "tdag"},
});

constexpr std::uint8_t byte_at(std::string_view text, std::size_t at) {
  return static_cast<std::uint8_t>(text[at]);
}

// The words by their first byte, and which bytes may stand before, as and behind it: one bit for
// each of some groups of first bytes, so that three looks rule out nearly every place of prose.
struct ThemeStarts {
  std::array<std::uint8_t, 256> before{};
  std::array<std::uint8_t, 256> first{};
  std::array<std::uint8_t, 256> second{};
  std::array<std::vector<const ThemeWord*>, 256> words;

  ThemeStarts() {
    for (const ThemeWord& row : kThemeWords) {
      const auto bit = static_cast<std::uint8_t>(1U << (byte_at(row.word, 0) % 8U));
      first[byte_at(row.word, 0)] |= bit;
      second[byte_at(row.word, 1)] |= bit;
      words[byte_at(row.word, 0)].push_back(&row);
    }
    for (std::size_t i = 0; i < before.size(); ++i) {
      before[i] = is_letter_byte(static_cast<char>(i)) ? 0 : 0xFF;
    }
  }
};

// Whether `word` stands at `at`, whole, where its first byte does and is not the last.
bool is_word_at(std::string_view text, std::size_t at, std::string_view word) {
  if (text[at + 1] != word[1] || !text.substr(at).starts_with(word)) return false;
  if (starts_ideograph(word.front())) return true;  // words of Chinese stand without blanks
  const std::size_t end = at + word.size();
  return (at == 0 || !is_word_byte(text[at - 1])) &&
         (end == text.size() || !is_word_byte(text[end]));
}

std::string key(std::string_view kind, std::string_view number) {
  return std::string(kind) + "/" + std::string(number);
}

// The first meeting that the text names with its year.
MeetingNamed meeting_at(std::string_view head) {
  for (std::size_t at = 0; at < head.size(); ++at) {
    if (!is_word_byte(head[at]) || !is_word_start(head, at)) continue;
    const auto body = match_body(head.substr(at));
    if (!body) continue;
    Cursor in(head, at + body->length);
    const int year = take_session_year(&in);
    if (year != 0) return {body->body, year};
    at += body->length - 1;
  }
  return {};
}

}  // namespace

TextThemes::TextThemes(const std::vector<Citation>& citations, std::string_view folded,
                       const CitingContext& context)
    : folded_(folded) {
  const std::string body = context.body.empty() && context.own ? context.own->body : context.body;
  short_ = folded.size() <= kShortText;
  const std::string_view sector = std::string_view(body).substr(0, 5);
  themes_[kUnion] = !body.empty() && body != "file";
  themes_[kWsis] = body.find("wsis") != std::string::npos;
  themes_[kItuT] = sector == "itu-t" || body == "wtsa" || body == "tsb";
  themes_[kRadio] = sector == "itu-r" || body == "wrc" || body == "ra" || body == "br";
  themes_[kDevelopment] = sector == "itu-d" || body == "wtdc" || body == "bdt";
  for (const Citation& citation : citations) learn(citation);
  if (body == "wtpf") own_forum_ = context.year;
}

int TextThemes::forum_year() const {
  if (own_forum_ != 0) return own_forum_;
  const MeetingNamed& head = meeting_at_head();
  if (head.body == "wtpf") return head.year;
  return forums_ == 1 ? forum_year_ : 0;
}

void TextThemes::learn_forum(int year) {
  if (year == 0 || (forums_ != 0 && year == forum_year_)) return;
  forum_year_ = year;
  ++forums_;
}

bool TextThemes::is_about(Theme theme) const {
  if (!themes_[theme] && !has_looked_) look_for_words();
  return themes_[theme];
}

void TextThemes::look_for_words() const {
  has_looked_ = true;
  const std::string_view start = folded_.substr(0, kThemeWindow);
  static const ThemeStarts starts;
  std::uint8_t before = 0xFF;
  for (std::size_t at = 0; at + 1 < start.size(); ++at) {
    const std::uint8_t here = byte_at(start, at);
    const auto may_start = before & starts.first[here] & starts.second[byte_at(start, at + 1)];
    before = starts.before[here];
    if (may_start == 0) continue;
    for (const ThemeWord* row : starts.words[here]) {
      if (is_word_at(start, at, row->word)) themes_.set(row->theme);
    }
  }
}

const MeetingNamed& TextThemes::meeting_at_head() const {
  if (!meeting_) meeting_ = meeting_at(folded_.substr(0, kHead));
  return *meeting_;
}

void TextThemes::learn(const Citation& citation) {
  for (const CitedItem& item : citation.items) {
    if (item.target.body == "itu-t" && citation.question == Question::kNothing) cites_itu_t_ = true;
    const bool is_of_a_series = item.target.kind == "rec" && item.target.number.starts_with("a.");
    const bool is_long = citation.question == Question::kNothing || item.target.number.size() > 3;
    if (is_of_a_series && is_long && item.target.body == "itu-t") {
      a_series_.insert(item.target.number);
    }
    if (item.target.body == "wsis" && citation.question == Question::kNothing) cites_wsis_ = true;
    if (citation.question != Question::kBody || item.target.kind.empty()) continue;
    std::string body;
    if (citation.evidence == BodyEvidence::kStated) {
      body = citation.body;
    } else {
      const auto bodies = bodies_of(item.bracket, item.target.kind, to_number(item.target.number));
      if (bodies.size() == 1) body = bodies.front();
    }
    if (body == "wtpf" && item.target.kind == "op") {
      learn_forum(item.bracket ? item.bracket.year : citation.body_year);
    }
    if (body.empty()) continue;
    const auto [row, is_new] = bodies_.emplace(key(item.target.kind, item.target.number), body);
    if (!is_new && row->second != body) row->second = "?";
  }
}

std::string TextThemes::body_of(std::string_view kind, std::string_view number) const {
  const auto row = bodies_.find(key(kind, number));
  return row == bodies_.end() || row->second == "?" ? std::string() : row->second;
}

namespace {

// Until Nice 1989 the Plenipotentiary Conference gave opinions.
bool is_old_pp(std::string_view body, int year) { return body == "pp" && year < 1990; }

}  // namespace

std::vector<std::string> bodies_of(const Bracket& bracket, std::string_view kind, int number) {
  std::vector<std::string> bodies;
  if (!bracket.body.empty() && bracket.form != Bracket::Form::kPlaceYear) {
    return {std::string(bracket.body)};
  }
  if (!bracket.body.empty()) return {std::string(bracket.body)};  // "(PP, Marrakesh 2002)"
  for (std::size_t i = 0; i < bracket.places.size(); ++i) {
    std::vector<std::string> here;
    for (const Conference& conference :
         conferences_at(bracket.places[i].place, bracket.places[i].year)) {
      here.emplace_back(conference.body);
    }
    if (i == 0) {
      bodies = std::move(here);
      continue;
    }
    std::erase_if(bodies, [&here](const std::string& body) {
      return std::find(here.begin(), here.end(), body) == here.end();
    });
  }
  // WCIT made five resolutions and revised none; opinions are of the forum; decisions of PP alone.
  const bool is_wattc = bracket.year == kYearOfWattc;  // made opinions and recommendations, too
  const bool no_wcit =
      bracket.is_revision || number > (is_wattc ? kLastWattcNumber : kLastWcitNumber);
  std::erase_if(bodies, [&](const std::string& body) {
    if (body == "wcit" && is_wattc) return no_wcit;
    if (body == "wcit") return no_wcit || (kind != "res" && kind != "draft-res");
    if (kind == "op") return body != "wtpf" && body != "wtsa" && !is_old_pp(body, bracket.year);
    if (kind == "dec") return body != "pp";
    return body == "wtpf" && kind != "op";
  });
  return bodies;
}

}  // namespace itu::analyzers
