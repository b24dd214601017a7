// The answer to one request, as a value that is complete before its first byte goes out: status,
// headers and the whole body, so that a failure half-way can still become an error reply, and every
// reply has a Content-Length.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/http/request.h"

namespace Poco::Net {
class HTTPSession;
}

namespace itu::server {

inline constexpr std::string_view kHtml = "text/html; charset=utf-8";
inline constexpr std::string_view kJson = "application/json; charset=utf-8";
inline constexpr std::string_view kProblemJson = "application/problem+json; charset=utf-8";
inline constexpr std::string_view kPlainText = "text/plain; charset=utf-8";

struct Reply {
  int status = 200;
  std::string content_type;
  std::string body;
  std::vector<Header> headers;  // beside the ones that every reply has; lower-case names
  bool close = false;           // end the connection after it

  // Values that come from a request are made harmless: what is not visible ASCII or a blank becomes
  // "%XX", so that no header can be added through one.
  void set_header(std::string_view name, std::string_view value);
};

// 303 See Other: the answer to this GET is the thing at `address`, a path of this server.
Reply redirect(std::string_view address);

// Compresses the body when the client takes gzip, the type is text and it is over 1 KB.
void compress(Reply& reply, const Request& request);

// Writes it with the headers that every reply has (docs/http-api.md, "Headers"), without its body
// for HEAD, and returns the bytes sent. `keep_alive` says what the server will do with the
// connection. Throws Poco's exceptions when the client is gone.
std::size_t write(const Reply& reply, Poco::Net::HTTPSession& session, std::string_view method,
                  bool keep_alive);

}  // namespace itu::server
