// The text cited last, as it was settled: what "Annex C" or "clause K.3" in the same sentence is
// of.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "analyzers/citation/reference.h"
#include "analyzers/citation/target.h"
#include "analyzers/text_span.h"

namespace itu::analyzers {

class WorkFocus {
 public:
  // `folded` is the text; it must outlive this.
  explicit WorkFocus(std::string_view folded) : folded_(folded) {}

  // A work was cited at `span` of the folded text.
  void remember(const ReferenceTarget& target, TextSpan span);

  // The work cited before `at` in the same sentence, or else in the same paragraph; null if none
  // was, or if what was cited last may be several.
  const Target* in_sentence(std::size_t at) const;
  const Target* in_paragraph(std::size_t at) const;

  // The resolution, decision, recommendation or opinion that an item of a heading ("resolves 2") is
  // of: the one cited before in the same paragraph, whatever was cited since, or else the one that
  // the heading of the section names.
  const Target* with_heading(std::string_view place, std::size_t at) const;
  // The same in the sentence alone.
  const Target* with_heading_in_sentence(std::string_view place, std::size_t at) const;

  // The Recommendation or Report cited before in the same paragraph, whatever was cited since:
  // texts of these kinds have clauses.
  const Target* recommendation_in_paragraph(std::size_t at) const;

  // The annex of the work cited last that its place lay in: "annex.2" of "item 9 of Annex 2 to
  // Decision 5". Empty: in none.
  const std::string& last_annex() const { return annex_; }

  // The text that the heading above the reasons of a proposal names: "RESOLUTION 22 (Rev. Dubai,
  // 2012) ... Reasons: ..."; null outside of reasons.
  const Target* reasoned_about(std::size_t at) const;

  // The Recommendation that the line above announces a draft of ("Draft revision of Recommendation
  // ITU-R M.1638-1"), where nothing has been cited below that line; null if there is none.
  const Target* drafted_above(std::size_t at) const;

  // The document that the numbered heading above is about, in minutes: "2  Report (Document
  // RRB18-2/3)" above "2.1 ... Referring to § 2, ...". Null where the paragraph at `at` has no
  // number under that of the heading, or the heading names several documents.
  const Target* document_above(std::size_t at) const;

  // The work of which a place with the same first number or code was cited before: "§ A2.6.2.3"
  // after "§ A2.6.2.4 of Resolution ITU-R 1-7". Null for places of one part.
  const Target* with_kin(std::string_view place) const;

  // The work whose name ends right at `at`, as in Chinese, where a place follows what it is in:
  // "ITU-R M.1643建议书附件1".
  const Target* ending_at(std::size_t at) const;

 private:
  struct Seen {
    Target work;  // without its place; of no body: none
    std::size_t end = 0;
  };

  std::string_view gap(const Seen& seen, std::size_t at) const;
  void remember_heading(const Target& document, TextSpan span);
  bool is_in_sentence(const Seen& seen, std::size_t at) const;
  bool is_in_paragraph(const Seen& seen, std::size_t at) const;

  std::string_view folded_;
  Seen last_;
  Seen rec_;                                     // the last Recommendation
  Seen drafted_;                                 // the last one in a line that begins "Draft"
  std::string annex_;                            // of the place of the last one: "annex.2"
  Seen text_;                                    // the last one that has headings
  Seen heading_;                                 // the same, in a heading
  Seen document_above_;                          // the document that the last heading names
  std::string heading_number_;                   // "2" of that heading
  std::unordered_map<std::string, Target> kin_;  // by the first part of a place
};

}  // namespace itu::analyzers
