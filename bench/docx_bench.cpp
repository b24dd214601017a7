// Reads .docx files as a guarded child does, for bench/docx.py to time.
//
//   docx_bench FILE...        prints the bytes of text read
#include <iostream>
#include <string>

#include "indexer/build/analysis.h"
#include "indexer/reader/office/docx_reader.h"
#include "indexer/schema/file_io.h"

int main(int argc, char** argv) {
  itu::indexer::warm_up_analysis();
  std::size_t bytes = 0;
  for (int i = 1; i < argc; ++i) {
    const std::string content = itu::schema::read_file(argv[i]);
    for (const auto& text : itu::indexer::read_docx(content).texts) bytes += text.text.size();
  }
  std::cout << bytes << '\n';
}
