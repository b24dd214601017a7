// The handlers that answer requests, a few for the many threads that keep connections: each owns an
// opened index, which is worth keeping and belongs to one thread at a time.
//
// When more requests wait than there are handlers, the first request of a connection goes before
// the later ones of any other, and the newest of them first: a client that sends hundreds of
// questions down its connections makes itself wait, not the reader who comes with one.
//
//   HandlerPool::Turn turn;
//   if (Handler handler = pool.borrow(turn, is_first, deadline)) {
//     reply = handler(request);
//     pool.give_back(std::move(handler));
//   }
//
// Any thread may ask.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <list>
#include <mutex>
#include <vector>

#include "server/http/reply.h"
#include "server/http/request.h"

namespace itu::server {

// Answers one request. Must not throw.
using Handler = std::function<Reply(const Request&)>;
using MakeHandler = std::function<Handler()>;

class HandlerPool {
 public:
  // A request's place in the line.
  class Turn {
    friend class HandlerPool;
    std::condition_variable changed_;
    Handler handler_;           // set when the turn has come
    bool is_given_up_ = false;  // guarded by the pool's mutex, as is the handler
  };

  HandlerPool(std::size_t size, const MakeHandler& make_handler);

  // A handler once it is this request's turn; it must be given back. Empty if that has not come
  // until `deadline`, or the turn was given up. `is_first`: on its connection.
  Handler borrow(Turn& turn, bool is_first, std::chrono::steady_clock::time_point deadline);
  void give_back(Handler handler);

  // Ends the wait for `turn`, if it still lasts.
  void give_up(Turn& turn);

  std::size_t waiting() const;  // requests in line

 private:
  mutable std::mutex mutex_;
  std::vector<Handler> free_;   // guarded by mutex_, as are the two lists
  std::list<Turn*> first_;      // newest at the front
  std::list<Turn*> following_;  // oldest at the front
};

}  // namespace itu::server
