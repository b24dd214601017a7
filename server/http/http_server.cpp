#include "server/http/http_server.h"

#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/TCPServer.h>
#include <Poco/Net/TCPServerConnectionFactory.h>
#include <Poco/ThreadPool.h>

#include <utility>

#include "indexer/schema/error.h"
#include "server/http/http_connection.h"

namespace itu::server {
namespace {

constexpr int kBacklog = 1024;
constexpr int kStackSize = 256 * 1024;
constexpr int kIdleThreadSeconds = 30;
// Threads between two uses, which Poco's server does not count any more and its pool still does.
constexpr int kSpareThreads = 16;

// Poco's own types and exceptions end here.
Poco::Net::ServerSocket listen_at(const std::string& listen) {
  Poco::Net::SocketAddress address;
  try {
    address = Poco::Net::SocketAddress(listen);
  } catch (const Poco::Exception&) {
    throw schema::Error(schema::ErrorKind::kUsage, "\"" + listen + "\" is no address to listen at.",
                        "Give ADDRESS:PORT, such as 127.0.0.1:8080.");
  }
  try {
    Poco::Net::ServerSocket socket;
    // With its default third argument a second server would share the port in silence.
    socket.bind(address, true, false);
    socket.listen(kBacklog);
    return socket;
  } catch (const Poco::Exception& error) {
    throw schema::Error(schema::ErrorKind::kPortTaken,
                        "Cannot listen at " + listen + ": " + error.displayText() + ".",
                        "Stop what listens there, or choose another with --listen ADDRESS:PORT.");
  }
}

Poco::Net::HTTPServerParams::Ptr make_params(const HttpLimits& limits) {
  Poco::Net::HTTPServerParams::Ptr params(new Poco::Net::HTTPServerParams);
  params->setMaxThreads(static_cast<int>(limits.connections));
  params->setMaxQueued(static_cast<int>(limits.queued));
  // The guard's deadlines come first; these, which every byte begins anew, are the second wall.
  const Poco::Timespan timeout((limits.idle + limits.head + limits.write).count() * 1000);
  params->setTimeout(timeout);
  params->setKeepAlive(true);
  params->setKeepAliveTimeout(timeout);
  params->setMaxKeepAliveRequests(0);  // any number
  return params;
}

class Connections : public Poco::Net::TCPServerConnectionFactory {
 public:
  explicit Connections(const ConnectionContext& context) : context_(context) {}
  Poco::Net::TCPServerConnection* createConnection(const Poco::Net::StreamSocket& socket) override {
    return new HttpConnection(socket, context_);  // Poco takes it over
  }

 private:
  const ConnectionContext& context_;
};

// Poco closes what does not fit its queue without a word; here it is told to come back.
class Admission : public Poco::Net::TCPServerConnectionFilter {
 public:
  Admission(std::function<bool()> is_full, HttpCounters& counters)
      : is_full_(std::move(is_full)), counters_(counters) {}

  bool accept(const Poco::Net::StreamSocket& socket) override {
    ++counters_.accepted;
    if (!is_full_()) return true;
    ++counters_.refused;
    constexpr std::string_view kBusy =
        "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nContent-Length: 0\r\n"
        "Connection: close\r\n\r\n";
    Poco::Net::StreamSocket(socket).sendBytes(kBusy.data(), static_cast<int>(kBusy.size()));
    return false;
  }

 private:
  const std::function<bool()> is_full_;
  HttpCounters& counters_;
};

}  // namespace

class HttpServer::Service {
 public:
  Service(HttpServerOptions options, const MakeHandler& make_handler, AccessLog& log,
          HttpCounters& counters)
      : options_(std::move(options)),
        socket_(listen_at(options_.listen)),
        handlers_(options_.handlers, make_handler),
        context_{options_.limits, guard_, handlers_, log, counters, make_params(options_.limits)},
        threads_(1, static_cast<int>(options_.limits.connections) + kSpareThreads,
                 kIdleThreadSeconds, kStackSize),
        server_(new Connections(context_), threads_, socket_, context_.params),
        guard_(options_.limits, counters, [this] { return crowd(); }) {
    server_.setConnectionFilter(new Admission([this] { return is_full(); }, counters));
  }
  ~Service() { stop(); }

  const Poco::Net::ServerSocket& socket() const { return socket_; }
  void start() { server_.start(); }

  void stop() {
    guard_.begin_stopping();
    server_.stop();
    threads_.joinAll();
  }

 private:
  Crowd crowd() const {
    const int threads = server_.currentThreads();
    const int waiting =
        threads < context_.params->getMaxThreads() ? 0 : server_.queuedConnections();
    return {static_cast<std::size_t>(threads), static_cast<std::size_t>(waiting)};
  }
  bool is_full() const {
    return static_cast<std::size_t>(server_.queuedConnections()) >= options_.limits.queued;
  }

  const HttpServerOptions options_;
  Poco::Net::ServerSocket socket_;
  HandlerPool handlers_;
  ConnectionContext context_;
  Poco::ThreadPool threads_;
  Poco::Net::TCPServer server_;
  ConnectionGuard guard_;  // last: it asks the server, and its thread ends first
};

HttpServer::HttpServer(HttpServerOptions options, const MakeHandler& make_handler, AccessLog& log,
                       HttpCounters& counters)
    : service_(std::make_unique<Service>(std::move(options), make_handler, log, counters)) {}

HttpServer::~HttpServer() = default;

std::string HttpServer::address() const {
  return "http://" + service_->socket().address().toString();
}

int HttpServer::port() const { return service_->socket().address().port(); }

bool HttpServer::is_loopback() const { return service_->socket().address().host().isLoopback(); }

void HttpServer::start() { service_->start(); }

void HttpServer::stop() { service_->stop(); }

}  // namespace itu::server
