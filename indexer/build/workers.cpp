#include "indexer/build/workers.h"

#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace itu::indexer {

namespace {

// Joins on every way out.
class Threads {
 public:
  ~Threads() { join(); }
  void start(const std::function<void()>& body) { threads_.emplace_back(body); }
  void join() {
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
  }

 private:
  std::vector<std::thread> threads_;
};

}  // namespace

void run_workers(std::size_t threads, std::size_t count,
                 const std::function<void(const std::function<std::size_t()>& next)>& worker) {
  std::atomic<std::size_t> taken{0};
  std::exception_ptr first_failure;
  std::mutex failing;
  const auto fail = [&](std::exception_ptr failure) {
    const std::lock_guard<std::mutex> lock(failing);
    if (!first_failure) first_failure = std::move(failure);
    taken = count;
  };
  const std::function<std::size_t()> next = [&] {
    const std::size_t number = taken++;
    return number < count ? number : count;
  };
  {
    Threads pool;
    try {
      for (std::size_t i = 0; i < threads; ++i) {
        pool.start([&] {
          try {
            worker(next);
          } catch (...) {  // carried over to the caller, whatever it is
            fail(std::current_exception());
          }
        });
      }
    } catch (...) {  // no more threads: those that run are ended and joined
      fail(std::current_exception());
    }
  }
  if (first_failure) std::rethrow_exception(first_failure);
}

}  // namespace itu::indexer
