// Chinese: the number first, then what it counts: "第140号决议（2006年，安塔利亚）", "第48号文件",
// "ITU-T第17研究组", "第5/13号课题", "第7/17号集体函", "第1066期《国际电联操作公报》", "第5.340款".
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <memory>

#include "analyzers/citation/grammar/brackets.h"
#include "analyzers/citation/grammar/links.h"
#include "analyzers/citation/grammar/ordinal_places.h"
#include "analyzers/citation/grammar/ordinals.h"
#include "analyzers/citation/grammar/printed_number.h"
#include "analyzers/citation/grammar/symbols.h"
#include "analyzers/citation/grammar/text_members.h"

namespace itu::analyzers {
namespace {

// The families that are counted so: what their numbers look like and where they lead.
struct Counted {
  Family family;
  Rule rule;
  std::string_view pattern;  // RE2, of a whole number
  std::string_view kind;     // in the id
  ReferenceKind reference;
};

constexpr auto kCounted = std::to_array<Counted>({
    {Family::kQuestion, Rule::kQuestion, R"(\d{1,3}(-\d{1,2})?/\d{1,2})", "q",
     ReferenceKind::kQuestion},
    {Family::kGroup, Rule::kStudyGroup, R"(\d{1,2})", "sg", ReferenceKind::kGroup},
    {Family::kDocument, Rule::kNumberedDocument, R"(\d{1,4}|\d{1,2}/\d{1,4})", "doc",
     ReferenceKind::kDocument},
    {Family::kSeries, Rule::kGroupSeries, R"(\d{1,4})", "contr", ReferenceKind::kDocument},
    {Family::kCircular, Rule::kCircular, R"(\d{1,4})", "circ", ReferenceKind::kCircular},
    {Family::kCircularLetter, Rule::kCircular, R"(\d{1,4})", "cl", ReferenceKind::kLetter},
    {Family::kCollective, Rule::kCircular, R"(\d{1,3}/(tsag|\d{1,2}))", "coll",
     ReferenceKind::kCircular},
});

bool has_pattern(const Counted& counted, const std::string& number) {
  static const std::vector<std::unique_ptr<RE2>> patterns = [] {
    std::vector<std::unique_ptr<RE2>> result;
    for (const Counted& row : kCounted) {
      result.push_back(
          std::make_unique<RE2>(re2::StringPiece(row.pattern.data(), row.pattern.size())));
    }
    return result;
  }();
  return RE2::FullMatch(number, *patterns[static_cast<std::size_t>(&counted - kCounted.data())]);
}

// Whose the counted thing is, where the words before it say so.
void settle_owner(const Reading& reading, const Counted& counted, char sector,
                  const BodySeen& before, Citation* citation) {
  const std::size_t begin = citation->span.begin;
  const std::size_t bureau = begin_of_words_before(
      reading.text, begin, {"电信标准化局", "标准化局", "tsb", "电信标准化局(tsb)"});
  std::string body;
  if (counted.kind == "q" || counted.kind == "sg") {
    if (sector != 0) body = std::string("itu-") + sector;
  } else if (counted.kind == "coll") {
    body = "tsb";
  } else if (counted.kind == "cl") {
    body = "sg";
  } else if (counted.kind == "circ" && bureau != begin) {
    body = "tsb";
  }
  if (bureau != begin && body == "tsb") citation->span.begin = bureau;
  citation->question = body.empty() ? Question::kBody : Question::kNothing;
  if (counted.kind == "contr") citation->question = Question::kSeries;
  for (CitedItem& item : citation->items) item.target.body = body;
  if (counted.kind != "doc" || !before || before.span.end + 2 < begin) return;
  citation->body = before.body;
  citation->body_year = before.year;
  citation->evidence = BodyEvidence::kStated;
  citation->span.begin = before.span.begin;
}

// "2004年2月25日电信标准化局第221号通函": the study period of the date before; empty without one.
std::string study_period_before(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongestDate = 32;
  static const RE2 date(R"((\d{4})年(\d{1,2})月\d{1,2}日的?$)");
  const std::size_t begin = at - std::min(at, kLongestDate);
  int year = 0;
  int month = 0;
  const re2::StringPiece before(text.data() + begin, at - begin);
  return RE2::PartialMatch(before, date, &year, &month) ? study_period(year, month) : "";
}

std::optional<Citation> take_counted(const Reading& reading, Cursor* in, const Measure& measure,
                                     char sector, const BodySeen& before, std::size_t begin) {
  const auto counted = std::find_if(kCounted.begin(), kCounted.end(), [&](const Counted& row) {
    return row.family == family(measure.row);
  });
  if (counted == kCounted.end()) return std::nullopt;
  Citation citation;
  citation.kind = counted->reference;
  citation.rule = counted->rule;
  for (const OrdinalMember& member : take_ordinal_members(in)) {
    if (!has_pattern(*counted, member.number)) return std::nullopt;
    CitedItem item{member.span, {}, {}};
    item.target.kind = counted->kind;
    item.target.number = without_leading_zeros(member.number);
    citation.items.push_back(std::move(item));
  }
  in->take_blanks();
  if (citation.items.empty() || in->at() != measure.begin) return std::nullopt;
  in->take_phrase(family_words());
  citation.span = {begin, in->at()};
  settle_owner(reading, *counted, sector, before, &citation);
  if (counted->kind == "doc") take_supplements(in, &citation.items.back().target);
  if (counted->kind == "circ" || counted->kind == "coll") {
    std::string period = take_study_period(in);
    if (period.empty()) period = study_period_before(reading.text, citation.span.begin);
    citation.items.back().target.edition = std::move(period);
  }
  citation.span.end = in->at();
  take_places_after(reading, in, &citation);
  return citation;
}

// "第224款" alone: of the text that is about it, or of this one.
std::optional<Citation> take_place(const Reading& reading, Cursor* in, std::size_t begin) {
  in->move_to(begin);
  const auto division = take_measured(in);
  if (!division) return std::nullopt;
  return to_unlinked(reading, *division, in, begin);
}

}  // namespace

std::optional<Citation> take_ordinal(const Reading& reading, Cursor* in, const BodySeen& before) {
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  char sector = take_sector(in);
  in->take_blanks();
  const std::size_t sign = in->at();
  if (!in->take_here(kOrdinalSign)) return std::nullopt;
  in->take_blanks();
  if (sector == 0) sector = take_sector(in);  // "第 ITU-R 9-2号决议"
  in->take_blanks();
  const auto measure = find_measure(*in);
  if (!measure) return std::nullopt;
  std::optional<Citation> citation;
  switch (measure->of) {
    case Measure::Of::kText:
      citation = take_counted_text(reading, in, {*measure, sector, begin}, before);
      break;
    case Measure::Of::kFamily:
      citation = take_counted(reading, in, *measure, sector, before, begin);
      break;
    case Measure::Of::kSeries:
      citation = take_issue(reading, in, *measure, begin);
      break;
    case Measure::Of::kPlace:
      if (sector == 0) citation = take_place(reading, in, sign);
      break;
  }
  if (citation) attempt.keep();
  return citation;
}

}  // namespace itu::analyzers
