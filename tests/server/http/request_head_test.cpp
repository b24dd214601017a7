#include "server/http/request_head.h"

#include <catch2/catch.hpp>

namespace itu::server {
namespace {

std::string with(const std::string& line, const std::string& headers = "Host: x\r\n") {
  return line + "\r\n" + headers + "\r\n";
}

int status_of(const std::string& head) {
  const auto parsed = parse_head(head, 100);
  const auto* problem = std::get_if<HeadProblem>(&parsed);
  return problem ? problem->status : 200;
}

TEST_CASE("a head is taken apart", "[request_head]") {
  const auto parsed = parse_head(
      "GET /doc/a%2Fb?q=x&y=1 HTTP/1.1\r\nHost: example.org:80\r\nX-Many:  a b \t\r\n\r\n", 100);
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
      {with("GET  / HTTP/1.1"), 400},
      {with("GET / a HTTP/1.1"), 400},
      {with("GET\t/\tHTTP/1.1"), 400},
      {with("GET /#place HTTP/1.1"), 400},
      {with("GET x HTTP/1.1"), 400},
      {with("CONNECT x:443 HTTP/1.1"), 400},
      {with("\"GET\" / HTTP/1.1"), 400},
      {with(std::string(33, 'A') + " / HTTP/1.1"), 400},
      {with(std::string("GET /\0 HTTP/1.1", 15)), 400},
      {with("GET /\r HTTP/1.1"), 400},
      {"GET / HTTP/1.1\nHost: x\n\n", 400},  // bare LF
      {with("GET / HTTP/1.1", ""), 400},     // no Host
      {with("GET / HTTP/1.1", host + host), 400},
      {with("GET / HTTP/1.1", "Host: <script>\r\n"), 400},
      {with("GET / HTTP/1.1", host + "NoColon\r\n"), 400},
      {with("GET / HTTP/1.1", host + "X : 1\r\n"), 400},  // a proxy may drop the blank
      {with("GET / HTTP/1.1", host + ": 1\r\n"), 400},
      {with("GET / HTTP/1.1", host + "X: a\r\n b\r\n"), 400},  // folded
      {with("GET / HTTP/1.1", host + "X: a\rb\r\n"), 400},
      {with("GET / HTTP/1.1", host + "X: a\nY: b\r\n"), 400},
      {with("GET / HTTP/1.1", host + "X: \xFF\r\n"), 200},  // obs-text
      {with("GET / HTTP/1.1", host + std::string(257, 'N') + ": v\r\n"), 431},
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

TEST_CASE("there is a limit to header lines", "[request_head]") {
  const std::string head = with("GET / HTTP/1.1", "Host: x\r\nA: 1\r\nB: 2\r\n");
  CHECK(std::holds_alternative<Request>(parse_head(head, 3)));
  const auto parsed = parse_head(head, 2);
  REQUIRE(std::holds_alternative<HeadProblem>(parsed));
  CHECK(std::get<HeadProblem>(parsed).status == 431);
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
  const auto parsed = parse_head(
      "GET / HTTP/" + version + "\r\nHost: x\r\nConnection: " + connection + "\r\n\r\n", 100);
  CHECK(std::get<Request>(parsed).keep_alive == keep_alive);
}

TEST_CASE("the end of a head is found", "[request_head]") {
  CHECK(find_head_end("GET / HTTP/1.1\r\nHost: x\r\n") == std::string_view::npos);
  CHECK(find_head_end("GET / HTTP/1.1\r\n\r\nGET") == 18);
  CHECK(find_head_end("GET / HTTP/1.1\n\nGET") == 16);  // is refused then, but at once
}

}  // namespace
}  // namespace itu::server
