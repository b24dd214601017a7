// `itu-indexer show`: what the readers make of a file, one JSON object a line for each document in
// it and in the files in it, with its text, paragraphs and references. Problems go to standard
// error.
#pragma once

#include <string>

namespace itu::indexer {

struct ShowOptions {
  std::string corpus;  // the folder that paths, and with them some ids, are relative to
  std::string file;
  std::string office = "/usr/bin/soffice";        // LibreOffice, for .doc and .rtf; empty: not used
  std::string recognizer = "/usr/bin/tesseract";  // for scanned pages of PDFs; empty: not used
};

// 0: at least one document was printed; 5: nothing in the file could be read. Throws schema::Error
// for a file that cannot be opened or lies outside the corpus given.
int run_show(const ShowOptions& options);

}  // namespace itu::indexer
