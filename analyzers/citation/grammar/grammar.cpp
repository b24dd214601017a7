#include "analyzers/citation/grammar/grammar.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "analyzers/citation/effort.h"
#include "analyzers/citation/grammar/heading_lines.h"
#include "analyzers/citation/grammar/printed_number.h"
#include "analyzers/citation/grammar/table_columns.h"
#include "analyzers/citation/grammar/text_bodies.h"
#include "analyzers/utf8.h"

namespace itu::analyzers {
namespace {

constexpr int kDeepestPlace = 4;         // "paragraph 3 of section 2 of Annex 1 to Resolution 5"
constexpr std::size_t kNearBody = 90;    // bytes between a body and the kind word it explains
constexpr std::size_t kLongestGap = 12;  // bytes between members of a chain: ", and by "

// How far a body named before explains a kind word at `at`: a few words of the same sentence.
BodySeen body_before(const Reading& reading, std::size_t at) {
  const BodySeen& body = reading.body;
  if (!body || body.span.end > at || at - body.span.end > kNearBody) return {};
  const std::string_view gap = reading.text.substr(body.span.end, at - body.span.end);
  const bool has_end =
      gap.find(". ") != std::string_view::npos || gap.find(';') != std::string_view::npos ||
      gap.find("\n\n") != std::string_view::npos || gap.find(".\n") != std::string_view::npos ||
      gap.find("。") != std::string_view::npos;
  return has_end ? BodySeen{} : body;
}

// The loop over the scanner's marks.
class Reader {
 public:
  Reader(std::string_view folded, std::string_view source, const OffsetMap& map) {
    reading_.text = folded;
    reading_.source = source;
    reading_.map = &map;
    reading_.citations = &citations_;
  }

  std::vector<Citation> run() {
    for (const Mark& mark : scan(reading_.text)) {
      count_step();
      if (mark.at < end_) continue;
      read_at(mark);
      if (end_ <= mark.at) read_behind_particles(mark);
    }
    join_chains();
    add_tables(reading_, &citations_);
    return std::move(citations_);
  }

 private:
  void read_at(const Mark& mark) {
    Cursor in(reading_.text, mark.at);
    if (mark.triggers & kNumberShape && starts_ideograph(in.peek())) {
      if (keep(take_ordinal(reading_, &in, body_before(reading_, mark.at)), in)) return;
      Cursor symbol(reading_.text, mark.at + kOrdinalSign.size());  // "第5A/597号文件"
      if (!keep(take_symbol(reading_, &symbol, {}), symbol)) {
        end_ = std::max(end_, end_of_ordinals(reading_.text, mark.at + kOrdinalSign.size()));
      }
      return;
    }
    if (mark.triggers & kNumberShape) return read_number_shape(mark);
    if (mark.triggers & kSymbolShape) {
      if (keep(take_symbol(reading_, &in, {}), in)) return;
      if (keep(take_session_series(reading_, &in), in)) return;
      if (keep(take_counted_lines(&in), in)) return;
      if (keep(take_bare_draft(reading_, &in), in)) return;
      if (keep(take_question(reading_, &in), in)) {
        read_further_questions(&in);
        return;
      }
      if (keep(take_recommendation(reading_, &in), in)) return;
    }
    if (mark.triggers & (kFamilyWord | kDivisionWord) &&
        (keep(take_issues_first(&in), in) || keep(take_further_issues(reading_, &in), in))) {
      return;
    }
    if (mark.triggers & kFamilyWord && read_family(&in)) return;
    if (mark.triggers & kTextKindWord && read_kind(mark.at, &in)) return;
    if (mark.triggers & kDivisionWord) {
      if (keep(take_divided(reading_, &in, kDeepestPlace), in)) return;
      if (keep(take_named_part(reading_, &in, kDeepestPlace), in)) return;
    }
    if (mark.triggers & kHeadingVerb) {
      if (keep(take_headed(reading_, &in, kDeepestPlace), in)) return;
    }
    if (mark.triggers & kInstrumentName && read_instrument(&in)) return;
    if (mark.triggers & kBodyName) read_body(&in);
  }

  // "للوائح الراديو": a word of the tables may be another one with a particle before it.
  void read_behind_particles(const Mark& mark) {
    const std::string_view rest = reading_.text.substr(mark.at);
    const std::size_t particles = glued_particles(rest);
    for (std::size_t bytes = 2; bytes <= particles && end_ <= mark.at; bytes += 2) {
      read_at({mark.at + bytes, mark.end, triggers_at(rest.substr(bytes))});
    }
  }

  // "13r of the Plan", "5073/CA32", "3/LCCE/16"; "2PP14/67" has a page number glued to its front.
  void read_number_shape(const Mark& mark) {
    Cursor in(reading_.text, mark.at);
    if (keep(take_symbol(reading_, &in, {}), in)) return;
    if (keep(take_numbered_first(reading_, &in), in) ||
        keep(take_group_document(reading_, &in), in)) {
      return;
    }
    std::size_t letters = mark.at;
    while (letters < mark.end && is_digit_byte(reading_.text[letters])) ++letters;
    if (letters < mark.end && is_letter_byte(reading_.text[letters]) && letters - mark.at <= 3) {
      Cursor glued(reading_.text, letters);
      keep(take_symbol(reading_, &glued, {}), glued);
    }
  }

  bool read_family(Cursor* in) {
    const std::size_t at = in->at();
    Cursor ahead = *in;
    const auto row = ahead.take_phrase(family_words());
    if (!row) return read_series(in);
    switch (family(*row)) {
      case Family::kDocument:
        return keep(take_document(reading_, in, body_before(reading_, at)), *in);
      case Family::kSupplement:
        return keep(take_listed_documents(end_, in), *in) ||
               keep(take_supplement_of(reading_, in, kDeepestPlace), *in);
      case Family::kSeries:
        return keep(take_series(reading_, in), *in) ||
               keep(take_announced_symbol(reading_, in), *in);
      case Family::kActionLine:
        return keep_all(take_action_lines(reading_, in), *in);
      case Family::kLineLetter:
        return keep(take_bare_lines(reading_, in), *in) || keep(take_series(reading_, in), *in);
      case Family::kQuestion:
        return keep(take_question(reading_, in), *in) && read_further_questions(in);
      case Family::kGroup:
        return keep(take_group(reading_, in), *in);
      case Family::kCircular:
      case Family::kCollective:
      case Family::kCircularLetter:
        return keep(take_circular(reading_, in, family(*row)), *in);
      case Family::kSector:
        if (keep(take_question(reading_, in), *in)) return read_further_questions(in);
        return keep(take_recommendation(reading_, in), *in) ||
               keep(take_text(reading_, in, {}), *in) ||
               keep(take_document(reading_, in, {}), *in) || keep(take_group(reading_, in), *in) ||
               keep(take_numbered_series(reading_, in), *in) ||
               keep(take_ordinal(reading_, in, body_before(reading_, at)), *in);
      case Family::kDefinition:
        reading_.names.define_unknown(*in);
        return false;
      case Family::kAbove:
        return keep(take_numbers_above(reading_, end_, in), *in);
      case Family::kReport:
        return keep(take_recommendation(reading_, in), *in);
    }
    return false;
  }

  bool read_series(Cursor* in) {
    Cursor ahead = *in;
    const auto name = take_series_name(&ahead);
    if (!name) return false;
    if (name->form != SeriesName::Form::kShort || ahead.peek() == ':')
      reading_.series = {name->series, ahead.at()};
    return keep(take_numbered_series(reading_, in), *in);
  }

  bool read_kind(std::size_t at, Cursor* in) {
    if (keep(take_text(reading_, in, body_before(reading_, at)), *in)) return read_further(in);
    return keep(take_recommendation(reading_, in), *in) ||
           keep(take_numbers_going_back(reading_, end_, in), *in);
  }

  bool read_further(Cursor* in) {
    const std::size_t first = citations_.size() - 1;
    while (keep(take_text_further(reading_, in, citations_[first]), *in)) {
    }
    while (keep(take_un_further(reading_, in, citations_[first]), *in) ||
           keep(take_dated_further(reading_, in, citations_[first]), *in)) {
    }
    return true;
  }

  bool read_further_questions(Cursor* in) {
    while (keep(take_question_further(reading_, in, citations_.back()), *in)) {
    }
    return true;
  }

  bool read_instrument(Cursor* in) {
    auto citation = take_instrument(reading_, in);
    if (!citation) return false;
    take_numbers_before(reading_, end_, &*citation);
    const bool is_whole = citation->items.front().target.place.empty();
    // A whole text is worth a link only under its full name: "RR" means other things elsewhere.
    const bool is_named = citation->question == Question::kNothing && citation->span.size() > 4;
    if (is_whole && !is_named) {
      if (citation->question == Question::kShortName && !is_title(reading_, citation->span)) {
        return false;
      }
      citation->rule = Rule::kMention;
    }
    return keep(std::move(citation), *in);
  }

  void read_body(Cursor* in) {
    const auto body = take_body(reading_, in);
    if (!body) return;
    reading_.body = *body;
    Cursor next(reading_.text, body->span.end);
    if (starts_ideograph(reading_.text[body->span.begin])) end_ = body->span.end;  // "安全理事会"
    Cursor kind = next;
    next.take_blanks();
    if (starts_ideograph(next.peek()) && keep(take_ordinal(reading_, &next, *body), next)) {
      read_further(&next);
      return;
    }
    const bool is_text = kind.take_phrase(text_kind_words()).has_value();
    auto text =
        is_text ? take_text(reading_, &next, *body) : take_un_behind(reading_, &next, *body);
    if (keep(std::move(text), next)) {
      read_further(&next);
    } else if (!is_text) {
      keep(take_document(reading_, &next, *body), next);
    }
  }

  bool keep(std::optional<Citation> citation, const Cursor& in) {
    if (!citation) return false;
    take_numbers_before(reading_, end_, &*citation);
    citations_.push_back(std::move(*citation));
    end_ = std::max(in.at(), citations_.back().span.end);
    remember_body(citations_.back());
    remember_series(citations_.back());
    remember_heading(citations_.back());
    reading_.names.define({reading_.text, end_}, citations_.size() - 1);
    return true;
  }

  bool keep_all(std::vector<Citation> citations, const Cursor& in) {
    if (citations.empty()) return false;
    for (Citation& citation : citations) citations_.push_back(std::move(citation));
    end_ = std::max(in.at(), citations_.back().span.end);
    return true;
  }

  // "Decision 5 of the Council and Resolution 6": the body goes on explaining.
  void remember_body(const Citation& citation) {
    if (citation.evidence != BodyEvidence::kStated || citation.body.empty()) return;
    if (reading_.body.span.end >= citation.span.begin) reading_.body.span.end = citation.span.end;
  }

  void remember_heading(const Citation& citation) {
    if (lies_in_heading(reading_.text, citation.span)) reading_.heading = citations_.size() - 1;
  }

  void remember_series(const Citation& citation) {
    if (citation.rule != Rule::kNumberedSeries) return;
    for (const NumberedSeries& series : numbered_series()) {
      const Target& target = citation.items.front().target;
      const bool is_it = series.body == target.body && series.kind == target.kind;
      if (is_it) reading_.series = {&series, citation.span.end};
    }
  }

  // "Decision 8 and Resolution 113 of the Plenipotentiary Conference (Marrakesh, 2002)".
  void join_chains() {
    for (std::size_t i = citations_.size(); i-- > 1;) {
      Citation& first = citations_[i - 1];
      const Citation& second = citations_[i];
      if (first.question != Question::kBody || second.question != Question::kBody) continue;
      if (first.rule != Rule::kNumberedText || second.rule != Rule::kNumberedText) continue;
      if (!is_chain(first.span.end, second.span.begin)) continue;
      // "Resolution 5 and Council Resolution 6": the second alone.
      Cursor kind(reading_.text, second.span.begin);
      const bool is_second_alone =
          second.evidence == BodyEvidence::kStated && !kind.take_phrase(text_kind_words());
      if (is_second_alone) continue;
      first.joins_next = true;
      share(second, &first);
    }
  }

  bool is_chain(std::size_t from, std::size_t to) const {
    if (to < from || to - from > kLongestGap) return false;
    Cursor gap(reading_.text, from);
    const bool is_list = take_separator(&gap) == Separator::kList;
    return is_list && gap.at() <= to && to - gap.at() <= 5;  // "and the "
  }

  static void share(const Citation& second, Citation* first) {
    if (first->evidence == BodyEvidence::kStated) return;
    const bool has_bracket = std::any_of(first->items.begin(), first->items.end(),
                                         [](const CitedItem& item) { return bool(item.bracket); });
    if (second.evidence != BodyEvidence::kStated || has_bracket) return;
    if (is_hardly_of_council(*first, second)) return;
    first->body = second.body;
    first->body_year = second.body_year;
    first->evidence = BodyEvidence::kStated;
    for (CitedItem& item : first->items) item.bracket = second.items.front().bracket;
  }

  Reading reading_;
  std::vector<Citation> citations_;
  std::size_t end_ = 0;  // read so far
};

}  // namespace

bool Reading::is_capital(std::size_t at) const {
  const std::size_t source_at = map->to_source(at);
  if (source_at >= source.size()) return false;
  const char c = source[source_at];
  if (static_cast<unsigned char>(c) < 0x80) return c >= 'A' && c <= 'Z';
  // Arabic and Chinese have no capitals, so that none is missed in them.
  std::size_t offset = source_at;
  return u_islower(static_cast<UChar32>(next_code_point(source, &offset))) == 0;
}

// Whether the word at the cursor may begin a text that places are in.
bool may_start_work(const Cursor& in) {
  return (triggers_at(in.rest()) & ~(kDivisionWord | kHeadingVerb)) != 0;
}

std::optional<Citation> take_any_circular(const Reading& reading, Cursor* in) {
  Cursor word = *in;
  const auto row = word.take_phrase(family_words());
  if (!row) return std::nullopt;
  const Family which = family(*row);
  const bool is_circular = which == Family::kCircular || which == Family::kCollective ||
                           which == Family::kCircularLetter;
  return is_circular ? take_circular(reading, in, which) : std::nullopt;
}

// The text whose name starts at the cursor.
std::optional<Citation> take_work_here(const Reading& reading, Cursor* in) {
  if (!may_start_work(*in)) return take_itr_edition(reading, in);
  auto work = take_symbol(reading, in, {true, false, true});
  if (!work) work = take_instrument(reading, in);
  if (!work) {
    Cursor ahead = *in;
    const auto body = take_body(reading, &ahead);
    if (body) ahead.take('[');
    Cursor& from = body ? ahead : *in;
    const BodySeen before = body.value_or(BodySeen{});
    work = take_text(reading, &from, before);
    if (!work) work = take_document(reading, &from, before);
    if (work && body) *in = ahead;
  }
  if (!work) work = take_ordinal(reading, in, {});
  if (!work) work = take_recommendation(reading, in);
  if (!work) work = take_numbered_series(reading, in);
  if (!work) work = take_any_circular(reading, in);
  const bool may_be_family = !work && (triggers_at(in->rest()) & (kFamilyWord | kSymbolShape)) != 0;
  if (may_be_family) work = take_question(reading, in);
  if (!work && may_be_family) work = take_series(reading, in);
  if (!work && may_be_family) work = take_bare_draft(reading, in);
  if (!work) work = take_itr_edition(reading, in);
  return work;
}

std::optional<Citation> take_work(const Reading& reading, Cursor* in, int depth) {
  if (depth <= 0) return std::nullopt;
  Attempt attempt(in);
  in->take_blanks();
  if (in->take_here('[') && in->rest().substr(0, 2) == "b-") in->move_to(in->at() + 2);
  in->take_blanks();
  const bool starts_word = is_word_byte(in->peek()) || starts_ideograph(in->peek());
  if (!is_word_start(in->text(), in->at()) || !starts_word) return std::nullopt;
  const std::size_t begin = in->at();
  // "and" links to nothing: "الرقم 49.11 والقرار 49".
  const bool is_joined = in->rest().substr(0, 2) == "\u0648" || in->rest().substr(0, 2) == "\u0641";
  const std::size_t particles = is_joined ? 0 : glued_particles(in->rest());
  auto work = take_work_here(reading, in);
  for (std::size_t bytes = 2; !work && bytes <= particles; bytes += 2) {
    in->move_to(begin + bytes);  // "بالقرار"
    work = take_work_here(reading, in);
  }
  if (!work) return std::nullopt;
  in->take_here(']');
  attempt.keep();
  return work;
}

std::vector<Citation> read_citations(std::string_view folded, std::string_view source,
                                     const OffsetMap& map) {
  return Reader(folded, source, map).run();
}

}  // namespace itu::analyzers
