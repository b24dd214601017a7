#include <algorithm>

#include "analyzers/citation/target.h"
#include "server/http/addresses.h"
#include "server/http/labels.h"
#include "server/http/pages.h"
#include "server/http/runs.h"

namespace itu::server {
namespace {

using Lines = std::vector<CitationLine>;

PageValues object() { return PageValues{PageValues::type::object}; }
PageValues list() { return PageValues{PageValues::type::list}; }

bool is_same_document(const CitationLine& a, const CitationLine& b) {
  return a.id == b.id && a.language == b.language;
}

// Citations of one paragraph that show the same part of it are one row.
bool is_same_row(const CitationLine& a, const CitationLine& b, bool is_cited_by) {
  return a.place == b.place && a.text == b.text && (!is_cited_by || is_same_document(a, b));
}

// All citations of a row marked in its text.
PageValues make_sentence(Lines::const_iterator begin, Lines::const_iterator end) {
  std::vector<analyzers::TextSpan> marks;
  for (auto line = begin; line != end; ++line) {
    const auto more = to_bytes(line->text, line->marks);
    marks.insert(marks.end(), more.begin(), more.end());
  }
  std::sort(marks.begin(), marks.end());
  return make_runs(begin->text, {0, begin->text.size()}, {}, marks);
}

// A text that the row cites: the link leads to the place, of a range to its first.
PageValues make_cited_text(const CitationLine& line) {
  PageValues cited = object();
  const std::string place = place_of(line.target);
  cited.set("id", line.target);
  const std::string wording = label_of_text(line.target);
  cited.set("wording", wording);
  cited.set("place", label_of_place(line.target));
  cited.set("has_place", flag(!place.empty()));
  cited.set("title", line.title);
  cited.set("has_title", flag(!line.title.empty() && !begins_with_name(line.title, wording)));
  cited.set("address",
            document_address(without_place(line.target), place.substr(0, place.find(".."))));
  cited.set("is_likely", flag(line.certainty == "likely"));
  return cited;
}

// One row: in a list of who cites a text it leads to the citing paragraph, in one of what is cited
// to the paragraph of this document that cites.
PageValues make_row(Lines::const_iterator begin, Lines::const_iterator end,
                    const CitationList& list_of) {
  PageValues row = object();
  const std::string document = without_place(list_of.is_cited_by ? begin->id : list_of.id);
  row.set("id", begin->id);
  row.set("wording", label_of_text(begin->id));
  row.set("title", begin->title);
  row.set("has_title", flag(!begin->title.empty()));
  row.set("address", document_address(document, {}, begin->language));
  row.set("place", label_of_place(document + "#" + begin->place));
  row.set("has_place", flag(!begin->place.empty()));
  row.set("place_address", document_address(document, begin->place, begin->language));
  row.set("language", begin->language);
  row.set("language_name", label_of("lang", begin->language));
  row.set("has_language", flag(!begin->language.empty() && begin->language != "en"));
  row.set("direction", direction_of(begin->language));
  row.set("date", label_of_date(begin->date));
  row.set("is_likely", flag(std::any_of(begin, end, [](const CitationLine& line) {
            return line.certainty == "likely";
          })));
  row.set("runs", make_sentence(begin, end));
  PageValues cited = list();
  if (!list_of.is_cited_by) {
    for (auto line = begin; line != end; ++line) cited << make_cited_text(*line);
  }
  row.set("cited", cited);
  return row;
}

// Rows of the same document one below the other: the first has the document's cell, which spans
// them all.
PageValues make_rows(const CitationList& citations) {
  PageValues rows = list();
  const Lines& lines = citations.page.citations;
  auto document_end = lines.begin();
  for (auto begin = lines.begin(); begin != lines.end();) {
    const auto is_other_row = [&](const CitationLine& line) {
      return !is_same_row(*begin, line, citations.is_cited_by);
    };
    const auto end = std::find_if(begin, lines.end(), is_other_row);
    PageValues row = make_row(begin, end, citations);
    const bool is_first = begin == document_end;
    std::size_t span = 0;
    while (is_first && document_end != lines.end() && is_same_document(*begin, *document_end)) {
      const auto first = document_end++;
      const bool ends_row =
          document_end == lines.end() || !is_same_row(*first, *document_end, true);
      if (ends_row) ++span;
    }
    row.set("is_first", flag(is_first));
    row.set("span", std::to_string(span));
    rows << row;
    begin = end;
  }
  return rows;
}

std::string page_address(const CitationList& citations, std::size_t offset, CitationOrder order) {
  const std::string id = without_place(citations.id);
  std::string address = citations.is_cited_by ? cited_by_address(id, place_of(citations.id))
                                              : cites_address(id, citations.language);
  const auto append = [&address](const std::string& parameter) {
    address += (address.find('?') == std::string::npos ? "?" : "&") + parameter;
  };
  if (order == CitationOrder::kOldestFirst) append("sort=oldest");
  if (offset > 0) append("offset=" + std::to_string(offset));
  return address;
}

void set_paging(PageValues& values, const CitationList& citations) {
  const bool has_previous = citations.offset > 0;
  const bool has_next = citations.offset + citations.limit < citations.page.total;
  values.set("has_paging", flag(has_previous || has_next));
  values.set("has_previous", flag(has_previous));
  values.set("has_next", flag(has_next));
  const std::size_t before =
      citations.offset > citations.limit ? citations.offset - citations.limit : 0;
  values.set("is_beyond", flag(has_previous && citations.offset >= citations.page.total &&
                               citations.page.total > 0));
  values.set("first", page_address(citations, 0, citations.order));
  values.set("previous", page_address(citations, before, citations.order));
  values.set("next", page_address(citations, citations.offset + citations.limit, citations.order));
}

}  // namespace

PageValues citations_page(const CitationList& citations) {
  PageValues values = object();
  const std::string document = without_place(citations.id);
  const std::string place = label_of_place(citations.id);
  values.set("id", citations.id);
  values.set("wording", label_of_text(citations.id));
  values.set("has_wording", flag(label_of_text(citations.id) != document));
  values.set("place", place);
  values.set("has_place", flag(!place.empty()));
  values.set("title", citations.title);
  values.set("has_title", flag(!citations.title.empty()));
  values.set("address", document_address(document, place_of(citations.id)));
  values.set("is_cited_by", flag(citations.is_cited_by));
  values.set("is_held", flag(citations.is_held));
  values.set("total", plural(citations.page.total, "citation", "citations"));
  values.set("documents", plural(citations.page.documents, "document", "documents"));
  values.set("is_exact", flag(citations.page.exact));
  values.set("is_empty", flag(citations.page.citations.empty()));
  values.set("is_nothing", flag(citations.page.total == 0));
  values.set("has_order", flag(citations.is_cited_by && citations.page.documents > 1));
  values.set("is_newest_first", flag(citations.order == CitationOrder::kNewestFirst));
  values.set("newest_address", page_address(citations, 0, CitationOrder::kNewestFirst));
  values.set("oldest_address", page_address(citations, 0, CitationOrder::kOldestFirst));
  values.set("rows", make_rows(citations));
  set_paging(values, citations);
  return values;
}

PageValues problem_page(const Problem& problem) {
  PageValues values = object();
  values.set("title", title_for_people(problem));
  values.set("detail", problem.detail);
  values.set("is_missing", flag(problem.status == 404));
  values.set("is_ours", flag(problem.status >= 500));
  return values;
}

}  // namespace itu::server
