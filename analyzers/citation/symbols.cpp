#include "analyzers/citation/symbols.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>

#include "analyzers/citation/brackets.h"
#include "analyzers/citation/phrase_table.h"

namespace itu::analyzers {
namespace {

using Strength = SymbolForm::Strength;
constexpr ReferenceKind kDocument = ReferenceKind::kDocument;
constexpr ReferenceKind kCircular = ReferenceKind::kCircular;
constexpr ReferenceKind kLetter = ReferenceKind::kLetter;
constexpr ReferenceKind kExternal = ReferenceKind::kExternal;
constexpr ReferenceKind kProposal = ReferenceKind::kProposal;
constexpr ReferenceKind kRecommendation = ReferenceKind::kRecommendation;

constexpr std::size_t kLongestSymbol = 80;  // bytes looked at
constexpr int kMostGroups = 6;

// Earlier rows win, so a longer form stands before the shorter one it begins with.
const std::vector<SymbolForm> kForms = {
    {"council-document", "c", R"(c(\d\d)/(\d{1,4}))", "council/doc/{y1}/{n2}", kDocument,
     Strength::kStrong, "C07/21"},
    {"council-series", "c", R"(c(\d\d)/(dt|dl|inf|adm|wp|td)/(\d{1,4}))",
     "council/doc/{y1}/{2}/{n3}", kDocument, Strength::kStrong, "C17/DT/5"},
    {"council-document-mirrored", "#", R"((\d{1,4})/c(\d\d))", "council/doc/{y2}/{n1}", kDocument,
     Strength::kWeak, "21/C07"},
    {"administrative-council", "#", R"((\d{3,4})/ca(\d{1,2}))", "council/doc/ca{n2}/{n1}",
     kDocument, Strength::kStrong, "5073/CA32"},
    {"wsis-contribution", "wsis",
     R"((wsis(?:-i{1,2}|-\d\d)?)/(pc-?\d|tunis|geneva)/contr(?:i|ib|ibution)?[/-](\d{1,4}))",
     "wsis/doc/{1}/{2}/contr/{n3}", kDocument, Strength::kStrong, "WSIS-II/PC-3/Contri/50"},
    {"wsis-document", "wsis",
     R"((wsis(?:-i{1,2}|-\d\d)?)/(pc-?\d|tunis|geneva)/(c|doc|adm|dt|inf|td|r|wg)[/-](\d{1,4}))",
     "wsis/doc/{1}/{2}/{3}/{n4}", kDocument, Strength::kStrong, "WSIS/PC-2/C/123"},
    {"working-group", "wg|cwg|eg", R"(((?:c?wg|eg)(?:-[a-z]+)+)-(\d{1,2})/(\d{1,4}))",
     "{1}/doc/{2}/{n3}", kDocument, Strength::kStrong, "WG-WSIS-9/13"},
    {"council-working-group", "cwg", R"((cwg(?:-[a-z]+\d*)+)/(td|inf|dt|adm)[-/](\d{1,4}))",
     "{1}/doc/{2}/{n3}", kDocument, Strength::kStrong, "CWG-WCIT12/TD-43"},
    {"conference-document", "pp|wtsa|wtdc|wtpf|wcit|wrc|ra",
     R"((pp|wtsa|wtdc|wtpf|wcit|wrc|ra)-? ?(\d{4}|\d\d)/(\d{1,4}))", "{1}/doc/{y2}/{n3}", kDocument,
     Strength::kStrong, "PP-18/46"},
    {"conference-series", "pp|wtsa|wtdc|wtpf|wcit|wrc|ra",
     R"((pp|wtsa|wtdc|wtpf|wcit|wrc|ra)-? ?(\d{4}|\d\d)/(plen|dt|dl|inf|adm|wp|td)/(\d{1,4}))",
     "{1}/doc/{y2}/{3}/{n4}", kDocument, Strength::kStrong, "PP-06/DT/1"},
    {"rag-document", "rag", R"(rag(\d\d)-(\d{1,2})/(\d{1,4}))", "itu-r/rag/doc/{y1}-{2}/{n3}",
     kDocument, Strength::kStrong, "RAG15-1/10"},
    {"working-party-document", "#", R"((\d[a-m])/(\d{1,4}))", "itu-r/wp{1}/doc/{n2}", kDocument,
     Strength::kWeak, "3K/137"},
    {"task-group-document", "#", R"((\d)-(\d{1,2})/(\d{1,4}))", "itu-r/tg{1}-{2}/doc/{n3}",
     kDocument, Strength::kWeak, "5-1/36"},
    {"study-group-com", "com", R"(com ?(\d{1,2}) ?- ?(r|c|td|ls) ?-? ?(\d{1,4}))",
     "itu-t/sg{n1}/{2}/{n3}", kDocument, Strength::kStrong, "COM 19 - R 4"},
    {"study-group-td-series", "sg",
     R"(sg ?(\d{1,2})[- ]td[- ]?(\d{1,4})(?:-?r(\d{1,2}))?/(plen|gen|wp\d))",
     "itu-t/sg{n1}/td/{4}/{n2}[/rev{n3}]", kDocument, Strength::kStrong, "SG17-TD1234R2/PLEN"},
    {"study-group-td-wp", "sg",
     R"(sg ?(\d{1,2})[- ]td[- ]?(\d{1,4})(?:-?r(\d{1,2}))? ?\((wp\d|plen|gen)\))",
     "itu-t/sg{n1}/td/{4}/{n2}[/rev{n3}]", kDocument, Strength::kStrong, "SG13 TD 367 (WP1)"},
    {"td-of-group", "td", R"(td[- ]?(\d{1,4})(?:-?r(\d{1,2}))? ?\((plen|gen|wp\d)/(\d{1,2})\))",
     "itu-t/sg{n4}/td/{3}/{n1}[/rev{n2}]", kDocument, Strength::kStrong, "TD 12 (GEN/17)"},
    {"study-group-revised", "sg", R"(sg ?(\d{1,2})[- ](c|td|r|ls)[- ]?(\d{1,4})r(\d{1,2}))",
     "itu-t/sg{n1}/{2}/{n3}/rev{n4}", kDocument, Strength::kStrong, "SG16-TD232R1"},
    {"study-group", "sg", R"(sg ?(\d{1,2})[- ](c|td|r|ls)[- ]?(\d{1,4}))", "itu-t/sg{n1}/{2}/{n3}",
     kDocument, Strength::kStrong, "SG15-C-1835"},
    {"tsag-revised", "tsag", R"(tsag ?-? ?(r|c|td|ls)[- ]?(\d{1,4})r(\d{1,2}))",
     "itu-t/tsag/{1}/{n2}/rev{n3}", kDocument, Strength::kStrong, "TSAG-TD276R2"},
    {"tsag", "tsag", R"(tsag ?-? ?(r|c|td|ls)[- ]?(\d{1,4}))", "itu-t/tsag/{1}/{n2}", kDocument,
     Strength::kStrong, "TSAG - LS 11"},
    {"aap", "aap", R"(aap-(\d{1,3}))", "tsb/aap/{n1}", kCircular, Strength::kStrong, "AAP-49"},
    {"council-letter", "cl", R"(cl-(\d\d)/(\d{1,4}))", "sg/cl/{1}/{n2}", kLetter, Strength::kStrong,
     "CL-19/12"},
    {"letter", "dm", R"(dm-(\d\d)/(\d{1,5}))", "sg/dm/{1}/{n2}", kLetter, Strength::kStrong,
     "DM-20/1021"},
    {"br-circular", "cace|ccrr", R"((cace|ccrr)/(\d{1,4}))", "br/{1}/{n2}", kCircular,
     Strength::kStrong, "CACE/123"},
    {"br-circular-short", "ca|car|cr|cm", R"((ca|car|cr|cm)/(\d{1,4}))", "br/{1}/{n2}", kCircular,
     Strength::kWeak, "CA/270"},
    {"br-circular-letter", "#", R"((\d)/lcce/(\d{1,4}))", "br/lcce/{1}/{n2}", kCircular,
     Strength::kStrong, "3/LCCE/16"},
    {"general-assembly-resolution", "a", R"(a/res/(\d{1,2})/(\d{1,3}))", "un/ga/res/{1}/{n2}",
     kExternal, Strength::kStrong, "A/RES/70/125"},
    {"human-rights-council-resolution", "a", R"(a/hrc/res/(\d{1,2})/(\d{1,3}))",
     "un/hrc/res/{1}/{n2}", kExternal, Strength::kStrong, "A/HRC/RES/20/8"},
    {"general-assembly-document", "a", R"(a/(\d{2})/(\d{1,4}))", "un/doc/a/{1}/{n2}", kExternal,
     Strength::kForm, "A/72/492"},
    {"ecosoc-resolution", "e", R"(e/res/(\d{4})/(\d{1,3}))", "un/ecosoc/res/{1}/{n2}", kExternal,
     Strength::kStrong, "E/RES/2012/24"},
    {"ecosoc-document", "e", R"(e/((?:19|20)\d{2})/(\d{1,4}))", "un/doc/e/{1}/{n2}", kExternal,
     Strength::kForm, "E/2012/24"},
    {"security-council-resolution", "s", R"(s/res/(\d{1,4}))", "un/sc/res/{n1}", kExternal,
     Strength::kStrong, "S/RES/822"},
    {"joint-inspection-unit", "jiu", R"(jiu/(rep|note|ml)/(\d{4})/(\d{1,3}))",
     "un/jiu/{1}/{2}/{n3}", kExternal, Strength::kStrong, "JIU/REP/2016/1"},
    {"file-council", "s", R"(s(\d\d)-cl-c- ?(\d{4}))", "council/doc/{y1}/{n2}", kDocument,
     Strength::kStrong, "S07-CL-C-0021!!MSW-E"},
    {"file-council-series", "s", R"(s(\d\d)-cl-(dt|dl|inf|adm)- ?(\d{4}))",
     "council/doc/{y1}/{2}/{n3}", kDocument, Strength::kStrong, "S17-CL-INF-0008!!MSW-E"},
    {"file-pp", "s", R"(s(\d\d)-pp-c- ?(\d{4}))", "pp/doc/{y1}/{n2}", kDocument, Strength::kStrong,
     "S14-PP-C-0073!A1!MSW-R"},
    {"file-br-circular", "r", R"(r\d\d-(ca|cace|ccrr|cr|cm|car)-cir-(\d{4}))", "br/{1}/{n2}",
     kCircular, Strength::kStrong, "R00-CA-CIR-0003!!TXT-E"},
    {"file-conference", "t|d|r", R"([tdr]\d\d-(wtsa|wtdc|wrc|ra)\.?(\d\d)-c-(\d{4}))",
     "{1}/doc/{y2}/{n3}", kDocument, Strength::kStrong, "T16-WTSA.16-C-0048!!MSW-E"},
    {"file-study-group", "t", R"(t(\d\d)-sg(\d{1,2})-(c|r|td)-(\d{4}))",
     "itu-t/sg{n2}/{3}/{n4}@{t1}", kDocument, Strength::kStrong, "T13-SG17-C-0123!!MSW-E"},
    {"file-study-group-td", "t", R"(t(\d\d)-sg(\d{1,2})-\d{6}-td-([a-z0-9]+)-(\d{4}))",
     "itu-t/sg{n2}/td/{3}/{n4}@{t1}", kDocument, Strength::kStrong, "T13-SG17-150408-TD-PLEN-1686"},
    {"file-tsag", "t", R"(t(\d\d)-tsag-(?:\d{6}-)?(c|r|td|ls)-(\d{4}))", "itu-t/tsag/{2}/{n3}@{t1}",
     kDocument, Strength::kStrong, "T17-TSAG-C-0012!!MSW-E"},
    {"file-tsag-td", "t", R"(t(\d\d)-tsag-(?:\d{6}-)?td-([a-z0-9]+)-(\d{4}))",
     "itu-t/tsag/td/{2}/{n3}@{t1}", kDocument, Strength::kStrong, "T22-TSAG-TD-GEN-0123"},
    {"file-radio-study-group", "r", R"(r(\d\d)-sg(\d{1,2})-c-(\d{4}))",
     "itu-r/sg{n2}/doc/{n3}@{r1}", kDocument, Strength::kStrong, "R15-SG03-C-0006!!MSW-E"},
    {"file-working-party", "r", R"(r(\d\d)-wp(\d[a-m])-c-(\d{4}))", "itu-r/wp{2}/doc/{n3}@{r1}",
     kDocument, Strength::kStrong, "R19-WP5D-C-0123!!MSW-E"},
    {"file-task-group", "r", R"(r(\d\d)-tg(\d)\.(\d)-c-(\d{4}))", "itu-r/tg{2}-{3}/doc/{n4}@{r1}",
     kDocument, Strength::kStrong, "R15-TG5.1-C-0036"},
    {"file-development-group", "d", R"(d(\d\d)-sg(\d{1,2})-(c|td|r)-(\d{4}))",
     "itu-d/sg{n2}/{3}/{n4}@{d1}", kDocument, Strength::kStrong, "D18-SG01-C-0050!!MSW-E"},
    {"file-regional-meeting", "d", R"(d(\d\d)-rpm([a-z]+)-(c|td|inf|r)-(\d{4}))",
     "itu-d/rpm-{2}/{3}/{n4}@{d1}", kDocument, Strength::kStrong, "D18-RPMIRM-C-0050"},
    {"file-itu-t-recommendation", "t",
     R"(t-rec-([a-z]\.\d{1,4}(?:\.\d{1,3})?)-((?:19|20)\d\d)(\d\d)-[ispw])",
     "itu-t/rec/{1}@{2}-{3}", kRecommendation, Strength::kStrong, "T-REC-X.1205-200804-I"},
    {"file-itu-t-recommendation-undated", "t", R"(t-rec-([a-z]\.\d{1,4}(?:\.\d{1,3})?))",
     "itu-t/rec/{1}", kRecommendation, Strength::kStrong, "T-REC-X.1205"},
    {"file-itu-r-recommendation", "r",
     R"(r-rec-([a-z]{1,3}\.\d{1,4})-(\d{1,2})-(?:19|20)\d{4}-[ispw])", "itu-r/rec/{1}@{n2}",
     kRecommendation, Strength::kStrong, "R-REC-RA.314-10-200306-I"},
    {"file-itu-r-report", "r", R"(r-rep-([a-z]{1,3}\.\d{1,4})(?:-(\d{1,2}))?-((?:19|20)\d\d))",
     "itu-r/rep/{1}[@{n2}]", kDocument, Strength::kStrong, "R-REP-M.2412-0-2017"},
    {"file-itu-r-question", "r", R"(r-que-sg(\d{1,2})\.(\d{1,3})(?:-(\d{1,2}))?-(?:19|20)\d\d)",
     "itu-r/q/{n2}[-{n3}]/{n1}", ReferenceKind::kQuestion, Strength::kStrong,
     "R-QUE-SG03.204-6-2015"},
    {"file-assembly-resolution", "r", R"(r-res-r\.(\d{1,3})(?:-(\d{1,2}))?-(?:19|20)\d\d)",
     "ra/res/{n1}[@{n2}]", ReferenceKind::kResolution, Strength::kStrong, "R-RES-R.9-6-2019"},
    {"file-wtsa-resolution", "t", R"(t-res-t\.(\d{1,3})-((?:19|20)\d\d))", "wtsa/res/{n1}@{2}",
     ReferenceKind::kResolution, Strength::kStrong, "T-RES-T.1-2016"},
    {"file-bulletin", "t", R"(t-sp-ob\.(\d{3,4})-(?:19|20)\d\d)", "itu-t/ob/{n1}",
     ReferenceKind::kBulletin, Strength::kStrong, "T-SP-OB.1163-2019-OAS-MSW-E"},
    {"proposal", "", R"(([a-z]{3,4})/(\d{1,3}(?:a\d{1,2}){0,2})/(\d{1,3}))", "pp/prop/{1}/{2}/{3}",
     kProposal, Strength::kForm, "ARB/79A3/1"},
};

using Groups = std::array<re2::StringPiece, kMostGroups>;

struct Compiled {
  const SymbolForm* form;
  std::vector<std::string_view> starts;
  std::unique_ptr<RE2> pattern;
};

std::vector<std::string_view> split_starts(std::string_view starts) {
  std::vector<std::string_view> parts;
  while (!starts.empty()) {
    const std::size_t bar = starts.find('|');
    parts.push_back(starts.substr(0, bar));
    if (bar == std::string_view::npos) break;
    starts.remove_prefix(bar + 1);
  }
  return parts;
}

// "c", "wsis": the rows by the first letter of what they start with.
using Index = std::array<std::vector<const Compiled*>, 128>;

const std::vector<Compiled>& compiled() {
  static const std::vector<Compiled> forms = [] {
    std::vector<Compiled> result;
    for (const SymbolForm& form : kForms) {
      const re2::StringPiece pattern(form.pattern.data(), form.pattern.size());
      result.push_back({&form, split_starts(form.starts), std::make_unique<RE2>(pattern)});
    }
    return result;
  }();
  return forms;
}

const Index& by_first_letter() {
  static const Index index = [] {
    Index rows;
    for (const Compiled& form : compiled()) {
      for (char c = 'a'; c <= 'z'; ++c) {
        const bool fits = form.starts.empty() ||
                          std::any_of(form.starts.begin(), form.starts.end(),
                                      [c](std::string_view start) { return start[0] == c; });
        if (fits) rows[static_cast<std::size_t>(c)].push_back(&form);
      }
      const bool takes_digit = !form.starts.empty() && form.starts.front() == "#";
      for (char c = '0'; takes_digit && c <= '9'; ++c) {
        rows[static_cast<std::size_t>(c)].push_back(&form);
      }
    }
    return rows;
  }();
  return index;
}

struct Period {
  int first_month;  // year * 100 + month
  std::string_view name;
};

// ITU-T periods run from assembly to assembly; their names are the nominal years. 2021 belongs to
// the period 2017-2020, which the pandemic prolonged.
constexpr auto kPeriods = std::to_array<Period>({
    {199303, "1993-1996"},
    {199610, "1997-2000"},
    {200010, "2001-2004"},
    {200410, "2005-2008"},
    {200810, "2009-2012"},
    {201212, "2013-2016"},
    {201611, "2017-2020"},
    {202203, "2022-2024"},
    {202411, "2025-2028"},
});
constexpr int kLastPeriodEnds = 202812;

std::string period_of(char sector, int first_year) {
  if (sector == 't') return study_period(first_year, 6);
  static constexpr std::array<int, 9> kRadio = {2000, 2003, 2007, 2012, 2015, 2019, 2023, 2027, 0};
  int last = first_year + 3;
  for (std::size_t i = 0; sector == 'r' && i + 1 < kRadio.size(); ++i) {
    if (kRadio[i] == first_year && kRadio[i + 1] != 0) last = kRadio[i + 1];
  }
  return std::to_string(first_year) + "-" + std::to_string(last);
}

int to_int(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::string print_group(char mode, std::string_view group) {
  const int year = group.size() == 4 ? to_int(group) : full_year(to_int(group));
  switch (mode) {
    case 'n': {
      const std::size_t first = group.find_first_not_of('0');
      return first == std::string_view::npos ? "0" : std::string(group.substr(first));
    }
    case 'y':
      return std::to_string(year);
    case 't':
    case 'r':
    case 'd':
      return period_of(mode, year);
    default:
      return std::string(group);
  }
}

std::string_view group_of(std::string_view field, const Groups& groups) {
  const re2::StringPiece& group = groups[static_cast<std::size_t>(field.back() - '0')];
  return {group.data(), group.size()};
}

// The id with its fields filled; what stands in brackets is left out where its field is empty.
std::string fill(std::string_view id, const Groups& groups) {
  std::string result;
  std::size_t optional_at = std::string::npos;  // where the part in brackets begins in the result
  bool is_empty = false;
  for (std::size_t at = 0; at < id.size(); ++at) {
    if (id[at] == '[') {
      optional_at = result.size();
      is_empty = false;
    } else if (id[at] == ']') {
      if (is_empty) result.resize(optional_at);
    } else if (id[at] == '{') {
      const std::size_t close = id.find('}', at);
      const std::string_view field = id.substr(at + 1, close - at - 1);
      const std::string_view group = group_of(field, groups);
      is_empty = is_empty || group.empty();
      if (!group.empty()) result += print_group(field.size() > 1 ? field.front() : ' ', group);
      at = close;
    } else {
      result += id[at];
    }
  }
  return result;
}

bool starts_with_one_of(std::string_view text, const std::vector<std::string_view>& starts) {
  for (const std::string_view start : starts) {
    if (start == "#" ? is_digit_byte(text.front()) : text.substr(0, start.size()) == start) {
      return true;
    }
  }
  return starts.empty() && is_letter_byte(text.front());
}

// "c07/2111" is no C07/211, "a/res/70/125" no document "a/res"; "-e" and "!r1" may follow.
bool may_end(std::string_view text, std::size_t end) {
  if (end >= text.size()) return true;
  const char next = text[end];
  const char after = end + 1 < text.size() ? text[end + 1] : ' ';
  const std::string_view symbol = text.substr(0, end);
  const bool is_file = symbol.find("-c-") != std::string_view::npos ||
                       symbol.find("-re") != std::string_view::npos ||
                       symbol.find("-sp-") != std::string_view::npos;
  if (next == '/' && is_file) return true;  // in a web address
  if (next == '/' || next == '.') return !is_word_byte(after);
  return !is_word_byte(next);
}

}  // namespace

std::optional<Symbol> match_symbol(std::string_view text, bool with_weak) {
  if (text.empty() || static_cast<unsigned char>(text[0]) >= 0x80) return std::nullopt;
  const re2::StringPiece piece(text.data(), std::min(text.size(), kLongestSymbol));
  Groups groups;
  for (const Compiled* const indexed : by_first_letter()[static_cast<std::size_t>(text[0])]) {
    const Compiled& row = *indexed;
    if (row.form->strength == Strength::kWeak && !with_weak) continue;
    if (!starts_with_one_of(text, row.starts)) continue;
    if (!row.pattern->Match(piece, 0, piece.size(), RE2::ANCHOR_START, groups.data(),
                            kMostGroups)) {
      continue;
    }
    const std::size_t length = groups[0].size();
    if (!may_end(text, length)) continue;
    if (auto target = parse_id(fill(row.form->id, groups))) {
      return Symbol{row.form, std::move(*target), length};
    }
  }
  return std::nullopt;
}

std::vector<std::string_view> symbol_starts() {
  std::vector<std::string_view> starts;
  for (const Compiled& row : compiled()) {
    for (const std::string_view start : row.starts) {
      if (start != "#") starts.push_back(start);
    }
  }
  return starts;
}

const std::vector<SymbolForm>& symbol_forms() { return kForms; }

std::string study_period(int year, int month) {
  std::string_view name;
  for (const Period& period : kPeriods) {
    // Without a month the nominal years decide.
    const int first = month == 0 ? to_int(period.name.substr(0, 4)) * 100 : period.first_month;
    if (year * 100 + month >= first) name = period.name;
  }
  return year * 100 + month <= kLastPeriodEnds ? std::string(name) : std::string();
}

}  // namespace itu::analyzers
