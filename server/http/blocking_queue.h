// A queue between threads: requests from the event loop to the workers. It never blocks who pushes.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace itu::server {

template <typename T>
class BlockingQueue {
 public:
  explicit BlockingQueue(std::size_t capacity) : capacity_(capacity) {}

  // False if the queue is full or closed; `value` is then untouched.
  bool push(T&& value) {
    const std::lock_guard lock(mutex_);
    if (is_closed_ || values_.size() >= capacity_) return false;
    values_.push_back(std::move(value));
    ready_.notify_one();
    return true;
  }

  // Waits for a value. Empty once the queue is closed and has been emptied.
  std::optional<T> pop() {
    std::unique_lock lock(mutex_);
    ready_.wait(lock, [this] { return is_closed_ || !values_.empty(); });
    if (values_.empty()) return std::nullopt;
    std::optional<T> value(std::move(values_.front()));
    values_.pop_front();
    return value;
  }

  void close() {
    const std::lock_guard lock(mutex_);
    is_closed_ = true;
    ready_.notify_all();
  }

  std::size_t size() const {
    const std::lock_guard lock(mutex_);
    return values_.size();
  }

 private:
  const std::size_t capacity_;
  mutable std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<T> values_;
  bool is_closed_ = false;
};

}  // namespace itu::server
