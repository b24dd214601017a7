#include "analyzers/citation/grammar/antecedents.h"

#include "analyzers/citation/grammar/going_back.h"
#include "analyzers/citation/grammar/grammar.h"
#include "analyzers/citation/grammar/sentences.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kFarthestIts = 120;  // bytes back: ", and in particular its"
constexpr std::size_t kMostNames = 32;     // defined in one text
constexpr std::size_t kLongestName = 48;   // bytes
constexpr std::size_t kShortestName = 3;

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
  if (reading.names.is_empty()) return std::nullopt;
  Cursor name = *in;
  take_article(&name);
  name.take_blanks();
  const auto match = reading.names.match(name.rest());
  if (match) in->move_to(name.at() + match->length);
  return match;
}

// "the report of the Secretary-General", "the document entitled": the words name their own.
bool is_described(Cursor in) {
  static const PhraseTable words({{"of", 0},
                                  {"by", 0},
                                  {"from", 0},
                                  {"on", 0},
                                  {"to", 0},
                                  {"for", 0},
                                  {"entitled", 0},
                                  {"submitted", 0},
                                  {"concerning", 0},
                                  {"containing", 0},
                                  {"adopted", 0},
                                  {"which", 0},
                                  {"that", 0},
                                  {"(", 0}});
  return in.take_phrase(words).has_value() || in.peek() == '[' || in.peek() == '"';
}

bool takes_plain_article(const AntecedentNoun& noun) {
  using Of = AntecedentNoun::Of;
  if (noun.of == Of::kDocument) return true;
  return noun.of == Of::kText &&
         (noun.kind == "res" || noun.kind == "dec" || noun.kind == "rec" || noun.kind == "op");
}

// "(of) the said Resolution | 5": the one that was named with its edition before.
std::optional<Citation> take_number_again(const Reading& reading, Cursor* in, std::size_t begin,
                                          const AntecedentNoun& noun) {
  constexpr std::size_t kMostDigits = 4;
  Attempt attempt(in);
  in->take_blanks_in_line();
  const std::string_view number = in->take_digits_here();
  if (number.empty() || number.size() > kMostDigits || is_word_byte(in->peek()))
    return std::nullopt;
  Cursor behind = *in;
  behind.take_blanks_in_line();
  const bool goes_on = in->peek() == '-' || in->peek() == '/' || behind.peek() == '(';
  if (goes_on) return std::nullopt;
  auto citation = go_back_to_number(reading, begin, noun, number);
  if (citation) attempt.keep();
  return citation;
}

// "(of) the said Resolution", "(of) the document".
std::optional<Citation> take_demonstrative(const Reading& reading, Cursor* in, std::size_t begin) {
  const bool has_word = in->take_phrase(antecedent_demonstratives()).has_value();
  const bool has_article = !has_word && in->rest().starts_with("the ") && in->take_word("the");
  in->take_blanks();
  const auto row = in->take_phrase(antecedent_nouns());
  if (!row) return std::nullopt;
  const AntecedentNoun& noun = antecedent_noun(*row);
  const bool is_behind =
      !has_word && in->take_phrase(antecedent_demonstratives_behind()).has_value();
  if (!has_word && !is_behind && !(has_article && takes_plain_article(noun))) return std::nullopt;
  Cursor next = *in;
  next.take_blanks_in_line();
  if (is_digit_byte(next.peek())) {
    return has_word ? take_number_again(reading, in, begin, noun) : std::nullopt;
  }
  if (has_word || is_behind) {
    auto citation = go_back(reading, begin, kFarthestBack, &noun);
    return citation ? citation : go_back_over_paragraphs(reading, begin, noun);
  }
  if (is_described(next)) return std::nullopt;
  return go_back_to_only(reading, begin, noun);
}

}  // namespace

namespace {

std::optional<Citation> go_back_by(const Reading& reading, std::size_t at,
                                   AntecedentAdverb::How how) {
  switch (how) {
    case AntecedentAdverb::How::kInSentence:
      return go_back_in_sentence(reading, at);
    case AntecedentAdverb::How::kFirst:
      return go_back_to_first(reading, at);
    case AntecedentAdverb::How::kFormer:
      return go_back_to_former(reading, at);
    case AntecedentAdverb::How::kLatter:
      return go_back_to_latter(reading, at);
    case AntecedentAdverb::How::kLast:
      break;
  }
  return go_back(reading, at, kFarthestBack, nullptr);
}

}  // namespace

std::optional<Citation> take_antecedent(const Reading& reading, Cursor* in) {
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  std::optional<Citation> citation;
  if (const auto adverb = in->take_phrase(antecedent_adverbs())) {
    citation = go_back_by(reading, begin, antecedent_adverb(*adverb).how);
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

// "dont | l'", "cuyo", "et notamment | le point": where the article before the part begins.
std::size_t begin_of_article(std::string_view text, std::size_t begin) {
  constexpr std::size_t kFewest = 4;
  const char last = begin > 0 ? text[begin - 1] : '\0';
  if (last != ' ' && last != '\'') return begin;
  for (const std::string_view article : {"l'", "le ", "la ", "les ", "el ", "los ", "las ", "the ",
                                         "en ", "en el ", "au ", "aux "}) {
    const bool is_there = begin > article.size() + kFewest &&
                          text.substr(begin - article.size(), article.size()) == article &&
                          is_blank_byte(text[begin - article.size() - 1]);
    if (is_there) return begin - article.size();
  }
  return begin;
}

// Whether words that say "its" or "in particular" end before `begin`.
bool has_possessive_before(std::string_view text, std::size_t begin) {
  constexpr std::size_t kLongestParticular = 26;  // bytes
  constexpr int kMostWords = 3;
  const std::size_t article = begin_of_article(text, begin);
  for (std::size_t at = begin;; at = article) {
    const std::size_t word = begin_of_word_before(text, at);
    if (word < at && antecedent_possessives().match(text.substr(word, at - word))) return true;
    std::size_t end = at;
    while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == ',')) --end;
    int words = 0;  // the longest have three
    for (std::size_t back = 3; back <= std::min(end, kLongestParticular); ++back) {
      const std::size_t from = end - back;
      if (!is_word_start(text, from) || !is_word_byte(text[from])) {
        if (!starts_ideograph(text[from])) continue;
      }
      if (++words > kMostWords) break;
      const auto match = antecedent_particulars().match(text.substr(from, back));
      if (match && match->length == back) return true;
    }
    if (at == article) return false;
  }
}

}  // namespace

namespace {

// "It was in Document C18/34. | Its section 3.2": what the sentence before ended with.
bool is_next_subject(const Reading& reading, std::size_t end, std::size_t word) {
  const std::string_view gap = reading.text.substr(end, word - end);
  // "A/RES/70/125 was the result. | Its paragraph 71"
  constexpr std::size_t kFewWords = 40;
  const std::size_t stop = gap.find(". ");
  const bool is_direct = gap.size() <= 3 && gap.substr(0, 1) == ".";
  const bool is_last = gap.size() <= kFewWords && stop != std::string_view::npos &&
                       stop + 2 == gap.size() && gap.find('\n') == std::string_view::npos;
  return (is_direct || is_last) && gap.find('\t') == std::string_view::npos &&
         reading.is_capital(word);
}

}  // namespace

std::optional<Citation> antecedent_of_its(const Reading& reading, std::size_t begin, PartOf part) {
  if (!has_possessive_before(reading.text, begin) && !ends_in_possessive(reading.text, begin)) {
    return std::nullopt;
  }
  const Citation* citation = find_back(reading, begin, kFarthestIts, nullptr);
  if (citation == nullptr) return std::nullopt;
  const std::string_view gap = reading.text.substr(citation->span.end, begin - citation->span.end);
  const std::size_t word = begin_of_word_before(reading.text, begin);
  if (ends_sentence(gap) && !is_next_subject(reading, citation->span.end, word)) {
    return std::nullopt;
  }
  Citation found = again(*citation);
  // "paragraphs 29-82, in particular paragraph 35": beside the first, not in it.
  std::string& place = found.items.front().target.place;
  const bool is_paragraph = !place.empty() && is_digit_byte(place.front());
  if (is_paragraph && part != PartOf::kParagraph) place.clear();
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
    return go_back(reading, begin - bytes, kFarthestBack, &antecedent_noun(*noun));
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
