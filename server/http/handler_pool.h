// The handlers that answer requests, a few for the many threads that keep connections: each owns an
// opened index, which is worth keeping and belongs to one thread at a time.
//
// When more requests wait than there are handlers, the first request of a connection goes before
// the later ones of any other, and the newest of them first: a client that sends hundreds of
// questions down its connections makes itself wait, not the reader who comes with one.
//
// Any thread may ask.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <list>
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

  // Answers with a handler once it is this request's turn. Empty if that has not come until
  // `deadline`. `is_first`: on its connection.
  std::optional<Reply> answer(const Request& request, bool is_first,
                              std::chrono::steady_clock::time_point deadline);

 private:
  struct Waiting {
    std::condition_variable turn;
    Handler handler;  // set when the turn has come
  };

  Handler borrow(bool is_first, std::chrono::steady_clock::time_point deadline);
  void give_back(Handler handler);

  std::mutex mutex_;
  std::vector<Handler> free_;      // guarded by mutex_, as are the two lists
  std::list<Waiting*> first_;      // newest at the front
  std::list<Waiting*> following_;  // oldest at the front
};

}  // namespace itu::server
