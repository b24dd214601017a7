// Places as the ids of their texts have them, put into the members of a citation.
#include "analyzers/citation/effort.h"
#include "analyzers/citation/grammar/grammar.h"
#include "analyzers/citation/grammar/links.h"
#include "analyzers/citation/grammar/place_fit.h"
#include "analyzers/citation/grammar/places.h"

namespace itu::analyzers {
namespace {

bool keeps_letters(const Target& target) { return target.body == "itu"; }

// The Russian edition calls the Appendices of the Radio Regulations annexes, their Annexes
// additions.
void name_appendix(const Target& target, std::string* place) {
  constexpr std::string_view kAnnex = "annex.";
  constexpr std::string_view kInner = ".appendix.";
  if (target.kind != "rr" || place->compare(0, kAnnex.size(), kAnnex) != 0) return;
  const std::size_t inner = place->find(kInner);
  if (inner != std::string::npos) place->replace(inner, kInner.size(), ".annex.");
  place->replace(0, kAnnex.size(), "appendix.");
}

// Provisions of the basic texts are numbered through, so that the article says nothing more.
bool is_numbered_through(const Target& target, const CitedPlace& place) {
  return target.body == "itu" && target.kind != "rr" && target.kind != "finreg" &&
         place.part.empty() && !place.first.parts.empty();
}

// A place of a text of the Union's that is numbered through, as its ids have it.
std::string provision_place(const Target& target, const CitedPlace& place) {
  std::string text = to_place(place, GluedLetters::kStay);
  name_appendix(target, &text);
  // "RR Appendix" is numbered like Articles; "art" and "ap" are kept short there.
  if (text.starts_with("appendix.")) text.replace(0, 8, "ap");
  if (target.place.starts_with("ap.") && text.starts_with("ap.")) text.replace(0, 2, "annex");
  const bool is_dotted = target.kind == "rr" && place.part == "art" && place.outer.empty();
  if (is_dotted && place.first.parts.size() > 1) text.erase(0, 4);
  // Footnotes of the table are provisions of Article 5, "RR Article 9.7" is one.
  constexpr std::string_view kFootnote = "footnote.";
  if (text.starts_with(kFootnote) && place.first.parts.size() > 1) text.erase(0, kFootnote.size());
  return text;
}

bool is_annex_part(std::string_view part) {
  return part == "annex" || part == "appendix" || part == "attachment" || part == "part" ||
         part == "chapter";
}

std::string place_in(const Target& target, const CitedPlace& place) {
  const bool stays = keeps_letters(target);
  const std::string& inner = target.place;
  // "Annex to the Constitution, No. 1005": the number says it all.
  if (stays && !inner.empty() && is_digit_byte(inner.front())) return inner;
  std::string text = stays ? provision_place(target, place) : to_place(place, GluedLetters::kSplit);
  if (inner.starts_with("art.") && is_numbered_through(target, place)) return text;
  if (inner.empty()) return text;
  // "Annex 2 to Decision 5 (Rev. Dubai, 2018), item 17"
  const bool is_outer = is_annex_part(place.part) && place.outer.empty() && !stays;
  const bool lies_inside = !is_annex_part(std::string_view(inner).substr(0, inner.find('.')));
  return is_outer && lies_inside ? text + "." + inner : inner + "." + text;
}

}  // namespace

// The Rules of Procedure are cited as rules and as articles, which are the same.
bool has_articles(const Target& target) { return target.kind != "rop"; }

namespace {

// "§ 6.4 of ITU-T E.164 | and its Amendment 1": beside the text that the place is in.
bool is_beside(const Target& target, const Target& first) {
  return target.kind == "rec" && first.supplements.empty() && !target.supplements.empty() &&
         target.number == first.number;
}

// "Annex A of ITU-T Z.100 and Z.120 | Annex B": the last has a place of its own.
bool has_own_place(const Target& target, const Target& first) {
  return target.kind == "rec" && first.place.empty() && !target.place.empty();
}

}  // namespace

void put_places(const std::vector<CitedPlace>& given, Citation* citation) {
  std::vector<CitedItem> items;
  for (const CitedItem& item : citation->items) {
    const Target& first = citation->items.front().target;
    if (is_beside(item.target, first) || has_own_place(item.target, first)) {
      items.push_back(item);
      continue;
    }
    for (CitedPlace place : given) {
      count_step();
      const bool is_inside =
          place.in_article || (item.target.kind == "itr" && place.outer.starts_with("appendix."));
      if (is_numbered_through(item.target, place) && !is_inside) place.outer.clear();
      if (place.part == "art" && !has_articles(item.target)) place.part.clear();
      print_roman(item.target, &place);
      CitedItem with_place = item;
      with_place.target.place = place_in(item.target, place);
      if (place.span.end > place.span.begin) with_place.span = place.span;
      items.push_back(std::move(with_place));
    }
  }
  citation->items = std::move(items);
}

}  // namespace itu::analyzers
