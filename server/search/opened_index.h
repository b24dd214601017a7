// The generation that a worker answers from. It follows the link INDEX/current: a new generation is
// opened as a new Index, never by reopening the old one, and when that fails the last good one goes
// on serving and the reason is kept for /health.
//
//   thread_local OpenedIndex opened(options.index);
//   const schema::Index& index = opened.current();   // one generation for the whole request
//
// For one thread: each worker has its own.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

#include "indexer/schema/index.h"

namespace itu::server {

class OpenedIndex {
 public:
  // Opens the current generation of `where` (an index, or one generation, which then never
  // changes). Throws schema::Error if it cannot be opened: kNotFound, kDamaged, kOtherSchema.
  explicit OpenedIndex(std::filesystem::path where);

  // The current generation, opened now if the link has changed since the last call. The reference
  // holds until the next call. One readlink(2) when nothing has changed.
  const schema::Index& current();

  // The generation that current() gave last; never replaces it.
  const schema::Index& opened() const { return *index_; }

  // Why the generation being served is not the one that the link names; empty when it is.
  const std::string& problem() const { return problem_; }

 private:
  void open(const std::string& name);

  std::filesystem::path where_;
  std::unique_ptr<schema::Index> index_;
  std::string opened_;  // name of the generation served; empty: `where` is one itself
  std::string failed_;  // name of the one that could not be opened
  std::string problem_;
  std::chrono::steady_clock::time_point next_try_;
};

}  // namespace itu::server
