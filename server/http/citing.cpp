#include "server/http/citing.h"

#include <algorithm>

#include "server/http/addresses.h"
#include "server/http/labels.h"

namespace itu::server {
namespace {

using analyzers::Document;
using analyzers::Revision;

constexpr std::size_t kHeadParagraphs = 6;  // in which a text prints its own name
constexpr std::size_t kExactDate = 10;      // bytes of "2007-07-16"

// Only the text itself tells whether it is a revision: "RESOLUTION 140 (REV. GUADALAJARA, 2010)".
Revision revision_of(const Document& document) {
  const std::size_t count = std::min(document.paragraphs.size(), kHeadParagraphs);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view text = analyzers::slice(document.text, document.paragraphs[i].span);
    const bool is_revised = text.find("(Rev.") != std::string_view::npos ||
                            text.find("(REV.") != std::string_view::npos;
    if (is_revised) return Revision::kRevised;
  }
  return Revision::kNotTold;
}

std::string in_quotes(const std::string& title) {
  return title.empty() ? title : "\xE2\x80\x9C" + title + "\xE2\x80\x9D";
}

std::string join(std::string list, const std::string& part) {
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
