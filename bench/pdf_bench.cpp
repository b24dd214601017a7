// Reads PDFs as a guarded child does, for bench/pdf.py to time.
//
//   pdf_bench FILE...        prints the bytes of text read
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "indexer/reader/pdf/pdf_reader.h"
#include "indexer/reader/pdf/pdf_words.h"

int main(int argc, char** argv) {
  itu::indexer::warm_up_pdf();
  std::size_t bytes = 0;
  for (int i = 1; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    const std::string content{std::istreambuf_iterator<char>(file), {}};
    for (const auto& text : itu::indexer::read_pdf(content).texts) bytes += text.text.size();
  }
  std::cout << bytes << '\n';
}
