#include "indexer/reader/pdf/pdf_reader.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "indexer/reader/line_joining.h"
#include "indexer/reader/pdf/page_columns.h"
#include "indexer/reader/pdf/page_footnotes.h"
#include "indexer/reader/pdf/page_lines.h"
#include "indexer/reader/pdf/page_numbers.h"
#include "indexer/reader/pdf/pdf_words.h"
#include "indexer/reader/pdf/recognized_pages.h"
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

// What is to be told of the pages that tesseract read.
Problem tell_recognized(const std::vector<RecognizedPage>& recognized) {
  std::vector<int> pages;
  double confidence = 0;
  double characters = 0;
  std::size_t dropped = 0;
  for (const RecognizedPage& one : recognized) {
    pages.push_back(one.page.number);
    confidence += one.confidence * static_cast<double>(one.characters);
    characters += static_cast<double>(one.characters);
    dropped += one.dropped;
  }
  const auto percent = static_cast<int>(std::lround(confidence / std::max(characters, 1.0)));
  std::string detail = name_pages(pages) + (pages.size() == 1 ? " is a picture" : " are pictures") +
                       "; tesseract read the text, with a mean confidence of " +
                       std::to_string(percent) + " percent: some of it may be wrong.";
  if (dropped > 0) {
    detail += " Left out as too uncertain: " + std::to_string(dropped) +
              (dropped == 1 ? " word." : " words.");
  }
  return {FileStatus::kWarning, "recognized_text", detail};
}

// Puts pages that tesseract read among the others, and tells which are pictures still.
void add_recognized(std::vector<RecognizedPage> recognized, const std::vector<ScannedPage>& scanned,
                    std::vector<WordPage>* pages, std::vector<Problem>* problems) {
  std::vector<RecognizedPage> known;
  std::vector<int> unread;
  for (const ScannedPage& page : scanned) {
    const auto found =
        std::find_if(recognized.begin(), recognized.end(),
                     [&](const RecognizedPage& one) { return one.page.number == page.number; });
    if (found == recognized.end()) {
      unread.push_back(page.number);
      continue;
    }
    known.push_back(*found);
    pages->push_back(to_paper(std::move(found->page), page.width, page.height));
  }
  std::stable_sort(pages->begin(), pages->end(),
                   [](const WordPage& a, const WordPage& b) { return a.number < b.number; });
  if (!known.empty()) problems->push_back(tell_recognized(known));
  if (!unread.empty()) {
    const std::string are = unread.size() == 1 ? " is a picture" : " are pictures";
    problems->push_back({FileStatus::kWarning, std::string(kScannedPages),
                         name_pages(unread) + are + " without text; what they show was not read."});
  }
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

ReadResult read_pdf(std::string_view bytes) { return read_pdf(bytes, {}); }

ReadResult read_pdf(std::string_view bytes, std::string_view recognized) {
  PdfWords read = read_pdf_words(bytes);
  ReadResult result;
  result.problems = std::move(read.problems);
  if (!read.is_readable) return result;
  for (const ScannedPage& page : read.scanned) result.pictures.push_back(page.number);
  add_recognized(read_recognized(recognized), read.scanned, &read.pages, &result.problems);
  SourceText source = lay_out(std::move(read.pages));
  source.properties = std::move(read.properties);
  if (!source.text.empty()) {
    result.texts.push_back(std::move(source));
  } else if (!result.pictures.empty()) {
    result.problems.push_back({FileStatus::kFailed, "no_text_scanned",
                               "Its pages are pictures; it holds no text that could be found."});
  } else {
    result.problems.push_back({FileStatus::kSkipped, "no_text", "It holds no text."});
  }
  return result;
}

}  // namespace itu::indexer
