#include "server/search/checker.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "analyzers/citing.h"
#include "server/search/editions.h"

namespace itu::server {
namespace {

using analyzers::Certainty;
using analyzers::CitingText;
using analyzers::Paragraph;
using analyzers::Reference;
using analyzers::ReferenceKind;
using analyzers::ReferenceTarget;
using analyzers::Target;

// Kinds whose editions replace each other. Circulars, documents and opinions of another period
// are other texts with the same number.
constexpr auto kRevisedKinds = std::to_array<std::string_view>({"res", "dec", "rec", "suppl"});

bool is_revised(const Target& target) {
  return target.body == "itu" ||
         std::find(kRevisedKinds.begin(), kRevisedKinds.end(), target.kind) != kRevisedKinds.end();
}

// The year that an edition begins with; 0 for a number of revisions.
int year_of(const std::string& edition) {
  int year = 0;
  const char* const end = edition.data() + edition.size();
  const auto read = std::from_chars(edition.data(), end, year);
  return read.ptr - edition.data() == 4 ? year : 0;
}

Finding finding_of(TargetState state) {
  switch (state) {
    case TargetState::kHeld:
      return Finding::kHeld;
    case TargetState::kEditionNotHeld:
      return Finding::kEditionNotHeld;
    case TargetState::kPlaceMissing:
      return Finding::kPlaceMissing;
    case TargetState::kNotHeld:
      return Finding::kNotHeld;
  }
  return Finding::kNotHeld;
}

// Checks the targets of one draft.
class Checker {
 public:
  Checker(const schema::Index* index, const CitingText& draft, std::string_view language)
      : index_(index), draft_(draft), language_(language) {}

  CheckedTarget check(const ReferenceTarget& reference, ReferenceKind kind) const {
    CheckedTarget checked;
    checked.target.reference = reference;
    const bool is_local = reference.certainty != Certainty::kOpen && reference.target.is_local();
    if (index_ != nullptr && !is_local) {
      checked.target = look_up_target(*index_, reference, language_);
    }
    if (reference.certainty == Certainty::kOpen) {
      checked.finding = Finding::kOpen;
    } else if (is_local) {
      checked.finding = find_own_place(reference.target.place);
    } else if (index_ != nullptr) {
      find_held_target(kind, &checked);
    }
    return checked;
  }

 private:
  Finding find_own_place(const std::string& place) const {
    const auto is_there = [&](const std::string& asked) {
      return std::any_of(draft_.paragraphs.begin(), draft_.paragraphs.end(),
                         [&](const Paragraph& paragraph) { return paragraph.place == asked; });
    };
    return schema::find_place(place, is_there).is_exact ? Finding::kHeld : Finding::kPlaceMissing;
  }

  void find_held_target(ReferenceKind kind, CheckedTarget* checked) const {
    checked->finding = finding_of(checked->target.held.state);
    if (checked->finding == Finding::kNotHeld && kind == ReferenceKind::kExternal) {
      checked->finding = Finding::kExternal;
    }
    checked->newer = find_newer(checked->target.reference.target);
    if (checked->finding == Finding::kHeld && !checked->newer.empty()) {
      checked->finding = Finding::kOutdated;
    }
  }

  std::string find_newer(const Target& cited) const {
    if (cited.edition.empty() || !is_revised(cited)) return "";
    for (const HeldEdition& held : find_editions(*index_, cited, language_)) {
      const std::string& edition = held.target.edition;
      if (!is_earlier_edition(cited.edition, edition)) break;
      if (draft_.year == 0 || year_of(edition) <= draft_.year) return to_id(held.target);
    }
    return "";
  }

  const schema::Index* index_;
  const CitingText& draft_;
  std::string_view language_;
};

}  // namespace

std::string_view to_string(Finding finding) {
  switch (finding) {
    case Finding::kUnchecked:
      return "unchecked";
    case Finding::kHeld:
      return "held";
    case Finding::kExternal:
      return "external";
    case Finding::kOutdated:
      return "outdated";
    case Finding::kPlaceMissing:
      return "place-missing";
    case Finding::kEditionNotHeld:
      return "edition-not-held";
    case Finding::kNotHeld:
      return "not-held";
    case Finding::kOpen:
      return "open";
  }
  return "";
}

bool asks_for_a_look(Finding finding) {
  return finding != Finding::kUnchecked && finding != Finding::kHeld &&
         finding != Finding::kExternal;
}

std::vector<CheckedReference> check_references(const schema::Index* index, std::string_view bytes,
                                               const analyzers::CitingContext& context) {
  const CitingText draft = analyzers::read_citing_text(bytes, context);
  const Checker checker(index, draft, context.language);
  std::vector<CheckedReference> all;
  std::size_t line = 1;
  std::size_t counted = 0;  // bytes of the draft whose line ends are in `line`
  for (const Reference& reference : draft.references) {
    const auto from = draft.text.begin() + static_cast<std::ptrdiff_t>(counted);
    const auto to = draft.text.begin() + static_cast<std::ptrdiff_t>(reference.span.begin);
    line += static_cast<std::size_t>(std::count(from, to, '\n'));
    counted = reference.span.begin;
    CheckedReference checked;
    checked.line = line;
    checked.span = draft.map.to_source(reference.span);
    checked.text = slice(draft.text, reference.span);
    checked.kind = reference.kind;
    for (const ReferenceTarget& target : reference.targets) {
      checked.targets.push_back(checker.check(target, reference.kind));
    }
    all.push_back(std::move(checked));
  }
  return all;
}

}  // namespace itu::server
