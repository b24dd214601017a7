// One connection in its thread: reads heads with Poco, checks them, has them answered, writes the
// replies, and stays for the next request. Under the guard from its first moment to its last.
//
// Beside what Poco's own HTTPServerConnection does: a reply for every refusal, a closing that lets
// the client read it, total deadlines, and no exception that leaves without a trace.
#pragma once

#include <Poco/Net/HTTPServerParams.h>
#include <Poco/Net/HTTPServerSession.h>
#include <Poco/Net/TCPServerConnection.h>

#include <optional>

#include "server/http/access_log.h"
#include "server/http/connection_guard.h"
#include "server/http/handler_pool.h"
#include "server/http/limits.h"
#include "server/http/request_head.h"

namespace itu::server {

// What all connections of a server share.
struct ConnectionContext {
  const HttpLimits& limits;
  ConnectionGuard& guard;
  HandlerPool& handlers;
  AccessLog& log;
  HttpCounters& counters;
  Poco::Net::HTTPServerParams::Ptr params;
};

class HttpConnection : public Poco::Net::TCPServerConnection {
 public:
  HttpConnection(const Poco::Net::StreamSocket& socket, const ConnectionContext& context)
      : TCPServerConnection(socket), context_(context) {}

  void run() override;

 private:
  using Clock = std::chrono::steady_clock;
  using Session = Poco::Net::HTTPServerSession;

  void serve(Session& session, ConnectionGuard::Watch& watch);
  bool serve_one(Session& session, ConnectionGuard::Watch& watch);
  std::optional<std::variant<Request, HeadProblem>> read_head(Session& session,
                                                              const ConnectionGuard::Watch& watch);
  void refuse(Session& session, ConnectionGuard::Watch& watch, const HeadProblem& problem);
  Reply answer(const Request& request, ConnectionGuard::Watch& watch, Clock::time_point began);
  void linger(ConnectionGuard::Watch& watch);

  const ConnectionContext& context_;
  bool is_first_ = true;  // no request of this connection has been answered
};

}  // namespace itu::server
