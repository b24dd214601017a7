// What the grammar reads, written down: each rule with its wordings in each of the six languages.
// The table decides nothing by itself. The tests hold the code to it: every rule has rows in every
// language or says why not; every example gives the ids of its row, by the rule of its row, and
// nothing once its trigger is taken out; shape and meaning fit the example; docs/references.md
// prints it. So a new form is a row here before it is code, and a form that a language lacks shows.
//
//   {Rule::kNumberedText, "fr", "Décision", "Décision {n} (Rév. {place}, {year})",
//    "{body}/dec/{n}@{year}", "la Décision 5 (Rév. Dubaï, 2018)", "pp/dec/5@2018"}
#pragma once

#include <string_view>
#include <vector>

#include "analyzers/citation/citation.h"

namespace itu::analyzers {

struct RuleReads {
  Rule rule;
  std::string_view name;     // "numbered-text"
  std::string_view what;     // a sentence for people, without its stop
  std::string_view lacking;  // languages without a form, as in Form, with blanks between them
  std::string_view why;      // they have none
};

// All rules but kNone, each once, in the order in which documentation shows them.
const std::vector<RuleReads>& rule_reads();

struct Form {
  Rule rule;
  std::string_view language;  // "en", "fr", "es", "ru", "zh", "ar"
  std::string_view trigger;   // the word without which it is none; several with "|" where each is
                              // enough; empty where the shape of a number or symbol is
  std::string_view shape;     // the wording, with {what} differs from one to the next
  std::string_view meaning;   // the ids at the end of what is found; a {name} that the shape has is
                              // what stands there, others follow from it: {body} from {place}
  std::string_view example;
  std::string_view ids;  // all that the example gives: "~" marks a likely one
};

const std::vector<Form>& forms();

}  // namespace itu::analyzers
