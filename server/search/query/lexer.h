// First stage of a question: its text cut into lexemes. Nothing is refused; what cannot be used is
// still a lexeme, and the parser says so.
//
//   title:"radio waves" -C07/21
//   field<title> phrase<radio waves> minus words<C07/21>
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/text_span.h"

namespace itu::server {

enum class LexemeKind : std::uint8_t {
  kWords,   // a run of characters without blanks, quotes or brackets
  kPhrase,  // what stands between two quotation marks
  kOpen,
  kClose,
  kAnd,  // AND, OR, XOR, NOT in capitals
  kOr,
  kXor,
  kNot,
  kNear,       // NEAR, NEAR/3, ADJ, ADJ/3, PARA, SENT in capitals
  kMinus,      // - directly before something
  kPlus,       // + directly before something
  kField,      // the name of a known field and its colon; the value is the next lexeme
  kReference,  // words that name a text; made by mark_references()
};

struct Lexeme {
  LexemeKind kind = LexemeKind::kWords;
  analyzers::TextSpan span;   // bytes of the question, quotes and colon included
  std::string text = {};      // words and phrases as typed, without the quotes; a field's name
  std::string mark = {};      // of a phrase: what stands behind "..."~, such as stem or 3
  bool unclosed = false;      // a phrase whose second quotation mark is missing
  std::size_t reference = 0;  // of kReference: which of the references found

  bool operator==(const Lexeme&) const = default;
};

// Cuts the valid UTF-8 `query`. Quotation marks and brackets of every script count: "x", “x”, «x»,
// （x）. Linear.
std::vector<Lexeme> cut_query(std::string_view query);

// One line: words<radio> and phrase<a b>.
std::string to_string(const std::vector<Lexeme>& lexemes);

}  // namespace itu::server
