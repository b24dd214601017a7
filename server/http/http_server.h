// The HTTP server: Poco's, with the guard (connection_guard.h) that lets it stand without a proxy
// in front, for a site that is only read: GET, HEAD and OPTIONS, no bodies.
//
//   HttpServer server({"127.0.0.1:0"}, [] { return [](const Request&) { return Reply{...}; }; },
//                     log, counters);
//   server.start(); ... server.port() ... server.stop();
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "server/http/access_log.h"
#include "server/http/connection_guard.h"
#include "server/http/handler_pool.h"
#include "server/http/limits.h"

namespace itu::server {

struct HttpServerOptions {
  std::string listen = "127.0.0.1:8080";  // ADDRESS:PORT, "[::1]:8080"; port 0 for any free one
  std::size_t handlers = 4;               // requests that run at the same time
  HttpLimits limits = {};
};

class HttpServer {
 public:
  // Binds and listens, so that port() is known. Throws schema::Error: kPortTaken, or kUsage for an
  // address that is none, and what `make_handler` throws.
  HttpServer(HttpServerOptions options, const MakeHandler& make_handler, AccessLog& log,
             HttpCounters& counters);
  ~HttpServer();

  std::string address() const;  // "http://127.0.0.1:8080"
  int port() const;
  bool is_loopback() const;

  void start();
  // Takes no more connections, lets running requests and half-written replies end, and returns.
  void stop();

 private:
  class Service;
  std::unique_ptr<Service> service_;
};

}  // namespace itu::server
