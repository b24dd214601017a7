#include "server/http/http_connection.h"

#include <Poco/Net/HTTPHeaderStream.h>
#include <Poco/Net/NetException.h>

#include <array>
#include <sstream>
#include <utility>

#include "server/http/problem.h"

namespace itu::server {
namespace {

constexpr int kSendBuffer = 64 * 1024;

std::string request_line(const Request& request) {
  return request.method + " " + request.path + (request.query.empty() ? "" : "?") + request.query +
         " HTTP/1." + std::to_string(request.minor_version);
}

int descriptor(const Poco::Net::Socket& socket) {
  return static_cast<int>(socket.impl()->sockfd());
}

}  // namespace

// Poco's exceptions end here: a client that is gone needs no words.
void HttpConnection::run() {
  try {
    socket().setNoDelay(true);
    // A client that does not read must not have many replies made for it.
    socket().setSendBufferSize(kSendBuffer);
    Session session(socket(), context_.params);  // closes the socket at its end, after the watch
    ConnectionGuard::Watch watch(context_.guard, descriptor(socket()));
    serve(session, watch);
  } catch (const Poco::Exception&) {
    context_.counters.lost++;
  }
}

void HttpConnection::serve(Session& session, ConnectionGuard::Watch& watch) {
  while (session.hasMoreRequests()) {
    watch.enter(Phase::kHead);
    if (!serve_one(session, watch)) return;
    watch.enter(Phase::kIdle);
  }
}

// Whether the connection goes on.
bool HttpConnection::serve_one(Session& session, ConnectionGuard::Watch& watch) {
  const auto began = Clock::now();
  const auto head = read_head(session, watch);
  if (!head) return false;
  if (const auto* problem = std::get_if<HeadProblem>(&*head)) {
    refuse(session, watch, *problem);
    return false;
  }
  const auto& request = std::get<Request>(*head);
  const Reply reply = answer(request, watch, began);
  const bool keep_alive =
      request.keep_alive && !reply.close && session.canKeepAlive() && !context_.guard.is_stopping();

  watch.enter(Phase::kWriting);
  const std::size_t bytes = write(reply, session, request.method, keep_alive);
  const std::chrono::duration<double> seconds = Clock::now() - began;
  context_.log.write({request.client, request_line(request), reply.status, bytes, seconds.count()});
  session.setKeepAlive(keep_alive);
  if (!keep_alive) linger(watch);
  return keep_alive;
}

// Empty when the client has gone without a word.
std::optional<std::variant<Request, HeadProblem>> HttpConnection::read_head(
    Session& session, const ConnectionGuard::Watch& watch) {
  Poco::Net::HTTPRequest head;
  try {
    Poco::Net::HTTPHeaderInputStream stream(session);
    auto text = read_head_text(*stream.rdbuf(), context_.limits.head_bytes);
    if (const auto* problem = std::get_if<HeadProblem>(&text)) return *problem;
    std::istringstream lines(std::get<std::string>(std::move(text)));
    head.read(lines);
    if (watch.was_late()) throw Poco::Net::MessageException();
  } catch (const Poco::Net::NoMessageException&) {
    return std::nullopt;
  } catch (const Poco::Net::MessageException&) {
    if (session.networkException() && !watch.was_late()) return std::nullopt;
    return watch.was_late() ? HeadProblem{408, "The head of the request did not come in time."}
                            : HeadProblem{400, "The head of the request is not HTTP."};
  }
  auto checked = to_request(head);
  if (auto* request = std::get_if<Request>(&checked)) {
    request->client = socket().peerAddress().host().toString();
  }
  return checked;
}

void HttpConnection::refuse(Session& session, ConnectionGuard::Watch& watch,
                            const HeadProblem& problem) {
  ++context_.counters.refused;
  watch.enter(Phase::kWriting);
  const std::size_t bytes =
      write(problem_reply({problem.status, problem.text}), session, "GET", false);
  context_.log.write({socket().peerAddress().host().toString(), "", problem.status, bytes, 0});
  linger(watch);
}

Reply HttpConnection::answer(const Request& request, ConnectionGuard::Watch& watch,
                             Clock::time_point began) {
  const bool is_first = std::exchange(is_first_, false);
  HandlerPool& handlers = context_.handlers;
  HandlerPool::Turn turn;
  watch.enter(Phase::kWaiting, [&] { handlers.give_up(turn); });
  Handler handler = handlers.borrow(turn, is_first, began + context_.limits.request);
  watch.enter(Phase::kRunning);
  if (!handler) {
    return problem_reply({503, "Too many requests are waiting. Try again in a few seconds."});
  }
  Reply reply = handler(request);
  handlers.give_back(std::move(handler));
  return reply;
}

// Closing with bytes unread would reset the connection and could take the reply with it; so what
// still comes is read and thrown away for a moment.
void HttpConnection::linger(ConnectionGuard::Watch& watch) {
  watch.enter(Phase::kLingering);
  socket().shutdownSend();
  std::array<char, 16U << 10U> rubbish;
  while (socket().receiveBytes(rubbish.data(), static_cast<int>(rubbish.size())) > 0) continue;
}

}  // namespace itu::server
