// Bytes of one file to source texts, whatever the format. A reader is a function; which one reads a
// file is decided by its content. Readers run in a guarded child (guard.h), never throw for bad
// content and never touch the file system.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/structure/source_text.h"

namespace itu::indexer {

// The states that a file can end in, as report.json names them.
enum class FileStatus : std::uint8_t { kIndexed, kWarning, kSkipped, kFailed };

std::string_view to_string(FileStatus status);

// One thing to tell about a file: a code for programs, a sentence for people.
struct Problem {
  FileStatus status = FileStatus::kWarning;  // how bad: kWarning, kSkipped or kFailed
  std::string reason;                        // "empty_file", "bad_utf8", "too_large", ...
  std::string detail;

  bool operator==(const Problem&) const = default;
};

struct ReadResult {
  std::vector<analyzers::SourceText> texts;  // usually one
  std::vector<Problem> problems;
  std::vector<int> pictures;  // numbers of pages that are pictures of text; rising

  bool operator==(const ReadResult&) const = default;
};

enum class Format : std::uint8_t {
  kUnknown,
  kText,
  kMarkdown,
  kHtml,
  kWord,          // .docx: Office Open XML
  kOpenDocument,  // .odt
  kPdf,
  kOldWord,   // .doc: Word 2 to 2003
  kRichText,  // .rtf
  kArchive,   // .zip of other files
};

// What `bytes` are, by their content; `file_name` decides only between kinds of text (.md, .txt).
Format detect_format(std::string_view bytes, std::string_view file_name);

// Reads `bytes` with the reader of `format`. What has no reader gives no text and a problem:
// unknown formats, archives, and Word files of before 2007, which must be converted first.
ReadResult read_source(std::string_view bytes, Format format);

// The same, with the format told from the content.
ReadResult read_source(std::string_view bytes, std::string_view file_name);

}  // namespace itu::indexer
