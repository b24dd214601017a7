#include "analyzers/citation/wording.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "analyzers/citation/tables/bodies.h"
#include "analyzers/citation/tables/conferences.h"
#include "analyzers/citation/tables/instruments.h"

namespace itu::analyzers {
namespace {

// How the texts of a series are written, by the first row that fits. A body that ends in "*" stands
// for all that begin so; an empty kind for any. In the wording:
//   {B} the body without the Sector, {K} the kind, {N} the number: all in capitals
//   {1} the number's first part, {Y} the same without the century, {R} the parts behind it
struct Row {
  std::string_view body;
  std::string_view kind;
  std::string_view wording;
};

constexpr auto kRows = std::to_array<Row>({
    {"council", "doc", "Document C{Y}/{R}"},
    {"itu-r/rag", "doc", "Document RAG{Y}/{R}"},
    {"pp", "doc", "Document PP-{Y}/{R}"},
    {"wtsa", "doc", "Document WTSA-{Y}/{R}"},
    {"wtdc", "doc", "Document WTDC-{Y}/{R}"},
    {"wtpf", "doc", "Document WTPF-{Y}/{R}"},
    {"wcit", "doc", "Document WCIT-{Y}/{R}"},
    {"wrc", "doc", "Document WRC-{Y}/{R}"},
    {"ra", "doc", "Document RA-{Y}/{R}"},
    {"wsis", "doc", "Document {N}"},
    {"wsis", "action-line", "action line {N}"},
    {"wg-*", "doc", "Document {B}-{1}/{R}"},
    {"eg-*", "doc", "Document {B}-{1}/{R}"},
    {"cwg-*", "doc", "Document {B}/{1}-{R}"},
    {"itu-t/sg*", "c", "Document {B}-{K}-{N}"},
    {"itu-t/sg*", "td", "Document {B}-{K}-{N}"},
    {"itu-t/sg*", "r", "Document {B}-{K}-{N}"},
    {"itu-t/sg*", "ls", "Document {B}-{K}-{N}"},
    {"itu-t/tsag", "", "Document {B}-{K} {N}"},
    {"itu-t", "ob", "Operational Bulletin No. {N}"},
    {"itu-t", "q", "Question {N} of ITU-T"},
    {"itu-d", "q", "Question {N} of ITU-D"},
    {"itu-r", "q", "Question ITU-R {N}"},
    {"itu-t", "sg", "ITU-T Study Group {N}"},
    {"itu-r", "sg", "ITU-R Study Group {N}"},
    {"itu-d", "sg", "ITU-D Study Group {N}"},
    {"tsb", "circ", "TSB Circular {N}"},
    {"tsb", "coll", "TSB Collective-letter {N}"},
    {"tsb", "aap", "AAP-{N}"},
    {"br", "lcce", "Circular Letter {1}/LCCE/{R}"},
    {"br", "cr", "Circular Letter CR/{N}"},
    {"br", "", "Administrative Circular {K}/{N}"},
    {"sg", "cl", "Council Circular-letter {N}"},
    {"sg", "dm", "DM-{N}"},
    {"un/ga", "res", "UNGA Resolution {N}"},
    {"un/ecosoc", "res", "ECOSOC Resolution {N}"},
    {"un/sc", "res", "Security Council Resolution {N}"},
    {"un/hrc", "res", "Human Rights Council Resolution {N}"},
    {"un/jiu", "", "JIU/{K}/{N}"},
    {"un", "doc", "Document {N}"},
});

struct KindWord {
  std::string_view kind;
  std::string_view word;
};

constexpr auto kTextKinds = std::to_array<KindWord>({
    {"res", "Resolution"},
    {"dec", "Decision"},
    {"rec", "Recommendation"},
    {"op", "Opinion"},
});

std::string upper(std::string_view text) {
  std::string shown(text);
  for (char& c : shown) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return shown;
}

bool is_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_year(std::string_view text) { return text.size() == 4 && is_digits(text); }

bool fits(const Row& row, const Target& target) {
  if (!row.kind.empty() && row.kind != target.kind) return false;
  if (!row.body.ends_with('*')) return row.body == target.body;
  return target.body.starts_with(row.body.substr(0, row.body.size() - 1));
}

// What stands for `{code}` in the wording of a row.
std::string fill(char code, const Target& target) {
  std::string number = upper(target.number);
  std::string first = number.substr(0, number.find('/'));
  switch (code) {
    case 'B':
      return upper(target.body.substr(target.body.rfind('/') + 1));
    case 'K':
      return upper(target.kind);
    case '1':
      return first;
    case 'Y':
      return is_year(first.substr(0, 4)) ? first.substr(2) : first;
    case 'R':
      return first.size() < number.size() ? number.substr(first.size() + 1) : std::string();
    default:
      return number;
  }
}

std::string fill_in(std::string_view wording, const Target& target) {
  std::string shown;
  for (std::size_t i = 0; i < wording.size(); ++i) {
    if (wording[i] == '{') {
      shown += fill(wording[i + 1], target);
      i += 2;
    } else {
      shown += wording[i];
    }
  }
  return shown;
}

// "2008-04" as "04/2008", the way dates of Recommendations are printed; others as they are.
std::string wording_of_date(std::string_view date) {
  const bool has_month =
      date.size() == 7 && is_year(date.substr(0, 4)) && is_digits(date.substr(5));
  if (!has_month) return std::string(date);
  return std::string(date.substr(5)) + "/" + std::string(date.substr(0, 4));
}

// "(Rev.1)" behind a document, " Amd.7 (05/2013)" behind a Recommendation.
std::string wording_of_supplements(const Target& target, bool in_brackets) {
  std::string shown;
  for (const Supplement& supplement : target.supplements) {
    const std::size_t digit = supplement.name.find_first_of("0123456789");
    std::string name = upper(supplement.name.substr(0, 1)) + supplement.name.substr(1, digit - 1) +
                       "." + (in_brackets ? "" : " ") + supplement.name.substr(digit);
    shown += in_brackets ? "(" + name + ")" : " " + name;
    if (!supplement.edition.empty()) shown += " (" + wording_of_date(supplement.edition) + ")";
  }
  return shown;
}

// "Antalya, 2006": where and when the conference that adopted an edition met; else the year alone.
std::string wording_of_conference(const Target& target) {
  int year = 0;
  if (is_year(target.edition)) {
    std::from_chars(target.edition.data(), target.edition.data() + target.edition.size(), year);
  }
  const auto conference = conference_of(target.body, year);
  if (!conference) return target.edition;
  if (target.body == "wrc") return short_name(*conference);
  return std::string(name_of_place(conference->place)) + ", " + target.edition;
}

// Resolutions and their like: "WTSA Resolution 46 (Florianópolis, 2004)".
std::string wording_of_text(std::string_view word, const Target& target, Revision revision) {
  const bool is_of_pp = target.body == "pp";
  const bool is_of_wrc = target.body == "wrc";
  std::string shown(word);
  if (target.body == "ra") {
    shown += " ITU-R";
  } else if (target.body == "council") {
    shown = "Council " + shown;
  } else if (!is_of_pp && !(is_of_wrc && !target.edition.empty())) {
    shown = upper(target.body) + " " + shown;
  }
  shown += " " + upper(target.number);
  if (target.edition.empty()) return is_of_pp ? shown + " of " + body_name("pp") : shown;
  if (!is_year(target.edition)) return shown + "-" + target.edition;
  const std::string_view rev = is_of_wrc ? "Rev." : "Rev. ";
  return shown + " (" + std::string(revision == Revision::kRevised ? rev : "") +
         wording_of_conference(target) + ")";
}

// "Recommendation ITU-T X.1205 (04/2008)", "Recommendation ITU-R SA.364-6".
std::string wording_of_recommendation(const Target& target) {
  std::string shown = "Recommendation " + upper(target.body) + " " + upper(target.number);
  const bool is_issue = is_digits(target.edition) && !is_year(target.edition);
  if (is_issue) {
    shown += "-" + target.edition;
  } else if (!target.edition.empty()) {
    shown += " (" + wording_of_date(target.edition) + ")";
  }
  return shown + wording_of_supplements(target, false);
}

std::string wording_of_instrument(std::string_view name, const Target& target) {
  constexpr std::string_view kArticle = "the ";
  std::string shown(name.starts_with(kArticle) ? name.substr(kArticle.size()) : name);
  if (!target.edition.empty()) shown += " (" + target.edition + ")";
  return shown;
}

bool is_text_body(std::string_view body) {
  constexpr std::array<std::string_view, 8> kBodies = {"pp",  "council", "wtsa", "wtdc",
                                                       "wrc", "ra",      "wtpf", "wcit"};
  return std::find(kBodies.begin(), kBodies.end(), body) != kBodies.end();
}

}  // namespace

std::string wording_of(const Target& target, Revision revision) {
  const std::string_view instrument = name_of_instrument(work_id(target));
  if (!instrument.empty()) return wording_of_instrument(instrument, target);
  const bool is_of_sector = target.body == "itu-t" || target.body == "itu-r";
  if (is_of_sector && target.kind == "rec") return wording_of_recommendation(target);
  for (const KindWord& row : kTextKinds) {
    if (row.kind != target.kind || !is_text_body(target.body)) continue;
    return wording_of_text(row.word, target, revision) + wording_of_supplements(target, true);
  }
  if (target.number.empty()) return "";
  const auto row = std::find_if(kRows.begin(), kRows.end(), [&target](const Row& candidate) {
    return fits(candidate, target);
  });
  if (row == kRows.end()) return "";
  std::string shown = fill_in(row->wording, target) + wording_of_supplements(target, true);
  if (!target.edition.empty()) shown += " (" + target.edition + ")";
  return shown;
}

}  // namespace itu::analyzers
