#include "server/search/match.h"

#include <time.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "server/search/evaluation.h"

namespace itu::server {
namespace {

// From so much work on a question needs a turn. Nearly all of those that people ask are done by
// then. What it waits for others is no work, or it would wait once more on a busy machine.
constexpr std::chrono::milliseconds kBriefly{20};

std::chrono::nanoseconds worked_by_thread() {
  timespec worked{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &worked);
  return std::chrono::seconds(worked.tv_sec) + std::chrono::nanoseconds(worked.tv_nsec);
}

// The turns of the long questions of the whole process.
class Turns {
 public:
  // Whether there was one before `end`.
  bool take(std::chrono::steady_clock::time_point end) {
    std::unique_lock lock(mutex_);
    const bool is_free = given_back_.wait_until(lock, end, [this] { return left_ > 0; });
    if (is_free) --left_;
    return is_free;
  }

  void give_back() {
    {
      const std::lock_guard lock(mutex_);
      ++left_;
    }
    given_back_.notify_one();
  }

 private:
  std::mutex mutex_;
  std::condition_variable given_back_;
  std::ptrdiff_t left_ = MatchClock::long_turns();
};

Turns& turns() {
  static Turns all;
  return all;
}

}  // namespace

MatchClock::MatchClock(std::chrono::milliseconds allowed)
    : start_(std::chrono::steady_clock::now()),
      end_(start_ + allowed / 2),
      worked_before_(worked_by_thread()) {}

MatchClock::~MatchClock() {
  if (has_turn_) turns().give_back();
}

std::ptrdiff_t MatchClock::long_turns() {
  return std::max<std::ptrdiff_t>(std::thread::hardware_concurrency() / 2, 1);
}

bool MatchClock::is_up() const {
  const auto now = std::chrono::steady_clock::now();
  is_late_ = is_late_ || now >= end_;
  if (!is_late_ && needs_turn(now)) wait_for_turn();
  return is_late_;
}

// The time of the thread costs more to ask for than that of the clock.
bool MatchClock::needs_turn(std::chrono::steady_clock::time_point now) const {
  return !has_turn_ && now - start_ >= kBriefly && worked_by_thread() - worked_before_ >= kBriefly;
}

void MatchClock::wait_for_turn() const {
  has_turn_ = turns().take(end_);
  is_late_ = !has_turn_;
}

FoundDocuments find_matches(const schema::Index& index, const Query& query, bool is_ranked,
                            const MatchClock& clock) {
  return Evaluation(index, clock).find(query, is_ranked ? 1 : 0, nullptr);
}

}  // namespace itu::server
