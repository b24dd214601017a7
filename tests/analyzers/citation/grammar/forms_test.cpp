// The table of forms is what the code does, and docs/references.md prints it.
#include "analyzers/citation/grammar/forms.h"

#include <re2/re2.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "analyzers/citation/grammar/broken_words.h"
#include "analyzers/citation/grammar/grammar.h"
#include "analyzers/citation/grammar/numbered_series.h"
#include "analyzers/citation/scanner.h"
#include "analyzers/citation/tables/bodies.h"
#include "analyzers/citation/tables/headings.h"
#include "analyzers/citation/tables/instruments.h"
#include "analyzers/citation/tables/kinds.h"
#include "analyzers/normalizer.h"
#include "tests/analyzers/citation/printed_references.h"

namespace itu::analyzers {
namespace {

struct LanguageName {
  std::string_view code;
  std::string_view name;
};

constexpr LanguageName kLanguageNames[] = {{"en", "English"}, {"fr", "French"},  {"es", "Spanish"},
                                           {"ru", "Russian"}, {"zh", "Chinese"}, {"ar", "Arabic"}};

bool lacks(const RuleReads& rule, std::string_view language) {
  return rule.lacking.find(language) != std::string_view::npos;
}

TEST_CASE("every rule of the grammar has a form in every language, or says why not", "[forms]") {
  std::set<Rule> seen;
  for (const RuleReads& rule : rule_reads()) {
    CAPTURE(rule.name);
    CHECK(seen.insert(rule.rule).second);
    CHECK(rule.lacking.empty() == rule.why.empty());
    for (const LanguageName& language : kLanguageNames) {
      CAPTURE(language.name);
      const bool has = std::any_of(forms().begin(), forms().end(), [&](const Form& form) {
        return form.rule == rule.rule && form.language == language.code;
      });
      CHECK(has != lacks(rule, language.code));
    }
  }
  CHECK(seen.size() == kRules - 1);
  CHECK(seen.count(Rule::kNone) == 0);
}

// The rules by which the citations of a text are read.
std::set<Rule> rules_of(std::string_view text) {
  FoldedText folded = fold(text);
  join_broken_words(text, &folded);
  std::set<Rule> rules;
  for (const Citation& citation : read_citations(folded.text, text, folded.map)) {
    rules.insert(citation.rule);
  }
  return rules;
}

TEST_CASE("every form's example gives its ids by its rule", "[forms]") {
  for (const Form& form : forms()) {
    CAPTURE(form.example);
    CHECK(printed_references(form.example) == form.ids);
    CHECK(rules_of(form.example).count(form.rule) == 1);
  }
}

// "Recommendation|ITU-T" and "operational bulletin|ob": words with bars between them.
std::vector<std::string> split(std::string_view list) {
  std::vector<std::string> words;
  std::istringstream in{std::string(list)};
  for (std::string word; std::getline(in, word, '|');) words.push_back(word);
  return words;
}

// The text with every occurrence of the word taken out.
std::string without(std::string text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at)) {
    text.replace(at, word.size(), "|");
  }
  return text;
}

TEST_CASE("no form is read without its trigger", "[forms]") {
  for (const Form& form : forms()) {
    if (form.trigger.empty()) continue;
    CAPTURE(form.example);
    CAPTURE(form.trigger);
    std::string rest(form.example);
    for (const std::string& word : split(form.trigger)) {
      CHECK(form.shape.find(word) != std::string_view::npos);
      CHECK(rest.find(word) != std::string::npos);
      rest = without(rest, word);
    }
    const bool is_read =
        printed_references(rest) == form.ids && rules_of(rest).count(form.rule) == 1;
    CHECK_FALSE(is_read);
  }
}

// ---- shape and meaning ----

using Fields = std::map<std::string, std::string>;

// A pattern of "text {field} text" as RE2; `known` fields stand as they are, `groups` gets the
// others in order.
std::string pattern_of(std::string_view text, const Fields& known, std::string_view open,
                       std::vector<std::string>* groups) {
  std::string pattern;
  while (!text.empty()) {
    const std::size_t brace = std::min(text.find('{'), text.size());
    pattern += RE2::QuoteMeta(re2::StringPiece(text.data(), brace));
    text.remove_prefix(brace);
    if (text.empty()) break;
    const std::string field(text.substr(1, text.find('}') - 1));
    text.remove_prefix(field.size() + 2);
    const auto value = known.find(field);
    if (value != known.end()) {
      pattern += RE2::QuoteMeta(value->second);
    } else {
      pattern += open;
      groups->push_back(field);
    }
  }
  return pattern;
}

// What stands in the example for the fields of the shape: at the last place that has it. Empty if
// none has.
std::optional<Fields> fields_of(std::string_view shape, std::string_view example) {
  std::vector<std::string> names;
  const RE2 pattern(pattern_of(shape, {}, "([^,;()，、（）]+?)", &names) +
                    (shape.back() == '}' ? "(?:[ ,;()（）、。]|[.]?$)" : ""));
  std::optional<Fields> found;
  std::vector<re2::StringPiece> groups(names.size() + 1);
  const re2::StringPiece text(example.data(), example.size());
  for (std::size_t at = 0; at < example.size(); ++at) {
    if (!pattern.Match(text, at, text.size(), RE2::UNANCHORED, groups.data(),
                       static_cast<int>(groups.size()))) {
      break;
    }
    at = static_cast<std::size_t>(groups[0].end() - example.data()) - 1;
    found.emplace();
    for (std::size_t i = 0; i < names.size(); ++i) {
      (*found)[names[i]] = fold(std::string_view(groups[i + 1].data(), groups[i + 1].size())).text;
    }
  }
  return found;
}

TEST_CASE("shape and meaning of every form fit its example", "[forms]") {
  for (const Form& form : forms()) {
    CAPTURE(form.shape);
    CAPTURE(form.example);
    const auto fields = fields_of(form.shape, form.example);
    REQUIRE(fields);
    std::string ids(form.ids);
    ids.erase(std::remove(ids.begin(), ids.end(), '~'), ids.end());
    std::vector<std::string> others;
    const RE2 meaning("(?:.* )?" + pattern_of(form.meaning, *fields, "[^ @#]+", &others));
    CAPTURE(form.meaning);
    CAPTURE(ids);
    CHECK(RE2::FullMatch(ids, meaning));
  }
}

// ---- the words of the other tables ----

TEST_CASE("every word of the tables of triggers triggers", "[forms]") {
  const auto& [table, trigger] = GENERATE(values<std::pair<const PhraseTable*, int>>({
      {&text_kind_words(), kTextKindWord},
      {&division_words(), kDivisionWord},
      {&family_words(), kFamilyWord},
      {&series_names(), kFamilyWord},
      {&body_names(), kBodyName},
      {&instrument_names(), kInstrumentName},
      {&heading_verbs(), kHeadingVerb},
  }));
  for (const FirstWord& first : table->first_words()) {
    CAPTURE(first.word);
    CHECK((triggers_at(first.word) & trigger) != 0);
  }
}

// A name as it may stand in a text.
std::string uninflected(std::string name) {
  name.erase(std::remove(name.begin(), name.end(), '~'), name.end());
  return name;
}

TEST_CASE("every name of a numbered series reads its numbers", "[forms]") {
  for (const NumberedSeries& series : numbered_series()) {
    const std::string id = std::string(series.body) + "/" + std::string(series.kind) + "/";
    const std::string before_last = std::to_string(series.last - 1);
    const std::string last = std::to_string(series.last);
    for (const std::string& words : split(series.names)) {
      const std::string name = uninflected(words);
      CAPTURE(name);
      CHECK(printed_references(name + " No. " + last) == id + last);
      CHECK(printed_references(name + " " + before_last + ", " + last) ==
            id + before_last + " " + id + last);
      CHECK(printed_references(name + " " + std::to_string(series.last + 1)).empty());
    }
    const bool is_shown = std::any_of(forms().begin(), forms().end(), [&](const Form& form) {
      return form.rule == Rule::kNumberedSeries && form.ids.substr(0, id.size()) == id;
    });
    CAPTURE(id);
    CHECK(is_shown);
  }
}

// ---- docs/references.md ----

constexpr std::string_view kBegin = "<!-- forms: begin -->\n";
constexpr std::string_view kEnd = "<!-- forms: end -->\n";

// "a b" as "`a` `b`", a cell of several ids.
std::string in_code(std::string_view words) {
  std::string cell = "`" + std::string(words) + "`";
  for (std::size_t at = cell.find(' '); at != std::string::npos; at = cell.find(' ', at + 3)) {
    cell.replace(at, 1, "` `");
  }
  return words.empty() ? "—" : cell;
}

std::string in_words(std::string_view trigger) {
  std::string cell(trigger);
  std::replace(cell.begin(), cell.end(), '|', '/');
  return cell;
}

void print_forms(std::string_view language, std::ostream* out) {
  *out << "| form | trigger | wording | meaning | example | id |\n|---|---|---|---|---|---|\n";
  for (const RuleReads& rule : rule_reads()) {
    std::string_view name = rule.name;
    for (const Form& form : forms()) {
      if (form.rule != rule.rule || form.language != language) continue;
      *out << "| " << name << " | " << in_words(form.trigger) << " | " << form.shape << " | "
           << in_code(form.meaning) << " | " << form.example << " | " << in_code(form.ids)
           << " |\n";
      name = "";
    }
    if (lacks(rule, language)) *out << "| " << name << " | | — | | " << rule.why << " | |\n";
  }
}

std::string printed_forms() {
  std::ostringstream out;
  out << "| form | what it reads |\n|---|---|\n";
  for (const RuleReads& rule : rule_reads())
    out << "| " << rule.name << " | " << rule.what << " |\n";
  for (const LanguageName& language : kLanguageNames) {
    out << "\n### " << language.name << "\n\n";
    print_forms(language.code, &out);
  }
  return out.str();
}

TEST_CASE("docs/references.md prints the table of forms", "[docs]") {
  const std::string path = ITUSEARCH_SOURCE_DIR "/docs/references.md";
  std::stringstream file;
  file << std::ifstream(path).rdbuf();
  const std::string page = file.str();
  const std::size_t begin = page.find(kBegin);
  const std::size_t end = page.find(kEnd);
  REQUIRE(begin != std::string::npos);
  REQUIRE(end != std::string::npos);
  const std::size_t at = begin + kBegin.size();
  if (std::getenv("ITUSEARCH_WRITE_GOLDEN") != nullptr) {
    std::ofstream(path) << page.substr(0, at) << "\n"
                        << printed_forms() << "\n"
                        << page.substr(end);
  } else {
    INFO("ITUSEARCH_WRITE_GOLDEN=1 prints the table into the page");
    const bool is_printed = page.substr(at, end - at) == "\n" + printed_forms() + "\n";
    CHECK(is_printed);
  }
}

}  // namespace
}  // namespace itu::analyzers
