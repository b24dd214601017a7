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
#include "analyzers/citation/grammar/supplements.h"
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
    {Family::kQuestion, Rule::kQuestion, R"(\d{1,3}((-\d{1,2})?/\d{1,2})?)", "q",
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
    result.reserve(kCounted.size());
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
  } else if (counted.kind == "coll" || (counted.kind == "circ" && bureau != begin)) {
    body = "tsb";
  } else if (counted.kind == "cl") {
    body = "sg";
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

// "ITU-T第16研究组 | 第24号课题": the group that the Questions are of; those without one behind any
// are none.
bool give_group(const Reading& reading, Citation* citation) {
  const bool lacks_group = std::any_of(
      citation->items.begin(), citation->items.end(),
      [](const CitedItem& item) { return item.target.number.find('/') == std::string::npos; });
  if (!lacks_group) return true;
  if (reading.citations->empty()) return false;
  const Citation& before = reading.citations->back();
  constexpr std::size_t kLink = 6;  // bytes: "的", a blank
  const bool is_just_before = before.kind == ReferenceKind::kGroup && before.items.size() == 1 &&
                              before.span.end <= citation->span.begin &&
                              citation->span.begin - before.span.end <= kLink;
  if (!is_just_before) return false;
  const Target& group = before.items.front().target;
  for (CitedItem& item : citation->items) {
    if (item.target.number.find('/') == std::string::npos) item.target.number += "/" + group.number;
    if (!group.body.empty()) item.target.body = group.body;
  }
  if (!group.body.empty()) citation->question = Question::kNothing;
  return true;
}

// The numbers between the last of `items` and `last`, "13/5" and "15/5", which differ in their
// first digits alone.
bool add_between(const OrdinalMember& last, std::vector<CitedItem>* items) {
  constexpr int kLongestRange = 40;
  if (items->empty()) return false;
  const CitedItem first = items->back();
  const std::string_view begin = first.target.number;
  const std::string_view end = last.number;
  const std::size_t begin_digits = std::min(begin.find_first_not_of("0123456789"), begin.size());
  const std::size_t end_digits = std::min(end.find_first_not_of("0123456789"), end.size());
  if (begin.substr(begin_digits) != end.substr(end_digits)) return false;
  const int from = to_number(begin.substr(0, begin_digits));
  const int to = to_number(end.substr(0, end_digits));
  if (to <= from || to - from > kLongestRange) return false;
  for (int n = from + 1; n < to; ++n) {
    CitedItem item = first;
    item.span = last.span;
    item.target.number = std::to_string(n) + std::string(begin.substr(begin_digits));
    items->push_back(std::move(item));
  }
  return true;
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
    if (member.ends_range && !add_between(member, &citation.items)) return std::nullopt;
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
  if (counted->kind == "q" && !give_group(reading, &citation)) return std::nullopt;
  const bool is_paper = counted->kind == "doc" || counted->kind == "circ";
  if (is_paper) take_supplements(in, &citation.items.back().target);
  if (counted->kind == "circ" || counted->kind == "coll") {
    std::string period = take_study_period(in);
    if (period.empty()) period = study_period_before(reading.text, citation.span.begin);
    citation.items.back().target.edition = std::move(period);
    take_supplements_beside(in, &citation);
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
  auto work = antecedent_of_its(reading, begin);  // "其第4段", "该决议第9节"
  if (!work) work = antecedent_named_before(reading, begin);
  if (!work) return to_unlinked(reading, *division, in, begin);
  put_places(division->places, &*work);
  work->span = {begin, in->at()};
  return work;
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
