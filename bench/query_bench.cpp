// What a question costs in process: CPU of a page of ten hits with passages, with and without
// facets, over a file of queries.
//
//   query_bench INDEX QUERIES [ROUNDS]      prints one JSON object; the first round is a warm-up
#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "indexer/schema/index.h"
#include "server/search/searcher.h"

namespace {

double cpu_milliseconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return 1e3 * static_cast<double>(now.tv_sec) + 1e-6 * static_cast<double>(now.tv_nsec);
}

double percentile(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const auto at = static_cast<std::size_t>(share * static_cast<double>(values.size()));
  return values[std::min(at, values.size() - 1)];
}

struct Measured {
  std::vector<double> milliseconds;
  std::size_t hits = 0;  // printed, so that no work can be left out as unused
};

Measured measure(const itu::schema::Index& index, const std::vector<std::string>& queries,
                 bool with_facets, int rounds) {
  Measured measured;
  for (int round = 0; round <= rounds; ++round) {
    for (const std::string& query : queries) {
      itu::server::SearchRequest request;
      request.query = query;
      request.with_facets = with_facets;
      const double before = cpu_milliseconds();
      measured.hits += itu::server::search(index, request).hits.size();
      if (round > 0) measured.milliseconds.push_back(cpu_milliseconds() - before);
    }
  }
  return measured;
}

int run(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: query_bench INDEX QUERIES [ROUNDS]\n";
    return 2;
  }
  std::vector<std::string> queries;
  std::ifstream file(argv[2]);
  for (std::string line; std::getline(file, line);) {
    if (!line.empty()) queries.push_back(line);
  }
  const int rounds = argc > 3 ? std::atoi(argv[3]) : 3;
  const itu::schema::Index index(argv[1]);
  const Measured bare = measure(index, queries, false, rounds);
  const Measured faceted = measure(index, queries, true, rounds);
  std::cout << "{\"queries\": " << queries.size() << ", \"hits\": " << bare.hits + faceted.hits
            << ", \"query_cpu_p50_ms\": " << percentile(bare.milliseconds, 0.5)
            << ", \"query_cpu_p99_ms\": " << percentile(bare.milliseconds, 0.99)
            << ", \"query_facets_cpu_p50_ms\": " << percentile(faceted.milliseconds, 0.5)
            << ", \"query_facets_cpu_p99_ms\": " << percentile(faceted.milliseconds, 0.99) << "}\n";
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << "query_bench: " << error.what() << "\n";
    return 1;
  }
}
