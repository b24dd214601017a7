// How fast text is folded, tokenised and searched for references, in MB of text per CPU second.
//
//   finder_bench FILE...        prints one JSON object
//
// Each file is a text of its own, as in a build.
#include <ctime>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "analyzers/citation/finder.h"
#include "analyzers/normalizer.h"
#include "analyzers/tokenizer.h"
#include "analyzers/utf8.h"

namespace {

using itu::analyzers::CitingContext;

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

// The CPU seconds that `work` takes over all texts.
double measure(const std::vector<std::string>& texts,
               const std::function<void(const std::string&)>& work) {
  const double before = cpu_seconds();
  for (const std::string& text : texts) work(text);
  return cpu_seconds() - before;
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

  // What is counted is printed, so that no work can be left out as unused.
  std::size_t folded = 0;
  std::size_t tokens = 0;
  std::size_t references = 0;
  const double fold_seconds = measure(
      texts, [&](const std::string& text) { folded += itu::analyzers::fold(text).text.size(); });
  const double token_seconds = measure(texts, [&](const std::string& text) {
    itu::analyzers::tokenize(text, [&](const itu::analyzers::Token&) { ++tokens; });
  });
  const double find_seconds = measure(texts, [&](const std::string& text) {
    references += itu::analyzers::find_references(text, CitingContext{}).size();
  });

  std::cout << "{\"megabytes\": " << megabytes << ", \"fold_mb_s\": " << megabytes / fold_seconds
            << ", \"tokenize_mb_s\": " << megabytes / token_seconds
            << ", \"find_and_resolve_mb_s\": " << megabytes / find_seconds
            << ", \"folded_bytes\": " << folded << ", \"tokens\": " << tokens
            << ", \"references\": " << references << "}\n";
}
