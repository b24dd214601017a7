#include <algorithm>
#include <array>

#include "analyzers/utf8.h"
#include "server/http/addresses.h"
#include "server/http/labels.h"
#include "server/http/pages.h"
#include "server/http/runs.h"

namespace itu::server {
namespace {

using analyzers::Paragraph;
using analyzers::Reference;
using analyzers::TextSpan;
using analyzers::Zone;

PageValues object() { return PageValues{PageValues::type::object}; }
PageValues list() { return PageValues{PageValues::type::list}; }

constexpr std::size_t kLongestEntry = 80;  // bytes of a heading in the contents

// How a reference looks: by how sure it is, and muted where there is nothing to read.
std::string class_of(const analyzers::ReferenceTarget& target, const HeldTarget& held) {
  if (target.certainty == analyzers::Certainty::kOpen) return "open";
  if (held.state == TargetState::kNotHeld) return "unheld";
  return target.certainty == analyzers::Certainty::kLikely ? "likely" : "sure";
}

std::string title_of(const analyzers::ReferenceTarget& target, const HeldTarget& held) {
  std::string title = target.reason;
  const auto add = [&title](const std::string& part) {
    if (part.empty()) return;
    title += (title.empty() ? "" : " \xE2\x80\x93 ") + part;
  };
  add(held.title);
  if (held.state == TargetState::kNotHeld) add("not held here");
  if (held.state == TargetState::kEditionNotHeld) add("held in another edition");
  if (held.state == TargetState::kPlaceMissing) add("the document has no such place");
  return title;
}

// The link of one target of a reference. Where it is open a reader must choose: in the look-up.
Link make_link(const DocumentView& view, const analyzers::ReferenceTarget& target,
               const HeldTarget& held, TextSpan span) {
  Link link{span, held.address, class_of(target, held), title_of(target, held)};
  if (target.certainty == analyzers::Certainty::kOpen) {
    SearchRequest request;
    request.query = analyzers::slice(view.document.text, span);
    link.address = "/ref" + search_address(request).substr(std::string("/search").size());
    if (link.title.empty()) link.title = "Several texts may be meant";
  }
  return link;
}

// Each member of a list is a link of its own, the first from the word before it ("Resolutions
// 140"), the last to the bracket behind it. Targets that share a wording share the link of the
// first.
void add_links(const DocumentView& view, std::size_t index, std::vector<Link>* links) {
  const Reference& reference = view.document.references[index];
  TextSpan rest = reference.span;
  Link* last = nullptr;
  for (std::size_t i = 0; i < std::min(reference.targets.size(), view.links[index].size()); ++i) {
    const analyzers::ReferenceTarget& target = reference.targets[i];
    const bool is_member = !target.span.is_empty() && rest.holds(target.span);
    if (i > 0 && !is_member) continue;
    TextSpan span = i == 0 || !is_member ? reference.span : target.span;
    if (is_member) span.end = target.span.end;
    links->push_back(make_link(view, target, view.links[index][i], span));
    last = &links->back();
    rest.begin = span.end;
  }
  if (last != nullptr) last->span.end = reference.span.end;
}

std::vector<Link> make_links(const DocumentView& view) {
  std::vector<Link> links;
  const std::size_t count = std::min(view.document.references.size(), view.links.size());
  for (std::size_t i = 0; i < count; ++i) add_links(view, i, &links);
  std::stable_sort(links.begin(), links.end(),
                   [](const Link& a, const Link& b) { return a.span.begin < b.span.begin; });
  return links;
}

struct Text {
  const DocumentView& view;
  const std::vector<Link>& links;
  const std::vector<TextSpan>& marks;
};

// The paragraph without its number, which stands in the margin, and without a bullet before that.
TextSpan without_number(const Text& text, const Paragraph& paragraph) {
  const std::string& whole = text.view.document.text;
  TextSpan span = paragraph.span;
  if (paragraph.number.is_empty()) return span;
  constexpr std::string_view kBullets = " \t\n-*";
  const std::size_t first = whole.find_first_not_of(kBullets, span.begin);
  if (first != paragraph.number.begin) return span;
  span.begin = std::min(whole.find_first_not_of(" \t\n", paragraph.number.end), span.end);
  return span;
}

PageValues make_cells(const Text& text, const Paragraph& row) {
  PageValues cells = list();
  const std::string& whole = text.view.document.text;
  std::size_t begin = row.span.begin;
  while (begin <= row.span.end) {
    const std::size_t tab = std::min(whole.find('\t', begin), row.span.end);
    PageValues cell = object();
    cell.set("runs", make_runs(whole, {begin, tab}, text.links, text.marks));
    cells << cell;
    begin = tab + 1;
  }
  return cells;
}

// Headings go down one step at a time, whatever the document does, so that they make an outline.
class Outline {
 public:
  int level_of(const Paragraph& heading) {
    const int wanted = std::clamp(heading.level + 1, 2, 6);
    last_ = std::min(wanted, last_ + 1);
    return last_;
  }

 private:
  int last_ = 1;
};

// ITU prints "recalling" and "instructs the Secretary-General" in italics: headings that begin
// with a small letter.
bool is_clause(const std::string& whole, const Paragraph& paragraph) {
  if (paragraph.zone != Zone::kHeading || paragraph.span.is_empty()) return false;
  const char first = whole[paragraph.span.begin];
  return first >= 'a' && first <= 'z';
}

std::string css_class_of(const std::string& whole, const Paragraph& paragraph) {
  const int level = std::clamp(paragraph.level, 0, 4);
  return std::string(to_string(paragraph.zone)) + " level" + std::to_string(level) +
         (is_clause(whole, paragraph) ? " clause" : "");
}

PageValues make_paragraph(const Text& text, const Paragraph& paragraph, Outline& outline) {
  PageValues shown = object();
  const std::string& whole = text.view.document.text;
  const TextSpan span = without_number(text, paragraph);
  const bool is_heading = paragraph.zone == Zone::kHeading;
  const std::string number(analyzers::slice(whole, paragraph.number));
  shown.set("place", paragraph.place);
  shown.set("class", css_class_of(whole, paragraph));
  shown.set("number", number.empty() ? "\xC2\xB6" : number);
  shown.set("is_unnumbered", flag(number.empty()));
  shown.set("permalink", "#" + paragraph.place);
  shown.set("is_heading", flag(is_heading));
  shown.set("is_text", flag(!is_heading && paragraph.zone != Zone::kTable));
  shown.set("is_row", flag(paragraph.zone == Zone::kTable));
  if (is_heading) shown.set("level", std::to_string(outline.level_of(paragraph)));
  if (paragraph.zone == Zone::kTable) {
    shown.set("cells", make_cells(text, paragraph));
  } else {
    shown.set("runs", make_runs(whole, span, text.links, text.marks));
  }
  const auto cited = text.view.cited_by.find(paragraph.place);
  const bool is_cited = cited != text.view.cited_by.end() && cited->second > 0;
  shown.set("is_cited", flag(is_cited));
  if (is_cited) {
    shown.set("cited_by", with_thousands(cited->second));
    shown.set("cited_by_address", cited_by_address(text.view.id, paragraph.place));
  }
  return shown;
}

// Paragraphs in order; neighbouring rows of a table make one block.
PageValues make_blocks(const Text& text) {
  PageValues blocks = list();
  Outline outline;
  const auto& paragraphs = text.view.document.paragraphs;
  for (std::size_t i = 0; i < paragraphs.size();) {
    PageValues block = object();
    const bool is_table = paragraphs[i].zone == Zone::kTable;
    block.set("is_table", flag(is_table));
    PageValues members = list();
    const std::string place = paragraphs[i].place;
    do {
      members << make_paragraph(text, paragraphs[i++], outline);
    } while (is_table && i < paragraphs.size() && paragraphs[i].zone == Zone::kTable);
    block.set("first", place);
    block.set("paragraphs", members);
    blocks << block;
  }
  return blocks;
}

// Headings, and where there are none the preamble's and operative part's own.
PageValues make_contents(const DocumentView& view, bool& has_contents) {
  PageValues entries = list();
  std::size_t count = 0;
  const auto& document = view.document;
  for (const Paragraph& paragraph : document.paragraphs) {
    const bool is_part =
        paragraph.level == 0 &&
        (paragraph.zone == Zone::kPreamble || paragraph.zone == Zone::kOperative) &&
        paragraph.place.find('.') == std::string::npos;
    if (paragraph.zone != Zone::kHeading && !is_part) continue;
    const std::string_view text = analyzers::slice(document.text, paragraph.span);
    const std::string_view line = text.substr(0, text.find('\n'));
    PageValues entry = object();
    entry.set("permalink", "#" + paragraph.place);
    entry.set("text", std::string(analyzers::truncate_utf8(line, kLongestEntry)) +
                          (line.size() > kLongestEntry ? "\xE2\x80\xA6" : ""));
    entry.set("class", "level" + std::to_string(std::clamp(paragraph.level, 0, 4)));
    entries << entry;
    ++count;
  }
  has_contents = count > 1;
  return entries;
}

PageValues make_versions(const std::vector<Version>& versions, const DocumentView& view,
                         bool by_language) {
  PageValues rows = list();
  for (const Version& version : versions) {
    PageValues row = object();
    row.set("label", by_language ? label_of("lang", version.language) : version.id);
    row.set("language", version.language);
    row.set("address", version.address);
    row.set("date", label_of_date(version.date));
    row.set("is_this",
            flag(by_language ? version.language == view.document.language : version.id == view.id));
    rows << row;
  }
  return rows;
}

// What a look-up took the reader's words for, and what else they may mean.
void set_visit(PageValues& values, const DocumentView& view, const ReaderVisit& visit) {
  values.set("query", visit.query);
  values.set("has_query", flag(!visit.query.empty()));
  SearchRequest request;
  request.query = visit.query;
  values.set("results_address", search_address(request));
  const bool came_by_lookup =
      visit.references.size() == 1 && visit.references[0].targets.size() == 1;
  values.set("came_by_lookup", flag(came_by_lookup));
  if (!came_by_lookup) return;
  const LookedUpTarget& target = visit.references[0].targets[0];
  values.set("looked_up", visit.looked_up);
  values.set("reason", target.reference.reason);
  PageValues others = list();
  bool has_others = false;
  for (const HeldTarget& other : target.candidates) {
    if (other.document == view.id) continue;
    PageValues row = object();
    row.set("id", other.id);
    row.set("address", other.address);
    others << row;
    has_others = true;
  }
  values.set("others", others);
  values.set("has_others", flag(has_others));
}

void set_facts(PageValues& values, const DocumentView& view) {
  const analyzers::Document& document = view.document;
  const auto set = [&values](const std::string& name, const std::string& value) {
    values.set(name, value);
    values.set("has_" + name, flag(!value.empty()));
  };
  set("body", label_of("body", document.body));
  set("kind", label_of("kind", document.kind));
  set("date", label_of_date(document.date));
  set("language_name", label_of("lang", document.language));
  set("source", document.source_path);
  values.set("source_address", source_address(view.id, document.language));
  values.set("is_cited", flag(view.citing_documents > 0));
  values.set("citing", plural(view.citing_documents, "document", "documents"));
  values.set("cited_by_address", cited_by_address(view.id));
  values.set("cites_address", cites_address(view.id));
  values.set("has_references", flag(!document.references.empty()));
  values.set("references", plural(document.references.size(), "reference", "references"));
}

}  // namespace

PageValues reader_page(const DocumentView& view, const ReaderVisit& visit, bool has_files) {
  const analyzers::Document& document = view.document;
  const std::vector<Link> links = make_links(view);
  PageValues values = object();
  values.set("id", view.id);
  values.set("title", document.title.empty() ? view.id : document.title);
  values.set("language", document.language);
  values.set("direction", direction_of(document.language));
  set_facts(values, view);
  values.set("has_file", flag(has_files));
  values.set("file_address", file_address(view.id, document.language));
  set_visit(values, view, visit);
  values.set("editions", make_versions(view.editions, view, false));
  values.set("has_editions", flag(view.editions.size() > 1));
  values.set("languages", make_versions(view.languages, view, true));
  values.set("has_languages", flag(view.languages.size() > 1));
  values.set("is_superseded", flag(!view.newest && !view.editions.empty()));
  if (!view.editions.empty()) {
    values.set("newest_id", view.editions.front().id);
    values.set("newest_address", view.editions.front().address);
  }
  bool has_contents = false;
  values.set("contents", make_contents(view, has_contents));
  values.set("has_contents", flag(has_contents));
  values.set("blocks", make_blocks({view, links, visit.marks}));
  return values;
}

PageValues unheld_page(const UnheldView& view, const CitationPage& citations) {
  PageValues values = citations_page({view.id, "", true, 0, citations.citations.size(), citations});
  values.set("is_cited", flag(view.citations > 0));
  values.set("citing", plural(view.citations, "paragraph", "paragraphs") + " in " +
                           plural(view.citing_documents, "document", "documents"));
  values.set("cited_by_address", cited_by_address(view.id));
  values.set("has_more", flag(view.citations > citations.citations.size()));
  PageValues editions = list();
  for (const Version& version : view.editions) {
    PageValues row = object();
    row.set("id", version.id);
    row.set("title", version.title);
    row.set("address", version.address);
    editions << row;
  }
  values.set("editions", editions);
  values.set("has_editions", flag(!view.editions.empty()));
  return values;
}

}  // namespace itu::server
