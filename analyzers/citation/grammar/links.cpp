#include "analyzers/citation/grammar/links.h"

#include <array>
#include <string_view>

#include "analyzers/citation/effort.h"
#include "analyzers/citation/grammar/paper_names.h"
#include "analyzers/citation/tables/headings.h"
#include "analyzers/citation/tables/instruments.h"

namespace itu::analyzers {
namespace {

constexpr int kMostLinks = 12;  // words between a place and its text
constexpr int kMostOuter = 3;   // "paragraph 3 of section 2 of Annex 1 to Resolution 5" has two

// "this resolution", "the present report": the citing document itself.
bool take_this_text(Cursor* in) {
  Attempt attempt(in);
  static const PhraseTable demonstratives(
      {{"this", 0},     {"these", 0},    {"the present", 0}, {"the above", 0},   {"present", 0},
       {"présente", 0}, {"présent", 0},  {"la présente", 0}, {"le présent", 0},  {"cette", 0},
       {"ce", 0},       {"presente", 0}, {"la presente", 0}, {"el presente", 0}, {"esta", 0},
       {"este", 0},     {"настоящ~", 0}, {"данно~", 0},      {"этой", 0},        {"этого", 0},
       {"هذا", 0},      {"بهذا", 0},     {"لهذا", 0},        {"هذه", 0},         {"بهذه", 0},
       {"لهذه", 0},     {"本", 0}});
  static const PhraseTable texts(
      {{"resolution", 0}, {"decision", 0},       {"document", 0},       {"report", 0},
       {"circular", 0},   {"letter", 0},         {"recommendation", 0}, {"annex", 0},
       {"opinion", 0},    {"contribution", 0},   {"addendum", 0},       {"agenda", 0},
       {"minutes", 0},    {"summary record", 0}, {"record", 0},         {"liaison statement", 0},
       {"note", 0},       {"bulletin", 0},       {"proposal", 0},       {"liaison", 0},
       {"résolution", 0}, {"décision", 0},       {"rapport", 0},        {"circulaire", 0},
       {"lettre", 0},     {"recommandation", 0}, {"avis", 0},           {"annexe", 0},
       {"resolución", 0}, {"decisión", 0},       {"acuerdo", 0},        {"documento", 0},
       {"informe", 0},    {"carta", 0},          {"recomendación", 0},  {"opinión", 0},
       {"anexo", 0},      {"резолюци~", 0},      {"решени~", 0},        {"документ~", 0},
       {"отчет~", 0},     {"циркуляр~", 0},      {"письм~", 0},         {"рекомендаци~", 0},
       {"приложени~", 0}, {"القرار", 0},         {"المقرر", 0},         {"الوثيقة", 0},
       {"التقرير", 0},    {"الرسالة", 0},        {"التوصية", 0},        {"الملحق", 0},
       {"决议", 0}});
  if (!in->take_phrase(demonstratives)) return false;
  in->take_blanks();
  return in->take_phrase(texts).has_value() && attempt.keep();
}

bool is_outer(const DividedPlaces& division) {
  return division.use == Division::Use::kNumbered || division.use == Division::Use::kItem ||
         division.use == Division::Use::kAnnex || division.use == Division::Use::kSection ||
         division.use == Division::Use::kArticle;
}

// "No. 28 | (Article 4) | of the Constitution": what the place lies in, between the two.
bool take_article_aside(Cursor* in) {
  Attempt attempt(in);
  if (!in->take('(')) return false;
  const auto division = take_division(in);
  return division && division->use == Division::Use::kArticle && in->take(')') && attempt.keep();
}

// "Art. 56 | CS", "No. 5.340 | RR": the letters of an instrument right behind the place.
std::optional<Citation> take_short_instrument(const Reading& reading, Cursor* in) {
  Attempt attempt(in);
  in->take_blanks_in_line();
  const auto mention = match_instrument(in->rest());
  if (!mention || mention->length > 3 || !reading.is_capital(in->at())) return std::nullopt;
  Citation citation;
  citation.kind = ReferenceKind::kProvision;
  citation.question = Question::kForm;
  citation.rule = Rule::kInstrument;
  citation.span = {in->at(), in->at() + mention->length};
  citation.items.push_back({citation.span, to_target(*mention->instrument), {}});
  in->move_to(citation.span.end);
  attempt.keep();
  return citation;
}

// "the | 2012 | ITRs": the name of the instrument sees to the year before it.
void take_edition_before(Cursor* in) {
  Attempt attempt(in);
  const auto year = in->take_digits(4);
  in->take_blanks();
  if (year && year->size() == 4 && match_instrument(in->rest())) attempt.keep();
}

// "du | dispositif", "из | постановляющей части": the part of a resolution that resolves, which may
// be told by its heading, too.
bool take_operative_part(Cursor* in) {
  static const PhraseTable parts({{"dispositif", 0},
                                  {"dispositivo", 0},
                                  {"parte dispositiva", 0},
                                  {"постановляющ~ част~", 0},
                                  {"منطوق", 0},
                                  {"operative part", 0}});
  static const PhraseTable names({{"intitulé", 0},
                                  {"intitulée", 0},
                                  {"titulado", 0},
                                  {"titulada", 0},
                                  {"под заголовком", 0},
                                  {"بعنوان", 0},
                                  {"entitled", 0}});
  if (!in->take_phrase(parts)) return false;
  in->take_phrase(names);
  return true;
}

// In quotation marks Arabic leaves out the first word of "إذ يعترف".
std::optional<Heading> match_quoted_heading(std::string_view text, bool is_quoted) {
  constexpr std::string_view kAs = "\u0625\u0630 ";
  constexpr std::size_t kLongest = 96;  // bytes
  if (auto heading = match_heading(text)) return heading;
  if (!is_quoted || text.empty() || static_cast<unsigned char>(text[0]) < 0xD8 ||
      starts_ideograph(text[0])) {
    return std::nullopt;
  }
  auto heading = match_heading(std::string(kAs) + std::string(text.substr(0, kLongest)));
  if (!heading || heading->length <= kAs.size()) return std::nullopt;
  heading->length -= kAs.size();
  return heading;
}

// What may stand before a heading whose item is meant: "du", "из", "de la | partie".
const PhraseTable& heading_links() {
  static const PhraseTable table({{"of", 0},
                                  {"of the", 0},
                                  {"under", 0},
                                  {"in", 0},
                                  {"du", 0},
                                  {"des", 0},
                                  {"de la", 0},
                                  {"de", 0},
                                  {"del", 0},
                                  {"de los", 0},
                                  {"sous", 0},
                                  {"bajo", 0},
                                  {"из", 0},
                                  {"من", 0},
                                  {"تحت", 0},
                                  {"في", 0}});
  return table;
}

const PhraseTable& part_words() {
  static const PhraseTable table({{"part", 0},
                                  {"section", 0},
                                  {"partie", 0},
                                  {"sección", 0},
                                  {"parte", 0},
                                  {"раздел~", 0},
                                  {"част~", 0},
                                  {"الفقرة", 0},
                                  {"فقرة", 0},
                                  {"القسم", 0},
                                  {"قسم", 0},
                                  {"الجزء", 0}});
  return table;
}

}  // namespace

std::string take_heading_part(Cursor* in) {
  Attempt attempt(in);
  const bool has_link = in->take_phrase(heading_links()).has_value();
  const bool is_operative = has_link && take_operative_part(in);
  const bool has_part = in->take_phrase(part_words()).has_value() || is_operative;
  in->take_blanks();
  const bool is_quoted = in->take_here('"');
  if (!has_link && !has_part && !is_quoted) return {};
  const auto heading = match_quoted_heading(in->rest(), is_quoted);
  if (!heading && is_operative && !is_quoted) {
    attempt.keep();
    return "resolves";
  }
  if (!heading) return {};
  in->move_to(in->at() + heading->length);
  in->take_here('"');
  attempt.keep();
  return heading->place;
}

bool take_above(Cursor* in) {
  static const PhraseTable words(
      {{"above", 0},          {"below", 0},         {"hereto", 0},        {"hereafter", 0},
       {"ci-dessus", 0},      {"ci-dessous", 0},    {"ci-après", 0},      {"précité", 0},
       {"précités", 0},       {"susmentionné", 0},  {"susmentionnés", 0}, {"anterior", 0},
       {"anteriores", 0},     {"precedente", 0},    {"precedentes", 0},   {"más arriba", 0},
       {"más abajo", 0},      {"siguiente", 0},     {"supra", 0},         {"infra", 0},
       {"выше", 0},           {"ниже", 0},          {"أعلاه", 0},         {"أدناه", 0},
       {"المذكورة أعلاه", 0}, {"المذكور أعلاه", 0}, {"الواردة أعلاه", 0}});
  Attempt attempt(in);
  in->take(',');  // "в пункте 2 раздела решает, выше"
  return in->take_phrase(words).has_value() && attempt.keep();
}

Citation local_citation(const std::vector<CitedPlace>& places, std::size_t begin, std::size_t end) {
  Citation citation;
  citation.kind = ReferenceKind::kLocal;
  citation.rule = Rule::kLocalPlace;
  for (const CitedPlace& place : places) {
    CitedItem item;
    item.span = place.span;
    // "Appendices 30 and 30A": of an appendix the letter is part of the number.
    const bool stays = place.part == "appendix" || place.part == "annex";
    item.target.place = to_place(place, stays ? GluedLetters::kStay : GluedLetters::kSplit);
    citation.items.push_back(std::move(item));
  }
  citation.span = {begin, end};
  return citation;
}

namespace {

// Reads on at the words that may follow a place. What they say is kept in `linked`.
class LinkReader {
 public:
  LinkReader(const Reading& reading, Cursor* in, int depth, bool is_numbered)
      : reading_(reading), in_(in), depth_(depth), is_numbered_(is_numbered) {}

  std::optional<Linked> run() {
    take_article_aside(in_);
    linked_.outer = take_heading_part(in_);
    has_link_ = linked_.is_headed = !linked_.outer.empty();
    after_outer_ = in_->at();
    if (has_link_ && take_above(in_)) {
      linked_.is_this_text = true;
      return linked_;
    }
    if (auto work = take_short_instrument(reading_, in_)) return to(std::move(*work));
    for (int i = 0; i < kMostLinks; ++i) {
      see_join();
      if (auto work = take_antecedent(reading_, in_)) return to(std::move(*work));
      if (has_link_ && take_this_text(in_)) {
        linked_.is_this_text = true;
        return linked_;
      }
      if (has_link_ || in_->peek() == '/') {
        if (auto work = take_named_work()) return to(std::move(*work));
        if (take_outer()) continue;
        if (outer_ > kMostOuter) return std::nullopt;
      }
      if (has_link_ && is_numbered_ && take_report_name(in_)) continue;
      if (!take_link()) break;
    }
    return to_its() ? linked_ : to_open();
  }

 private:
  // "§ 7 of its | annex": of the text named before.
  bool to_its() {
    if (outer_ == 0 || outer_at_ == 0) return false;
    auto work = antecedent_of_its(reading_, outer_at_);
    if (!work) return false;
    forget_place(&*work);
    in_->move_to(after_outer_);
    linked_.work = std::move(work);
    return true;
  }

  // "Table 21-4 of Article 21", "§ 8.17 of Appendix 30B (Rev.WRC-15)": no text is named, but an
  // article, annex or appendix that says more than the place alone.
  std::optional<Linked> to_open() {
    if (linked_.is_headed && outer_ == 0) {
      in_->move_to(after_outer_);
      linked_.is_open = true;
      return linked_;
    }
    if (outer_ == 0 || outer_ > kMostOuter) return std::nullopt;
    const std::string_view outer = linked_.outer;
    const bool is_large =
        outer.starts_with("art.") || outer.starts_with("annex.") || outer.starts_with("appendix.");
    if (!is_large) return std::nullopt;
    in_->move_to(after_outer_);
    linked_.is_open = true;
    return linked_;
  }

  Linked to(Citation work) {
    linked_.work = std::move(work);
    return linked_;
  }

  // Russian and Arabic join without a word.
  void see_join() {
    const bool is_wide =
        static_cast<unsigned char>(in_->peek(1)) >= 0x80 && !starts_ideograph(in_->peek(1));
    if (!has_link_ && is_blank_byte(in_->peek()) && is_wide) has_link_ = true;
  }

  std::optional<Citation> take_named_work() {
    take_edition_before(in_);
    auto work = take_work(reading_, in_, depth_ - 1);
    // "au point d) du reconnaissant, à la Question 2/1": of the text that has the heading.
    const bool is_question = work && work->kind == ReferenceKind::kQuestion;
    if (is_question && linked_.is_headed) return std::nullopt;
    if (work && opened_ > 0) in_->take(')');
    return work;
  }

  bool take_outer() {
    Cursor ahead = *in_;
    ahead.take_blanks();
    const std::size_t begin = ahead.at();
    auto division = take_division(&ahead);
    // "and" links to nothing: "المادة 6 والتذييل 30B".
    const std::string_view rest = ahead.text().substr(begin);
    const bool is_joined = rest.starts_with("\u0648") || rest.starts_with("\u0641");
    const std::size_t particles = division || is_joined ? 0 : glued_particles(rest);
    for (std::size_t bytes = 2; !division && bytes <= particles; bytes += 2) {
      ahead.move_to(begin + bytes);  // "بالتذييل 30"
      division = take_division(&ahead);
    }
    if (!division || !is_outer(*division)) return false;
    // An Appendix of the Radio Regulations lies in nothing else: "of Appendix 30, § 5.2.10".
    if (linked_.outer.starts_with("appendix.") || ++outer_ > kMostOuter) return false;
    const std::string place = to_place(division->places.front(), GluedLetters::kStay);
    const std::string inner = linked_.outer.empty() ? "" : "." + linked_.outer;
    linked_.outer = place + inner;
    linked_.more_outers.clear();
    for (std::size_t i = 1; i < division->places.size(); ++i) {
      linked_.more_outers.push_back(to_place(division->places[i], GluedLetters::kStay) + inner);
    }
    *in_ = ahead;
    outer_at_ = begin;
    after_outer_ = in_->at();
    return true;
  }

  bool take_link() {
    in_->take_blanks();
    // "Decision 482 and its annex, Decision 535": a comma leads from a number only.
    if (!is_numbered_ && outer_ == 0 && in_->peek() == ',') return false;
    opened_ += in_->peek() == '(';
    if (!in_->take_phrase(link_words())) return false;
    has_link_ = true;
    return true;
  }

  const Reading& reading_;
  Cursor* in_;
  int depth_;
  bool is_numbered_;
  Linked linked_;
  bool has_link_ = false;
  int opened_ = 0;  // brackets
  int outer_ = 0;
  std::size_t outer_at_ = 0;
  std::size_t after_outer_ = 0;
};

}  // namespace

std::vector<std::string> Linked::outers() const {
  std::vector<std::string> all = {outer};
  all.insert(all.end(), more_outers.begin(), more_outers.end());
  return all;
}

bool names_this_text(Cursor behind) {
  static const PhraseTable links(
      {{"of", 0}, {"to", 0}, {"de la", 0}, {"du", 0}, {"de", 0}, {"del", 0}, {"к", 0}, {"من", 0}});
  behind.take_phrase(links);
  behind.take_blanks();
  return take_this_text(&behind);
}

// "Annex K/H.324": the letter that is an annex may also look like the start of a word.
std::optional<Linked> take_linked(const Reading& reading, Cursor* in, int depth, bool is_numbered) {
  Attempt attempt(in);
  auto linked = LinkReader(reading, in, depth, is_numbered).run();
  if (linked) attempt.keep();
  return linked;
}

bool names_text_behind(const Reading& reading, Cursor behind) {
  behind.take_blanks();
  const bool is_wide = static_cast<unsigned char>(behind.peek()) >= 0x80;
  if (!is_wide || starts_ideograph(behind.peek())) return false;
  Cursor antecedent = behind;
  if (take_antecedent(reading, &antecedent)) return true;
  behind.take_phrase(link_words());  // "من الدستور"
  behind.take_blanks();
  return match_instrument(behind.rest()) || text_kind_words().match(behind.rest());
}

}  // namespace itu::analyzers
