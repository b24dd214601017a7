#include "server/http/handler_pool.h"

#include <utility>

namespace itu::server {

HandlerPool::HandlerPool(std::size_t size, const MakeHandler& make_handler) {
  for (std::size_t i = 0; i < size; ++i) free_.push_back(make_handler());
}

std::optional<Reply> HandlerPool::answer(const Request& request, bool is_first,
                                         std::chrono::steady_clock::time_point deadline) {
  Handler handler = borrow(is_first, deadline);
  if (!handler) return std::nullopt;
  Reply reply = handler(request);
  give_back(std::move(handler));
  return reply;
}

// Empty when the turn has not come in time.
Handler HandlerPool::borrow(bool is_first, std::chrono::steady_clock::time_point deadline) {
  std::unique_lock lock(mutex_);
  if (!free_.empty()) {
    Handler handler = std::move(free_.back());
    free_.pop_back();
    return handler;
  }
  Waiting waiting;
  std::list<Waiting*>& line = is_first ? first_ : following_;
  line.insert(is_first ? line.begin() : line.end(), &waiting);
  waiting.turn.wait_until(lock, deadline, [&] { return static_cast<bool>(waiting.handler); });
  line.remove(&waiting);
  return std::move(waiting.handler);
}

void HandlerPool::give_back(Handler handler) {
  const std::lock_guard lock(mutex_);
  std::list<Waiting*>& line = first_.empty() ? following_ : first_;
  if (line.empty()) {
    free_.push_back(std::move(handler));
    return;
  }
  Waiting* next = line.front();
  line.pop_front();
  next->handler = std::move(handler);
  next->turn.notify_one();
}

}  // namespace itu::server
