#include "server/http/http_server.h"

#include <Poco/Net/NetException.h>

#include <catch2/catch.hpp>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "indexer/schema/error.h"
#include "tests/server/http/running_server.h"

namespace itu::server {
namespace {

using std::chrono::milliseconds;

Reply echo(const Request& request) {
  Reply reply;
  reply.content_type = kPlainText;
  reply.body = request.method + " " + request.path;
  return reply;
}

std::string get(const std::string& path, const std::string& headers = "") {
  return "GET " + path + " HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n";
}
const std::string kClose = "Connection: close\r\n";

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t found = 0;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++found;
  return found;
}

// Holds the requests to /slow until it is opened.
class Gate {
 public:
  Reply operator()(const Request& request) {
    std::unique_lock lock(mutex_);
    if (request.path == "/slow") {
      ++waiting_;
      changed_.notify_all();
      changed_.wait(lock, [this] { return is_open_; });
    }
    return echo(request);
  }
  void wait_for(int requests) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return waiting_ >= requests; });
  }
  void open() {
    const std::lock_guard lock(mutex_);
    is_open_ = true;
    changed_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int waiting_ = 0;
  bool is_open_ = false;
};

TEST_CASE("a request is answered over HTTP", "[http_server]") {
  const RunningServer server(echo);
  const std::string reply = server.ask(get("/a", kClose));
  CHECK(reply.substr(0, 17) == "HTTP/1.1 200 OK\r\n");
  CHECK(count(reply, "Content-Length: 6\r\n") == 1);
  CHECK(count(reply, "X-Content-Type-Options: nosniff\r\n") == 1);
  CHECK(reply.substr(reply.size() - 10) == "\r\n\r\nGET /a");
}

TEST_CASE("HEAD has the length and no body", "[http_server]") {
  const RunningServer server(echo);
  const std::string reply = server.ask("HEAD /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  CHECK(count(reply, "Content-Length: 7\r\n") == 1);
  CHECK(reply.substr(reply.size() - 4) == "\r\n\r\n");
}

TEST_CASE("a pipeline is answered in order, whole", "[http_server]") {
  const RunningServer server(echo);
  const std::string replies = server.ask(get("/1") + get("/2") + get("/3", kClose));
  CHECK(count(replies, "HTTP/1.1 200 OK") == 3);
  CHECK(replies.find("GET /1") < replies.find("GET /2"));
  CHECK(replies.find("GET /2") < replies.find("GET /3"));
}

TEST_CASE("a client that has ended its side still gets its reply", "[http_server]") {
  const RunningServer server(echo);
  auto socket = server.connect();
  RunningServer::send(socket, get("/a"));
  socket.shutdownSend();
  CHECK(count(RunningServer::read_all(socket), "GET /a") == 1);
}

TEST_CASE("a body is refused, told so, and never taken for a request", "[http_server]") {
  const RunningServer server(echo);
  const std::string inner = get("/smuggled");
  const auto* header = GENERATE("Content-Length: 37\r\n", "Transfer-Encoding: chunked\r\n",
                                "Content-Length: 0\r\nContent-Length: 37\r\n");
  CAPTURE(header);
  const std::string reply = server.ask(get("/", header) + inner + std::string(100'000, 'x'));
  CHECK(reply.substr(0, 12) == "HTTP/1.1 400");
  CHECK(count(reply, "HTTP/1.1 ") == 1);
  CHECK(count(reply, "application/problem+json") == 1);
}

TEST_CASE("heads that are too long are refused", "[http_server]") {
  HttpLimits limits;
  limits.head_bytes = 1000;
  const RunningServer server(echo, limits);
  CHECK(server.ask(get("/" + std::string(2000, 'a'))).substr(0, 12) == "HTTP/1.1 414");
  CHECK(server.ask(get("/", "X: " + std::string(2000, 'a') + "\r\n")).substr(0, 12) ==
        "HTTP/1.1 431");
  CHECK(server.ask(get("/" + std::string(20'000, 'a'))).substr(0, 12) == "HTTP/1.1 414");
}

TEST_CASE("what is late is cut off, however it drips", "[http_server]") {
  HttpLimits limits;

  SECTION("a half head is told 408") {
    limits.head = milliseconds(60);
    const RunningServer server(echo, limits);
    CHECK(server.ask("GET / HTTP/1.1\r\nHost").substr(0, 12) == "HTTP/1.1 408");
  }
  SECTION("a silent connection is closed") {
    limits.idle = milliseconds(60);
    const RunningServer server(echo, limits);
    CHECK(server.ask("").empty());
  }
  SECTION("an idle one too, after its reply") {
    limits.idle = milliseconds(500);  // enough to send a request on a busy machine
    const RunningServer server(echo, limits);
    CHECK(count(server.ask(get("/a")), "HTTP/1.1 ") == 1);
  }
  SECTION("each byte does not begin the time anew") {
    limits.head = milliseconds(60);
    const RunningServer server(echo, limits);
    auto socket = server.connect();
    std::string reply;
    try {
      RunningServer::send(socket, "GET / HTTP/1.1\r\n");
      socket.setReceiveTimeout(Poco::Timespan(0, 10'000));
      for (int i = 0; i < 1000 && reply.empty(); ++i) {
        RunningServer::send(socket, "X: y\r\n");
        char buffer[64];
        try {
          const int read = socket.receiveBytes(buffer, sizeof buffer);
          reply.assign(buffer, static_cast<std::size_t>(std::max(read, 0)));
          if (read == 0) reply = "closed";
        } catch (const Poco::TimeoutException&) {
          continue;  // nothing yet: drip on
        }
      }
    } catch (const Poco::IOException&) {
      reply = "closed";
    }
    CHECK(reply.substr(0, 12) == "HTTP/1.1 408");
  }
}

TEST_CASE("a client that does not read its reply is cut off", "[http_server]") {
  HttpLimits limits;
  limits.write = milliseconds(60);
  const RunningServer server(
      [](const Request&) {
        Reply reply;
        reply.content_type = kPlainText;
        reply.body.assign(64 << 20, 'x');
        return reply;
      },
      limits);
  auto socket = server.connect();
  RunningServer::send(socket, get("/"));
  while (server.counters.timed_out == 0) std::this_thread::yield();
  while (server.counters.open > 0) std::this_thread::yield();
}

TEST_CASE("when all places are taken the oldest that runs nothing goes", "[http_server]") {
  HttpLimits limits;
  limits.connections = 3;
  Gate gate;
  const RunningServer server([&gate](const Request& request) { return gate(request); }, limits);
  auto running = server.connect();
  RunningServer::send(running, get("/slow", kClose));
  gate.wait_for(1);

  auto oldest = server.connect();
  while (server.counters.open < 2) std::this_thread::yield();
  auto younger = server.connect();
  while (server.counters.open < 3) std::this_thread::yield();
  RunningServer::send(oldest, "GET / HT");  // which makes it no younger
  CHECK(count(server.ask(get("/new", kClose)), "GET /new") == 1);
  CHECK(server.counters.evicted == 1);
  CHECK(RunningServer::read_all(oldest).empty());
  RunningServer::send(younger, get("/younger", kClose));
  CHECK(count(RunningServer::read_all(younger), "GET /younger") == 1);
  gate.open();
  CHECK(count(RunningServer::read_all(running), "GET /slow") == 1);
}

TEST_CASE("a request that waits for a handler makes room when nothing else can", "[http_server]") {
  HttpLimits limits;
  limits.connections = 3;
  Gate gate;
  const RunningServer server([&gate](const Request& request) { return gate(request); }, limits, 1);
  auto running = server.connect();
  RunningServer::send(running, get("/slow", kClose));
  gate.wait_for(1);
  auto waiting = server.connect();
  RunningServer::send(waiting, get("/waiting"));
  while (server.counters.waiting < 1) std::this_thread::yield();
  auto idle = server.connect();
  while (server.counters.open < 3) std::this_thread::yield();

  auto first = server.connect();
  RunningServer::send(first, get("/first", kClose));
  CHECK(RunningServer::read_all(idle).empty());  // younger, but it asks for nothing
  while (server.counters.waiting < 2) std::this_thread::yield();
  auto second = server.connect();
  RunningServer::send(second, get("/second", kClose));
  CHECK(RunningServer::read_all(waiting).empty());
  CHECK(server.counters.evicted == 2);
  gate.open();
  CHECK(count(RunningServer::read_all(first), "GET /first") == 1);
  CHECK(count(RunningServer::read_all(second), "GET /second") == 1);
}

TEST_CASE("a request that finds no free handler in time is told to come back", "[http_server]") {
  HttpLimits limits;
  limits.request = milliseconds(60);
  Gate gate;
  const RunningServer server([&gate](const Request& request) { return gate(request); }, limits, 1);
  auto running = server.connect();
  RunningServer::send(running, get("/slow", kClose));
  gate.wait_for(1);
  const std::string reply = server.ask(get("/", kClose));
  CHECK(reply.substr(0, 12) == "HTTP/1.1 503");
  CHECK(count(reply, "retry-after: 5") == 1);
  gate.open();
  CHECK(count(RunningServer::read_all(running), "HTTP/1.1 200") == 1);
}

TEST_CASE("a connection that does not fit the queue is told so", "[http_server]") {
  HttpLimits limits;
  limits.connections = 1;
  limits.queued = 1;
  Gate gate;
  const RunningServer server([&gate](const Request& request) { return gate(request); }, limits, 1);
  auto running = server.connect();
  RunningServer::send(running, get("/slow", kClose));
  gate.wait_for(1);
  auto queued = server.connect();
  while (server.counters.accepted < 2) std::this_thread::yield();
  CHECK(server.ask("").substr(0, 12) == "HTTP/1.1 503");
  gate.open();
  RunningServer::send(queued, get("/later", kClose));
  CHECK(count(RunningServer::read_all(queued), "GET /later") == 1);
}

TEST_CASE("stopping lets a running request end", "[http_server]") {
  Gate gate;
  auto server =
      std::make_unique<RunningServer>([&gate](const Request& request) { return gate(request); });
  auto idle = server->connect();
  auto running = server->connect();
  RunningServer::send(running, get("/slow"));
  gate.wait_for(1);
  std::thread stopping([&server] { server.reset(); });
  CHECK(RunningServer::read_all(idle).empty());  // closed at once
  gate.open();
  CHECK(count(RunningServer::read_all(running), "GET /slow") == 1);
  stopping.join();
}

TEST_CASE("a taken port and a wrong address are errors with a hint", "[http_server]") {
  const RunningServer server(echo);
  AccessLog log("");
  HttpCounters counters;
  const auto kind_of = [&](const std::string& listen) {
    try {
      const HttpServer second(
          {listen, 1, {}}, [] { return echo; }, log, counters);
      return std::string("none");
    } catch (const schema::Error& error) {
      CHECK_FALSE(error.hint().empty());
      return std::to_string(static_cast<int>(error.kind()));
    }
  };
  CHECK(kind_of("127.0.0.1:" + std::to_string(server.port())) ==
        std::to_string(static_cast<int>(schema::ErrorKind::kPortTaken)));
  CHECK(kind_of("nonsense") == std::to_string(static_cast<int>(schema::ErrorKind::kUsage)));
}

TEST_CASE("nobody writes lines into the log", "[access_log]") {
  const AccessLine line{"127.0.0.1", "GET /\x1b[2J\n\"\\\xff HTTP/1.1", 200, 17, 0.0125};
  CHECK(to_line(line, "now") ==
        "127.0.0.1 - - [now] \"GET /\\x1B[2J\\x0A\\x22\\x5C\\xFF HTTP/1.1\" 200 17 0.0125");
}

TEST_CASE("no header can be added through a value", "[reply]") {
  const RunningServer server([](const Request&) { return redirect("/doc/a\r\nX-Injected: 1#b"); });
  const std::string reply = server.ask(get("/", kClose));
  CHECK(count(reply, "location: /doc/a%0D%0AX-Injected: 1#b\r\n") == 1);
}

TEST_CASE("a long text is compressed when the client takes it", "[reply]") {
  struct Case {
    std::string accepted;
    std::size_t length;
    bool is_compressed;
  };
  const auto& [accepted, length, is_compressed] = GENERATE(values<Case>({
      {"gzip", 5000, true},
      {"br, gzip;q=0.5", 5000, true},
      {"gzip", 500, false},  // not worth it
      {"", 5000, false},
      {"gzip;q=0", 5000, false},
      {"gzip;q=9e999", 5000, true},
      {"xgzip", 5000, false},
  }));
  CAPTURE(accepted, length);
  Request request;
  request.headers = {{"accept-encoding", accepted}};
  Reply reply{200, std::string(kHtml), std::string(length, 'x'), {}, false};
  compress(reply, request);
  CHECK((reply.body.size() < length) == is_compressed);
}

}  // namespace
}  // namespace itu::server
