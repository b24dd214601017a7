// What is issued beside a text, cited by its own number first: "Addendum 16 to Document 48",
// "Supplement 29 to ITU-T X-series Recommendations", "Amd. 11" of the Recommendation just cited.
#include <algorithm>
#include <array>

#include "analyzers/citation/grammar/grammar.h"
#include "analyzers/citation/grammar/sentences.h"
#include "analyzers/citation/grammar/series_supplements.h"
#include "analyzers/citation/grammar/supplements.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kSameRecommendation = 200;  // bytes back to the one a supplement is of

// "amd11", "cor2", "suppl29": what only Recommendations have.
bool is_of_recommendations(const Supplement& supplement) {
  return supplement.name.starts_with("amd") || supplement.name.starts_with("suppl");
}

Citation recommendation(TextSpan span) {
  Citation citation;
  citation.kind = ReferenceKind::kRecommendation;
  citation.rule = Rule::kRecommendation;
  citation.span = span;
  return citation;
}

std::size_t end_of_last(const Reading& reading) {
  return reading.citations->empty() ? 0 : reading.citations->back().span.end;
}

// "G.Sup55 and | Supplement 58": the series of the supplement cited just before.
char series_of_last(const Reading& reading, std::size_t begin) {
  constexpr std::size_t kNear = 100;
  if (reading.citations->empty()) return 0;
  const Citation& last = reading.citations->back();
  const Target& target = last.items.back().target;
  const bool is_near = last.span.end <= begin && begin - last.span.end <= kNear;
  if (!is_near || target.body != "itu-t" || target.kind != "suppl") return 0;
  const std::string_view gap = reading.text.substr(last.span.end, begin - last.span.end);
  return gap.find('\n') == std::string_view::npos ? target.number.front() : '\0';
}

// "Supplement 10 to the Y-series", "Y-series Recommendations - Supplement 46 (11/2017)".
std::optional<Citation> take_of_series(const Reading& reading, Cursor* in, std::size_t begin,
                                       const std::vector<PrintedSupplement>& list) {
  Attempt attempt(in);
  char letter = take_series_behind(in);
  if (letter == 0 && !list.front().supplement.name.starts_with("suppl")) return std::nullopt;
  if (letter == 0) {
    const SeriesNamed named = series_before(reading.text, end_of_last(reading), begin);
    if (named.letter != 0 && reading.is_capital(named.begin)) {
      letter = named.letter;
      begin = named.begin;
    } else {
      letter = series_of_last(reading, begin);
    }
    if (letter == 0) return std::nullopt;
  }
  const std::string date = take_date_edition(in);
  Citation citation = recommendation({begin, in->at()});
  for (const PrintedSupplement& printed : list) {
    const std::string& name = printed.supplement.name;
    const std::string number = name.substr(name.find_first_of("0123456789"));
    CitedItem item{printed.span, {"itu-t", "suppl", "", "", {}, ""}, {}};
    item.target.number = std::string(1, letter) + "." + number;
    if (list.size() == 1) item.span = citation.span;
    item.target.edition = date;
    citation.items.push_back(std::move(item));
  }
  attempt.keep();
  return citation;
}

// "replaces | Amd.11", "with | Cor.2 (04/2016)": of the Recommendation cited before in the line.
std::optional<Citation> take_of_last(const Reading& reading, Cursor* in, std::size_t begin,
                                     const std::vector<PrintedSupplement>& list) {
  if (list.size() != 1 || reading.citations->empty()) return std::nullopt;
  const Citation& last = reading.citations->back();
  if (last.kind != ReferenceKind::kRecommendation || last.items.empty()) return std::nullopt;
  if (last.span.end > begin || begin - last.span.end > kSameRecommendation) return std::nullopt;
  const std::string_view gap = reading.text.substr(last.span.end, begin - last.span.end);
  if (gap.find('\n') != std::string_view::npos || gap.find(". ") != std::string_view::npos) {
    return std::nullopt;
  }
  CitedItem item = last.items.back();
  if (item.target.body != "itu-t" || item.target.kind != "rec") return std::nullopt;
  item.target.place.clear();
  item.target.supplements = {supplement_of(item.target, list.front().supplement)};
  if (item.target.supplements.front().name.starts_with("rev")) return std::nullopt;
  item.target.supplements.front().edition = take_date_edition(in);
  Citation citation = recommendation({begin, in->at()});
  citation.question = Question::kForm;
  item.span = citation.span;
  citation.items.push_back(std::move(item));
  return citation;
}

// The text whose addenda, amendments and supplements these are.
Citation with_supplements(Citation work, const std::vector<PrintedSupplement>& list) {
  const std::vector<CitedItem> items = std::move(work.items);
  work.items.clear();
  for (const CitedItem& item : items) {
    for (const PrintedSupplement& printed : list) {
      work.items.push_back(item);
      CitedItem& added = work.items.back();
      added.target.supplements.push_back(supplement_of(added.target, printed.supplement));
      if (list.size() > 1) added.span = printed.span;
    }
  }
  return work;
}

// "Corrigendum 1", and in the next line of a cover "Recommendation ITU-T P.862.2". A number alone
// there is of another row of a table.
bool names_recommendation(Cursor in) {
  const auto row = in.take_phrase(text_kind_words());
  return row && text_kind(*row).kind == "rec";
}

// "Addenda 1 to 3 | of the present document": beside the citing text itself.
std::optional<Citation> take_of_this_text(Cursor* in, std::size_t begin,
                                          const std::vector<PrintedSupplement>& list) {
  static const PhraseTable words({{"to this document", 0},
                                  {"of this document", 0},
                                  {"to the present document", 0},
                                  {"of the present document", 0},
                                  {"to this contribution", 0},
                                  {"to this circular", 0}});
  if (!in->take_phrase(words)) return std::nullopt;
  Citation citation;
  citation.kind = ReferenceKind::kDocument;
  citation.question = Question::kForm;
  citation.rule = Rule::kNumberedDocument;
  citation.span = {begin, in->at()};
  citation.items.push_back({citation.span, {"", "doc", "", "", {}, ""}, {}});
  return with_supplements(std::move(citation), list);
}

std::optional<Citation> take_of_work(const Reading& reading, Cursor* in, int depth,
                                     const std::vector<PrintedSupplement>& list) {
  static constexpr auto kLinks =
      std::to_array<std::string_view>({"to", "to the", "of", "of the", "au", "aux", "du", "à la",
                                       "de la", "al", "del", "a la", "к", "إلى", "من"});
  static const PhraseTable links = phrase_table_of(kLinks);
  Attempt attempt(in);
  const std::string date = take_date_edition(in);  // "Supplement 1 (11/07) to E.156"
  const bool is_linked = in->take_phrase(links).has_value();
  if (!is_linked && in->peek() == '\n' && !names_recommendation(*in)) return std::nullopt;
  auto work = take_work(reading, in, depth - 1);
  if (!work) return std::nullopt;
  const bool is_rec = work->kind == ReferenceKind::kRecommendation;
  if (!is_rec && is_of_recommendations(list.front().supplement)) return std::nullopt;
  attempt.keep();
  Citation citation = with_supplements(std::move(*work), list);
  if (!date.empty() && is_rec) citation.items.back().target.supplements.back().edition = date;
  return citation;
}

}  // namespace

namespace {

// A paper that has addenda, as a whole.
bool is_paper(const Citation& citation) {
  const bool has_addenda = citation.kind == ReferenceKind::kDocument ||
                           citation.kind == ReferenceKind::kCircular ||
                           citation.kind == ReferenceKind::kLetter;
  return has_addenda && citation.items.front().target.place.empty();
}

// Words for the paper that addenda are of, where it was cited before.
constexpr auto kBack = std::to_array<std::string_view>({"thereto",
                                                        "to it",
                                                        "to the same",
                                                        "to the same document",
                                                        "to that document",
                                                        "to the same circular",
                                                        "to that circular",
                                                        "to the said document",
                                                        "a la misma",
                                                        "al mismo",
                                                        "al mismo documento",
                                                        "a dicho documento",
                                                        "a dicha circular",
                                                        "y afférent",
                                                        "au même document",
                                                        "à ce document",
                                                        "à la même circulaire",
                                                        "audit document",
                                                        "к нему",
                                                        "к ней",
                                                        "к тому же документу",
                                                        "к этому документу"});

// "Add. 1 | thereto", "Addéndum 2 | a la misma": of the paper cited before in the paragraph.
std::optional<Citation> take_of_antecedent(const Reading& reading, Cursor* in, std::size_t begin,
                                           const std::vector<PrintedSupplement>& list) {
  static const PhraseTable back = phrase_table_of(kBack);
  constexpr std::size_t kFar = 400;     // bytes back
  constexpr std::size_t kMostBack = 6;  // citations
  Attempt attempt(in);
  if (!in->take_phrase(back)) return std::nullopt;
  const std::vector<Citation>& all = *reading.citations;
  for (std::size_t i = 0; i < std::min(all.size(), kMostBack); ++i) {
    const Citation& paper = all[all.size() - 1 - i];
    if (paper.span.end > begin || begin - paper.span.end > kFar) return std::nullopt;
    const std::string_view gap = reading.text.substr(paper.span.end, begin - paper.span.end);
    if (gap.find("\n\n") != std::string_view::npos) return std::nullopt;
    if (paper.items.empty() || !is_paper(paper)) continue;
    Citation work = paper;
    work.items = {paper.items.back()};
    std::erase_if(work.items.front().target.supplements,
                  [](const Supplement& one) { return !one.name.starts_with("rev"); });
    Citation citation = with_supplements(std::move(work), list);
    citation.span = {begin, in->at()};
    if (citation.items.size() == 1) citation.items.front().span = citation.span;
    citation.goes_back = GoesBack::kToOne;
    attempt.keep();
    return citation;
  }
  return std::nullopt;
}

// "not met for C23/4, for its | Corrigendum 1": of the paper named before in the sentence.
std::optional<Citation> of_last_paper(const Reading& reading, const Cursor& in, std::size_t begin,
                                      const Citation& paper,
                                      const std::vector<PrintedSupplement>& list) {
  const std::string_view gap = reading.text.substr(paper.span.end, begin - paper.span.end);
  if (ends_sentence(gap) || !is_paper(paper)) return std::nullopt;
  Citation citation = paper;
  citation.items = {paper.items.back()};
  citation = with_supplements(std::move(citation), list);
  citation.span = {begin, in.at()};
  if (citation.items.size() == 1) citation.items.front().span = citation.span;
  citation.goes_back = GoesBack::kToOne;
  return citation;
}

// "and Addendum 2 | with the list of networks": of the paper whose addenda have been cited before,
// the only one that has been in this paragraph or whose addendum has this number.
std::optional<Citation> take_of_paper(const Reading& reading, const Cursor& in, std::size_t begin,
                                      const std::vector<PrintedSupplement>& list) {
  constexpr std::size_t kFar = 2000;     // bytes back
  constexpr std::size_t kMostBack = 24;  // citations
  if (!reading.is_capital(begin)) return std::nullopt;
  const bool is_addendum = list.front().supplement.name.starts_with("add");
  if (!is_addendum && !reading.text.substr(0, begin).ends_with(" its ")) return std::nullopt;
  const std::vector<Citation>& all = *reading.citations;
  for (std::size_t i = 0; i < std::min(all.size(), kMostBack); ++i) {
    const Citation& paper = all[all.size() - 1 - i];
    if (paper.span.end > begin || begin - paper.span.end > kFar) return std::nullopt;
    if (paper.kind != ReferenceKind::kDocument) continue;
    if (!is_addendum) return of_last_paper(reading, in, begin, paper, list);
    for (const CitedItem& item : paper.items) {
      const auto& supplements = item.target.supplements;
      const bool is_it =
          !supplements.empty() && supplements.back().name == list.front().supplement.name;
      if (!is_it) continue;
      Citation citation = paper;
      CitedItem document = item;
      document.target.supplements.pop_back();
      document.target.place.clear();
      citation.items = {std::move(document)};
      citation = with_supplements(std::move(citation), list);
      citation.span = {begin, in.at()};
      if (citation.items.size() == 1) citation.items.front().span = citation.span;
      citation.goes_back = GoesBack::kToSeveral;
      return citation;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Citation> take_supplement_of(const Reading& reading, Cursor* in, int depth) {
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  const std::vector<PrintedSupplement> list = take_supplement_list(in);
  if (list.empty() || depth <= 0) return std::nullopt;
  std::optional<Citation> citation;
  // Arabic and Russian say "addition" of both: "الإضافة 5 إلى توصيات السلسلة A".
  const bool may_be_of_series = list.front().supplement.name.starts_with("suppl") ||
                                list.front().supplement.name.starts_with("add");
  if (may_be_of_series) {
    citation = take_of_series(reading, in, begin, list);
  }
  if (!citation) citation = take_of_this_text(in, begin, list);
  if (!citation) citation = take_of_antecedent(reading, in, begin, list);
  if (!citation) {
    citation = take_of_work(reading, in, depth, list);
    if (citation) citation->span = {begin, in->at()};
  }
  // "Дополнение 1 к Приложению 30": Annexes of Appendices are called additions, too.
  const bool is_addition = reading.text.substr(begin).starts_with("дополнени");
  const bool is_of_series = citation && citation->items.front().target.kind == "suppl";
  if (is_addition && !is_of_series && (!citation || !is_paper(*citation))) return std::nullopt;
  if (!citation) citation = take_of_last(reading, in, begin, list);
  if (!citation) citation = take_of_paper(reading, *in, begin, list);
  if (citation) attempt.keep();
  return citation;
}

}  // namespace itu::analyzers
