#include "indexer/reader/pdf/reading_budget.h"

#include <algorithm>
#include <ctime>

namespace itu::indexer {
namespace {

// Maps draw their signs as forms, some thousand a page; ten bytes draw one.
constexpr std::size_t kFewestForms = 20'000;
constexpr std::size_t kBytesForForm = 10;

// Ten operators take some 20 bytes or more of a file that is packed well.
constexpr std::size_t kFewestSteps = 300'000;
constexpr std::size_t kBytesForStep = 4;

// Seconds of the processor. A megabyte takes a fifth of a second; a guarded child has 20 for all.
constexpr double kShortestTime = 4;
constexpr double kTimeForMegabyte = 4;
constexpr double kLongestTime = 10;

double seconds_used() {
  std::timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

}  // namespace

ReadingBudget::ReadingBudget(std::size_t file_bytes)
    : forms_(kFewestForms + file_bytes / kBytesForForm),
      steps_(kFewestSteps + file_bytes / kBytesForStep),
      begin_(seconds_used()),
      end_(begin_ +
           std::min(kShortestTime + kTimeForMegabyte * 1e-6 * static_cast<double>(file_bytes),
                    kLongestTime)) {}

bool ReadingBudget::has_plenty() const {
  constexpr double kPlenty = 0.75;
  return !is_spent_ && end_ - seconds_used() > kPlenty * (end_ - begin_);
}

bool ReadingBudget::take_page() {
  if (seconds_used() > end_) is_spent_ = true;
  return take_step();
}

bool ReadingBudget::take_form() {
  if (forms_ == 0) is_spent_ = true;
  if (is_spent_) return false;
  --forms_;
  return take_step();
}

void ReadingBudget::keep_state() {
  constexpr std::size_t kMostKept = 10'000;  // programs are asked to keep 28 at most
  if (++kept_states_ > kMostKept) is_spent_ = true;
}

void ReadingBudget::put_back_state() { kept_states_ -= kept_states_ > 0 ? 1 : 0; }

bool ReadingBudget::take_step() {
  constexpr std::size_t kStepsBetweenLooks = 64;  // at the clock, which is a call of the system
  if (steps_ == 0) is_spent_ = true;
  if (is_spent_) return false;
  if (--steps_ % kStepsBetweenLooks == 0 && seconds_used() > end_) is_spent_ = true;
  return !is_spent_;
}

}  // namespace itu::indexer
