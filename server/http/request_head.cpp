#include "server/http/request_head.h"

#include <algorithm>
#include <optional>

namespace itu::server {
namespace {

// Of a header line; Poco takes values of 8,192 bytes and no longer ones.
constexpr std::size_t kLongestHeader = 8192;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// RFC 9110, section 5.6.2.
bool is_token_character(char c) {
  return is_digit(c) || is_letter(c) ||
         std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

bool is_token(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_token_character);
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

// What may stand in a target: no blanks, no controls, no fragment.
bool is_target_character(char c) { return !is_control(c) && c != ' ' && c != '#'; }

bool is_host_character(char c) {
  return is_digit(c) || is_letter(c) ||
         std::string_view("-._~:[]%").find(c) != std::string_view::npos;
}

std::string to_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// "/search?q=x", "http://host/search?q=x" or, for OPTIONS, "*".
std::optional<HeadProblem> parse_target(std::string_view target, Request& request) {
  if (!std::all_of(target.begin(), target.end(), is_target_character)) {
    return HeadProblem{400, "The request target holds a blank, a control character or a '#'."};
  }
  if (to_lower(target.substr(0, 7)) == "http://") {
    const std::size_t path = target.find_first_of("/?", 7);
    target = path == std::string_view::npos ? "/" : target.substr(path);
  }
  const bool is_star = target == "*" && request.method == "OPTIONS";
  if (!is_star && (target.empty() || target.front() != '/')) {
    return HeadProblem{400, "The request target is neither a path nor an http address."};
  }
  const std::size_t question = target.find('?');
  request.path = target.substr(0, question);
  if (question != std::string_view::npos) request.query = target.substr(question + 1);
  return std::nullopt;
}

// Poco has taken "GET", "/search" and "HTTP/1.1" apart by blanks.
std::optional<HeadProblem> parse_request_line(const Poco::Net::HTTPRequest& head,
                                              Request& request) {
  request.method = head.getMethod();
  if (!is_token(request.method)) return HeadProblem{400, "The method is not a token."};
  const std::string& version = head.getVersion();
  if (version.substr(0, 5) != "HTTP/") {
    return HeadProblem{400, "The request line does not end in an HTTP version."};
  }
  if (version != "HTTP/1.0" && version != "HTTP/1.1") {
    return HeadProblem{505, "Only HTTP/1.0 and HTTP/1.1 are spoken here."};
  }
  request.minor_version = version.back() - '0';
  return parse_target(head.getURI(), request);
}

std::optional<HeadProblem> take_headers(const Poco::Net::HTTPRequest& head, Request& request) {
  for (const auto& [name, value] : head) {
    if (!is_token(name)) return HeadProblem{400, "A header line is not NAME: VALUE."};
    const auto is_bad = [](char c) { return is_control(c) && c != '\t'; };
    if (std::any_of(value.begin(), value.end(), is_bad)) {
      return HeadProblem{400, "The value of a header holds a control character."};
    }
    request.headers.push_back({to_lower(name), std::string(trim(value))});
  }
  return std::nullopt;
}

std::size_t count(const Request& request, std::string_view name) {
  return static_cast<std::size_t>(
      std::count_if(request.headers.begin(), request.headers.end(),
                    [name](const Header& header) { return header.name == name; }));
}

std::optional<HeadProblem> check_host(const Request& request) {
  const std::size_t hosts = count(request, "host");
  if (hosts > 1 || (hosts == 0 && request.minor_version == 1)) {
    return HeadProblem{400, "HTTP/1.1 asks for exactly one Host header."};
  }
  const std::string_view host = request.header("host");
  if (!std::all_of(host.begin(), host.end(), is_host_character)) {
    return HeadProblem{400, "The Host header is not a host."};
  }
  return std::nullopt;
}

// Nothing here takes a body, so anything that says there is one ends the connection: what follows
// the head must never be taken for the next request.
std::optional<HeadProblem> check_body(const Request& request) {
  if (count(request, "transfer-encoding") > 0) {
    return HeadProblem{400, "A request here has no body, so no Transfer-Encoding."};
  }
  const std::size_t lengths = count(request, "content-length");
  if (lengths == 0) return std::nullopt;
  const std::string_view length = request.header("content-length");
  if (lengths > 1 || length.empty() || !std::all_of(length.begin(), length.end(), is_digit)) {
    return HeadProblem{400, "Content-Length is not one number."};
  }
  if (length.find_first_not_of('0') != std::string_view::npos) {
    return HeadProblem{400, "A request here has no body."};
  }
  return std::nullopt;
}

// "keep-alive, Upgrade" holds "keep-alive".
bool lists(std::string_view value, std::string_view word) {
  while (!value.empty()) {
    const std::size_t comma = value.find(',');
    if (to_lower(trim(value.substr(0, comma))) == word) return true;
    value = comma == std::string_view::npos ? "" : value.substr(comma + 1);
  }
  return false;
}

}  // namespace

std::string_view Request::header(std::string_view name) const {
  const auto found = std::find_if(headers.begin(), headers.end(),
                                  [name](const Header& header) { return header.name == name; });
  return found == headers.end() ? std::string_view() : std::string_view(found->value);
}

std::variant<std::string, HeadProblem> read_head_text(std::streambuf& stream,
                                                      std::size_t head_bytes) {
  constexpr int kEnd = std::streambuf::traits_type::eof();
  std::string text;
  std::size_t line_begin = 0;
  for (int byte = stream.sbumpc(); byte != kEnd; byte = stream.sbumpc()) {
    text += static_cast<char>(byte);
    if (byte == '\n') line_begin = text.size();
    const bool is_first_line = line_begin == 0;
    const bool is_long = !is_first_line && text.size() - line_begin > kLongestHeader;
    if (text.size() <= head_bytes && !is_long) continue;
    return is_first_line ? HeadProblem{414, "The address is too long."}
                         : HeadProblem{431, "The head of the request is too long."};
  }
  return text;
}

std::variant<Request, HeadProblem> to_request(const Poco::Net::HTTPRequest& head) {
  Request request;
  if (auto problem = parse_request_line(head, request)) return *problem;
  if (auto problem = take_headers(head, request)) return *problem;
  if (auto problem = check_host(request)) return *problem;
  if (auto problem = check_body(request)) return *problem;

  const std::string_view connection = request.header("connection");
  request.keep_alive =
      request.minor_version == 1 ? !lists(connection, "close") : lists(connection, "keep-alive");
  return request;
}

}  // namespace itu::server
