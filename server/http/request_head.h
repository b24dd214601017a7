// From the head that Poco has read to a Request, or to the reason why it is refused.
//
// Poco takes many a head that RFC 9112 does not; the ones a proxy could read otherwise than we do
// are refused here, since that is how requests are smuggled: a header name with a blank in it, two
// Hosts, two or odd Content-Lengths, any Transfer-Encoding. No request here has a body.
#pragma once

#include <Poco/Net/HTTPRequest.h>

#include <streambuf>
#include <string>
#include <variant>

#include "server/http/request.h"

namespace itu::server {

// Why a head is refused. The connection is closed after it, since where the next request begins is
// not known.
struct HeadProblem {
  int status = 400;  // 400, 414, 431 or 505
  std::string text;  // a sentence for people, with nothing of the request in it
};

// A head of more than `head_bytes`, or a line of it longer than Poco takes, is answered 414 when it
// is the request line that is too long, else 431. It is read no further than that.
std::variant<std::string, HeadProblem> read_head_text(std::streambuf& stream,
                                                      std::size_t head_bytes);

std::variant<Request, HeadProblem> to_request(const Poco::Net::HTTPRequest& head);

}  // namespace itu::server
