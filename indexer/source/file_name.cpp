#include "indexer/source/file_name.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "analyzers/language.h"

namespace itu::indexer {
namespace {

using analyzers::Supplement;
using analyzers::Target;

// One kind of name. `pattern` is matched against the upper-case name up to the first "!"; `id` is
// filled from its groups: $1 the group in lower case, $y1 the group as a year of four digits, $p1
// as the study period that begins in it, $d1 with "-" for ".". An empty `id`: such a file has no
// symbol of its own that its name could tell.
struct NameRule {
  std::string_view pattern;
  std::string_view id;
  std::string_view kind;
  std::string_view body;
  std::string_view date;  // as `id`
};

constexpr auto kRules = std::to_array<NameRule>({
    // Union level: S and the year of the session.
    {R"(S(\d\d)-CL-C-0*(\d+))", "council/doc/$y1/$2", "document", "council", ""},
    {R"(S(\d\d)-CL-CIR-0*(\d+))", "sg/cl/$2", "circular", "sg", ""},
    {R"(S(\d\d)-CL-(DT|DL|INF|ADM|VC)-0*(\d+))", "council/doc/$y1/$2/$3", "document", "council",
     ""},
    {R"(S(\d\d)-DM-CIR-0*(\d+))", "sg/dm/$1/$2", "letter", "sg", ""},
    {R"(S(\d\d)-PP-C-0*(\d+))", "pp/doc/$y1/$2", "document", "pp", ""},
    {R"(S(\d\d)-PP-(DT|DL|INF|ADM)-0*(\d+))", "pp/doc/$y1/$2/$3", "document", "pp", ""},
    {R"(S\d\d-(WTPF|WCIT)[.-]?(\d\d)-C-0*(\d+))", "$1/doc/$y2/$3", "document", "$1", ""},
    {R"(S(\d\d)-(WTPF|WCIT)-C-0*(\d+))", "$2/doc/$y1/$3", "document", "$2", ""},
    // Of the preparatory committees of WSIS the second phase began in 2004; class C is CONTR.
    {R"(S0[23]-WSISPC-?(\d+)-C-0*(\d+))", "wsis/doc/wsis/pc-$1/contr/$2", "contribution", "wsis",
     ""},
    {R"(S0[23]-WSISPC-?(\d+)-(DOC|ADM|DT|INF)-0*(\d+))", "wsis/doc/wsis/pc-$1/$2/$3", "document",
     "wsis", ""},
    {R"(S0[45]-WSISPC-?(\d+)-C-0*(\d+))", "wsis/doc/wsis-ii/pc-$1/contr/$2", "contribution", "wsis",
     ""},
    {R"(S0[45]-WSISPC-?(\d+)-(DOC|ADM|DT|INF)-0*(\d+))", "wsis/doc/wsis-ii/pc-$1/$2/$3", "document",
     "wsis", ""},
    {R"(S03-WSIS-(DOC|ADM|INF)-0*(\d+))", "wsis/doc/wsis-03/geneva/$1/$2", "document", "wsis", ""},
    {R"(S05-WSIS-(DOC|ADM|INF)-0*(\d+))", "wsis/doc/wsis-05/tunis/$1/$2", "document", "wsis", ""},
    {R"(S\d\d-CWG-?([A-Z]+\d*)-(C|TD|INF|R)-0*(\d+))", "cwg-$1/doc/$2/$3", "document", "cwg-$1",
     ""},
    {R"(S-CONF-ACTF-(\d{4})(?:-.*)?)", "", "other", "pp", "$1"},

    // ITU-T: T and the first year of the study period.
    {R"(T\d\d-WTSA[.-]?(\d\d)-C-0*(\d+))", "wtsa/doc/$y1/$2", "document", "wtsa", ""},
    {R"(T\d\d-WTSA[.-]?(\d\d)-(DT|TD|INF|ADM|R)-0*(\d+))", "wtsa/doc/$y1/$2/$3", "document", "wtsa",
     ""},
    {R"(T(\d\d)-TSB-CIR-0*(\d+))", "tsb/circ/$2@$p1", "circular", "tsb", ""},
    {R"(T(\d\d)-SG0*(\d+)-COL-0*(\d+))", "tsb/coll/$3/$2@$p1", "letter", "tsb", ""},
    {R"(T(\d\d)-TSAG-COL-0*(\d+))", "tsb/coll/$2/tsag@$p1", "letter", "tsb", ""},
    {R"(T(\d\d)-SG0*(\d+)(?:-\d{6})?-C-0*(\d+))", "itu-t/sg$2/c/$3@$p1", "contribution",
     "itu-t/sg$2", ""},
    {R"(T(\d\d)-TSAG(?:-\d{6})?-C-0*(\d+))", "itu-t/tsag/c/$2@$p1", "contribution", "itu-t/tsag",
     ""},
    {R"(T(\d\d)-SG0*(\d+)(?:-\d{6})?-R-0*(\d+))", "itu-t/sg$2/r/$3@$p1", "report", "itu-t/sg$2",
     ""},
    {R"(T(\d\d)-TSAG(?:-\d{6})?-R-0*(\d+))", "itu-t/tsag/r/$2@$p1", "report", "itu-t/tsag", ""},
    {R"(T(\d\d)-SG0*(\d+)(?:-\d{6})?-(LS|TD)-0*(\d+))", "itu-t/sg$2/$3/$4@$p1", "document",
     "itu-t/sg$2", ""},
    {R"(T(\d\d)-TSAG(?:-\d{6})?-(LS|TD)-0*(\d+))", "itu-t/tsag/$2/$3@$p1", "document", "itu-t/tsag",
     ""},
    {R"(T(\d\d)-SG0*(\d+)(?:-\d{6})?-TD-(PLEN|GEN|WP\d+)-0*(\d+))", "itu-t/sg$2/td/$3/$4@$p1",
     "document", "itu-t/sg$2", ""},
    {R"(T(\d\d)-TSAG(?:-\d{6})?-TD-(PLEN|GEN|WP\d+)-0*(\d+))", "itu-t/tsag/td/$2/$3@$p1",
     "document", "itu-t/tsag", ""},
    {R"(T-REC-([A-Z])\.SUPP?L?0*(\d+)-(\d{4})(\d\d)-[ISPW])", "itu-t/suppl/$1.$2@$3-$4",
     "recommendation", "itu-t", "$3-$4"},
    {R"(T-REC-([A-Z]\.[A-Z0-9.]+(?:-[A-Z]\.[A-Z0-9.]+)?)-(\d{4})(\d\d)-[ISPW])",
     "itu-t/rec/$1@$2-$3", "recommendation", "itu-t", "$2-$3"},
    {R"(T-REC-([A-Z]\.[A-Z0-9.]+(?:-[A-Z]\.[A-Z0-9.]+)?))", "itu-t/rec/$1", "recommendation",
     "itu-t", ""},
    {R"(T-RES-T\.0*(\d+)-(\d{4}))", "wtsa/res/$1@$2", "resolution", "wtsa", "$2"},
    {R"(T-SP-OB\.0*(\d+)-(\d{4})(?:-OAS)?)", "itu-t/ob/$1", "bulletin", "itu-t", ""},
    {R"(T-SP-[A-Z]\.[A-Z0-9.]+-(\d{4}))", "", "bulletin", "itu-t", "$1"},

    // ITU-R: R and the first year of the study period; circulars are numbered through.
    {R"(R\d\d-(CA|CACE|CAR|CCRR|CR|CM)-CIR-0*(\d+))", "br/$1/$2", "circular", "br", ""},
    {R"(R\d\d-SG0*(\d+)-CIR-0*(\d+))", "br/lcce/$1/$2", "circular", "br", ""},
    {R"(R\d\d-(RA|WRC)[.-]?(\d\d)-(PLEN)-C-0*(\d+))", "$1/doc/$y2/$3/$4", "document", "$1", ""},
    {R"(R\d\d-(RA|WRC)[.-]?(\d\d)-C-0*(\d+))", "$1/doc/$y2/$3", "document", "$1", ""},
    {R"(R(\d\d)-SG0*(\d+)-C-0*(\d+))", "itu-r/sg$2/doc/$3@$p1", "document", "itu-r/sg$2", ""},
    {R"(R(\d\d)-(WP|TG)0*([0-9][0-9A-Z.]*)-C-0*(\d+))", "itu-r/$2$d3/doc/$4@$p1", "document",
     "itu-r/$2$d3", ""},
    {R"(R\d\d-(RAG|CPM)-C-0*\d+)", "", "document", "itu-r/$1", ""},
    {R"(R-REC-([A-Z]+\.\d+)-(\d{1,2})-(\d{4})(\d\d)-[ISPW])", "itu-r/rec/$1@$2", "recommendation",
     "itu-r", "$3-$4"},
    {R"(R-REC-([A-Z]+\.\d+)(?:-(\d{4})(\d\d)-[ISPW])?)", "itu-r/rec/$1", "recommendation", "itu-r",
     ""},
    {R"(R-RES-R\.0*(\d+)-(\d{1,2})-(\d{4}))", "ra/res/$1@$2", "resolution", "ra", "$3"},
    {R"(R-RES-R\.0*(\d+)-(\d{4}))", "ra/res/$1", "resolution", "ra", "$2"},
    {R"(R-QUE-SG0*(\d+)\.0*(\d+)-(\d{1,2})-(\d{4}))", "itu-r/q/$2-$3/$1", "question", "itu-r",
     "$4"},
    {R"(R-QUE-SG0*(\d+)\.0*(\d+)-(\d{4}))", "itu-r/q/$2/$1", "question", "itu-r", "$3"},
    {R"(R-REP-([A-Z]+\.\d+)-(\d{1,2})-(\d{4}))", "itu-r/rep/$1@$2", "report", "itu-r", "$3"},
    {R"(R-REP-([A-Z]+\.\d+)-(\d{4}))", "itu-r/rep/$1", "report", "itu-r", "$2"},
    {R"(R-HDB-0*(\d+)-(\d{4}))", "itu-r/hdb/$1@$2", "handbook", "itu-r", "$2"},

    // ITU-D: D and the first year of the study period.
    {R"(D\d\d-WTDC[.-]?(\d\d)-C-0*(\d+))", "wtdc/doc/$y1/$2", "document", "wtdc", ""},
    {R"(D(\d\d)-RPM([A-Z]+)-C-0*(\d+))", "itu-d/rpm-$2/c/$3@$p1", "contribution", "itu-d/rpm-$2",
     ""},
    {R"(D(\d\d)-SG0*(\d+)-C-0*(\d+))", "itu-d/sg$2/c/$3@$p1", "contribution", "itu-d/sg$2", ""},
    {R"(D(\d\d)-TDAG\d*-C-0*(\d+))", "itu-d/tdag/c/$2@$p1", "contribution", "itu-d/tdag", ""},
});

// The study periods by their nominal years, which are their editions in ids.
struct StudyPeriod {
  char sector;
  std::string_view first;  // as in file names
  std::string_view years;
};

constexpr auto kStudyPeriods = std::to_array<StudyPeriod>({
    {'T', "93", "1993-1996"}, {'T', "97", "1997-2000"}, {'T', "01", "2001-2004"},
    {'T', "05", "2005-2008"}, {'T', "09", "2009-2012"}, {'T', "13", "2013-2016"},
    {'T', "17", "2017-2020"}, {'T', "22", "2022-2024"}, {'T', "25", "2025-2028"},
    {'R', "00", "2000-2003"}, {'R', "03", "2003-2007"}, {'R', "07", "2007-2012"},
    {'R', "12", "2012-2015"}, {'R', "15", "2015-2019"}, {'R', "19", "2019-2023"},
    {'R', "23", "2023-2027"}, {'D', "98", "1998-2002"}, {'D', "02", "2002-2006"},
    {'D', "06", "2006-2010"}, {'D', "10", "2010-2014"}, {'D', "14", "2014-2017"},
    {'D', "18", "2018-2021"}, {'D', "22", "2022-2025"},
});

// A part between two "!", and the supplement it names. Annexes and appendices are places, not
// supplements; a file that holds one alone carries no work of its own.
struct PartName {
  std::string_view printed;
  std::string_view supplement;  // empty: the file holds only a part of the work
};

constexpr auto kPartNames = std::to_array<PartName>({
    {"AMD", "amd"},
    {"COR", "cor"},
    {"ERR", "err"},
    {"SUP", "suppl"},
    {"IMP", "imp"},
    {"ADD", "add"},
    {"ANN", ""},
    {"APP", ""},
    {"R", "rev"},
    {"A", "add"},
    {"C", "corr"},
});

// The longest groups a rule has.
constexpr int kMostGroups = 4;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string to_lower(std::string_view text) {
  std::string lowered(text);
  std::transform(lowered.begin(), lowered.end(), lowered.begin(), lower);
  return lowered;
}

// 07 is 2007, 99 is 1999: ITU's electronic documents begin in the nineties.
std::string full_year(std::string_view two_digits) {
  return (two_digits >= "90" ? "19" : "20") + std::string(two_digits);
}

std::string study_period(char sector, std::string_view first_year) {
  for (const StudyPeriod& period : kStudyPeriods) {
    if (period.sector == sector && period.first == first_year) return std::string(period.years);
  }
  return "";
}

std::string without_extension(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  const std::size_t start = slash == std::string_view::npos ? 0 : slash + 1;
  const std::size_t dot = path.rfind('.');
  // "T-REC-X.1205" has no extension: one begins with a letter.
  const bool has_extension = dot != std::string_view::npos && dot > start &&
                             path.size() - dot >= 2 && path.size() - dot <= 6 &&
                             !is_digit(path[dot + 1]);
  return std::string(has_extension ? path.substr(0, dot) : path);
}

// The name of the file alone in the one spelling that the rules know: upper case, "!" between the
// parts ("_" and "%21" stand for it in names that have been through an archive or a browser).
std::string normal_name(std::string_view path) {
  std::string name = without_extension(path);
  name.erase(0, name.rfind('/') + 1);  // npos + 1 is 0
  std::transform(name.begin(), name.end(), name.begin(), upper);
  std::replace(name.begin(), name.end(), '_', '!');
  for (std::size_t at = 0; (at = name.find("%21", at)) != std::string::npos;) {
    name.replace(at, 3, "!");
  }
  return name;
}

// A name cut into what the rules read: "S07-CL-C-0021!R1!MSW-E" is head S07-CL-C-0021, part R1,
// format MSW, language letter E.
struct NamePieces {
  std::string head;
  std::string part;
  std::string format;
  char letter = 0;
};

const RE2& tail_pattern() {
  static const RE2 pattern(
      R"((?:(.*)[-!])??(?:(?:TOC-)?(MSW|PDF|TXT|HTM|HTML|ZIP|SOFT|ZPF|PPT|XLS|OAS|EPB|TOC)-)?([ACEFRSXM]))");
  return pattern;
}

const RE2& glued_part_pattern() {
  static const RE2 pattern(R"((.*-\d+)((?:[RAC]\d{1,2})+))");
  return pattern;
}

// Takes "-PDF-E" or "-E" from the end of `text`.
void cut_tail(std::string* text, NamePieces* pieces) {
  std::string rest;
  std::string letter;
  if (!RE2::FullMatch(*text, tail_pattern(), &rest, &pieces->format, &letter)) return;
  pieces->letter = letter[0];
  *text = rest;
}

NamePieces cut_name(const std::string& name) {
  NamePieces pieces;
  const std::size_t first = name.find('!');
  pieces.head = name.substr(0, first);
  if (first == std::string::npos) {
    cut_tail(&pieces.head, &pieces);
  } else {
    std::string rest = name.substr(first + 1);
    cut_tail(&rest, &pieces);
    pieces.part = rest.substr(0, rest.find('!'));
  }
  std::string head;
  std::string part;
  if (pieces.part.empty() && RE2::FullMatch(pieces.head, glued_part_pattern(), &head, &part)) {
    pieces.head = head;
    pieces.part = part;
  }
  return pieces;
}

// The supplements that a part names, in order: "R1A2" is rev1, add2. Empty if it names none;
// `*is_excerpt` when the file holds an annex or appendix alone or an unknown part.
std::vector<Supplement> read_part(std::string_view part, bool* is_excerpt) {
  std::vector<Supplement> supplements;
  while (!part.empty()) {
    const auto* name = std::find_if(kPartNames.begin(), kPartNames.end(), [&](const PartName& row) {
      return part.starts_with(row.printed);
    });
    if (name == kPartNames.end() || name->supplement.empty()) {
      *is_excerpt = true;
      return {};
    }
    part.remove_prefix(name->printed.size());
    while (part.size() > 1 && part[0] == '0' && is_digit(part[1])) part.remove_prefix(1);
    const auto digits = static_cast<std::size_t>(
        std::find_if_not(part.begin(), part.end(), is_digit) - part.begin());
    if (digits == 0 || digits > 3) {
      *is_excerpt = true;
      return {};
    }
    supplements.push_back(
        {std::string(name->supplement) + std::string(part.substr(0, digits)), ""});
    part.remove_prefix(digits);
  }
  return supplements;
}

// What the groups of a rule matched.
using Groups = std::array<std::string, kMostGroups>;

// Fills a template of kRules. Empty when a study period is asked for that the table does not have.
std::string fill(std::string_view pattern, char sector, const Groups& groups) {
  std::string filled;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != '$') {
      filled += pattern[i];
      continue;
    }
    const char how = is_digit(pattern[i + 1]) ? '\0' : pattern[++i];
    const std::string& group = groups[static_cast<std::size_t>(pattern[++i] - '1')];
    std::string value = to_lower(group);
    if (how == 'y') value = full_year(group);
    if (how == 'd') std::replace(value.begin(), value.end(), '.', '-');
    if (how == 'p') value = study_period(sector, group);
    if (value.empty()) return "";
    filled += value;
  }
  return filled;
}

struct CompiledRule {
  const NameRule* rule;
  std::unique_ptr<RE2> pattern;
};

const std::vector<CompiledRule>& compiled_rules() {
  static const std::vector<CompiledRule> rules = [] {
    std::vector<CompiledRule> compiled;
    for (const NameRule& rule : kRules) {
      compiled.push_back({&rule, std::make_unique<RE2>(
                                     re2::StringPiece(rule.pattern.data(), rule.pattern.size()))});
    }
    return compiled;
  }();
  return rules;
}

bool matches(const CompiledRule& compiled, const std::string& head, Groups* groups) {
  std::array<RE2::Arg, kMostGroups> args;
  std::array<const RE2::Arg*, kMostGroups> pointers{};
  for (std::size_t i = 0; i < args.size(); ++i) {
    args[i] = RE2::Arg(&(*groups)[i]);
    pointers[i] = &args[i];
  }
  const int count = compiled.pattern->NumberOfCapturingGroups();
  return RE2::FullMatchN(head, *compiled.pattern, pointers.data(), count);
}

int revision_of(const std::vector<Supplement>& supplements) {
  for (const Supplement& supplement : supplements) {
    if (supplement.name.starts_with("rev")) return std::stoi(supplement.name.substr(3));
  }
  return 0;
}

FileNameEvidence evidence_of(const NameRule& rule, const Groups& groups, const NamePieces& pieces) {
  const char sector = pieces.head[0];
  bool is_excerpt = false;
  const std::vector<Supplement> supplements = read_part(pieces.part, &is_excerpt);

  FileNameEvidence evidence;
  evidence.kind = rule.kind;
  evidence.body = fill(rule.body, sector, groups);
  evidence.date = supplements.empty() ? fill(rule.date, sector, groups) : "";
  evidence.format = to_lower(pieces.format);
  evidence.revision = revision_of(supplements);
  if (pieces.letter != 0) {
    evidence.language = analyzers::language_of_letter(pieces.letter).value_or("");
  }
  if (!is_excerpt) evidence.own = analyzers::parse_id(fill(rule.id, sector, groups));
  if (evidence.own) {
    auto& own = evidence.own->supplements;
    own.insert(own.end(), supplements.begin(), supplements.end());
  }
  return evidence;
}

}  // namespace

std::optional<FileNameEvidence> read_file_name(std::string_view path) {
  constexpr std::size_t kLongestName = 128;  // no rule has longer ones
  const std::string name = normal_name(path);
  if (name.empty() || name.size() > kLongestName) return std::nullopt;
  const NamePieces pieces = cut_name(name);
  Groups groups;
  for (const CompiledRule& compiled : compiled_rules()) {
    if (matches(compiled, pieces.head, &groups)) {
      return evidence_of(*compiled.rule, groups, pieces);
    }
  }
  return std::nullopt;
}

Target file_target(std::string_view path) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string id = "file/";
  for (const char c : without_extension(path)) {
    const char small = lower(c);
    const bool is_plain = (small >= 'a' && small <= 'z') || is_digit(small) ||
                          std::string_view("-_/.").find(small) != std::string_view::npos;
    if (is_plain) {
      id += small;
      continue;
    }
    const auto value = static_cast<unsigned char>(small);
    id += '%';
    id += kDigits[value >> 4];
    id += kDigits[value & 15];
  }
  if (auto target = analyzers::parse_id(id)) return *target;
  Target target;
  target.body = "file";
  target.kind = id.substr(5);
  return target;
}

}  // namespace itu::indexer
