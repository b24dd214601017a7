#include "analyzers/citation/grammar_antecedents.h"

#include <array>

#include "analyzers/citation/grammar.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kFarthest = 400;    // bytes back to the text that is meant
constexpr std::size_t kFarthestIts = 48;  // ", and in particular its"
constexpr std::size_t kMostLookedAt = 8;  // citations back
constexpr std::size_t kMostNames = 32;    // defined in one text
constexpr std::size_t kLongestName = 48;  // bytes
constexpr std::size_t kShortestName = 3;

// What a noun may go back to.
struct Noun {
  std::string_view words;
  std::string_view kind;  // of ids; empty: any document or circular
};

constexpr auto kNouns = std::to_array<Noun>({
    {"resolution", "res"},    {"decision", "dec"},     {"recommendation", "rec"},
    {"report", ""},           {"opinion", "op"},       {"document", ""},
    {"circular", "circ"},     {"letter", ""},          {"contribution", ""},
    {"résolution", "res"},    {"décision", "dec"},     {"recommandation", "rec"},
    {"resolución", "res"},    {"decisión", "dec"},     {"acuerdo", "dec"},
    {"recomendación", "rec"}, {"documento", ""},       {"резолюци~", "res"},
    {"решени~", "dec"},       {"рекомендаци~", "rec"}, {"документ~", ""},
});

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

bool is_meant(const Citation& citation, const Noun* noun) {
  if (!is_work(citation)) return false;
  if (noun == nullptr) return true;
  if (noun->kind.empty()) {
    return citation.kind == ReferenceKind::kDocument || citation.kind == ReferenceKind::kCircular ||
           citation.kind == ReferenceKind::kLetter;
  }
  return citation.items.back().target.kind == noun->kind;
}

// The citation once more, for a place in its last text. With several texts there the last one is
// only the likeliest.
Citation again(const Citation& citation) {
  Citation result = citation;
  result.items = {citation.items.back()};
  result.goes_back = citation.items.size() == 1 ? GoesBack::kToOne : GoesBack::kToSeveral;
  result.joins_next = false;
  return result;
}

// The last citation before `at` that is meant, not farther than `bytes` and an empty line.
const Citation* find_back(const Reading& reading, std::size_t at, std::size_t bytes,
                          const Noun* noun) {
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

bool take_quote(Cursor* in) { return in->take('"') || in->take('\''); }

bool take_hereinafter(Cursor* in) {
  static const PhraseTable starts({{"hereinafter", 0},
                                   {"hereinafter referred to as", 0},
                                   {"hereinafter called", 0},
                                   {"hereafter", 0},
                                   {"hereafter referred to as", 0},
                                   {"henceforth", 0},
                                   {"referred to below as", 0},
                                   {"ci-après", 0},
                                   {"ci-après dénommé", 0},
                                   {"ci-après dénommée", 0},
                                   {"en adelante", 0},
                                   {"en lo sucesivo", 0},
                                   {"далее", 0}});
  if (!in->take_phrase(starts)) return false;
  in->take(',');
  in->take(':');
  in->take('-');
  return true;
}

void take_article(Cursor* in) {
  static const PhraseTable articles(
      {{"the", 0}, {"la", 0}, {"le", 0}, {"l'", 0}, {"el", 0}, {"los", 0}, {"les", 0}});
  in->take_phrase(articles);
}

// The words up to the closing quotation mark or bracket.
std::string_view take_name(Cursor* in) {
  take_article(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  const std::size_t limit = std::min(in->text().size(), begin + kLongestName);
  for (std::size_t at = begin; at < limit; ++at) {
    const char c = in->text()[at];
    const bool is_name = is_word_byte(c) || c == ' ' || c == '-' || c == '.' || c == '/';
    if (!is_name && c != '"' && c != '\'' && c != ')') return {};
    if (is_name) continue;
    return at - begin < kShortestName ? std::string_view() : in->text().substr(begin, at - begin);
  }
  return {};
}

}  // namespace

void ShortNames::add(std::string_view name, std::size_t citation) {
  if (!name.empty() && rows_.size() < kMostNames) rows_.push_back({name, citation});
}

void ShortNames::define(Cursor in, std::size_t citation) {
  const bool is_apart = in.take('(') || in.take(',');
  const bool says_so = take_hereinafter(&in);
  const bool is_quoted = (is_apart || says_so) && take_quote(&in);
  if (says_so || is_quoted) add(take_name(&in), citation);
  read_to_ = in.at();
}

void ShortNames::define_unknown(Cursor in) {
  // Of a citation the name has been read already.
  if (in.at() < read_to_ || !take_hereinafter(&in)) return;
  take_quote(&in);
  add(take_name(&in), kUnknown);
}

std::optional<ShortNames::Match> ShortNames::match(std::string_view text) const {
  for (std::size_t i = rows_.size(); i-- > 0;) {
    const std::string_view name = rows_[i].name;
    if (text.substr(0, name.size()) != name) continue;
    if (text.size() > name.size() && is_word_byte(text[name.size()])) continue;
    return Match{rows_[i].citation, name.size()};
  }
  return std::nullopt;
}

namespace {

constexpr auto kAdverbs = std::to_array<std::string_view>({"thereto", "thereof", "therein"});
constexpr auto kLinks =
    std::to_array<std::string_view>({"of", "to", "in", "under", "de", "à", "del", "du", "a", "к"});
constexpr auto kDemonstratives =
    std::to_array<std::string_view>({"that", "the same", "the said", "said", "the above-mentioned",
                                     "the aforementioned", "the abovementioned", "cette", "ladite",
                                     "dicha", "dicho", "esa", "указанн~", "вышеупомянут~"});

// "(of) the Agenda", a short name that the text has defined.
std::optional<ShortNames::Match> take_short_name(const Reading& reading, Cursor* in) {
  Cursor name = *in;
  take_article(&name);
  name.take_blanks();
  const auto match = reading.names.match(name.rest());
  if (match) in->move_to(name.at() + match->length);
  return match;
}

// "(of) the said Resolution"; but "the said Resolution 5" names its own.
const Citation* take_demonstrative(const Reading& reading, Cursor* in, std::size_t begin) {
  static const PhraseTable demonstratives = phrase_table_of(kDemonstratives);
  static const PhraseTable nouns = phrase_table_of(kNouns);
  if (!in->take_phrase(demonstratives)) return nullptr;
  const auto noun = in->take_phrase(nouns);
  if (!noun) return nullptr;
  in->take_blanks_in_line();
  if (is_digit_byte(in->peek())) return nullptr;
  return find_back(reading, begin, kFarthest, &kNouns[static_cast<std::size_t>(*noun)]);
}

}  // namespace

std::optional<Citation> take_antecedent(const Reading& reading, Cursor* in) {
  static const PhraseTable adverbs = phrase_table_of(kAdverbs);
  static const PhraseTable links = phrase_table_of(kLinks);
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  const Citation* citation = nullptr;
  if (in->take_phrase(adverbs)) {
    citation = find_back(reading, begin, kFarthest, nullptr);
  } else {
    in->take_phrase(links);
    const auto name = take_short_name(reading, in);
    if (name && name->citation == ShortNames::kUnknown) return std::nullopt;
    citation =
        name ? &(*reading.citations)[name->citation] : take_demonstrative(reading, in, begin);
  }
  if (citation == nullptr) return std::nullopt;
  attempt.keep();
  return again(*citation);
}

std::optional<Citation> antecedent_of_its(const Reading& reading, std::size_t begin) {
  constexpr std::string_view kIts = " its ";
  if (begin < kIts.size() || reading.text.substr(begin - kIts.size(), kIts.size()) != kIts) {
    return std::nullopt;
  }
  const Citation* citation = find_back(reading, begin, kFarthestIts, nullptr);
  if (citation == nullptr) return std::nullopt;
  const std::string_view gap = reading.text.substr(citation->span.end, begin - citation->span.end);
  if (gap.find(". ") != std::string_view::npos || gap.find(';') != std::string_view::npos) {
    return std::nullopt;
  }
  return again(*citation);
}

void forget_place(Citation* antecedent) {
  for (CitedItem& item : antecedent->items) item.target.place.clear();
}

}  // namespace itu::analyzers
