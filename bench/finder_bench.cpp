// How fast text is folded, tokenised and searched for references, by our engine and by the plain
// extractor, in MB of text per CPU second.
//
//   finder_bench FILE...        prints one JSON object
//
// Each file is a text of its own, as in a build.
#include <algorithm>
#include <ctime>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <limits>
#include <string>
#include <vector>

#include "analyzers/citation/finder.h"
#include "analyzers/citation/scanner.h"
#include "analyzers/normalizer.h"
#include "analyzers/tokenizer.h"
#include "analyzers/utf8.h"
#include "bench/plain_extractor.h"

namespace {

using itu::analyzers::CitingContext;

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

// What one pass over all texts takes and counts.
struct Measured {
  double seconds = 0;
  std::size_t count = 0;  // printed, so that no work can be left out as unused
};

// The quickest of some passes after a first one, in which tables and automata are made: whatever
// else runs on the machine can only slow a pass down.
Measured measure(const std::vector<std::string>& texts,
                 const std::function<std::size_t(const std::string&)>& work) {
  constexpr double kLongEnough = 2;
  Measured measured;
  for (const std::string& text : texts) measured.count += work(text);
  const double begin = cpu_seconds();
  measured.seconds = std::numeric_limits<double>::infinity();
  for (double before = begin; before - begin < kLongEnough;) {
    for (const std::string& text : texts) work(text);
    const double now = cpu_seconds();
    measured.seconds = std::min(measured.seconds, now - before);
    before = now;
  }
  return measured;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> texts;
  double megabytes = 0;
  for (int i = 1; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    texts.push_back(itu::analyzers::repair_utf8(bytes).text);
    megabytes += 1e-6 * static_cast<double>(bytes.size());
  }

  const Measured folding = measure(
      texts, [](const std::string& text) { return itu::analyzers::fold(text).text.size(); });
  const Measured tokenizing = measure(texts, [](const std::string& text) {
    std::size_t tokens = 0;
    itu::analyzers::tokenize(text, [&](const itu::analyzers::Token&) { ++tokens; });
    return tokens;
  });
  std::vector<std::string> folded;
  for (const std::string& text : texts) folded.push_back(itu::analyzers::fold(text).text);
  const Measured scanning =
      measure(folded, [](const std::string& text) { return itu::analyzers::scan(text).size(); });
  const Measured finding = measure(texts, [](const std::string& text) {
    return itu::analyzers::find_references(text, CitingContext{}).size();
  });
  const itu::bench::PlainExtractor plain;
  const Measured plainly =
      measure(texts, [&](const std::string& text) { return plain.find(text).size(); });

  std::cout << "{\"megabytes\": " << megabytes << ", \"fold_mb_s\": " << megabytes / folding.seconds
            << ", \"tokenize_mb_s\": " << megabytes / tokenizing.seconds
            << ", \"scan_mb_s\": " << megabytes / scanning.seconds
            << ", \"find_and_resolve_mb_s\": " << megabytes / finding.seconds
            << ", \"plain_mb_s\": " << megabytes / plainly.seconds
            << ", \"folded_bytes\": " << folding.count << ", \"tokens\": " << tokenizing.count
            << ", \"candidates\": " << scanning.count << ", \"references\": " << finding.count
            << ", \"plain_references\": " << plainly.count << "}\n";
}
