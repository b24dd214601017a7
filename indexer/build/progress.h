// One line on a terminal that tells how far a build is: files, rate, time left. Nothing elsewhere.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>

#include "indexer/build/commands.h"

namespace itu::indexer {

class Progress {
 public:
  // kAuto: only if standard error is a terminal.
  explicit Progress(ProgressMode mode);
  ~Progress();  // ends the line
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // A stage of `total` steps begins: "reading", "files".
  void begin(const std::string& stage, const std::string& unit, std::size_t total);

  // One step more. From any thread.
  void step();

 private:
  void print(bool is_last);

  bool is_shown_ = false;
  std::string stage_;
  std::string unit_;
  std::size_t total_ = 0;
  std::atomic<std::size_t> done_{0};
  std::chrono::steady_clock::time_point started_;
  std::mutex printing_;
  std::chrono::steady_clock::time_point printed_;
};

// "2 of 60 files, 31/s, 2 s left"
std::string describe_progress(std::size_t done, std::size_t total, const std::string& unit,
                              double seconds);

}  // namespace itu::indexer
