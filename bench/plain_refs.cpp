// The plain extractor in the clothes of `itu-indexer refs`, for bench/quality.py --beside:
//
//   plain_refs refs FILE        prints the references of a UTF-8 text as JSON lines
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "analyzers/utf8.h"
#include "bench/plain_extractor.h"
#include "indexer/schema/document_json.h"

int main(int argc, char** argv) {
  std::ifstream file(argc == 3 ? argv[2] : "", std::ios::binary);
  if (!file || std::string(argv[1]) != "refs") {
    std::cerr << "usage: plain_refs refs FILE\n";
    return 2;
  }
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const itu::analyzers::RepairedText repaired = itu::analyzers::repair_utf8(bytes);
  for (auto& reference : itu::bench::PlainExtractor().find(repaired.text)) {
    reference.span = repaired.map.to_source(reference.span);
    std::cout << itu::schema::reference_to_json(reference, bytes) << '\n';
  }
  return 0;
}
