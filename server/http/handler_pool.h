// The handlers that answer requests, a few for the many threads that keep connections: each owns an
// opened index, which is worth keeping and belongs to one thread at a time.
//
// Any thread may lend.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

#include "server/http/reply.h"
#include "server/http/request.h"

namespace itu::server {

// Answers one request. Must not throw.
using Handler = std::function<Reply(const Request&)>;
using MakeHandler = std::function<Handler()>;

class HandlerPool {
 public:
  HandlerPool(std::size_t size, const MakeHandler& make_handler);

  // Answers with the next free handler. Empty if none comes free until `deadline`.
  std::optional<Reply> answer(const Request& request,
                              std::chrono::steady_clock::time_point deadline);

 private:
  std::mutex mutex_;
  std::condition_variable freed_;
  std::vector<Handler>
      free_;  // guarded by mutex_; the one used last comes first: its pages are warm
};

}  // namespace itu::server
