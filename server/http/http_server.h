// An HTTP/1.x server for a site that is only read: GET, HEAD and OPTIONS, no bodies. It needs no
// proxy in front: one thread keeps all connections without blocking on any (connection.h), reads
// heads, writes replies and cuts off who is late; a few workers run the requests. A slow, silent or
// malicious client therefore costs only itself (limits.h has the numbers).
//
//   HttpServer server({"127.0.0.1:0"}, [] { return [](const Request&) { return Reply{...}; }; },
//   log); std::thread thread([&] { server.run(); });
//   ... server.port() ...
//   server.stop(); thread.join();
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "server/http/access_log.h"
#include "server/http/limits.h"
#include "server/http/reply.h"
#include "server/http/request.h"

namespace itu::server {

struct HttpServerOptions {
  std::string listen = "127.0.0.1:8080";  // ADDRESS:PORT, "[::1]:8080"; port 0 for any free one
  std::size_t threads = 4;                // that run requests
  HttpLimits limits;
};

// What goes on, for /metrics. Any thread may read.
struct HttpCounters {
  std::atomic<std::uint64_t> accepted{0};   // connections
  std::atomic<std::uint64_t> evicted{0};    // closed to make room
  std::atomic<std::uint64_t> timed_out{0};  // cut off at a deadline
  std::atomic<std::uint64_t> refused{0};    // heads that were no request
  std::atomic<std::uint64_t> open{0};       // connections now
};

class HttpServer {
 public:
  // Answers one request. Must not throw.
  using Handler = std::function<Reply(const Request&)>;
  // Called once in each worker thread, so that a handler may keep what belongs to one thread only.
  using MakeHandler = std::function<Handler()>;

  // Binds and listens, so that port() is known. Throws schema::Error: kPortTaken, or kUsage for an
  // address that is none.
  HttpServer(HttpServerOptions options, MakeHandler make_handler, AccessLog& log,
             HttpCounters& counters);
  ~HttpServer();

  std::string address() const;  // "http://127.0.0.1:8080"
  int port() const;
  bool is_loopback() const;

  // Serves until stop(); then lets running requests and half-written replies end.
  void run();
  void stop();  // from any thread

 private:
  class Loop;
  std::unique_ptr<Loop> loop_;
};

}  // namespace itu::server
