#include "server/http/request_head.h"

#include <Poco/Net/HTTPRequest.h>

#include <catch2/catch.hpp>
#include <sstream>

namespace itu::server {
namespace {

std::string with(const std::string& line, const std::string& headers = "Host: x\r\n") {
  return line + "\r\n" + headers + "\r\n";
}

// As the server does: we bound, Poco reads, we check.
std::variant<Request, HeadProblem> read(const std::string& bytes) {
  std::istringstream stream(bytes);
  const auto text = read_head_text(*stream.rdbuf(), 12'000);
  if (const auto* problem = std::get_if<HeadProblem>(&text)) return *problem;
  stream.str(std::get<std::string>(text));
  Poco::Net::HTTPRequest head;
  try {
    head.read(stream);
  } catch (const Poco::Exception&) {
    return HeadProblem{400, "Poco refused it"};
  }
  return to_request(head);
}

int status_of(const std::string& head) {
  const auto parsed = read(head);
  const auto* problem = std::get_if<HeadProblem>(&parsed);
  return problem ? problem->status : 200;
}

TEST_CASE("a head is taken apart", "[request_head]") {
  const auto parsed =
      read("GET /doc/a%2Fb?q=x&y=1 HTTP/1.1\r\nHost: example.org:80\r\nX-Many:  a b \t\r\n\r\n");
  REQUIRE(std::holds_alternative<Request>(parsed));
  const auto& request = std::get<Request>(parsed);
  CHECK(request.method == "GET");
  CHECK(request.path == "/doc/a%2Fb");
  CHECK(request.query == "q=x&y=1");
  CHECK(request.header("host") == "example.org:80");
  CHECK(request.header("x-many") == "a b");
  CHECK(request.header("cookie").empty());
  CHECK(request.keep_alive);
}

TEST_CASE("heads that are refused, and with what", "[request_head]") {
  struct Case {
    std::string head;
    int status;
  };
  const std::string host = "Host: x\r\n";
  const auto& [head, status] = GENERATE_COPY(values<Case>({
      {with("GET / HTTP/1.1"), 200},
      {with("GET / HTTP/1.0", ""), 200},         // Host came with 1.1
      {with("GET http://x/y?z HTTP/1.1"), 200},  // as a client tells a proxy
      {with("GET /\xD8\xA7 HTTP/1.1"), 200},     // as curl sends it
      {with("OPTIONS * HTTP/1.1"), 200},
      {with("BREW / HTTP/1.1"), 200},  // the router's business: 405
      {with("GET * HTTP/1.1"), 400},
      {with("GET /"), 400},  // HTTP/0.9
      {with("GET / HTTP/9.9"), 505},
      {with("GET / HTTP/1.2"), 505},
      {with("GET / HTTQ/1.1"), 400},
      {with("GET / a HTTP/1.1"), 400},
      {with("GET /#place HTTP/1.1"), 400},
      {with("GET x HTTP/1.1"), 400},
      {with("CONNECT x:443 HTTP/1.1"), 400},
      {with("\"GET\" / HTTP/1.1"), 400},
      {with(std::string(33, 'A') + " / HTTP/1.1"), 400},
      {with(std::string("GET /\0 HTTP/1.1", 15)), 400},
      {with("GET / HTTP/1.1", ""), 400},  // no Host
      {with("GET / HTTP/1.1", host + host), 400},
      {with("GET / HTTP/1.1", "Host: <script>\r\n"), 400},
      {with("GET / HTTP/1.1", host + "X : 1\r\n"), 400},  // a proxy may drop the blank
      {with("GET / HTTP/1.1", host + ": 1\r\n"), 400},
      {with("GET / HTTP/1.1", host + "X: a\rb\r\n"), 400},
      {with("GET / HTTP/1.1", host + "X: \xFF\r\n"), 200},  // obs-text
      {with("GET / HTTP/1.1", host + "A: " + std::string(8000, 'a') + "\r\n"), 200},
      {with("GET / HTTP/1.1", host + "A: " + std::string(9000, 'a') + "\r\n"), 431},
      {with("GET / HTTP/1.1",
            host + "A: " + std::string(7000, 'a') + "\r\nB: " + std::string(7000, 'b') + "\r\n"),
       431},
      {with("GET /" + std::string(11'000, 'a') + " HTTP/1.1"), 200},
      {with("GET /" + std::string(12'000, 'a') + " HTTP/1.1"), 414},
      {with("GET / HTTP/1.1", host + "Content-Length: 0\r\n"), 200},
      {with("GET / HTTP/1.1", host + "Content-Length: 5\r\n"), 400},
      {with("POST / HTTP/1.1", host + "Content-Length: 5\r\n"), 400},
      {with("GET / HTTP/1.1", host + "Content-Length: +0\r\n"), 400},
      {with("GET / HTTP/1.1", host + "Content-Length: 0, 0\r\n"), 400},
      {with("GET / HTTP/1.1", host + "Content-Length:\r\n"), 400},
      {with("GET / HTTP/1.1", host + "Content-Length: 0\r\nContent-Length: 0\r\n"), 400},
      {with("GET / HTTP/1.1", host + "Content-Length: 0\r\nTransfer-Encoding: chunked\r\n"), 400},
      {with("GET / HTTP/1.1", host + "Transfer-Encoding:\tidentity\r\n"), 400},
  }));
  CAPTURE(head);
  CHECK(status_of(head) == status);
}

TEST_CASE("what the client wishes for the connection", "[request_head]") {
  struct Case {
    std::string version, connection;
    bool keep_alive;
  };
  const auto& [version, connection, keep_alive] = GENERATE(values<Case>({
      {"1.1", "keep-alive", true},
      {"1.1", "Close", false},
      {"1.1", "upgrade, close", false},
      {"1.1", "closed", true},
      {"1.0", "close", false},
      {"1.0", "Keep-Alive", true},
      {"1.0", "x", false},
  }));
  CAPTURE(version, connection);
  const auto parsed =
      read("GET / HTTP/" + version + "\r\nHost: x\r\nConnection: " + connection + "\r\n\r\n");
  CHECK(std::get<Request>(parsed).keep_alive == keep_alive);
}

}  // namespace
}  // namespace itu::server
