#include "server/http/handler_pool.h"

#include <utility>

namespace itu::server {

HandlerPool::HandlerPool(std::size_t size, const MakeHandler& make_handler) {
  for (std::size_t i = 0; i < size; ++i) free_.push_back(make_handler());
}

Handler HandlerPool::borrow(Turn& turn, bool is_first,
                            std::chrono::steady_clock::time_point deadline) {
  std::unique_lock lock(mutex_);
  if (!free_.empty()) {
    Handler handler = std::move(free_.back());
    free_.pop_back();
    return handler;
  }
  std::list<Turn*>& line = is_first ? first_ : following_;
  line.insert(is_first ? line.begin() : line.end(), &turn);
  turn.changed_.wait_until(lock, deadline, [&turn] { return turn.handler_ || turn.is_given_up_; });
  line.remove(&turn);
  return std::exchange(turn.handler_, {});
}

void HandlerPool::give_back(Handler handler) {
  const std::lock_guard lock(mutex_);
  std::list<Turn*>& line = first_.empty() ? following_ : first_;
  if (line.empty()) {
    free_.push_back(std::move(handler));
    return;
  }
  Turn* next = line.front();
  line.pop_front();
  next->handler_ = std::move(handler);
  next->changed_.notify_one();
}

void HandlerPool::give_up(Turn& turn) {
  const std::lock_guard lock(mutex_);
  turn.is_given_up_ = true;
  turn.changed_.notify_one();
}

std::size_t HandlerPool::waiting() const {
  const std::lock_guard lock(mutex_);
  return first_.size() + following_.size();
}

}  // namespace itu::server
