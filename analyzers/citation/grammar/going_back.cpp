#include "analyzers/citation/grammar/going_back.h"

#include <algorithm>

#include "analyzers/citation/grammar/grammar.h"
#include "analyzers/citation/grammar/sentences.h"
#include "analyzers/citation/tables/instruments.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kMostLookedAt = 8;     // citations back
constexpr std::size_t kUnderHeading = 6000;  // bytes that a heading speaks for
constexpr std::size_t kSamePair = 300;       // bytes between the two that "the former" chooses from

bool is_work(const Citation& citation) {
  switch (citation.kind) {
    case ReferenceKind::kLocal:
    case ReferenceKind::kGroup:
    case ReferenceKind::kActionLine:
    case ReferenceKind::kQuestion:
    case ReferenceKind::kExternal:
      return false;
    default:
      return citation.question != Question::kInstrument;
  }
}

// The part of the place behind the dot at `dot`: "30b" of "ap.30b.art.6".
std::string_view number_behind(std::string_view place, std::size_t dot) {
  const std::string_view rest = place.substr(dot + 1);
  return rest.substr(0, rest.find('.'));
}

// "Appendix 30B": its annexes and paragraphs are cited like those of a text.
bool is_appendix(const Citation& citation) {
  const std::string& place = citation.items.back().target.place;
  if (place.starts_with("ap.")) return citation.items.back().target.kind == "rr";
  const std::size_t dot = place.find('.');
  if (citation.question != Question::kInstrument || dot == std::string::npos) return false;
  const std::string_view word = std::string_view(place).substr(0, dot);
  const std::string_view number = number_behind(place, dot);
  return (word == "appendix" || word == "annex") && number.size() > 1 && is_radio_appendix(number);
}

bool is_rules(const Target& target) {
  return target.kind == "rop" || target.kind == "finreg" || target.kind == "gr" ||
         target.kind == "rr" || target.kind == "itr";
}

// The numbers from 1001 on are those of the annex of the Constitution or Convention.
bool is_definition(const Target& target) {
  const bool has_annex = target.body == "itu" && (target.kind == "cs" || target.kind == "cv");
  return has_annex && target.place.size() == 4 && target.place.starts_with("10");
}

bool is_meant(const Citation& citation, const AntecedentNoun* noun) {
  using Of = AntecedentNoun::Of;
  const bool is_resolution_of_un =
      citation.kind == ReferenceKind::kExternal && citation.items.back().target.kind == "res";
  if (noun == nullptr) return is_work(citation) || is_appendix(citation) || is_resolution_of_un;
  if (noun->of == Of::kAppendix) return is_appendix(citation);
  // Russian has one word for the Annexes and the Appendices of the Radio Regulations.
  const bool may_be_appendix = noun->of == Of::kAnnex && noun->words.starts_with("приложени");
  if (may_be_appendix && is_appendix(citation)) return true;
  const bool is_un_text = citation.kind == ReferenceKind::kExternal && noun->of == Of::kText &&
                          citation.question != Question::kInstrument;
  if (!is_work(citation) && !is_un_text) return false;
  const Target& target = citation.items.back().target;
  switch (noun->of) {
    case Of::kDocument:
      return citation.kind == ReferenceKind::kDocument ||
             citation.kind == ReferenceKind::kCircular || citation.kind == ReferenceKind::kLetter;
    case Of::kAnnex:
      return target.place.starts_with("annex") || is_definition(target);
    case Of::kRegulations:
      return is_rules(target);
    case Of::kInstrument:
      return is_rules(target) || target.kind == "cs" || target.kind == "cv";
    default:
      return target.kind == noun->kind;
  }
}

// What a noun or adverb goes back to is the text, of the place cited there only the annex or
// appendix that it names.
void keep_place_of(const AntecedentNoun* noun, Citation* citation) {
  const bool keeps_appendix = noun == nullptr || noun->of == AntecedentNoun::Of::kAppendix;
  const bool keeps_annex = noun != nullptr && noun->of == AntecedentNoun::Of::kAnnex;
  const bool is_radio = keeps_appendix && is_appendix(*citation);
  for (CitedItem& item : citation->items) {
    std::string& place = item.target.place;
    if (is_definition(item.target)) place.clear();
    const std::size_t number = place.find('.');
    place.resize(keeps_annex || is_radio ? std::min(place.find('.', number + 1), place.size()) : 0);
  }
}

}  // namespace

Citation again(const Citation& citation) {
  Citation result = citation;
  result.items = {citation.items.back()};
  result.goes_back = citation.items.size() == 1 ? GoesBack::kToOne : GoesBack::kToSeveral;
  result.joins_next = false;
  if (result.rule == Rule::kMention) result.rule = Rule::kInstrument;
  return result;
}

const Citation* find_back(const Reading& reading, std::size_t at, std::size_t bytes,
                          const AntecedentNoun* noun) {
  const std::vector<Citation>& all = *reading.citations;
  std::size_t looked_at = 0;
  for (std::size_t i = all.size(); i-- > 0 && looked_at < kMostLookedAt; ++looked_at) {
    const Citation& citation = all[i];
    if (citation.span.end > at || at - citation.span.end > bytes) return nullptr;
    if (!is_meant(citation, noun)) continue;
    const std::string_view gap = reading.text.substr(citation.span.end, at - citation.span.end);
    return gap.find("\n\n") == std::string_view::npos ? &citation : nullptr;
  }
  return nullptr;
}

std::optional<Citation> go_back(const Reading& reading, std::size_t at, std::size_t bytes,
                                const AntecedentNoun* noun) {
  const Citation* found = find_back(reading, at, bytes, noun);
  if (found == nullptr) return std::nullopt;
  Citation citation = again(*found);
  keep_place_of(noun, &citation);
  // "Document C18/51 and its Addendum 1 ... § 3.2 of the said report"
  const bool is_named_alone =
      found->kind == ReferenceKind::kDocument && found->goes_back != GoesBack::kNot;
  const bool is_first = noun != nullptr && noun->of == AntecedentNoun::Of::kDocument &&
                        (found->items.front().target.supplements.empty() || is_named_alone);
  if (is_first && !citation.items.back().target.supplements.empty()) {
    citation.items.back().target.supplements.clear();
  }
  return citation;
}

namespace {

// "the former": of the two texts named last the first.
struct Named {
  const Citation* citation = nullptr;
  const CitedItem* item = nullptr;
};

bool is_same_work(const CitedItem& one, const CitedItem& other) {
  const Target& a = one.target;
  const Target& b = other.target;
  return a.body == b.body && a.kind == b.kind && a.number == b.number &&
         a.supplements == b.supplements && one.bracket == other.bracket;
}

}  // namespace

std::optional<Citation> go_back_to_former(const Reading& reading, std::size_t at) {
  const std::vector<Citation>& all = *reading.citations;
  Named latter;
  std::size_t looked_at = 0;
  for (std::size_t i = all.size(); i-- > 0 && looked_at < kMostLookedAt; ++looked_at) {
    const Citation& citation = all[i];
    if (citation.span.end > at || at - citation.span.end > kSamePair) return std::nullopt;
    if (!is_work(citation)) continue;
    if (reading.text.substr(citation.span.end, at - citation.span.end).find("\n\n") !=
        std::string_view::npos) {
      return std::nullopt;
    }
    for (std::size_t j = citation.items.size(); j-- > 0;) {
      const CitedItem& item = citation.items[j];
      if (latter.item == nullptr) {
        latter = {&citation, &item};
      } else if (!is_same_work(item, *latter.item)) {
        Citation former = again(citation);
        former.items = {item};
        former.items.front().target.place.clear();
        former.goes_back = GoesBack::kToOne;
        return former;
      }
    }
  }
  return std::nullopt;
}

std::optional<Citation> go_back_to_first(const Reading& reading, std::size_t at) {
  const std::vector<Citation>& all = *reading.citations;
  const Citation* first = nullptr;
  std::size_t end = at;  // of what lies between
  std::size_t looked_at = 0;
  for (std::size_t i = all.size(); i-- > 0 && looked_at < kMostLookedAt; ++looked_at) {
    const Citation& citation = all[i];
    if (citation.span.end > end || at - citation.span.end > kFarthestBack) break;
    const std::string_view gap = reading.text.substr(citation.span.end, end - citation.span.end);
    const bool is_apart = first != nullptr && ends_sentence(gap);
    if (is_apart || gap.find("\n\n") != std::string_view::npos) break;
    if (citation.goes_back != GoesBack::kNot || !is_work(citation)) continue;
    first = &citation;
    end = citation.span.begin;
  }
  if (first == nullptr) return std::nullopt;
  Citation found = again(*first);
  found.items = {first->items.front()};
  found.items.front().target.place.clear();
  found.goes_back = GoesBack::kToOne;
  return found;
}

std::optional<Citation> go_back_to_number(const Reading& reading, std::size_t at,
                                          const AntecedentNoun& noun, std::string_view number) {
  constexpr std::size_t kFarthest = 6000;     // bytes
  constexpr std::size_t kMostCitations = 24;  // between
  if (noun.of != AntecedentNoun::Of::kText) return std::nullopt;
  const std::vector<Citation>& all = *reading.citations;
  for (std::size_t i = 0; i < std::min(all.size(), kMostCitations); ++i) {
    const Citation& citation = all[all.size() - 1 - i];
    if (citation.span.end > at || at - citation.span.end > kFarthest) break;
    if (citation.question != Question::kBody) continue;
    for (const CitedItem& item : citation.items) {
      if (!item.bracket || item.target.kind != noun.kind || item.target.number != number) continue;
      Citation found = again(citation);
      found.items = {item};
      keep_place_of(&noun, &found);
      found.goes_back = GoesBack::kToOne;
      return found;
    }
  }
  return std::nullopt;
}

std::optional<Citation> go_back_to_latter(const Reading& reading, std::size_t at) {
  const std::vector<Citation>& all = *reading.citations;
  std::size_t looked_at = 0;
  for (std::size_t i = all.size(); i-- > 0 && looked_at < kMostLookedAt; ++looked_at) {
    if (all[i].span.end > at || at - all[i].span.end > kSamePair) break;
    if (all[i].goes_back != GoesBack::kNot || !is_meant(all[i], nullptr)) continue;
    const std::string_view gap = reading.text.substr(all[i].span.end, at - all[i].span.end);
    if (gap.find("\n\n") != std::string_view::npos) break;
    Citation citation = again(all[i]);
    keep_place_of(nullptr, &citation);
    return citation;
  }
  return go_back(reading, at, kFarthestBack, nullptr);
}

std::optional<Citation> go_back_in_sentence(const Reading& reading, std::size_t at) {
  const Citation* found = find_back(reading, at, kFarthestBack, nullptr);
  if (found == nullptr) return std::nullopt;
  const std::string_view gap = reading.text.substr(found->span.end, at - found->span.end);
  constexpr std::size_t kFarthest = 60;
  if (gap.size() > kFarthest || ends_sentence(gap) || gap.find(';') != std::string_view::npos) {
    return std::nullopt;
  }
  return go_back(reading, at, kFarthestBack, nullptr);
}

std::optional<Citation> go_back_over_paragraphs(const Reading& reading, std::size_t at,
                                                const AntecedentNoun& noun) {
  constexpr std::size_t kFarthest = 1500;     // bytes
  constexpr std::size_t kMostCitations = 16;  // between
  if (noun.of != AntecedentNoun::Of::kText) return std::nullopt;
  const std::vector<Citation>& all = *reading.citations;
  const Citation* last = nullptr;
  for (std::size_t i = 0; i < std::min(all.size(), kMostCitations); ++i) {
    const Citation& citation = all[all.size() - 1 - i];
    if (citation.span.end > at || at - citation.span.end > kFarthest) break;
    if (!is_meant(citation, &noun)) continue;
    if (last == nullptr) last = &citation;
    const Target& target = citation.items.back().target;
    const bool is_another = target.number != last->items.back().target.number;
    if (citation.items.size() > 1 || is_another) return std::nullopt;
  }
  if (last == nullptr) return std::nullopt;
  Citation found = again(*last);
  keep_place_of(&noun, &found);
  found.goes_back = GoesBack::kToSeveral;
  return found;
}

namespace {

std::optional<Citation> go_back_to_heading(const Reading& reading, std::size_t at,
                                           const AntecedentNoun& noun) {
  if (reading.heading >= reading.citations->size()) return std::nullopt;
  const Citation& heading = (*reading.citations)[reading.heading];
  const bool is_near = heading.span.end <= at && at - heading.span.end <= kUnderHeading;
  if (!is_near || !is_meant(heading, &noun)) return std::nullopt;
  Citation citation = again(heading);
  keep_place_of(&noun, &citation);
  return citation;
}

bool is_same_paper(const CitedItem& one, const CitedItem& other) {
  const Target& a = one.target;
  const Target& b = other.target;
  return a.kind == "doc" && a.body == b.body && a.kind == b.kind && a.number == b.number;
}

// Whether another text that the noun may mean stands shortly before the one found.
bool has_other(const Reading& reading, std::size_t at, const Citation& found,
               const AntecedentNoun& noun) {
  const std::vector<Citation>& all = *reading.citations;
  std::size_t looked_at = 0;
  std::optional<bool> is_line_broken;  // between the one found and the noun
  for (std::size_t i = all.size(); i-- > 0 && looked_at < kMostLookedAt; ++looked_at) {
    const Citation& citation = all[i];
    if (citation.span.end > at || at - citation.span.end > kFarthestBack) return false;
    if (!is_meant(citation, &noun)) continue;
    // "Documents C19/31 and C19/61" in the heading is no other than "C19/31" below it.
    const bool is_apart =
        std::none_of(citation.items.begin(), citation.items.end(), [&](const CitedItem& item) {
          return is_same_work(item, found.items.front()) ||
                 is_same_paper(item, found.items.front());
        });
    const std::string_view gap = reading.text.substr(citation.span.end, at - citation.span.end);
    if (!is_line_broken) is_line_broken = gap.find('\n') != std::string_view::npos;
    if (gap.find("\n\n") != std::string_view::npos) return false;
    // The one in the line itself is meant, not one in the heading above.
    const bool is_line_above = gap.find('\n') != std::string_view::npos && !*is_line_broken;
    if (is_apart && is_line_above) return false;
    if (is_apart) return true;
  }
  return false;
}

}  // namespace

std::optional<Citation> go_back_to_only(const Reading& reading, std::size_t at,
                                        const AntecedentNoun& noun) {
  auto citation = go_back(reading, at, kFarthestBack, &noun);
  if (citation && has_other(reading, at, *citation, noun)) return std::nullopt;
  if (!citation) citation = go_back_to_heading(reading, at, noun);
  if (citation) citation->goes_back = GoesBack::kToSeveral;
  return citation;
}

}  // namespace itu::analyzers
