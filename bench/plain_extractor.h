// The references of a text as a competent engineer finds them in a day: a table of regular
// expressions, each with the id that its groups make, and one alternation of all of them that finds
// where one matches. The engine of analyzers/citation is measured beside it, in speed and in
// quality (bench/README.md).
//
//   PlainExtractor().find("see C07/21 and Res. 102 (Rev. Antalya, 2006)")
//     -> council/doc/2007/21, pp/res/102@2006
//
// It does what regular expressions do well: symbols, kind words in six languages, lists with one
// bracket, editions, the usual provisions. It knows no context and folds nothing.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/citation/reference.h"
#include "analyzers/text_span.h"

namespace itu::bench {

struct PlainForm {
  std::string_view name;
  std::string pattern;  // RE2; its groups are numbered within the form
  std::string_view id;  // the id, with groups in braces (plain_extractor.cpp says how)
  analyzers::ReferenceKind kind;
  std::string_view example;
  std::string_view example_ids;  // what is found in the example, with blanks between the ids
};

const std::vector<PlainForm>& plain_forms();

class PlainExtractor {
 public:
  PlainExtractor();
  ~PlainExtractor();
  PlainExtractor(const PlainExtractor&) = delete;
  PlainExtractor& operator=(const PlainExtractor&) = delete;

  // The references of the valid UTF-8 `text`, in order; all sure. Linear in the text. May be called
  // from several threads.
  std::vector<analyzers::Reference> find(std::string_view text) const;

 private:
  struct Expressions;

  // The reference that matches all of `span`.
  std::optional<analyzers::Reference> read(std::string_view text, analyzers::TextSpan span) const;

  std::unique_ptr<Expressions> expressions_;
};

}  // namespace itu::bench
