// What an ITU file name says of the document in it. ITU names its files by rule:
//
//   S07-CL-C-0021!R1!MSW-E.doc         council/doc/2007/21/rev1, English
//   T-REC-X.1205-200804-I!!PDF-E.pdf   itu-t/rec/x.1205@2008-04, English
//   R00-CA-CIR-0003!!TXT-E.txt         br/ca/3, English
//
// The rules (pieces, groups, classes, parts, languages) are in docs/references.md, "File names".
// Case does not matter; "_" may stand for "!", which many archives cannot store.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "analyzers/citation/target.h"

namespace itu::indexer {

struct FileNameEvidence {
  std::optional<analyzers::Target> own;  // the work with its edition and supplements
  bool is_certain = true;                // false: the name stands for one of several symbols
  std::string kind;                      // as masthead.h lists them; empty: the name does not tell
  std::string body;                      // as in ids; empty: the name does not tell
  std::string date;      // ISO 8601, of approval or adoption: 2008-04; empty elsewhere
  std::string language;  // ISO 639-1; empty for X, M and none
  std::string format;    // "msw", "pdf", "txt", "htm", ...; empty where not named
  int revision = 0;      // of !R2!; 0: the original

  bool operator==(const FileNameEvidence&) const = default;
};

// What the last part of `path` says. Empty for names that follow none of the rules.
std::optional<FileNameEvidence> read_file_name(std::string_view path);

// The id of a document that carries no symbol we know: file/ and the path without its extension,
// lower case, with every byte but letters, digits, - _ / . as %XX. Of a path that would give more
// than 200 bytes the start and a digest.
analyzers::Target file_target(std::string_view path);

}  // namespace itu::indexer
