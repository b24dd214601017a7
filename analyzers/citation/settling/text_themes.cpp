#include "analyzers/citation/settling/text_themes.h"

#include <algorithm>

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
constexpr int kLastWcitNumber = 5;           // resolutions of Dubai 2012

bool mentions(std::string_view folded, std::string_view word) {
  const std::string_view start = folded.substr(0, kThemeWindow);
  for (std::size_t at = start.find(word); at != std::string_view::npos;
       at = start.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool is_chinese = starts_ideograph(word.front());  // its words stand without blanks
    const bool begins = at == 0 || is_chinese || !is_word_byte(start[at - 1]);
    if (begins && (end >= start.size() || is_chinese || !is_word_byte(start[end]))) return true;
  }
  return false;
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
  meeting_ = meeting_at(folded.substr(0, kHead));
  const std::string_view sector = std::string_view(body).substr(0, 5);
  const auto tell = [this](Theme theme, bool is_told) {
    if (is_told) themes_[theme] = true;
  };
  tell(kUnion, !body.empty() && body != "file");
  tell(kWsis, body.find("wsis") != std::string::npos);
  tell(kItuT, sector == "itu-t" || body == "wtsa" || body == "tsb");
  tell(kRadio, sector == "itu-r" || body == "wrc" || body == "ra" || body == "br");
  tell(kDevelopment, sector == "itu-d" || body == "wtdc" || body == "bdt");
  for (const Citation& citation : citations) learn(citation);
  // The forum that the text is of counts before all others.
  const bool is_of_forum = body == "wtpf" && context.year != 0;
  if (is_of_forum || meeting_.body == "wtpf") forums_ = 0;
  if (is_of_forum) learn_forum(context.year);
  if (!is_of_forum && meeting_.body == "wtpf") learn_forum(meeting_.year);
}

void TextThemes::learn_forum(int year) {
  if (year == 0 || (forums_ != 0 && year == forum_year_)) return;
  forum_year_ = year;
  ++forums_;
}

bool TextThemes::is_about(Theme theme) const {
  // The words that tell each theme, in its order.
  static const std::array<std::vector<std::string_view>, kThemeCount> kWords = {{
      {"itu", "international telecommunication union", "uit", "мсэ", "国际电联", "国际电信联盟",
       "الاتحاد الدولي للاتصالات"},
      {"telecommunication", "telecommunications", "radiocommunication",
       "plenipotentiary conference", "sector members"},
      {"wsis", "tunis agenda", "world summit on the information society", "smsi", "cmsi", "ввуио",
       "信息社会世界高峰会议", "信息社会世界峰会", "القمة العالمية لمجتمع المعلومات"},
      {"itu-t", "uit-t", "tsb", "tsag"},
      {"itu-r", "radio regulations", "uit-r", "мсэ-r", "reglement des radiocommunications",
       "reglamento de radiocomunicaciones", "регламент радиосвязи", "регламента радиосвязи",
       "регламентом радиосвязи", "无线电规则", "لوائح الراديو"},
      {"itu-d", "uit-d", "мсэ-d", "bdt", "tdag"},
  }};
  std::optional<bool>& known = themes_[theme];
  if (!known) {
    const auto& words = kWords[theme];
    known = std::any_of(words.begin(), words.end(),
                        [this](std::string_view word) { return mentions(folded_, word); });
  }
  return *known;
}

void TextThemes::learn(const Citation& citation) {
  for (const CitedItem& item : citation.items) {
    if (item.target.body == "itu-t" && citation.question == Question::kNothing) cites_itu_t_ = true;
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
  const bool no_wcit = bracket.is_revision || number > kLastWcitNumber;
  std::erase_if(bodies, [&](const std::string& body) {
    if (body == "wcit") return no_wcit || (kind != "res" && kind != "draft-res");
    if (kind == "op") return body != "wtpf" && body != "wtsa" && !is_old_pp(body, bracket.year);
    if (kind == "dec") return body != "pp";
    return body == "wtpf" && kind != "op";
  });
  return bodies;
}

}  // namespace itu::analyzers
