#include "indexer/reader/reader.h"

#include <algorithm>
#include <utility>

#include "indexer/reader/charset.h"
#include "indexer/reader/format.h"
#include "indexer/reader/html_reader.h"
#include "indexer/reader/markdown_reader.h"
#include "indexer/reader/mhtml.h"
#include "indexer/reader/office/docx_reader.h"
#include "indexer/reader/office/odt_reader.h"
#include "indexer/reader/pdf/pdf_reader.h"
#include "indexer/reader/rich_text_reader.h"

namespace itu::indexer {
namespace {

using analyzers::SourceText;

Problem unread(std::string_view bytes) {
  const std::string type = name_type(bytes);
  if (type.empty() || type == "application/octet-stream") {
    return {FileStatus::kFailed, "not_text", "Its bytes are no text and no format that we know."};
  }
  return {FileStatus::kSkipped, "unsupported_format", "Files of type " + type + " are not read."};
}

bool is_text(Format format) {
  return format == Format::kText || format == Format::kMarkdown || format == Format::kHtml;
}

SourceText parse(Format format, std::string text) {
  if (format == Format::kMarkdown) return read_markdown(text);
  if (format == Format::kHtml) return read_html(text);
  SourceText source;
  source.text = std::move(text);
  return source;
}

// What a reader of the report should know of the way from bytes to characters.
void note_decoding(const DecodedText& decoded, std::vector<Problem>* problems) {
  if (decoded.replaced > 0) {
    problems->push_back({FileStatus::kWarning, "replaced_characters",
                         std::to_string(decoded.replaced) + " characters are not valid " +
                             decoded.charset + " and were replaced by U+FFFD."});
  }
  if (decoded.is_guess) {
    problems->push_back({FileStatus::kWarning, "guessed_charset",
                         "The file names no charset; it was read as " + decoded.charset + "."});
  }
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

// Readers may find nothing in a file that is in order.
ReadResult without_blank_texts(ReadResult result) {
  const bool had_texts = !result.texts.empty();
  std::erase_if(result.texts, [](const SourceText& source) { return is_blank(source.text); });
  if (had_texts && result.texts.empty()) {
    result.problems.push_back({FileStatus::kSkipped, "no_text", "It holds no text."});
  }
  return result;
}

}  // namespace

std::string_view to_string(FileStatus status) {
  switch (status) {
    case FileStatus::kIndexed:
      return "indexed";
    case FileStatus::kWarning:
      return "warning";
    case FileStatus::kSkipped:
      return "skipped";
    case FileStatus::kFailed:
      return "failed";
  }
  return "failed";
}

ReadResult read_source(std::string_view bytes, Format format) {
  ReadResult result;
  if (bytes.empty()) {
    result.problems.push_back({FileStatus::kSkipped, "empty_file", "It has no bytes."});
    return result;
  }
  if (format == Format::kPdf) return read_pdf(bytes);
  if (format == Format::kOpenDocument) return without_blank_texts(read_odt(bytes));
  if (format == Format::kWord) return without_blank_texts(read_docx(bytes));
  if (format == Format::kRichText) {
    result.texts.push_back(read_rich_text(bytes));
    return without_blank_texts(std::move(result));
  }
  if (!is_text(format)) {
    result.problems.push_back(unread(bytes));
    return result;
  }
  MailedPage page;
  if (format == Format::kHtml && is_mhtml(bytes)) {
    auto found = find_page(bytes);
    if (!found) {
      result.problems.push_back({FileStatus::kFailed, "no_document", "The mail holds no page."});
      return result;
    }
    page = std::move(*found);
    bytes = page.html;
  }
  if (format == Format::kHtml && page.charset.empty()) page.charset = declared_charset(bytes);
  DecodedText decoded = decode_text(bytes, page.charset);
  note_decoding(decoded, &result.problems);
  result.texts.push_back(parse(format, std::move(decoded.text)));
  return without_blank_texts(std::move(result));
}

ReadResult read_source(std::string_view bytes, std::string_view file_name) {
  return read_source(bytes, detect_format(bytes, file_name));
}

}  // namespace itu::indexer
