#include "indexer/source/file_name.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "analyzers/language.h"
#include "indexer/source/file_name_rules.h"
#include "indexer/source/walk.h"

namespace itu::indexer {
namespace {

using analyzers::Supplement;
using analyzers::Target;

// Longest id of a file behind "file/": ids are terms of the index and parts of addresses.
constexpr std::size_t kLongestSlug = 200;

// Groups that a rule has at most.
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
      R"((?:(.*?)[-!])??(?:(?:TOC-)?(MSW|PDF|TXT|HTM|HTML|ZIP|SOFT|ZPF|PPT|XLS|OAS|EPB|TOC)-)?([ACEFRSXM]))");
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
    compiled.reserve(kRules.size());
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
  evidence.date = fill(rule.date, sector, groups);
  evidence.format = to_lower(pieces.format);
  evidence.revision = revision_of(supplements);
  if (pieces.letter != 0) {
    evidence.language = analyzers::language_of_letter(pieces.letter).value_or("");
  }
  evidence.is_certain = !rule.id.starts_with('~');
  const std::string_view id = rule.id.substr(evidence.is_certain ? 0 : 1);
  if (!is_excerpt) evidence.own = analyzers::parse_id(fill(id, sector, groups));
  if (evidence.own) {
    auto& own = evidence.own->supplements;
    own.insert(own.end(), supplements.begin(), supplements.end());
  }
  return evidence;
}

// The start of a long path and a digest of all of it, so that different paths stay different.
std::string shorten_slug(const std::string& slug) {
  constexpr std::size_t kDigest = 16;
  std::string start = slug.substr(0, kLongestSlug - kDigest - 1);
  const std::size_t escape = start.rfind('%');
  if (escape != std::string::npos && start.size() - escape < 3) start.resize(escape);
  return start + "-" + sha256_hex(slug).substr(0, kDigest);
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
  std::string slug;
  for (const char c : without_extension(path)) {
    const char small = lower(c);
    const bool is_plain = (small >= 'a' && small <= 'z') || is_digit(small) ||
                          std::string_view("-_/.").find(small) != std::string_view::npos;
    if (is_plain) {
      slug += small;
      continue;
    }
    const auto value = static_cast<unsigned char>(small);
    slug += '%';
    slug += kDigits[value >> 4];
    slug += kDigits[value & 15];
  }
  if (slug.size() > kLongestSlug) slug = shorten_slug(slug);
  Target target;
  target.body = "file";
  target.kind = slug;
  return analyzers::parse_id("file/" + slug).value_or(target);
}

}  // namespace itu::indexer
