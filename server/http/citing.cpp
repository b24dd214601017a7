#include "server/http/citing.h"

#include <algorithm>

#include "server/http/addresses.h"
#include "server/http/labels.h"

namespace itu::server {
namespace {

using analyzers::Document;
using analyzers::Revision;
using analyzers::Zone;

constexpr std::size_t kHeadParagraphs = 6;  // in which a text prints its own name
constexpr std::size_t kDigitsOfYear = 2;    // that every bracket has: "(Rev. 2016)", "(Rev.WRC-15)"
constexpr std::size_t kExactDate = 10;      // bytes of "2007-07-16"

// Only the text itself tells whether it is a revision: "RESOLUTION 140 (REV. GUADALAJARA, 2010)".
// A bracket with another year is that of a text in the title.
bool says_revised(std::string_view line, std::string_view edition) {
  for (std::size_t at = line.find('('); at != std::string_view::npos; at = line.find('(', at + 1)) {
    const std::string_view bracket = line.substr(at, line.find(')', at) - at);
    const bool is_revision = bracket.starts_with("(Rev") || bracket.starts_with("(REV");
    const std::string_view year = edition.substr(edition.size() - kDigitsOfYear);
    if (is_revision && bracket.find(year) != std::string_view::npos) return true;
  }
  return false;
}

Revision revision_of(const Document& document) {
  if (document.own.edition.size() < kDigitsOfYear) return Revision::kNotTold;
  const std::size_t count = std::min(document.paragraphs.size(), kHeadParagraphs);
  for (std::size_t i = 0; i < count; ++i) {
    const analyzers::Paragraph& paragraph = document.paragraphs[i];
    const bool is_head = paragraph.zone == Zone::kFront || paragraph.zone == Zone::kHeading;
    const std::string_view line = analyzers::slice(document.text, paragraph.span);
    if (is_head && says_revised(line, document.own.edition)) return Revision::kRevised;
  }
  return Revision::kNotTold;
}

std::string in_quotes(const std::string& title) {
  return title.empty() ? title : "\xE2\x80\x9C" + title + "\xE2\x80\x9D";
}

std::string join(const std::string& list, const std::string& part) {
  if (list.empty() || part.empty()) return list + part;
  return list + ", " + part;
}

}  // namespace

Citing::Citing(const DocumentView& view) {
  const Document& document = view.document;
  own_ = analyzers::parse_id(view.id).value_or(analyzers::Target());
  revision_ = revision_of(document);
  work_ = analyzers::wording_of(own_, revision_);
  const std::string date =
      document.date.size() == kExactDate ? label_of_date(document.date) : std::string();
  has_name_ = !work_.empty() && !begins_with_name(document.title, work_);
  if (work_.empty()) {
    work_ = document.title.empty() ? view.id : in_quotes(document.title);
    details_ = join(label_of("body", document.body), date);
  } else {
    details_ = join(date, in_quotes(document.title));
  }
  if (!details_.empty()) details_.insert(0, ", ");
  const bool names_language = !document.language.empty() && document.language != "en";
  address_ = document_address(view.id, {}, names_language ? document.language : std::string());
}

std::string Citing::place(std::string_view place) const {
  analyzers::Target target = own_;
  target.place = place;
  const std::string whole = analyzers::wording_of_whole(target, revision_);
  return whole.empty() ? analyzers::wording_of_place(target) : whole;
}

}  // namespace itu::server
