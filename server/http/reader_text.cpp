#include "server/http/reader_text.h"

#include <algorithm>
#include <string>

#include "analyzers/citation/wording.h"
#include "analyzers/utf8.h"
#include "server/http/addresses.h"
#include "server/http/labels.h"
#include "server/http/runs.h"

namespace itu::server {
namespace {

using analyzers::Paragraph;
using analyzers::Reference;
using analyzers::TextSpan;
using analyzers::Zone;

PageValues object() { return PageValues{PageValues::type::object}; }
PageValues list() { return PageValues{PageValues::type::list}; }

constexpr std::size_t kLongestEntry = 100;  // bytes of a heading in the contents
constexpr std::size_t kShortLink = 24;      // bytes of a reference that is kept on one line
constexpr std::size_t kLongestTitle = 100;  // bytes of a section's

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
    link.address = lookup_address(analyzers::slice(view.document.text, span));
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
  for (Link& link : links) {
    if (link.span.size() <= kShortLink) link.css_class += " short";
  }
  std::stable_sort(links.begin(), links.end(),
                   [](const Link& a, const Link& b) { return a.span.begin < b.span.begin; });
  return links;
}

struct Text {
  const DocumentView& view;
  const Citing& citing;
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

// ITU prints "recalling" and "instructs the Secretary-General" in italics: headings that begin
// with a small letter.
bool is_clause(const std::string& whole, const Paragraph& paragraph) {
  if (paragraph.zone != Zone::kHeading || paragraph.span.is_empty()) return false;
  const char first = whole[paragraph.span.begin];
  return first >= 'a' && first <= 'z';
}

// A numbered line that has the numbered paragraphs behind it below it is their heading, though
// plain text has no way to say so: "6 Internet governance", then "6.1 The first meeting ...".
bool is_section(const analyzers::Document& document, std::size_t index) {
  const Paragraph& paragraph = document.paragraphs[index];
  const bool is_running = paragraph.zone == Zone::kBody || paragraph.zone == Zone::kAnnex;
  if (!is_running || paragraph.number.is_empty() || index + 1 == document.paragraphs.size()) {
    return false;
  }
  const char first = document.text[paragraph.number.begin];
  constexpr std::string_view kBlanks = " \t\n";
  constexpr std::string_view kEnds = ".,;:";
  std::string_view title =
      analyzers::slice(document.text, {paragraph.number.end, paragraph.span.end});
  title.remove_prefix(std::min(title.find_first_not_of(kBlanks), title.size()));
  const bool is_title = first >= '0' && first <= '9' && !title.empty() &&
                        title.size() <= kLongestTitle &&
                        title.find('\n') == std::string_view::npos &&
                        kEnds.find(title.back()) == std::string_view::npos;
  const std::string below = paragraph.place + ".";
  const std::string& next = document.paragraphs[index + 1].place;
  return is_title && next.starts_with(below) && next[below.size()] >= '0' &&
         next[below.size()] <= '9';
}

// The heading level of each paragraph, from 2; 0 for those that are no heading. Levels go down one
// step at a time, whatever the document does, so that they make an outline.
std::vector<int> outline_of(const analyzers::Document& document) {
  constexpr int kDeepest = 6;
  std::vector<int> levels(document.paragraphs.size(), 0);
  std::vector<int> open;  // levels in the document of the headings around, outermost first
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const Paragraph& paragraph = document.paragraphs[i];
    if (paragraph.zone != Zone::kHeading && !is_section(document, i)) continue;
    while (!open.empty() && open.back() >= paragraph.level) open.pop_back();
    open.push_back(paragraph.level);
    levels[i] = std::min(static_cast<int>(open.size()) + 1, kDeepest);
  }
  return levels;
}

std::string css_class_of(const std::string& whole, const Paragraph& paragraph) {
  const int level = std::clamp(paragraph.level, 0, 4);
  return std::string(to_string(paragraph.zone)) + " level" + std::to_string(level) +
         (is_clause(whole, paragraph) ? " clause" : "");
}

void set_cited_by(PageValues& shown, const DocumentView& view, const std::string& place) {
  const auto cited = view.cited_by.find(place);
  const bool is_cited = cited != view.cited_by.end() && cited->second > 0;
  shown.set("is_cited", flag(is_cited));
  if (!is_cited) return;
  shown.set("cited_by", with_thousands(cited->second));
  shown.set("cited_by_address", cited_by_address(view.id, place));
}

// `level` is that of a heading, or 0.
PageValues make_paragraph(const Text& text, const Paragraph& paragraph, int level) {
  PageValues shown = object();
  const std::string& whole = text.view.document.text;
  const bool is_section_title = level > 0 && paragraph.zone != Zone::kHeading;
  const std::string number(analyzers::slice(whole, paragraph.number));
  shown.set("place", paragraph.place);
  shown.set("class", css_class_of(whole, paragraph) + (is_section_title ? " section" : ""));
  shown.set("cite", text.citing.place(paragraph.place));
  shown.set("number", number.empty() ? "\xC2\xB6" : number);
  shown.set("is_unnumbered", flag(number.empty()));
  shown.set("permalink", "#" + paragraph.place);
  shown.set("is_heading", flag(level > 0));
  shown.set("is_text", flag(level == 0 && paragraph.zone != Zone::kTable));
  shown.set("level", std::to_string(level));
  if (paragraph.zone == Zone::kTable) {
    const std::string_view row = analyzers::slice(whole, paragraph.span);
    shown.set("cells", make_cells(text, paragraph));
    shown.set("columns", std::to_string(std::count(row.begin(), row.end(), '\t') + 2));
  } else {
    shown.set("runs", make_runs(whole, without_number(text, paragraph), text.links, text.marks));
  }
  set_cited_by(shown, text.view, paragraph.place);
  return shown;
}

// A paragraph on one line, its number before its title, cut between words where it is long.
std::string entry_of(std::string_view text, bool is_section_title) {
  std::string line(is_section_title ? text : text.substr(0, text.find('\n')));
  std::replace(line.begin(), line.end(), '\n', ' ');
  if (line.size() <= kLongestEntry) return line;
  const std::string_view cut = analyzers::truncate_utf8(line, kLongestEntry);
  const std::size_t blank = cut.rfind(' ');
  return std::string(cut.substr(0, blank == 0 ? std::string_view::npos : blank)) + "\xE2\x80\xA6";
}

}  // namespace

PageValues make_blocks(const DocumentView& view, const Citing& citing,
                       const std::vector<TextSpan>& marks) {
  const std::vector<Link> links = make_links(view);
  const Text text{view, citing, links, marks};
  const std::vector<int> levels = outline_of(view.document);
  PageValues blocks = list();
  const auto& paragraphs = view.document.paragraphs;
  for (std::size_t i = 0; i < paragraphs.size();) {
    PageValues block = object();
    const bool is_table = paragraphs[i].zone == Zone::kTable;
    block.set("is_table", flag(is_table));
    block.set("first", analyzers::wording_of_place({{}, {}, {}, {}, {}, paragraphs[i].place}));
    PageValues members = list();
    do {
      members << make_paragraph(text, paragraphs[i], levels[i]);
      ++i;
    } while (is_table && i < paragraphs.size() && paragraphs[i].zone == Zone::kTable);
    block.set("paragraphs", members);
    blocks << block;
  }
  return blocks;
}

std::vector<PageValues> list_contents(const DocumentView& view) {
  std::vector<PageValues> entries;
  const auto& document = view.document;
  const std::vector<int> levels = outline_of(document);
  for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
    const Paragraph& paragraph = document.paragraphs[i];
    const bool is_part =
        paragraph.level == 0 &&
        (paragraph.zone == Zone::kPreamble || paragraph.zone == Zone::kOperative) &&
        paragraph.place.find('.') == std::string::npos;
    if (levels[i] == 0 && !is_part) continue;
    const bool is_section_title = levels[i] > 0 && paragraph.zone != Zone::kHeading;
    PageValues entry = object();
    entry.set("permalink", "#" + paragraph.place);
    entry.set("text", entry_of(analyzers::slice(document.text, paragraph.span), is_section_title));
    entry.set("class", "depth" + std::to_string(std::clamp(levels[i] - 1, 1, 3)));
    entries.push_back(std::move(entry));
  }
  if (entries.size() == 1) entries.clear();
  return entries;
}

}  // namespace itu::server
