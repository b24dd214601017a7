// Instruments cited by name, with the places that stand behind the name.
#include <algorithm>

#include "analyzers/citation/grammar/brackets.h"
#include "analyzers/citation/grammar/foreign_names.h"
#include "analyzers/citation/grammar/grammar.h"
#include "analyzers/citation/grammar/inner_places.h"
#include "analyzers/citation/grammar/links.h"
#include "analyzers/citation/grammar/ordinal_places.h"
#include "analyzers/citation/grammar/ordinals.h"
#include "analyzers/citation/tables/instruments.h"

namespace itu::analyzers {
namespace {

constexpr std::size_t kMostPlaces = 64;          // behind one name
constexpr std::size_t kLongestForeignName = 40;  // bytes looked at behind "Constitution of"

// "儿童权利公约", "国际劳工组织组织法": the name ends that of another text, unless title marks
// begin it or a word that links stands before it.
bool is_end_of_other_name(std::string_view text, std::size_t begin) {
  if (!ends_in_ideograph(text, begin) || text.substr(begin, 3) == "《") return false;
  return begin_of_words_before(text, begin, {"电联", "联盟", "据", "照", "在", "和", "与", "及",
                                             "由",   "见",   "依", "按", "从", "至", "对", "了",
                                             "合",   "《",   "、", "。", "反", "以", "于"}) ==
         begin;
}

// "Convention | on the Rights of the Child", "Convention relating to the Status of Refugees": what
// a convention is about. An article of ours is "relating to their agendas", in small letters.
bool names_subject(const Reading& reading, Cursor after) {
  static const PhraseTable on({{"on", 0},
                               {"for", 0},
                               {"against", 0},
                               {"relating", 0},
                               {"concerning", 0},
                               {"sur", 0},
                               {"sobre", 0},
                               {"des nations", 0},
                               {"о", 0},
                               {"об", 0},
                               {"relative", 0}});
  static const PhraseTable to({{"to", 0}, {"to the", 0}, {"the", 0}});
  if (!after.take_phrase(on)) return false;
  const bool relates = reading.text.substr(0, after.at()).ends_with("ing");
  after.take_phrase(to);
  after.take_blanks();
  return !relates || reading.is_capital(after.at());
}

// "Convention on the Rights of the Child", "Constitution of Kenya", "Vienna Convention": another
// text of the same name.
bool is_foreign(const Reading& reading, std::size_t begin, Cursor after) {
  static const PhraseTable ours({{"itu", 0},
                                 {"the itu", 0},
                                 {"the union", 0},
                                 {"the same", 0},
                                 {"the international telecommunication", 0},
                                 {"international telecommunication", 0}});
  if (is_end_of_other_name(reading.text, begin)) return true;
  // "Article 42 of the Constitution on special arrangements": what the article is about.
  const bool is_constitution = reading.text.substr(begin).starts_with("constitu");
  if (!is_constitution && names_subject(reading, after)) return true;
  if (names_other_text(after)) return true;
  if (after.take_word("of")) {
    after.take_blanks();
    const bool names_year = is_digit_byte(after.peek());
    return names_year || !after.take_phrase(ours).has_value();
  }
  // A name before it: "Vienna Convention", "Federal Constitution".
  if (begin < 2 || !is_letter_byte(reading.text[begin - 2])) return false;
  std::size_t word = begin - 1;
  const std::size_t limit = begin > kLongestForeignName ? begin - kLongestForeignName : 0;
  while (word > limit && is_word_byte(reading.text[word - 1])) --word;
  const std::string_view name = reading.text.substr(word, begin - 1 - word);
  static const PhraseTable usual(
      {{"the", 0},  {"and", 0},  {"itu", 0},   {"this", 0},  {"same", 0}, {"present", 0},
       {"said", 0}, {"of", 0},   {"under", 0}, {"in", 0},    {"by", 0},   {"see", 0},
       {"per", 0},  {"with", 0}, {"from", 0},  {"also", 0},  {"or", 0},   {"to", 0},
       {"both", 0}, {"our", 0},  {"that", 0},  {"while", 0}, {"since", 0}});
  const bool is_usual = usual.match(name).has_value();
  return !is_usual && reading.is_capital(word) && reading.is_capital(begin);
}

bool is_provision_text(const Instrument& instrument) { return instrument.family == "itu"; }

// "Declaración | Universal de Derechos Humanos": no declaration of the Summit.
bool names_other_declaration(Cursor after) {
  static const PhraseTable words(
      {{"universal", 0},     {"universelle", 0},     {"americana", 0},       {"прав человека", 0},
       {"العالمي", 0},       {"of independence", 0}, {"of buenos aires", 0}, {"de buenos aires", 0},
       {"de dubaï", 0},      {"de dubái", 0},        {"de kigali", 0},       {"de doha", 0},
       {"d'hyderabad", 0},   {"de hyderabad", 0},    {"d'istanbul", 0},      {"de estambul", 0},
       {"de la valette", 0}, {"буэнос-айрес", 0},    {"кигали", 0},          {"дубая", 0}});
  return after.peek() == ' ' && after.take_phrase(words).has_value();
}

// "the Radio Regulations | Board", "Comité du | Règlement des radiocommunications": a body.
bool names_the_board(std::string_view text, std::size_t begin, const Cursor& behind) {
  const std::string_view after = behind.rest();
  const std::string_view before = text.substr(0, begin);
  return after.starts_with(" board") || after.starts_with("委员会") ||
         before.ends_with("comité du ") || before.ends_with("junta del ") ||
         before.ends_with("لجنة ");
}

// A name that means something else here: of a board, of the agenda that every meeting has.
bool means_other(const Reading& reading, const InstrumentMention& mention, std::size_t begin,
                 const Cursor& behind) {
  if (mention.instrument->id == "itu/rr") return names_the_board(reading.text, begin, behind);
  if (mention.form != NameForm::kShort) return false;
  const bool is_agenda = slice(reading.text, {begin, behind.at()}) == "agenda";
  return names_other_declaration(behind) || (is_agenda && !reading.is_capital(begin));
}

Question question_of(NameForm form, const Instrument& instrument) {
  if (form == NameForm::kShort) return Question::kShortName;
  // The Radio Regulations and the ITRs are nobody else's.
  const bool is_shared = instrument.id == "itu/cs" || instrument.id == "itu/cv" ||
                         instrument.id == "itu/gr" || instrument.id == "itu/finreg";
  return form == NameForm::kCommon && is_shared ? Question::kCommonName : Question::kNothing;
}

// Chinese: "《组织法》第224款", and a footnote's number between: "《突尼斯议程》1 第111段".
std::vector<CitedPlace> take_places_behind_title(Cursor* in) {
  Attempt attempt(in);
  auto places = take_ordinal_places(in);
  if (places.empty() && in->take_digits_here().size() == 1) places = take_ordinal_places(in);
  if (places.empty()) return places;
  attempt.keep();
  while (places.size() < kMostPlaces) {  // "第6条以及附件第1007款"
    Attempt next(in);
    if (take_separator(in) != Separator::kList) break;
    const auto more = take_ordinal_places(in);
    if (more.empty()) break;
    places.insert(places.end(), more.begin(), more.end());
    next.keep();
  }
  return places;
}

// Whether a letter of Russian or Arabic begins with this byte.
bool is_wide(char c) { return static_cast<unsigned char>(c) >= 0x80 && !starts_ideograph(c); }

// Those whose numbers may stand right behind the name: "CS 104", "GR 131".
bool has_numbers_behind(const Instrument& instrument) {
  return instrument.id == "itu/rr" || instrument.id == "council/rop" || instrument.id == "itu/cs" ||
         instrument.id == "itu/cv" || instrument.id == "itu/gr";
}

// "Constitution, Article 13 | , No. 92": the numbers in the article.
void take_numbers_of_article(Cursor* in, std::vector<CitedPlace>* places) {
  if (places->size() != 1 || places->front().part != "art" || !places->front().outer.empty())
    return;
  Attempt attempt(in);
  if (!in->take(',')) return;
  const auto division = take_division(in);
  if (!division || division->use != Division::Use::kProvision) return;
  places->insert(places->end(), division->places.begin(), division->places.end());
  attempt.keep();
}

// "CV179-CV181", "CS28 to CS31": the second end with the letters of the text once more.
void take_end_with_name(Cursor* in, const Instrument& instrument, std::vector<CitedPlace>* places) {
  Attempt attempt(in);
  if (places->size() != 1 || places->back().last || take_separator(in) != Separator::kRange) return;
  in->take_blanks_in_line();
  const auto mention = match_instrument(in->rest());
  if (!mention || mention->instrument != &instrument || mention->length > 3) return;
  in->move_to(in->at() + mention->length);
  in->take_blanks_in_line();
  auto last = take_place_number(in, {});
  if (!last) return;
  places->back().last = std::move(*last);
  places->back().span.end = in->at();
  attempt.keep();
}

// "RR | Article 15", with what lies in it; empty where the words behind name another text.
std::vector<CitedPlace> places_of_division(const Reading& reading, Cursor* in,
                                           const Instrument& instrument, DividedPlaces division) {
  static const PhraseTable links({{"of", 0},
                                  {"to", 0},
                                  {"in", 0},
                                  {"de", 0},
                                  {"de l'", 0},
                                  {"del", 0},
                                  {"de la", 0},
                                  {"de los", 0},
                                  {"du", 0},
                                  {"من", 0},
                                  {"к", 0},
                                  {"des", 0}});
  Cursor ahead = *in;
  // "Регламент радиосвязи, § 4.1 Статьи 4"
  if (is_wide(in->peek(1)) && take_division(&ahead)) return {};
  const bool has_number = !division.places.front().first.parts.empty();
  Cursor inner = *in;
  std::vector<CitedPlace> places = division.places;
  const bool is_radio = instrument.id == "itu/rr";
  take_inner_places(&inner, &places, is_radio ? AnnexesOf::kAppendices : AnnexesOf::kTexts);
  take_numbers_of_article(&inner, &places);
  Cursor behind = inner;
  if (!behind.take_phrase(links)) {  // "Article 11, paragraph 3 of the report"
    *in = ahead = inner;
    division.places = std::move(places);
  }
  if (!has_number || ahead.take_phrase(links) || names_text_behind(reading, *in)) return {};
  return std::move(division.places);
}

// "RR Article 15", "General Rules, Nos. 69-74", "RR 5.340", "Rules of Procedure ... 3.2".
std::vector<CitedPlace> take_places_behind(const Reading& reading, Cursor* in,
                                           const Instrument& instrument) {
  Attempt attempt(in);
  static const PhraseTable articles(
      {{"los", 0}, {"las", 0}, {"les", 0}, {"le", 0}, {"el", 0}, {"la", 0}, {"the", 0}});
  if (auto places = take_places_behind_title(in); !places.empty()) {
    attempt.keep();
    return places;
  }
  if (!in->take_here('/')) in->take(',');  // "CV/Art. 17A"
  if (in->peek() == ':' && in->peek(1) == ' ') in->take_here(':');
  in->take_phrase(articles);
  if (auto division = take_division(in)) {
    auto places = places_of_division(reading, in, instrument, std::move(*division));
    if (!places.empty()) attempt.keep();
    return places;
  }
  if (!has_numbers_behind(instrument)) return {};
  const std::size_t begin = in->at() - std::min<std::size_t>(in->at(), 24);
  const std::string_view name = in->text().substr(begin, in->at() - begin);
  const bool is_glued = is_digit_byte(in->peek()) && is_letter_byte(name.back()) &&
                        name.substr(name.find_last_of(' ') + 1).size() > 3;
  if (is_glued) return {};  // "the Convention1": a footnote
  in->take_blanks_in_line();
  if (!is_digit_byte(in->peek())) return {};
  auto places = take_place_numbers(in, "", {});
  if (places.empty()) return {};
  take_end_with_name(in, instrument, &places);
  const bool is_whole_number = places.front().first.parts.size() == 1;
  if ((instrument.id == "itu/rr" || instrument.id == "council/rop") && is_whole_number) return {};
  attempt.keep();
  return places;
}

// "the | 1988 | International Telecommunication Regulations".
void take_edition_in_front(const Reading& reading, Citation* citation) {
  constexpr std::size_t kYear = 4;
  const std::size_t begin = citation->span.begin;
  if (begin < kYear + 1 || reading.text[begin - 1] != ' ') return;
  Cursor in(reading.text, begin - 1 - kYear);
  const bool starts_word = in.at() == 0 || !is_word_byte(reading.text[in.at() - 1]);
  const std::string_view year = in.take_digits_here();
  if (!starts_word || year.size() != kYear || (year[0] != '1' && year[0] != '2')) return;
  for (CitedItem& item : citation->items) {
    const bool has_editions = item.target.kind == "itr" || item.target.kind == "rr";
    if (has_editions && item.target.edition.empty()) item.target.edition = year;
  }
  citation->span.begin = begin - 1 - kYear;
}

bool has_editions(const Target& target) {
  return target.kind == "itr" || target.kind == "rr" || target.kind == "finreg";
}

// ", Melbourne, | 1988": where the edition was made.
bool take_place_of_edition(Cursor* in, const Target& target) {
  static const PhraseTable places({{"melbourne", 0},
                                   {"dubai", 0},
                                   {"melbourne (australia)", 0},
                                   {"dubaï", 0},
                                   {"dubái", 0},
                                   {"мельбурн", 0},
                                   {"дубай", 0},
                                   {"ملبورن", 0},
                                   {"دبي", 0},
                                   {"墨尔本", 0},
                                   {"迪拜", 0}});
  Attempt attempt(in);
  if (target.kind != "itr") return false;
  in->take(',');
  if (!in->take_phrase(places)) return false;
  in->take(',');
  Cursor year = *in;
  year.take_blanks();
  const std::string_view digits = year.take_digits_here();
  return (digits == "1988" || digits == "2012") && attempt.keep();
}

// "(Dubai, 2012)", and of those that are known by their editions " of 1988", ", edition of 2016",
// ", 2010 edition", "（2020年版）".
std::string take_edition_behind(Cursor* in, const Target& target) {
  if (const auto bracket = take_bracket(in)) return std::to_string(bracket->year);
  static const PhraseTable before({{"of", 0},
                                   {"edition of", 0},
                                   {"edition", 0},
                                   {"in their edition of", 0},
                                   {"de", 0},
                                   {"édition de", 0},
                                   {"édition", 0},
                                   {"edición de", 0},
                                   {"edición", 0},
                                   {"издани~", 0},
                                   {"в редакции", 0},
                                   {"لعام", 0},
                                   {"طبعة", 0},
                                   {"طبعة عام", 0}});
  static const PhraseTable after({{"edition", 0},
                                  {"version", 0},
                                  {"года", 0},
                                  {"г.", 0},
                                  {"年", 0},
                                  {"年版", 0},
                                  {"年版本", 0}});
  Attempt attempt(in);
  if (take_place_of_edition(in, target)) {  // "ITR, Melbourne, 1988"
    in->take_blanks();
    attempt.keep();
    return std::string(in->take_digits_here());
  }
  const bool is_aside = in->take('(');
  if (!is_aside) in->take(',');
  const bool has_word = in->take_phrase(before).has_value();
  const auto year = in->take_digits(4);
  if (!year || year->size() != 4 || (year->front() != '1' && year->front() != '2')) return {};
  const bool has_noun = in->take_phrase(after).has_value();
  if (!has_editions(target) || (!has_word && !has_noun && !is_aside)) return {};
  if (is_aside && !in->take(')')) return {};
  attempt.keep();
  return std::string(*year);
}

// "《国际电信规则》第6条 | （2012年，迪拜）": Chinese has the edition behind the place.
void take_edition_behind_places(Cursor* in, Citation* citation) {
  const Target& target = citation->items.back().target;
  const bool is_chinese = ends_in_ideograph(in->text(), in->at());
  const bool may_have = target.kind == "itr" || target.kind == "rr";
  const bool is_appendix = target.kind == "rr" && target.place.starts_with("ap.");
  if ((!is_chinese && !is_appendix) || !may_have) return;
  if (target.place.empty() || !target.edition.empty()) return;
  Attempt attempt(in);
  const auto bracket = take_bracket(in);
  if (!bracket || bracket->year == 0 || (!is_chinese && bracket->body != "wrc")) return;
  for (CitedItem& item : citation->items) item.target.edition = std::to_string(bracket->year);
  attempt.keep();
}

}  // namespace

bool is_title(const Reading& reading, TextSpan name) {
  const std::string_view words = slice(reading.text, name);
  return reading.is_capital(name.begin) &&
         (words.find(' ') != std::string_view::npos || starts_ideograph(words.front()));
}

std::optional<Citation> take_instrument(const Reading& reading, Cursor* in) {
  Attempt attempt(in);
  in->take_blanks();
  const std::size_t begin = in->at();
  const auto mention = match_instrument(in->rest());
  if (!mention) return std::nullopt;
  if (mention->form == NameForm::kShort && reading.names.match(in->rest())) return std::nullopt;
  in->move_to(begin + mention->length);
  const bool is_shared = mention->form != NameForm::kFull;
  if (is_shared && mention->length > 3 && is_provision_text(*mention->instrument) &&
      is_foreign(reading, begin, *in)) {
    return std::nullopt;
  }
  if (means_other(reading, *mention, begin, *in)) return std::nullopt;
  Citation citation;
  const bool is_provision = is_provision_text(*mention->instrument);
  citation.kind = is_provision ? ReferenceKind::kProvision : ReferenceKind::kParagraph;
  citation.question = question_of(mention->form, *mention->instrument);
  citation.rule = Rule::kInstrument;
  Target target = to_target(*mention->instrument);
  if (is_provision) {
    // "ITRs (Dubai, 2012)", "the Constitution (Geneva, 1992)".
    target.edition = take_edition_behind(in, target);
  }
  citation.items.push_back({{begin, in->at()}, std::move(target), {}});
  std::vector<CitedPlace> places;
  const bool may_lead = mention->form != NameForm::kShort || is_title(reading, {begin, in->at()});
  if (may_lead) places = take_places_behind(reading, in, *mention->instrument);
  // "la Convention n° 169 de l'OIT"
  if (is_shared && names_other_issuer(*in)) return std::nullopt;
  if (!places.empty()) put_places(places, &citation);
  take_edition_behind_places(in, &citation);
  if (mention->length <= 3) {
    // "CS104", "RR 5.340": letters that mean other things too, so capitals and a number behind.
    if (!reading.is_capital(begin)) return std::nullopt;
    if (is_shared && !places.empty()) citation.question = Question::kForm;
  }
  citation.span = {begin, in->at()};
  take_edition_in_front(reading, &citation);
  attempt.keep();
  return citation;
}

}  // namespace itu::analyzers
