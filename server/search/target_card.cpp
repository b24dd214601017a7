#include "server/search/target_card.h"

#include <algorithm>
#include <vector>

#include "analyzers/citation/wording.h"
#include "indexer/schema/fields.h"
#include "indexer/schema/terms.h"
#include "server/search/citations.h"
#include "server/search/citing_paragraphs.h"
#include "server/search/editions.h"
#include "server/search/limits.h"
#include "server/search/lookup.h"
#include "server/search/matcher.h"
#include "server/search/passages.h"

namespace itu::server {
namespace {

using analyzers::Certainty;
using analyzers::ReferenceTarget;

struct Named {
  analyzers::Target target;
  std::string reason;
};

const analyzers::Reference* first_reference(const ParsedQuery& parsed) {
  const auto first =
      std::min_element(parsed.references.begin(), parsed.references.end(),
                       [](const auto& left, const auto& right) { return left.span < right.span; });
  return first == parsed.references.end() ? nullptr : &*first;
}

// Which candidate of an open reference the index settles on.
std::optional<Named> settle(const schema::Index& index, const ReferenceTarget& open,
                            std::string_view words, Notes* notes) {
  std::vector<const analyzers::Candidate*> held;
  for (const analyzers::Candidate& candidate : open.candidates) {
    const bool is_held = find_held(index, candidate.target, "").state != TargetState::kNotHeld;
    if (is_held) held.push_back(&candidate);
  }
  if (held.size() == 1) {
    return Named{held.front()->target,
                 "Of what " + in_quotes(words) + " may mean, only this is held."};
  }
  std::string text = in_quotes(words) + " may mean more than one text:";
  for (const analyzers::Candidate& candidate : open.candidates) {
    const std::string wording = analyzers::wording_of(candidate.target);
    text += " " + (wording.empty() ? to_id(candidate.target) : wording) + ",";
  }
  text.back() = '.';
  notes->add("ambiguous", text);
  return std::nullopt;
}

std::optional<Named> what_is_named(const schema::Index& index, const ParsedQuery& parsed,
                                   Notes* notes) {
  const analyzers::Reference* reference = first_reference(parsed);
  if (reference == nullptr) return std::nullopt;
  const ReferenceTarget& target = reference->targets.front();
  if (target.certainty != Certainty::kOpen) return Named{target.target, target.reason};
  return settle(index, target, slice(parsed.text, reference->span), notes);
}

void show_text(const schema::Index& index, const HeldTarget& held, TargetCard* card) {
  const auto entry = index.find(held.document, held.language);
  if (!entry) return;
  const schema::DocumentRecord record = index.record(entry->hit);
  const auto paragraph =
      held.place.empty() ? first_text_paragraph(record) : record.find_place(held.place);
  if (!paragraph) return;
  const std::vector<Sought> nothing;
  const Matcher matcher(nothing);
  PieceFinder beginnings(matcher);
  card->text = show_paragraph(record, *paragraph, beginnings).text;
}

// The same figures as the page of cited_by() has, from the marks alone where they suffice: which
// edition a citation means, only its text tells.
void count_citing_texts(const schema::Index& index, const analyzers::Target& target,
                        TargetCard* card) {
  if (target.edition.empty() && target.supplements.empty()) {
    const CitingCount citing = count_citing_paragraphs(index, target);
    card->citing_documents = citing.documents;
    card->citing_paragraphs = citing.paragraphs;
    return;
  }
  const CitationPage page = cited_by(index, target, 0, 0);
  card->citing_documents = page.documents;
  card->citing_paragraphs = page.paragraphs;
}

}  // namespace

std::size_t count_citing(const schema::Index& index, const std::string& id) {
  const auto own = analyzers::parse_id(id);
  if (!own) return 0;
  const std::string cited = own->supplements.empty() ? work_id(*own) : document_id(*own);
  return index.count(schema::exact_term(schema::prefix_of("cites"), cited));
}

std::optional<TargetCard> make_target_card(const schema::Index& index, const ParsedQuery& parsed,
                                           std::string_view language, Notes* notes) {
  const auto named = what_is_named(index, parsed, notes);
  if (!named) return std::nullopt;
  const HeldTarget held = find_held(index, named->target, language);
  TargetCard card;
  card.id = held.id;
  card.document = held.document;
  card.title = held.title;
  card.place = held.place;
  card.state = to_string(held.state);
  card.reason = named->reason;
  if (held.state != TargetState::kNotHeld) {
    card.address = held.address;
    show_text(index, held, &card);
  }
  for (const Version& version : list_editions(find_editions(index, named->target, language))) {
    card.editions.push_back(version.id);
  }
  count_citing_texts(index, named->target, &card);
  return card;
}

}  // namespace itu::server
