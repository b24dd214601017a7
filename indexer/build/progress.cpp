#include "indexer/build/progress.h"

#include <cmath>
#include <cstdio>

#include <unistd.h>

namespace itu::indexer {

namespace {

constexpr std::chrono::milliseconds kBetweenLines{200};

// Fewer things, of very different sizes as a rule, have no rate that says anything.
constexpr std::size_t kFewestForRate = 20;

}  // namespace

std::string describe_progress(std::size_t done, std::size_t total, const std::string& unit,
                              double seconds) {
  std::string line = std::to_string(done) + " of " + std::to_string(total) + " " + unit;
  if (done == 0 || seconds <= 0 || total < kFewestForRate) return line;
  const double rate = static_cast<double>(done) / seconds;
  line += ", " + std::to_string(std::lround(rate)) + "/s";
  if (done < total) {
    const double left = static_cast<double>(total - done) / rate;
    line += ", " + std::to_string(std::lround(std::ceil(left))) + " s left";
  }
  return line;
}

Progress::Progress(ProgressMode mode)
    : is_shown_(mode == ProgressMode::kAlways ||
                (mode == ProgressMode::kAuto && ::isatty(STDERR_FILENO) == 1)) {}

Progress::~Progress() {
  if (is_shown_ && !stage_.empty()) std::fputs("\n", stderr);
}

void Progress::begin(const std::string& stage, const std::string& unit, std::size_t total) {
  if (is_shown_ && !stage_.empty()) std::fputs("\n", stderr);
  stage_ = stage;
  unit_ = unit;
  total_ = total;
  done_ = 0;
  started_ = printed_ = std::chrono::steady_clock::now();
  print(true);
}

void Progress::step() {
  const std::size_t done = ++done_;
  if (is_shown_) print(done == total_);
}

void Progress::print(bool is_last) {
  if (!is_shown_) return;
  const std::unique_lock<std::mutex> lock(printing_, std::try_to_lock);
  const auto now = std::chrono::steady_clock::now();
  if (!lock.owns_lock() || (!is_last && now - printed_ < kBetweenLines)) return;
  printed_ = now;
  const double seconds = std::chrono::duration<double>(now - started_).count();
  // Erases what a longer line before it left behind.
  std::fprintf(stderr, "\r%s: %s\x1b[K", stage_.c_str(),
               describe_progress(done_, total_, unit_, seconds).c_str());
  std::fflush(stderr);
}

}  // namespace itu::indexer
