#include "indexer/refs_command.h"

#include <iostream>
#include <optional>
#include <vector>

#include "analyzers/citation/finder.h"
#include "analyzers/citing.h"
#include "analyzers/utf8.h"
#include "indexer/schema/document_json.h"
#include "indexer/schema/index.h"
#include "indexer/schema/input.h"

namespace itu::indexer {
namespace {

using analyzers::CitingContext;
using analyzers::Reference;

// Prints the references of the texts of one command.
class Printer {
 public:
  Printer(const RefsOptions& options, std::ostream& out) : out_(out) {
    if (!options.index.empty()) index_.emplace(options.index);
  }

  void print_text(std::string_view bytes, const CitingContext& context, std::size_t line) {
    const analyzers::RepairedText repaired = analyzers::repair_utf8(bytes);
    std::vector<Reference> references = analyzers::find_references(repaired.text, context);
    print(bytes, repaired.map, &references, line);
  }

  void print_lines(std::string_view bytes, const CitingContext& context) {
    for (std::size_t line = 1; !bytes.empty() && out_; ++line) {
      const std::size_t end = bytes.find('\n');
      print_text(bytes.substr(0, end), context, line);
      bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
    }
  }

  // A whole text is a document: its paragraphs and what it says of itself are context.
  void print_document(std::string_view bytes, const CitingContext& context) {
    analyzers::CitingText read = analyzers::read_citing_text(bytes, context);
    print(bytes, read.map, &read.references, std::nullopt);
  }

 private:
  // With the offsets of `bytes`.
  void print(std::string_view bytes, const analyzers::OffsetMap& map,
             std::vector<Reference>* references, std::optional<std::size_t> line) {
    for (Reference& reference : *references) {
      reference.span = map.to_source(reference.span);
      out_ << schema::reference_to_json(reference, bytes, line, index_ ? &*index_ : nullptr)
           << '\n';
      if (!out_) return;
    }
  }

  std::optional<schema::Index> index_;
  std::ostream& out_;
};

}  // namespace

void print_references(std::string_view bytes, const RefsOptions& options, std::ostream& out) {
  const CitingContext context = schema::read_context(options.context, options.language);
  Printer printer(options, out);
  if (options.lines) {
    printer.print_lines(bytes, context);
  } else {
    printer.print_document(bytes, context);
  }
}

int run_refs(const RefsOptions& options) {
  print_references(schema::read_input(options.file), options, std::cout);
  return 0;
}

}  // namespace itu::indexer
