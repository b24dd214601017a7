#include "indexer/refs_command.h"

#include <array>
#include <iostream>
#include <optional>
#include <vector>

#include "analyzers/citation/finder.h"
#include "analyzers/structure/masthead.h"
#include "analyzers/structure/structure.h"
#include "analyzers/utf8.h"
#include "indexer/build/citing.h"
#include "indexer/input.h"
#include "indexer/schema/document_json.h"
#include "indexer/schema/error.h"
#include "indexer/schema/index.h"

namespace itu::indexer {
namespace {

using analyzers::CitingContext;
using analyzers::Paragraph;
using analyzers::Reference;
using analyzers::TextSpan;

CitingContext asked_context(const RefsOptions& options) {
  CitingContext context;
  if (!options.context.empty()) {
    const auto own = analyzers::parse_id(options.context);
    if (!own) {
      throw schema::Error(schema::ErrorKind::kUsage,
                          "--context " + options.context + " is not an id",
                          "Ids look like council/res/1282@2007; see docs/references.md.");
    }
    context = context_of(*own);
  }
  context.language = options.language;
  return context;
}

// Prints the references of the texts of one command.
class Printer {
 public:
  Printer(const RefsOptions& options, std::ostream& out) : out_(out) {
    if (!options.index.empty()) index_.emplace(options.index);
  }

  // One text: repaired, searched, and its references printed with the offsets of `bytes`.
  void print_text(std::string_view bytes, const CitingContext& context,
                  std::optional<std::size_t> line) {
    const analyzers::RepairedText repaired = analyzers::repair_utf8(bytes);
    for (Reference& reference : analyzers::find_references(repaired.text, context)) {
      reference.span = repaired.map.to_source(reference.span);
      out_ << schema::reference_to_json(reference, bytes, line, index_ ? &*index_ : nullptr)
           << '\n';
      if (!out_) return;
    }
  }

  void print_lines(std::string_view bytes, const CitingContext& context) {
    for (std::size_t line = 1; !bytes.empty() && out_; ++line) {
      const std::size_t end = bytes.find('\n');
      print_text(bytes.substr(0, end), context, line);
      bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
    }
  }

  // A whole text is a document: its paragraphs and what it says of itself are context.
  void print_document(std::string_view bytes, CitingContext context) {
    analyzers::SourceText source;
    source.text = analyzers::repair_utf8(bytes).text;
    const std::vector<Paragraph> paragraphs = analyzers::find_paragraphs(source);
    if (!context.own) {
      const std::string language = context.language;
      context = context_of(analyzers::read_masthead(source, paragraphs));
      context.language = language;
    }
    context.paragraphs = &paragraphs;
    print_text(bytes, context, std::nullopt);
  }

 private:
  std::optional<schema::Index> index_;
  std::ostream& out_;
};

}  // namespace

void print_references(std::string_view bytes, const RefsOptions& options, std::ostream& out) {
  const CitingContext context = asked_context(options);
  Printer printer(options, out);
  if (options.lines) {
    printer.print_lines(bytes, context);
  } else {
    printer.print_document(bytes, context);
  }
}

int run_refs(const RefsOptions& options) {
  print_references(read_input(options.file), options, std::cout);
  return 0;
}

}  // namespace itu::indexer
