#include "server/http/http_server.h"

#include <Poco/Exception.h>
#include <Poco/Net/ServerSocket.h>

#include <algorithm>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

#include "indexer/schema/error.h"
#include "server/http/blocking_queue.h"
#include "server/http/connection.h"
#include "server/http/poller.h"
#include "server/http/problem.h"
#include "server/http/request_head.h"

namespace itu::server {
namespace {

using Clock = Connection::Clock;

constexpr std::uint64_t kListener = 0;
constexpr int kBacklog = 1024;
constexpr std::chrono::milliseconds kSweep{50};  // how late a deadline may be noticed

struct Job {
  std::uint64_t connection = 0;
  Request request;
  Clock::time_point began;
};

struct Answer {
  std::uint64_t connection = 0;
  std::string bytes;
  bool keep_alive = true;
};

std::string request_line(const Request& request) {
  return request.method + " " + request.path + (request.query.empty() ? "" : "?") + request.query +
         " HTTP/1." + std::to_string(request.minor_version);
}

// Poco's own types end here.
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

}  // namespace

class HttpServer::Loop {
 public:
  Loop(HttpServerOptions options, MakeHandler make_handler, AccessLog& log, HttpCounters& counters)
      : options_(std::move(options)),
        make_handler_(std::move(make_handler)),
        log_(log),
        counters_(counters),
        listener_(listen_at(options_.listen)),
        jobs_(options_.limits.queued) {
    poller_.add(static_cast<int>(listener_.impl()->sockfd()), kListener, true, false);
  }

  const Poco::Net::ServerSocket& listener() const { return listener_; }
  void run();
  void stop() {
    is_stopping_ = true;
    poller_.wake();
  }

 private:
  using Connections = std::unordered_map<std::uint64_t, std::unique_ptr<Connection>>;

  void work();
  Answer answer(const Handler& handler, const Job& job);
  void serve_one_round();
  void begin_stopping();
  void accept_waiting();
  void admit(Poco::Net::StreamSocket socket);
  void evict_oldest();
  void handle(const Poller::Event& event);
  void read_request(std::uint64_t id, Connection& connection);
  void dispatch(std::uint64_t id, Connection& connection, Request request);
  void refuse(std::uint64_t id, Connection& connection, int status, const std::string& text);
  void begin_reply(std::uint64_t id, Connection& connection, std::string bytes,
                   Connection::After after);
  void write_reply(std::uint64_t id, Connection& connection);
  void deliver_answers();
  void sweep();
  void close(std::uint64_t id);

  const HttpServerOptions options_;
  const MakeHandler make_handler_;
  AccessLog& log_;
  HttpCounters& counters_;
  Poller poller_;
  Poco::Net::ServerSocket listener_;
  std::atomic<bool> is_stopping_{false};
  bool is_listening_ = true;

  Connections connections_;
  std::uint64_t last_id_ = kListener;
  Clock::time_point swept_;

  BlockingQueue<Job> jobs_;
  std::mutex answers_mutex_;
  std::vector<Answer> answers_;  // guarded by answers_mutex_
};

void HttpServer::Loop::run() {
  std::vector<std::thread> workers;
  for (std::size_t i = 0; i < options_.threads; ++i) workers.emplace_back([this] { work(); });
  while (is_listening_ || !connections_.empty()) serve_one_round();
  jobs_.close();
  for (std::thread& worker : workers) worker.join();
}

void HttpServer::Loop::work() {
  const Handler handler = make_handler_();
  while (const auto job = jobs_.pop()) {
    Answer done = answer(handler, *job);
    {
      const std::lock_guard lock(answers_mutex_);
      answers_.push_back(std::move(done));
    }
    poller_.wake();
  }
}

Answer HttpServer::Loop::answer(const Handler& handler, const Job& job) {
  const bool is_late = Clock::now() - job.began > options_.limits.request;
  const Reply reply =
      is_late ? problem_reply({503, "Too many requests are waiting."}) : handler(job.request);
  Answer done{job.connection, "", job.request.keep_alive && !reply.close && !is_stopping_};
  done.bytes = to_bytes(reply, job.request.method, done.keep_alive);
  const std::chrono::duration<double> seconds = Clock::now() - job.began;
  log_.write({job.request.client, request_line(job.request), reply.status, done.bytes.size(),
              seconds.count()});
  return done;
}

void HttpServer::Loop::serve_one_round() {
  for (const Poller::Event& event : poller_.wait(connections_.empty() ? 20 * kSweep : kSweep)) {
    handle(event);
  }
  deliver_answers();
  if (is_stopping_ && is_listening_) begin_stopping();
  if (Clock::now() - swept_ >= kSweep) sweep();
}

void HttpServer::Loop::begin_stopping() {
  poller_.remove(static_cast<int>(listener_.impl()->sockfd()));
  listener_.close();
  is_listening_ = false;
  std::vector<std::uint64_t> idle;
  for (const auto& [id, connection] : connections_) {
    if (connection->state() == Connection::State::kReading) idle.push_back(id);
  }
  for (const std::uint64_t id : idle) close(id);
}

void HttpServer::Loop::accept_waiting() {
  try {
    while (listener_.poll(Poco::Timespan(0), Poco::Net::Socket::SELECT_READ)) {
      admit(listener_.acceptConnection());
    }
  } catch (const Poco::Exception&) {
    // The client has gone again, or the system has no descriptor left: make room for the next.
    evict_oldest();
  }
}

void HttpServer::Loop::admit(Poco::Net::StreamSocket socket) {
  if (connections_.size() >= options_.limits.connections) evict_oldest();
  const std::uint64_t id = ++last_id_;
  auto connection = std::make_unique<Connection>(std::move(socket), options_.limits, Clock::now());
  poller_.add(connection->descriptor(), id, true, false);
  connections_.emplace(id, std::move(connection));
  ++counters_.accepted;
  counters_.open = connections_.size();
}

// The one that has been in its state for longest, unless its request is being run.
void HttpServer::Loop::evict_oldest() {
  const Connections::value_type* oldest = nullptr;
  for (const auto& candidate : connections_) {
    if (candidate.second->state() == Connection::State::kRunning) continue;
    if (!oldest || candidate.second->since() < oldest->second->since()) oldest = &candidate;
  }
  if (!oldest) return;
  ++counters_.evicted;
  close(oldest->first);
}

void HttpServer::Loop::handle(const Poller::Event& event) {
  if (event.id == kListener) return accept_waiting();
  const auto found = connections_.find(event.id);
  if (found == connections_.end()) return;  // evicted in this round
  Connection& connection = *found->second;

  if (connection.wants_to_write() && event.can_write) return write_reply(event.id, connection);
  if (!connection.wants_to_read() || !event.can_read) return;
  if (!connection.receive(Clock::now())) return close(event.id);
  if (connection.state() == Connection::State::kReading) read_request(event.id, connection);
}

void HttpServer::Loop::read_request(std::uint64_t id, Connection& connection) {
  const std::string_view received = connection.received();
  const std::size_t end = find_head_end(received);
  if (std::min(end, received.size()) > options_.limits.head_bytes) {
    const bool has_line = received.find('\n') <= options_.limits.head_bytes;
    return has_line ? refuse(id, connection, 431, "The head of the request is over 16 KB.")
                    : refuse(id, connection, 414, "The address is over 16 KB.");
  }
  if (end == std::string_view::npos) {
    if (connection.has_ended())
      refuse(id, connection, 400, "The head of the request is not whole.");
    return;
  }
  auto parsed = parse_head(received.substr(0, end), options_.limits.headers);
  connection.take(end);
  if (const auto* problem = std::get_if<HeadProblem>(&parsed)) {
    return refuse(id, connection, problem->status, problem->text);
  }
  dispatch(id, connection, std::move(std::get<Request>(parsed)));
}

void HttpServer::Loop::dispatch(std::uint64_t id, Connection& connection, Request request) {
  request.client = connection.client();
  poller_.remove(connection.descriptor());
  connection.begin_running();
  if (jobs_.push({id, std::move(request), connection.request_began()})) return;
  poller_.add(connection.descriptor(), id, false, true);
  refuse(id, connection, 503, "Too many requests are waiting. Try again in a few seconds.");
}

void HttpServer::Loop::refuse(std::uint64_t id, Connection& connection, int status,
                              const std::string& text) {
  ++counters_.refused;
  std::string bytes = to_bytes(problem_reply({status, text}), "GET", false);
  const std::chrono::duration<double> seconds = Clock::now() - connection.request_began();
  log_.write({connection.client(), "", status, bytes.size(), seconds.count()});
  begin_reply(id, connection, std::move(bytes), Connection::After::kLinger);
}

void HttpServer::Loop::begin_reply(std::uint64_t id, Connection& connection, std::string bytes,
                                   Connection::After after) {
  connection.begin_reply(std::move(bytes), after, Clock::now());
  write_reply(id, connection);
}

void HttpServer::Loop::write_reply(std::uint64_t id, Connection& connection) {
  if (!connection.send(Clock::now())) return close(id);
  poller_.change(connection.descriptor(), id, connection.wants_to_read(),
                 connection.wants_to_write());
  // The next request of a pipeline is here already, and no event will tell.
  if (connection.state() != Connection::State::kReading) return;
  if (!connection.received().empty()) return read_request(id, connection);
  if (is_stopping_) close(id);
}

void HttpServer::Loop::deliver_answers() {
  std::vector<Answer> answers;
  {
    const std::lock_guard lock(answers_mutex_);
    answers.swap(answers_);
  }
  for (Answer& done : answers) {
    const auto found = connections_.find(done.connection);
    if (found == connections_.end()) continue;
    Connection& connection = *found->second;
    poller_.add(connection.descriptor(), done.connection, false, true);
    begin_reply(done.connection, connection, std::move(done.bytes),
                done.keep_alive ? Connection::After::kKeepAlive : Connection::After::kLinger);
  }
}

void HttpServer::Loop::sweep() {
  const auto now = swept_ = Clock::now();
  std::vector<std::uint64_t> overdue;
  for (const auto& [id, connection] : connections_) {
    if (connection->is_overdue(now)) overdue.push_back(id);
  }
  for (const std::uint64_t id : overdue) {
    Connection& connection = *connections_.at(id);
    const bool is_half =
        connection.state() == Connection::State::kReading && !connection.received().empty();
    if (connection.state() != Connection::State::kLingering) ++counters_.timed_out;
    if (is_half) {
      refuse(id, connection, 408, "The head of the request did not come in time.");
    } else {
      close(id);
    }
  }
}

void HttpServer::Loop::close(std::uint64_t id) {
  const auto found = connections_.find(id);
  if (found->second->state() != Connection::State::kRunning) {
    poller_.remove(found->second->descriptor());
  }
  connections_.erase(found);
  counters_.open = connections_.size();
}

HttpServer::HttpServer(HttpServerOptions options, MakeHandler make_handler, AccessLog& log,
                       HttpCounters& counters)
    : loop_(std::make_unique<Loop>(std::move(options), std::move(make_handler), log, counters)) {}

HttpServer::~HttpServer() = default;

std::string HttpServer::address() const {
  return "http://" + loop_->listener().address().toString();
}

int HttpServer::port() const { return loop_->listener().address().port(); }

bool HttpServer::is_loopback() const { return loop_->listener().address().host().isLoopback(); }

void HttpServer::run() { loop_->run(); }

void HttpServer::stop() { loop_->stop(); }

}  // namespace itu::server
