#include "indexer/reader/pdf/pdf_reader.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "indexer/reader/line_joining.h"
#include "indexer/reader/pdf/page_columns.h"
#include "indexer/reader/pdf/page_footnotes.h"
#include "indexer/reader/pdf/page_lines.h"
#include "indexer/reader/pdf/pdf_words.h"
#include "indexer/reader/pdf/running_lines.h"
#include "indexer/reader/pdf/text_flow.h"
#include "indexer/reader/source_builder.h"

namespace itu::indexer {
namespace {

using analyzers::LineStyle;
using analyzers::SourceText;

std::vector<LaidPage> lay_pages(std::vector<WordPage> pages) {
  std::vector<LaidPage> laid;
  laid.reserve(pages.size());
  for (WordPage& page : pages) {
    laid.push_back({page.number, page.width, page.height, page.is_rtl, page.is_aside,
                    group_lines(find_runs(page))});
    page.words = {};
  }
  return laid;
}

void list_words(const std::vector<std::vector<std::string>>& texts,
                const LineJoiner::WordSink& sink) {
  for (const auto& page : texts) {
    for (const std::string& text : page) {
      for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        if (end > begin) sink(std::string_view(text).substr(begin, end - begin));
        begin = end + 1;
      }
    }
  }
}

// The text of every run, for the spelling of words that lines have cut.
std::vector<std::vector<std::string>> texts_of(const std::vector<LaidPage>& pages) {
  std::vector<std::vector<std::string>> texts;
  for (const LaidPage& page : pages) {
    texts.emplace_back();
    for (const PageLine& line : page.lines) {
      for (const PrintedRun& run : line.runs) texts.back().push_back(run.text);
    }
  }
  return texts;
}

void add_page(LaidPage page, const PrintStyle& style, LineJoiner* joiner, TextFlow* flow) {
  std::vector<PrintedRun> runs;
  for (PageLine& line : page.lines) {
    for (PrintedRun& run : line.runs) runs.push_back(std::move(run));
  }
  std::vector<std::vector<PrintedRun>> parts = find_columns(std::move(runs));
  const bool is_whole = parts.size() == 1;
  for (std::vector<PrintedRun>& part : parts) {
    std::vector<PageLine> lines = group_lines(std::move(part));
    std::vector<std::string> notes = take_footnotes(&lines, style.size, page.height, joiner);
    flow->add_part(lines, page.number, is_whole);
    flow->add_notes(std::move(notes), page.number);
  }
}

std::vector<PrintedBlock> find_blocks(std::vector<LaidPage> pages) {
  const PrintStyle style = find_print_style(pages);
  drop_running_lines(&pages, style.size);
  const auto texts = texts_of(pages);
  LineJoiner joiner([&](const LineJoiner::WordSink& sink) { list_words(texts, sink); });
  TextFlow flow(style, &joiner);
  for (LaidPage& page : pages) {
    if (!page.is_aside) {
      add_page(std::move(page), style, &joiner, &flow);
      continue;
    }
    TextFlow aside(style, &joiner);
    add_page(std::move(page), style, &joiner, &aside);
    flow.add_aside(aside.finish());
  }
  return flow.finish();
}

}  // namespace

SourceText lay_out(std::vector<WordPage> pages) {
  SourceBuilder builder;
  for (const PrintedBlock& block : find_blocks(lay_pages(std::move(pages)))) {
    builder.set_page(block.page);
    if (block.style == LineStyle::kTableRow) {
      builder.add_row(block.cells);
      continue;
    }
    builder.begin_block(block.style, block.level);
    builder.add_verbatim(block.text);
  }
  return builder.finish({});
}

ReadResult read_pdf(std::string_view bytes) {
  PdfWords read = read_pdf_words(bytes);
  ReadResult result;
  result.problems = std::move(read.problems);
  if (!read.is_readable) return result;
  SourceText source = lay_out(std::move(read.pages));
  source.properties = std::move(read.properties);
  if (!source.text.empty()) {
    result.texts.push_back(std::move(source));
    return result;
  }
  const bool is_scanned =
      std::any_of(result.problems.begin(), result.problems.end(),
                  [](const Problem& problem) { return problem.reason == "scanned_pages"; });
  if (is_scanned) {
    result.problems.push_back({FileStatus::kFailed, "no_text_scanned",
                               "Its pages are pictures; it holds no text that could be found."});
  } else {
    result.problems.push_back({FileStatus::kSkipped, "no_text", "It holds no text."});
  }
  return result;
}

}  // namespace itu::indexer
