#include "analyzers/citation/grammar/antecedents.h"

#include "analyzers/citation/grammar/grammar.h"
#include "analyzers/citation/grammar/sentences.h"
#include "analyzers/citation/tables/antecedent_words.h"
#include "analyzers/citation/tables/instruments.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kFarthest = 400;     // bytes back to the text that is meant
constexpr std::size_t kFarthestIts = 120;  // ", and in particular its"
constexpr std::size_t kMostLookedAt = 8;   // citations back
constexpr std::size_t kMostNames = 32;     // defined in one text
constexpr std::size_t kLongestName = 48;   // bytes
constexpr std::size_t kShortestName = 3;

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
  if (noun == nullptr) return is_work(citation) || is_appendix(citation);
  if (noun->of == Of::kAppendix) return is_appendix(citation);
  if (!is_work(citation)) return false;
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

// The citation once more, for a place in its last text. With several texts there the last one is
// only the likeliest.
Citation again(const Citation& citation) {
  Citation result = citation;
  result.items = {citation.items.back()};
  result.goes_back = citation.items.size() == 1 ? GoesBack::kToOne : GoesBack::kToSeveral;
  result.joins_next = false;
  return result;
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

// The last citation before `at` that is meant, not farther than `bytes` and an empty line.
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
  const bool is_first = noun != nullptr && noun->of == AntecedentNoun::Of::kDocument &&
                        found->items.front().target.supplements.empty();
  if (is_first && !citation.items.back().target.supplements.empty()) {
    citation.items.back().target.supplements.clear();
  }
  return citation;
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
std::optional<Citation> take_demonstrative(const Reading& reading, Cursor* in, std::size_t begin) {
  const bool has_word = in->take_phrase(antecedent_demonstratives()).has_value();
  in->take_blanks();
  const auto noun = in->take_phrase(antecedent_nouns());
  if (!noun) return std::nullopt;
  if (!has_word && !in->take_phrase(antecedent_demonstratives_behind())) return std::nullopt;
  in->take_blanks_in_line();
  if (is_digit_byte(in->peek())) return std::nullopt;
  return go_back(reading, begin, kFarthest, &antecedent_noun(*noun));
}

}  // namespace

std::optional<Citation> take_antecedent(const Reading& reading, Cursor* in) {
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  std::optional<Citation> citation;
  if (in->take_phrase(antecedent_adverbs())) {
    citation = go_back(reading, begin, kFarthest, nullptr);
  } else {
    in->take_phrase(antecedent_links());
    if (const auto name = take_short_name(reading, in)) {
      if (name->citation == ShortNames::kUnknown) return std::nullopt;
      citation = again((*reading.citations)[name->citation]);
    } else {
      citation = take_demonstrative(reading, in, begin);
    }
  }
  if (citation) attempt.keep();
  return citation;
}

namespace {

// Where the word that ends before `begin`, over one blank, starts.
std::size_t begin_of_word_before(std::string_view text, std::size_t begin) {
  constexpr std::size_t kLongestWord = 8;
  if (begin < 2) return begin;
  if (ends_in_ideograph(text, begin)) return begin - 3;
  if (text[begin - 1] != ' ') return begin;
  std::size_t word = begin - 1;
  while (word > 0 && begin - word <= kLongestWord && is_word_byte(text[word - 1])) --word;
  return word;
}

// "ملحقه", "فقرتها": the possessive is the end of the word for the part.
bool ends_in_possessive(std::string_view text, std::size_t begin) {
  static const PhraseTable words({{"فقرته", 0},
                                  {"فقرتها", 0},
                                  {"فقراته", 0},
                                  {"فقراتها", 0},
                                  {"ملحقه", 0},
                                  {"ملحقها", 0},
                                  {"مادته", 0},
                                  {"مادتها", 0}});
  return words.match(text.substr(begin)).has_value();
}

}  // namespace

std::optional<Citation> antecedent_of_its(const Reading& reading, std::size_t begin) {
  const std::size_t word = begin_of_word_before(reading.text, begin);
  const bool has_word =
      word < begin && antecedent_possessives().match(reading.text.substr(word, begin - word));
  if (!has_word && !ends_in_possessive(reading.text, begin)) return std::nullopt;
  const Citation* citation = find_back(reading, begin, kFarthestIts, nullptr);
  if (citation == nullptr) return std::nullopt;
  const std::string_view gap = reading.text.substr(citation->span.end, begin - citation->span.end);
  if (ends_sentence(gap)) return std::nullopt;
  Citation found = again(*citation);
  if (gap.find(';') != std::string_view::npos) found.goes_back = GoesBack::kToSeveral;
  return found;
}

namespace {

// "该附录 | 附件4", "同一决议的 | 第3段": the words before the part.
std::optional<Citation> named_before(const Reading& reading, std::size_t begin) {
  constexpr std::size_t kLongestWords = 18;  // bytes, three a character
  for (std::size_t bytes = 6; bytes <= kLongestWords && bytes <= begin; bytes += 3) {
    Cursor in(reading.text, begin - bytes);
    if (!starts_ideograph(in.peek())) return std::nullopt;
    if (!in.take_phrase(antecedent_demonstratives())) continue;
    const auto noun = in.take_phrase(antecedent_nouns());
    if (!noun) continue;
    in.take_here("的");
    if (in.at() != begin) continue;
    return go_back(reading, begin - bytes, kFarthest, &antecedent_noun(*noun));
  }
  return std::nullopt;
}

}  // namespace

std::optional<Citation> antecedent_named_before(const Reading& reading, std::size_t begin) {
  if (!ends_in_ideograph(reading.text, begin)) return std::nullopt;
  return named_before(reading, begin);
}

void forget_place(Citation* antecedent) {
  for (CitedItem& item : antecedent->items) item.target.place.clear();
}

}  // namespace itu::analyzers
