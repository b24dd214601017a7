#include "analyzers/citing.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "analyzers/structure/structure.h"
#include "analyzers/utf8.h"

namespace itu::analyzers {
namespace {

// The kind of document that the kind in an id stands for, where it stands for one.
struct KindInId {
  std::string_view in_id;
  std::string_view kind;
  bool is_stated;  // nothing else can carry such an id
};

constexpr auto kKinds = std::to_array<KindInId>({
    {"res", "resolution", true},
    {"dec", "decision", true},
    {"rec", "recommendation", true},
    {"op", "opinion", true},
    {"q", "question", true},
    {"ob", "bulletin", true},
    {"circ", "circular", true},
    {"cl", "circular", true},
    {"ca", "circular", true},
    {"cace", "circular", true},
    {"lcce", "circular", true},
    {"cr", "circular", true},
    {"coll", "letter", true},
    {"dm", "letter", true},
    {"doc", "document", false},
    {"c", "contribution", false},
    {"r", "report", false},
});

const KindInId* find_kind(std::string_view in_id) {
  const auto* row = std::find_if(kKinds.begin(), kKinds.end(),
                                 [&](const KindInId& kind) { return kind.in_id == in_id; });
  return row == kKinds.end() ? nullptr : row;
}

// The four digits that `text` begins with, if they are a year of ITU's.
int year_of(std::string_view text) {
  constexpr int kFounded = 1865;
  constexpr int kFarFuture = 2100;
  if (text.size() < 4) return 0;
  int year = 0;
  for (const char c : text.substr(0, 4)) {
    if (c < '0' || c > '9') return 0;
    year = year * 10 + (c - '0');
  }
  const bool goes_on = text.size() > 4 && text[4] >= '0' && text[4] <= '9';
  return !goes_on && year >= kFounded && year <= kFarFuture ? year : 0;
}

// Of a study period the last year: a document of 2017-2020 may cite what 2019 brought.
int year_of(const Target& own) {
  const std::size_t dash = own.edition.find('-');
  if (dash != std::string::npos) {
    if (const int last = year_of(std::string_view(own.edition).substr(dash + 1))) return last;
  }
  const int edition = year_of(std::string_view(own.edition));
  return edition != 0 ? edition : year_of(std::string_view(own.number));
}

}  // namespace

std::string stated_kind(const Target& own) {
  const KindInId* row = find_kind(own.kind);
  return row != nullptr && row->is_stated ? std::string(row->kind) : "";
}

CitingContext context_of(const Target& own) {
  CitingContext context;
  context.own = own;
  context.body = own.body;
  if (const KindInId* row = find_kind(own.kind)) context.kind = row->kind;
  context.year = year_of(own);
  return context;
}

CitingContext context_of(const Masthead& masthead) {
  CitingContext context;
  if (masthead.own) context = context_of(*masthead.own);
  if (!masthead.body.empty()) context.body = masthead.body;
  if (!masthead.kind.empty()) context.kind = masthead.kind;
  if (const int year = year_of(std::string_view(masthead.date))) context.year = year;
  return context;
}

CitingContext context_of(const Document& document) {
  Masthead masthead;
  if (document.own.body != "file") masthead.own = document.own;
  masthead.kind = document.kind;
  masthead.body = document.body;
  masthead.date = document.date;
  CitingContext context = context_of(masthead);
  context.language = document.language;
  context.paragraphs = &document.paragraphs;
  return context;
}

CitingText read_citing_text(std::string_view bytes, CitingContext context) {
  CitingText read;
  RepairedText repaired = repair_utf8(bytes);
  read.map = std::move(repaired.map);
  SourceText source;
  source.text = std::move(repaired.text);
  read.paragraphs = find_paragraphs(source);
  if (!context.own) {
    const std::string language = context.language;
    context = context_of(read_masthead(source, read.paragraphs));
    context.language = language;
  }
  context.paragraphs = &read.paragraphs;
  read.references = find_references(source.text, context);
  read.text = std::move(source.text);
  read.own = context.own;
  read.year = context.year;
  return read;
}

}  // namespace itu::analyzers
