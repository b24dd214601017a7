// An HttpServer on a free port for the time of a test, and a bare client that sends any bytes.
#pragma once

#include <Poco/Net/StreamSocket.h>

#include <memory>
#include <string>

#include "server/http/http_server.h"

namespace itu::server {

class RunningServer {
 public:
  explicit RunningServer(const Handler& handler, HttpLimits limits = {}, std::size_t handlers = 2)
      : log_(""),
        server_(
            {"127.0.0.1:0", handlers, limits}, [handler] { return handler; }, log_, counters) {
    server_.start();
  }

  int port() const { return server_.port(); }
  Poco::Net::StreamSocket connect() const {
    Poco::Net::StreamSocket socket(
        Poco::Net::SocketAddress("127.0.0.1", static_cast<Poco::UInt16>(port())));
    socket.setReceiveTimeout(Poco::Timespan(10, 0));
    return socket;
  }
  // Sends `bytes` and reads until the server closes.
  std::string ask(const std::string& bytes) const {
    auto socket = connect();
    send(socket, bytes);
    return read_all(socket);
  }

  static void send(Poco::Net::StreamSocket& socket, const std::string& bytes) {
    socket.sendBytes(bytes.data(), static_cast<int>(bytes.size()), MSG_NOSIGNAL);
  }
  static std::string read_all(Poco::Net::StreamSocket& socket) {
    std::string all;
    char buffer[4096];
    for (int count = 0; (count = socket.receiveBytes(buffer, sizeof buffer)) > 0;) {
      all.append(buffer, static_cast<std::size_t>(count));
    }
    return all;
  }

  HttpCounters counters;

 private:
  AccessLog log_;
  HttpServer server_;
};

}  // namespace itu::server
