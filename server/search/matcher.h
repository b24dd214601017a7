// Finds in a paragraph what a question sought, as the words stand there: a phrase as a phrase,
// other forms of a word as they are written, a citation as its whole wording. Nothing else is
// marked.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/schema/document_record.h"
#include "server/search/marked_text.h"
#include "server/search/query/builder.h"

namespace itu::server {

class Matcher {
 public:
  // Keeps a reference to `sought`.
  explicit Matcher(const std::vector<Sought>& sought);

  // The matches in bytes `span` of the record's text (one paragraph or a part of it that begins and
  // ends between words), in order; their spans count from the beginning of `span`.
  std::vector<Match> find(const schema::DocumentRecord& record, analyzers::TextSpan span) const;

  // The byte of the record's text at which the first citation sought in `span` begins; of a span
  // with very many references, among the first of them.
  std::optional<std::size_t> first_citation(const schema::DocumentRecord& record,
                                            analyzers::TextSpan span) const;

 private:
  void find_words(std::string_view text, std::vector<Match>* matches) const;
  void find_spans_of(std::size_t index, std::string_view text, std::vector<Match>* matches) const;
  void find_citations(const schema::DocumentRecord& record, analyzers::TextSpan span,
                      std::vector<Match>* matches) const;
  void add_citation(const analyzers::Reference& reference, std::size_t begin,
                    std::vector<Match>* matches) const;

  const std::vector<Sought>& sought_;
  // Term to the things sought that it is a word of, or the first word of.
  std::unordered_map<std::string, std::vector<std::size_t>> words_;
  std::unordered_map<std::string, std::vector<std::size_t>> phrase_starts_;
  std::array<bool, 256> begins_{};  // whether a term of either begins with this byte
  std::vector<std::size_t> spans_;  // which of the things sought are conditions
  bool has_citations_ = false;
};

}  // namespace itu::server
