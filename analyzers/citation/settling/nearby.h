// What was cited shortly before and after: the instrument a list is about, the document whose
// paragraphs or whose series go on. A cursor over the citations of a text, moved from one to the
// next, so that looking around costs the same however densely a text cites.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyzers/citation/citation.h"

namespace itu::analyzers {

class Nearby {
 public:
  // `citations` in order, of the text `folded`; both must outlive this.
  Nearby(const std::vector<Citation>& citations, std::string_view folded)
      : citations_(citations), folded_(folded) {}

  // From now on, what is near the citation after the one asked about so far.
  void move_on();

  // The WSIS text that the list around the present citation is about and that has all its
  // paragraphs; null if there is none.
  const Target* instrument() const;

  // The WSIS text that the present sentence names, with or without a place, and that has all its
  // paragraphs; null if another text was cited since.
  const Target* instrument_in_sentence() const;

  // The document cited just before; null if it is too far.
  const Target* document_before() const;

  // The document that was cited with this place before: C07/21 for "6.5" after "para 6.5 of
  // C07/21".
  const Target* document_with(const std::string& place) const;

  // The document cited before whose series goes on, of ITU-T or of WSIS; null if it is too far.
  const Target* study_group_document() const;
  const Target* wsis_contribution() const;

  // The only study group of ITU-T that the text has named so far, as a group: "Study Group 2".
  const Target* study_group_named() const { return groups_ == 1 ? group_ : nullptr; }

  // "itu-r" where a Recommendation named as that Sector's stands just before, "itu-t"; else empty.
  std::string sector_of_recommendation() const;

  // The year of an opinion of a forum cited just before; 0 if there is none.
  int opinion_year() const;

  // The last document of a conference, a session or a group that was cited in full; null if it is
  // too far.
  const Target* session_document() const;
  // The same within the sentence: "C17/DT/9, later DT/9(Rev.2)".
  const Target* session_document_just_before() const;

 private:
  static constexpr std::size_t kWsisTexts = 4;

  struct Seen {
    const Target* target = nullptr;
    std::size_t end = 0;
  };

  const Citation& here() const { return citations_[index_]; }
  const Target* within(const Seen& seen, std::size_t bytes) const;
  void remember(const Citation& citation);
  void remember_group(const Target& group);
  void remember_wsis_text(const Seen& seen);

  const std::vector<Citation>& citations_;
  std::string_view folded_;
  std::size_t index_ = 0;
  Seen named_;                               // the WSIS text named last, if no other text was since
  std::array<Seen, kWsisTexts> wsis_texts_;  // the latest first, each text once
  Seen document_, study_group_, contribution_, session_;
  Seen opinion_, recommendation_;
  int opinion_year_ = 0;
  const Target* group_ = nullptr;
  int groups_ = 0;  // different ones named
  std::unordered_map<std::string, const Target*> documents_by_place_;
};

}  // namespace itu::analyzers
