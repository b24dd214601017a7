#include "server/http/handler_pool.h"

#include <utility>

namespace itu::server {

HandlerPool::HandlerPool(std::size_t size, const MakeHandler& make_handler) {
  for (std::size_t i = 0; i < size; ++i) free_.push_back(make_handler());
}

std::optional<Reply> HandlerPool::answer(const Request& request,
                                         std::chrono::steady_clock::time_point deadline) {
  std::unique_lock lock(mutex_);
  if (!freed_.wait_until(lock, deadline, [this] { return !free_.empty(); })) return std::nullopt;
  Handler handler = std::move(free_.back());
  free_.pop_back();
  lock.unlock();
  Reply reply = handler(request);
  lock.lock();
  free_.push_back(std::move(handler));
  freed_.notify_one();
  return reply;
}

}  // namespace itu::server
